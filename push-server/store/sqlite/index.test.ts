/** What only the SQLite adapter has: files of its own, which one process uses. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'rtp-sqlite-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it('keeps its files from others on this machine: the keys are in them', async () => {
  const store = openSqliteStore(directory);
  await store.transaction((tx) => tx.keepSetting('name', 'value'));
  // Windows has rights of another kind, and knows no such bits.
  const others = process.platform === 'win32' ? 0 : 0o077;
  const modes = readdirSync(directory).map((file) => statSync(join(directory, file)).mode & others);
  await store.close();
  expect(modes.length).toBeGreaterThan(1);
  expect(modes.every((mode) => mode === 0)).toBe(true);
});

it('has what was being sent when the last process ended due at once', async () => {
  const first = openSqliteStore(directory);
  const push = { device: 'd', kind: 'test' as const, subject: 't', expiresAt: 1_000 };
  await first.transaction((tx) => tx.addPushes([push, push], 10));
  const [leased] = await first.transaction((tx) => tx.claimDuePushes({ now: 10, leaseUntil: 500, limit: 2 }));
  await first.transaction((tx) => tx.reschedulePush(leased?.id ?? 0, 300));
  await first.close();
  const second = openSqliteStore(directory);
  expect((await second.transaction((tx) => tx.claimDuePushes({ now: 20, leaseUntil: 30, limit: 5 }))).map(({ id, attempts }) => [id === leased?.id, attempts])).toEqual([[false, 2]]);
  await second.close();
});
