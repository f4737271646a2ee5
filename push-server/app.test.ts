import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest, encodeBytes, randomBytes } from '../protocol/base.ts';
import { exportPublicKey, generateDeviceKeys, type DeviceKeys } from '../protocol/keys.ts';
import { serverInfoSchema } from '../protocol/messages/devices.ts';
import { operateAnswerSchema } from '../protocol/messages/requests.ts';
import { signStatement } from '../protocol/statements.ts';
import { routes } from './app.ts';
import { codeOf, expectOk } from './testing/devices.ts';
import { setScene, type Scene } from './testing/scene.ts';
import { testServer } from './testing/server.ts';

let scene: Scene;
let relay: DeviceKeys;
const directory = mkdtempSync(join(tmpdir(), 'rtp-pwa-'));
const script = 'main-a1b2c3d4.js';

beforeAll(async () => {
  relay = await generateDeviceKeys();
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>start</title>');
  writeFileSync(join(directory, 'sw.js'), '');
  writeFileSync(join(directory, 'assets', script), '');
  const key = join(directory, 'relay.json');
  writeFileSync(key, JSON.stringify(await exportPublicKey(relay.signing.publicKey)));
  scene = await setScene({ PWA_DIR: directory, RELAY_URL: 'https://relay.example', RELAY_KEY: key });
});
afterAll(async () => {
  await scene.server.close();
  rmSync(directory, { recursive: true });
});

const documentSchema = v.object({
  openapi: v.literal('3.1.0'),
  paths: v.record(v.string(), v.record(v.string(), v.object({ responses: v.record(v.string(), v.object({ description: v.string() })) }))),
});

describe('the app', () => {
  it('says what a client must know', async () => {
    expect(expectOk(serverInfoSchema, await scene.server.get('/v1/server'))).toMatchObject({ serverId: scene.server.serverId, relayUrl: 'https://relay.example', time: scene.server.now() });
    expect(await scene.server.get('/healthz')).toMatchObject({ status: 200, body: 'ok' });
  });

  it('describes every route that it has, and answers each without a statement by a problem', async () => {
    const { paths } = expectOk(documentSchema, await scene.server.get('/v1/openapi.json'));
    for (const { method, path, kind } of routes) {
      const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      expect(operation?.responses, `${method} ${path}`).toBeDefined();
      if (kind === null) continue;
      const named = path.replace(':device', 'd'.repeat(43)).replace(':pairing', 'p'.repeat(22)).replace(':request', '01a20857-1b5e-7225-b97c-a51ce44d037a');
      const answer = method === 'GET' ? await scene.server.get(named) : await scene.server.post(named, {});
      expect([path, codeOf(answer)]).toEqual([path, 'statement_missing']);
    }
  });

  it('may be called by extensions, and by no page elsewhere', async () => {
    const preflight = await scene.server.send('OPTIONS', '/v1/requests', { origin: 'chrome-extension://x', 'access-control-request-method': 'POST' });
    expect(preflight).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': 'chrome-extension://x', 'access-control-allow-headers': 'authorization, content-type, raise-to-pay-version' } });
    for (const origin of ['https://evil.example', 'null', 'chrome-extension://x.evil.example', 'https://moz-extension.example', 'http://localhost:9999']) {
      expect((await scene.server.send('OPTIONS', '/v1/requests', { origin })).headers['access-control-allow-origin']).toBeUndefined();
    }
    const page = await scene.server.get('/');
    expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(page.headers['content-security-policy']).toContain("connect-src 'self' ws://localhost:8787 https://relay.example");
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([['https://pay.example.org', true], ['https://localhost:8787', false], ['http://localhost:8787', false]])('holds browsers to https where nobody else is on that name: %s', async (url, held) => {
    const server = await testServer({ PUBLIC_URL: url });
    expect('strict-transport-security' in (await server.get('/v1/server')).headers).toBe(held);
    await server.close();
  });

  it('serves the start page for every screen, hashed files for ever, and nothing outside', async () => {
    for (const path of ['/', '/requests/01a20857-1b5e-7225-b97c-a51ce44d037a?x=1', '/stand-by', '/pair']) {
      expect(await scene.server.get(path)).toMatchObject({ status: 200, body: expect.stringContaining('start'), headers: { 'cache-control': 'no-cache' } });
    }
    expect((await scene.server.get(`/assets/${script}`)).headers['cache-control']).toContain('immutable');
    expect((await scene.server.get('/sw.js')).headers['cache-control']).toBe('no-cache');
    for (const path of ['/nothing.js', '/../package.json', '/%2e%2e/package.json', '/v1/nothing']) expect(codeOf(await scene.server.get(path))).toBe('not_found');
  });

  it('limits strangers by address', async () => {
    const limited = await setScene({ STRANGER_LIMIT: '8' });
    const answers = await Promise.all(Array.from({ length: 9 }, () => limited.server.post('/v1/pairings', {})));
    const last = answers.at(-1);
    expect(last && codeOf(last)).toBe('rate_limited');
    expect(last?.headers['retry-after']).toMatch(/^\d+$/);
    await limited.server.close();
  });
});

describe('through the relay', () => {
  const forwarded = async (stored: boolean, change: (body: string) => string = (body) => body) => {
    const filed = await scene.file();
    const statement = await scene.phone.sign('operate', { request: filed.request, filing: filed.filing, operation: 'raise', at: scene.server.now() });
    const body = JSON.stringify({ statement });
    const signer = { id: relay.id, key: relay.signing.privateKey, audience: scene.server.serverId, now: scene.server.now };
    const header = await signStatement('forward', { body: await digest(body), stored }, signer);
    return scene.server.send('POST', `/v1/requests/${filed.request}/operations`, { 'content-type': 'application/json', 'relay-statement': header }, change(body));
  };

  it('an operation is taken as it is, and refused when the relay did not sign these bytes', async () => {
    expect(codeOf(await forwarded(false, (body) => `${body} `))).toBe('relay_refused');
    const { state } = expectOk(operateAnswerSchema, await forwarded(false));
    await scene.phone.post(`/v1/requests/${state.request}/decisions`, 'decide', { request: state.request, filing: (await scene.server.parts.store.request(state.request))?.filingDigest ?? '', decision: 'fail' });
  });

  it('the answer to a stored operation goes by push', async () => {
    const { store, identity, now } = scene.server.parts;
    await store.transaction((tx) => tx.putSubscription({ device: scene.phone.id, endpoint: 'https://push.example/1', p256dh: encodeBytes(randomBytes(65)), auth: 'a', vapidKey: identity.vapid.id, updatedAt: now() }));
    const wakes = scene.server.wakes();
    const { state } = expectOk(operateAnswerSchema, await forwarded(true));
    expect(scene.server.wakes()).toBeGreaterThan(wakes);
    const pushes = await store.transaction((tx) => tx.claimDuePushes({ now: now(), leaseUntil: now() + 1_000, limit: 10 }));
    expect(pushes.map(({ device, kind, subject }) => [device, kind, subject])).toContainEqual([scene.phone.id, 'response', state.request]);
  });
});
