/** Push services are kept apart: one that stalls, fails or asks to wait holds up nobody else's pushes, and is not pressed. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outbox } from '../ports.ts';
import { builtInEncoder } from './encoder.ts';
import { createOutboxOver } from './outbox.ts';
import { createPushSender, type PushSender } from './sender.ts';
import type { ServiceLimits } from './services.ts';
import { testContext, type TestContext } from './testing/context.ts';
import { LocalPushService, type Answer } from './testing/push-service.ts';
import { createPushTransport } from './transport.ts';
import { makeReceiver } from './testing/receiver.ts';

let ill: LocalPushService;
let well: LocalPushService;
let context: TestContext;
let outbox: Outbox;
let other: { id: string };
let onTheWay: number;
let mostOnTheWay: number;

beforeEach(async () => {
  [onTheWay, mostOnTheWay] = [0, 0];
  [ill, well] = [await LocalPushService.start(), await LocalPushService.start()];
  context = await testContext({ PUSH_REWRITE: `https://fcm.googleapis.com=${ill.origin},https://updates.push.services.mozilla.com=${well.origin}` });
  other = await context.addDevice('phone');
  const { p256dh, auth } = makeReceiver();
  const subscribe = (device: string, endpoint: string) =>
    context.store.transaction((tx) => tx.putSubscription({ device, endpoint, p256dh, auth, vapidKey: context.identity.vapid.id, updatedAt: 1 }));
  await subscribe(context.phone.id, 'https://fcm.googleapis.com/fcm/send/x');
  await subscribe(other.id, 'https://updates.push.services.mozilla.com/wpush/v2/x');
});
afterEach(async () => {
  await outbox.close();
  await context.remove();
  await Promise.all([ill.stop(), well.stop()]);
});

function open(service: Partial<ServiceLimits> = {}, totalTimeout = 5_000, concurrency = 256): void {
  const allowPrivate = new Set([ill.host, well.host]);
  const { send, close } = createPushSender({ encoder: builtInEncoder('mailto:a@example.org', context.now), transport: createPushTransport({ allowPrivate }), rewrites: context.config.pushRewrite, now: context.now, totalTimeout });
  const sender: PushSender = {
    close,
    async send(...push) {
      mostOnTheWay = Math.max(mostOnTheWay, ++onTheWay);
      return send(...push).finally(() => (onTheWay -= 1));
    },
  };
  outbox = createOutboxOver(context, { sender, policy: { known: ['google', 'mozilla'], services: [], allowPrivate, rewritten: [] }, random: () => 0, poll: 100, patience: 50, concurrency, service });
}

async function queue(device: string, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, index) => ({ device, kind: 'test' as const, subject: `t${index}`, expiresAt: context.now() + 300_000 }));
  await context.store.transaction((tx) => tx.addPushes(drafts, context.now()));
  outbox.wake();
}
async function sendAtOnce(device: string, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, index) => ({ device, kind: 'test' as const, subject: `t${index}`, expiresAt: context.now() + 300_000 }));
  outbox.send(await context.store.transaction((tx) => tx.addPushes(drafts, context.now(), outbox.lease(count))), new Map());
}
const repeat = (answer: Answer, times = 200) => ill.answers.push(...Array.from({ length: times }, () => answer));
const arrived = (service: LocalPushService, count: number) => vi.waitFor(() => expect(service.received.length).toBeGreaterThanOrEqual(count), 8_000);
const waiting = () => context.store.nextPushDueAt();

it('sends to others while one stalls, and has no more on the way to it than it may', async () => {
  open({ concurrency: 8 });
  repeat('silence');
  await queue(context.phone.id, 40);
  await arrived(ill, 8);
  await queue(other.id, 60);
  await arrived(well, 60);
  expect(ill.received).toHaveLength(8);
});

it('has no more on its way than it may altogether, and sends what was held for that, whichever service it is for', async () => {
  open({ failures: 100 }, 400, 3);
  outbox.start();
  await vi.waitFor(() => expect(outbox.lease(1)).toBeDefined());
  repeat('silence', 3);
  await sendAtOnce(context.phone.id, 5);
  await sendAtOnce(other.id, 20);
  await arrived(well, 20);
  await arrived(ill, 5);
  expect(mostOnTheWay).toBe(3);
});

it.each([{ status: 500 }, 'cut', 'silence'] as const)('opens the circuit of a service that answers %j, probes it with one, and sends all once it is well', { timeout: 40_000 }, async (answer) => {
  open({ concurrency: 4, failures: 3, firstPause: 1_200, longestPause: 2_000 }, 1_000);
  repeat(answer);
  await queue(context.phone.id, 30);
  const pauses = () => context.lines.filter((line) => line.includes('push service left alone')).length;
  await vi.waitFor(() => expect(pauses()).toBe(1), 8_000);
  await queue(other.id, 20);
  await arrived(well, 20);
  await vi.waitFor(() => expect(pauses()).toBeGreaterThanOrEqual(3), 15_000); // a probe failed, and another
  expect(ill.received.length).toBeLessThanOrEqual(12 + 2);
  ill.answers.length = 0;
  await vi.waitFor(async () => expect(await waiting()).toBeUndefined(), 12_000);
  expect(ill.received.length).toBeGreaterThanOrEqual(30);
  expect(await context.store.deadPushes(1)).toEqual([]);
});

it('leaves a service alone for all devices as long as Retry-After says, also when more is queued and the process starts anew', async () => {
  open({ concurrency: 2 });
  repeat({ status: 429, headers: { 'retry-after': '60' } });
  const asked = context.now();
  await queue(context.phone.id, 20);
  await vi.waitFor(async () => expect(await waiting()).toBeGreaterThanOrEqual(asked + 60_000), 8_000);
  const pressed = ill.received.length;
  expect(pressed).toBeLessThanOrEqual(2);
  await queue(context.phone.id, 20);
  await queue(other.id, 5);
  await arrived(well, 5);
  await outbox.close();
  open();
  await queue(context.phone.id, 5);
  await queue(other.id, 5);
  await arrived(well, 10);
  expect(ill.received).toHaveLength(pressed);
});
