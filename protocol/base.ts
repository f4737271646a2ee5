import * as v from 'valibot';
import { base64url } from 'jose';

/** Base64url without padding (RFC 4648 section 5). */
export const base64urlSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(200_000));

/** A SHA-256 digest in base64url: 43 characters. */
export const digestSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** A device ID: the RFC 7638 SHA-256 thumbprint of the device's signing key, in base64url. */
export const deviceIdSchema = digestSchema;

/** An account ID: 128 random bits in base64url, made by the server at sign-up. */
export const accountIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** A payment request's ID: a UUIDv7 made by the desktop (RFC 9562 section 5.7). */
export const requestIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);

/** A pairing's ID: 128 random bits in base64url, made by the server. */
export const pairingIdSchema = accountIdSchema;

/** A compact JWS (RFC 7515 section 7.1). Its content is checked by `verifyStatement`, not here. */
export const jwsSchema = v.pipe(
  v.string(),
  v.maxLength(8_192),
  v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/),
);

/** Milliseconds since the epoch. */
export const timestampSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** A public P-256 key as JWK (RFC 7517), only its public members. */
export const publicKeySchema = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: digestSchema,
  y: digestSchema,
});
export type PublicKey = v.InferOutput<typeof publicKeySchema>;

/** The role of a device (DESIGN section 1). */
export const roleSchema = v.picklist(['desktop', 'phone']);
export type Role = v.InferOutput<typeof roleSchema>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 bytes of a text, over a buffer of their own as WebCrypto wants them. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(encoder.encode(text));

/** The text of UTF-8 bytes. Throws `TypeError` when they are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** SHA-256 of a text (as UTF-8) or of bytes, in base64url. */
export async function digest(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? utf8(content) : Uint8Array.from(content);
  return encodeBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

export const encodeBytes = (bytes: Uint8Array): string => base64url.encode(bytes);
export const decodeBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(base64url.decode(text));

/** `length` bytes from the platform's cryptographic source. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
