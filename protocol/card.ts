/** A payment card on its way from the phone's wallet into the form on the desktop: read by these two alone (DESIGN section 2, step 6). */
import * as v from 'valibot';
import { base64urlSchema, digest } from './base.ts';
import type { Merchant } from './content.ts';
import type { Amount } from './money.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** The check digit of a card number: ISO/IEC 7812-1 annex B (Luhn). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Where the bank sends its letters. `country` is ISO 3166-1 alpha-2. */
const billingAddressSchema = v.strictObject({
  line1: text(120),
  line2: v.optional(text(120)),
  city: text(80),
  region: v.optional(text(80)),
  postcode: v.optional(text(20)),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
});

/** What a card form asks for. `number` is bare digits (ISO/IEC 7812), `expiry.year` has four digits. */
export const cardSchema = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^\d{12,19}$/), v.check(passesLuhn)),
  expiry: v.strictObject({ month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)), year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)) }),
  name: text(80),
  /** The security code (CVV2, CVC2, CID), when the user gave it. */
  securityCode: v.optional(v.pipe(v.string(), v.regex(/^\d{3,4}$/))),
  billing: v.optional(billingAddressSchema),
});
export type Card = v.InferOutput<typeof cardSchema>;

/** A passkey that may approve payments: its credential ID, and its public key as a COSE key (RFC 9052 section 7), both base64url. */
export const passkeySchema = v.strictObject({ id: v.pipe(base64urlSchema, v.maxLength(1_400)), key: v.pipe(base64urlSchema, v.maxLength(1_600)) });
export type Passkey = v.InferOutput<typeof passkeySchema>;

/** What a passkey signs for one payment. `nonce` is 128 random bits in base64url, `filing` the digest of the filing statement. */
export interface Approval {
  nonce: string;
  filing: string;
  payee: Merchant;
  amount: Amount;
}

/** The WebAuthn challenge of an approval, base64url: bound to one payee and one amount (dynamic linking, Regulation (EU) 2018/389 article 5). */
export const approvalChallenge = ({ nonce, filing, payee, amount }: Approval): Promise<string> =>
  digest(JSON.stringify(['raise-to-pay card 1', nonce, filing, payee.domain, payee.name, amount.currency, amount.value]));

const clientText = v.pipe(base64urlSchema, v.maxLength(4_000));

/** WebAuthn's `AuthenticationResponseJSON`, as far as a desktop checks it. https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson */
export const assertionSchema = v.object({
  id: v.pipe(base64urlSchema, v.maxLength(1_400)),
  rawId: base64urlSchema,
  type: v.literal('public-key'),
  response: v.object({ clientDataJSON: clientText, authenticatorData: clientText, signature: clientText }),
});
export type Assertion = v.InferOutput<typeof assertionSchema>;

/** What a handed card is, sealed: the card, and the approval of the user whose it is. */
export const handedCardSchema = v.strictObject({
  card: cardSchema,
  nonce: v.pipe(base64urlSchema, v.length(22)),
  assertion: assertionSchema,
});
export type HandedCard = v.InferOutput<typeof handedCardSchema>;

/** Ms for which a handed card is good: what is not filled by then is forgotten. */
export const cardLife = 60_000;

/**
 * How the desktop answers a handed card: `filled`, or why nothing was filled.
 * `resisted`: some fields did not take their value; the rest is to be typed from the extension's own window.
 */
export const cardAnswerSchema = v.picklist([
  'filled',
  'resisted',
  /** The document that asked is gone: navigated, reloaded, closed. */
  'page_gone',
  'no_form',
  /** Not https. */
  'insecure',
  'origin_changed',
  /** Invisible, transparent, off the screen or covered. */
  'hidden_form',
  /** In a frame of somebody who is no known processor. */
  'foreign_frame',
  /** The form sends to another site. */
  'foreign_target',
  /** It appeared, moved or changed where it sends to after the request was filed. */
  'form_changed',
  /** More than one form asks for a card. */
  'many_forms',
  /** The approval does not fit this payment. */
  'not_approved',
  /** Signed with a passkey that this desktop did not learn when it was paired. */
  'unknown_passkey',
  'too_late',
]);
export type CardAnswer = v.InferOutput<typeof cardAnswerSchema>;
