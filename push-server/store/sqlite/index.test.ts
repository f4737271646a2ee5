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
