import { expect, test } from 'vitest';
import webpush from 'web-push';
import { enqueue, refuseForm, refuseVapid, type Message } from './web-push.ts';

const { publicKey, privateKey } = webpush.generateVAPIDKeys();
const audience = 'https://push.example';
const sign = (origin: string, subject = 'mailto:a@example.org', expiration?: number): string =>
  webpush.getVapidHeaders(origin, subject, publicKey, privateKey, 'aes128gcm', expiration).Authorization;

test('a proper VAPID header is accepted', async () => {
  expect(await refuseVapid(sign(audience), audience, publicKey)).toBeUndefined();
});

test.each([
  ['none', 401, undefined, publicKey],
  ['for another origin', 403, sign('https://elsewhere.example'), publicKey],
  ['of another key than the subscription’s', 403, sign(audience), webpush.generateVAPIDKeys().publicKey],
  ['with a changed signature', 403, sign(audience).replace(/\.([\w-]{10})[\w-]{10}/g, '.$1AAAAAAAAAA'), publicKey],
  ['that has run out', 403, sign(audience, undefined, Math.floor(Date.now() / 1000) - 60), publicKey],
])('a VAPID header %s is refused', async (_what, status, authorization, key) => {
  expect(await refuseVapid(authorization, audience, key)).toMatchObject({ status });
});

test.each([
  ['no TTL', 400, {}],
  ['a topic that Apple cannot decode', 400, { ttl: '1', topic: 'abcde' }],
  ['an unknown urgency', 400, { ttl: '1', urgency: 'now' }],
  ['an old encoding', 415, { ttl: '1', 'content-encoding': 'aesgcm' }],
])('a send with %s is refused', (_what, status, headers) => {
  expect(refuseForm(headers, Buffer.from('x'))).toMatchObject({ status });
});

test('a body over 4096 bytes is refused', () => {
  expect(refuseForm({ ttl: '1', 'content-encoding': 'aes128gcm' }, Buffer.alloc(4096))).toBeUndefined();
  expect(refuseForm({ ttl: '1', 'content-encoding': 'aes128gcm' }, Buffer.alloc(4097))).toMatchObject({ status: 413 });
});

test('a waiting message is replaced by its topic and dropped after its time', () => {
  const message = (id: string, topic: string | undefined, expires: number): Message => ({
    id, topic, expires, token: 'phone', ttl: 1, encoding: undefined, body: Buffer.alloc(0),
  });
  const waiting = [message('a', 'x', 100), message('b', 'y', 100), message('c', undefined, 5)];
  expect(enqueue(waiting, message('d', 'x', 100), 10).map(({ id }) => id)).toEqual(['b', 'd']);
});
