import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateDeviceKeys, signDeviceStatement, verifyDeviceStatement } from '../../protocol/keys.ts';
import { pushMessageLimit, pushMessageSchema, type PushData } from '../../protocol/messages/push.ts';
import type { RequestView } from '../../protocol/messages/requests.ts';
import { prepareFiling } from '../../protocol/requests/filing.ts';
import { sealedFor } from '../../protocol/sealed.ts';
import { buildPushMessage, topicOf } from './message.ts';

const request = '01890a5d-ac96-774b-bcce-b302099a8057';
const now = () => 1_790_000_000_000;
const input = { publicUrl: 'https://pay.example', tag: 'tag', token: 'one-time', badge: 2 };
const read = (text: string) => v.parse(pushMessageSchema, JSON.parse(text));

/** A view as a phone gets it, of a filing to so many phones. */
async function viewOf(phones: number): Promise<RequestView> {
  const desktop = await generateDeviceKeys();
  const keys = await Promise.all(Array.from({ length: phones }, () => generateDeviceKeys()));
  const recipients = await Promise.all(keys.map(async (each) => verifyDeviceStatement(await signDeviceStatement(each, 'phone', 'server', now), 'server')));
  const { body } = await prepareFiling(
    {
      request,
      preview: { merchant: { name: 'The Corner Bookshop of Freiburg', domain: 'bookshop.example' }, total: { currency: 'EUR', value: '1284.50' }, desktop: 'Firefox on the kitchen laptop' },
      details: { items: [], ways: [{ kind: 'link', url: 'https://bookshop.example/pay' }] },
      opening: 'page',
      operations: ['raise', 'tap', 'swipe', 'match'],
      minimum: 'any',
      expiresAt: now() + 300_000,
      recipients,
      counter: 12,
    },
    { id: desktop.id, key: desktop.signing.privateKey, audience: 'a'.repeat(22), now },
  );
  const state = { request, desktop: desktop.id, phase: 'filed', revision: 0, minimum: 'any', opening: 'page', filedAt: now(), expiresAt: now() + 300_000, evidence: [] } as const;
  return { state: { ...state, evidence: [] }, filing: body.statement, preview: sealedFor(body.preview, keys[0]?.id ?? '') };
}

describe('topics', () => {
  it('fit RFC 8030, are no length that Apple cannot decode, and tell requests apart', () => {
    const secret = new Uint8Array(32).fill(7);
    const topic = topicOf(secret, request);
    expect(topic).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(topic.length % 4).not.toBe(1);
    expect(topicOf(secret, request)).toBe(topic);
    expect(topicOf(secret, `${request}x`)).not.toBe(topic);
    expect(topicOf(new Uint8Array(32).fill(8), request)).not.toBe(topic);
  });
});

describe('push messages', () => {
  let few: RequestView;
  let many: RequestView;
  beforeAll(async () => {
    few = await viewOf(3);
    many = await viewOf(16);
  });

  it('carry filing and preview of a request, and open its page by a one-time token', () => {
    const text = buildPushMessage({ ...input, data: { type: 'request', view: few }, language: 'zh-Hant-HK' });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(pushMessageLimit);
    const message = read(text);
    expect(message.notification).toMatchObject({ navigate: `https://pay.example/requests/${request}#token=one-time`, tag: 'tag', lang: 'zh-TW', title: '有一筆付款等您處理' });
    expect(message.notification.data).toEqual({ type: 'request', view: few });
    expect(message.notification.silent).toBeUndefined();
  });

  it('state the badge in both places', () => {
    const message = JSON.parse(buildPushMessage({ ...input, data: { type: 'request', view: few } }));
    expect([message.app_badge, message.notification.app_badge]).toEqual([2, 2]);
    expect([message.web_push, message.mutable]).toEqual([8030, true]);
  });

  it('leave out what does not fit, for the worker to fetch', () => {
    const text = buildPushMessage({ ...input, data: { type: 'request', view: many } });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(pushMessageLimit);
    expect(read(text).notification.data).toEqual({ type: 'request', view: { state: many.state } });
  });

  it('carry the answer to a stored operation when it fits', () => {
    const answer = { response: 'a.b.c', filing: few.filing ?? '', details: few.preview ?? ({} as never) };
    const small: PushData = { type: 'response', request, answer };
    expect(read(buildPushMessage({ ...input, data: small })).notification.data).toEqual(small);
    const large: PushData = { type: 'response', request, answer: { ...answer, details: { ...answer.details, ciphertext: 'x'.repeat(2_800) } } };
    const message = read(buildPushMessage({ ...input, data: large }));
    expect(message.notification.data).toEqual({ type: 'response', request });
    expect(message.notification.navigate).toBe(`https://pay.example/requests/${request}`);
  });

  it('tell endings silently', () => {
    const message = read(buildPushMessage({ ...input, badge: 0, data: { type: 'ended', request, phase: 'declined' }, language: 'zh' }));
    expect(message.notification).toMatchObject({ silent: true, title: '这笔付款请求已结束', navigate: `https://pay.example/requests/${request}` });
  });
});
