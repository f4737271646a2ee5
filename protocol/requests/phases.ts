/** The one transition table of a payment request: who may cause what from where. The only authority, for server and clients alike. */
import type { ProblemCode } from '../problems.ts';
import { isOutcome, type Phase } from './state.ts';

/** What can happen to a request. */
export type Cause =
  | 'acknowledge' // a phone shows it
  | 'operate' // an operation was accepted (or *at once* stood ready)
  | 'open' // the winner shows the pay page
  | 'decline'
  | 'cancel'
  | 'paid' // evidence of payment
  | 'fail'
  | 'hand-card' // the winner hands a card to the desktop
  | 'answer-card' // the desktop filled it in, or says why not
  | 'mismatch' // the two digits were wrong: it is declined, with that reason
  | 'expire' // its time is over before the release
  | 'deadline' // 30 minutes after the release nobody said anything
  | 'supersede' // the same desktop filed another
  | 'revoke'; // its desktop, or its last phone, was removed

/** Who causes it. `winner` is the phone whose operation was accepted. */
export type Actor = 'desktop' | 'phone' | 'winner' | 'server';

interface Transition {
  to: Phase;
  by: readonly Actor[];
  /** Leaves the phase as it is and tells the other side. */
  notice?: true;
  /** Counts only when the request was released before. */
  afterRelease?: true;
}

const beforeRelease = {
  operate: { to: 'released', by: ['phone'] },
  decline: { to: 'declined', by: ['phone'] },
  cancel: { to: 'cancelled', by: ['desktop'] },
  mismatch: { to: 'declined', by: ['server'] },
  expire: { to: 'expired', by: ['server'] },
  supersede: { to: 'cancelled', by: ['server'] },
  revoke: { to: 'cancelled', by: ['server'] },
} as const satisfies Partial<Record<Cause, Transition>>;

const afterRelease = {
  decline: { to: 'declined', by: ['winner'] },
  paid: { to: 'paid', by: ['desktop', 'winner'] },
  fail: { to: 'failed', by: ['desktop', 'winner'] },
  deadline: { to: 'unconfirmed', by: ['server'] },
} as const satisfies Partial<Record<Cause, Transition>>;

/** What leaves the phase as it is and tells the other side. */
const notices = (phase: 'released' | 'opened') =>
  ({ 'hand-card': { to: phase, by: ['winner'], notice: true }, 'answer-card': { to: phase, by: ['desktop'], notice: true }, cancel: { to: phase, by: ['desktop'], notice: true } }) as const satisfies Partial<Record<Cause, Transition>>;

/** Later evidence is appended, and may amend an ending that came after a release. */
const amended = { paid: { to: 'paid', by: ['desktop', 'winner'], afterRelease: true } } as const satisfies Partial<Record<Cause, Transition>>;

export const transitions: Record<Phase, Partial<Record<Cause, Transition>>> = {
  filed: { ...beforeRelease, acknowledge: { to: 'delivered', by: ['phone'] } },
  delivered: { ...beforeRelease, acknowledge: { to: 'delivered', by: ['phone'], notice: true } },
  released: { ...afterRelease, ...notices('released'), open: { to: 'opened', by: ['winner'] } },
  opened: { ...afterRelease, ...notices('opened'), open: { to: 'opened', by: ['winner'], notice: true } },
  paid: amended,
  declined: amended,
  failed: amended,
  unconfirmed: amended,
  cancelled: {},
  expired: {},
};

export type Verdict = { allowed: true; to: Phase; notice: boolean } | { allowed: false; problem: ProblemCode };

/**
 * Whether `actor` may cause `cause` in `phase`.
 * @param released whether the request was ever released
 */
export function judge(phase: Phase, cause: Cause, actor: Actor, released: boolean): Verdict {
  const transition = transitions[phase][cause];
  if (!transition || (transition.afterRelease && !released)) return { allowed: false, problem: refusal(phase, cause) };
  if (!transition.by.some((allowed) => allowed === actor)) {
    return { allowed: false, problem: transition.by.some((allowed) => allowed === 'winner') ? 'not_the_winner' : 'wrong_role' };
  }
  return { allowed: true, to: transition.to, notice: transition.notice ?? false };
}

/** What needs a release before it. */
const unreleased: ReadonlySet<Cause> = new Set(['open', 'paid', 'fail', 'deadline', 'hand-card', 'answer-card']);

function refusal(phase: Phase, cause: Cause): ProblemCode {
  if (phase === 'expired') return 'request_expired';
  if (isOutcome(phase)) return 'request_settled';
  if (phase === 'released' || phase === 'opened') return 'already_released';
  return unreleased.has(cause) ? 'not_released' : 'request_settled';
}

/** The causes that `actor` has from here; for screens that offer only what is possible. */
export function nextCauses(phase: Phase, actor: Actor, released: boolean): Cause[] {
  const causes = Object.keys(transitions[phase]) as Cause[];
  return causes.filter((cause) => judge(phase, cause, actor, released).allowed);
}
