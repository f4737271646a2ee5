/** What only PostgreSQL has: many nodes on one database, and a database that can be away. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import pg from 'pg';
import type { News, Store } from '../port.ts';
import { TestPostgres } from '../../testing/postgres.ts';
import { openPostgresStore } from './index.ts';
import { toPostgres } from './dialect.ts';

const run = promisify(execFile);
const account = { id: 'a', createdAt: 1, counter: 1, minimum: 'any' } as const;
const unavailable = { code: 'unavailable' };

describe('postgres', () => {
  let postgres: TestPostgres;
  const opened: Store[] = [];
  beforeAll(async () => {
    postgres = await TestPostgres.start();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await postgres.stop();
  });
  const open = async (url: string, patience?: number): Promise<Store> => {
    const store = await openPostgresStore(url, patience === undefined ? {} : { patience });
    opened.push(store);
    return store;
  };

  it('is migrated once, however many nodes start at once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all(Array.from({ length: 5 }, () => open(url)));
    await stores[0]?.transaction((tx) => tx.addAccount(account));
    expect(await Promise.all(stores.map((store) => store.account('a')))).toEqual(Array(5).fill(account));
  });

  it('refuses a database that is newer, and one that acknowledges what it may lose', async () => {
    const url = await postgres.database();
    await open(url);
    await postgres.query('INSERT INTO migrations VALUES (99)', url);
    await expect(openPostgresStore(url)).rejects.toThrow('version 99');
    const careless = await postgres.database();
    await postgres.query(`ALTER DATABASE ${new URL(careless).pathname.slice(1)} SET synchronous_commit = off`);
    await expect(openPostgresStore(careless)).rejects.toThrow('synchronous_commit');
  });

  it('tells the other nodes, not itself, and again after the connection was lost', async () => {
    const url = await postgres.database();
    const [one, two] = [await open(url), await open(url)];
    const heard: News[] = [];
    const own = vi.fn();
    two.wire?.listen((news) => heard.push(news));
    one.wire?.listen(own);
    const devices = Array.from({ length: 500 }, (_, index) => `${'d'.repeat(40)}${index}`);
    const tellUntil = async (arrived: () => boolean) => vi.waitFor(() => {
      one.wire?.tell({ told: devices, closed: ['gone'] });
      expect(arrived()).toBe(true);
    }, { timeout: 10_000, interval: 100 });
    const all = () => new Set(heard.flatMap(({ told }) => told)).size === 500 && heard.some(({ closed }) => closed.includes('gone'));
    await tellUntil(all);
    await postgres.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()", url);
    heard.length = 0;
    await tellUntil(all);
    expect(own).not.toHaveBeenCalled();
  });

  it('shows no later event of a device before an earlier one is committed, and holds up no other device', async () => {
    const url = await postgres.database();
    const [one, two] = [await open(url), await open(url)];
    const event = (device: string) => ({ audience: device, devices: [device], type: 'request' as const, subject: 'r' });
    let commit = (): void => undefined;
    const gate = new Promise<void>((resolve) => (commit = resolve));
    const drawn = vi.fn();
    const first = one.transaction(async (tx) => {
      const rows = await tx.appendEvents([event('phone')], 1);
      drawn();
      await gate;
      return rows;
    });
    await vi.waitFor(() => expect(drawn).toHaveBeenCalled());
    const second = two.transaction((tx) => tx.appendEvents([event('phone')], 1));
    for (let others = 0; others < 20; others += 1) await two.transaction((tx) => tx.appendEvents([event('desk')], 1));
    expect(await two.eventsAfter('phone', 0, 9)).toEqual([]);
    commit();
    const sequences = (await Promise.all([first, second])).flat().map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect((await two.eventsAfter('phone', 0, 9)).map(({ sequence }) => sequence)).toEqual(sequences);
  });

  it('is backed up by pg_dump and restored by pg_restore', async () => {
    const [url, fresh] = [await postgres.database(), await postgres.database()];
    const store = await open(url);
    await store.transaction((tx) => tx.addAccount(account));
    const first = await store.transaction((tx) => tx.appendEvents([{ audience: 'phone', devices: ['phone'], type: 'devices', subject: 'a' }], 1));
    const directory = mkdtempSync(join(tmpdir(), 'rtp-dump-'));
    const file = join(directory, 'backup.dump');
    await run(join(postgres.bin, 'pg_dump'), ['--format=custom', `--file=${file}`, url]);
    await run(join(postgres.bin, 'pg_restore'), ['--exit-on-error', `--dbname=${fresh}`, file]);
    rmSync(directory, { recursive: true });
    const restored = await open(fresh);
    expect(await restored.account('a')).toEqual(account);
    expect(await restored.eventsAfter('phone', 0, 5)).toEqual(first);
    const [next] = await restored.transaction((tx) => tx.appendEvents([{ audience: 'phone', devices: ['phone'], type: 'devices', subject: 'a' }], 1));
    expect(next?.sequence).toBeGreaterThan(first[0]?.sequence ?? 0);
  });

  it('answers unavailable while the store stalls, and goes on after', async () => {
    const url = await postgres.database();
    const store = await open(url, 500);
    await store.transaction((tx) => tx.addAccount(account));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('BEGIN; LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE');
    const stalled = await Promise.allSettled([store.account('a'), ...Array.from({ length: 30 }, () => store.transaction((tx) => tx.raiseCounter('a')))]);
    expect(stalled.map((result) => result.status === 'rejected' && result.reason)).toEqual(Array(31).fill(expect.objectContaining(unavailable)));
    await other.query('ROLLBACK');
    await other.end();
    expect((await store.account('a'))?.counter).toBe(1);
    expect(await store.transaction((tx) => tx.raiseCounter('a'))).toBe(2);
  });

  it('keeps what it acknowledged over a crash of the database, and finds it again', async () => {
    const url = await postgres.database();
    const store = await open(url, 1_000);
    await store.transaction((tx) => tx.addAccount(account));
    let acknowledged = 1;
    const raising = (async () => {
      for (;;) acknowledged = await store.transaction((tx) => tx.raiseCounter('a'));
    })().catch((error: unknown) => error);
    await vi.waitFor(() => expect(acknowledged).toBeGreaterThan(20));
    await postgres.halt();
    expect(await raising).toMatchObject(unavailable);
    await expect(store.account('a')).rejects.toMatchObject(unavailable);
    await postgres.resume();
    const { counter = 0 } = (await store.account('a')) ?? {};
    expect(counter).toBeGreaterThanOrEqual(acknowledged);
    expect(await store.transaction((tx) => tx.raiseCounter('a'))).toBe(counter + 1);
  });
});

describe('dialect', () => {
  it('numbers parameters, quotes names with capitals, and leaves texts and casts alone', () => {
    const { text, parameters } = toPostgres("SELECT filedAt, \"dueAt\", 'a:b filedAt' FROM x WHERE at <= :now AND (id = :id OR :now > 0) AND y::int = :yAt");
    expect(text).toBe(`SELECT "filedAt", "dueAt", 'a:b filedAt' FROM x WHERE at <= $1 AND (id = $2 OR $1 > 0) AND y::int = $3`);
    expect(parameters).toEqual(['now', 'id', 'yAt']);
  });
});
