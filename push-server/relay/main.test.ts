/** The relay as a process: what it promised before it was killed, it keeps after. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { generateDeviceKeys } from '../../protocol/keys.ts';
import { signStatement } from '../../protocol/statements.ts';
import { StandInServer } from './stand-in-server.ts';

const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';
/** Inside of the project, so that the built process finds its dependencies. */
const built = join(import.meta.dirname, '../../.cache', `relay-test-${process.pid}`);
let directory: string;
let upstream: StandInServer;
let relay: ChildProcess | undefined;

async function start(): Promise<{ url: string; printed: string[] }> {
  const child = spawn(process.execPath, [join(built, 'main.js')], {
    env: { PATH: process.env.PATH, RELAY_PORT: '0', RELAY_DATA_DIR: directory, SERVER_URL: upstream.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  relay = child;
  const printed: string[] = [];
  createInterface(child.stderr).on('line', (line) => printed.push(line));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the relay ended with ${code}`)));
    createInterface(child.stdout).on('line', (line) => {
      printed.push(line);
      const address = /^listening (http:\/\/localhost:\d+)$/.exec(line)?.[1];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    });
  });
  return { url, printed };
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  if (!relay || relay.exitCode !== null || relay.signalCode !== null) return null;
  const ended = once(relay, 'exit');
  relay.kill(signal);
  await ended;
  return relay.exitCode;
}

async function operate(url: string): Promise<{ status: number; body: string }> {
  const phone = await generateDeviceKeys();
  const claims = { request: requestId, filing: 'A'.repeat(43), operation: 'match', digits: '42', at: Date.now() } as const;
  const statement = await signStatement('operate', claims, { id: phone.id, key: phone.signing.privateKey, audience: upstream.serverId, now: Date.now }, 300);
  const body = JSON.stringify({ statement });
  const answer = await fetch(`${url}/v1/requests/${requestId}/operations`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  return { status: answer.status, body };
}

beforeAll(async () => {
  const input = join(import.meta.dirname, 'main.ts');
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: { ssr: input, outDir: built, emptyOutDir: true, target: 'node20' } });
}, 60_000);
afterAll(() => rmSync(built, { recursive: true }));
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'rtp-relay-main-'));
  upstream = await StandInServer.start();
});
afterEach(async () => {
  await stop('SIGKILL');
  await upstream.stop();
  rmSync(directory, { recursive: true });
});

it('keeps what it answered for over kill -9, and logs no statement', async () => {
  const first = await start();
  expect(existsSync(join(directory, 'relay-key.json'))).toBe(true);
  await upstream.goAway();
  const stored = await operate(first.url);
  expect(stored.status).toBe(202);
  await stop('SIGKILL');
  const second = await start();
  await upstream.comeBack();
  await vi.waitFor(() => expect([...upstream.effects]).toEqual([stored.body]), 10_000);
  expect((await operate(second.url)).status).toBe(200);
  expect(upstream.effects.size).toBe(2);
  const log = [...first.printed, ...second.printed].join('\n');
  expect(log).toContain(requestId);
  expect(log).not.toContain('eyJ');
});

it('ends by itself when told to', async () => {
  await start();
  expect(await stop('SIGTERM')).toBe(0);
});
