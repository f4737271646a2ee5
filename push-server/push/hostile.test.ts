/** Hostile push endpoints, each tried against the policy, and against the connection in case the policy had let it through. */
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../protocol/problems.ts';
import { AddressRefusedError } from './connect.ts';
import { parseEndpoint, type EndpointPolicy } from './endpoint.ts';
import { testCertificate } from './testing/certificate.ts';
import { TlsPushService } from './testing/http2-service.ts';
import { createPushTransport, type PushTransport } from './transport.ts';

/** First, last and some address of each block of IANA's special-purpose registries. */
const ipv4 = [
  '0.0.0.0', '0.0.0.1', '0.255.255.255', '10.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.0', '100.64.0.1', '100.100.100.200', '100.127.255.255', '127.0.0.0', '127.0.0.1', '127.127.127.127',
  '127.255.255.255', '169.254.0.1', '169.254.169.254', '169.254.170.2', '169.254.255.255', '172.16.0.1', '172.17.0.1', '172.31.255.255', '192.0.0.0', '192.0.0.8', '192.0.0.9', '192.0.0.10', '192.0.0.170',
  '192.0.0.171', '192.0.0.192', '192.0.2.1', '192.0.2.255', '192.31.196.1', '192.52.193.1', '192.88.99.1', '192.88.99.255', '192.168.0.1', '192.168.1.254', '192.168.255.255', '192.175.48.1', '198.18.0.1',
  '198.19.255.255', '198.51.100.1', '203.0.113.1', '203.0.113.255', '224.0.0.1', '224.0.0.251', '232.1.1.1', '239.255.255.250', '240.0.0.1', '250.1.2.3', '255.255.255.254', '255.255.255.255',
];
const ipv6 = [
  '::', '::1', '::2', '::127.0.0.1', '::10.0.0.1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:169.254.169.254', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::a00:1',
  '64:ff9b::808:808', '64:ff9b:1::1', '64:ff9b:1:ffff::7f00:1', '100::1', '100:0:0:1::1', '2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:1::1', '2001:1::2', '2001:2::1', '2001:3::1', '2001:4:112::1',
  '2001:10::1', '2001:20::1', '2001:30::1', '2001:1ff:ffff::1', '2001:db8::1', '2001:db8:ffff::1', '2002:7f00:1::1', '2002:a00:1::', '2002:a9fe:a9fe::1', '2002:808:808::1', '2620:4f:8000::1', '3fff::1', '3fff:fff::1',
  '5f00::1', 'fc00::1', 'fd00::1', 'fd00:ec2::254', 'fdff:ffff::1', 'fe80::1', 'fe80::a9fe:a9fe', 'febf::1', 'fec0::1', 'feff::1', 'ff02::1', 'ff0e::1', '4000::1', '8000::1', 'e000::1', '1::1',
];
/** Other ways to write an address that URL parsers and resolvers understand. */
const writings = [
  '2130706433', '0x7f000001', '017700000001', '0177.0.0.1', '0x7f.0.0.1', '0x7f.1', '127.1', '127.0.1', '0', '0x0', '3232235777', '0xa9fea9fe', '2852039166', '169.16689662', '0xA9.0xFE.0xA9.0xFE', '0251.0376.0251.0376',
  '10.1', '0xc0a80001', '192.168.257', '①②⑦.⓪.⓪.①', '127。0。0。1', '１２７.0.0.1', '%31%32%37.0.0.1', '[0:0:0:0:0:ffff:7f00:1]', '[::ffff:7f00:1]', '[0000:0000:0000:0000:0000:0000:0000:0001]', '[::ffff:0x7f.1]', '[fe80::1%25eth0]',
];
/** Endpoints that look like those of a known service, and are none. */
const lookalikes = [
  'http://fcm.googleapis.com/a', 'ftp://fcm.googleapis.com/a', 'ws://fcm.googleapis.com/a', 'wss://fcm.googleapis.com/a', 'file:///etc/passwd', 'file://fcm.googleapis.com/etc/passwd', 'gopher://fcm.googleapis.com/_x', 'data:text/plain,x',
  'javascript:alert(1)', 'blob:https://fcm.googleapis.com/x', 'unix:/var/run/docker.sock', 'https:fcm', 'https://', 'https:///', '//fcm.googleapis.com/a', '/fcm/send/a', 'fcm.googleapis.com/a', '', ' ', '\0', 'null', 'undefined',
  'https://fcm.googleapis.com.evil.example/a', 'https://fcm.googleapis.com.evil.example:443/a', 'https://evil.example/fcm.googleapis.com', 'https://evil.example/?fcm.googleapis.com', 'https://evil.example/#fcm.googleapis.com',
  'https://evil.example#.fcm.googleapis.com/', 'https://evil.example?.fcm.googleapis.com/', 'https://notfcm.googleapis.com/a', 'https://xfcm.googleapis.com/a', 'https://googleapis.com/a', 'https://storage.googleapis.com/a', 'https://com/a',
  'https://fcm.googleapis.com@evil.example/a', 'https://fcm.googleapis.com:443@evil.example/a', 'https://user@fcm.googleapis.com/a', 'https://user:secret@fcm.googleapis.com/a', 'https://:secret@fcm.googleapis.com/a',
  'https://evil.example\\@fcm.googleapis.com/a', 'https://fcm.googleapis.com\\@evil.example/a', 'https:\\\\fcm.googleapis.com\\a', 'https://evil.example\\.push.apple.com/a', 'https://evil.example%2f.push.apple.com/a',
  'https://evil.example%00.push.apple.com/a', 'https://evil.example\t.push.apple.com/a', 'https://evil.example\n.push.apple.com/a', 'https://fcm.goog\nleapis.com/a', ' https://fcm.googleapis.com/a', 'https://fcm.googleapis.com/a ',
  'https://fcm.googleapis.com./a', 'https://fcm.googleapis.com../a', 'https://.fcm.googleapis.com/a', 'https://fcm..googleapis.com/a', 'https://fcm.googleapis.com:22/a', 'https://fcm.googleapis.com:80/a', 'https://fcm.googleapis.com:8443/a',
  'https://fcm.googleapis.com:65535/a', 'https://fcm.googleapis.com:0/a', 'https://fcm.googleapis.com:99999/a', 'https://fcm.googleapis.com:x/a', 'https://fcm.googleapis.com/a#b', 'https://fcm.googleapıs.com/a', 'https://fcm.googleаpis.com/a',
  'https://xn--fcm.googleapis.com.example/a', 'https://push.services.mozilla.com.example/a', 'https://updates-push.services.mozilla.com.evil.example/a', 'https://services.mozilla.com/a', 'https://apple.com/a', 'https://xpush.apple.com/a',
  'https://notify.windows.com.example/a', 'https://xnotify.windows.com/a', 'https://windows.com/a', 'https://localhost/a', 'https://localhost:8787/a', 'https://localhost.localdomain/a', 'https://ip6-localhost/a', 'https://metadata.google.internal/a',
  'https://instance-data/latest', 'https://kubernetes.default.svc/a', 'https://host.docker.internal/a', 'https://router.local/a', 'https://127.0.0.1.nip.io/a', 'https://localtest.me/a', 'https://ntfy.sh/upABC', `https://fcm.googleapis.com/${'x'.repeat(4_096)}`,
];

const literal = (address: string): string => `https://${address.includes(':') ? `[${address}]` : address}/push`;
const endpoints = [...ipv4.map(literal), ...ipv6.map(literal), ...writings.map((host) => `https://${host}/push`), ...lookalikes];
const policy: EndpointPolicy = { known: ['google', 'mozilla', 'apple', 'windows'], services: [], allowPrivate: new Set(), rewritten: [] };

/** Answers a name with these addresses in turn, the last one for ever. */
const resolving = (...answers: string[][]): LookupFunction => {
  let asked = 0;
  return (_hostname, _options, callback) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    callback(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
};

let service: TlsPushService;
const transports: PushTransport[] = [];
beforeAll(async () => {
  service = await TlsPushService.start();
});
afterAll(async () => {
  await Promise.all(transports.map((transport) => transport.close()));
  await service.stop();
});

function post(url: URL, lookup?: LookupFunction): Promise<unknown> {
  const transport = createPushTransport({ allowPrivate: new Set(), ca: testCertificate.cert, lookup });
  transports.push(transport);
  return transport.post(url, { headers: {}, body: Buffer.from('x'), timeout: 2_000 });
}

describe('hostile endpoints', () => {
  it('are more than two hundred, all different', () => {
    expect(new Set(endpoints).size).toBe(endpoints.length);
    expect(endpoints.length).toBeGreaterThan(200);
  });

  it.each(endpoints)('are refused when they are handed in: %j', (endpoint) => {
    expect(() => parseEndpoint(endpoint, policy)).toThrow(expect.objectContaining({ name: ProblemError.name, code: 'endpoint_refused' }));
  });

  it.each([...ipv4, ...ipv6].map(literal))('are not connected to, whatever the policy says: %s', async (endpoint) => {
    await expect(post(new URL(endpoint))).rejects.toThrow(AddressRefusedError);
  });

  it.each(writings.map((host) => `https://${host}/push`).filter((endpoint) => URL.canParse(endpoint)))('are seen through, however an address is written: %s', async (endpoint) => {
    await expect(post(new URL(endpoint))).rejects.toThrow(AddressRefusedError);
  });

  it.each([...ipv4, ...ipv6])('under a good name lead nowhere when it resolves to %s', async (address) => {
    await expect(post(service.url('/push', 'push.example'), resolving([address]))).rejects.toThrow(AddressRefusedError);
  });

  it('do not hide a private address behind a public one', async () => {
    await expect(post(service.url('/push', 'push.example'), resolving(['142.250.74.10', '127.0.0.1']))).rejects.toThrow(AddressRefusedError);
    await expect(post(service.url('/push', 'push.example'), resolving(['2607:f8b0:4005:80a::200e', '::1']))).rejects.toThrow(AddressRefusedError);
  });

  it('gain nothing by rebinding: each connection goes where its own answer led, and that was judged', async () => {
    const transport = createPushTransport({ allowPrivate: new Set(), ca: testCertificate.cert, lookup: resolving(['203.0.113.7'], ['127.0.0.1'], ['::ffff:127.0.0.1'], ['127.0.0.1']) });
    transports.push(transport);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await expect(transport.post(service.url('/push', 'push.example'), { headers: {}, body: Buffer.from('x'), timeout: 2_000 })).rejects.toThrow(AddressRefusedError);
    }
  });

  it('have reached nobody', () => {
    expect(service.received).toEqual([]);
    expect(service.sessions).toEqual([]);
  });
});
