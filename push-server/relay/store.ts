/** The relay's own store: its key, its servers' IDs, and operations that wait for their server. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { insert } from '../store/sql/database.ts';
import { Connection } from '../store/sqlite/connection.ts';

const heldSchema = v.object({
  /** Digest of the statement. */
  statement: v.string(),
  device: v.string(),
  /** ID of the server that it is for. */
  audience: v.string(),
  request: v.string(),
  /** The exact bytes, as text. */
  body: v.string(),
  /** Ms since the epoch; it is forgotten then. */
  expiresAt: v.number(),
  storedAt: v.number(),
});
/** An operation that waits for the server. */
export type Held = v.InferOutput<typeof heldSchema>;

const countSchema = v.object({ count: v.number() });
const names = ['statement', 'device', 'audience', 'request', 'body', 'expiresAt', 'storedAt'];

export interface RelayStore {
  setting(name: string): string | undefined;
  putSetting(name: string, value: string): void;
  /** Durable when it returns. Holding the same statement again changes nothing. */
  hold(held: Held): void;
  /** For this server, oldest first. */
  oldest(audience: string, limit: number): Held[];
  /** How many are held: altogether, of a device, for a server. */
  count(which?: { device?: string; audience?: string }): number;
  forget(statement: string): void;
  forgetExpired(now: number): void;
  close(): void;
}

/** Opens (and makes) the relay's database in `directory`, which nobody else may read: the key is in it. */
export function openRelayStore(directory: string): RelayStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'relay.sqlite');
  closeSync(openSync(path, 'a', 0o600)); // SQLite gives its other files the mode of this one
  const db = new Connection(path);
  forgetOldShape(db);
  db.exec('CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  db.exec(`CREATE TABLE IF NOT EXISTS held (
    statement TEXT PRIMARY KEY, device TEXT NOT NULL, audience TEXT NOT NULL, request TEXT NOT NULL, body TEXT NOT NULL,
    expiresAt INTEGER NOT NULL, storedAt INTEGER NOT NULL
  ) STRICT`);
  db.exec('CREATE INDEX IF NOT EXISTS heldByDevice ON held (device)');
  db.exec('CREATE INDEX IF NOT EXISTS heldByAudience ON held (audience, storedAt)');
  db.exec('PRAGMA secure_delete = ON');
  return {
    setting: (name) => db.get(v.object({ value: v.string() }), 'SELECT value FROM settings WHERE name = :name', { name })?.value,
    putSetting: (name, value) => void db.run(insert('settings', ['name', 'value'], 'ON CONFLICT (name) DO UPDATE SET value = excluded.value'), { name, value }),
    hold: (held) => void db.run(insert('held', names, 'ON CONFLICT (statement) DO NOTHING'), { ...held }),
    oldest: (audience, limit) => db.all(heldSchema, 'SELECT * FROM held WHERE audience = :audience ORDER BY storedAt, statement LIMIT :limit', { audience, limit }),
    count: ({ device, audience } = {}) =>
      db.get(countSchema, 'SELECT count(*) AS count FROM held WHERE (:device IS NULL OR device = :device) AND (:audience IS NULL OR audience = :audience)', {
        device: device ?? null, audience: audience ?? null,
      })?.count ?? 0,
    forget: (statement) => void db.run('DELETE FROM held WHERE statement = :statement', { statement }),
    forgetExpired: (now) => void db.run('DELETE FROM held WHERE expiresAt <= :now', { now }),
    close: () => db.close(),
  };
}

/** Before a relay could serve several servers, what it held named none. It lived for minutes; the phones send it again. */
function forgetOldShape(db: Connection): void {
  const columns = db.all(v.object({ name: v.string() }), "SELECT name FROM pragma_table_info('held')");
  if (columns.length > 0 && columns.every(({ name }) => name !== 'audience')) db.exec('DROP TABLE held');
}
