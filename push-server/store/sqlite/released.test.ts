/** Databases of every released version, as their servers left them: migrated, they have all they had and go on from there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIdentity } from '../../identity.ts';
import { Connection } from './connection.ts';
import { openSqliteStore } from './index.ts';

const folder = join(import.meta.dirname, 'released');
const versions = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
const id = v.object({ id: v.string() });
const count = v.object({ count: v.number() });

describe.each(versions)('a database of %s', (file) => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'rtp-released-'));
    const database = new Connection(join(directory, 'raise-to-pay.sqlite'));
    database.exec('PRAGMA foreign_keys = OFF');
    database.exec(readFileSync(join(folder, file), 'utf8'));
    database.close();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const rowsOf = (table: string) => {
    const database = new Connection(join(directory, 'raise-to-pay.sqlite'));
    const rows = database.get(count, `SELECT count(*) AS count FROM ${table}`)?.count;
    const broken = database.all(v.unknown(), 'PRAGMA foreign_key_check');
    database.close();
    return { rows, broken };
  };
  const tables = ['settings', 'accounts', 'passkeys', 'devices', 'endorsements', 'revocations', 'statements', 'pairings', 'requests', 'events', 'subscriptions', 'pushes'];

  it('loses no row and no reference', async () => {
    const before = tables.map(rowsOf);
    await openSqliteStore(directory).close();
    expect(tables.map(rowsOf)).toEqual(before);
    expect(before.every(({ broken }) => broken.length === 0)).toBe(true);
    expect(before.filter(({ rows }) => rows === 0)).toHaveLength(1); // the endorsement went with a revocation
  });

  it('still knows whom each request went to, and what each device was told last', async () => {
    const raw = new Connection(join(directory, 'raise-to-pay.sqlite'));
    const addressed = raw.all(v.object({ device: v.string(), request: v.string() }), 'SELECT device, request FROM recipients');
    const told = raw.all(v.object({ device: v.string(), last: v.number() }), 'SELECT device, max(sequence) AS last FROM events GROUP BY device');
    raw.close();
    const store = openSqliteStore(directory);
    expect(addressed.length).toBeGreaterThan(0);
    for (const { device, request } of addressed) {
      expect((await store.requestFor(device, request))?.state.request).toBe(request);
      expect((await store.requestsFor(device, { unsettledOnly: false, limit: 100 })).map(({ state }) => state.request)).toContain(request);
    }
    expect(told.length).toBeGreaterThan(1);
    for (const { device, last } of told) expect([await store.lastSequence(device), (await store.eventsAfter(device, last - 1, 5)).length]).toEqual([last, 1]);
    await store.close();
  });

  it('is read as it was written, has its identity, and takes more', async () => {
    const raw = new Connection(join(directory, 'raise-to-pay.sqlite'));
    const requests = raw.all(id, 'SELECT id FROM requests');
    const devices = raw.all(id, 'SELECT id FROM devices WHERE revokedAt IS NULL');
    const [account] = raw.all(id, 'SELECT id FROM accounts');
    raw.close();
    const store = openSqliteStore(directory);
    const before = await readIdentity(store, {});
    const read = await Promise.all(requests.map((request) => store.request(request.id)));
    expect(read.map((record) => record?.state.phase).sort()).toEqual(['declined', 'filed', 'paid', 'released']);
    const listed = await store.devicesOf(account?.id ?? '');
    expect(listed.map((device) => device.id).sort()).toEqual(devices.map((device) => device.id).sort());
    const [phone = ''] = await store.subscribed(listed.map((device) => device.id));
    await store.transaction(async (tx) => {
      await tx.addPushes([{ device: phone, kind: 'test', subject: 'new', expiresAt: 2e12 }], 1);
      await tx.appendEvents([{ audience: phone, devices: [phone], type: 'request', subject: 'new' }], 1);
    });
    const claimed = await store.transaction((tx) => tx.claimDuePushes({ now: 1, leaseUntil: 2, limit: 50 }));
    expect(claimed).toMatchObject([{ subject: 'new', service: 'fcm.googleapis.com' }]);
    expect(await store.deadPushes(5)).toMatchObject([{ error: '403 BadJwtToken', service: 'fcm.googleapis.com' }]);
    expect((await readIdentity(store, {})).serverId).toBe(before.serverId);
    await store.close();
  });
});
