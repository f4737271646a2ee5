/** One act: everything that a call changes, in one transaction; the telling comes after the commit. */
import { ProblemError } from '../protocol/problems.ts';
import { clockSkew } from '../protocol/statements.ts';
import type { Payload, StatementKind } from '../protocol/kinds.ts';
import type { Phase } from '../protocol/requests/state.ts';
import type { Authenticated } from './authentication.ts';
import type { DeviceLimits } from './limits.ts';
import type { EventHub, Outbox, ServerContext } from './ports.ts';
import type { StoreTransaction } from './store/port.ts';
import type { EventDraft, PushDraft, RequestRecord } from './store/records.ts';

/** Everything that routes and timers work with. */
export interface Parts extends ServerContext {
  hub: EventHub;
  outbox: Outbox;
  limits: DeviceLimits;
}

export interface Act {
  tx: StoreTransaction;
  /** Ms since the epoch: the time of the whole act. */
  now: number;
  /** What is told after the commit; add to it. */
  events: EventDraft[];
  pushes: PushDraft[];
  /** When a request that is released at this time ends unconfirmed. */
  deadlineAt: (releasedAt: number) => number;
  /** Phases that requests reached, for the operator's metrics. */
  reached: { phase: Phase; sinceFiled: number }[];
  /** Requests as this act leaves them, to spare reading them again. */
  known: Map<string, RequestRecord>;
  /** Devices whose live channels end with this act. */
  closed: string[];
}

/**
 * Runs `work` as one transaction with its events and pushes, then tells.
 * A `ProblemError` that is thrown undoes everything. One that is returned keeps what was changed on the way (a request whose time was over,
 * a pairing that is void now) and is thrown after the commit; whatever changes is told, so where nothing is to be told all is undone.
 */
export async function perform<T>(parts: Parts, work: (act: Act) => Promise<T | ProblemError>): Promise<T> {
  const { result, rows, leased, act } = await parts.store.transaction(async (tx) => {
    const deadlineAt = (releasedAt: number) => Math.round(releasedAt + parts.config.releaseDeadline);
    const act: Act = { tx, now: parts.now(), deadlineAt, events: [], pushes: [], reached: [], known: new Map(), closed: [] };
    const result = await work(act);
    if (result instanceof ProblemError && act.events.length === 0) throw result;
    const rows = await tx.appendEvents(act.events, act.now);
    const leased = await tx.addPushes(act.pushes, act.now, parts.outbox.lease(act.pushes.length));
    return { result, rows, leased, act };
  });
  if (rows.length > 0) parts.hub.publish(rows);
  for (const device of act.closed) parts.hub.closeDevice(device);
  for (const { phase, sinceFiled } of act.reached) parts.observer?.transition(phase, sinceFiled);
  parts.outbox.send(leased, act.known);
  if (act.pushes.length > leased.length) parts.outbox.wake();
  if (result instanceof ProblemError) throw result;
  return result;
}

/** How long statements without an expiry are remembered as used. */
const longLived = 24 * 3_600;

/**
 * Performs the effect of a statement once: the same bytes again get the current answer from `again`.
 * Throws `statement_reused` when the jti had other bytes.
 */
export async function performOnce<T, K extends StatementKind>(
  parts: Parts,
  { claims, device, digest }: Authenticated<K>,
  { effect, again }: { effect: (act: Act) => Promise<T | ProblemError>; again: (act: Act) => Promise<T | ProblemError> },
): Promise<T> {
  await parts.limits.count(device, 'writes', parts.config.deviceWrites);
  return perform(parts, async (act) => {
    await act.tx.hold(device.account ?? device.id);
    const used = await act.tx.useStatement({ issuer: device.id, jti: claims.jti, digest, keepUntil: keepUntil(claims) });
    if (used === 'reused') throw new ProblemError('statement_reused');
    return used === 'new' ? effect(act) : again(act);
  });
}

/** Seconds that they are remembered beyond their life: a server clock that jumps so far ahead and back forgets none that is still good. */
const jumpTolerated = 600;

const keepUntil = ({ exp, iat }: Pick<Payload<StatementKind>, 'exp' | 'iat'>): number => ((exp ?? iat + longLived) + 2 * clockSkew + jumpTolerated) * 1_000;

/** Tells all devices of an account that its devices, names, endorsements or minimum changed. */
export async function tellDevices(act: Act, account: string): Promise<void> {
  const devices = await act.tx.membersOf(account);
  act.events.push({ audience: account, devices: devices.map(({ id }) => id), type: 'devices', subject: account });
}
