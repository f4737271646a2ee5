import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import * as v from 'valibot';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Message } from '../web-push.ts';

/** What Firefox says: JSON texts of Mozilla's push protocol; `{}` is a ping. */
const Said = v.variant('messageType', [
  v.object({ messageType: v.literal('hello'), uaid: v.optional(v.string()) }),
  v.object({ messageType: v.literal('register'), channelID: v.pipe(v.string(), v.uuid()), key: v.optional(v.string()) }),
  v.object({ messageType: v.literal('unregister'), channelID: v.string() }),
  v.object({ messageType: v.literal('ack'), updates: v.array(v.object({ version: v.string() })) }),
  v.object({ messageType: v.literal('nack'), code: v.optional(v.number()) }),
  v.object({ messageType: v.literal('broadcast_subscribe') }),
  v.object({ messageType: v.literal('ping') }),
]);

/** What an endpoint stands for. */
export interface Subscription {
  readonly agent: string;
  readonly channel: string;
  /** The applicationServerKey, base64url. */
  readonly key: string;
}

/** What the service does about what Firefox says. */
export interface Handlers {
  hello(agent: string): void;
  /** Answers the new endpoint. */
  register(agent: string, channel: string, key: string): string;
  unregister(agent: string, channel: string): void;
  ack(version: string): void;
}

/** The browsers' side of Mozilla's push service: who is connected, and what they are told. */
export class Agents {
  readonly #server: WebSocketServer;
  readonly #handlers: Handlers;
  /** By agent ID: its line, or undefined while it is away. */
  readonly #lines = new Map<string, WebSocket | undefined>();
  readonly nacks: number[] = [];

  constructor(http: Server, handlers: Handlers) {
    this.#handlers = handlers;
    this.#server = new WebSocketServer({
      server: http,
      handleProtocols: (offered) => offered.has('push-notification') && 'push-notification',
    });
    this.#server.on('connection', (line) => this.#accept(line));
  }

  get connected(): number {
    return [...this.#lines.values()].filter((line) => line !== undefined).length;
  }

  /** Sends a message to its browser; false when that is not connected. */
  deliver(to: Subscription, message: Message): boolean {
    const line = this.#lines.get(to.agent);
    if (line === undefined) return false;
    const content =
      message.body.length > 0
        ? { data: message.body.toString('base64url'), headers: { encoding: message.encoding } }
        : {};
    say(line, { messageType: 'notification', channelID: to.channel, version: message.id, ttl: message.ttl, ...content });
    return true;
  }

  broadcast(versions: Readonly<Record<string, string>>): void {
    for (const line of this.#server.clients) say(line, { messageType: 'broadcast', broadcasts: versions });
  }

  drop(): void {
    for (const line of this.#server.clients) line.terminate();
  }

  forget(): void {
    this.#lines.clear();
    this.drop();
  }

  close(): void {
    this.drop();
    this.#server.close();
  }

  #accept(line: WebSocket): void {
    let agent: string | undefined;
    line.on('error', () => line.terminate());
    line.on('close', () => {
      if (agent !== undefined && this.#lines.get(agent) === line) this.#lines.set(agent, undefined);
    });
    line.on('message', (raw) => {
      const said = v.safeParse(Said, read(raw));
      if (!said.success || said.output.messageType === 'ping') line.send('{}');
      else if (said.output.messageType === 'hello') agent = this.#hello(line, said.output.uaid);
      else if (agent !== undefined) this.#answer(line, agent, said.output);
    });
  }

  /** A browser whose ID is unknown gets a new one, and drops all its subscriptions because of it. */
  #hello(line: WebSocket, known: string | undefined): string {
    const agent = known !== undefined && this.#lines.has(known) ? known : randomBytes(16).toString('hex');
    this.#lines.get(agent)?.terminate();
    this.#lines.set(agent, line);
    say(line, { messageType: 'hello', uaid: agent, status: 200, use_webpush: true, broadcasts: {} });
    this.#handlers.hello(agent);
    return agent;
  }

  #answer(line: WebSocket, agent: string, said: v.InferOutput<typeof Said>): void {
    switch (said.messageType) {
      case 'register': {
        const pushEndpoint = this.#handlers.register(agent, said.channelID, said.key ?? '');
        say(line, { messageType: 'register', channelID: said.channelID, status: 200, pushEndpoint });
        break;
      }
      case 'unregister':
        this.#handlers.unregister(agent, said.channelID);
        say(line, { messageType: 'unregister', channelID: said.channelID, status: 200 });
        break;
      case 'ack':
        for (const { version } of said.updates) this.#handlers.ack(version);
        break;
      case 'nack':
        this.nacks.push(said.code ?? 0);
        break;
      case 'broadcast_subscribe':
        say(line, { messageType: 'broadcast', broadcasts: {} });
        break;
    }
  }
}

function say(line: WebSocket, message: Readonly<Record<string, unknown>>): void {
  line.send(JSON.stringify(message));
}

function read(raw: RawData): unknown {
  try {
    const text = Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw instanceof ArrayBuffer ? new Uint8Array(raw) : raw);
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}
