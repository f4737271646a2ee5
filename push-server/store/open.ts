/** The one switch between the adapters. */
import { openPostgresStore } from './postgres/index.ts';
import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite/index.ts';

/** Opens the store: PostgreSQL where there is a URL for it, else SQLite in the data folder. */
export async function openStore({ databaseUrl, dataDir }: { databaseUrl?: string | undefined; dataDir: string }): Promise<Store> {
  return databaseUrl === undefined ? openSqliteStore(dataDir) : openPostgresStore(databaseUrl);
}
