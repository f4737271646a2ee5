/** The wallet's keys: one random AES-256-GCM key for the cards, wrapped once by each way to open it. */
import { randomBytes, utf8 } from '../../protocol/base.ts';
import type { Rested } from '../storage/schema.ts';

const aes = { name: 'AES-GCM', length: 256 } as const;

/** The key of all cards. Extractable, so that it can be wrapped again by another passkey while the wallet is open. */
export const newWalletKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);

/** The key of what may be read without opening the wallet, and the second half of every passcode. It never leaves the browser. */
export const newDeviceKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);

/**
 * A wrapping key out of secret bytes by HKDF-SHA-256 (RFC 5869). `secret` is a PRF output (32 bytes; WebAuthn level 3, section 10.1.4)
 * or a stretched passcode; `info` binds the key to what gave it.
 */
export async function wrappingKey(secret: BufferSource, info: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`raise-to-pay wallet 1 ${info}`) };
  return crypto.subtle.deriveKey(hkdf, base, aes, false, ['wrapKey', 'unwrapKey']);
}

/** `about` is authenticated with it: a wrapping cannot be taken for another's. */
export async function wrap(by: CryptoKey, walletKey: CryptoKey, about: string): Promise<Rested> {
  const iv = randomBytes(12);
  return { iv, bytes: await crypto.subtle.wrapKey('raw', walletKey, by, { name: 'AES-GCM', iv, additionalData: utf8(about) }) };
}

/** Undefined where it was not wrapped by this key. */
export async function unwrap(by: CryptoKey, { iv, bytes }: Rested, about: string): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.unwrapKey('raw', bytes, by, { name: 'AES-GCM', iv, additionalData: utf8(about) }, aes, true, ['encrypt', 'decrypt']);
  } catch {
    return undefined;
  }
}

export async function encrypt(key: CryptoKey, bytes: BufferSource, about: string): Promise<Rested> {
  const iv = randomBytes(12);
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, bytes) };
}

/** Undefined where it is of another key, or was altered. */
export async function decrypt(key: CryptoKey, { iv, bytes }: Rested, about: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, bytes));
  } catch {
    return undefined;
  }
}
