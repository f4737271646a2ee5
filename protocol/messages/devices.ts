/** Accounts, devices and pairing over the API. Each body carries its one statement and what that statement names by digest. */
import * as v from 'valibot';
import { accountIdSchema, base64urlSchema, deviceIdSchema, digestSchema, jwsSchema, pairingIdSchema, publicKeySchema, roleSchema, timestampSchema } from '../base.ts';
import { pairingMethodSchema, slotSchema } from '../kinds.ts';
import { minimumSchema, requestStateSchema } from '../requests/state.ts';
import { sealedForOneSchema, sealedSchema } from '../sealed.ts';

const urlSchema = v.pipe(v.string(), v.url(), v.maxLength(2_048));
/** A device's introduction encrypted under the pairing secret (compact JWE). */
const hiddenNameSchema = v.pipe(v.string(), v.maxLength(8_192), v.regex(/^[A-Za-z0-9_.-]+$/));
const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** `GET /v1/server`: what a client must know before it can say anything. Learned once and pinned. */
export const serverInfoSchema = v.object({
  serverId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  key: publicKeySchema,
  publicUrl: urlSchema,
  /** The relay's address; absent when the server has none. */
  relayUrl: v.optional(urlSchema),
  /** VAPID public key (RFC 8292), base64url of the uncompressed point. */
  applicationServerKey: base64urlSchema,
  /** The oldest client version that this server understands. */
  minimumVersion: v.number(),
  /** Limits in ms. */
  maximumLife: v.number(),
  time: timestampSchema,
});
export type ServerInfo = v.InferOutput<typeof serverInfoSchema>;

/** A WebAuthn credential as `toJSON()` gives it, carried as text so that its digest is of exact bytes. */
const credentialJsonSchema = v.pipe(v.string(), v.maxLength(16_384));

/** `POST /v1/passkeys/options`. `device` is the sender's device statement, needed while it is not registered. */
export const passkeyOptionsBodySchema = v.strictObject({ statement: jwsSchema, device: v.optional(jwsSchema) });
/** `options` is what `startRegistration` or `startAuthentication` of WebAuthn takes. */
export const passkeyOptionsSchema = v.object({ ceremony: idSchema, options: v.looseObject({ challenge: v.string() }) });

/** `POST /v1/accounts` and `POST /v1/devices`. */
export const joinBodySchema = v.strictObject({ statement: jwsSchema, device: jwsSchema, credential: credentialJsonSchema });
export const joinedSchema = v.object({ account: accountIdSchema, counter: v.number() });

/** Fresh user verification: the assertion's JSON for a ceremony that the server opened for this purpose. */
const verificationSchema = v.strictObject({ ceremony: idSchema, credential: credentialJsonSchema });

/** `POST /v1/passkeys`: a new passkey's credential, and the verification by one of those that are there. */
export const addPasskeyBodySchema = v.strictObject({ statement: jwsSchema, credential: credentialJsonSchema, verification: v.optional(verificationSchema) });
export const statementBodySchema = v.strictObject({ statement: jwsSchema });
/** Revoking another device, policy, account deletion, removing a passkey and pair-confirm need `verification`; a device revoking itself does not. */
export const verifiedBodySchema = v.strictObject({ statement: jwsSchema, verification: v.optional(verificationSchema) });
export const renameBodySchema = v.strictObject({ statement: jwsSchema, name: sealedSchema });
/** `subscription` is the JSON text of PushSubscription.toJSON(); null to unsubscribe. */
export const subscribeBodySchema = v.strictObject({ statement: jwsSchema, subscription: v.nullable(v.pipe(v.string(), v.maxLength(4_096))), language: v.optional(v.pipe(v.string(), v.maxLength(35))) });

/** W3C Push API's PushSubscriptionJSON, as the server parses it out of `subscription`. */
export const pushSubscriptionSchema = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.maxLength(2_048)),
  expirationTime: v.optional(v.nullable(v.number())),
  keys: v.object({ p256dh: v.pipe(base64urlSchema, v.length(87)), auth: v.pipe(base64urlSchema, v.length(22)) }),
});
export type PushSubscriptionData = v.InferOutput<typeof pushSubscriptionSchema>;

/** `GET /v1/devices`: the account as the server lists it, for `resolveTrust` to read. */
export const deviceListingSchema = v.object({
  account: accountIdSchema,
  counter: v.number(),
  /** The account's minimum operation. */
  minimum: minimumSchema,
  devices: v.array(
    v.object({
      device: jwsSchema,
      id: deviceIdSchema,
      role: roleSchema,
      joinedAt: timestampSchema,
      seenAt: timestampSchema,
      /** Phones: whether the server holds a push subscription. */
      subscribed: v.boolean(),
      /** The last name given, sealed for the reader, with the rename statement that vouches for it. */
      name: v.optional(v.object({ statement: jwsSchema, sealed: v.optional(sealedForOneSchema) })),
      /** Endorse statements about this device. */
      endorsements: v.array(jwsSchema),
    }),
  ),
  /** Revoke statements of this account, oldest first. */
  revocations: v.array(jwsSchema),
});
export type DeviceListing = v.InferOutput<typeof deviceListingSchema>;

/** `POST /v1/pairings`: the opener's device statement, and its name under both secrets. */
export const openPairingBodySchema = v.strictObject({
  statement: jwsSchema,
  device: jwsSchema,
  names: v.strictObject({ qr: hiddenNameSchema, typed: hiddenNameSchema }),
});

export const pairingStateSchema = v.picklist(['open', 'claimed', 'confirmed', 'accepted', 'refused', 'void', 'expired']);
export type PairingState = v.InferOutput<typeof pairingStateSchema>;

/** A pairing as both its sides see it. */
export const pairingSchema = v.object({
  pairing: pairingIdSchema,
  slot: slotSchema,
  state: pairingStateSchema,
  expiresAt: timestampSchema,
  opener: v.object({ device: jwsSchema, names: v.object({ qr: hiddenNameSchema, typed: hiddenNameSchema }) }),
  claimant: v.optional(
    v.object({
      device: jwsSchema,
      account: accountIdSchema,
      method: pairingMethodSchema,
      /** From the confirmation on. */
      name: v.optional(hiddenNameSchema),
      mac: v.optional(digestSchema),
    }),
  ),
  /** The opener's proof, from the acceptance on. */
  acceptance: v.optional(digestSchema),
});
export type Pairing = v.InferOutput<typeof pairingSchema>;

/** `POST /v1/pairings/:pairing/confirmation`. */
export const confirmPairingBodySchema = v.strictObject({ statement: jwsSchema, name: hiddenNameSchema, verification: v.optional(verificationSchema) });

/** `GET /v1/account`: everything that the server keeps about the account. */
export const accountExportSchema = v.object({
  account: accountIdSchema,
  createdAt: v.optional(timestampSchema),
  counter: v.optional(v.number()),
  minimum: v.optional(minimumSchema),
  devices: v.array(v.object({ id: deviceIdSchema, role: roleSchema, statement: jwsSchema, joinedAt: timestampSchema, seenAt: timestampSchema, name: v.optional(sealedSchema) })),
  passkeys: v.array(v.object({ id: v.string(), publicKey: v.string(), signCount: v.number(), transports: v.array(v.string()), createdAt: timestampSchema })),
  subscriptions: v.array(v.object({ device: deviceIdSchema, endpoint: v.string(), language: v.optional(v.string()), updatedAt: timestampSchema })),
  /** Revoke statements, oldest first. */
  revocations: v.array(jwsSchema),
  requests: v.array(v.object({ state: requestStateSchema, recipients: v.array(deviceIdSchema), filing: v.optional(jwsSchema) })),
});
export type AccountExport = v.InferOutput<typeof accountExportSchema>;
