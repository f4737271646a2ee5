/** Who speaks: the device whose key signed the statement, loaded by its ID and never by anything else. */
import type { Role } from '../protocol/base.ts';
import { verifyDeviceStatement } from '../protocol/keys.ts';
import type { Payload, StatementKind } from '../protocol/kinds.ts';
import { ProblemError } from '../protocol/problems.ts';
import { peekStatement } from '../protocol/statements.ts';
import type { ServerContext } from './ports.ts';
import type { DeviceRecord } from './store/records.ts';
import { VerifyingKeys, verifyNow } from './verify.ts';

type Authority = Pick<ServerContext, 'store' | 'identity' | 'now'>;

export interface Authenticated<K extends StatementKind> {
  device: DeviceRecord;
  claims: Payload<K>;
  /** The statement itself, and the digest by which others name it. */
  statement: string;
  digest: string;
}

/** A device that belongs to an account. */
export type Member = DeviceRecord & { account: string };

const keys = new VerifyingKeys();

/**
 * Verifies a statement of a device that this server knows.
 * @param time `any` for endorsements, which have no expiry
 * Throws `unknown_device`, `device_revoked`, and whatever `verifyNow` throws.
 */
export async function authenticate<K extends StatementKind>(authority: Authority, statement: string, kind: K, time: 'fresh' | 'any' = 'fresh'): Promise<Authenticated<K>> {
  const device = await authority.store.device(issuerOf(statement, kind));
  if (!device) throw new ProblemError('unknown_device');
  return verifyAs(authority, device, statement, kind, time);
}

/** The same for a device that is perhaps not registered yet and attaches its device statement. Throws `bad_signature` when that is another device's. */
export async function authenticateAttached<K extends StatementKind>(authority: Authority, statement: string, kind: K, attached: string): Promise<Authenticated<K>> {
  const issuer = issuerOf(statement, kind);
  const { id, role, signingKey, digest } = await verifyDeviceStatement(attached, authority.identity.serverId);
  if (id !== issuer) throw new ProblemError('bad_signature', { detail: 'device' });
  const now = authority.now();
  const unknown: DeviceRecord = { id, role, statement: attached, digest, signingKey, joinedAt: now, seenAt: now };
  return verifyAs(authority, (await authority.store.device(id)) ?? unknown, statement, kind, 'fresh');
}

function issuerOf(statement: string, kind: StatementKind): string {
  const envelope = peekStatement(statement);
  if (envelope.kind !== kind) throw new ProblemError('wrong_kind', { detail: envelope.kind });
  return envelope.issuer;
}

function verifyAs<K extends StatementKind>(authority: Authority, device: DeviceRecord, statement: string, kind: K, time: 'fresh' | 'any'): Authenticated<K> {
  const key = keys.of(device);
  const { claims, digest } = verifyNow(statement, { kind, key, issuer: device.id, audience: authority.identity.serverId, now: authority.now, time });
  if (device.revokedAt !== undefined) throw new ProblemError('device_revoked');
  return { device, claims, statement, digest };
}

/** Narrows to a device of an account, and to a role when one is given. Throws `unknown_device`, `wrong_role`. */
export function memberOf(device: DeviceRecord, role?: Role): Member {
  const { account } = device;
  if (role && device.role !== role) throw new ProblemError('wrong_role');
  if (account === undefined) throw new ProblemError('unknown_device');
  return { ...device, account };
}
