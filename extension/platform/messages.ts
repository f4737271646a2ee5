import * as v from 'valibot';
import { HOSTS, LONGEST_HOST, LONGEST_TEXT, TEXTS } from '../checkout/question.ts';
import { amountSchema, checkoutReadingSchema, merchantSchema } from '../checkout/reading.ts';

/**
 * What content scripts and the background say to each other. Both sides parse what they receive with these schemas.
 *
 * Content to background, by `runtime.sendMessage`. The tab and its address come from the browser's `sender`, never
 * from the message. Every one of them is answered with what the pill is to show now: a `PillView`, or `null` for
 * nothing at all (toolbar-only mode, dismissed shop, not a checkout). The background sends the same view by itself
 * as `pill.state` (`tabs.sendMessage`) whenever it changes.
 */
export const toBackgroundSchema = v.variant('kind', [
  /** The gate: this page could be a checkout. The background injects the reader, also when asked again after a navigation without loading. */
  v.strictObject({ kind: v.literal('checkout.maybe'), signs: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(8)) }),
  /**
   * The reader: a payment page, or the shop's confirmation page (evidence, with its reference and total). Sent again when
   * it changes. After `checkout.read` also a page that is neither, with the signs that speak against it. `ms`: work it took, `longest`: the longest
   * piece of it at once.
   */
  v.strictObject({ kind: v.literal('checkout.reading'), reading: checkoutReadingSchema, ms: v.pipe(v.number(), v.minValue(0)), longest: v.pipe(v.number(), v.minValue(0)) }),
  /** The reader: what was a checkout in this tab is none any more. */
  v.strictObject({ kind: v.literal('checkout.gone') }),
  /** A trusted click on the pill. Carries the reading that the shopper saw, so that a restarted background files exactly that. */
  v.strictObject({ kind: v.literal('pill.pay'), reading: checkoutReadingSchema }),
  v.strictObject({ kind: v.literal('pill.cancel') }),
  /** Never again on this shop. */
  v.strictObject({ kind: v.literal('pill.dismiss') }),
  /** Show this request's scan code: answered with a view that has `code`. */
  v.strictObject({ kind: v.literal('pill.code') }),
]);
export type ToBackground = v.InferOutput<typeof toBackgroundSchema>;

const pictureSchema = v.pipe(v.string(), v.startsWith('data:image/png;base64,'), v.maxLength(1_500_000));

/**
 * What the reader asks the background's eyes: to decode pictures of codes, off the page's main thread, or to look at the
 * visible tab itself. Answered with the texts that were read. No picture is kept.
 */
export const toEyesSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('codes.decode'), pictures: v.pipe(v.array(pictureSchema), v.maxLength(24)) }),
  v.strictObject({ kind: v.literal('codes.look') }),
]);
export type ToEyes = v.InferOutput<typeof toEyesSchema>;

/** One list a picture, in their order; a single one for the tab. */
export const eyesAnswerSchema = v.array(v.array(v.pipe(v.string(), v.maxLength(8192))));
export type EyesAnswer = v.InferOutput<typeof eyesAnswerSchema>;

/** What the reader asks of the background's knowledge of payment formats and public suffixes. */
export const toKnowledgeSchema = v.strictObject({
  kind: v.literal('checkout.ask'),
  texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))), v.maxLength(TEXTS)),
  hosts: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_HOST))), v.maxLength(HOSTS)),
});
export type ToKnowledge = v.InferOutput<typeof toKnowledgeSchema>;

const carriedSchema = v.strictObject({ format: v.string(), currency: v.optional(v.string()), amount: v.optional(v.string()), reference: v.optional(v.string()) });

/** One entry for each text and host, in their order. */
export const knowledgeAnswerSchema = v.strictObject({ payloads: v.array(v.nullable(carriedSchema)), domains: v.array(v.string()) });
export type KnowledgeAnswer = v.InferOutput<typeof knowledgeAnswerSchema>;

const pillStates = [
  'offer',
  'sending',
  'phone',
  'opened',
  'paid',
  'declined',
  'cancelled',
  'expired',
  'failed',
  'unconfirmed',
  'problem',
] as const;
export type PillState = (typeof pillStates)[number];

/** A QR code as one SVG path over `size` × `size` modules, quiet zone included. See `qrPath`. */
export const codePictureSchema = v.strictObject({
  path: v.pipe(v.string(), v.maxLength(60_000), v.regex(/^[MmhHvVzZ0-9 -]*$/)),
  size: v.pipe(v.number(), v.integer(), v.minValue(21), v.maxValue(200)),
});
export type CodePicture = v.InferOutput<typeof codePictureSchema>;

/** Everything that the pill shows. `message` is a whole sentence in the user's language. */
export const pillViewSchema = v.strictObject({
  state: v.picklist(pillStates),
  merchant: merchantSchema,
  total: v.optional(amountSchema),
  /** The two digits. `digitsDemanded` when account or desktop demand `match`; otherwise the phone's own rule may. */
  digits: v.optional(v.pipe(v.string(), v.regex(/^\d\d$/))),
  digitsDemanded: v.optional(v.boolean()),
  /** Released at once, and not shown on the phone yet. */
  locked: v.optional(v.boolean()),
  /** Present after `pill.code`, until the request moves on. */
  code: v.optional(codePictureSchema),
  /** When the request ends by itself, epoch milliseconds. */
  expiresAt: v.optional(v.number()),
  /** Who says that it is paid. Only with state `paid`. */
  evidence: v.optional(v.picklist(['provider', 'page', 'user'])),
  /** Needed with state `problem`; may say more with any ending. */
  message: v.optional(v.pipe(v.string(), v.maxLength(400))),
  /** The language chosen in the options; without it the browser's. */
  locale: v.optional(v.pipe(v.string(), v.maxLength(12))),
});
export type PillView = v.InferOutput<typeof pillViewSchema>;

/** The background's answer to every content message. */
export const answerSchema = v.nullable(pillViewSchema);

export const toContentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('pill.state'), view: v.nullable(pillViewSchema) }),
  /** Keyboard shortcut or toolbar: read this page now, however quiet the gate was, and answer with a `checkout.reading`. */
  v.strictObject({ kind: v.literal('checkout.read') }),
]);
export type ToContent = v.InferOutput<typeof toContentSchema>;
