import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.ts';
import { Groups } from './groups.ts';

const unavailable = expect.objectContaining({ code: 'unavailable' });

describe('group commit', () => {
  let directory: string;
  let writer: Connection;
  let reader: Connection;
  let groups: Groups;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'rtp-groups-'));
    const path = join(directory, 'groups.sqlite');
    writer = new Connection(path);
    writer.exec('CREATE TABLE marks (mark TEXT PRIMARY KEY, of TEXT REFERENCES marks DEFERRABLE INITIALLY DEFERRED) STRICT');
    writer.exec('PRAGMA busy_timeout = 0');
    reader = new Connection(path);
    groups = new Groups(writer, { waiting: 100, patience: 200 });
  });
  afterEach(async () => {
    await groups.idle();
    reader.close();
    writer.close();
    rmSync(directory, { recursive: true });
  });

  const put = (mark: string, of: string | null = null) => writer.run('INSERT INTO marks (mark, of) VALUES (:mark, :of)', { mark, of });
  const mark = (name: string, of: string | null = null) => groups.join(async () => put(name, of));
  const marks = (length = 100) => reader.all(v.object({ mark: v.string() }), 'SELECT mark FROM marks WHERE length(mark) < :length ORDER BY mark', { length }).map((row) => row.mark);
  const reasons = async (members: Promise<unknown>[]) => (await Promise.allSettled(members)).map((result) => (result.status === 'rejected' ? result.reason : 'done'));

  it('commits once for all of one turn, in the order they came', async () => {
    const run = vi.spyOn(writer, 'run');
    const order: number[] = [];
    await Promise.all(Array.from({ length: 20 }, (_, index) => mark(String(index)).then(() => order.push(index))));
    expect(run.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1);
    expect(order).toEqual([...Array(20).keys()]);
    expect(marks()).toHaveLength(20);
  });

  it('takes back only who failed, also half-way, and lets no member see it', async () => {
    const one = mark('one');
    const halfWay = groups.join(async () => {
      put('lost');
      await Promise.resolve();
      throw new Error('no');
    });
    const looking = groups.join(async () => writer.all(v.object({ mark: v.string() }), 'SELECT mark FROM marks ORDER BY mark'));
    expect(await reasons([one, halfWay, looking, mark('one'), mark('two')])).toEqual(['done', new Error('no'), 'done', expect.any(Error), 'done']);
    expect(await looking).toEqual([{ mark: 'one' }]);
    expect(marks()).toEqual(['one', 'two']);
  });

  it('shows and tells nothing before the commit', async () => {
    const told: string[] = [];
    const seen: string[][] = [];
    const first = mark('first').then(() => told.push('first'));
    const second = groups.join(async () => {
      seen.push(marks());
      expect(told).toEqual([]);
    });
    await Promise.all([first, second]);
    expect(seen).toEqual([[]]);
    expect(marks()).toEqual(['first']);
  });

  it('answers a group whose COMMIT fails as a whole, and goes on with the next', async () => {
    const refused = groups.join(async () => {
      throw new Error('refused for what another member wrote');
    });
    expect(await reasons([mark('orphan', 'nobody'), mark('innocent'), refused])).toEqual([unavailable, unavailable, unavailable]);
    expect(marks()).toEqual([]);
    await mark('next');
    expect(marks()).toEqual(['next']);
  });

  it('loses the whole group, never half of it, when the disk is full, and goes on once there is room', async () => {
    const page = reader.get(v.object({ page_count: v.number() }), 'PRAGMA page_count')?.page_count ?? 0;
    writer.exec(`PRAGMA max_page_count = ${page + 4}`);
    const heavy = (name: string) => mark(name.repeat(9_000));
    expect(await reasons([mark('before'), heavy('x'), heavy('y'), mark('after')])).toEqual([unavailable, unavailable, unavailable, unavailable]);
    expect(marks()).toEqual([]);
    expect(await reasons([mark('small')])).toEqual(['done']);
    writer.exec('PRAGMA max_page_count = 100000');
    await Promise.all([heavy('x'), heavy('y')]);
    expect(marks(10_000)).toHaveLength(3);
  });

  it('waits for another writer without holding up the process, and not for ever', async () => {
    const other = new Connection(join(directory, 'groups.sqlite'));
    other.run('BEGIN IMMEDIATE');
    const waiting = mark('patient');
    const turns = vi.fn();
    const ticking = setInterval(turns, 5);
    await vi.waitFor(() => expect(turns.mock.calls.length).toBeGreaterThan(5));
    other.run('COMMIT');
    await waiting;
    clearInterval(ticking);
    other.run('BEGIN IMMEDIATE');
    expect(await reasons([mark('late'), mark('too')])).toEqual([unavailable, unavailable]);
    other.run('ROLLBACK');
    other.close();
    expect(marks()).toEqual(['patient']);
  });

  it('refuses what is too much at once, at once', async () => {
    const results = await reasons(Array.from({ length: 101 }, (_, index) => mark(String(index))));
    expect(results.filter((result) => result === 'done')).toHaveLength(100);
    expect(results[100]).toEqual(unavailable);
  });
});
