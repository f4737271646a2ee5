/** Three nodes on one PostgreSQL: devices are connected to any of them and call any of them; nodes are killed under load, and nothing is lost. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestPostgres } from '../testing/postgres.ts';
import { buildServer, freePort, ServerNode } from './node.ts';
import { PushSink } from './sink.ts';
import { Town } from './town.ts';

const rounds = Number(process.env.CRASH_ROUNDS ?? 8);
let sink: PushSink;
let postgres: TestPostgres;
let remove: () => void;

beforeAll(async () => {
  sink = new PushSink();
  [remove, postgres] = await Promise.all([buildServer(), TestPostgres.start(), sink.open()]);
}, 60_000);
afterAll(async () => {
  await sink.close();
  await postgres.stop();
  remove();
});

it('keep the promises of one, while one after the other is killed', { timeout: rounds * 8_000 + 120_000 }, async () => {
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  const publicUrl = `http://localhost:${ports[0]}`;
  const environment = {
    PUBLIC_URL: publicUrl, DATABASE_URL: await postgres.database(), DATA_DIR: join(tmpdir(), 'unused'), PWA_DIR: join(tmpdir(), 'none'), PUSH_REWRITE: sink.rewrite,
    DESKTOP_FILINGS: '100000', BURST_REFUSALS: '100000', STRANGER_LIMIT: '100000', LOG_LEVEL: 'warn',
  };
  const nodes = ports.map((port) => new ServerNode(port, environment));
  await Promise.all(nodes.map((node) => node.start()));
  const town = await Town.settle(nodes.map(({ url }) => url), publicUrl, sink, 10);
  for (let round = 0; round < rounds; round += 1) {
    await pause(200 + Math.random() * 600);
    const victim = nodes[Math.floor(Math.random() * nodes.length)];
    await victim?.kill();
    await pause(Math.random() * 600);
    await victim?.start();
  }
  const tally = await town.close();
  const codes = await Promise.all(nodes.map((node) => node.stop()));
  expect(tally.broken).toEqual([]);
  expect(tally.requests).toBeGreaterThan(rounds * 2);
  expect(tally.connections).toBeGreaterThan(30);
  expect(codes).toEqual([0, 0, 0]);
});
