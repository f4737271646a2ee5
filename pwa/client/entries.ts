/** Pure: from what is kept of a request to what the screens see. */
import { isOutcome, isBeforeRelease } from '../../protocol/requests/state.ts';
import { readClaims } from '../../protocol/statements.ts';
import type { Content } from '../storage/rest.ts';
import type { RequestRecord, Settings } from '../storage/schema.ts';
import { demandOf } from './demand.ts';
import type { RequestEntry } from './types.ts';

/** What this phone is doing about a request right now; kept in memory only. */
export interface Doing {
  step: RequestEntry['step'];
  byRelay: boolean;
  problem: RequestEntry['problem'];
}

export const idle: Doing = { step: 'idle', byRelay: false, problem: undefined };

export interface EntryInput {
  record: RequestRecord;
  content: Content;
  doing: Doing;
  settings: Settings;
  /** This phone's device ID. */
  self: string;
}

export function entryOf({ record, content, doing, settings, self }: EntryInput): RequestEntry {
  const { state, refused } = record;
  if (refused) return refusedEntry(record);
  const claims = readClaims(record.filing, 'file'); // verified when it was taken in
  const demand = demandOf(claims, state.minimum, content.preview?.total, settings);
  const won = state.winner === self;
  // At once, the server released before this phone could apply its own rule: the details wait here instead, for a scan. That is the
  // one proof that the phone can check by itself; digits are for the server to check, before a release.
  const withheld = state.operation === 'at-once' && demand.because === 'amount' && content.scanKey === undefined;
  const details = won && !withheld ? content.details : undefined;
  return {
    id: record.id, state, expiresAt: claims.expiresAt, preview: content.preview,
    operations: claims.operations, demand, details, won, locked: won && (withheld || content.response !== undefined), refused: false,
    ...doing,
  };
}

function refusedEntry({ id, state }: RequestRecord): RequestEntry {
  return {
    id, state, expiresAt: state.expiresAt, preview: undefined, operations: [], demand: { least: 'scan' },
    details: undefined, won: false, locked: false, ...idle, problem: 'tampered', refused: true,
  };
}

/** Whether a request still wants something of the user of this phone. */
export function isCurrent(entry: RequestEntry, now: number): boolean {
  if (entry.refused || isOutcome(entry.state.phase)) return false;
  if (isBeforeRelease(entry.state.phase)) return entry.expiresAt > now || entry.step === 'relayed';
  return entry.won;
}

/** Newest filed first. */
export const byNewest = (a: RequestEntry, b: RequestEntry): number => b.state.filedAt - a.state.filedAt;
