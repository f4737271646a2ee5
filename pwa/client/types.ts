/** What the screens' wiring sees of the phone's client: signals to read, methods to call. Nothing here touches the DOM. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { LocalProblemCode } from '../../i18n/problems.ts';
import type { HandedCard } from '../../protocol/card.ts';
import type { Details, Preview } from '../../protocol/content.ts';
import type { ProblemCode } from '../../protocol/problems.ts';
import type { Minimum, Operation, RequestState } from '../../protocol/requests/state.ts';
import type { Role } from '../../protocol/base.ts';

export type { Settings } from '../storage/schema.ts';

/** Every way in which something the user asked for can fail. `problemSentence` of i18n words it. */
export type ClientProblem = ProblemCode | LocalProblemCode;

/**
 * Where this phone stands.
 * `loading`: storage is being read. `new`: no account on this phone. `joined`: usable.
 * `removed`: it was removed from its account and everything was wiped; says why until `account.begin()`.
 */
export type Stage =
  | { readonly name: 'loading' }
  | { readonly name: 'new' }
  | { readonly name: 'joined'; readonly account: string; readonly device: string }
  | { readonly name: 'removed'; readonly why: 'revoked' | 'unknown' | 'deleted' }
  /** Storage cannot be used, or the server is not the one that was pinned. */
  | { readonly name: 'blocked'; readonly problem: ClientProblem };

/** The live channel. `offline`: the platform says there is no network, or several tries failed. */
export type Connection = 'live' | 'connecting' | 'offline';

/** A device of the account, as this phone judged it with its own eyes. */
export interface DeviceView {
  readonly id: string;
  readonly role: Role;
  /** Undefined when it was not sealed for this phone (yet). */
  readonly name: string | undefined;
  /** `untrusted`: the server lists it, nobody vouched for it; nothing of it is shown or sealed to. */
  readonly trust: 'self' | 'paired' | 'endorsed' | 'untrusted';
  readonly joinedAt: number;
  readonly seenAt: number;
  /** Phones: the server holds a push subscription. */
  readonly subscribed: boolean;
}

export interface DevicesView {
  /** False until the list was read once since the start; then names and trust come from storage. */
  readonly fresh: boolean;
  readonly devices: readonly DeviceView[];
  /** The least that the account demands before a release. */
  readonly minimum: Minimum;
}

/** What the user must do to open a request. `because` says whose rule it is. */
export interface Demand {
  readonly least: 'any' | 'match' | 'scan';
  readonly because?: 'desktop' | 'account' | 'amount';
}

/**
 * A request that this phone verified. One that failed verification never has a preview: `refused` says why.
 */
export interface RequestEntry {
  readonly id: string;
  readonly state: RequestState;
  /** When it can no longer be opened, ms, from the signed filing. Compare with `Client.now()`. */
  readonly expiresAt: number;
  readonly preview: Preview | undefined;
  readonly operations: readonly Operation[];
  readonly demand: Demand;
  /** Released details; undefined until this phone won and (where demanded) scanned. */
  readonly details: Details | undefined;
  /** This phone's operation was accepted. */
  readonly won: boolean;
  /** Won, but the code on the desktop must be scanned before the details can be read. */
  readonly locked: boolean;
  /**
   * What this phone is doing about it: `sending` an operation, `relayed` = the relay holds the operation and the answer
   * will come, `telling` = a decision is on its way.
   */
  readonly step: 'idle' | 'sending' | 'relayed' | 'telling';
  /** The last thing went through the relay. */
  readonly byRelay: boolean;
  /** Set when the request was refused (`tampered`) or when the last action failed; cleared by the next action. */
  readonly problem: ClientProblem | undefined;
  /** It did not verify: shown as refused, never opened. */
  readonly refused: boolean;
}

/** What the user did to open a request. `scan` carries the text of the desktop's QR code. */
export type Operate =
  | { readonly kind: 'raise' | 'tap' | 'swipe' }
  | { readonly kind: 'match'; readonly digits: string };

/** What a passkey signs to hand a card over: the nonce, and the WebAuthn challenge made with it, base64url. */
export interface CardChallenge {
  readonly nonce: string;
  readonly challenge: string;
}

/** What became of a scanned text. `request`: that request was found and is being opened. */
type Scanned =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'pairing'; readonly text: string }
  | { readonly kind: 'other' };

export interface Requests {
  /** All known requests, newest filed first. */
  readonly all: ReadonlySignal<readonly RequestEntry[]>;
  /** The newest one that still wants something of the user: not settled, not expired, not refused; else undefined. */
  readonly current: ReadonlySignal<RequestEntry | undefined>;
  /** Settled ones, newest first. */
  readonly recent: ReadonlySignal<readonly RequestEntry[]>;
  /** One entry by ID, as a live signal; undefined while unknown. */
  entry(id: string): ReadonlySignal<RequestEntry | undefined>;
  /** Reads a request from the server or relay. `not_found` is answered as a problem, never thrown. */
  load(id: string): Promise<ClientProblem | undefined>;
  /** Opens a request. The result shows in the entry. */
  operate(id: string, how: Operate): Promise<void>;
  /** The user raised the phone: opens the current request, or counts for one that arrives within ten seconds. True when one was opened. */
  raised(): boolean;
  /** Whether the phone is held up: once it goes down, a remembered raise is over. */
  held(up: boolean): void;
  /** A scanned text. A request's code is fetched and opened with the scan proof; `expected` refuses another request's code. */
  scanned(text: string, expected?: string): Promise<Scanned | { readonly kind: 'problem'; readonly problem: ClientProblem }>;
  /** Tells the server that the pay page is shown. Safe to call again. */
  opened(id: string): Promise<void>;
  decline(id: string): Promise<void>;
  /** A fresh challenge for this payment; undefined when no amount was read, for a card is only approved for one. */
  cardChallenge(id: string): Promise<CardChallenge | undefined>;
  /** Hands an approved card to the desktop. `state.cardHandedAt` and `state.cardAnswer` of the entry tell how it goes on. */
  handCard(id: string, handed: HandedCard): Promise<void>;
  /** "I have paid." */
  paid(id: string): Promise<void>;
  failed(id: string): Promise<void>;
  /** Uses up the token of a `navigate` address; true the first time only: that opening is the `tap`. */
  useToken(token: string): Promise<boolean>;
}

/** `passkey`: the browser's sheet is open. `saving`: keys are made and sent. */
export type JoinStep = 'idle' | 'passkey' | 'saving';

/** A passkey of the account. */
export interface PasskeyInfo {
  readonly id: string;
  /** Ms since the epoch. */
  readonly madeAt: number;
  /** On a security key that is carried from device to device, not with a platform. */
  readonly portable: boolean;
  /** It was made or used on this phone, which knows its key by itself. */
  readonly usedHere: boolean;
}

/** That a passkey of the account was just used: good for one change, within five minutes. */
export interface Verification {
  readonly ceremony: string;
  readonly credential: string;
}

/** Each throws `ClientFailure`. What opens the browser's sheet opens one only: some browsers want a tap for each. */
export interface AccountPasskeys {
  /** As the server lists them, oldest first. */
  list(): Promise<PasskeyInfo[]>;
  /** Asks for a passkey that the account has, before {@link add}. */
  verify(): Promise<Verification>;
  /** Makes one more, on this phone or on a security key. */
  add(verification: Verification): Promise<void>;
  /** Removes one (asks for a passkey); `last_passkey` when there is no other. */
  remove(id: string): Promise<void>;
}

export interface Account {
  readonly step: ReadonlySignal<JoinStep>;
  /** Creates an account with a passkey; throws `ClientFailure`. */
  signUp(phoneName: string): Promise<void>;
  /** Joins the passkey's account as another phone; throws `ClientFailure`. */
  signIn(phoneName: string): Promise<void>;
  /** Leaves `removed` for `new`. */
  begin(): void;
  readonly devices: ReadonlySignal<DevicesView>;
  /** Reads the device list again. */
  refresh(): Promise<void>;
  rename(device: string, name: string): Promise<void>;
  /** Removes another device (asks for the passkey), or this one (asks nothing and wipes). */
  revoke(device: string): Promise<void>;
  /** Changes the account's minimum (asks for the passkey). */
  setMinimum(minimum: Minimum): Promise<void>;
  readonly passkeys: AccountPasskeys;
  /** Deletes the account with everything in it (asks for the passkey) and wipes this phone. */
  deleteAccount(): Promise<void>;
  /** True while this phone is in the account but no other device of it is trusted and there are others. */
  readonly joining: ReadonlySignal<boolean>;
}

/** How far a pairing is, seen from this phone. Every ending is distinct. */
export type PairingView =
  | { readonly step: 'looking' }
  /** The other's name is known: ask the user. `claimant` asks for the passkey next. */
  | { readonly step: 'ask'; readonly side: 'claimant' | 'opener'; readonly role: Role; readonly name: string; readonly problem?: ClientProblem }
  | { readonly step: 'passkey' | 'waiting' | 'done'; readonly role: Role; readonly name: string }
  /** Opener only: the code to show, until `expiresAt`. */
  | { readonly step: 'showing'; readonly address: string; readonly typed: string; readonly expiresAt: number }
  /** `mismatch`: the two sides did not see the same keys. */
  | { readonly step: 'refused' | 'void' | 'expired' | 'mismatch'; readonly role?: Role; readonly name?: string }
  | { readonly step: 'failed'; readonly problem: ClientProblem; readonly role?: Role; readonly name?: string };

/** A running pairing; `stop` ends it without telling anyone, `refuse` tells the other side. */
export interface PairingFlow {
  readonly view: ReadonlySignal<PairingView>;
  /** The user said yes to the name shown. With a problem that can be tried again, call it again. */
  confirm(): void;
  refuse(): void;
  stop(): void;
}

export interface Pairing {
  /** Starts from a scanned address or a typed code, both read inside the app; undefined when the text is no code. */
  claim(text: string): PairingFlow | undefined;
  /** Shows this phone's own code, for another phone of the account to claim. */
  open(): PairingFlow;
}

/**
 * How waking stands. `slow`: the browser's push service has not answered for a while; `timed_out`: it never did.
 * `unknown` before the first look.
 */
export type WakingState = 'unknown' | 'unsupported' | 'install_first' | 'denied' | 'ask' | 'asking' | 'subscribing' | 'slow' | 'timed_out' | 'on' | 'failed';
/** The wake test. `shown`: the worker woke and showed it; `late`: nothing came within 20 s. */
export type WakeTest = 'idle' | 'sending' | 'sent' | 'shown' | 'late' | 'failed';

export interface Waking {
  readonly state: ReadonlySignal<WakingState>;
  readonly problem: ReadonlySignal<ClientProblem | undefined>;
  readonly test: ReadonlySignal<WakeTest>;
  /** When the last test was shown, ms; undefined when never. */
  readonly testedAt: ReadonlySignal<number | undefined>;
  /** Asks for permission and subscribes. Call it in a click. */
  allow(): Promise<void>;
  runTest(): Promise<void>;
}
