/** What a waiting device costs: memory of the server per live connection, and how long it takes to tell all of them something. */
import { createHash } from 'node:crypto';
import { WebSocket } from 'ws';
import * as v from 'valibot';
import { serverMessageSchema, type ServerMessage } from '../../../protocol/messages/live.ts';
import { signStatement } from '../../../protocol/statements.ts';
import { load, range, type Range } from './load.ts';
import type { Phone } from './parts.ts';
import { startOurs, type Ground, type Running } from './setup.ts';

export interface IdleFigures {
  kibPerConnection: number;
  wakeAllMs: number;
  connections: number;
  heapKibPerConnection: number;
  wakes: Range;
}

/** Connections before those that count: the process grows its heap for the first ones, whoever they are. */
const warmUp = 1_000;
const batch = 50;
const wakes = 5;

/** @param connections devices that wait at once */
export async function measureIdle(ground: Ground, connections: number, say: (line: string) => void): Promise<IdleFigures> {
  // One account, for one call then wakes all its devices.
  await using server = await startOurs(ground, 'idle', { accounts: 1, phones: warmUp + connections, flags: ['--expose-gc'] });
  const phones = server.accounts.flatMap((account) => account.phones);
  const lines = await connectAll(server, phones.slice(0, warmUp));
  const before = await server.process.usage(true);
  lines.push(...(await connectAll(server, phones.slice(warmUp))));
  const after = await server.process.usage(true);
  const perConnection = (name: 'rss' | 'heapUsed') => (after[name] - before[name]) / connections / 1_024;
  say(`${connections} connections: ${perConnection('rss').toFixed(1)} KiB each, of that ${perConnection('heapUsed').toFixed(1)} KiB heap`);
  const took: number[] = [];
  for (let wake = 0; wake < wakes; wake += 1) took.push(await wakeAll(server, lines, phones[0]));
  for (const { socket } of lines) socket.terminate();
  const times = range(took);
  say(`all told in ${times.median} ms`);
  return { kibPerConnection: Number(perConnection('rss').toFixed(2)), wakeAllMs: times.median, connections, heapKibPerConnection: Number(perConnection('heapUsed').toFixed(2)), wakes: times };
}

class Line {
  readonly socket: WebSocket;
  #waiting: ((message: ServerMessage) => void) | undefined;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.#waiting?.(v.parse(v.pipe(v.string(), v.parseJson(), serverMessageSchema), String(data))));
  }

  /** The next message of this type. */
  next<T extends ServerMessage['type']>(type: T): Promise<Extract<ServerMessage, { type: T }>> {
    return new Promise((resolve, reject) => {
      this.#waiting = (message) => {
        if (message.type === type) resolve(message as Extract<ServerMessage, { type: T }>);
        else if (message.type === 'problem') reject(new Error(message.problem.code));
      };
    });
  }
}

async function connectAll(server: Running, phones: readonly Phone[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (let from = 0; from < phones.length; from += batch) {
    lines.push(...(await Promise.all(phones.slice(from, from + batch).map((phone) => connect(server, phone)))));
  }
  return lines;
}

async function connect({ url }: Running, { signer }: Phone): Promise<Line> {
  const line = new Line(new WebSocket(`${url.replace('http', 'ws')}/v1/live`, { perMessageDeflate: false }));
  const { nonce } = await line.next('hello');
  const ready = line.next('ready');
  line.socket.send(JSON.stringify({ type: 'authenticate', statement: await signStatement('live', { nonce }, signer) }));
  await ready;
  return line;
}

/** Ms from a call that concerns all devices until the last of them has heard. */
async function wakeAll({ url }: Running, lines: readonly Line[], phone: Phone | undefined): Promise<number> {
  if (!phone) throw new Error('nobody waits');
  const { endpoint, p256dh, auth } = phone.subscription;
  const subscription = JSON.stringify({ endpoint, keys: { p256dh, auth } });
  const named = createHash('sha256').update(subscription).digest('base64url');
  const statement = await signStatement('subscribe', { subscription: named }, phone.signer);
  const told = Promise.all(lines.map((line) => line.next('event')));
  const from = performance.now();
  const { failed } = await load(url, [{ path: '/v1/subscription', body: JSON.stringify({ statement, subscription }) }], 1, 200);
  if (failed.length > 0) throw new Error(failed[0]);
  await told;
  return performance.now() - from;
}
