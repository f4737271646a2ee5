/**
 * Verifying statements without waiting: the same checks as `verifyStatement` of the protocol makes, with node:crypto and keys that are kept.
 * On the hot path that costs a fraction of handing each signature to WebCrypto.
 */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { PublicKey } from '../protocol/base.ts';
import type { StatementKind } from '../protocol/kinds.ts';
import { ProblemError } from '../protocol/problems.ts';
import { acceptPayload, assertEnvelope, type Expected, type Verified } from '../protocol/statements.ts';
import { digestNow } from './digest.ts';

/** An ES256 signature (RFC 7518 section 3.4) is 64 bytes, which base64url writes as 86 characters. */
const compactJws = /^([\w-]+\.([\w-]+))\.([\w-]{86})$/;

/** As `verifyStatement` of the protocol. Throws what that throws. */
export function verifyNow<K extends StatementKind>(statement: string, expected: Omit<Expected<K>, 'key'> & { key: KeyObject }): Verified<K> {
  assertEnvelope(statement, expected);
  const [, signed = '', payload = '', signature = ''] = compactJws.exec(statement) ?? [];
  if (!verify('sha256', Buffer.from(signed), { key: expected.key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))) throw new ProblemError('bad_signature');
  return { claims: acceptPayload(Buffer.from(payload, 'base64url'), expected), issuer: expected.issuer, digest: digestNow(statement) };
}

const keysKept = 10_000;

/** Verifying keys by device; importing one costs as much as verifying, and an ID never gets another key. */
export class VerifyingKeys {
  readonly #kept = new Map<string, KeyObject>();

  /** Throws `malformed_statement` when the point is not on the curve. */
  of({ id, signingKey }: { id: string; signingKey: PublicKey }): KeyObject {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    const key = importKey(signingKey);
    if (this.#kept.size >= keysKept) this.#kept.clear();
    this.#kept.set(id, key);
    return key;
  }
}

function importKey(key: PublicKey): KeyObject {
  try {
    return createPublicKey({ format: 'jwk', key: { ...key } });
  } catch (cause) {
    throw new ProblemError('malformed_statement', { detail: 'key' }, { cause });
  }
}
