/** Keys of devices and of the server: P-256, as JWK outside and CryptoKey inside. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import * as v from 'valibot';
import { publicKeySchema, type PublicKey, type Role } from './base.ts';
import { ProblemError } from './problems.ts';
import { sealingAlgorithm } from './sealed.ts';
import { peekStatement, readClaims, signStatement, verifyStatement, type Verified } from './statements.ts';

/** A device's two key pairs. The private halves cannot be exported; IndexedDB keeps them as they are. */
export interface DeviceKeys {
  id: string;
  signing: CryptoKeyPair;
  encryption: CryptoKeyPair;
}

/** Makes the keys of a new device. */
export async function generateDeviceKeys(): Promise<DeviceKeys> {
  const signing = await generateKeyPair('ES256', { extractable: false });
  const encryption = await generateKeyPair(sealingAlgorithm, { crv: 'P-256', extractable: false });
  return { id: await deviceIdOf(await exportPublicKey(signing.publicKey)), signing, encryption };
}

/** The public members of a key. */
export async function exportPublicKey(key: CryptoKey): Promise<PublicKey> {
  const { kty, crv, x, y } = await exportJWK(key);
  return v.parse(publicKeySchema, { kty, crv, x, y });
}

/** RFC 7638 thumbprint: a device's ID, and the name under which the server's key is pinned. */
export const deviceIdOf = (key: PublicKey): Promise<string> => calculateJwkThumbprint(key, 'sha256');

/** A key to verify signatures with. Throws `malformed_statement` when the point is not on the curve. */
export const importVerifyingKey = (key: PublicKey): Promise<CryptoKey> => importPublic(key, 'ES256');

/** A key to seal to. */
export const importSealingKey = (key: PublicKey): Promise<CryptoKey> => importPublic(key, sealingAlgorithm);

async function importPublic(key: PublicKey, algorithm: string): Promise<CryptoKey> {
  const imported = await importJWK({ ...key }, algorithm).catch((cause: unknown) => {
    throw new ProblemError('malformed_statement', { detail: 'key' }, { cause });
  });
  if (imported instanceof Uint8Array) throw new ProblemError('malformed_statement', { detail: 'key' });
  return imported;
}

/** A device as its own statement describes it. */
export interface DeviceIdentity {
  id: string;
  role: Role;
  signingKey: PublicKey;
  encryptionKey: PublicKey;
  /** The device statement itself, and its digest. */
  statement: string;
  digest: string;
}

/** Signs what this device is. */
export async function signDeviceStatement(keys: DeviceKeys, role: Role, audience: string, now: () => number): Promise<string> {
  const [signingKey, encryptionKey] = await Promise.all([exportPublicKey(keys.signing.publicKey), exportPublicKey(keys.encryption.publicKey)]);
  return signStatement('device', { role, signingKey, encryptionKey }, { id: keys.id, key: keys.signing.privateKey, audience, now }, null);
}

/** Verifies a device statement by the key inside it: the ID is that key's thumbprint, so it cannot be given another. */
export async function verifyDeviceStatement(statement: string, audience: string): Promise<DeviceIdentity> {
  const claimed = readClaims(statement, 'device');
  const issuer = await deviceIdOf(claimed.signingKey);
  if (issuer !== peekStatement(statement).issuer) throw new ProblemError('bad_signature', { detail: 'kid' });
  const key = await importVerifyingKey(claimed.signingKey);
  await importSealingKey(claimed.encryptionKey);
  const { claims, digest }: Verified<'device'> = await verifyStatement(statement, { kind: 'device', key, issuer, audience, now: () => 0, time: 'any' });
  return { id: issuer, role: claims.role, signingKey: claims.signingKey, encryptionKey: claims.encryptionKey, statement, digest };
}
