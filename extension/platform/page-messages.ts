import * as v from 'valibot';
import { problemCodes } from '../../protocol/problems.ts';
import { deviceIdSchema, requestIdSchema } from '../../protocol/base.ts';
import { cardSchema } from '../../protocol/card.ts';
import { deviceNameSchema, merchantSchema } from '../../protocol/content.ts';
import { amountSchema } from '../../protocol/money.ts';
import { minimumSchema, openingSchema } from '../../protocol/requests/state.ts';
import { locales } from '../../i18n/locale.ts';
import { checkoutReadingSchema } from '../checkout/reading.ts';
import { codePictureSchema, pillViewSchema } from './messages.ts';

/** What popup and options say to the background, and the one picture of everything that they are shown. */

/** A problem as a page of ours is told it: the sentences are made there, in the page's language. */
const faultSchema = v.picklist([...problemCodes, 'offline', 'server_away', 'tampered', 'storage', 'server_changed', 'no_ways', 'address_refused']);
export type Fault = v.InferOutput<typeof faultSchema>;

const shopModeSchema = v.picklist(['always', 'paused']);
export type ShopMode = v.InferOutput<typeof shopModeSchema>;

const languageSchema = v.picklist(['system', ...locales]);

/** What the user chose on this desktop. Stored as `settings` in `storage.local`. */
export const settingsSchema = v.object({
  /** The payment server's address, without a slash at its end. Fixed once paired. */
  server: v.fallback(v.pipe(v.string(), v.url()), import.meta.env.RTP_SERVER ?? 'http://localhost:8787'),
  language: v.fallback(languageSchema, 'system'),
  opening: v.fallback(openingSchema, 'page'),
  /** The least operation this desktop demands. `none` leaves it to account and phone. */
  minimum: v.fallback(minimumSchema, 'none'),
  /** Nothing is ever put on a page; toolbar and keyboard only. */
  toolbarOnly: v.fallback(v.boolean(), false),
  /** By registrable domain. */
  shops: v.fallback(v.record(v.string(), shopModeSchema), {}),
  /** This desktop's name as the phones read it; empty until one is chosen. */
  name: v.fallback(v.pipe(v.string(), v.maxLength(60)), ''),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** A request as popup and options list it. */
const requestCardSchema = v.object({
  id: requestIdSchema,
  view: pillViewSchema,
  filedAt: v.number(),
  /** Not settled yet, and nothing makes it settle but time, phone or cancel. */
  open: v.boolean(),
  cancellable: v.boolean(),
  /** The phone gave no sign for a few seconds, or a scan is demanded: the code is offered by itself. */
  codeOffered: v.boolean(),
  /** The user's own word can end or amend it. */
  sayPaid: v.boolean(),
  /** A card that the form resisted waits to be looked at, once. */
  glance: v.boolean(),
});
export type RequestCard = v.InferOutput<typeof requestCardSchema>;

const pairingViewSchema = v.variant('step', [
  v.object({ step: v.literal('opening') }),
  v.object({ step: v.literal('code'), code: codePictureSchema, typed: v.string(), expiresAt: v.number() }),
  v.object({ step: v.literal('claimed'), expiresAt: v.number() }),
  v.object({ step: v.literal('confirm'), phone: v.string(), expiresAt: v.number() }),
  v.object({ step: v.literal('accepting'), phone: v.string() }),
  v.object({ step: v.literal('done'), phone: v.string() }),
  v.object({ step: v.literal('ended'), why: v.picklist(['refused', 'void', 'expired', 'mismatch', 'problem']), fault: v.optional(faultSchema) }),
]);
export type PairingView = v.InferOutput<typeof pairingViewSchema>;

const phoneViewSchema = v.object({
  id: deviceIdSchema,
  name: v.optional(v.string()),
  /** `stranger`: listed by the server, trusted by nobody here: nothing is sent to it. */
  how: v.picklist(['paired', 'endorsed', 'stranger']),
  seenAt: v.number(),
  /** Whether it can be woken by push. */
  subscribed: v.boolean(),
});
export type PhoneView = v.InferOutput<typeof phoneViewSchema>;

const snapshotSchema = v.object({
  /** Ms since the epoch by the server's clock, which all other times in here are of. */
  now: v.number(),
  settings: settingsSchema,
  version: v.string(),
  desktop: v.object({
    name: v.string(),
    state: v.picklist(['unpaired', 'paired', 'removed', 'server_changed']),
    id: v.optional(v.string()),
  }),
  phones: v.array(phoneViewSchema),
  pairing: v.optional(pairingViewSchema),
  /** Unsettled, or the newest one while it still matters. */
  current: v.optional(requestCardSchema),
  recent: v.array(requestCardSchema),
  /** The checkout of the tab that was asked about. */
  offer: v.optional(v.object({ tab: v.number(), merchant: merchantSchema, total: v.optional(amountSchema), payable: v.boolean(), shop: v.optional(shopModeSchema) })),
  /** How the tab that was asked about was read, payment page or not: for people who build shops. */
  sight: v.optional(v.object({ reading: checkoutReadingSchema, ms: v.optional(v.number()) })),
  /** Whether the server can be reached, as far as known. */
  reachable: v.boolean(),
  shortcut: v.string(),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

export const toHostSchema = v.variant('kind', [
  /** Answered with everything; `look`: also read the page in the tab in front, which may bring an offer a moment later. */
  v.strictObject({ kind: v.literal('page.state'), tab: v.optional(v.number()), look: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('request.file'), tab: v.number() }),
  v.strictObject({ kind: v.literal('request.cancel'), request: requestIdSchema }),
  v.strictObject({ kind: v.literal('request.code'), request: requestIdSchema }),
  /** The user says that it is paid. */
  v.strictObject({ kind: v.literal('request.paid'), request: requestIdSchema }),
  /** Hands out the card that the form resisted, once. */
  v.strictObject({ kind: v.literal('request.card'), request: requestIdSchema }),
  v.strictObject({ kind: v.literal('recent.clear') }),
  v.strictObject({ kind: v.literal('pairing.start') }),
  v.strictObject({ kind: v.literal('pairing.confirm') }),
  /** Refuses or gives up an open one; closes an ended one. */
  v.strictObject({ kind: v.literal('pairing.stop') }),
  v.strictObject({ kind: v.literal('devices.read') }),
  v.strictObject({ kind: v.literal('desktop.rename'), name: deviceNameSchema }),
  v.strictObject({ kind: v.literal('desktop.unpair') }),
  v.strictObject({ kind: v.literal('settings.set'), settings: v.partial(v.object({ language: languageSchema, opening: openingSchema, minimum: minimumSchema, toolbarOnly: v.boolean() })) }),
  v.strictObject({ kind: v.literal('shop.set'), domain: v.pipe(v.string(), v.maxLength(253)), mode: v.optional(shopModeSchema) }),
  /** Only before pairing. */
  v.strictObject({ kind: v.literal('server.set'), server: v.pipe(v.string(), v.maxLength(300)) }),
]);
export type ToHost = v.InferOutput<typeof toHostSchema>;

/** The answer to every message of a page: how everything stands now, what went wrong, if anything, and the card after `request.card`. */
export const hostAnswerSchema = v.object({ snapshot: snapshotSchema, fault: v.optional(faultSchema), card: v.optional(cardSchema) });
export type HostAnswer = v.InferOutput<typeof hostAnswerSchema>;

/** Sent by the background to its open pages after every change: they ask again. */
export const toPageSchema = v.strictObject({ kind: v.literal('page.changed') });
