/** One attempt at one push: what the answer means (DESIGN section 4: only 404 and 410 delete a subscription). */
import { ProblemError } from '../../protocol/problems.ts';
import { AddressRefusedError } from './connect.ts';
import { SubscriptionUnusableError } from './encoder.ts';
import type { PushResult } from './sender.ts';
import type { Experience } from './services.ts';

export type Verdict =
  | { kind: 'sent' }
  /** The subscription is gone. */
  | { kind: 'gone' }
  /** `after` is the least number of ms to wait. */
  | { kind: 'retry'; after: number; reason: string }
  /** `answered`: the push service said so itself. */
  | { kind: 'dead'; reason: string; answered: boolean };

/** Judges what a push service answered. */
export function judgeAnswer({ status, retryAfter = 0, reason }: PushResult): Verdict {
  const words = reason ? `${status} ${reason}` : String(status);
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 429 || status === 406 || status === 408 || status >= 500) return { kind: 'retry', after: retryAfter, reason: words };
  return { kind: 'dead', reason: words, answered: true };
}

/** Judges why there was no answer: what cannot get better is given up. */
export function judgeFailure(error: unknown): Verdict {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AddressRefusedError || cause instanceof SubscriptionUnusableError || cause instanceof ProblemError || cause instanceof RangeError) {
      return { kind: 'dead', reason: cause.message, answered: false };
    }
  }
  return { kind: 'retry', after: 0, reason: error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : 'unknown' };
}

/** What it says about the push service. */
export function experienceOf(verdict: Verdict): Experience {
  if (verdict.kind === 'retry') return { kind: 'failed', retryAfter: verdict.after };
  return { kind: verdict.kind === 'dead' && !verdict.answered ? 'unasked' : 'answered' };
}

const firstDelay = 1_000;
const longestDelay = 60_000;

/**
 * Ms to wait before the attempt after `attempts`: exponential, with full jitter on its upper half, at least what the service asked for.
 * @param random uniform in 0..1
 */
export function backoff(attempts: number, atLeast: number, random: () => number): number {
  const step = Math.min(longestDelay, firstDelay * 2 ** Math.min(attempts - 1, 10));
  return Math.max(step / 2 + (random() * step) / 2, atLeast + random() * firstDelay);
}
