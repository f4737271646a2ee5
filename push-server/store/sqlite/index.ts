/** The SQLite adapter: one writer connection that takes transactions in groups, one reader connection that sees committed data only. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Store, StoreReads, StoreTransaction } from '../port.ts';
import { accountReads, accountWrites } from './accounts.ts';
import { Connection } from './connection.ts';
import { deliveryReads, deliveryWrites } from './delivery.ts';
import { Groups } from './groups.ts';
import { migrate } from './migrations.ts';
import { pairingReads, pairingWrites } from './pairings.ts';
import { purgeWrites, requestReads, requestWrites } from './requests.ts';

const reads = (db: Connection): StoreReads => ({ ...accountReads(db), ...pairingReads(db), ...requestReads(db), ...deliveryReads(db) });
const writes = (db: Connection) => ({ ...accountWrites(db), ...pairingWrites(db), ...requestWrites(db), ...deliveryWrites(db), ...purgeWrites(db) });

/** Opens (and, if needed, makes or migrates) the database in `directory`, which nobody else may read: the server's keys are in it. */
export function openSqliteStore(directory: string): Store {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'raise-to-pay.sqlite');
  closeSync(openSync(path, 'a', 0o600)); // SQLite gives its other files the mode of this one
  const writer = new Connection(path);
  migrate(writer);
  writer.exec('PRAGMA busy_timeout = 0'); // groups wait without holding up the process
  const reader = new Connection(path);
  const inTransaction: StoreTransaction = { ...reads(writer), ...writes(writer) };
  const groups = new Groups(writer);
  return {
    ...reads(reader),
    transaction: (work) => groups.join(() => work(inTransaction)),
    async close() {
      await groups.idle();
      reader.close();
      writer.close();
    },
  };
}
