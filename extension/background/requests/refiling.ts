import { ProblemError } from '../../../protocol/problems.ts';
import { isAway, faultOf } from '../server/fault.ts';

/**
 * What to do after filing was refused or not answered:
 * `look` – the server may have taken an earlier try: ask before signing again; `devices` – read the devices, then sign or seal again;
 * `later` – the same bytes when the server is back; `stop` – it will never be taken.
 */
export type Refiling = 'look' | 'devices' | 'later' | 'stop';

const steps: Readonly<Record<string, Refiling>> = {
  clock_skew: 'look',
  statement_expired: 'look',
  statement_reused: 'look',
  request_conflict: 'look',
  expiry_out_of_range: 'look',
  devices_changed: 'devices',
};

export function refiling(error: unknown): Refiling {
  if (isAway(error)) return 'later';
  return error instanceof ProblemError ? (steps[error.code] ?? 'stop') : faultOf(error) === 'storage' ? 'later' : 'stop';
}

/** Whether two filings are sealed to the same phones: then the sealed parts can be signed again as they are. */
export const sameRecipients = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
