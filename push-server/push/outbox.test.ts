import { createPublicKey, verify } from 'node:crypto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pushMessageSchema } from '../../protocol/messages/push.ts';
import type { Outbox } from '../ports.ts';
import type { PushDraft } from '../store/records.ts';
import { backoff } from './attempt.ts';
import { builtInEncoder } from './encoder.ts';
import { createOutbox } from './index.ts';
import { createOutboxOver } from './outbox.ts';
import { createPushSender, parseRetryAfter } from './sender.ts';
import { requestId, testContext, type TestContext } from './testing/context.ts';
import { LocalPushService } from './testing/push-service.ts';
import { makeReceiver, type Receiver } from './testing/receiver.ts';
import { topicOf } from './message.ts';
import { createPushTransport } from './transport.ts';
import { retiredVapidSetting } from './vapid.ts';

const googleEndpoint = 'https://jmt17.google.com/fcm/send/token';

describe('outbox', () => {
  let service: LocalPushService;
  let context: TestContext;
  let outbox: Outbox;
  let receiver: Receiver;

  beforeEach(async () => {
    service = await LocalPushService.start();
    context = await testContext({ PUSH_REWRITE: `https://jmt17.google.com=${service.origin}` });
    receiver = makeReceiver();
    outbox = createOutbox(context);
  });
  afterEach(async () => {
    await outbox.close();
    await context.remove();
    await service.stop();
  });

  const subscribe = (endpoint = googleEndpoint, vapidKey = context.identity.vapid.id, device = context.phone.id, keys: Pick<Receiver, 'p256dh' | 'auth'> = receiver) =>
    context.store.transaction((tx) => tx.putSubscription({ device, endpoint, p256dh: keys.p256dh, auth: keys.auth, language: 'en-GB', vapidKey, updatedAt: context.now() }));

  async function queue(given: Partial<PushDraft> = {}): Promise<void> {
    const draft: PushDraft = { device: context.phone.id, kind: 'request', subject: requestId, expiresAt: context.now() + 300_000, ...given };
    await context.store.transaction((tx) => tx.addPushes([draft], context.now()));
    outbox.wake();
  }

  /** An outbox whose clock, jitter and patience are the test's. */
  async function replaceOutbox(parts: { totalTimeout?: number; random?: () => number; concurrency?: number; lease?: number; patience?: number } = {}): Promise<void> {
    await outbox.close();
    const sender = createPushSender({
      encoder: builtInEncoder('mailto:a@example.org', context.now),
      transport: createPushTransport({ allowPrivate: new Set([service.host]) }),
      rewrites: context.config.pushRewrite,
      now: context.now,
      totalTimeout: parts.totalTimeout,
    });
    outbox = createOutboxOver(context, { sender, policy: { known: ['google', 'mozilla'], services: [], allowPrivate: new Set([service.host]), rewritten: [] }, random: () => 0, poll: 200, ...parts });
  }

  const settled = () => vi.waitFor(async () => expect(await context.store.nextPushDueAt()).toBeUndefined(), 5_000);
  const deadReasons = async () => (await context.store.deadPushes(10)).map(({ error }) => error);
  const hasSubscription = async () => (await context.store.subscription(context.phone.id)) !== undefined;

  it('sends what the phone can decrypt, under VAPID of the endpoint that the browser knows', async () => {
    const { state } = await context.addRequest();
    await subscribe();
    await queue();
    await settled();
    const [sent] = service.received;
    if (!sent) throw new Error('nothing was sent');
    expect(sent.path).toBe('/fcm/send/token');
    expect(sent.headers).toMatchObject({ urgency: 'high', topic: topicOf(context.identity.secret, requestId), 'content-encoding': 'aes128gcm' });
    expect(Number(sent.headers.ttl)).toBeGreaterThan(290);
    const message = v.parse(pushMessageSchema, JSON.parse(receiver.read(sent.body)));
    expect(message.notification).toMatchObject({ tag: sent.headers.topic, data: { type: 'request', view: { state, filing: 'a.b.c' } } });
    expect(message.notification.navigate).toMatch(/#token=[\w-]{22}$/);
    const claims = verifyVapid(sent.headers.authorization ?? '', context.identity.vapid.publicKey);
    expect(claims).toMatchObject({ aud: 'https://jmt17.google.com', sub: 'mailto:operator@example.org' });
    expect(claims.exp - Date.now() / 1_000).toBeLessThanOrEqual(24 * 3_600);
  });

  it.each([404, 410])('deletes the subscription upon %s', async (status) => {
    await context.addRequest();
    await subscribe();
    service.answers.push({ status });
    await queue();
    await settled();
    expect(await hasSubscription()).toBe(false);
    expect(await deadReasons()).toEqual([]);
  });

  it('does not delete a subscription that was renewed while the old one was found gone', async () => {
    await context.addRequest();
    await subscribe();
    service.answers.push('silence');
    await replaceOutbox({ totalTimeout: 1_000 });
    await queue();
    await vi.waitFor(() => expect(service.received).toHaveLength(1));
    await subscribe(`${googleEndpoint}-renewed`);
    service.answers.push({ status: 201 });
    await settled();
    expect(await hasSubscription()).toBe(true);
    expect(service.received.map(({ path }) => path)).toEqual(['/fcm/send/token', '/fcm/send/token-renewed']);
  });

  it.each([{ status: 429 }, { status: 406 }, { status: 500 }, { status: 503 }, 'cut', 'silence'] as const)('tries again after %j, and keeps the subscription', async (answer) => {
    await context.addRequest();
    await subscribe();
    service.answers.push(answer);
    await replaceOutbox({ totalTimeout: 300 });
    await queue();
    await settled();
    expect(service.received).toHaveLength(2);
    expect(await hasSubscription()).toBe(true);
    expect(await deadReasons()).toEqual([]);
  });

  it('waits as long as Retry-After says', async () => {
    await context.addRequest();
    await subscribe();
    await replaceOutbox();
    service.answers.push({ status: 429, headers: { 'retry-after': '60' } });
    const before = Date.now();
    await queue();
    await vi.waitFor(async () => expect(await context.store.nextPushDueAt()).toBeGreaterThanOrEqual(before + 60_000));
    expect(service.received).toHaveLength(1);
  });

  it('gives up what could only be sent too late, visibly', async () => {
    await context.addRequest();
    await subscribe();
    service.answers.push({ status: 503, headers: { 'retry-after': '600' }, body: 'down for maintenance' });
    await queue();
    await settled();
    expect(await deadReasons()).toEqual(['too late to try again: 503 down for maintenance']);
    expect(context.lines.join('')).toContain('push given up');
    expect(context.lines.join('')).not.toContain(receiver.auth);
  });

  it.each([400, 401, 403, 413, 302, 308])('gives up after %s, and keeps the subscription', async (status) => {
    await context.addRequest();
    await subscribe();
    service.answers.push({ status, headers: { location: `${service.origin}/elsewhere` }, body: '{"reason":"BadJwtToken"}' });
    await queue();
    await settled();
    expect(service.received).toHaveLength(1);
    expect(await deadReasons()).toEqual([`${status} {"reason":"BadJwtToken"}`]);
    expect(await hasSubscription()).toBe(true);
  });

  it('gives up an endpoint that is none, and keys that are none', async () => {
    await context.addRequest();
    await subscribe('https://169.254.169.254/latest');
    await queue();
    await settled();
    await subscribe(googleEndpoint, undefined, undefined, { p256dh: 'A'.repeat(87), auth: receiver.auth });
    await queue();
    await settled();
    expect(await deadReasons()).toEqual(['cannot encrypt to this subscription', 'endpoint_refused']);
    expect(service.received).toEqual([]);
  });

  it('sends nothing about a request that is released, unknown, or of a phone without subscription or rights', async () => {
    await context.addRequest({ phase: 'released' });
    await subscribe();
    await queue();
    await queue({ subject: requestId.replace('0189', '0190') });
    await settled();
    const stranger = await context.addDevice('phone', { revokedAt: 1 });
    await subscribe(googleEndpoint, context.identity.vapid.id, stranger.id);
    await queue({ kind: 'test', subject: 'one', device: stranger.id });
    await context.store.transaction((tx) => tx.deleteSubscription(context.phone.id));
    await queue({ kind: 'test', subject: 'two' });
    await settled();
    expect(service.received).toEqual([]);
    expect(await deadReasons()).toEqual([]);
  });

  it('tells endings calmly, and tests', async () => {
    await context.addRequest({ phase: 'declined' });
    await subscribe();
    await queue({ kind: 'ended' });
    await settled();
    await queue({ kind: 'test', subject: 'test-1' });
    await settled();
    const messages = service.received.map(({ body }) => v.parse(pushMessageSchema, JSON.parse(receiver.read(body))));
    expect(messages.map(({ notification }) => notification.data)).toEqual([{ type: 'ended', request: requestId, phase: 'declined' }, { type: 'test', test: 'test-1' }]);
    expect(service.received[0]?.headers).toMatchObject({ urgency: 'normal', topic: topicOf(context.identity.secret, requestId) });
  });

  it('picks up at start what was being sent at a crash', async () => {
    await context.addRequest();
    await subscribe();
    const { id } = context.phone;
    await context.store.transaction(async (tx) => {
      await tx.addPushes([{ device: id, kind: 'request', subject: requestId, expiresAt: context.now() + 60_000 }], context.now());
      await tx.claimDuePushes({ now: context.now(), leaseUntil: context.now() + 60_000, limit: 1 });
    });
    await outbox.close();
    context = await context.reopen();
    await replaceOutbox();
    outbox.start();
    await settled();
    expect(service.received).toHaveLength(1);
  });

  it('breaks off at close, and the next start sends it', async () => {
    await context.addRequest();
    await subscribe();
    await replaceOutbox({ lease: 1_500, patience: 50 });
    service.answers.push('silence');
    await queue();
    await vi.waitFor(() => expect(service.received).toHaveLength(1));
    await replaceOutbox();
    outbox.start();
    await settled();
    expect(service.received).toHaveLength(2);
  });

  it('sends no more at once than it may, and still all', async () => {
    await subscribe();
    await replaceOutbox({ concurrency: 2 });
    for (let test = 0; test < 9; test += 1) await queue({ kind: 'test', subject: `test-${test}` });
    await settled();
    expect(service.received).toHaveLength(9);
  });

  it('sends by the VAPID key that the subscription was made with', async () => {
    await subscribe(googleEndpoint, 'retired');
    await queue({ kind: 'test', subject: 'one' });
    await settled();
    expect(await deadReasons()).toEqual(['its VAPID key is gone']);
    const other = await testContext();
    const { publicKey, privateKey } = other.identity.vapid;
    await other.remove();
    await context.store.transaction((tx) => tx.replaceSetting(retiredVapidSetting('retired'), JSON.stringify({ publicKey, privateKey })));
    await queue({ kind: 'test', subject: 'two' });
    await settled();
    expect(service.received).toHaveLength(1);
    verifyVapid(service.received[0]?.headers.authorization ?? '', publicKey);
  });
});

describe('waiting', () => {
  it('grows with the attempts, within its jitter, and never undercuts the service', () => {
    expect([1, 2, 3, 20].map((attempts) => backoff(attempts, 0, () => 0))).toEqual([500, 1_000, 2_000, 30_000]);
    expect([1, 2, 3, 20].map((attempts) => backoff(attempts, 0, () => 1))).toEqual([1_000, 2_000, 4_000, 60_000]);
    expect(backoff(1, 9_000, () => 0)).toBe(9_000);
  });

  it('reads Retry-After in seconds and as a date', () => {
    expect(parseRetryAfter('120', 0)).toBe(120_000);
    expect(parseRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 10_000)).toBe(50_000);
    expect(parseRetryAfter('Thu, 01 Jan 1970 00:00:00 GMT', 10_000)).toBe(0);
    expect(parseRetryAfter('soon', 0)).toBeUndefined();
  });
});

const vapidClaimsSchema = v.pipe(v.string(), v.parseJson(), v.object({ aud: v.string(), exp: v.number(), sub: v.string() }));

/** RFC 8292 section 3: verifies the token by the key that it must carry. */
function verifyVapid(header: string, publicKey: string): v.InferOutput<typeof vapidClaimsSchema> {
  const [, token = '', key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
  expect(key).toBe(publicKey);
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const [head = '', payload = '', signature = ''] = token.split('.');
  const verified = verify('sha256', Buffer.from(`${head}.${payload}`), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  expect(verified).toBe(true);
  return v.parse(vapidClaimsSchema, Buffer.from(payload, 'base64url').toString());
}
