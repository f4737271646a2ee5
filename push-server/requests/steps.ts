/** What else devices say about a request: shown, opened, declined, cancelled, paid, failed. */
import type { Payload, StatementKind } from '../../protocol/kinds.ts';
import { ProblemError } from '../../protocol/problems.ts';
import type { Actor } from '../../protocol/requests/phases.ts';
import type { Evidence, RequestState } from '../../protocol/requests/state.ts';
import { performOnce, type Act, type Parts } from '../act.ts';
import { authenticate, memberOf, type Authenticated } from '../authentication.ts';
import type { RequestRecord } from '../store/records.ts';
import { findCurrent } from './find.ts';
import { transit, type Step } from './transit.ts';

type StepOf = (act: Act, state: RequestState, record: RequestRecord) => Omit<Step, 'by'> | ProblemError;

/** A phone shows the request. */
export async function acknowledge(parts: Parts, statement: string): Promise<RequestState> {
  const said = await authenticate(parts, statement, 'acknowledge');
  return takeStep(parts, said, said.claims, (act, state) => ({
    cause: 'acknowledge',
    actor: actorOf(state, said.device.id),
    change: state.phase === 'filed' ? { deliveredAt: act.now } : undefined,
  }));
}

/** The winner shows the pay page. */
export async function open(parts: Parts, statement: string): Promise<RequestState> {
  const said = await authenticate(parts, statement, 'open');
  return takeStep(parts, said, said.claims, (act, state) => ({
    cause: 'open',
    actor: actorOf(state, said.device.id),
    change: state.phase === 'released' ? { openedAt: act.now } : undefined,
  }));
}

/** Declined, cancelled, paid or failed. */
export async function decide(parts: Parts, statement: string): Promise<RequestState> {
  const said = await authenticate(parts, statement, 'decide');
  const { claims, device } = said;
  return takeStep(parts, said, claims, (act, state) => {
    const actor = actorOf(state, device.id);
    if (claims.decision === 'paid') return paid(act, state, claims, actor, device.id);
    if (claims.evidence !== undefined) return new ProblemError('malformed_statement', { detail: 'evidence' });
    return { cause: claims.decision, actor, change: claims.decision === 'cancel' ? cancelChange(act, state) : {} };
  });
}

/** After the release a cancel is a notice, said once. */
function cancelChange(act: Act, state: RequestState): Step['change'] {
  if (state.releasedAt === undefined) return undefined;
  return state.cancelNoticeAt === undefined ? { cancelNoticeAt: act.now } : undefined;
}

/** Evidence is appended, never dropped; nobody speaks for another. */
function paid(act: Act, state: RequestState, { evidence: source }: Payload<'decide'>, actor: Actor, by: string): Omit<Step, 'by'> | ProblemError {
  if (source === undefined) return new ProblemError('malformed_statement', { detail: 'evidence' });
  if (source === 'provider' || (source === 'page' && actor !== 'desktop')) return new ProblemError('wrong_role', { detail: 'evidence' });
  const said = state.evidence.some((other) => other.source === source && other.by === by);
  const own: Evidence = { source, by, at: act.now };
  return { cause: 'paid', actor, change: { evidence: said ? state.evidence : [...state.evidence, own] } };
}

/** Which actor of the transition table this device is. */
export function actorOf(state: RequestState, device: string): Actor {
  if (state.desktop === device) return 'desktop';
  return state.winner === device ? 'winner' : 'phone';
}

/** Takes one step of the table for the device that said it. Throws `not_found`, `filing_mismatch`, and what the table refuses with. */
export async function takeStep<K extends StatementKind>(parts: Parts, said: Authenticated<K>, about: { request: string; filing: string }, stepOf: StepOf): Promise<RequestState> {
  const device = memberOf(said.device);
  return performOnce(parts, said, {
    async effect(act) {
      const record = await findCurrent(act, about, device.id);
      const step = stepOf(act, record.state, record);
      if (step instanceof ProblemError) throw step;
      const changed = await transit(act, record, { ...step, by: device.id });
      return changed instanceof ProblemError ? changed : changed.state;
    },
    again: async (act) => (await findCurrent(act, about, device.id)).state,
  });
}
