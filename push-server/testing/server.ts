/** The real app over a store of its own, with a clock that tests turn. The event hub and the outbox only remember. Tests only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from '../app.ts';
import type { Parts } from '../act.ts';
import { readConfig } from '../config.ts';
import { readIdentity } from '../identity.ts';
import { DeviceLimits } from '../limits.ts';
import type { AtOnce, EventHub, Outbox } from '../ports.ts';
import type { EventRow } from '../store/records.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: unknown;
}

/** A server as devices need it, whether in this process or far away. */
export interface Reachable {
  serverId: string;
  publicUrl: string;
  now: () => number;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, statement?: string): Promise<Answer>;
}

export interface TestServer extends Reachable {
  parts: Parts;
  /** What was published and closed, in order. */
  told: EventRow[];
  closed: string[];
  wakes(): number;
  /** The phone that stands for *at once*, if any. */
  standing: { phone?: AtOnce | undefined };
  /** Turns the clock on by so many ms. */
  pass(ms: number): void;
  send(method: 'GET' | 'POST' | 'PUT' | 'OPTIONS', path: string, headers: Record<string, string>, payload?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts one; `environment` as for the real server. */
export async function testServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const directory = mkdtempSync(join(tmpdir(), 'rtp-server-'));
  const config = readConfig({ PUBLIC_URL: 'http://localhost:8787', PWA_DIR: join(directory, 'none'), STRANGER_LIMIT: '100000', ...environment });
  const store = openSqliteStore(directory);
  const identity = await readIdentity(store, config);
  let time = 1_780_000_000_000;
  const now = () => time;
  const told: EventRow[] = [];
  const closed: string[] = [];
  const standing: TestServer['standing'] = {};
  let wakes = 0;
  const hub: EventHub = {
    register: () => undefined,
    publish: (rows) => void told.push(...rows),
    closeDevice: (device) => void closed.push(device),
    atOnceFor: async (devices) => (standing.phone && devices.includes(standing.phone.device) ? standing.phone : undefined),
    close: async () => undefined,
  };
  const outbox: Outbox = { start: () => undefined, wake: () => void (wakes += 1), lease: () => undefined, send: () => undefined, assertEndpoint: () => undefined, close: async () => undefined };
  const parts: Parts = { config, store, identity, now, log: pino({ level: 'silent' }), hub, outbox, limits: new DeviceLimits(store, now) };
  const app = await buildApp(parts);
  const send: TestServer['send'] = async (method, url, headers, payload) => {
    const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    const text = response.payload;
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    const body: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.statusCode, headers: response.headers, body };
  };
  return {
    parts, serverId: identity.serverId, publicUrl: config.publicUrl, told, closed, standing, now, send,
    wakes: () => wakes,
    pass: (ms) => void (time += ms),
    post: (path, body, headers = {}) => send('POST', path, { 'content-type': 'application/json', 'raise-to-pay-version': '1', ...headers }, JSON.stringify(body)),
    get: (path, statement) => send('GET', path, statement === undefined ? {} : { authorization: `Statement ${statement}` }),
    async close() {
      await app.close();
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
