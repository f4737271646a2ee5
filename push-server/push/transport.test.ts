import type { LookupFunction } from 'node:net';
import { Http2ServerRequest, Http2ServerResponse, constants } from 'node:http2';
import { afterEach, describe, expect, it } from 'vitest';
import { AddressRefusedError, type ConnectOptions } from './connect.ts';
import { testCertificate } from './testing/certificate.ts';
import { TlsPushService } from './testing/http2-service.ts';
import { createPushTransport, type PushAnswer, type PushTransport } from './transport.ts';

let service: TlsPushService;
let transport: PushTransport;
afterEach(async () => {
  await transport.close();
  await service.stop();
});

async function start(version: '2' | '1.1' = '2', options: Partial<ConnectOptions> = {}): Promise<void> {
  service = await TlsPushService.start(version);
  transport = createPushTransport({ allowPrivate: new Set([service.host]), ca: testCertificate.cert, ...options });
}

const post = (path: string, timeout = 5_000, host?: string): Promise<PushAnswer> =>
  transport.post(service.url(path, host), { headers: { ttl: '60', authorization: 'vapid t=a, k=b' }, body: Buffer.from('sealed'), timeout });

/** Resolves names to these addresses in turn, the last one for ever. */
const resolving = (...answers: string[]): LookupFunction => {
  let asked = 0;
  return (_hostname, _options, callback) => {
    const address = answers[Math.min(asked++, answers.length - 1)] ?? '';
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
};

describe('over HTTP/2', () => {
  it('all pushes to a service travel on one session', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => post(`/push/${index}`)));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(service.received.map(({ version }) => version)).toEqual(Array.from({ length: 40 }, () => '2.0'));
    expect(service.sessions).toHaveLength(1);
  });

  it('a session that the service ends is followed by another', async () => {
    await start();
    await post('/first');
    service.sessions[0]?.goaway();
    service.sessions[0]?.close();
    expect(await post('/second')).toMatchObject({ status: 201 });
    expect(service.sessions).toHaveLength(2);
  });

  it('what the service has not begun with is sent once more, and only once', async () => {
    await start();
    let refusals = 1;
    service.answer = (response, request) => {
      if (refusals-- > 0 && request instanceof Http2ServerRequest) request.stream.close(constants.NGHTTP2_REFUSED_STREAM);
      else response.writeHead(201).end();
    };
    expect(await post('/once')).toMatchObject({ status: 201 });
    refusals = 2;
    await expect(post('/twice')).rejects.toMatchObject({ name: 'NotBegunError' });
  });

  it('a service that says nothing is given up in time, and asked on a new session next', async () => {
    await start();
    service.answer = () => undefined;
    await expect(post('/silence', 100)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    service.answer = (response) => void response.writeHead(201).end();
    expect(await post('/again')).toMatchObject({ status: 201 });
    expect(service.sessions).toHaveLength(2);
  });

  it('a connection that breaks fails what is on it', async () => {
    await start();
    service.answer = () => service.sessions[0]?.destroy();
    await expect(post('/cut')).rejects.toThrow();
  });

  it.each(['2', '1.1'] as const)('an answer without end is cut (HTTP/%s)', async (version) => {
    await start(version);
    let written = 0;
    service.answer = (response) => {
      response.writeHead(503, { 'retry-after': '7' });
      const pour = (): void => {
        if (written > 50_000_000 || response.writableEnded || !(response instanceof Http2ServerResponse ? response.stream : response).writable) return;
        written += 10_000;
        const more = () => void setImmediate(pour);
        if (response instanceof Http2ServerResponse) response.write('x'.repeat(10_000), more);
        else response.write('x'.repeat(10_000), more);
      };
      pour();
    };
    const { status, retryAfter, start: begun } = await post('/flood');
    expect([status, retryAfter]).toEqual([503, '7']);
    expect(begun.length).toBeLessThan(100_000);
    expect(written).toBeLessThan(50_000_000);
  });

  it.each(['2', '1.1'] as const)('redirects are not followed (HTTP/%s)', async (version) => {
    await start(version);
    service.answer = (response) => void response.writeHead(307, { location: service.url('/elsewhere').href }).end();
    expect(await post('/here')).toMatchObject({ status: 307 });
    expect(service.received.map(({ path }) => path)).toEqual(['/here']);
  });
});

describe('over HTTP/1.1', () => {
  it('a service is posted to that speaks nothing else', async () => {
    await start('1.1');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => post(`/push/${index}`)));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(new Set(service.received.map(({ version }) => version))).toEqual(new Set(['1.1']));
  });
});

describe('where to', () => {
  it.each(['2', '1.1'] as const)('a name that leads inside is not connected to (HTTP/%s)', async (version) => {
    await start(version, { lookup: resolving('127.0.0.1') });
    await expect(post('/a', 5_000, 'push.example')).rejects.toThrow(AddressRefusedError);
    expect(service.received).toEqual([]);
  });

  it('a name is judged anew at each connection: rebinding leads nowhere', async () => {
    await start('2', { lookup: resolving('192.0.0.8', '127.0.0.1', '::1', '::ffff:127.0.0.1') });
    for (const path of ['/a', '/b', '/c', '/d']) await expect(post(path, 5_000, 'push.example')).rejects.toThrow(AddressRefusedError);
    expect(service.received).toEqual([]);
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])('a literal %s is not connected to', async (host) => {
    await start();
    await expect(post('/a', 5_000, host)).rejects.toThrow(AddressRefusedError);
    expect(service.received).toEqual([]);
  });

  it('a certificate that nobody vouches for is refused', async () => {
    await start('2', { ca: undefined });
    await expect(post('/a')).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });
});
