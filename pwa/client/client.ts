/** The phone's client: puts storage, API, account, requests, pairing and waking together behind one facade. */
import { signal, type Signal } from '@preact/signals-core';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { accountExportSchema } from '../../protocol/messages/devices.ts';
import { parsePairingAddress, parseTypedCode } from '../../protocol/pairing/code.ts';
import { raiseMemory } from '../operation/raise-memory.ts';
import { createPairingChannel, createPairingNews } from '../pairing/channel.ts';
import { runFlow, type PairingPorts } from '../pairing/steps.ts';
import type { Storage } from '../storage/db.ts';
import { createAccount, deviceViewOf, pinDevice } from './account.ts';
import { acknowledge } from './acknowledge.ts';
import { createBase, meetServer, type Base, type Locked } from './base.ts';
import { asFailure, ClientFailure, problemOf } from './failure.ts';
import { createLive, type Live } from './live.ts';
import { createOperating } from './operate.ts';
import { refusal } from './operation.ts';
import { createOwnPasskeys, passkeysOf, type OwnPasskeys } from './own-passkeys.ts';
import { createPasskeys, type Passkeys } from './passkeys.ts';
import { createPause } from './pause.ts';
import { createRequestStore } from './request-store.ts';
import { createRequests } from './requests.ts';
import type { Client } from './contract.ts';
import type { Connection, DevicesView, Pairing, RequestEntry, Stage } from './types.ts';
import { createWaking, type WakingPorts } from './waking.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { WorkerNews } from './worker-news.ts';

/** What the platform hands in. */
export interface ClientPorts {
  storage: Storage;
  /** Where the API is: the PWA's own origin, unless it is hosted apart. */
  url: string;
  fetch: typeof globalThis.fetch;
  connect: (url: string) => WebSocket;
  online: () => boolean;
  local: () => number;
  random: () => number;
  locked: Locked;
  visible: boolean;
  waking: WakingPorts;
  /** Calls back with what the service worker tells. */
  onWorkerNews: (listener: (news: WorkerNews) => void) => void;
  lifetime: AbortSignal;
}

/** Reads storage and begins. Throws only when storage cannot be read. */
export async function createClient(ports: ClientPorts): Promise<Client> {
  const { storage, lifetime } = ports;
  const stage = signal<Stage>({ name: 'loading' });
  const remove = remover(storage, stage, () => { parts.stop(); });
  const base = await createBase({ ...ports, onRejected: (code) => { void remove(code === 'device_revoked' ? 'revoked' : 'unknown', true); } });
  const parts = await assemble(base, ports, stage, remove);

  const [own, membership, { removed }] = await Promise.all([storage.device(), storage.membership(), storage.installation()]);
  if (own && membership) {
    stage.value = { name: 'joined', account: membership.account, device: own.keys.id };
    await parts.store.start();
    void parts.begin();
  } else {
    stage.value = removed ? { name: 'removed', why: removed } : { name: 'new' };
    void meetServer(base).then(({ publicUrl }) => { parts.client.publicUrl.value = publicUrl; }, () => undefined);
  }
  lifetime.addEventListener('abort', () => { storage.close(); });
  return parts.client;
}

type Remove = (why: 'revoked' | 'unknown' | 'deleted', onlyJoined?: boolean) => Promise<void>;

/** Wipes once; what the server says of a phone that is only just joining is not about that. */
function remover(storage: Storage, stage: Signal<Stage>, stop: () => void): Remove {
  return async (why, onlyJoined = false) => {
    if (onlyJoined && stage.peek().name !== 'joined') return;
    stage.value = { name: 'removed', why };
    stop();
    await storage.wipe(why);
  };
}

async function assemble(base: Base, ports: ClientPorts, stage: Signal<Stage>, remove: Remove) {
  const { storage, lifetime } = ports;
  const connection = signal<Connection>('connecting');
  const [kept, membership, known, own, server] = await Promise.all([storage.settings(), storage.membership(), storage.devices(), storage.device(), storage.server()]);
  const settings = signal(kept);
  const devices = signal<DevicesView>({ fresh: false, devices: known.map(deviceViewOf), minimum: membership?.minimum ?? 'any' });
  const phoneName = signal(own?.name);
  const publicUrl = signal(server?.publicUrl ?? ports.url);
  const tick = signal(0);
  const visible = signal(ports.visible);
  const memory = raiseMemory();
  const news = createPairingNews();
  const pause = createPause(lifetime);
  const passkeys = createPasskeys(base.api);
  const ownPasskeys = createOwnPasskeys(base);
  let live: { channel: Live; stop: () => void } | undefined;
  let wallet: Promise<Wallet> | undefined;
  stage.subscribe(({ name }) => { if (name === 'removed') void wallet?.then((there) => { there.lock(); }).catch(() => undefined); });

  const store = createRequestStore({ base, settings, tick, onTaken: (entry, before) => { arrived(entry, before); } });
  const operating = createOperating({ base, store, pause: pause.wait, lifetime });
  const requests = createRequests({ base, store, operating, memory });
  const account = createAccount({ base, passkeys, ownPasskeys, stage, devices, phoneName, onJoined: async () => { await store.start(); await begin(); }, remove: (why) => remove(why) });
  const waking = createWaking(base, ports.waking);

  /** A request that this phone sees for the first time is acknowledged; a raise just before it counts. */
  function arrived(entry: RequestEntry, before: RequestEntry | undefined): void {
    if (before?.preview || entry.refused || !isBeforeRelease(entry.state.phase)) return;
    void storage.request(entry.id).then((record) => record && acknowledge(base, record)).then(() => store.reread(entry.id)).catch(() => undefined);
    const now = base.clock.now();
    if (visible.peek() && !refusal(entry, { kind: 'raise' }, now) && memory.consume(now)) void requests.operate(entry.id, { kind: 'raise' });
  }

  function goLive(): void {
    live?.stop();
    const own = new AbortController();
    const channel = createLive({
      base, connection, ...ports, lifetime: AbortSignal.any([own.signal, lifetime]),
      standsAtOnce: () => Promise.resolve(visible.peek() && settings.peek().atOnce),
      handlers: {
        onReady: (views) => {
          pause.wake();
          views.forEach((view) => { void store.take(view); });
          void account.refresh().catch(() => undefined);
          void store.loadAll().catch(() => undefined);
          // What could not be settled while the server was away.
          if (waking.state.peek() === 'failed') void waking.start();
        },
        onRequest: (view) => { void store.take(view); },
        onPairing: (pairing) => { news.tell(pairing); },
        onDevices: () => { void account.refresh().catch(() => undefined); },
        onRejected: (code) => { void remove(code === 'device_revoked' ? 'revoked' : 'unknown', true); },
      },
    });
    live = { channel, stop: () => { own.abort(); } };
  }

  /** What needs an account, once the store is started. A server that is away is met later, when the live channel comes up. */
  async function begin(): Promise<void> {
    goLive();
    try {
      publicUrl.value = (await meetServer(base)).publicUrl;
    } catch (thrown) {
      if (problemOf(thrown) === 'wrong_audience') {
        stage.value = { name: 'blocked', problem: 'wrong_audience' };
        live?.stop();
        return;
      }
    }
    void operating.resume();
    void waking.start();
  }

  const timer = setInterval(() => { tick.value += 1; }, 1_000);
  lifetime.addEventListener('abort', () => { clearInterval(timer); });
  ports.onWorkerNews((told) => {
    // What the worker signed and could not send is sent on here, as the same bytes.
    if (told.type === 'request') void store.reread(told.request).then(() => operating.resume());
    else if (told.type === 'test') waking.shown(told.test);
    else if (told.type === 'subscription') void waking.start();
  });

  const client = {
    stage, connection, settings, phoneName, publicUrl, account, requests, waking,
    pairing: pairingOf(base, pause.wait, account.refresh, pairingPasskey(passkeys, ownPasskeys), createPairingChannel(base, news)),
    wallet: () => (wallet ??= openWallet(base, lifetime).catch((thrown: unknown) => { wallet = undefined; throw asFailure(thrown); })),
    passkeys: async () => (await passkeysOf(storage)).map(({ id }) => id),
    exportAccount: async () => JSON.stringify(await base.api.read('/v1/account', accountExportSchema).catch((thrown: unknown) => { throw asFailure(thrown); }), null, 2),
    now: base.clock.now,
    async setSettings(change) {
      settings.value = await storage.changeSettings(change);
      if (settings.value.atOnce) live?.channel.wake();
      else live?.channel.hide();
    },
    setVisible(shown) {
      visible.value = shown;
      if (shown) {
        pause.wake();
        live?.channel.wake();
      } else {
        memory.held(false);
        live?.channel.hide();
      }
    },
  } satisfies Client;
  return { client, store, begin, stop: () => { live?.stop(); store.forget(); wallet = undefined; connection.value = 'offline'; } };
}

const openWallet = async (base: Base, lifetime: AbortSignal): Promise<Wallet> => (await import('./open-wallet.ts')).openClientWallet(base, lifetime);

/** The passkey that confirms a pairing is known before the desktop is told which ones to go by. */
const pairingPasskey = (passkeys: Passkeys, own: OwnPasskeys): PairingPorts['verify'] => async () => {
  const ceremony = await passkeys.use('pair');
  await own.used(ceremony.credential);
  return ceremony;
};

function pairingOf(base: Base, wait: (ms: number) => Promise<void>, refresh: () => Promise<void>, verify: PairingPorts['verify'], channel: PairingPorts['channel']): Pairing {
  const ports: PairingPorts = {
    channel,
    async self() {
      const [own, server, membership] = await Promise.all([base.device(), base.server(), base.storage.membership()]);
      if (!membership) throw new ClientFailure('unknown_device');
      return { statement: own.statement, name: own.name, account: membership.account, serverId: server.serverId, serverKey: server.thumbprint, publicUrl: server.publicUrl };
    },
    passkeys: () => passkeysOf(base.storage),
    verify,
    async pin(statement, name) {
      await pinDevice(base, statement, name);
      // Vouching for it can wait for a better network: the pin is kept, and every start tries again.
      await refresh().catch(() => undefined);
    },
    now: base.clock.now,
    pause: wait,
  };
  return {
    claim(text) {
      const code = parsePairingAddress(text) ?? parseTypedCode(text);
      return code && runFlow({ step: 'looking' }, async (conversation) => (await import('../pairing/claimant.ts')).claimPairing(ports, code)(conversation));
    },
    open: () => runFlow({ step: 'looking' }, async (conversation) => (await import('../pairing/opener.ts')).openPairing(ports)(conversation)),
  };
}
