/**
 * The SQLite adapter: one connection that takes transactions in groups, and a second one for what is read while a group is open, since nobody may
 * see what is not committed. Between groups the first one reads as well: a connection forgets its pages whenever another one commits.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../port.ts';
import { MemoryCounts } from '../counts.ts';
import { reads, transactionOver } from '../sql/index.ts';
import { databaseName } from './backup.ts';
import { Connection, Either } from './connection.ts';
import { Groups } from './groups.ts';
import { migrate } from './migrations.ts';

/** Opens (and, if needed, makes or migrates) the database in `directory`, which nobody else may read: the server's keys are in it. */
export function openSqliteStore(directory: string): Store {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, databaseName);
  closeSync(openSync(path, 'a', 0o600)); // SQLite gives its other files the mode of this one
  const writer = new Connection(path);
  migrate(writer);
  writer.exec('PRAGMA busy_timeout = 0'); // groups wait without holding up the process
  const reader = new Connection(path);
  const inTransaction = transactionOver(writer);
  const groups = new Groups(writer);
  const counts = new MemoryCounts();
  const committed = new Either(() => (groups.isOpen ? reader : writer));
  return {
    ...reads(committed),
    transaction: (work) => groups.join(() => work(inTransaction)),
    count: async (key, window) => counts.count(key, window),
    async close() {
      await groups.idle();
      reader.close();
      writer.close();
    },
  };
}
