import { createECDH } from 'node:crypto';
import fc from 'fast-check';
import { decrypt } from 'http_ece';
import { describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { encrypt, encryptWith, longestPlaintext } from './aes128gcm.ts';
import { builtInEncoder, SubscriptionUnusableError, webPushEncoder, type PushEncoder, type PushTarget } from './encoder.ts';
import { makeReceiver } from './testing/receiver.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

describe('RFC 8291', () => {
  it('appendix A is reproduced to the bit', () => {
    const sender = createECDH('prime256v1');
    sender.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'));
    const keys = { publicKey: sender.getPublicKey(), secretWith: (other: Uint8Array) => sender.computeSecret(other) };
    const receiver = {
      publicKey: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
      auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
    };
    const body = encryptWith(keys, bytes('DGv6ra1nlYgDCS1FRnbzlw'), receiver, Buffer.from('When I grow up, I want to be a watermelon'));
    expect(body.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  it('whatever is encrypted is read by http_ece, and only by whom it was meant for', () => {
    const [ecdh, other] = [createECDH('prime256v1'), createECDH('prime256v1')];
    other.generateKeys();
    const publicKey = ecdh.generateKeys();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: longestPlaintext }), fc.uint8Array({ minLength: 16, maxLength: 16 }), (plaintext, auth) => {
        const body = encrypt({ publicKey, auth }, plaintext);
        const authSecret = Buffer.from(auth).toString('base64url');
        expect(body.length).toBeLessThanOrEqual(4_096);
        expect(Buffer.compare(decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret }), plaintext)).toBe(0);
        expect(() => decrypt(body, { version: 'aes128gcm', privateKey: other, authSecret })).toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('no two messages share key or salt', () => {
    const receiver = { publicKey: createECDH('prime256v1').generateKeys(), auth: Buffer.alloc(16) };
    const bodies = Array.from({ length: 50 }, () => encrypt(receiver, Buffer.from('the same')));
    expect(new Set(bodies.map((body) => body.subarray(0, 16).toString('hex'))).size).toBe(50);
    expect(new Set(bodies.map((body) => body.subarray(21, 86).toString('hex'))).size).toBe(50);
  });

  it('what does not fit is refused', () => {
    const receiver = { publicKey: createECDH('prime256v1').generateKeys(), auth: Buffer.alloc(16) };
    expect(() => encrypt(receiver, Buffer.alloc(longestPlaintext + 1))).toThrow(RangeError);
  });
});

const now = () => 1_790_000_000_000;
/** As the server makes them: Node's own call leaves zeros in front of a private key out, which one key in 256 has. */
const vapidKeys = () => webPush.generateVAPIDKeys();

describe.each<[string, PushEncoder]>([['built-in', builtInEncoder('mailto:a@example.org', now)], ['web-push', webPushEncoder('mailto:a@example.org')]])('the %s encoder', (_, encode) => {
  const target = (change: Partial<PushTarget> = {}): PushTarget => {
    const { p256dh, auth } = makeReceiver();
    return { endpoint: 'https://push.example/a', p256dh, auth, vapid: vapidKeys(), ...change };
  };
  const options = { ttl: 60, topic: 'x'.repeat(32), urgency: 'high' } as const;

  it('says what RFC 8030 asks for, in a body that the receiver reads', () => {
    const receiver = makeReceiver();
    const { headers, body } = encode(target(receiver), '{"ü":"↑"}', options);
    expect(receiver.read(body)).toBe('{"ü":"↑"}');
    expect(headers).toMatchObject({ ttl: '60', topic: options.topic, urgency: 'high', 'content-encoding': 'aes128gcm' });
    expect(headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]{86}, k=[\w-]{87}$/);
  });

  it.each([
    ['a point off the curve', { p256dh: Buffer.alloc(65, 4).toString('base64url') }],
    ['a short key', { p256dh: 'AAAA' }],
    ['a short secret', { auth: 'AAAA' }],
  ])('refuses %s', (_name, change) => {
    expect(() => encode(target(change), 'x', options)).toThrow(SubscriptionUnusableError);
  });
});
