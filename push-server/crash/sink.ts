/** For tests: the push service of many phones. What it answers for was received and can be read; it can be ill in several ways. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { makeReceiver, type Receiver } from '../push/testing/receiver.ts';

/** `refuses` takes no connection, `resets` cuts them, `stalls` never answers, `slow` takes half a second, `floods` answers 429 to all. */
export type Health = 'well' | 'refuses' | 'resets' | 'stalls' | 'slow' | 'floods' | 'fails';

const origin = 'https://fcm.googleapis.com';
const messageSchema = v.pipe(v.string(), v.parseJson(), v.object({
  notification: v.object({ data: v.object({ type: v.string(), request: v.optional(v.string()), view: v.optional(v.object({ state: v.object({ request: v.string() }) })) }) }),
}));

export class PushSink {
  health: Health = 'well';
  readonly #receivers: Receiver[] = [];
  readonly #seen = new Map<string, number>();
  #server: Server | undefined;
  #port = 0;

  async open(): Promise<void> {
    this.#server = createServer((request, response) => void this.#take(request, response));
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.#port = address !== null && typeof address === 'object' ? address.port : 0;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** Ill for so long, then well. */
  async beIll(health: Exclude<Health, 'well'>, ms: number): Promise<void> {
    if (health === 'refuses') await this.close();
    this.health = health;
    await pause(ms);
    this.health = 'well';
    if (health === 'refuses') await this.open();
  }

  /** The setting that sends pushes here. */
  get rewrite(): string {
    return `${origin}=http://127.0.0.1:${this.#port}`;
  }

  /** A subscription as a browser gives it. */
  subscription(): { index: number; text: string } {
    const receiver = makeReceiver();
    const index = this.#receivers.push(receiver) - 1;
    return { index, text: JSON.stringify({ endpoint: `${origin}/fcm/send/${index}`, expirationTime: null, keys: { p256dh: receiver.p256dh, auth: receiver.auth } }) };
  }

  /** How often this phone was pushed about this request. */
  pushes(index: number, request: string): number {
    return this.#seen.get(`${index} ${request}`) ?? 0;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    switch (this.health) {
      case 'stalls': return;
      case 'resets': return void request.socket.destroy();
      case 'floods': return void response.writeHead(429, { 'retry-after': '1' }).end();
      case 'fails': return void response.writeHead(503).end();
      case 'slow': await pause(500);
    }
    const index = Number(request.url?.split('/').at(-1));
    const { data } = v.parse(messageSchema, this.#receivers[index]?.read(Buffer.concat(chunks))).notification;
    const key = `${index} ${data.view?.state.request ?? data.request ?? ''}`;
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
    response.writeHead(201).end();
  }
}
