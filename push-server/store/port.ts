/**
 * The store: one port, whatever database is behind it. Everything is asynchronous, so that an adapter may group commits or be far away.
 * Reads outside of a transaction see committed data only. Failures of the database reject with `ProblemError` `unavailable`.
 */
import type { PairingState } from '../../protocol/messages/devices.ts';
import type { Minimum } from '../../protocol/requests/state.ts';
import type { Sealed } from '../../protocol/sealed.ts';
import type { Counted } from './counts.ts';
import type {
  AccountRecord, CeremonyRecord, DeadPush, DeviceRecord, EndorsementRecord, EventDraft, EventRow, FilingGround, LeasedPush, PairingChange, PairingRecord, PasskeyRecord,
  PushDraft, PushRow, RequestChange, RequestRecord, StandingRecord, SubscriptionRecord,
} from './records.ts';

export interface AccountReads {
  setting(name: string): Promise<string | undefined>;
  account(id: string): Promise<AccountRecord | undefined>;
  passkey(id: string): Promise<PasskeyRecord | undefined>;
  passkeysOf(account: string): Promise<PasskeyRecord[]>;
  device(id: string): Promise<DeviceRecord | undefined>;
  /** The device if it is in this account and not revoked. */
  deviceOf(account: string, id: string): Promise<DeviceRecord | undefined>;
  /** An unexpired ceremony. Reading does not use it up. */
  ceremony(id: string, now: number): Promise<CeremonyRecord | undefined>;
  /** The account's devices that are not revoked, oldest first. */
  devicesOf(account: string): Promise<DeviceRecord[]>;
  /** The same, and only who they are. */
  membersOf(account: string): Promise<Pick<DeviceRecord, 'id' | 'role'>[]>;
  endorsementsOf(account: string): Promise<EndorsementRecord[]>;
  /** Revoke statements of the account, oldest first. */
  revocationsOf(account: string): Promise<string[]>;
}

export interface AccountWrites {
  /** Keeps a setting if there is none yet, and answers with the one that is kept. */
  keepSetting(name: string, value: string): Promise<string>;
  replaceSetting(name: string, value: string): Promise<void>;
  /** Remembers a statement as used: `same` when these very bytes were used before, `reused` when the jti had other bytes. */
  useStatement(used: { issuer: string; jti: string; digest: string; keepUntil: number }): Promise<'new' | 'same' | 'reused'>;
  addAccount(account: AccountRecord): Promise<void>;
  setMinimum(account: string, minimum: Minimum): Promise<void>;
  /** Raises the account's device counter by one and answers with the new one. */
  raiseCounter(account: string): Promise<number>;
  /** Deletes the account with everything in it. */
  deleteAccount(account: string): Promise<void>;
  addPasskey(passkey: PasskeyRecord): Promise<void>;
  removePasskey(passkey: string): Promise<void>;
  setSignCount(passkey: string, signCount: number): Promise<void>;
  addCeremony(ceremony: CeremonyRecord): Promise<void>;
  /** Uses a ceremony up; false when it was used before. */
  takeCeremony(id: string): Promise<boolean>;
  /** Adds a device, or gives an unbound one its account. */
  putDevice(device: DeviceRecord): Promise<void>;
  nameDevice(device: string, statement: string, name: Sealed): Promise<void>;
  revokeDevice(device: string, at: number): Promise<void>;
  seeDevice(device: string, at: number): Promise<void>;
  addEndorsement(endorsement: EndorsementRecord): Promise<void>;
  addRevocation(account: string, counter: number, statement: string): Promise<void>;
}

export interface PairingReads {
  pairing(id: string): Promise<PairingRecord | undefined>;
  /** The pairing if this device is one of its sides. */
  pairingOf(device: string, id: string): Promise<PairingRecord | undefined>;
  /** The unfinished pairing at this slot, if its time is not over. */
  pairingAt(slot: string, now: number): Promise<PairingRecord | undefined>;
  /** The newest pairing that this device opened and that was not expired by `now`. */
  pairingOpenedBy(device: string, now: number): Promise<PairingRecord | undefined>;
}

export interface PairingWrites {
  addPairing(pairing: PairingRecord): Promise<void>;
  /** One step of the ceremony; false when the pairing is not in one of `from` any more. */
  changePairing(id: string, from: readonly PairingState[], change: PairingChange): Promise<boolean>;
}

export interface RequestReads {
  request(id: string): Promise<RequestRecord | undefined>;
  /** The request if this device may know of it: as its desktop, or as a recipient. */
  requestFor(device: string, id: string): Promise<RequestRecord | undefined>;
  /** The unsettled request of this desktop. */
  unsettledRequestOf(desktop: string, account: string): Promise<RequestRecord | undefined>;
  /** Requests that this device may see (its own, or as recipient), newest first. */
  requestsFor(device: string, which: { unsettledOnly: boolean; limit: number }): Promise<RequestRecord[]>;
  /** How many requests wait for the user of this device. */
  waitingFor(device: string): Promise<number>;
  /** Unsettled requests of an account. */
  unsettledRequestsOf(account: string): Promise<RequestRecord[]>;
  /** By what a filing of this desktop is judged; undefined when there is no such account. */
  filingGround(of: { desktop: string; account: string; recipients: readonly string[]; filedSince: number; endedSince: number }): Promise<FilingGround | undefined>;
  /** Requests whose expiry or deadline has come, at most `limit`. */
  overdueRequests(now: number, limit: number): Promise<RequestRecord[]>;
  /** When the next request expires or reaches its deadline. */
  nextOverdueAt(): Promise<number | undefined>;
}

export interface RequestWrites {
  /** False when there is one of this ID already. */
  addRequest(request: RequestRecord): Promise<boolean>;
  /** The one way to change a request; false when its conditions do not hold (any more). */
  changeRequest(change: RequestChange): Promise<boolean>;
}

export interface DeliveryReads {
  /** Of a device that is not revoked. */
  subscription(device: string): Promise<SubscriptionRecord | undefined>;
  /** Which of these devices have a subscription. */
  subscribed(devices: readonly string[]): Promise<string[]>;
  /** Events for this device after `sequence`, oldest first, at most `limit`. */
  eventsAfter(device: string, sequence: number, limit: number): Promise<EventRow[]>;
  /** The newest event's sequence of this device; 0 when there is none. */
  lastSequence(device: string): Promise<number>;
  /** Devices that were told anything since. */
  toldSince(at: number): Promise<string[]>;
  /** The first of these devices that stands for *at once* at `now`. */
  standingOf(devices: readonly string[], now: number): Promise<StandingRecord | undefined>;
}

export interface OutboxReads {
  /** When the next push is due; undefined when none waits. */
  nextPushDueAt(): Promise<number | undefined>;
  /** The same for those due after `time`. */
  nextPushDueAfter(time: number): Promise<number | undefined>;
  /** How many pushes are due or given up, and since when the oldest is due that its service is not paused for. */
  outboxState(): Promise<{ due: number; dead: number; oldestDueAt?: number | undefined }>;
  /** What was given up, newest first. */
  deadPushes(limit: number): Promise<DeadPush[]>;
}

export interface DeliveryWrites {
  putSubscription(subscription: SubscriptionRecord): Promise<void>;
  /** With `endpoint`: only if it is still that one (a late 410 must not delete a renewed subscription). */
  deleteSubscription(device: string, endpoint?: string): Promise<void>;
  /**
   * Appends events and answers with their rows, in order; what tells many devices becomes a row for each. Publish them after the transaction.
   * A device's events become visible in the order of their sequence: whoever resumes after one has missed none before it.
   */
  appendEvents(drafts: readonly EventDraft[], at: number): Promise<EventRow[]>;
  putStanding(standing: StandingRecord): Promise<void>;
  dropStanding(device: string, digest: string): Promise<void>;
}

export interface OutboxWrites {
  /**
   * Queues pushes to those of the devices that have a subscription, due at once, or when their push service is paused no more. With `leaseUntil`
   * those that may be sent at once are leased to the caller, who is answered with them and sends them after the transaction. Wake the outbox
   * for the others.
   */
  addPushes(drafts: readonly PushDraft[], now: number, leaseUntil?: number): Promise<LeasedPush[]>;
  /**
   * Takes back the request's pushes that were not sent yet, and answers with the devices to which one was sent (or is being sent),
   * and that were not told of its end yet.
   */
  withdrawPushes(request: string): Promise<string[]>;
  /**
   * Due pushes, leased to the caller until `leaseUntil`: nobody else gets them before; `attempts` grows by one. Those of the services in `except`
   * stay, or all but those of the service `only`; those that are too late become dead letters.
   */
  claimDuePushes(claim: { now: number; leaseUntil: number; limit: number; except?: readonly string[] | undefined; only?: string | undefined }): Promise<PushRow[]>;
  /** Makes due at once what is leased: for a node that is alone, at its start. */
  returnLeases(): Promise<void>;
  /** They were sent, or there is nobody to send them to. */
  settlePushes(ids: readonly number[]): Promise<void>;
  /** It is tried again at `dueAt`, for this reason. */
  reschedulePush(id: number, dueAt: number, reason?: string): Promise<void>;
  /** A push that was given up is due again; false when it was not, or is too late. */
  replayPush(id: number, now: number): Promise<boolean>;
  /** It is given up, and kept for the operator to see. */
  deadLetterPush(id: number, error: string): Promise<void>;
  /** No push of this service is due before `until`, on no node, those that are queued later included. */
  pauseService(service: string, until: number, reason: string): Promise<void>;
}

export interface PurgeWrites {
  /** Drops sealed parts, filing and statements of requests that were settled before `contentBefore`, and all traces of those settled before `rowsBefore`. */
  purgeRequests(contentBefore: number, rowsBefore: number): Promise<void>;
  /** Drops VAPID keys that no subscription names any more, used statements, cards that were not answered in their time, ceremonies and pairings whose time is over, events before `eventsBefore`, settled pushes, unbound devices. */
  purgeLeftovers(now: number, eventsBefore: number): Promise<void>;
}

export interface StoreReads extends AccountReads, PairingReads, RequestReads, DeliveryReads, OutboxReads {}
interface StoreWrites extends AccountWrites, PairingWrites, RequestWrites, DeliveryWrites, OutboxWrites, PurgeWrites {}
/** Inside a transaction: reads see what it wrote. */
export interface StoreTransaction extends StoreReads, StoreWrites {
  /** From here to the commit nobody else holds this key (an account, a device, a slot): what is read now stays so. */
  hold(key: string): Promise<void>;
}

/** What nodes on the same database tell each other: device IDs and nothing else. */
export interface News {
  /** Devices with new events. */
  told: readonly string[];
  /** Devices whose live channels end. */
  closed: readonly string[];
}

export interface Wire {
  /** Tells the other nodes, soon. Never throws; what is lost on the way is found by their poll. */
  tell(news: News): void;
  /** Hears the other nodes from now on. */
  listen(hear: (news: News) => void): void;
}

export interface Store extends StoreReads {
  /** Counts one more of `key` within a window of `ms`, over all nodes. Not durable: a crash may forget it. */
  count(key: string, window: { now: number; ms: number }): Promise<Counted>;
  /** To the other nodes; absent where there can be none. */
  readonly wire?: Wire | undefined;
  /**
   * Runs `work` as one transaction: all of it is durable when this resolves, none of it when it rejects.
   * Transactions that hold the same key run one after the other; others may see each other's commits between two statements.
   * `work` awaits nothing but the transaction's own methods; it may be run again by an adapter that retries conflicts.
   */
  transaction<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
