import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp, databaseName } from './backup.ts';
import { openSqliteStore } from './index.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'rtp-backup-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const account = { id: 'a', createdAt: 1, counter: 0, minimum: 'any' } as const;

it('is one moment of a server that goes on writing, and is restored by putting it into place', async () => {
  const [data, restored] = [join(directory, 'data'), join(directory, 'restored')];
  const store = openSqliteStore(data);
  await store.transaction((tx) => tx.addAccount(account));
  let writing = true;
  // The counter and the events grow together, so that half of a transaction would show.
  const write = async () => {
    while (writing) await store.transaction(async (tx) => void (await tx.appendEvents([{ audience: 'd', devices: ['d'], type: 'devices', subject: 'a' }], await tx.raiseCounter('a'))));
  };
  const writers = Array.from({ length: 5 }, write);
  while (((await store.account('a'))?.counter ?? 0) < 50) await new Promise(setImmediate);
  const file = join(directory, 'backup.sqlite');
  const before = (await store.account('a'))?.counter ?? 0;
  backUp(data, file);
  while (((await store.account('a'))?.counter ?? 0) < before + 50) await new Promise(setImmediate);
  writing = false;
  await Promise.all(writers);
  await store.close();
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  mkdirSync(restored);
  copyFileSync(file, join(restored, databaseName));
  const again = openSqliteStore(restored);
  const { counter = 0 } = (await again.account('a')) ?? {};
  expect(counter).toBeGreaterThanOrEqual(before);
  expect((await again.eventsAfter('d', 0, 1e6)).map(({ at }) => at)).toEqual(Array.from({ length: counter }, (_, index) => index + 1));
  expect(await again.transaction((tx) => tx.raiseCounter('a'))).toBe(counter + 1);
  await again.close();
});

it('overwrites nothing, and makes no backup of nothing', async () => {
  await openSqliteStore(directory).close();
  const file = join(directory, databaseName);
  const before = readFileSync(file);
  expect(() => backUp(directory, file)).toThrow('EEXIST');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(() => backUp(join(directory, 'none'), join(directory, 'x'))).toThrow('There is no');
});
