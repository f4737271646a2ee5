/**
 * The built server, killed by SIGKILL at random moments under load: whatever was answered is so afterwards, nothing is released twice,
 * every phone is pushed, the live channels come back. CRASH_ROUNDS says how often (`npm run soak` for thousands).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildServer, freePort, ServerNode } from './node.ts';
import { PushSink } from './sink.ts';
import { Town } from './town.ts';

const rounds = Number(process.env.CRASH_ROUNDS ?? 50);
let directory: string;
let sink: PushSink;
let remove: () => void;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'rtp-crash-'));
  sink = new PushSink();
  [remove] = await Promise.all([buildServer(), sink.open()]);
}, 60_000);
afterAll(async () => {
  await sink.close();
  rmSync(directory, { recursive: true });
  remove();
});

it('keeps its promises over kills at random moments', { timeout: rounds * 20_000 + 120_000 }, async () => {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const node = new ServerNode(port, { PUBLIC_URL: publicUrl, DATA_DIR: directory, PWA_DIR: join(directory, 'none'), PUSH_REWRITE: sink.rewrite, DESKTOP_FILINGS: '100000', BURST_REFUSALS: '100000', STRANGER_LIMIT: '100000', LOG_LEVEL: 'warn' });
  await node.start();
  const town = await Town.settle([node.url], publicUrl, sink, 10);
  for (let round = 1; round <= rounds; round += 1) {
    await somethingHappens(town);
    await node.kill();
    if (round % 7 === 0) await killWhileStarting(node);
    await node.start();
    if (round % 100 === 0) process.stderr.write(`${round} kills, ${town.requests} requests\n`);
  }
  const tally = await town.close();
  await node.stop();
  expect(tally.broken).toEqual([]);
  expect(tally.requests).toBeGreaterThan(rounds);
  expect(tally.met.unreachable).toBeGreaterThan(0);
  expect(tally.connections).toBeGreaterThan(30 + rounds);
});

/** The moment is random in how much was done since the start, so that slow machines test as much. */
async function somethingHappens(town: Town): Promise<void> {
  const wanted = town.met.answered + Math.random() * 60;
  const until = Date.now() + 20_000;
  while (town.met.answered < wanted && Date.now() < until) await pause(1);
  await pause(Math.random() * 20);
}

async function killWhileStarting(node: ServerNode): Promise<void> {
  const starting = node.start();
  await pause(Math.random() * 400);
  await node.kill();
  await starting;
}
