/** The PostgreSQL adapter: a pool of connections, transactions that hold what they decide over, and the wire to the other nodes. */
import { setTimeout as pause } from 'node:timers/promises';
import pg, { type Pool, type PoolClient } from 'pg';
import type { Store, StoreTransaction } from '../port.ts';
import { reads, transactionOver } from '../sql/index.ts';
import { sharedCounts } from './counts.ts';
import { PooledDatabase, PostgresDatabase } from './connection.ts';
import { isBroken, isConflict, toFailure } from './failures.ts';
import { migrate } from './migrations.ts';
import { PostgresWire } from './wire.ts';

export interface PostgresOptions {
  /** Connections for reads and transactions. */
  connections?: number;
  /** Ms after which a statement, or waiting for a lock or a connection, is given up. */
  patience?: number;
  /** Uniform in 0..1. */
  random?: () => number;
}

const attempts = 6;
const firstPause = 4;

/** Opens (and, if needed, makes or migrates) the schema in the database at this URL. Any number of nodes may do so at once. */
export async function openPostgresStore(url: string, { connections = 10, patience = 5_000, random = Math.random }: PostgresOptions = {}): Promise<Store> {
  await migrate(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // Asked of the server, which does not answer when it is stopped: the client's own clock counts as well.
    query_timeout: patience + 1_000,
    idle_in_transaction_session_timeout: 3 * patience,
    keepAlive: true,
  });
  // A connection was lost: its query, if any, is told; the next one opens another. Without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const transactions = new WeakMap<PoolClient, StoreTransaction>();
  const wire = new PostgresWire(url, pool);

  function transactionOn(client: PoolClient): StoreTransaction {
    const kept = transactions.get(client) ?? transactionOver(new PostgresDatabase(client));
    transactions.set(client, kept);
    return kept;
  }

  const pooled = new PooledDatabase(pool);
  return {
    ...reads(pooled),
    wire,
    count: sharedCounts(pooled, random),
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTransaction(pool, (client) => work(transactionOn(client)));
        } catch (error) {
          if (attempt >= attempts || !isConflict(error)) throw toFailure(error);
        }
        await pause(firstPause * 2 ** attempt * random());
      }
    },
    async close() {
      await wire.close();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    // A transaction that failed on the way is rolled back by COMMIT without an error.
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('the transaction had failed before its end');
    return result;
  } catch (error) {
    lost = isBroken(error);
    if (!lost) await client.query('ROLLBACK').catch(() => (lost = true));
    throw error;
  } finally {
    client.release(lost);
  }
}
