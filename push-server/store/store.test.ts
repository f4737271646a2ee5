/** The contract of the store port, through whatever adapter. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './port.ts';
import type { DeviceRecord, RequestRecord } from './records.ts';
import { openSqliteStore } from './sqlite/index.ts';

const signingKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
const account = { id: 'a'.repeat(22), createdAt: 1, counter: 1, minimum: 'any' } as const;
const deviceOf = (id: string, role: 'desktop' | 'phone'): DeviceRecord => ({ id, account: account.id, role, statement: 's', digest: 'd', signingKey, joinedAt: 1, seenAt: 1 });

const request: RequestRecord = {
  state: { request: 'r1', desktop: 'desk', phase: 'filed', revision: 0, minimum: 'any', opening: 'page', filedAt: 10, expiresAt: 100, evidence: [] },
  account: account.id, recipients: ['phone'], operations: ['raise'], filingDigest: 'f', detailsDigest: 'd', digits: 'x', scanProof: 'y', filing: 'jws', salt: 's',
};

describe.each([['sqlite', openSqliteStore]])('store port: %s', (_name, open) => {
  let directory: string;
  let store: Store;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'rtp-store-'));
    store = open(directory);
    await store.transaction(async (tx) => {
      await tx.addAccount(account);
      await tx.putDevice(deviceOf('desk', 'desktop'));
      await tx.putDevice(deviceOf('phone', 'phone'));
      await tx.addRequest(request);
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(directory, { recursive: true });
  });

  it('keeps all of a transaction or none, and shows nothing before', async () => {
    const failing = store.transaction(async (tx) => {
      await tx.raiseCounter(account.id);
      await tx.addPushes([{ device: 'phone', kind: 'request', subject: 'r1', expiresAt: 100 }], 10);
      expect((await tx.account(account.id))?.counter).toBe(2);
      expect((await store.account(account.id))?.counter).toBe(1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await store.account(account.id))?.counter).toBe(1);
    expect(await store.nextPushDueAt()).toBeUndefined();
  });

  it('survives being closed', async () => {
    await store.close();
    store = open(directory);
    expect(await store.request('r1')).toEqual(request);
    expect((await store.devicesOf(account.id)).map(({ id }) => id)).toEqual(['desk', 'phone']);
  });

  it('keeps its files from others on this machine: the keys are in them', () => {
    // Windows has rights of another kind, and knows no such bits.
    const others = process.platform === 'win32' ? 0 : 0o077;
    const modes = readdirSync(directory).map((file) => statSync(join(directory, file)).mode & others);
    expect(modes.length).toBeGreaterThan(0);
    expect(modes.every((mode) => mode === 0)).toBe(true);
  });

  it('changes a request under one revision once, and never for a revoked device', async () => {
    const release = (by: string) => ({ request: 'r1', revision: 0, from: ['filed', 'delivered'] as const, state: { ...request.state, phase: 'released' as const, releasedAt: 20, deadlineAt: 90, winner: by }, by });
    const won = await Promise.all(['phone', 'phone'].map((by) => store.transaction((tx) => tx.changeRequest(release(by)))));
    expect(won).toEqual([true, false]);
    expect((await store.request('r1'))?.state).toMatchObject({ phase: 'released', revision: 1, winner: 'phone' });
    expect(await store.nextOverdueAt()).toBe(90);
    await store.transaction((tx) => tx.revokeDevice('phone', 30));
    const open = { ...release('phone'), revision: 1, from: ['released'] as const, state: { ...request.state, phase: 'opened' as const } };
    expect(await store.transaction((tx) => tx.changeRequest(open))).toBe(false);
  });

  it('knows a used statement by its bytes', async () => {
    const use = (digest: string) => store.transaction((tx) => tx.useStatement({ issuer: 'phone', jti: 'j', digest, keepUntil: 50 }));
    expect([await use('one'), await use('one'), await use('two')]).toEqual(['new', 'same', 'reused']);
    await store.transaction((tx) => tx.purgeLeftovers(60, 0));
    expect(await use('two')).toBe('new');
  });

  it('leases due pushes, and tells who must hear of the end', async () => {
    const draft = (device: string) => ({ device, kind: 'request' as const, subject: 'r1', expiresAt: 100 });
    await store.transaction((tx) => tx.addPushes([draft('phone'), draft('other')], 10));
    const claim = (now: number, limit: number) => store.transaction((tx) => tx.claimDuePushes({ now, leaseUntil: now + 5, limit }));
    const [first, ...none] = await claim(10, 1);
    expect(none).toEqual([]);
    expect(first).toMatchObject({ device: 'phone', attempts: 1 });
    expect((await claim(11, 5)).map(({ device }) => device)).toEqual(['other']);
    await store.transaction((tx) => tx.settlePush(first?.id ?? 0));
    expect(await store.transaction((tx) => tx.withdrawPushes('r1'))).toEqual(expect.arrayContaining(['phone', 'other']));
    expect(await claim(200, 5)).toEqual([]);
  });

  it('withdraws pushes that nobody sent yet', async () => {
    await store.transaction((tx) => tx.addPushes([{ device: 'phone', kind: 'request', subject: 'r1', expiresAt: 100 }], 10));
    expect(await store.transaction((tx) => tx.withdrawPushes('r1'))).toEqual([]);
    expect(await store.nextPushDueAt()).toBeUndefined();
  });

  it('numbers events over all devices and gives each its own', async () => {
    const rows = await store.transaction((tx) => tx.appendEvents(['phone', 'desk', 'phone'].map((device) => ({ device, type: 'request', subject: 'r1' })), 5));
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect((await store.eventsAfter('phone', 1, 10)).map(({ sequence }) => sequence)).toEqual([3]);
    expect([await store.lastSequence('phone'), await store.lastSequence('desk'), await store.lastSequence('nobody')]).toEqual([3, 2, 0]);
  });

  it('deletes an account with everything in it, and purges content before rows', async () => {
    const settled = { request: 'r1', revision: 0, from: ['filed'] as const, state: { ...request.state, phase: 'declined' as const, settledAt: 50 } };
    await store.transaction((tx) => tx.changeRequest(settled));
    await store.transaction((tx) => tx.purgeRequests(50, 10));
    expect(await store.request('r1')).toMatchObject({ state: { phase: 'declined' }, filing: undefined, salt: undefined });
    await store.transaction((tx) => tx.deleteAccount(account.id));
    expect([await store.account(account.id), await store.device('phone'), await store.request('r1')]).toEqual([undefined, undefined, undefined]);
  });

  it('takes a ceremony once', async () => {
    const ceremony = { id: 'c', purpose: 'pair', device: 'phone', account: account.id, challenge: 'x', expiresAt: 50 } as const;
    await store.transaction((tx) => tx.addCeremony(ceremony));
    expect([await store.ceremony('c', 20), await store.ceremony('c', 50)]).toEqual([ceremony, undefined]);
    const take = () => store.transaction((tx) => tx.takeCeremony('c'));
    expect([await take(), await take()]).toEqual([true, false]);
  });
});
