/** Sealing and opening (RFC 7516): for the devices only, never for the server. */
import { CompactEncrypt, GeneralEncrypt, compactDecrypt, flattenedDecrypt } from 'jose';
import * as v from 'valibot';
import { fromUtf8, utf8 } from './base.ts';
import { importSealingKey, type DeviceIdentity } from './keys.ts';
import { ProblemError } from './problems.ts';
import { sealedDigest, sealedSchema, sealingAlgorithm, type Sealed, type SealedForOne } from './sealed.ts';

/** Sizes, in bytes, that plaintexts are padded up to, so that their length tells little. */
export const paddingSteps = { preview: 256, details: 2_048, name: 64 } as const;

/** JSON, padded with the spaces that JSON ignores. */
export function padded(content: unknown, step: number): Uint8Array<ArrayBuffer> {
  const bytes = utf8(JSON.stringify(content));
  const full = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  full.set(bytes);
  return full;
}

/** Seals bytes to devices whose keys were verified before. */
export async function seal(plaintext: Uint8Array, recipients: readonly Pick<DeviceIdentity, 'id' | 'encryptionKey'>[]): Promise<Sealed> {
  const encrypt = new GeneralEncrypt(plaintext).setProtectedHeader({ enc: 'A256GCM' });
  for (const { id, encryptionKey } of recipients) {
    encrypt.addRecipient(await importSealingKey(encryptionKey)).setUnprotectedHeader({ alg: sealingAlgorithm, kid: id });
  }
  return v.parse(sealedSchema, await encrypt.encrypt());
}

/** Opens what was sealed for this device. Throws `digest_mismatch` when it is not what the statement named, `malformed_body` when it cannot be opened. */
export async function open(sealed: SealedForOne, privateKey: CryptoKey, expectedDigest: string): Promise<Uint8Array> {
  if ((await sealedDigest(sealed)) !== expectedDigest) throw new ProblemError('digest_mismatch');
  const opened = await flattenedDecrypt(sealed, privateKey, { keyManagementAlgorithms: [sealingAlgorithm], contentEncryptionAlgorithms: ['A256GCM'] }).catch((cause: unknown) => {
    throw new ProblemError('malformed_body', { detail: 'sealed' }, { cause });
  });
  return opened.plaintext;
}

/** Encrypts under a shared 256-bit key (`dir`): scan openings, names during a pairing. */
export const encryptUnder = (key: Uint8Array, plaintext: Uint8Array): Promise<string> =>
  new CompactEncrypt(plaintext).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);

/** The reverse of `encryptUnder`. Throws `malformed_body`. */
export async function decryptUnder(key: Uint8Array, jwe: string): Promise<Uint8Array> {
  const opened = await compactDecrypt(jwe, key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }).catch((cause: unknown) => {
    throw new ProblemError('malformed_body', { detail: 'encrypted' }, { cause });
  });
  return opened.plaintext;
}

/** Parses opened JSON by its schema. Throws `malformed_body`. */
export function parseOpened<S extends v.GenericSchema>(schema: S, plaintext: Uint8Array): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(fromUtf8(plaintext)));
  } catch (cause) {
    throw new ProblemError('malformed_body', { detail: 'content' }, { cause });
  }
}
