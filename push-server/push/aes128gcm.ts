/**
 * Web Push message encryption: RFC 8291 in the `aes128gcm` content coding of RFC 8188, one record.
 * Synchronous on purpose: a message costs less than handing it to a thread and back.
 */
import { createCipheriv, createECDH, createHmac } from 'node:crypto';
import { randomNow } from '../random.ts';

/** Whom a message is encrypted to: what a push subscription carries. */
export interface Receiver {
  /** Uncompressed P-256 point, 65 bytes (`p256dh`). */
  publicKey: Uint8Array;
  /** 16 bytes. */
  auth: Uint8Array;
}

/** The sender's key pair for one message (RFC 8291 section 3.1). */
export interface EphemeralKeys {
  publicKey: Uint8Array;
  /** Throws when this is no point of the curve. */
  secretWith(publicKey: Uint8Array): Uint8Array;
}

const curve = 'prime256v1';
const recordSize = 4_096;
const headerSize = 16 + 4 + 1 + 65;
const tagSize = 16;
/** RFC 8291 section 4: what fits into one record beside header, delimiter and tag. */
export const longestPlaintext = recordSize - headerSize - 1 - tagSize;

const keyInfo = Buffer.from('WebPush: info\0');
// HKDF-Expand (RFC 5869) of at most one block ends in the block's number.
const contentKeyInfo = Buffer.from('Content-Encoding: aes128gcm\0\x01', 'latin1');
const nonceInfo = Buffer.from('Content-Encoding: nonce\0\x01', 'latin1');
const one = Buffer.from([1]);
const lastRecord = Buffer.from([2]);

function hmac(key: Uint8Array, ...content: Uint8Array[]): Buffer {
  const hash = createHmac('sha256', key);
  for (const part of content) hash.update(part);
  return hash.digest();
}

/** Makes key pairs, each for one message: what it made before is gone with the next. Setting up the curve costs as much as a key, so it is done once. */
function ephemeralKeyMaker(): () => EphemeralKeys {
  const ecdh = createECDH(curve);
  return () => ({ publicKey: ecdh.generateKeys(), secretWith: (other) => ecdh.computeSecret(other) });
}

/** The body of a push message. Throws `RangeError` when the plaintext is too long, `TypeError` or an OpenSSL error for keys of the wrong kind. */
export function encryptWith(keys: EphemeralKeys, salt: Uint8Array, { publicKey, auth }: Receiver, plaintext: Uint8Array): Buffer {
  if (plaintext.length > longestPlaintext) throw new RangeError('the plaintext does not fit into one record');
  if (auth.length !== 16 || publicKey.length !== 65) throw new TypeError('not the keys of a push subscription');
  const combined = hmac(auth, keys.secretWith(publicKey));
  const input = hmac(combined, keyInfo, publicKey, keys.publicKey, one);
  const pseudorandom = hmac(salt, input);
  const contentKey = hmac(pseudorandom, contentKeyInfo).subarray(0, 16);
  const nonce = hmac(pseudorandom, nonceInfo).subarray(0, 12);
  const header = Buffer.allocUnsafe(headerSize);
  header.set(salt);
  header.writeUInt32BE(recordSize, 16);
  header.writeUInt8(keys.publicKey.length, 20);
  header.set(keys.publicKey, 21);
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce);
  return Buffer.concat([header, cipher.update(plaintext), cipher.update(lastRecord), cipher.final(), cipher.getAuthTag()]);
}

const nextKeys = ephemeralKeyMaker();

/** The same under fresh keys and a fresh salt, as every message must be. */
export const encrypt = (receiver: Receiver, plaintext: Uint8Array): Buffer => encryptWith(nextKeys(), randomNow(16), receiver, plaintext);
