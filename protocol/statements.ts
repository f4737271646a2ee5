/** Statements: compact JWS (RFC 7515), ES256 fixed, one device, one kind. The one credential of every call. */
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { deviceIdSchema, digest, encodeBytes, fromUtf8, randomBytes, utf8 } from './base.ts';
import { payloadSchema, type Claims, type Payload, type StatementKind } from './kinds.ts';
import { ProblemError } from './problems.ts';

/** Seconds that clocks may differ before it matters (DESIGN section 4). */
export const clockSkew = 30;
/** Seconds that a write or a read lives. */
export const statementLife = 60;

const typeOf = (kind: StatementKind): string => `rtp-${kind}+jwt`;

const headerSchema = v.strictObject({ alg: v.literal('ES256'), typ: v.string(), kid: deviceIdSchema });

export interface Signer {
  /** The device ID (or the server's key thumbprint) that goes into `kid`. */
  id: string;
  key: CryptoKey;
  /** The server ID this device speaks to. */
  audience: string;
  /** Milliseconds since the epoch, corrected for skew. */
  now: () => number;
}

/**
 * Signs a statement.
 * @param life seconds until `exp`; null for device statements and endorsements, which have none
 */
export async function signStatement<K extends StatementKind>(kind: K, claims: Claims<K>, signer: Signer, life: number | null = statementLife): Promise<string> {
  const iat = Math.floor(signer.now() / 1000);
  const payload = { ...claims, aud: signer.audience, iat, ...(life === null ? {} : { exp: iat + life }), jti: encodeBytes(randomBytes(16)) };
  return new CompactSign(utf8(JSON.stringify(payload))).setProtectedHeader({ alg: 'ES256', typ: typeOf(kind), kid: signer.id }).sign(signer.key);
}

export interface StatementEnvelope {
  kind: string;
  issuer: string;
}

/** Reads who claims to have signed and of which kind, without believing it. Throws `malformed_statement`. */
export function peekStatement(statement: string): StatementEnvelope {
  const parsed = v.safeParse(headerSchema, attempt(() => decodeProtectedHeader(statement)));
  if (!parsed.success) throw new ProblemError('malformed_statement', { detail: 'header' });
  return { kind: /^rtp-(.+)\+jwt$/.exec(parsed.output.typ)?.[1] ?? '', issuer: parsed.output.kid };
}

export interface Expected<K extends StatementKind> {
  kind: K;
  /** The issuer's public key, already known or pinned. */
  key: CryptoKey;
  issuer: string;
  audience: string;
  now: () => number;
  /** `fresh`: within `iat`..`exp` and skew. `any`: the time is judged elsewhere (pinned filings, endorsements). */
  time?: 'fresh' | 'any';
}

export interface Verified<K extends StatementKind> {
  claims: Payload<K>;
  issuer: string;
  /** SHA-256 of the statement's bytes: what others name it by. */
  digest: string;
}

/**
 * Verifies a received statement against everything expected and returns its claims, typed by their schema.
 * Throws `ProblemError`: `malformed_statement`, `wrong_kind`, `bad_signature`, `wrong_audience`, `clock_skew`, `statement_expired`.
 */
export async function verifyStatement<K extends StatementKind>(statement: string, expected: Expected<K>): Promise<Verified<K>> {
  assertEnvelope(statement, expected);
  const verified = await compactVerify(statement, expected.key, { algorithms: ['ES256'] }).catch((cause: unknown) => {
    throw new ProblemError('bad_signature', {}, { cause });
  });
  return { claims: acceptPayload(verified.payload, expected), issuer: expected.issuer, digest: await digest(statement) };
}

/** The first half of verifying, before the signature: of whom and of which kind. Throws `malformed_statement`, `wrong_kind`, `bad_signature`. */
export function assertEnvelope(statement: string, { kind, issuer }: { kind: StatementKind; issuer: string }): void {
  const envelope = peekStatement(statement);
  if (envelope.kind !== kind) throw new ProblemError('wrong_kind', { detail: envelope.kind });
  if (envelope.issuer !== issuer) throw new ProblemError('bad_signature', { detail: 'issuer' });
}

/** The second half, after the signature was found good: what is claimed, for whom, and when. Throws `malformed_statement`, `wrong_audience`, `clock_skew`, `statement_expired`. */
export function acceptPayload<K extends StatementKind>(payload: Uint8Array, { kind, audience, now, time }: Pick<Expected<K>, 'kind' | 'audience' | 'now' | 'time'>): Payload<K> {
  const claims = parsePayload(kind, payload);
  if (claims.aud !== audience) throw new ProblemError('wrong_audience');
  if (time !== 'any') assertFresh(claims, now());
  return claims;
}

function parsePayload<K extends StatementKind>(kind: K, bytes: Uint8Array): Payload<K> {
  const parsed = v.safeParse(payloadSchema(kind), attempt(() => JSON.parse(fromUtf8(bytes))));
  if (!parsed.success) throw new ProblemError('malformed_statement', { detail: v.getDotPath(parsed.issues[0]) ?? 'payload' });
  return parsed.output as Payload<K>; // checked by the very schema that Payload<K> is inferred from; TypeScript cannot see it through K
}

/** Reads the claims of a statement without believing them: to show, or to choose a key by. Throws `malformed_statement`, `wrong_kind`. */
export function readClaims<K extends StatementKind>(statement: string, kind: K): Payload<K> {
  if (peekStatement(statement).kind !== kind) throw new ProblemError('wrong_kind');
  return parsePayload(kind, Uint8Array.from(attempt(() => decodePart(statement.split('.')[1] ?? '')) ?? []));
}

const decodePart = (part: string): Uint8Array => Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

function assertFresh(claims: { iat: number; exp?: number | undefined }, now: number): void {
  const seconds = now / 1000;
  if (claims.exp === undefined) throw new ProblemError('malformed_statement', { detail: 'exp' });
  if (claims.iat > seconds + clockSkew) throw new ProblemError('clock_skew', { serverTime: now });
  if (claims.exp < seconds - clockSkew) {
    const long = claims.exp - claims.iat > statementLife;
    throw new ProblemError(long ? 'statement_expired' : 'clock_skew', { serverTime: now });
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
