/** What a failure of PostgreSQL means: try the transaction again, tell the caller to come again, or a fault of this program. */
import { DatabaseError } from 'pg';
import { ProblemError } from '../../../protocol/problems.ts';

/** SQLSTATE (PostgreSQL manual, appendix A): serialization_failure, deadlock_detected, unique_violation: another transaction was faster. */
const conflicts: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);
/** SQLSTATE that passes by itself: connection, rolled back, resources (a full disk is 53100), operator intervention (57014 is a timeout), lock not available, system errors. */
const passing = /^(08|40|53|57|55P03|58)/;

/** Whether running the transaction again may go well: it then sees what the other one did. */
export const isConflict = (error: unknown): boolean => error instanceof DatabaseError && conflicts.has(error.code ?? '');

/** Whether the connection itself is of no use any more. */
export const isBroken = (error: unknown): boolean => error instanceof Error && !(error instanceof ProblemError) && (!(error instanceof DatabaseError) || /^(08|57P)/.test(error.code ?? ''));

/** What the caller is told. `pg` reports lost connections and its own timeouts as plain errors. */
export function toFailure(cause: unknown): unknown {
  if (cause instanceof ProblemError || !(cause instanceof Error)) return cause;
  const passes = cause instanceof DatabaseError ? passing.test(cause.code ?? '') : isOfConnection(cause);
  return passes ? new ProblemError('unavailable', { detail: 'store', retryAfter: 1 }, { cause }) : cause;
}

const connectionWords = /connection|timeout|terminat|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|socket|not queryable/i;

function isOfConnection(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return connectionWords.test(`${error.message} ${code}`);
}
