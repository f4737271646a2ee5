import { problemKinds, type Problem } from '../../../protocol/problems.ts';

/** How one try of a call ended. */
export type Failure = { kind: 'network' } | { kind: 'problem'; problem: Problem };

const tries = 4;
/** Longest wait, in ms, that a caller is made to wait for; a longer one is told as a problem. */
const patience = 8_000;

/**
 * Milliseconds to wait before sending the same bytes again; undefined when that is no use.
 * @param attempt how many tries failed so far, from 1
 * @param random 0 to 1
 */
export function pauseBefore(attempt: number, failure: Failure, random: number): number | undefined {
  if (attempt >= tries) return undefined;
  const usual = Math.round(250 * 3 ** (attempt - 1) * (0.5 + random / 2));
  if (failure.kind === 'network') return usual;
  if (problemKinds[failure.problem.code].retry !== 'same') return undefined;
  const asked = (failure.problem.retryAfter ?? 0) * 1_000;
  return asked > patience ? undefined : Math.max(usual, asked);
}

/** Milliseconds before the live channel is tried again: doubling to half a minute, with jitter. */
export function reconnectPause(attempt: number, random: number): number {
  return Math.round(Math.min(30_000, 500 * 2 ** Math.min(attempt, 6)) * (0.5 + random / 2));
}
