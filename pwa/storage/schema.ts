/** Everything that the phone keeps in IndexedDB, typed in one place. Page and service worker share it. */
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { DeviceKeys } from '../../protocol/keys.ts';
import type { PublicKey, Role } from '../../protocol/base.ts';
import type { Passkey } from '../../protocol/card.ts';
import { amountSchema } from '../../protocol/money.ts';
import type { Minimum, RequestState } from '../../protocol/requests/state.ts';

/** This phone: its keys (not extractable), its own statement, the key that encrypts what rests here. */
export interface OwnDevice {
  keys: DeviceKeys;
  statement: string;
  name: string;
  /** AES-GCM-256, not extractable: encrypts the content of requests at rest. */
  restKey: CryptoKey;
}

/** The server as first met; `serverId` and `key` never change afterwards. */
export interface PinnedServer {
  /** Where the API is. */
  url: string;
  serverId: string;
  key: PublicKey;
  thumbprint: string;
  publicUrl: string;
  relayUrl?: string | undefined;
  applicationServerKey: string;
}

/** Membership, and what must never go back. */
export interface Membership {
  account: string;
  counter: number;
  revoked: string[];
  minimum: Minimum;
}

/** A device that this phone paired itself. */
export interface PinRecord {
  id: string;
  role: Role;
  statement: string;
  name: string;
  pairedAt: number;
  /** Whether the endorsement reached the server. */
  endorsed: boolean;
}

/** A device as this phone last judged it; the worker verifies filings with it. */
export interface KnownDevice {
  id: string;
  role: Role;
  statement: string;
  trust: 'self' | 'paired' | 'endorsed' | 'untrusted';
  name?: string | undefined;
  joinedAt: number;
  seenAt: number;
  subscribed: boolean;
}

/** Bytes under the rest key. */
export interface Rested {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** A request: state and signed filing as they are; merchant, total, details and scan key only under the rest key. */
export interface RequestRecord {
  id: string;
  state: RequestState;
  filing: string;
  content: Rested;
  /** It did not verify. */
  refused: boolean;
}

/** An operation (or an at-once standing) that was signed: persisted before it is sent, sent again as the same bytes. */
export interface OperationRecord {
  request: string;
  statement: string;
  digest: string;
  at: number;
  /** The relay holds it; the answer will come by push or by asking. */
  relayed: boolean;
}

/** The wallet of this phone: one, or none. */
export interface WalletRecord {
  /** What the PRF of each passkey is asked for, 32 random bytes: each wallet has its own. */
  salt: Uint8Array<ArrayBuffer>;
  /** Wrong passcodes since the last right one, and when the last was, ms. */
  wrong: { count: number; at: number };
}

/** The wallet key under what opens it: the PRF output of a passkey (`id` is its credential ID), or a passcode together with the device key. */
export type Wrapping =
  | { id: string; by: 'passkey'; key: Rested }
  | { id: 'passcode'; by: 'passcode'; salt: Uint8Array<ArrayBuffer>; key: Rested };

/** A card: its outline under the device key, everything of it under the wallet key. */
export interface CardRecord {
  id: string;
  outline: Rested;
  card: Rested;
}

const amountRuleSchema = v.object({
  demand: v.picklist(['match', 'scan']),
  /** One amount for each currency, at least one. */
  from: v.pipe(v.array(amountSchema), v.minLength(1), v.maxLength(20)),
});
/** From these totals on, this phone demands more than a raise, tap or swipe. Only it knows the amount, so only it can. */
export type AmountRule = v.InferOutput<typeof amountRuleSchema>;

const settingsNow = v.object({
  /** A language of the catalogue; undefined: as the browser prefers. */
  language: v.optional(v.string()),
  /** Notifications without merchant and total. */
  hideAmounts: v.boolean(),
  /** While the app is visible, filing opens at once where account and desktop allow it. */
  atOnce: v.boolean(),
  amountRule: v.optional(amountRuleSchema),
  relay: v.picklist(['when-needed', 'always']),
  raise: v.picklist(['off', 'gentle', 'normal', 'firm']),
  /** Also feel a phone that is drawn from a pocket. */
  pocket: v.optional(v.boolean()),
  /** Which app opens payments of a scheme: an ID of `pay/wallets.ts` by scheme. */
  apps: v.optional(v.record(v.string(), v.string())),
});
export type Settings = v.InferOutput<typeof settingsNow>;

/** What earlier versions kept is read on: a rule that the user made must not be lost by an update. */
export const settingsSchema = v.pipe(
  v.object({ ...settingsNow.entries, scanAboveAmount: v.optional(amountSchema) }),
  v.transform(({ scanAboveAmount, ...settings }): Settings =>
    settings.amountRule || !scanAboveAmount ? settings : { ...settings, amountRule: { demand: 'scan', from: [scanAboveAmount] } }),
);

export const defaultSettings: Settings = { hideAmounts: false, atOnce: false, relay: 'when-needed', raise: 'normal' };

/** Facts about this installation that are not the account's. */
export interface Installation {
  /** Server's clock minus this phone's, ms. */
  clockOffset: number;
  /** Digest of the subscription last sent, with its language. */
  subscription?: string | undefined;
  /** When a wake test arrived last, ms. */
  testedAt?: number | undefined;
  /** Devices that this phone's name was last sealed for, sorted and joined. */
  nameSealedFor?: string | undefined;
  removed?: 'revoked' | 'unknown' | 'deleted' | undefined;
}

/** The one key of the stores that hold one thing. */
export const only = 'only';

export interface PhoneDb extends DBSchema {
  device: { key: typeof only; value: OwnDevice };
  server: { key: typeof only; value: PinnedServer };
  membership: { key: typeof only; value: Membership };
  settings: { key: typeof only; value: Settings };
  installation: { key: typeof only; value: Installation };
  pins: { key: string; value: PinRecord };
  devices: { key: string; value: KnownDevice };
  requests: { key: string; value: RequestRecord };
  operations: { key: string; value: OperationRecord };
  /** Digests of at-once statements that may still be answered. */
  standings: { key: string; value: { digest: string; at: number } };
  /** The account's passkeys whose public keys this phone knows by itself. */
  passkeys: { key: string; value: Passkey };
  wallet: { key: typeof only; value: WalletRecord };
  /** AES-GCM-256, not extractable. Apart from the wallet, so that a restored phone that cannot read it still reads the rest. */
  walletKey: { key: typeof only; value: CryptoKey };
  wrappings: { key: string; value: Wrapping };
  cards: { key: string; value: CardRecord };
  /** Used navigate tokens. */
  tokens: { key: string; value: { token: string; at: number } };
}
