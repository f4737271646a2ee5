import type { LookupFunction } from 'node:net';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import { AddressRefusedError, createPushAgent } from './connect.ts';
import { LocalPushService } from './testing/push-service.ts';

const resolvingTo =
  (...addresses: string[]): LookupFunction =>
  (_hostname, _options, callback) =>
    callback(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

describe('addresses', () => {
  it.each(['8.8.8.8', '142.250.74.10', '2607:f8b0:4005:80a::200e'])('that are public: %s', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.2.1', '198.18.0.1',
    '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1',
    '64:ff9b::a00:1', '64:ff9b::808:808', '64:ff9b:1::1', '2002:a00:1::', '2001::1', '2001:db8::1', '', 'fcm.googleapis.com',
  ])('that are not: %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('connections to push services', () => {
  let service: LocalPushService;
  beforeEach(async () => (service = await LocalPushService.start()));
  afterEach(() => service.stop());

  const post = async (url: string, options: Partial<Parameters<typeof createPushAgent>[0]> = {}): Promise<number> => {
    const agent = createPushAgent({ allowPrivate: new Set(), ...options });
    try {
      const { statusCode, body } = await request(url, { method: 'POST', body: 'x', dispatcher: agent });
      await body.dump();
      return statusCode;
    } finally {
      await agent.destroy();
    }
  };
  const port = () => new URL(service.origin).port;

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0'])('are never made to a literal %s', async (host) => {
    await expect(post(`http://${host}:${port()}/`)).rejects.toThrow(AddressRefusedError);
    expect(service.received).toEqual([]);
  });

  it.each([['127.0.0.1'], ['10.0.0.1'], ['100.64.1.1'], ['::1'], ['::ffff:127.0.0.1'], ['64:ff9b::7f00:1'], ['8.8.8.8', '127.0.0.1']])('are never made to a name that resolves to %s', async (...addresses) => {
    await expect(post(`http://push.example:${port()}/`, { lookup: resolvingTo(...addresses) })).rejects.toThrow(AddressRefusedError);
    expect(service.received).toEqual([]);
  });

  it('may be local where the operator says so', async () => {
    expect(await post(`${service.origin}/a`, { allowPrivate: new Set([service.host]) })).toBe(201);
    const lookup = resolvingTo('127.0.0.1');
    expect(await post(`http://push.example:${port()}/b`, { allowPrivate: new Set([`push.example:${port()}`]), lookup })).toBe(201);
    await expect(post(`http://other.example:${port()}/c`, { allowPrivate: new Set([`push.example:${port()}`]), lookup })).rejects.toThrow(AddressRefusedError);
    expect(service.received.map(({ path }) => path)).toEqual(['/a', '/b']);
  });

  it('follow no redirect', async () => {
    service.answers.push({ status: 307, headers: { location: `${service.origin}/elsewhere` } });
    expect(await post(`${service.origin}/a`, { allowPrivate: new Set([service.host]) })).toBe(307);
    expect(service.received).toHaveLength(1);
  });
});
