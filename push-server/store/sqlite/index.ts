/** The SQLite adapter: one writer connection that takes transactions in turn, one reader connection that sees committed data only. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../../protocol/problems.ts';
import type { Store, StoreReads, StoreTransaction } from '../port.ts';
import { accountReads, accountWrites } from './accounts.ts';
import { Connection } from './connection.ts';
import { deliveryReads, deliveryWrites } from './delivery.ts';
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
  const reader = new Connection(path);
  const inTransaction: StoreTransaction = { ...reads(writer), ...writes(writer) };
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...reads(reader),
    transaction(work) {
      const mine = last.then(() => runTransaction(writer, () => work(inTransaction)));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

async function runTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  attempt(() => connection.exec('BEGIN IMMEDIATE'));
  try {
    const result = await work();
    attempt(() => connection.exec('COMMIT'));
    return result;
  } catch (error) {
    try {
      connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
    throw error;
  }
}

/** Begin and commit fail when the disk is full or the file is locked: the caller may try again. */
function attempt(step: () => void): void {
  try {
    step();
  } catch (cause) {
    throw new ProblemError('unavailable', { detail: 'store' }, { cause });
  }
}
