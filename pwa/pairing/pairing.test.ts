import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { digest } from '../../protocol/base.ts';
import { generateDeviceKeys, signDeviceStatement } from '../../protocol/keys.ts';
import type { Pairing } from '../../protocol/messages/devices.ts';
import { passkeysAtMost } from '../../protocol/pairing/ceremony.ts';
import { parsePairingAddress, parseTypedCode } from '../../protocol/pairing/code.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { ClientFailure } from '../client/failure.ts';
import type { PairingFlow, PairingView } from '../client/types.ts';
import { createPairingNews, type PairingChannel } from './channel.ts';
import { claimPairing } from './claimant.ts';
import { openPairing } from './opener.ts';
import { runFlow, type Conversation, type PairingPorts } from './steps.ts';

const now = () => 1_780_000_000_000;
const serverId = 'server-a';
const account = 'a'.repeat(22);

/** A server in memory that knows one pairing; `tamper` changes what it hands to the claimant. */
function memoryServer(tamper: (pairing: Pairing) => Pairing = (pairing) => pairing) {
  const news = createPairingNews();
  let pairing: Pairing | undefined;
  const held = (): Pairing => pairing ?? fail('not_found');
  const change = (next: Partial<Pairing>): Pairing => {
    pairing = { ...held(), ...next };
    news.tell(pairing);
    return pairing;
  };
  const channelOf = (device: string, side: 'opener' | 'claimant'): PairingChannel => {
    const seen = (one: Pairing) => (side === 'claimant' ? tamper(one) : one);
    return {
      open: (slot, opener, names) => {
        pairing = { pairing: 'p'.repeat(22), slot, state: 'open', expiresAt: now() + 300_000, opener: { device: opener, names } };
        return Promise.resolve(pairing);
      },
      claim: (slot, method) => {
        if (held().slot !== slot) return Promise.reject(new ProblemError('pairing_unknown'));
        return Promise.resolve(seen(change({ state: 'claimed', claimant: { device, account, method } })));
      },
      read: () => Promise.resolve(seen(held())),
      confirm: (_, mac, name) => {
        const { claimant } = held();
        return Promise.resolve(seen(change({ state: 'confirmed', claimant: { ...(claimant ?? { device, account, method: 'qr' }), mac, name } })));
      },
      accept: (_, mac) => Promise.resolve(change({ state: 'accepted', acceptance: mac })),
      refuse: () => Promise.resolve(change({ state: 'refused' })),
      listen: (listener, signal) => { news.listen((one) => { listener(seen(one)); }, signal); },
    };
  };
  return { channelOf, change };
}

function fail(code: 'not_found'): never {
  throw new ProblemError(code);
}

async function side(server: ReturnType<typeof memoryServer>, which: 'opener' | 'claimant', name: string, change: Partial<PairingPorts> = {}) {
  const keys = await generateDeviceKeys();
  const statement = await signDeviceStatement(keys, 'phone', serverId, now);
  const pins: { statement: string; name: string }[] = [];
  const ports: PairingPorts = {
    channel: server.channelOf(statement, which),
    self: () => Promise.resolve({ statement, name, account, serverId, serverKey: 'k', publicUrl: 'https://pay.example' }),
    // One more than a pairing tells of.
    passkeys: () => Promise.resolve(Array.from({ length: passkeysAtMost + 1 }, (_, at) => ({ id: `abc${at}`, key: 'def' }))),
    verify: () => Promise.resolve({ ceremony: 'c', credential: '{}' }),
    pin: (pinned, called) => { pins.push({ statement: pinned, name: called }); return Promise.resolve(); },
    now,
    pause: (_, signal) => new Promise((resolve) => { signal.addEventListener('abort', () => { resolve(); }); }),
    ...change,
  };
  return { ports, pins, statement };
}

const flow = (run: (conversation: Conversation) => Promise<void>): PairingFlow => runFlow({ step: 'looking' }, run);

const reached = <S extends PairingView['step']>(flow: PairingFlow, step: S): Promise<Extract<PairingView, { step: S }>> =>
  new Promise((resolve, reject) => {
    const stop = effect(() => {
      const view = flow.view.value;
      if (view.step === step) resolve(view as Extract<PairingView, { step: S }>); // narrowed by the comparison
      else if (['failed', 'mismatch', 'refused', 'void', 'expired'].includes(view.step)) reject(new Error(`ended ${JSON.stringify(view)}`));
    });
    void stop;
  });

async function claimed(method: 'qr' | 'typed', server = memoryServer(), change: Partial<PairingPorts> = {}) {
  const [opener, claimant] = await Promise.all([side(server, 'opener', 'Old phone'), side(server, 'claimant', 'New phone', change)]);
  const showing = flow(openPairing(opener.ports));
  const { address, typed } = await reached(showing, 'showing');
  const code = method === 'qr' ? parsePairingAddress(address) : parseTypedCode(typed);
  if (!code) throw new Error('no code');
  return { server, opener, claimant, showing, code, claiming: flow(claimPairing(claimant.ports, code)) };
}

describe('the ceremony between two phones', () => {
  it.each(['qr', 'typed'] as const)('pins each other, %s', async (method) => {
    const { opener, claimant, showing, claiming } = await claimed(method);
    expect(await reached(claiming, 'ask')).toMatchObject({ name: 'Old phone', role: 'phone', side: 'claimant' });
    claiming.confirm();
    expect(await reached(showing, 'ask')).toMatchObject({ name: 'New phone', side: 'opener' });
    expect(claimant.pins).toEqual([]);
    showing.confirm();
    await Promise.all([reached(showing, 'done'), reached(claiming, 'done')]);
    expect(claimant.pins).toEqual([{ statement: opener.statement, name: 'Old phone' }]);
    expect(opener.pins).toEqual([{ statement: claimant.statement, name: 'New phone' }]);
  });

  it('asks again when the passkey was cancelled', async () => {
    let tries = 0;
    const verify = () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new ClientFailure('passkey_cancelled')) : Promise.resolve({ ceremony: 'c', credential: '{}' });
    };
    const { claiming } = await claimed('qr', memoryServer(), { verify });
    await reached(claiming, 'ask');
    claiming.confirm();
    await expect.poll(() => claiming.view.value).toMatchObject({ step: 'ask', problem: 'passkey_cancelled' });
    claiming.confirm();
    await reached(claiming, 'waiting');
  });

  it('tells both when either refuses', async () => {
    const { claiming, showing, claimant, opener } = await claimed('qr');
    await reached(claiming, 'ask');
    claiming.confirm();
    await reached(showing, 'ask');
    showing.refuse();
    await expect.poll(() => [showing.view.value.step, claiming.view.value.step]).toEqual(['refused', 'refused']);
    expect([...claimant.pins, ...opener.pins]).toEqual([]);
  });

  it('ends while the claimant is still asked, when a second one voids the code', async () => {
    const { claiming, server } = await claimed('qr');
    await reached(claiming, 'ask');
    server.change({ state: 'void' });
    await expect.poll(() => claiming.view.value).toEqual({ step: 'void', role: 'phone', name: 'Old phone' });
  });

  it('refuses a server that puts other keys in between', async () => {
    const stranger = await signDeviceStatement(await generateDeviceKeys(), 'desktop', serverId, now);
    const { claiming } = await claimed('qr', memoryServer((pairing) => ({ ...pairing, opener: { ...pairing.opener, device: stranger } })));
    await expect.poll(() => claiming.view.value.step).toBe('mismatch');
  });

  it('refuses other keys on a typed code too, at the proof', async () => {
    const stranger = await signDeviceStatement(await generateDeviceKeys(), 'desktop', serverId, now);
    const { claiming, showing, opener } = await claimed('typed', memoryServer((pairing) => ({ ...pairing, opener: { ...pairing.opener, device: stranger } })));
    await reached(claiming, 'ask');
    claiming.confirm();
    await expect.poll(() => [showing.view.value.step, claiming.view.value.step]).toEqual(['mismatch', 'refused']);
    expect(opener.pins).toEqual([]);
  });

  it('refuses a forged acceptance', async () => {
    const { claiming, claimant, server } = await claimed('qr');
    await reached(claiming, 'ask');
    claiming.confirm();
    await reached(claiming, 'waiting');
    server.change({ state: 'accepted', acceptance: await digest('made up') });
    await expect.poll(() => claiming.view.value.step).toBe('mismatch');
    expect(claimant.pins).toEqual([]);
  });

  it('takes a typing mistake in the secret half as an unknown code', async () => {
    const { claimant, code } = await claimed('typed');
    const wrong = flow(claimPairing(claimant.ports, { ...code, secret: code.secret.startsWith('0') ? `1${code.secret.slice(1)}` : `0${code.secret.slice(1)}` }));
    await expect.poll(() => wrong.view.value, { timeout: 5_000 }).toEqual({ step: 'failed', problem: 'pairing_unknown' });
  });
});
