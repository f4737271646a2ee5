/** What is inside the sealed parts of a payment request: read only by the devices of one account. */
import * as v from 'valibot';
import { amountSchema } from './money.ts';

const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** Who is paid: the shop's name and its registrable domain. */
export const merchantSchema = v.strictObject({ name: shortText(120), domain: shortText(253) });
export type Merchant = v.InferOutput<typeof merchantSchema>;

/** A line of what is bought. */
export const itemSchema = v.strictObject({
  label: shortText(200),
  quantity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  amount: v.optional(amountSchema),
});
export type Item = v.InferOutput<typeof itemSchema>;

const refusedSchemes = new Set(['javascript:', 'data:', 'blob:', 'file:', 'about:', 'http:', 'https:', 'view-source:', 'chrome:', 'filesystem:', 'vbscript:', 'intent:']);

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Plain http is for local development only: everything else that one pays at is https. */
function isPayPageUrl(text: string): boolean {
  const url = parseUrl(text);
  if (!url || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
}

/** A wallet's deep link: any scheme of its own, none that a browser would run or show as a page. */
function isWalletUri(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && !refusedSchemes.has(url.protocol);
}

/** A way to pay (DESIGN section 1). `card` names what the page asks for; filling it is another part's work. */
export const waySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('link'), url: v.pipe(v.string(), v.maxLength(2_048), v.check(isPayPageUrl)), label: v.optional(shortText(80)) }),
  v.strictObject({ kind: v.literal('uri'), uri: v.pipe(v.string(), v.maxLength(2_048), v.check(isWalletUri)), label: v.optional(shortText(80)) }),
  v.strictObject({ kind: v.literal('code'), payload: v.pipe(v.string(), v.minLength(1), v.maxLength(3_000)), format: shortText(40) }),
  v.strictObject({ kind: v.literal('card'), frames: v.boolean() }),
]);
export type Way = v.InferOutput<typeof waySchema>;

/** The preview: shown before an operation. */
export const previewSchema = v.strictObject({
  merchant: merchantSchema,
  total: v.optional(amountSchema),
  desktop: shortText(80),
});
export type Preview = v.InferOutput<typeof previewSchema>;

/** The details: released by an operation. */
export const detailsSchema = v.strictObject({
  reference: v.optional(shortText(120)),
  items: v.pipe(v.array(itemSchema), v.maxLength(40)),
  ways: v.pipe(v.array(waySchema), v.minLength(1), v.maxLength(12)),
});
export type Details = v.InferOutput<typeof detailsSchema>;

/** A device's name as its owner reads it. */
export const deviceNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
