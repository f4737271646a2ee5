/** The contract of the store port, through both adapters. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from './port.ts';
import { backends, type Place } from './testing/backends.ts';
import { account, deviceOf, eachHousehold, request, subscribe } from './testing/household.ts';

describe.each(backends)('store port: %s', (_name, make) => {
  let place: Place;
  let store: Store;
  eachHousehold(make, (opened, at) => ([store, place] = [opened, at]));
  afterEach(() => store.close());

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
    store = await place.open();
    expect(await store.request('r1')).toEqual(request);
    expect((await store.devicesOf(account.id)).map(({ id }) => id)).toEqual(['desk', 'phone']);
  });

  it('runs transactions at once, of which one that fails takes nothing else with it', async () => {
    const use = (jti: string, fails: boolean) => store.transaction(async (tx) => {
      await tx.useStatement({ issuer: 'phone', jti, digest: 'd', keepUntil: 50 });
      await tx.raiseCounter(account.id);
      if (fails) throw new Error(jti);
    });
    const results = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => use(`j${index}`, index % 3 === 0)));
    expect(results.map(({ status }) => status === 'rejected')).toEqual(Array.from({ length: 12 }, (_, index) => index % 3 === 0));
    expect((await store.account(account.id))?.counter).toBe(9);
  });

  it('lets those who hold the same key decide one after the other', async () => {
    const raiseTo = (limit: number) => store.transaction(async (tx) => {
      await tx.hold(account.id);
      const { counter = 0 } = (await tx.account(account.id)) ?? {};
      await tx.device('phone');
      return counter < limit ? tx.raiseCounter(account.id) : undefined;
    });
    const raised = await Promise.all(Array.from({ length: 20 }, () => raiseTo(5)));
    expect(raised.filter((counter) => counter !== undefined).sort()).toEqual([2, 3, 4, 5]);
  });

  it('lets of two who add the same the second see what the first did', async () => {
    const add = () => store.transaction(async (tx) => {
      if (await tx.account('same')) return 'there';
      await tx.device('phone');
      await tx.addAccount({ id: 'same', createdAt: 1, counter: 0, minimum: 'any' });
      return 'added';
    });
    expect((await Promise.all([add(), add(), add()])).sort()).toEqual(['added', 'there', 'there']);
  });

  it('changes a request under one revision once, and never for a revoked device', async () => {
    const release = (by: string) => ({ request: 'r1', revision: 0, from: ['filed', 'delivered'] as const, state: { ...request.state, phase: 'released' as const, releasedAt: 20, deadlineAt: 90, winner: by }, by });
    const won = await Promise.all(['phone', 'phone'].map((by) => store.transaction((tx) => tx.changeRequest(release(by)))));
    expect(won.sort()).toEqual([false, true]);
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
    await subscribe(store, 'other');
    await store.transaction((tx) => tx.addPushes([draft('phone'), draft('other')], 10));
    const claim = (now: number, limit: number) => store.transaction((tx) => tx.claimDuePushes({ now, leaseUntil: now + 5, limit }));
    const [first, ...none] = await claim(10, 1);
    expect(none).toEqual([]);
    expect(first).toMatchObject({ device: 'phone', attempts: 1 });
    expect((await claim(11, 5)).map(({ device }) => device)).toEqual(['other']);
    await store.transaction((tx) => tx.settlePushes([first?.id ?? 0]));
    expect(await store.transaction((tx) => tx.withdrawPushes('r1'))).toEqual(expect.arrayContaining(['phone', 'other']));
    expect(await claim(200, 5)).toEqual([]);
    expect(await store.deadPushes(5)).toMatchObject([{ device: 'other', attempts: 1, error: 'too late to send' }]);
  });

  it('claims each push for one only, however many ask at once', async () => {
    for (let index = 0; index < 40; index += 1) await subscribe(store, `d${index}`);
    const drafts = Array.from({ length: 40 }, (_, index) => ({ device: `d${index}`, kind: 'test' as const, subject: 't', expiresAt: 100 }));
    await store.transaction((tx) => tx.addPushes(drafts, 10));
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.transaction((tx) => tx.claimDuePushes({ now: 10, leaseUntil: 15, limit: 5 }))));
    const devices = claims.flat().map(({ device }) => device);
    expect(new Set(devices).size).toBe(devices.length);
    const rest = await store.transaction((tx) => tx.claimDuePushes({ now: 10, leaseUntil: 15, limit: 100 }));
    expect(devices.length + rest.length).toBe(40);
    expect(await store.nextPushDueAt()).toBe(15);
    expect(await store.nextPushDueAfter(15)).toBeUndefined();
  });

  it('leaves a paused push service alone, also for what is queued later, and others not', async () => {
    await subscribe(store, 'phone', 'slow.example');
    await subscribe(store, 'desk', 'quick.example:8443');
    const queue = (device: string) => store.transaction((tx) => tx.addPushes([{ device, kind: 'test', subject: device, expiresAt: 100 }], 10));
    const claim = (now: number, which: { except?: string[]; only?: string } = {}) =>
      store.transaction(async (tx) => (await tx.claimDuePushes({ now, leaseUntil: 90, limit: 10, ...which })).map(({ service }) => service));
    await queue('phone');
    await store.transaction((tx) => tx.pauseService('slow.example', 40, '429'));
    await store.transaction((tx) => tx.pauseService('slow.example', 30, 'shorter'));
    await queue('phone');
    await queue('desk');
    expect(await claim(39)).toEqual(['quick.example:8443']);
    await queue('desk');
    expect(await claim(40, { except: ['slow.example', 'quick.example:8443'] })).toEqual([]);
    expect(await claim(40, { only: 'slow.example' })).toEqual(['slow.example', 'slow.example']);
    expect(await claim(40)).toEqual(['quick.example:8443']);
  });

  it('leases to whoever queues them what can be sent at once, with its target, and queues nothing for whom nothing can be sent to', async () => {
    await store.transaction((tx) => tx.addRequest({ ...request, state: { ...request.state, request: 'r2' } }));
    await subscribe(store, 'other', 'slow.example');
    await subscribe(store, 'gone');
    await store.transaction((tx) => tx.revokeDevice('gone', 5));
    await store.transaction((tx) => tx.pauseService('slow.example', 40, '429'));
    const drafts = ['desk', 'phone', 'other', 'gone'].map((device) => ({ device, kind: 'request' as const, subject: 'r1', expiresAt: 100 }));
    const leased = await store.transaction((tx) => tx.addPushes(drafts, 10, 25));
    expect(leased).toMatchObject([{ device: 'phone', service: 'push.example', attempts: 1, dueAt: 25, waiting: 2, target: { endpoint: 'https://push.example/x', vapidKey: 'v' } }]);
    const later = await store.transaction((tx) => tx.claimDuePushes({ now: 40, leaseUntil: 50, limit: 10 }));
    expect(later.map(({ device, attempts }) => [device, attempts])).toEqual([['phone', 2], ['other', 1]]);
    expect(later[0]?.id).toBe(leased[0]?.id);
  });

  it('adds a request of one ID once', async () => {
    expect(await store.transaction((tx) => tx.addRequest({ ...request, filing: 'another' }))).toBe(false);
    expect(await store.request('r1')).toEqual(request);
  });

  it('makes due what is leased, and leaves what waits', async () => {
    const push = { device: 'phone', kind: 'test' as const, subject: 't', expiresAt: 1_000 };
    await store.transaction((tx) => tx.addPushes([push, push], 10));
    const [waits, leased] = await store.transaction((tx) => tx.claimDuePushes({ now: 10, leaseUntil: 500, limit: 2 }));
    await store.transaction((tx) => tx.reschedulePush(waits?.id ?? 0, 300));
    await store.transaction((tx) => tx.returnLeases());
    expect((await store.transaction((tx) => tx.claimDuePushes({ now: 20, leaseUntil: 30, limit: 5 }))).map(({ id, attempts }) => [id, attempts])).toEqual([[leased?.id, 2]]);
  });

  it('remembers why a push waits', async () => {
    await store.transaction((tx) => tx.addPushes([{ device: 'phone', kind: 'test', subject: 't', expiresAt: 100 }], 10));
    const [row] = await store.transaction((tx) => tx.claimDuePushes({ now: 10, leaseUntil: 15, limit: 1 }));
    await store.transaction((tx) => tx.reschedulePush(row?.id ?? 0, 99, '503'));
    expect(await store.nextPushDueAt()).toBe(99);
    await store.transaction((tx) => tx.claimDuePushes({ now: 100, leaseUntil: 110, limit: 1 }));
    expect(await store.deadPushes(5)).toMatchObject([{ error: '503; too late to send' }]);
    await store.transaction((tx) => tx.purgeLeftovers(200, 100));
    expect(await store.deadPushes(5)).toEqual([]);
  });

  it('withdraws pushes that nobody sent yet', async () => {
    await store.transaction((tx) => tx.addPushes([{ device: 'phone', kind: 'request', subject: 'r1', expiresAt: 100 }], 10));
    expect(await store.transaction((tx) => tx.withdrawPushes('r1'))).toEqual([]);
    expect(await store.nextPushDueAt()).toBeUndefined();
  });

  it('numbers events over all audiences and shows each device its own, told to its account or to it alone', async () => {
    const told = [['phone', 'phone'], [account.id, 'phone', 'desk'], [account.id, 'desk'], ['stranger', 'stranger'], ['phone', 'phone']];
    const rows = await store.transaction((tx) => tx.appendEvents(told.map(([audience = '', ...devices]) => ({ audience, devices, type: 'request', subject: 'r1' })), 5));
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    const after = async (device: string, sequence: number, limit = 10) => (await store.eventsAfter(device, sequence, limit)).map((row) => row.sequence);
    expect([await after('phone', 0), await after('desk', 0), await after('stranger', 0)]).toEqual([[1, 2, 5], [2, 3], [4]]);
    expect([await after('phone', 1), await after('phone', 0, 2)]).toEqual([[2, 5], [1, 2]]);
    expect(await Promise.all(['phone', 'desk', 'stranger', 'nobody'].map((device) => store.lastSequence(device)))).toEqual([5, 3, 4, 0]);
  });

  it('tells many devices one by one, and shows each the same', async () => {
    const devices = Array.from({ length: 40 }, (_, index) => `d${index}`);
    await store.transaction(async (tx) => { for (const id of devices) await tx.putDevice(deviceOf(id, 'phone')); });
    const rows = await store.transaction((tx) => tx.appendEvents([{ audience: account.id, devices, type: 'devices', subject: account.id }], 5));
    expect(rows.map((row) => row.devices)).toEqual(devices.map((device) => [device]));
    expect(new Set(rows.map((row) => row.sequence)).size).toBe(40);
    for (const [index, device] of devices.entries()) expect((await store.eventsAfter(device, 0, 5)).map((row) => row.sequence)).toEqual([rows[index]?.sequence]);
  });

  it('shows the events of a device in the order of their sequence to whoever resumes, whatever is written at once', async () => {
    const devices = ['phone', 'desk', 'third'];
    await store.transaction((tx) => tx.putDevice(deviceOf('third', 'phone')));
    const seen = new Map(devices.map((device) => [device, [] as number[]]));
    const follow = async (device: string) => {
      const sequences = seen.get(device) ?? [];
      for (const row of await store.eventsAfter(device, sequences.at(-1) ?? 0, 3)) sequences.push(row.sequence);
    };
    const append = (index: number) => store.transaction(async (tx) => {
      const told = devices.filter((_, which) => (index + which) % 3 !== 0);
      const drafts = index % 2 === 0 ? [{ audience: account.id, devices: told }] : told.map((device) => ({ audience: device, devices: [device] }));
      const rows = await tx.appendEvents(drafts.map((draft) => ({ ...draft, type: 'request', subject: 'r1' })), 5);
      for (let reads = 0; reads < index % 4; reads += 1) await tx.request('r1'); // some take longer to commit
      return rows;
    });
    let writing = true;
    const following = devices.map(async (device) => {
      for (; writing; await nextTurn()) await follow(device);
    });
    const rows = (await Promise.all(Array.from({ length: 60 }, (_, index) => append(index)))).flat();
    writing = false;
    await Promise.all(following);
    for (let rounds = 0; rounds < 40; rounds += 1) await Promise.all(devices.map(follow));
    for (const device of devices) {
      expect(seen.get(device)).toEqual(rows.filter((row) => row.devices.includes(device)).map(({ sequence }) => sequence).sort((a, b) => a - b));
    }
    expect((await store.toldSince(5)).sort()).toEqual(['desk', 'phone', 'third']);
    expect(await store.toldSince(6)).toEqual([]);
  });

  it('knows which phone stands for at once', async () => {
    const standing = { device: 'phone', statement: 's', digest: 'd', expiresAt: 50 };
    await store.transaction((tx) => tx.putStanding({ ...standing, digest: 'older', expiresAt: 40 }));
    await store.transaction((tx) => tx.putStanding(standing));
    await store.transaction((tx) => tx.putStanding(standing));
    expect([await store.standingOf(['desk', 'phone'], 49), await store.standingOf(['phone'], 50), await store.standingOf(['desk'], 49)]).toEqual([standing, undefined, undefined]);
    await store.transaction((tx) => tx.dropStanding('phone', 'd'));
    expect(await store.standingOf(['phone'], 10)).toMatchObject({ digest: 'older' });
    await store.transaction((tx) => tx.dropStanding('phone', 'older'));
    expect(await store.standingOf(['phone'], 10)).toBeUndefined();
  });

  it('counts within windows, exactly, however many count at once', async () => {
    const count = (now: number, key = 'k') => store.count(key, { now, ms: 100 });
    const counted = await Promise.all(Array.from({ length: 30 }, () => count(10)));
    expect(counted.map((each) => each.count).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(new Set(counted.map(({ until }) => until))).toEqual(new Set([110]));
    expect([await count(109), await count(109, 'other'), await count(110)]).toEqual([{ count: 31, until: 110 }, { count: 1, until: 209 }, { count: 1, until: 210 }]);
    expect(await count(50)).toEqual({ count: 1, until: 150 }); // the clock was turned back
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
