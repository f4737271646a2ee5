/** The pairing ceremony as the server sees it: it passes proofs on and reads none of them (DESIGN section 4). */
import { digest, encodeBytes, randomBytes } from '../../protocol/base.ts';
import type { Pairing, PairingState } from '../../protocol/messages/devices.ts';
import { ProblemError, type ProblemCode } from '../../protocol/problems.ts';
import { performOnce, tellDevices, type Act, type Parts } from '../act.ts';
import { authenticate, authenticateAttached, memberOf, type Authenticated, type Member } from '../authentication.ts';
import type { PairingChange, PairingRecord } from '../store/records.ts';
import { pairingStateAt, pairingView } from './pairing-view.ts';
import { performVerified, type PresentedVerification } from './verified.ts';

/** Ms that a code is good for. */
const pairingLife = 5 * 60_000;

interface OpenBody {
  statement: string;
  device: string;
  names: { qr: string; typed: string };
}

/** Opens a pairing at the slot that the opener drew. A new one replaces the opener's old one. Throws `slot_taken`. */
export async function openPairing(parts: Parts, { statement, device, names }: OpenBody): Promise<Pairing> {
  const said = await authenticateAttached(parts, statement, 'pair-open', device);
  if ((await digest(device)) !== said.claims.device) throw new ProblemError('digest_mismatch', { detail: 'device' });
  if (said.device.role === 'phone') memberOf(said.device);
  return performOnce(parts, said, {
    effect: (act) => open(act, said, { device, names }),
    again: (act) => openedBefore(act, said.device.id),
  });
}

async function open(act: Act, { device, claims }: Authenticated<'pair-open'>, { device: openerStatement, names }: Omit<OpenBody, 'statement'>): Promise<Pairing> {
  await act.tx.hold(claims.slot);
  if (!(await act.tx.device(device.id))) await act.tx.putDevice(device);
  const before = await act.tx.pairingOpenedBy(device.id, act.now);
  if (before) await act.tx.changePairing(before.id, ['open', 'claimed', 'confirmed'], { state: 'refused' });
  if (await act.tx.pairingAt(claims.slot, act.now)) throw new ProblemError('slot_taken');
  const record: PairingRecord = {
    id: encodeBytes(randomBytes(16)), slot: claims.slot, state: 'open', expiresAt: act.now + pairingLife, opener: device.id, openerStatement, nameQr: names.qr, nameTyped: names.typed,
  };
  await act.tx.addPairing(record);
  return pairingView(record, act.now);
}

async function openedBefore({ tx, now }: Act, device: string): Promise<Pairing> {
  const record = await tx.pairingOpenedBy(device, now);
  if (!record) throw new ProblemError('pairing_expired');
  return pairingView(record, now);
}

/** Claims that a phone may make in a minute: slots must not be searched. */
const claimLimit = 10;

/** A phone claims the code it read. A second claimant voids it. */
export async function claimPairing(parts: Parts, statement: string): Promise<Pairing> {
  const said = await authenticate(parts, statement, 'pair-claim');
  const claimant = memberOf(said.device, 'phone');
  await parts.limits.count(claimant, 'claims', claimLimit);
  const effect = async (act: Act): Promise<Pairing | ProblemError> => {
    await act.tx.hold(said.claims.slot);
    const record = await act.tx.pairingAt(said.claims.slot, act.now);
    if (!record || record.opener === claimant.id) throw new ProblemError('pairing_unknown');
    if (record.claimant === claimant.id) return pairingView(record, act.now);
    if (record.claimant !== undefined) return voidPairing(act, record);
    const { account: openerAccount } = (await act.tx.device(record.opener)) ?? {};
    if (openerAccount !== undefined && openerAccount !== claimant.account) throw new ProblemError('already_registered');
    return step(act, record, { state: 'claimed', claimant: claimant.id, claimantStatement: claimant.statement, account: claimant.account, method: said.claims.method });
  };
  return performOnce(parts, said, { effect, again: effect });
}

async function voidPairing(act: Act, record: PairingRecord): Promise<ProblemError> {
  await step(act, record, { state: 'void' });
  return new ProblemError('pairing_void');
}

interface ConfirmBody {
  statement: string;
  name: string;
  verification?: PresentedVerification | undefined;
}

/** The claimant's user confirmed the opener's name: its proof goes to the opener. */
export async function confirmPairing(parts: Parts, id: string, { statement, name, verification }: ConfirmBody): Promise<Pairing> {
  const said = await authenticate(parts, statement, 'pair-confirm');
  assertPath(id, said.claims.pairing);
  const claimant = memberOf(said.device, 'phone');
  return performVerified(parts, said, {
    purpose: 'pair',
    verification,
    effect: async (act) => step(act, await atStep(act, id, claimant.id, 'claimant', 'claimed'), { state: 'confirmed', claimantName: name, claimantMac: said.claims.mac }),
    again: async (act) => pairingView(await sideOf(act, id, claimant.id), act.now),
  });
}

/** The opener's user accepted the claimant: an opening desktop joins the claimant's account in this very transaction. */
export async function acceptPairing(parts: Parts, id: string, statement: string): Promise<Pairing> {
  const said = await authenticate(parts, statement, 'pair-accept');
  assertPath(id, said.claims.pairing);
  return performOnce(parts, said, {
    async effect(act) {
      const record = await atStep(act, id, said.device.id, 'opener', 'confirmed');
      await act.tx.hold(record.account ?? '');
      const claimant = await act.tx.device(record.claimant ?? '');
      if (!claimant || claimant.revokedAt !== undefined) throw new ProblemError('pairing_void');
      await bind(act, said.device.id, memberOf(claimant));
      return step(act, record, { state: 'accepted', acceptance: said.claims.mac });
    },
    again: async (act) => pairingView(await sideOf(act, id, said.device.id), act.now),
  });
}

async function bind(act: Act, opener: string, { account }: Member): Promise<void> {
  const device = await act.tx.device(opener);
  if (!device) throw new ProblemError('unknown_device');
  if (device.account !== undefined && device.account !== account) throw new ProblemError('already_registered');
  if (device.account === undefined) {
    await act.tx.putDevice({ ...device, account, joinedAt: act.now, seenAt: act.now });
    await act.tx.raiseCounter(account);
  }
  await tellDevices(act, account);
}

/** Either side ends it. */
export async function refusePairing(parts: Parts, id: string, statement: string): Promise<Pairing> {
  const said = await authenticate(parts, statement, 'pair-refuse');
  assertPath(id, said.claims.pairing);
  return performOnce(parts, said, {
    async effect(act) {
      const record = await sideOf(act, id, said.device.id);
      assertState(record, act.now, ['open', 'claimed', 'confirmed']);
      return step(act, record, { state: 'refused' });
    },
    again: async (act) => pairingView(await sideOf(act, id, said.device.id), act.now),
  });
}

export async function readPairing(parts: Parts, id: string, device: string): Promise<Pairing> {
  const now = parts.now();
  return pairingView(await sideOf({ tx: parts.store }, id, device), now);
}

async function sideOf({ tx }: { tx: Pick<Act['tx'], 'pairingOf'> }, id: string, device: string): Promise<PairingRecord> {
  const record = await tx.pairingOf(device, id);
  if (!record) throw new ProblemError('not_found');
  return record;
}

async function atStep(act: Act, id: string, device: string, side: 'opener' | 'claimant', state: PairingState): Promise<PairingRecord> {
  const record = await sideOf(act, id, device);
  if (record[side] !== device) throw new ProblemError('wrong_role');
  assertState(record, act.now, [state]);
  return record;
}

const ended: Partial<Record<PairingState, ProblemCode>> = { expired: 'pairing_expired', void: 'pairing_void' };

function assertState(record: PairingRecord, now: number, wanted: readonly PairingState[]): void {
  const state = pairingStateAt(record, now);
  if (!wanted.includes(state)) throw new ProblemError(ended[state] ?? 'pairing_wrong_state', { detail: state });
}

/** One conditional step, told to both sides. */
async function step(act: Act, record: PairingRecord, change: PairingChange): Promise<Pairing> {
  if (!(await act.tx.changePairing(record.id, [record.state], change))) throw new ProblemError('pairing_wrong_state');
  const changed = { ...record, ...change };
  for (const device of [changed.opener, changed.claimant]) {
    if (device !== undefined) act.events.push({ audience: device, devices: [device], type: 'pairing', subject: record.id });
  }
  return pairingView(changed, act.now);
}

function assertPath(inPath: string, claimed: string): void {
  if (inPath !== claimed) throw new ProblemError('malformed_statement', { detail: 'pairing' });
}
