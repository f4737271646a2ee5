/** A copy of the database while the server runs. */
import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from './connection.ts';

/** The database's name in the data folder; a backup is restored by putting it there under this name. */
export const databaseName = 'raise-to-pay.sqlite';

/**
 * Writes what is committed now to `file`, which must not exist and which its owner alone may read. The server goes on meanwhile:
 * a reader holds up nobody in WAL mode, and what is committed later is not in it. Throws when there is no database in `directory`.
 */
export function backUp(directory: string, file: string): void {
  const database = join(directory, databaseName);
  if (!existsSync(database)) throw new Error(`There is no ${databaseName} in ${directory}.`);
  closeSync(openSync(file, 'wx', 0o600)); // fails where something is already
  const connection = new Connection(database);
  try {
    connection.run('VACUUM INTO :file', { file });
    chmodSync(file, 0o600);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    connection.close();
  }
}
