/** For the contract tests: an account with a desktop, a phone that is subscribed, and a request of theirs. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Store } from '../port.ts';
import type { DeviceRecord, RequestRecord } from '../records.ts';
import type { Backend, Place } from './backends.ts';

const signingKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
export const account = { id: 'a'.repeat(22), createdAt: 1, counter: 1, minimum: 'any' } as const;
export const deviceOf = (id: string, role: 'desktop' | 'phone'): DeviceRecord => ({ id, account: account.id, role, statement: 's', digest: 'd', signingKey, joinedAt: 1, seenAt: 1 });

export const request: RequestRecord = {
  state: { request: 'r1', desktop: 'desk', phase: 'filed', revision: 0, minimum: 'any', opening: 'page', filedAt: 10, expiresAt: 100, evidence: [] },
  account: account.id, recipients: ['phone'], operations: ['raise'], filingDigest: 'f', detailsDigest: 'd', digits: 'x', scanProof: 'y', filing: 'jws', salt: 's',
};

/** Before each test `given` gets a new store with all of them in it, and the place that it is in. Closing it is up to the test. */
export function eachHousehold(make: () => Backend, given: (store: Store, place: Place) => void): void {
  const backend = make();
  let place: Place;
  beforeAll(() => backend.prepare(), 60_000);
  afterAll(() => backend.dispose());
  beforeEach(async () => {
    place = await backend.place();
    given(await openHousehold(place), place);
  });
  afterEach(() => place.remove());
}

async function openHousehold(place: Place): Promise<Store> {
  const store = await place.open();
  await store.transaction(async (tx) => {
    await tx.addAccount(account);
    await tx.putDevice(deviceOf('desk', 'desktop'));
    await tx.putDevice(deviceOf('phone', 'phone'));
    await tx.addRequest(request);
  });
  await subscribe(store, 'phone');
  return store;
}

/** Adds the device if need be, and its subscription. */
export const subscribe = (store: Store, device: string, host = 'push.example'): Promise<void> =>
  store.transaction(async (tx) => {
    await tx.putDevice(deviceOf(device, 'phone'));
    await tx.putSubscription({ device, endpoint: `https://${host}/x`, p256dh: 'p', auth: 'a', vapidKey: 'v', updatedAt: 1 });
  });
