import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { changedHost, readIdentity } from './identity.ts';
import { openSqliteStore } from './store/sqlite/index.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.faults : ['something else'];
  }
};

it('runs without any settings', () => {
  expect(readConfig({})).toMatchObject({ port: 8787, host: '127.0.0.1', publicUrl: 'http://localhost:8787', retention: 86_400_000, releaseDeadline: 1_800_000, maximumLife: 900_000, desktopFilings: 10, relay: undefined });
  expect(readConfig({ PORT: '9000', PUBLIC_URL: '', RELEASE_DEADLINE_MINUTES: '0.05', MAXIMUM_LIFE_MINUTES: '2', PUSH_REWRITE: 'https://a.example=http://localhost:1' })).toMatchObject({
    publicUrl: 'http://localhost:9000', releaseDeadline: 3_000, maximumLife: 120_000, pushRewrite: [{ from: 'https://a.example', to: 'http://localhost:1' }],
  });
});

it('takes only addresses that passkeys live under', () => {
  for (const good of ['https://pay.example', 'https://pay.example:8443/', 'http://localhost:1', 'https://localhost']) expect(faultsOf({ PUBLIC_URL: good })).toEqual([]);
  for (const bad of ['https://192.0.2.1', 'https://[::1]', 'http://pay.example', 'https://pay.example/app', 'pay.example']) expect(faultsOf({ PUBLIC_URL: bad })).toHaveLength(1);
});

it('names every fault in a line', () => {
  expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', RETENTION_HOURS: '-1' }).map((fault) => fault.split(':')[0])).toEqual(['PORT', 'RETENTION_HOURS', 'LOG_LEVEL']);
  expect(faultsOf({ DATABASE_URL: 'mysql://pay@db/pay' })).toEqual(['DATABASE_URL: must be postgres://user:password@host:port/database']);
  expect(readConfig({ DATABASE_URL: 'postgres://pay@db/pay' }).databaseUrl).toBe('postgres://pay@db/pay');
  expect(faultsOf({ TLS_CERT: 'a' })).toEqual(['TLS_CERT and TLS_KEY go together']);
  expect(faultsOf({ RELAY_URL: 'https://relay.example' })).toEqual(['RELAY_URL needs RELAY_KEY']);
});

it('keeps keys, ID and host, and notices a changed host', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'rtp-identity-'));
  const store = openSqliteStore(directory);
  const first = await readIdentity(store, {});
  const second = await readIdentity(store, {});
  expect([second.serverId, second.keyId, second.vapid, second.secret]).toEqual([first.serverId, first.keyId, first.vapid, first.secret]);
  await expect(readIdentity(store, { serverId: 'another' })).rejects.toThrow('another');
  expect(await changedHost(store, { publicUrl: 'https://one.example' })).toBeUndefined();
  expect(await changedHost(store, { publicUrl: 'https://two.example' })).toBe('one.example');
  await store.close();
  rmSync(directory, { recursive: true });
});
