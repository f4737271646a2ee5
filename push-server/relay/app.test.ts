import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digest } from '../../protocol/base.ts';
import { generateDeviceKeys, importVerifyingKey, type DeviceKeys } from '../../protocol/keys.ts';
import { signStatement, verifyStatement } from '../../protocol/statements.ts';
import type { RelayLimits } from './app.ts';
import type { RelayIdentity } from './identity.ts';
import type { RelayStore } from './store.ts';
import { StandInServer } from './stand-in-server.ts';
import { startTestRelay } from './testing.ts';
import type { Upstream } from './upstreams.ts';

const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';
const hash = 'A'.repeat(43);

describe('relay', () => {
  let directory: string;
  let store: RelayStore;
  let identity: RelayIdentity;
  let upstream: StandInServer;
  let upstreams: readonly Upstream[];
  let stopRelay: () => Promise<void>;
  let url: string;
  let phone: DeviceKeys;
  let now: () => number;

  async function startRelay(limits: Partial<RelayLimits> = {}): Promise<void> {
    ({ store, identity, upstreams, url, stop: stopRelay } = await startTestRelay({ directory, servers: [upstream], now: () => now(), limits }));
  }

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'rtp-relay-'));
    now = Date.now;
    phone = await generateDeviceKeys();
    upstream = await StandInServer.start();
    await startRelay();
  });
  afterEach(async () => {
    await stopRelay();
    await upstream.stop();
    rmSync(directory, { recursive: true });
  });

  const signer = (audience = upstream.serverId) => ({ id: phone.id, key: phone.signing.privateKey, audience, now });
  const operate = async (life = 300, audience?: string, about = requestId) =>
    JSON.stringify({ statement: await signStatement('operate', { request: about, filing: hash, operation: 'raise', at: now() }, signer(audience), life) });
  const post = (body: string, part = 'operations', about = requestId, headers: Record<string, string> = {}) =>
    fetch(`${url}/v1/requests/${about}/${part}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const codeOf = async (response: Response) => ({ status: response.status, code: (await response.json()).code });

  it('hands an operation on byte by byte, vouches for it, and brings the answer back unread', async () => {
    const body = await operate();
    const answer = await post(body, 'operations', requestId, { 'raise-to-pay-version': '1' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('{ "answer" :1}');
    const [seen] = upstream.seen;
    expect(seen).toMatchObject({ method: 'POST', path: `/v1/requests/${requestId}/operations`, body, version: '1' });
    const key = await importVerifyingKey(identity.publicKey);
    const { claims } = await verifyStatement(seen?.vouching ?? '', { kind: 'forward', key, issuer: identity.id, audience: upstream.serverId, now });
    expect(claims).toMatchObject({ body: await digest(body), stored: false });
    expect(JSON.parse(readFileSync(join(directory, 'relay-key.json'), 'utf8'))).toEqual(identity.publicKey);
  });

  it('passes on reads with their statement, and the other writes', async () => {
    const path = `/v1/requests/${requestId}`;
    const read = await signStatement('read', { method: 'GET', path }, signer());
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Statement ${read}` } });
    expect(answer.status).toBe(200);
    expect(upstream.seen[0]).toMatchObject({ method: 'GET', path, authorization: `Statement ${read}` });
    const statement = await signStatement('open', { request: requestId, filing: hash }, signer());
    expect((await post(JSON.stringify({ statement }), 'openings')).status).toBe(200);
    expect((await fetch(`${url}/v1/server`)).status).toBe(200);
  });

  it('brings refusals of the server back as they are', async () => {
    upstream.answer = { status: 409, body: '{"code":"request_settled"}', headers: { 'content-type': 'application/problem+json' } };
    const answer = await post(await operate());
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await codeOf(answer)).toEqual({ status: 409, code: 'request_settled' });
    expect(store.count()).toBe(0);
  });

  it('refuses what is not for this server, not of this shape, too old or too large, and tells the server nothing', async () => {
    const ack = await signStatement('acknowledge', { request: requestId, filing: hash }, signer());
    const old = now;
    now = () => Date.now() - 20 * 60_000;
    const expired = await operate();
    now = old;
    expect(await codeOf(await post(await operate(300, 'another')))).toEqual({ status: 401, code: 'wrong_audience' });
    expect(await codeOf(await post(JSON.stringify({ statement: ack })))).toEqual({ status: 400, code: 'wrong_kind' });
    expect(await codeOf(await post('{"statement":"a.b.c"}'))).toEqual({ status: 400, code: 'malformed_statement' });
    expect(await codeOf(await post('{]'))).toEqual({ status: 400, code: 'malformed_body' });
    expect(await codeOf(await post(JSON.stringify({ ...JSON.parse(await operate()), more: 1 })))).toEqual({ status: 400, code: 'malformed_body' });
    expect(await codeOf(await post(expired))).toEqual({ status: 401, code: 'statement_expired' });
    expect(await codeOf(await post(await operate(3_600)))).toEqual({ status: 400, code: 'expiry_out_of_range' });
    expect(await codeOf(await post(await operate(), 'operations', requestId.replace('0189', '0190')))).toEqual({ status: 400, code: 'malformed_statement' });
    expect(await codeOf(await post(await operate(), 'operations', 'not-an-id'))).toEqual({ status: 404, code: 'not_found' });
    expect(await codeOf(await post('x'.repeat(20_000)))).toEqual({ status: 413, code: 'body_too_large' });
    expect(await codeOf(await post(await operate(), 'operations', requestId, { 'content-type': 'text/plain' }))).toEqual({ status: 415, code: 'unsupported_media_type' });
    expect(await codeOf(await fetch(`${url}/v1/requests/${requestId}`))).toEqual({ status: 401, code: 'statement_missing' });
    expect(await codeOf(await fetch(`${url}/v1/devices`))).toEqual({ status: 404, code: 'not_found' });
    expect(upstream.seen).toEqual([]);
    expect(store.count()).toBe(0);
  });

  it('stores an operation while the server is away, and brings it there once it is back: one effect', async () => {
    await post(await operate()); // the server's ID is learned
    upstream.seen.length = 0;
    upstream.effects.clear();
    await upstream.goAway();
    const body = await operate();
    const answer = await post(body);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ stored: true, statement: await digest(JSON.parse(body).statement) });
    expect((await post(body)).status).toBe(202);
    expect(store.count()).toBe(1);
    await upstream.comeBack();
    await vi.waitFor(() => expect(store.count()).toBe(0), 5_000);
    expect(upstream.effects.size).toBe(1);
    const key = await importVerifyingKey(identity.publicKey);
    const { claims } = await verifyStatement(upstream.seen.at(-1)?.vouching ?? '', { kind: 'forward', key, issuer: identity.id, audience: upstream.serverId, now });
    expect(claims).toMatchObject({ stored: true, body: await digest(body) });
  });

  it('asks for the ID of a server that comes later, and keeps operations when it is gone before its first use', async () => {
    await upstream.goAway();
    const lifetime = new AbortController();
    const learned = upstreams[0]?.audience.learn(lifetime.signal);
    expect(await codeOf(await post(await operate()))).toEqual({ status: 503, code: 'unavailable' });
    await upstream.comeBack();
    await learned;
    await upstream.goAway();
    expect((await post(await operate())).status).toBe(202);
    lifetime.abort();
  });

  it('forgets a stored operation when the phone itself got through with it', async () => {
    await post(await operate());
    await upstream.goAway();
    const body = await operate();
    await post(body);
    await stopRelay(); // nothing is retried any more
    await upstream.comeBack();
    upstream.effects.clear();
    await startRelay();
    await post(body);
    await vi.waitFor(() => expect(store.count()).toBe(0), 5_000);
    expect(upstream.effects.size).toBe(1);
  });

  it('keeps its key and what it stored over a restart, and needs no server to start', async () => {
    await post(await operate());
    await upstream.goAway();
    const body = await operate();
    expect((await post(body)).status).toBe(202);
    const before = identity.id;
    await stopRelay();
    await startRelay();
    expect(identity.id).toBe(before);
    expect(store.oldest(upstream.serverId, 10).map((held) => held.body)).toEqual([body]);
    expect((await post(await operate())).status).toBe(202);
    upstream.effects.clear();
    await upstream.comeBack();
    await vi.waitFor(() => expect(store.count()).toBe(0), 5_000);
    expect(upstream.effects.size).toBe(2);
  });

  it('forgets a stored operation when its statement expires', async () => {
    await post(await operate());
    await upstream.goAway();
    await post(await operate(1));
    expect(store.count()).toBe(1);
    await vi.waitFor(() => expect(store.count()).toBe(0), 5_000);
    upstream.effects.clear();
    await upstream.comeBack();
    expect(upstream.effects.size).toBe(0);
  });

  it('stores nothing but operations, and says that the server is away', async () => {
    await post(await operate());
    await upstream.goAway();
    const statement = await signStatement('decide', { request: requestId, filing: hash, decision: 'decline' }, signer());
    expect(await codeOf(await post(JSON.stringify({ statement }), 'decisions'))).toEqual({ status: 503, code: 'unavailable' });
    expect(await codeOf(await fetch(`${url}/v1/server`))).toEqual({ status: 503, code: 'unavailable' });
    expect(store.count()).toBe(0);
  });

  it('takes a proxy that misses the server for the server being away', async () => {
    await post(await operate());
    upstream.answer = { status: 502, body: '<h1>Bad Gateway</h1>', headers: { 'content-type': 'text/html' } };
    expect((await post(await operate())).status).toBe(202);
    const statement = await signStatement('open', { request: requestId, filing: hash }, signer());
    expect(await codeOf(await post(JSON.stringify({ statement }), 'openings'))).toEqual({ status: 503, code: 'unavailable' });
  });

  it('limits one device and one address', async () => {
    await stopRelay();
    await startRelay({ perDevice: 2, perAddress: 4 });
    const statuses = [];
    for (let call = 0; call < 5; call += 1) statuses.push(await post(await operate()));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 429, 429]);
    expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    phone = await generateDeviceKeys();
    expect(await codeOf(await post(await operate()))).toEqual({ status: 429, code: 'rate_limited' });
  });

  it('limits what it holds for one device', async () => {
    await stopRelay();
    await startRelay({ heldPerDevice: 1 });
    await post(await operate());
    await upstream.goAway();
    expect((await post(await operate())).status).toBe(202);
    expect((await post(await operate())).status).toBe(429);
  });

  it('lets pages of any origin ask', async () => {
    const preflight = await fetch(`${url}/v1/requests/${requestId}/operations`, { method: 'OPTIONS', headers: { origin: 'https://pay.example', 'access-control-request-method': 'POST' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('raise-to-pay-version');
    expect((await post('{}')).headers.get('access-control-allow-origin')).toBe('*');
  });
});
