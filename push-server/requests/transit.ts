/** The one way in which a request changes: judged by the protocol's table, stored conditionally, told to all who may know. */
import { ProblemError } from '../../protocol/problems.ts';
import { judge, type Actor, type Cause } from '../../protocol/requests/phases.ts';
import { isOutcome, type RequestState } from '../../protocol/requests/state.ts';
import type { HandCardBody } from '../../protocol/messages/requests.ts';
import type { Act } from '../act.ts';
import type { RequestRecord } from '../store/records.ts';

/** Ms that a push about an ending waits for a phone that is away. */
const endedPushLife = 3_600_000;

export interface Step {
  cause: Cause;
  actor: Actor;
  /** The device that causes it: it must not be revoked meanwhile. */
  by?: string;
  /** What changes besides the phase. A notice that changes nothing is not stored. */
  change?: Partial<RequestState>;
  operationDigest?: string;
  response?: string;
  card?: HandCardBody;
}

/** Applies a step. Answers with the changed request, or with the problem that tells the loser what is so. */
export async function transit(act: Act, record: RequestRecord, step: Step): Promise<RequestRecord | ProblemError> {
  const { state } = record;
  const verdict = judge(state.phase, step.cause, step.actor, state.releasedAt !== undefined);
  if (!verdict.allowed) return new ProblemError(verdict.problem, { state });
  if (verdict.notice && !step.change) return record;
  const next = { ...state, ...step.change, phase: verdict.to, revision: state.revision + 1, settledAt: isOutcome(verdict.to) ? (state.settledAt ?? act.now) : undefined };
  const { by, operationDigest, response, card } = step;
  const stored = await act.tx.changeRequest({ request: state.request, revision: state.revision, from: [state.phase], state: next, by, operationDigest, response, card });
  if (!stored) return lost(act, record, step);
  const changed = { ...record, state: next, operationDigest: operationDigest ?? record.operationDigest, response: response ?? record.response };
  act.known.set(state.request, changed);
  tellRequest(act, changed);
  if (next.phase !== state.phase) act.reached.push({ phase: next.phase, sinceFiled: act.now - next.filedAt });
  if (next.phase !== state.phase && (isOutcome(next.phase) || next.phase === 'released')) await endPushes(act, changed, by);
  return changed;
}

/** The condition failed: either somebody was faster (judge again), or the device was removed. */
async function lost(act: Act, record: RequestRecord, step: Step): Promise<RequestRecord | ProblemError> {
  const current = await act.tx.request(record.state.request);
  if (current && current.state.revision !== record.state.revision) return transit(act, current, step);
  return new ProblemError('device_revoked');
}

/** Tells the desktop and every recipient. */
export function tellRequest(act: Act, { account, state, recipients }: RequestRecord): void {
  act.events.push({ audience: account, devices: [state.desktop, ...recipients], type: 'request', subject: state.request });
}

async function endPushes(act: Act, { state }: RequestRecord, by: string | undefined): Promise<void> {
  const pushed = await act.tx.withdrawPushes(state.request);
  for (const device of pushed) {
    if (device !== by) act.pushes.push({ device, kind: 'ended', subject: state.request, expiresAt: act.now + endedPushLife });
  }
}

/** When time itself ends it: `expire` before the release, `deadline` after. */
export function overdueCause({ state }: RequestRecord, now: number): 'expire' | 'deadline' | undefined {
  if (isOutcome(state.phase)) return undefined;
  if (state.releasedAt === undefined) return state.expiresAt <= now ? 'expire' : undefined;
  return state.deadlineAt !== undefined && state.deadlineAt <= now ? 'deadline' : undefined;
}

/** The request as it is now: settles it first when its time is over. */
export async function current(act: Act, record: RequestRecord): Promise<RequestRecord> {
  const cause = overdueCause(record, act.now);
  if (!cause) return record;
  const settled = await transit(act, record, { cause, actor: 'server' });
  return settled instanceof ProblemError ? record : settled;
}
