/** The scan key K of a filing: carried by nothing but the QR code on the desktop. */
import * as v from 'valibot';
import { decodeBytes, digest, digestSchema, encodeBytes, randomBytes, requestIdSchema, utf8 } from './base.ts';

export const generateScanKey = (): Uint8Array<ArrayBuffer> => randomBytes(32);

/** The scan proof: HKDF-SHA-256 (RFC 5869) of K with the info "scan proof", 256 bits in base64url. */
export async function scanProofOf(key: Uint8Array): Promise<string> {
  const base = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('scan proof') }, base, 256);
  return encodeBytes(new Uint8Array(bits));
}

/** What a filing carries of the scan proof. */
export const scanProofHash = (proof: string): Promise<string> => digest(decodeBytes(proof));

/** What a filing carries of the two digits. */
export const digitsHash = (salt: string, digits: string): Promise<string> => digest(`${salt}.${digits}`);

/** Two random digits, uniform. */
export function generateDigits(): string {
  for (;;) {
    const [byte = 255] = randomBytes(1);
    if (byte < 200) return String(byte % 100).padStart(2, '0');
  }
}

const payloadSchema = v.object({ request: requestIdSchema, key: digestSchema });

/** The address in the desktop's QR code of a request. The key is in the fragment, which no server sees. */
export const scanAddress = (publicUrl: string, request: string, key: Uint8Array): string =>
  `${publicUrl.replace(/\/$/, '')}/scan#${request}.${encodeBytes(key)}`;

/** Reads a scanned code of a request; undefined when it is something else. */
export function parseScanAddress(text: string): { request: string; key: Uint8Array<ArrayBuffer> } | undefined {
  const [, request, key] = /\/scan#([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
  const parsed = v.safeParse(payloadSchema, { request, key });
  return parsed.success ? { request: parsed.output.request, key: decodeBytes(parsed.output.key) } : undefined;
}
