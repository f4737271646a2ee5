/** The devices of an account: list, name, endorse, remove. */
import type { DeviceListing } from '../../protocol/messages/devices.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { sealedDigest, sealedFor, type Sealed } from '../../protocol/sealed.ts';
import { performOnce, tellDevices, type Act, type Parts } from '../act.ts';
import { authenticate, memberOf, type Authenticated, type Member } from '../authentication.ts';
import { transit } from '../requests/transit.ts';
import type { StoreReads } from '../store/port.ts';
import type { DeviceRecord } from '../store/records.ts';
import { performVerified, type PresentedVerification } from './verified.ts';

export async function listDevices(store: StoreReads, reader: Member): Promise<DeviceListing> {
  const [account, devices, endorsements, revocations] = await Promise.all([
    store.account(reader.account), store.devicesOf(reader.account), store.endorsementsOf(reader.account), store.revocationsOf(reader.account),
  ]);
  if (!account) throw new ProblemError('not_found');
  const subscribed = new Set(await store.subscribed(devices.map(({ id }) => id)));
  return {
    account: account.id,
    counter: account.counter,
    minimum: account.minimum,
    devices: devices.map((device) => ({
      device: device.statement,
      id: device.id,
      role: device.role,
      joinedAt: device.joinedAt,
      seenAt: device.seenAt,
      subscribed: subscribed.has(device.id),
      name: nameFor(device, reader.id),
      endorsements: endorsements.filter((endorsement) => endorsement.device === device.id).map(({ statement }) => statement),
    })),
    revocations,
  };
}

const nameFor = ({ nameStatement: statement, name }: DeviceRecord, reader: string) =>
  statement !== undefined && name ? { statement, sealed: sealedFor(name, reader) } : undefined;

/** A device names itself; a phone names any device of its account. */
export async function renameDevice(parts: Parts, id: string, body: { statement: string; name: Sealed }): Promise<void> {
  const said = await authenticate(parts, body.statement, 'rename');
  assertPath(id, said.claims.device);
  if ((await sealedDigest(body.name)) !== said.claims.name) throw new ProblemError('digest_mismatch', { detail: 'name' });
  const member = memberOf(said.device);
  await performOnce(parts, said, {
    async effect(act) {
      const target = await deviceOfAccount(act, id, member);
      if (target.id !== member.id && member.role !== 'phone') throw new ProblemError('wrong_role');
      await act.tx.nameDevice(target.id, body.statement, body.name);
      await tellDevices(act, member.account);
    },
    again: async () => undefined,
  });
}

/** A phone vouches for a device of its account that it paired itself. */
export async function endorseDevice(parts: Parts, statement: string): Promise<void> {
  const said = await authenticate(parts, statement, 'endorse', 'any');
  const phone = memberOf(said.device, 'phone');
  await performOnce(parts, said, {
    async effect(act) {
      const target = await deviceOfAccount(act, said.claims.device, phone);
      if (target.digest !== said.claims.statement) throw new ProblemError('digest_mismatch', { detail: 'statement' });
      await act.tx.addEndorsement({ device: target.id, issuer: phone.id, statement });
      // Desktops may seal to one phone more: a filing that does not yet is answered by `devices_changed`.
      if (target.role === 'phone') await act.tx.raiseCounter(phone.account);
      await tellDevices(act, phone.account);
    },
    again: async () => undefined,
  });
}

/** Removes a device: itself at will, another one by a phone after fresh user verification. Answers with the new counter. */
export async function revokeDevice(parts: Parts, id: string, body: { statement: string; verification?: PresentedVerification | undefined }): Promise<number> {
  const said = await authenticate(parts, body.statement, 'revoke');
  assertPath(id, said.claims.device);
  const own = id === said.device.id;
  const member = memberOf(said.device, own ? undefined : 'phone');
  const effect = (act: Act) => revoke(act, said, member);
  const again = async ({ tx }: Act) => (await tx.account(member.account))?.counter ?? said.claims.counter;
  return own ? performOnce(parts, said, { effect, again }) : performVerified(parts, said, { purpose: 'revoke', verification: body.verification, effect, again });
}

async function revoke(act: Act, { claims, statement }: Authenticated<'revoke'>, { account, ...member }: Member): Promise<number> {
  const target = await deviceOfAccount(act, claims.device, { ...member, account });
  const { counter } = (await act.tx.account(account)) ?? { counter: -1 };
  if (claims.counter !== counter + 1) throw new ProblemError('devices_changed');
  await tellDevices(act, account);
  await settleRequestsOf(act, target, account);
  await act.tx.revokeDevice(target.id, act.now);
  await act.tx.addRevocation(account, claims.counter, statement);
  act.closed.push(target.id);
  return act.tx.raiseCounter(account);
}

/**
 * Removes a device without a phone's word: the operator cuts it off from this server, and the account's list says nothing of it.
 * Answers whether it was there.
 */
export async function removeByOperator(act: Act, id: string): Promise<boolean> {
  const target = await act.tx.device(id);
  if (target?.account === undefined || target.revokedAt !== undefined) return false;
  await tellDevices(act, target.account);
  await settleRequestsOf(act, target, target.account);
  await act.tx.revokeDevice(id, act.now);
  act.closed.push(id);
  await act.tx.raiseCounter(target.account);
  return true;
}

/** Cancels unreleased requests that this device filed, or that it alone could still have opened. */
async function settleRequestsOf(act: Act, removed: DeviceRecord, account: string): Promise<void> {
  const others = new Set((await act.tx.devicesOf(account)).map(({ id }) => id).filter((id) => id !== removed.id));
  for (const record of await act.tx.unsettledRequestsOf(account)) {
    const affected = record.state.desktop === removed.id || !record.recipients.some((device) => others.has(device));
    if (affected && isBeforeRelease(record.state.phase)) await transit(act, record, { cause: 'revoke', actor: 'server', change: { reason: 'revoked' } });
  }
}

async function deviceOfAccount(act: Act, id: string, { account }: Member): Promise<DeviceRecord> {
  // Asked for with the account, so that a device of somebody else costs the same time as none.
  const device = await act.tx.deviceOf(account, id);
  if (!device) throw new ProblemError('not_found');
  return device;
}

function assertPath(inPath: string, claimed: string): void {
  if (inPath !== claimed) throw new ProblemError('malformed_statement', { detail: 'device' });
}
