import { digest } from '../../../protocol/base.ts';
import { deviceIdOf, verifyDeviceStatement } from '../../../protocol/keys.ts';
import { pairingSchema, type Pairing } from '../../../protocol/messages/devices.ts';
import { hideIntroduction, pairingProof, readIntroduction, verifyPairingProof, type Transcript } from '../../../protocol/pairing/ceremony.ts';
import { generatePairingSecrets, generateSlot, pairingKey } from '../../../protocol/pairing/code.ts';
import { ProblemError } from '../../../protocol/problems.ts';
import { desktopName, type Device } from '../device/device.ts';
import type { Links } from '../device/link.ts';
import { serially } from '../serially.ts';
import type { Api } from '../server/api.ts';
import type { Clock } from '../server/clock.ts';
import { faultOf, isAway } from '../server/fault.ts';
import type { Database } from '../store/database.ts';
import { ended, follow, type OpenPairing } from './open-pairing.ts';

export interface Opener {
  read: () => Promise<OpenPairing | undefined>;
  /** Opens a pairing at the server and shows its code. */
  start: (address: string) => Promise<void>;
  /** The server's word about it, pushed or asked for. */
  learn: (pairing: Pairing) => Promise<void>;
  /** Asks the server, and goes on with what was interrupted. */
  resume: () => Promise<void>;
  /** The user confirmed the phone's name. */
  confirm: () => Promise<void>;
  /** Refuses an open pairing; takes an ended one off the screen. */
  stop: () => Promise<void>;
}

interface OpenerParts {
  database: Database;
  device: Device;
  links: Links;
  api: Api;
  clock: Clock;
  changed: () => void;
}

/** The desktop's side of the pairing ceremony (DESIGN section 4): it opens, checks the phone's proof, asks its user once, and answers with its own. */
export function createOpener({ database, device, links, api, clock, changed }: OpenerParts): Opener {
  const inOrder = serially();
  const read = (): Promise<OpenPairing | undefined> => database.get('pairing', 'self');
  const write = async (open: OpenPairing): Promise<void> => {
    await database.put('pairing', open, 'self');
    changed();
  };

  async function start(address: string): Promise<void> {
    const opening: OpenPairing = { step: 'opening', address };
    await write(opening);
    try {
      await write(await openAtServer(opening));
    } catch (error) {
      await write(ended(opening, 'problem', faultOf(error)));
    }
  }

  async function openAtServer(opening: OpenPairing): Promise<OpenPairing> {
    const { address } = opening;
    const server = await api.serverInfo(address);
    clock.correct(server.time);
    const serverKey = await deviceIdOf(server.key);
    // A removed device stays removed: the account is joined again as a new one.
    if ((await links.read())?.state === 'removed') await links.unpair();
    const statement = await device.statement(server.serverId);
    const deviceDigest = await digest(statement);
    const secrets = generatePairingSecrets();
    for (let left = 5; ; left--) {
      const slot = generateSlot();
      try {
        const pairing = await sendOpening({ address, serverId: server.serverId, statement, deviceDigest, slot, secrets });
        return { step: 'waiting', address, server, serverKey, slot, secrets, device: statement, deviceDigest, pairing };
      } catch (error) {
        if (left === 1 || !(error instanceof ProblemError) || error.code !== 'slot_taken') throw error;
      }
    }
  }

  async function sendOpening(at: { address: string; serverId: string; statement: string; deviceDigest: string; slot: string; secrets: { qr: string; typed: string } }): Promise<Pairing> {
    const name = await desktopName();
    const hide = async (method: 'qr' | 'typed'): Promise<string> =>
      hideIntroduction(await pairingKey({ method, slot: at.slot, secret: at.secrets[method] }, at.serverId), 'opener', { name });
    return api.write({
      url: `${at.address}/v1/pairings`,
      kind: 'pair-open',
      claims: { device: at.deviceDigest, slot: at.slot },
      signer: await device.signer(at.serverId),
      schema: pairingSchema,
      attachments: { device: at.statement, names: { qr: await hide('qr'), typed: await hide('typed') } },
    });
  }

  async function learn(pairing: Pairing): Promise<void> {
    const before = await read();
    if (!before) return;
    const open = follow(before, pairing, clock.now());
    if (open.step === 'ended') return write(open);
    if (open.step === 'waiting' && pairing.state === 'confirmed') return write(await checkProof(open, pairing));
    if (pairing.state === 'accepted' && open.mac) return bind(open, pairing);
    if (JSON.stringify(before.pairing) !== JSON.stringify(open.pairing)) await write(open);
  }

  /** Checks the phone's proof over the transcript before its name is shown, and prepares this desktop's. */
  async function checkProof(open: OpenPairing, pairing: Pairing): Promise<OpenPairing> {
    const { claimant } = pairing;
    if (!claimant?.mac || !claimant.name || !open.secrets || !open.slot || !open.server) return open;
    try {
      const identity = await verifyDeviceStatement(claimant.device, open.server.serverId);
      const key = await pairingKey({ method: claimant.method, slot: open.slot, secret: open.secrets[claimant.method] }, open.server.serverId);
      const transcript = transcriptOf(open, pairing);
      const proven = identity.role === 'phone' && (await verifyPairingProof(key, 'claimant', transcript, claimant.mac));
      if (!proven) throw new ProblemError('bad_signature');
      const { name, passkeys = [] } = await readIntroduction(key, 'claimant', claimant.name);
      return { ...open, step: 'confirm', phone: name, passkeys, mac: await pairingProof(key, 'opener', transcript) };
    } catch {
      await refuse(open).catch(() => undefined);
      return ended(open, 'mismatch');
    }
  }

  function transcriptOf(open: OpenPairing, { pairing, claimant }: Pairing): Transcript {
    if (!open.server || !open.serverKey || !open.device || !claimant) throw new ProblemError('pairing_wrong_state');
    const { serverId } = open.server;
    return { serverId, serverKey: open.serverKey, pairing, method: claimant.method, account: claimant.account, opener: open.device, claimant: claimant.device };
  }

  async function confirm(): Promise<void> {
    const open = await read();
    if (open?.step !== 'confirm' && open?.step !== 'accepting') return;
    await write({ ...open, step: 'accepting' });
    await accept({ ...open, step: 'accepting' });
  }

  async function accept(open: OpenPairing): Promise<void> {
    const { pairing, mac, server, address } = open;
    if (!pairing || !mac || !server) return;
    try {
      const signer = await device.signer(server.serverId);
      const answer = await api.write({
        url: `${address}/v1/pairings/${pairing.pairing}/acceptance`,
        kind: 'pair-accept',
        claims: { pairing: pairing.pairing, mac },
        signer,
        schema: pairingSchema,
      });
      if (answer.state === 'accepted') await bind(open, pairing);
    } catch (error) {
      if (isAway(error)) return; // asked again with the next sign of the server
      await write(ended(open, 'problem', faultOf(error)));
    }
  }

  /** Pins what was proven. `open.pairing` is what the proof was checked over, never a later word of the server. */
  async function bind(open: OpenPairing, pairing: Pairing): Promise<void> {
    const claimant = open.pairing?.claimant ?? pairing.claimant;
    const { server, serverKey, phone, passkeys = [] } = open;
    if (!claimant || !server || !serverKey || !phone || open.step !== 'accepting') return;
    const identity = await verifyDeviceStatement(claimant.device, server.serverId);
    await links.pair((before) => {
      const same = before?.state === 'paired' && before.account === claimant.account && before.serverKey === serverKey ? before : undefined;
      const pins = [...(same?.pins ?? []).filter(({ id }) => id !== identity.id), { id: identity.id, statement: claimant.device }];
      return {
        address: open.address,
        server,
        serverKey,
        account: claimant.account,
        pins,
        passkeys: [...(same?.passkeys ?? []).filter((known) => !passkeys.some(({ id }) => id === known.id)), ...passkeys],
        counter: same?.counter ?? 0,
        revoked: same?.revoked ?? [],
        names: { ...same?.names, [identity.id]: phone },
        state: 'paired',
      };
    });
    await write({ step: 'done', address: open.address, phone });
    await links.refresh().catch(() => undefined);
  }

  async function refuse(open: OpenPairing): Promise<void> {
    if (!open.pairing || !open.server) return;
    await api.write({
      url: `${open.address}/v1/pairings/${open.pairing.pairing}/refusal`,
      kind: 'pair-refuse',
      claims: { pairing: open.pairing.pairing },
      signer: await device.signer(open.server.serverId),
      schema: pairingSchema,
    });
  }

  async function resume(): Promise<void> {
    const open = await read();
    if (!open) return;
    if (open.step === 'opening') return write(ended(open, 'problem', 'server_away'));
    if (open.step === 'accepting') return accept(open);
    if ((open.step !== 'waiting' && open.step !== 'confirm') || !open.pairing || !open.server) return;
    if (clock.now() > open.pairing.expiresAt) return write(ended(open, 'expired'));
    try {
      await learn(await api.read(open.address, `/v1/pairings/${open.pairing.pairing}`, await device.signer(open.server.serverId), pairingSchema));
    } catch (error) {
      if (!isAway(error)) await write(ended(open, faultOf(error) === 'not_found' ? 'expired' : 'problem', faultOf(error)));
    }
  }

  async function stop(): Promise<void> {
    const open = await read();
    await database.delete('pairing', 'self');
    changed();
    if (open && open.step !== 'done' && open.step !== 'ended') await refuse(open).catch(() => undefined);
  }

  return {
    read,
    start: (address) => inOrder(() => start(address)),
    learn: (pairing) => inOrder(() => learn(pairing)),
    resume: () => inOrder(resume),
    confirm: () => inOrder(confirm),
    stop: () => inOrder(stop),
  };
}
