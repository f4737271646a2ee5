import type { Database } from '../store/database.ts';
import { isOpen, isUnfinished, learnState, type RequestRecord } from './record.ts';
import type { RequestState } from '../../../protocol/requests/state.ts';

/** How many ended requests are kept. */
const kept = 30;
/** Milliseconds that an ended request stays in the list. */
const keptFor = 30 * 24 * 3_600_000;

/** The requests on this desktop's disk. Every change is one transaction, then told to whoever shows it. */
export interface Records {
  all: () => Promise<RequestRecord[]>;
  get: (id: string) => Promise<RequestRecord | undefined>;
  add: (record: RequestRecord) => Promise<void>;
  /** Changes a record where it is; undefined when it is gone. */
  change: (id: string, change: (record: RequestRecord) => RequestRecord) => Promise<RequestRecord | undefined>;
  learn: (state: RequestState) => Promise<void>;
  /** Drops what is over: too old, too many, or from a private window. */
  purge: (now: number) => Promise<void>;
  clear: () => Promise<void>;
}

/** @param now ms since the epoch, by the corrected clock */
export function createRecords(database: Database, now: () => number, changed: (record: RequestRecord) => void): Records {
  async function all(): Promise<RequestRecord[]> {
    const records = await database.getAll('requests');
    return records.sort((a, b) => b.filedAt - a.filedAt);
  }
  async function change(id: string, apply: (record: RequestRecord) => RequestRecord): Promise<RequestRecord | undefined> {
    const transaction = database.transaction('requests', 'readwrite');
    const before = await transaction.store.get(id);
    if (!before) return undefined;
    const applied = apply(before);
    const after = isOpen(before) && !isOpen(applied) ? { ...applied, endedAt: now() } : applied;
    await transaction.store.put(after, id);
    await transaction.done;
    if (JSON.stringify(after) !== JSON.stringify(before)) changed(after);
    return after;
  }
  async function drop(unwanted: (record: RequestRecord, index: number) => boolean): Promise<void> {
    const over = (await all()).filter((record) => !isUnfinished(record));
    await Promise.all(over.filter(unwanted).map(({ id }) => database.delete('requests', id)));
  }
  return {
    all,
    get: (id) => database.get('requests', id),
    add: async (record) => {
      await database.put('requests', record, record.id);
      changed(record);
    },
    change,
    learn: async (state) => {
      await change(state.request, (record) => learnState(record, state));
    },
    purge: (now) => drop((record, index) => record.private || index >= kept || now - record.filedAt > keptFor),
    clear: () => drop(() => true),
  };
}

/** The one that a tab or the popup is about: the open one, else the newest. */
export const foremost = (records: readonly RequestRecord[]): RequestRecord | undefined => records.find(isOpen) ?? records[0];
