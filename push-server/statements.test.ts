import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompactSign } from 'jose';
import { uuidv7 } from 'uuidv7';
import { utf8 } from '../protocol/base.ts';
import { readClaims } from '../protocol/statements.ts';
import { problemSchema } from '../protocol/problems.ts';
import * as v from 'valibot';
import { codeOf, listing, newAccount, newDevice, anyDigest } from './testing/devices.ts';
import { decide, operate, prepare, step, stateIn, type TestFiling } from './testing/filing.ts';
import { setScene, type Scene } from './testing/scene.ts';

let scene: Scene;
let filed: TestFiling;
beforeAll(async () => {
  scene = await setScene();
  filed = await scene.file();
});
afterAll(() => scene.server.close());

/** Everything that the store knows of the request and the account: refused statements must leave it as it is. */
async function everything() {
  const { store } = scene.server.parts;
  const { account } = scene.account;
  return JSON.stringify([await store.request(filed.request), await store.account(account), await store.devicesOf(account), await store.lastSequence(scene.desktop.id)]);
}

const operateClaims = () => ({ request: filed.request, filing: filed.filing, operation: 'raise' as const, at: scene.server.now() });
const path = () => `/v1/requests/${filed.request}/operations`;
const send = (statement: string) => scene.server.post(path(), { statement });

/** Refused with this code, as a problem, and nothing changed. */
async function refused(code: string, sending: () => Promise<{ status: number; headers: Record<string, unknown>; body: unknown }>) {
  const before = await everything();
  const answer = await sending();
  expect(codeOf(answer)).toBe(code);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(v.parse(problemSchema, answer.body)).toMatchObject({ status: answer.status, type: `urn:raise-to-pay:problem:${code}` });
  expect(await everything()).toBe(before);
}

describe('statements that are not good', () => {
  it('forged: another key under the name of a device', async () => {
    const stranger = await newDevice(scene.server, 'phone');
    const [, payload = '', signature = ''] = (await stranger.sign('operate', operateClaims())).split('.');
    const [header = ''] = (await scene.phone.sign('operate', operateClaims())).split('.');
    await refused('bad_signature', () => send([header, payload, signature].join('.')));
    const [, , other = ''] = (await scene.phone.sign('operate', operateClaims())).split('.');
    await refused('bad_signature', () => send([header, payload, other].join('.')));
  });

  it('of an unknown device, the wrong kind, the wrong server', async () => {
    const stranger = await newDevice(scene.server, 'phone');
    await refused('unknown_device', async () => send(await stranger.sign('operate', operateClaims())));
    await refused('wrong_kind', async () => send(await scene.phone.sign('acknowledge', { request: filed.request, filing: filed.filing })));
    const elsewhere = { ...scene.server, serverId: 'another' };
    const device = await newDevice(elsewhere, 'phone');
    await refused('wrong_audience', async () => scene.server.post('/v1/passkeys/options', { statement: await device.sign('passkey-options', { purpose: 'sign-up' }), device: device.statement }));
  });

  it('expired, or from a clock that is off', async () => {
    const long = await scene.phone.sign('operate', operateClaims(), 200);
    const short = await scene.phone.sign('operate', operateClaims());
    scene.server.pass(100_000);
    await refused('clock_skew', () => send(short));
    scene.server.pass(140_000);
    await refused('statement_expired', () => send(long));
    scene.server.pass(-240_000);
    const ahead = await scene.phone.sign('operate', operateClaims());
    scene.server.pass(-40_000);
    await refused('clock_skew', () => send(ahead));
    scene.server.pass(40_000);
  });

  it('malformed, missing, with unknown fields', async () => {
    await refused('statement_missing', () => scene.server.post(path(), {}));
    await refused('malformed_statement', () => scene.server.post(path(), { statement: 'no.jws' }));
    await refused('malformed_statement', () => scene.server.post(path(), { statement: 7 }));
    await refused('malformed_body', async () => scene.server.post(path(), { statement: await scene.phone.sign('operate', operateClaims()), more: 1 }));
    await refused('malformed_statement', async () => send(await scene.phone.sign('operate', Object.assign({ more: 1 }, operateClaims()))));
    await refused('malformed_body', () => scene.server.send('POST', path(), { 'content-type': 'application/json' }, '{'));
    await refused('malformed_body', () => scene.server.send('POST', path(), { 'content-type': 'application/json' }, ''));
    await refused('statement_missing', () => scene.server.post(path(), ['no']));
    await refused('statement_missing', () => scene.server.get('/v1/devices'));
    await refused('malformed_statement', async () => scene.server.post(`/v1/requests/${uuidv7()}/operations`, { statement: await scene.phone.sign('operate', operateClaims()) }));
  });

  it('oversized, of another media type, method or version, at no address', async () => {
    await refused('body_too_large', () => scene.server.post(path(), { statement: 'x'.repeat(20_000) }));
    await refused('malformed_statement', () => scene.server.post(path(), { statement: `${'x'.repeat(9_000)}.x.x` }));
    await refused('unsupported_media_type', () => scene.server.send('POST', path(), { 'content-type': 'text/plain' }, '{}'));
    await refused('method_not_allowed', () => scene.server.send('PUT', path(), {}));
    await refused('not_found', () => scene.server.get('/v1/nothing'));
    await refused('update_required', () => scene.server.send('GET', '/v1/server', { 'raise-to-pay-version': '0' }));
  });

  it('read for another path', async () => {
    const statement = await scene.phone.sign('read', { method: 'GET', path: '/v1/devices' });
    await refused('wrong_audience', () => scene.server.get('/v1/requests', statement));
  });

  it('through a relay that is not ours', async () => {
    const statement = await scene.phone.sign('operate', operateClaims());
    const forward = await scene.other.sign('forward', { body: anyDigest, stored: false });
    await refused('relay_refused', () => scene.server.post(path(), { statement }, { 'relay-statement': forward }));
  });
});

describe('the same bytes twice', () => {
  it('file one request and get its answer, even when they went stale', async () => {
    scene.server.pass(180_000);
    const { counter } = await listing(scene.desktop);
    const prepared = await prepare(scene.server, scene.desktop, [scene.phone], counter);
    const [first, second] = [await scene.server.post('/v1/requests', prepared.body), await scene.server.post('/v1/requests', prepared.body)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    scene.server.pass(120_000);
    expect((await scene.server.post('/v1/requests', prepared.body)).body).toEqual(first.body);
    const other = await prepare(scene.server, scene.desktop, [scene.phone], counter, { request: prepared.request });
    expect(codeOf(await scene.server.post('/v1/requests', other.body))).toBe('request_conflict');
    filed = prepared;
  });

  it('operate once and get the same response; other bytes under the jti do not', async () => {
    const statement = await scene.phone.sign('operate', operateClaims(), 120);
    const [first, second] = [await send(statement), await send(statement)];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const reused = await withJti(readClaims(statement, 'operate').jti);
    expect(codeOf(await scene.server.post(`/v1/requests/${filed.request}/openings`, { statement: reused }))).toBe('statement_reused');
    expect((await scene.server.parts.store.request(filed.request))?.state.phase).toBe('released');
  });

  it('are refused twice alike, and may succeed later', async () => {
    const { counter } = await listing(scene.desktop);
    const { body } = await prepare(scene.server, scene.desktop, [scene.phone], counter);
    const [first, second] = [await scene.server.post('/v1/requests', body), await scene.server.post('/v1/requests', body)];
    expect([codeOf(first), codeOf(second)]).toEqual(['request_open', 'request_open']);
    await decide(scene.phone, filed, 'fail');
    expect((await scene.server.post('/v1/requests', body)).status).toBe(201);
  });
});

/** An `open` statement of the phone under a jti of our choice. */
function withJti(jti: string): Promise<string> {
  const { id, key, audience, now } = scene.phone.signer;
  const iat = Math.floor(now() / 1_000);
  const payload = { request: filed.request, filing: filed.filing, aud: audience, iat, exp: iat + 60, jti };
  return new CompactSign(utf8(JSON.stringify(payload))).setProtectedHeader({ alg: 'ES256', typ: 'rtp-open+jwt', kid: id }).sign(key);
}

describe('what is not for a device', () => {
  it('is the same as what is not there', async () => {
    const stranger = await newAccount(scene.server);
    const nothing = { request: uuidv7(), filing: filed.filing };
    const asked = [
      (about: typeof nothing) => stranger.phone.get(`/v1/requests/${about.request}`),
      (about: typeof nothing) => operate(stranger.phone, about),
      (about: typeof nothing) => step(stranger.phone, about, 'acknowledge'),
      (about: typeof nothing) => step(stranger.phone, about, 'open'),
      (about: typeof nothing) => decide(stranger.phone, about, 'decline'),
    ];
    for (const ask of asked) {
      const [theirs, none] = [await ask(filed), await ask(nothing)];
      expect(codeOf(theirs)).toBe('not_found');
      expect({ ...theirs, headers: undefined }).toEqual({ ...none, headers: undefined });
    }
    const revoke = (device: string) => stranger.phone.post(`/v1/devices/${device}/name`, 'rename', { device, name: anyDigest }, {});
    expect(codeOf(await revoke(scene.desktop.id))).toBe('malformed_body');
    const endorse = async (device: string) => scene.server.post('/v1/endorsements', { statement: await stranger.phone.sign('endorse', { device, statement: anyDigest }, null) });
    expect((await endorse(scene.desktop.id)).body).toEqual((await endorse(anyDigest)).body);
    expect(stateIn({ ...(await scene.phone.get(`/v1/requests/${filed.request}`)) }).request).toBe(filed.request);
  });
});
