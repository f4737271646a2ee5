/** Who is at the other end of a live channel, and whether it stands for *at once*. */
import { clockSkew, statementLife } from '../../protocol/statements.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { authenticate } from '../authentication.ts';
import type { AtOnce, ServerContext } from '../ports.ts';
import type { DeviceRecord } from '../store/records.ts';

type Context = Pick<ServerContext, 'store' | 'identity' | 'now'>;

/**
 * Verifies the signed nonce. A desktop that is in no account yet is let in while a pairing that it opened is on.
 * Throws `ProblemError`.
 */
export async function verifyLive(context: Context, statement: string, nonce: string): Promise<{ device: DeviceRecord; after: number | undefined }> {
  const { device, claims } = await authenticate(context, statement, 'live');
  if (claims.nonce !== nonce) throw new ProblemError('bad_signature', { detail: 'nonce' });
  await assertAdmitted(context, device);
  return { device, after: claims.after };
}

/** Throws `device_revoked` or `unknown_device` unless this device may have a live channel now. */
export async function assertAdmitted({ store, now }: Context, device: DeviceRecord | undefined): Promise<void> {
  if (!device) throw new ProblemError('unknown_device');
  if (device.revokedAt !== undefined) throw new ProblemError('device_revoked');
  if (device.account === undefined && !(await store.pairingOpenedBy(device.id, now()))) throw new ProblemError('unknown_device');
}

export interface Standing extends AtOnce {
  /** Ms since the epoch. */
  expiresAt: number;
}

/** Verifies an at-once statement of this very device. Throws `ProblemError`. */
export async function verifyAtOnce(context: Context, statement: string, device: string): Promise<Standing> {
  const verified = await authenticate(context, statement, 'at-once');
  const { claims, digest } = verified;
  if (verified.device.id !== device) throw new ProblemError('bad_signature', { detail: 'issuer' });
  if (verified.device.role !== 'phone' || verified.device.account === undefined) throw new ProblemError('wrong_role');
  const expiresAt = (claims.exp ?? 0) * 1_000;
  const longest = (statementLife + clockSkew) * 1_000;
  if ((claims.exp ?? 0) - claims.iat > statementLife || expiresAt > context.now() + longest) throw new ProblemError('expiry_out_of_range');
  return { device, statement, digest, expiresAt };
}
