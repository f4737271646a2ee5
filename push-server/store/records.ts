/** What the store keeps, as the rest of the server sees it. Times in ms since the epoch. */
import type { PublicKey, Role } from '../../protocol/base.ts';
import type { PairingMethod, VerificationPurpose } from '../../protocol/kinds.ts';
import type { PairingState } from '../../protocol/messages/devices.ts';
import type { HandCardBody } from '../../protocol/messages/requests.ts';
import type { Minimum, Operation, Phase, RequestState } from '../../protocol/requests/state.ts';
import type { Sealed } from '../../protocol/sealed.ts';

export interface AccountRecord {
  id: string;
  createdAt: number;
  /** Device counter: grows with each device that joins or goes. */
  counter: number;
  /** The least that the account demands before a release. */
  minimum: Minimum;
}

export interface PasskeyRecord {
  /** Credential ID, base64url. */
  id: string;
  account: string;
  /** COSE key, base64url. */
  publicKey: string;
  signCount: number;
  transports: string[];
  createdAt: number;
}

/** A WebAuthn ceremony that was opened and not yet used. */
export interface CeremonyRecord {
  id: string;
  purpose: VerificationPurpose;
  /** The device that asked; nobody else may use it. */
  device: string;
  /** The account it is about: for sign-up the one to be made; absent for sign-in. */
  account?: string | undefined;
  challenge: string;
  expiresAt: number;
}

export interface DeviceRecord {
  id: string;
  /** Absent while a desktop has only opened a pairing. */
  account?: string | undefined;
  role: Role;
  /** Its device statement, and that statement's digest. */
  statement: string;
  digest: string;
  signingKey: PublicKey;
  joinedAt: number;
  seenAt: number;
  revokedAt?: number | undefined;
  nameStatement?: string | undefined;
  name?: Sealed | undefined;
}

export interface EndorsementRecord {
  /** The device that is vouched for, and the phone that vouches. */
  device: string;
  issuer: string;
  statement: string;
}

export interface PairingRecord {
  id: string;
  slot: string;
  state: PairingState;
  expiresAt: number;
  opener: string;
  openerStatement: string;
  nameQr: string;
  nameTyped: string;
  claimant?: string | undefined;
  claimantStatement?: string | undefined;
  account?: string | undefined;
  method?: PairingMethod | undefined;
  claimantName?: string | undefined;
  claimantMac?: string | undefined;
  acceptance?: string | undefined;
}

/** What a step of the ceremony adds to a pairing. */
export type PairingChange = Partial<Pick<PairingRecord, 'claimant' | 'claimantStatement' | 'account' | 'method' | 'claimantName' | 'claimantMac' | 'acceptance'>> & {
  state: PairingState;
};

export interface RequestRecord {
  state: RequestState;
  account: string;
  recipients: string[];
  operations: Operation[];
  /** Digest of the filing statement. */
  filingDigest: string;
  /** Digest of the sealed details. */
  detailsDigest: string;
  /** The salted hash of the two digits. */
  digits: string;
  /** SHA-256 of the scan proof. */
  scanProof: string;
  /** Dropped some time after the request was settled, as are the sealed parts. */
  filing?: string | undefined;
  preview?: Sealed | undefined;
  details?: Sealed | undefined;
  salt?: string | undefined;
  /** A card on its way to the desktop, until it is answered or too late. */
  card?: HandCardBody | undefined;
  /** Digest of the operate (or at-once) statement that released it, and the server's signed answer to it. */
  operationDigest?: string | undefined;
  response?: string | undefined;
}

/** By what a filing is judged, besides itself. */
export interface FilingGround {
  /** Of the account. */
  counter: number;
  minimum: Minimum;
  /** How many requests the desktop filed since. */
  filings: number;
  /** Whether one of the desktop's requests is unsettled. */
  isOpen: boolean;
  /**
   * How many requests of the account ended since because nobody wanted them: declined, or ignored until their time was over.
   * One that its own desktop took back or replaced after a phone had shown it counts half.
   */
  unwanted: number;
  /** Whether the desktop is in the account and not revoked. */
  isMember: boolean;
  /** Phones of the account that are not revoked, and how many of these are among the recipients. */
  phones: number;
  addressed: number;
}

/** One conditional update of a request: it happens only while the request is at `revision` and in one of `from`. */
export interface RequestChange {
  request: string;
  revision: number;
  from: readonly Phase[];
  /** The state after it; its revision is `revision` + 1. */
  state: RequestState;
  operationDigest?: string;
  response?: string;
  card?: HandCardBody;
  /** The device that causes it: the update fails when that device is revoked meanwhile. */
  by?: string;
}

/** Something that devices are to be told. What exactly is composed when each is told, from what is so then. */
export interface EventDraft {
  /** The account whose devices they are; a device itself when it is told as who it is, of an account or not. */
  audience: string;
  devices: readonly string[];
  type: 'request' | 'pairing' | 'devices';
  /** The request, the pairing or the account. */
  subject: string;
}

export interface EventRow extends EventDraft {
  /** Grows over all audiences. */
  sequence: number;
  at: number;
}

export interface SubscriptionRecord {
  device: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  language?: string | undefined;
  /** ID of the VAPID key it was made with. */
  vapidKey: string;
  updatedAt: number;
}

/** A phone that is visible and allows *at once*, on whatever node it is connected to. */
export interface StandingRecord {
  device: string;
  /** The at-once statement, verified, and its digest. */
  statement: string;
  digest: string;
  expiresAt: number;
}

/** A push that is to be sent. The message is composed when it is sent. */
export interface PushDraft {
  device: string;
  kind: 'request' | 'ended' | 'response' | 'test';
  /** The request; for `test` the test's ID. */
  subject: string;
  /** The push is dropped after this. */
  expiresAt: number;
}

export interface PushRow extends PushDraft {
  id: number;
  /** The push service of its device when it was queued: host and port of the endpoint. */
  service: string;
  dueAt: number;
  attempts: number;
}

/** A push that whoever queued it sends after the transaction, and what that takes, read in it. */
export interface LeasedPush extends PushRow {
  target: SubscriptionRecord;
  /** How many requests wait for the user of its device. */
  waiting: number;
}

/** A push that was given up, for the operator to see. */
export interface DeadPush extends PushRow {
  error: string;
}
