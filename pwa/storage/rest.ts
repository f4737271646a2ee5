/** Encryption at rest: AES-256-GCM under a key that cannot be exported, bound to the request's ID. */
import * as v from 'valibot';
import { digestSchema, fromUtf8, randomBytes, utf8 } from '../../protocol/base.ts';
import { detailsSchema, previewSchema } from '../../protocol/content.ts';
import { paymentResponseSchema } from '../../protocol/messages/requests.ts';
import type { Rested } from './schema.ts';

/** What of a request only this phone may read. */
const contentSchema = v.object({
  preview: v.optional(previewSchema),
  details: v.optional(detailsSchema),
  /** K as scanned, kept until the details are open: a reload must not ask for the scan again. */
  scanKey: v.optional(digestSchema),
  /** The payment response as it came, verified, while its details wait for K. */
  response: v.optional(paymentResponseSchema),
});
export type Content = v.InferOutput<typeof contentSchema>;

export const generateRestKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Encrypts the content of a request. */
export async function layToRest(key: CryptoKey, request: string, content: Content): Promise<Rested> {
  const iv = randomBytes(12);
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(request) }, key, utf8(JSON.stringify(content)));
  return { iv, bytes };
}

/** Reads it back; empty where it was altered or is of another key: then it is fetched anew. */
export async function wake(key: CryptoKey, request: string, rested: Rested): Promise<Content> {
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: rested.iv, additionalData: utf8(request) }, key, rested.bytes);
    return v.parse(contentSchema, JSON.parse(fromUtf8(new Uint8Array(bytes))));
  } catch {
    return {};
  }
}
