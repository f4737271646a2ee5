import { importJWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { VapidTokens, type VapidKeys } from './vapid.ts';

/** As the server makes them: Node's own call leaves zeros in front of a private key out. */
const keysOf = (): VapidKeys => webPush.generateVAPIDKeys();
const hour = 3_600_000;

describe('VAPID tokens', () => {
  it('are what RFC 8292 wants, under the key that they name', async () => {
    const keys = keysOf();
    const now = Date.now();
    const authorization = new VapidTokens('mailto:a@example.org', () => now).authorizationFor('https://push.example', keys);
    const [, token = '', named = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(authorization) ?? [];
    expect(named).toBe(keys.publicKey);
    const point = Buffer.from(keys.publicKey, 'base64url');
    const key = await importJWK({ kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }, 'ES256');
    const { payload, protectedHeader } = await jwtVerify(token, key, { audience: 'https://push.example', algorithms: ['ES256'] });
    expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'ES256' });
    expect(payload).toEqual({ aud: 'https://push.example', sub: 'mailto:a@example.org', exp: Math.floor(now / 1_000) + 12 * 3_600 });
  });

  it('serve for half a day but the last hour, each for one service and one key', () => {
    let now = 1_790_000_000_000;
    const tokens = new VapidTokens('mailto:a@example.org', () => now);
    const [keys, others] = [keysOf(), keysOf()];
    const first = tokens.authorizationFor('https://a.example', keys);
    expect(tokens.authorizationFor('https://b.example', keys)).not.toBe(first);
    expect(tokens.authorizationFor('https://a.example', others)).not.toBe(first);
    now += 10.9 * hour;
    expect(tokens.authorizationFor('https://a.example', keys)).toBe(first);
    now += 0.2 * hour;
    expect(tokens.authorizationFor('https://a.example', keys)).not.toBe(first);
  });

  it('are made anew when the clock was set back, for no service takes one of more than a day', () => {
    let now = 1_790_000_000_000;
    const tokens = new VapidTokens('mailto:a@example.org', () => now);
    const keys = keysOf();
    const first = tokens.authorizationFor('https://a.example', keys);
    now -= 24 * hour;
    expect(tokens.authorizationFor('https://a.example', keys)).not.toBe(first);
  });
});
