/** The same promises while the disk is full, the store stalls, or the push service is ill. Real faults of the real built server under load. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Connection } from '../store/sqlite/connection.ts';
import { buildServer, freePort, ServerNode } from './node.ts';
import { PushSink, type Health } from './sink.ts';
import { Town } from './town.ts';

let directory: string;
let sink: PushSink;
let node: ServerNode;
let publicUrl: string;
let remove: () => void;

beforeAll(async () => {
  remove = await buildServer();
}, 60_000);
afterAll(() => remove());
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'rtp-faults-'));
  sink = new PushSink();
  await sink.open();
  const port = await freePort();
  publicUrl = `http://localhost:${port}`;
  node = new ServerNode(port, { PUBLIC_URL: publicUrl, DATA_DIR: directory, PWA_DIR: join(directory, 'none'), PUSH_REWRITE: sink.rewrite, DESKTOP_FILINGS: '100000', BURST_REFUSALS: '100000', STRANGER_LIMIT: '100000', LOG_LEVEL: 'info' });
});
afterEach(async () => {
  await node.kill();
  await sink.close();
  rmSync(directory, { recursive: true });
});

const settle = (households: number) => Town.settle([node.url], publicUrl, sink, households);
/** Until so many requests more were filed. */
const goOn = (town: Town, more: number) => {
  const wanted = town.requests + more;
  return vi.waitFor(() => expect(town.requests).toBeGreaterThanOrEqual(wanted), { timeout: 40_000, interval: 20 });
};

it('answers 503 while the disk is full, and has everything that it answered for once there is room', { timeout: 180_000 }, async () => {
  await node.start();
  const town = await settle(8);
  await goOn(town, 16);
  await node.kill();
  await node.start(700); // 350 kB (or 700, as shells differ) for each file: soon full
  await vi.waitFor(() => expect(town.met.unavailable).toBeGreaterThan(30), 30_000);
  expect((await fetch(`${node.url}/v1/server`)).status).toBe(200);
  await node.kill();
  await node.start();
  await goOn(town, 8);
  expect((await town.close()).broken).toEqual([]);
});

it('stays awake while somebody else holds the database, and loses nothing by it', { timeout: 180_000 }, async () => {
  await node.start();
  const town = await settle(8);
  const other = new Connection(join(directory, 'raise-to-pay.sqlite'));
  for (const ms of [300, 1_500, 6_500]) {
    other.run('BEGIN IMMEDIATE');
    const held = pause(ms);
    await pause(200);
    const asked = Date.now();
    expect((await fetch(`${node.url}/v1/server`)).status).toBe(200);
    expect(Date.now() - asked).toBeLessThan(1_000);
    await held;
    other.run('ROLLBACK');
    await goOn(town, 4);
  }
  other.close();
  expect((await town.close()).broken).toEqual([]);
});

it('reaches every phone however ill the push service was meanwhile, and leaves it alone then', { timeout: 240_000 }, async () => {
  await node.start();
  const town = await settle(8);
  const illnesses: Exclude<Health, 'well'>[] = ['refuses', 'resets', 'slow', 'floods', 'fails', 'stalls'];
  for (const illness of illnesses) {
    await sink.beIll(illness, 1_000);
    await goOn(town, 10); // those that were caught in it were pushed
  }
  expect((await town.close()).broken).toEqual([]);
  expect(node.log.join('')).toContain('push service left alone');
});
