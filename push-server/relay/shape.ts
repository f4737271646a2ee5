/**
 * What the relay checks of what passes through it: the outer shape only. It knows no device's key, so it believes nothing that it reads;
 * the server judges. What is for none of its servers, too old or something else never gets that far.
 */
import * as v from 'valibot';
import { digest } from '../../protocol/base.ts';
import type { StatementKind } from '../../protocol/kinds.ts';
import { statementBodySchema } from '../../protocol/messages/devices.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { clockSkew, peekStatement, readClaims, statementLife } from '../../protocol/statements.ts';

/** Seconds that an operation may live: the longest request, and some for the way. */
const operationLife = 15 * 60 + statementLife;

/** The last part of a path, and the kind of statement that goes there. */
export const writes = { operations: 'operate', acknowledgements: 'acknowledge', openings: 'open', decisions: 'decide' } as const satisfies Record<string, StatementKind>;
export type WriteKind = (typeof writes)[keyof typeof writes];

export interface Passing {
  /** Who claims to have signed. */
  device: string;
  /** ID of the server that it is for. */
  audience: string;
  /** Digest of the statement. */
  statement: string;
  /** Ms since the epoch. */
  expiresAt: number;
}

/** Checks a write to `request`; `now` in ms since the epoch. Throws `ProblemError`. */
export async function checkWrite(body: string, kind: WriteKind, request: string, now: number): Promise<Passing> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), statementBodySchema), body);
  if (!parsed.success) throw new ProblemError('malformed_body');
  const { statement } = parsed.output;
  const claims = readClaims(statement, kind);
  if (claims.request !== request) throw new ProblemError('malformed_statement', { detail: 'request' });
  return passing(statement, claims.aud, checkTimes(claims, kind === 'operate' ? operationLife : statementLife, now));
}

/** Checks a read of `path`, from its Authorization header; `now` in ms since the epoch. Throws `ProblemError`. */
export async function checkRead(header: string | undefined, path: string, now: number): Promise<Passing> {
  const statement = /^Statement ([\w.-]{1,8192})$/.exec(header ?? '')?.[1];
  if (!statement) throw new ProblemError('statement_missing');
  const claims = readClaims(statement, 'read');
  if (claims.path !== path) throw new ProblemError('malformed_statement', { detail: 'path' });
  return passing(statement, claims.aud, checkTimes(claims, statementLife, now));
}

const passing = async (statement: string, audience: string, expiresAt: number): Promise<Passing> =>
  ({ device: peekStatement(statement).issuer, audience, statement: await digest(statement), expiresAt });

/** Answers with the expiry in ms. */
function checkTimes(claims: { iat: number; exp?: number | undefined }, life: number, now: number): number {
  if (claims.exp === undefined) throw new ProblemError('malformed_statement', { detail: 'exp' });
  if (claims.iat > now / 1_000 + clockSkew) throw new ProblemError('clock_skew', { serverTime: now });
  if (claims.exp - claims.iat > life) throw new ProblemError('expiry_out_of_range');
  if (claims.exp < now / 1_000 - clockSkew) throw new ProblemError(claims.exp - claims.iat > statementLife ? 'statement_expired' : 'clock_skew', { serverTime: now });
  return claims.exp * 1_000;
}
