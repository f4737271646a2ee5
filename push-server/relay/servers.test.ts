/** One relay in front of two payment servers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { generateDeviceKeys, type DeviceKeys } from '../../protocol/keys.ts';
import { signStatement } from '../../protocol/statements.ts';
import { StandInServer } from './stand-in-server.ts';
import { startTestRelay } from './testing.ts';

const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';
let directory: string;
let first: StandInServer;
let second: StandInServer;
let running: Awaited<ReturnType<typeof startTestRelay>>;
let phone: DeviceKeys;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'rtp-relay-'));
  phone = await generateDeviceKeys();
  first = await StandInServer.start();
  second = await StandInServer.start('another');
  running = await startTestRelay({ directory, servers: [first, second], now: Date.now, limits: { heldPerServer: 2 } });
});
afterEach(async () => {
  await running.stop();
  await Promise.all([first.stop(), second.stop()]);
  rmSync(directory, { recursive: true });
});

/** A new operation for a server. */
const operate = async (life = 300, audience = first.serverId) =>
  JSON.stringify({ statement: await signStatement('operate', { request: requestId, filing: 'A'.repeat(43), operation: 'raise', at: Date.now() }, { id: phone.id, key: phone.signing.privateKey, audience, now: Date.now }, life) });
const post = (body: string) => fetch(`${running.url}/v1/requests/${requestId}/operations`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
const codeOf = async (response: Response) => ({ status: response.status, code: (await response.json()).code });

it('brings each operation to the one that it is for, and serves no third', async () => {
  const [own, others] = [await operate(), await operate(300, 'another')];
  expect((await post(own)).status).toBe(200);
  expect((await post(others)).status).toBe(200);
  expect(first.seen.map(({ body }) => body)).toEqual([own]);
  expect(second.seen.map(({ body }) => body)).toEqual([others]);
  expect(await codeOf(await post(await operate(300, 'a third')))).toEqual({ status: 401, code: 'wrong_audience' });
  expect(await codeOf(await fetch(`${running.url}/v1/server`))).toEqual({ status: 404, code: 'not_found' });
  expect((await (await fetch(`${running.url}/v1/server?id=another`)).json()).serverId).toBe('another');
});

it('holds for the one that is away while the other answers, and neither waits for the other', async () => {
  await post(await operate());
  await post(await operate(300, 'another'));
  await second.goAway();
  second.effects.clear();
  const held = await operate(300, 'another');
  expect((await post(held)).status).toBe(202);
  expect((await post(await operate())).status).toBe(200);
  await first.goAway();
  const own = await operate();
  expect((await post(own)).status).toBe(202);
  first.effects.clear();
  await first.comeBack();
  await vi.waitFor(() => expect([...first.effects]).toEqual([own]), 5_000);
  expect(running.store.count()).toBe(1);
  await second.comeBack();
  await vi.waitFor(() => expect([...second.effects]).toEqual([held]), 5_000);
  expect(running.store.count()).toBe(0);
});

it('leaves room for the others when one that is away has many waiting', async () => {
  await post(await operate());
  await post(await operate(300, 'another'));
  await Promise.all([first.goAway(), second.goAway()]);
  expect([await post(await operate()), await post(await operate())].map(({ status }) => status)).toEqual([202, 202]);
  expect(await codeOf(await post(await operate()))).toEqual({ status: 503, code: 'unavailable' });
  expect((await post(await operate(300, 'another'))).status).toBe(202);
});

it('lets no server take the ID of another', async () => {
  await post(await operate());
  await second.stop();
  const thief = await StandInServer.start(first.serverId);
  await running.stop();
  running = await startTestRelay({ directory, servers: [first, thief], now: Date.now });
  await expect(running.upstreams[1]?.audience.confirm()).rejects.toThrow('and so does another one');
  expect((await post(await operate())).status).toBe(200);
  expect(thief.seen).toEqual([]);
  await thief.stop();
});
