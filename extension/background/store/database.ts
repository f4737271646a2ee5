import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Link, StoredDevice } from '../device/record.ts';
import type { OpenPairing } from '../pairing/open-pairing.ts';
import type { RequestRecord } from '../requests/record.ts';

/** Everything that must outlive the background: it may be stopped between any two lines. */
interface Tables extends DBSchema {
  /** This desktop's keys, non-extractable. */
  device: { key: 'self'; value: StoredDevice };
  /** The account and server that this desktop is bound to. */
  link: { key: 'self'; value: Link };
  /** The pairing under way, or how the last one ended. */
  pairing: { key: 'self'; value: OpenPairing };
  requests: { key: string; value: RequestRecord };
}

export type Database = IDBPDatabase<Tables>;

/** Opens the extension's database, making its tables the first time. */
export function openDatabase(): Promise<Database> {
  return openDB<Tables>('raise-to-pay', 1, {
    upgrade(database) {
      for (const table of ['device', 'link', 'pairing', 'requests'] as const) database.createObjectStore(table);
    },
  });
}
