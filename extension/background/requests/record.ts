import type { CardAnswer } from '../../../protocol/card.ts';
import type { Details, Merchant, Preview } from '../../../protocol/content.ts';
import type { Amount } from '../../../protocol/money.ts';
import type { PreparedFiling } from '../../../protocol/requests/filing.ts';
import { isBeforeRelease, isOutcome, type Minimum, type Opening, type RequestState } from '../../../protocol/requests/state.ts';
import type { Fault } from '../../platform/page-messages.ts';

/** A payment request as this desktop remembers it. Written before anything of it is sent. Times in ms since the epoch, by the corrected clock. */
export interface RequestRecord {
  id: string;
  tab: number;
  /** Origin of the page that it was filed on, by the browser, where that page asks for a card. */
  page?: string;
  /** From a private window: forgotten as soon as it ended. */
  private: boolean;
  /** Which checkout it is of: see `checkoutKey`. */
  checkout: string;
  merchant: Merchant;
  total?: Amount;
  reference?: string;
  /** Hosts on which a confirmation counts besides the merchant's: those of its pay pages. */
  payHosts: string[];
  filedAt: number;
  expiresAt: number;
  /** Digest of the filing statement: what decisions about it name. */
  filing: string;
  /** Everything secret, dropped when the request ended. */
  secret?: { prepared: PreparedFiling; preview: Preview; details: Details; opening: Opening; minimum: Minimum };
  /** The last word of the server; absent while it is not known to have taken the request. */
  state?: RequestState;
  /** Something is in the way for now; it is tried again. */
  trouble?: Fault;
  /** It ended here without the server having taken it. */
  stopped?: 'cancelled' | 'expired' | Fault;
  /** The user cancelled, and the server has not said yet what became of it. */
  cancelling?: true;
  /** Evidence of payment that the server has not taken yet. */
  saying?: 'page' | 'user';
  /** The last card that the phone handed over: its digest, what became of it, and whether the server knows. */
  card?: { digest: string; answer?: CardAnswer; told?: true };
  /** The user asked for the scan code. */
  codeShown?: true;
  /** When it ended, as far as this desktop noticed. */
  endedAt?: number;
}

/** Neither the server nor this desktop ended it. */
export const isOpen = ({ state, stopped }: RequestRecord): boolean => stopped === undefined && !(state && isOutcome(state.phase));

/** Nothing was handed out yet, as far as known. */
export const isUnreleased = (record: RequestRecord): boolean => isOpen(record) && (!record.state || isBeforeRelease(record.state.phase));

/** Whether there is something about it that the server must still be told or asked. */
export const isUnfinished = (record: RequestRecord): boolean => isOpen(record) || record.saying !== undefined;

/** Takes the server's word into a record: an older word never replaces a newer one. */
export function learnState(record: RequestRecord, state: RequestState): RequestRecord {
  if (state.request !== record.id || (record.state && record.state.revision > state.revision)) return record;
  const { trouble: _trouble, stopped: _stopped, ...rest } = record;
  // Cancelled before the server was known to have it, and it has it after all: the cancel is still owed.
  const owed = record.stopped === 'cancelled' && isBeforeRelease(state.phase);
  const learned: RequestRecord = { ...rest, state, ...(owed ? { cancelling: true } : {}) };
  if (isBeforeRelease(state.phase)) return learned;
  const { cancelling: _cancelling, codeShown: _codeShown, ...released } = learned;
  return isOutcome(state.phase) ? withoutSecret(released) : released;
}

/** Ends a record here, the server never having taken it. */
export function stop(record: RequestRecord, how: NonNullable<RequestRecord['stopped']>): RequestRecord {
  const { trouble: _trouble, cancelling: _cancelling, codeShown: _codeShown, ...rest } = record;
  return withoutSecret({ ...rest, stopped: how });
}

function withoutSecret({ secret: _secret, ...rest }: RequestRecord): RequestRecord {
  return rest;
}
