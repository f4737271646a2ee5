/** Every kind of statement and what it claims. Schema first; the types are inferred. Unknown claims are refused. */
import * as v from 'valibot';
import { accountIdSchema, base64urlSchema, deviceIdSchema, digestSchema, pairingIdSchema, publicKeySchema, requestIdSchema, roleSchema, timestampSchema } from './base.ts';
import { cardAnswerSchema } from './card.ts';
import { evidenceSourceSchema, minimumSchema, openingSchema, operationSchema } from './requests/state.ts';

const shortId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const counterSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The path and query of an API call, as the client wrote it. */
const pathSchema = v.pipe(v.string(), v.regex(/^\/v1\/[\w\-./~%?&=+,:]*$/), v.maxLength(500));

/** The scanned and the typed way of one pairing. */
export const pairingMethodSchema = v.picklist(['qr', 'typed']);
export type PairingMethod = v.InferOutput<typeof pairingMethodSchema>;

/** The slot of a pairing code: 20 bits as four Crockford base32 characters. */
export const slotSchema = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}$/));

/** What a passkey is made or asked for: `sign-up` and `add-passkey` make one, all others are fresh user verification. */
export const verificationPurposeSchema = v.picklist(['sign-up', 'sign-in', 'add-passkey', 'passkeys', 'pair', 'revoke', 'policy', 'delete-account']);
export type VerificationPurpose = v.InferOutput<typeof verificationPurposeSchema>;

const aboutRequest = { request: requestIdSchema, filing: digestSchema };

const claimSchemas = {
  /** A device: its role and both public keys. `kid` is the thumbprint of `signingKey`. Long-lived. */
  device: { role: roleSchema, signingKey: publicKeySchema, encryptionKey: publicKeySchema },
  /** One API read. */
  read: { method: v.literal('GET'), path: pathSchema },
  /** Answers the nonce of the live channel; `after` is the last sequence seen. */
  live: { nonce: base64urlSchema, after: v.optional(counterSchema) },

  /** Asks for WebAuthn options. */
  'passkey-options': { purpose: verificationPurposeSchema },
  /** Creates an account. `device` and `credential` are digests of the attached device statement and credential JSON. */
  'sign-up': { ceremony: shortId, device: digestSchema, credential: digestSchema },
  /** Adds this phone to the account of the passkey. */
  'sign-in': { ceremony: shortId, device: digestSchema, credential: digestSchema },
  /** Adds a passkey to the account; `credential` is the digest of its JSON. */
  'add-passkey': { ceremony: shortId, credential: digestSchema },
  /** Removes a passkey from the account, never the last one. */
  'remove-passkey': { passkey: v.pipe(base64urlSchema, v.maxLength(1_400)) },
  /** Names a device; `name` is the digest of the sealed name. */
  rename: { device: deviceIdSchema, name: digestSchema },
  /** Removes a device. `counter` is the account's device counter after it. */
  revoke: { device: deviceIdSchema, counter: counterSchema },
  /** Vouches for a device that the issuer paired itself. `statement` is the digest of its device statement. Long-lived. */
  endorse: { device: deviceIdSchema, statement: digestSchema },
  /** The least that the account demands before a release. */
  policy: { minimum: minimumSchema },
  'delete-account': { account: accountIdSchema },

  /** Opens a pairing at a slot that the opener drew. `device` is the digest of the opener's device statement. */
  'pair-open': { device: digestSchema, slot: slotSchema },
  'pair-claim': { slot: slotSchema, method: pairingMethodSchema },
  /** The claimant's proof over the transcript, after the user confirmed the opener's name. */
  'pair-confirm': { pairing: pairingIdSchema, mac: digestSchema },
  /** The opener's proof, after its user confirmed the claimant's name. */
  'pair-accept': { pairing: pairingIdSchema, mac: digestSchema },
  'pair-refuse': { pairing: pairingIdSchema },

  /** A push subscription; `subscription` is the digest of its JSON, null to unsubscribe. */
  subscribe: { subscription: v.nullable(digestSchema) },
  'wake-test': { test: shortId },
  'wake-seen': { test: shortId },

  /** The filing statement (DESIGN section 4). Handed on unchanged; phones verify it with the desktop's pinned key. */
  file: {
    request: requestIdSchema,
    opening: openingSchema,
    operations: v.pipe(v.array(operationSchema), v.minLength(1), v.maxLength(4)),
    minimum: minimumSchema,
    expiresAt: timestampSchema,
    recipients: v.pipe(v.array(deviceIdSchema), v.minLength(1), v.maxLength(16)),
    /** The account's device counter as this desktop knows it. */
    counter: counterSchema,
    preview: digestSchema,
    details: digestSchema,
    /** SHA-256 of salt and the two digits; the salt goes to the server only. */
    digits: digestSchema,
    /** SHA-256 of the scan proof. */
    scanProof: digestSchema,
  },
  operate: {
    ...aboutRequest,
    operation: operationSchema,
    digits: v.optional(v.pipe(v.string(), v.regex(/^\d{2}$/))),
    scanProof: v.optional(digestSchema),
    /** When the user operated, by the phone's corrected clock. */
    at: timestampSchema,
  },
  acknowledge: aboutRequest,
  /** The winner shows the pay page. */
  open: aboutRequest,
  decide: {
    ...aboutRequest,
    decision: v.picklist(['decline', 'cancel', 'paid', 'fail']),
    /** Whose word it is; only with `paid`. */
    evidence: v.optional(evidenceSourceSchema),
  },
  /** The winner hands its desktop a card, sealed for it; `card` is the digest of the sealed card. */
  'hand-card': { ...aboutRequest, card: digestSchema },
  /** The desktop filled it in, or says why it did not. */
  'answer-card': { ...aboutRequest, card: digestSchema, answer: cardAnswerSchema },
  /** This phone is visible and allows *at once* until `exp`. */
  'at-once': {},

  /** The server's answer to an accepted operation. `operation` is the digest of the operate (or at-once) statement, `filing` of the filing statement, `details` of the sealed details. */
  response: { request: requestIdSchema, device: deviceIdSchema, operation: digestSchema, filing: digestSchema, details: digestSchema, opening: openingSchema },
  /** The relay vouches that these bytes came through it; `body` is their digest; `stored` when the phone no longer waits for the answer. */
  forward: { body: digestSchema, stored: v.boolean() },
} as const;

export type StatementKind = keyof typeof claimSchemas;

const registered = {
  aud: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  iat: v.pipe(v.number(), v.integer(), v.minValue(0)),
  exp: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  jti: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
};

/** The schema of a whole payload of `kind`: its own claims and the registered ones of RFC 7519. */
export function payloadSchema<K extends StatementKind>(kind: K) {
  return v.strictObject({ ...claimSchemas[kind], ...registered });
}

type Entries<K extends StatementKind> = (typeof claimSchemas)[K];
/** The output of each claim; those that may be undefined are optional. */
type OptionalClaim<E> = { [N in keyof E]: E[N] extends v.GenericSchema<infer _I, infer O> ? (undefined extends O ? N : never) : never }[keyof E];
type ClaimsOf<E> = {
  [N in Exclude<keyof E, OptionalClaim<E>>]: E[N] extends v.GenericSchema ? v.InferOutput<E[N]> : never;
} & { [N in OptionalClaim<E>]?: E[N] extends v.GenericSchema ? v.InferOutput<E[N]> : never };

export type Claims<K extends StatementKind> = ClaimsOf<{ -readonly [N in keyof Entries<K>]: Entries<K>[N] }>;
export type Payload<K extends StatementKind> = Claims<K> & { aud: string; iat: number; exp?: number | undefined; jti: string };
