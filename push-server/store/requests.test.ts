/** What the store knows of requests, through both adapters. */
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestState } from '../../protocol/requests/state.ts';
import type { Store } from './port.ts';
import type { RequestRecord } from './records.ts';
import { backends } from './testing/backends.ts';
import { account, deviceOf, eachHousehold, request } from './testing/household.ts';

describe.each(backends)('requests in the store: %s', (_name, make) => {
  let store: Store;
  eachHousehold(make, (opened) => (store = opened));
  afterEach(() => store.close());

  it('lists for a device what it may know of, newest first, whatever else the account has', async () => {
    const { state } = request;
    const add = (id: string, filedAt: number, more: Partial<RequestRecord> = {}, settledAt?: number) =>
      store.transaction((tx) => tx.addRequest({ ...request, ...more, state: { ...state, desktop: 'desk', ...more.state, request: id, filedAt, settledAt } }));
    await add('r2', 20, {}, 25);
    await add('r3', 30, { recipients: ['third', 'phone'] }, 35);
    await add('r4', 40, { recipients: ['third'], state: { ...state, desktop: 'other' } }, 45);
    await add('r5', 50, { recipients: ['third'] });
    const listed = async (device: string, limit = 10, unsettledOnly = false) => (await store.requestsFor(device, { unsettledOnly, limit })).map((record) => record.state.request);
    await store.transaction((tx) => tx.putDevice(deviceOf('third', 'phone')));
    expect([await listed('desk'), await listed('phone'), await listed('third'), await listed('nobody')]).toEqual([['r5', 'r3', 'r2', 'r1'], ['r3', 'r2', 'r1'], ['r5', 'r4', 'r3'], []]);
    expect([await listed('phone', 2), await listed('desk', 10, true), await listed('third', 10, true)]).toEqual([['r3', 'r2'], ['r5', 'r1'], ['r5']]);
    expect([(await store.requestFor('third', 'r4'))?.state.request, await store.requestFor('phone', 'r4')]).toEqual(['r4', undefined]);
    expect([await store.waitingFor('phone'), await store.waitingFor('third')]).toEqual([1, 1]);
  });

  it('knows by what a filing is judged', async () => {
    const { state } = request;
    const ended = (id: string, phase: RequestState['phase'], more: Partial<RequestState> = {}) =>
      store.transaction((tx) => tx.addRequest({ ...request, state: { ...state, request: id, phase, filedAt: 50, settledAt: 60, ...more } }));
    await ended('r2', 'declined');
    await ended('r3', 'cancelled', { deliveredAt: 55, reason: 'superseded' });
    await ended('r4', 'cancelled');
    await ended('r5', 'expired', { settledAt: 30 });
    await ended('r6', 'paid', { desktop: 'other' });
    const ground = (of: Partial<Parameters<Store['filingGround']>[0]> = {}) => store.filingGround({ desktop: 'desk', account: account.id, recipients: ['phone', 'desk'], filedSince: 40, endedSince: 31, ...of });
    expect(await ground()).toEqual({ counter: 1, minimum: 'any', filings: 3, unwanted: 1.5, isOpen: true, isMember: true, phones: 1, addressed: 1 });
    expect(await ground({ endedSince: 29, filedSince: 9 })).toMatchObject({ filings: 5, unwanted: 2.5 });
    expect(await ground({ desktop: 'other' })).toMatchObject({ filings: 1, isOpen: false, isMember: false });
    await store.transaction((tx) => tx.putDevice(deviceOf('third', 'phone')));
    expect(await ground({ recipients: ['third', 'stranger', 'phone'] })).toMatchObject({ phones: 2, addressed: 2 });
    await store.transaction((tx) => tx.revokeDevice('third', 70));
    expect(await ground({ recipients: ['third'] })).toMatchObject({ phones: 1, addressed: 0 });
    expect(await ground({ account: 'none' })).toBeUndefined();
  });
});
