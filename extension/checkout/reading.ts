import * as v from 'valibot';

/** What is owed: W3C Payment Request shaped, `value` a plain decimal string with a dot. */
export const amountSchema = v.strictObject({
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  value: v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,4})?$/)),
});
export type Amount = v.InferOutput<typeof amountSchema>;

const address = v.pipe(v.string(), v.maxLength(4096));

/** One way to pay, as DESIGN section 1 names them. `code` payloads are already validated by their format. */
const wayToPaySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('link'), url: v.pipe(address, v.url()) }),
  v.strictObject({ kind: v.literal('uri'), uri: v.pipe(address, v.regex(/^[a-z][a-z0-9+.-]*:/i)) }),
  v.strictObject({
    kind: v.literal('code'),
    payload: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
    format: v.pipe(v.string(), v.maxLength(40)),
  }),
  v.strictObject({ kind: v.literal('card'), frames: v.boolean() }),
]);
export type WayToPay = v.InferOutput<typeof wayToPaySchema>;

const itemSchema = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  amount: v.optional(amountSchema),
});
export type Item = v.InferOutput<typeof itemSchema>;

export const merchantSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  /** Registrable domain, or the host name itself where there is none (localhost, addresses). */
  domain: v.pipe(v.string(), v.maxLength(253)),
});
export type Merchant = v.InferOutput<typeof merchantSchema>;

/** A page as the recogniser read it. It is what the content script sends, so the background parses it with this. */
export const checkoutReadingSchema = v.strictObject({
  step: v.picklist(['payment', 'confirmation', 'other']),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  merchant: merchantSchema,
  total: v.optional(amountSchema),
  reference: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  items: v.pipe(v.array(itemSchema), v.maxLength(50)),
  ways: v.pipe(v.array(wayToPaySchema), v.maxLength(12)),
  /** The signs behind the answer and how much each counts, the weightiest first, for people who ask why. */
  why: v.pipe(v.array(v.strictObject({ sign: v.pipe(v.string(), v.maxLength(80)), weight: v.number() })), v.maxLength(80)),
});
export type CheckoutReading = v.InferOutput<typeof checkoutReadingSchema>;
