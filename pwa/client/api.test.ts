import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { generateDeviceKeys } from '../../protocol/keys.ts';
import { readClaims } from '../../protocol/statements.ts';
import { ProblemError, type ProblemCode } from '../../protocol/problems.ts';
import { createApi } from './api.ts';
import { createClock } from './clock.ts';
import { createTransport, type Addresses } from './transport.ts';

const request = '01976f2c-8000-7000-8000-000000000001';
const operations = `/v1/requests/${request}/operations`;
const ok = (content: unknown, status = 200) => Response.json(content, { status });
const problem = (code: ProblemCode, extra = {}) => {
  const document = new ProblemError(code, extra).toProblem();
  return Response.json(document, { status: document.status });
};

interface Seen { url: string; body: string; authorization: string }

async function bench(answer: (seen: Seen, turn: number) => Response | Error, addresses: Partial<Addresses> = {}) {
  const seen: Seen[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const one = { url: String(input), body: typeof init?.body === 'string' ? init.body : '', authorization: new Headers(init?.headers).get('authorization') ?? '' };
    seen.push(one);
    const result = answer(one, seen.length);
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  };
  const keys = await generateDeviceKeys();
  const clock = createClock(() => 1_780_000_000_000, 0, () => undefined);
  const transport = createTransport({ fetch, online: () => true, addresses: () => Promise.resolve({ server: 'https://pay.example', relay: 'https://relay.example', relayFirst: false, ...addresses }) });
  const rejected: string[] = [];
  const api = createApi({
    transport, clock, wait: () => Promise.resolve(), onRejected: (code) => { rejected.push(code); },
    signer: () => Promise.resolve({ id: keys.id, key: keys.signing.privateKey, audience: 's', now: clock.now }),
  });
  return { api, seen, clock, rejected };
}

describe('calls', () => {
  it('correct the clock and try once more with a fresh statement', async () => {
    const { api, seen, clock } = await bench((_, turn) => (turn === 1 ? problem('clock_skew', { serverTime: 1_780_000_900_000 }) : ok({ fine: true })));
    expect(await api.read('/v1/devices', v.object({ fine: v.boolean() }))).toEqual({ fine: true });
    expect(clock.now()).toBe(1_780_000_900_000);
    const [first, second] = seen.map(({ authorization }) => readClaims(authorization.replace('Statement ', ''), 'read').iat);
    expect((second ?? 0) - (first ?? 0)).toBe(900);
  });

  it('go through the relay with the same bytes when the server cannot be reached', async () => {
    const { api, seen } = await bench(({ url }) => (url.startsWith('https://pay') ? new TypeError('no route') : ok({ state: 1 })));
    const sent = await api.send(operations, '{"statement":"x"}', v.object({ state: v.number() }));
    expect(sent).toEqual({ via: 'relay', stored: false, answer: { state: 1 } });
    expect(seen.map(({ body }) => body)).toEqual(['{"statement":"x"}', '{"statement":"x"}']);
  });

  it('say when the relay keeps it for later', async () => {
    const { api } = await bench(({ url }) => (url.startsWith('https://pay') ? problem('unavailable') : ok({ stored: true, statement: 'd'.repeat(43) }, 202)));
    expect(await api.send(operations, '{}', v.object({ state: v.number() }))).toEqual({ via: 'relay', stored: true });
  });

  it('take the relay first when the user prefers it, and only for what it mirrors', async () => {
    const { api, seen } = await bench(() => ok({}), { relayFirst: true });
    await api.send(operations, '{}', v.object({}));
    await api.read('/v1/devices', v.object({}));
    expect(seen.map(({ url }) => new URL(url).host)).toEqual(['relay.example', 'pay.example']);
  });

  it('repeat the same bytes while the server is busy, and give up in the end', async () => {
    const { api, seen } = await bench(() => problem('unavailable'));
    await expect(api.write({ path: '/v1/subscription', kind: 'subscribe', claims: { subscription: null } }, v.object({}))).rejects.toMatchObject({ code: 'unavailable' });
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1);
    expect(seen).toHaveLength(3);
  });

  it('carry the problem with what won, and tell of a removal', async () => {
    const { api, rejected } = await bench(({ url }) => problem(url.endsWith('devices') ? 'device_revoked' : 'request_expired'));
    await expect(api.send(operations, '{}', v.object({}))).rejects.toMatchObject({ code: 'request_expired' });
    await expect(api.read('/v1/devices', v.object({}))).rejects.toMatchObject({ code: 'device_revoked' });
    expect(rejected).toEqual(['device_revoked']);
  });

  it('name what does not answer and what answers nonsense', async () => {
    const away = await bench(() => new TypeError('no route'));
    await expect(away.api.read('/v1/devices', v.object({}))).rejects.toMatchObject({ code: 'server_away' });
    const odd = await bench(() => ok({ other: 1 }));
    await expect(odd.api.read('/v1/devices', v.object({ fine: v.boolean() }))).rejects.toMatchObject({ code: 'malformed_body' });
  });
});
