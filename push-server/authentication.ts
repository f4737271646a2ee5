/** Who speaks: the device whose key signed the statement, loaded by its ID and never by anything else. */
import { importVerifyingKey } from '../protocol/keys.ts';
import type { Payload, StatementKind } from '../protocol/kinds.ts';
import { ProblemError } from '../protocol/problems.ts';
import { peekStatement, verifyStatement } from '../protocol/statements.ts';
import type { ServerContext } from './ports.ts';
import type { DeviceRecord } from './store/records.ts';

export interface Authenticated<K extends StatementKind> {
  device: DeviceRecord;
  claims: Payload<K>;
  /** The statement itself, and the digest by which others name it. */
  statement: string;
  digest: string;
}

const keys = new Map<string, CryptoKey>();
const keysKept = 10_000;

/** The device's verifying key; importing costs more than looking up, and an ID never gets another key. */
export async function verifyingKeyOf(device: Pick<DeviceRecord, 'id' | 'signingKey'>): Promise<CryptoKey> {
  const kept = keys.get(device.id);
  if (kept) return kept;
  const key = await importVerifyingKey(device.signingKey);
  if (keys.size >= keysKept) keys.clear();
  keys.set(device.id, key);
  return key;
}

/**
 * Verifies a statement of a device that this server knows.
 * Throws `unknown_device`, `device_revoked`, and whatever `verifyStatement` throws.
 */
export async function authenticate<K extends StatementKind>(context: Pick<ServerContext, 'store' | 'identity' | 'now'>, statement: string, kind: K): Promise<Authenticated<K>> {
  const { issuer, kind: given } = peekStatement(statement);
  if (given !== kind) throw new ProblemError('wrong_kind', { detail: given });
  const device = await context.store.device(issuer);
  if (!device) throw new ProblemError('unknown_device');
  const key = await verifyingKeyOf(device);
  const { claims, digest } = await verifyStatement(statement, { kind, key, issuer, audience: context.identity.serverId, now: context.now });
  if (device.revokedAt !== undefined) throw new ProblemError('device_revoked');
  return { device, claims, statement, digest };
}
