import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Agents, type Subscription } from './agents.ts';
import {
  enqueue,
  header,
  readBody,
  refuseForm,
  refuseVapid,
  SendLog,
  tokenOf,
  type Message,
  type Refusal,
} from '../web-push.ts';
import { PATIENCE, until } from '../waiting.ts';

const SEND_PATH = '/wpush/v2/';

/**
 * Mozilla's push service (autopush) for Firefox on this machine: Firefox talks
 * to it over its WebSocket protocol, whoever sends posts to plain http
 * endpoints here. A message for a browser that is away waits until its TTL
 * ends; one with the same Topic takes its place.
 */
export class PushFirefox extends SendLog implements AsyncDisposable {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #expired = new Set<string>();
  readonly #agents: Agents;
  readonly #http: Server;
  #queue: Message[] = [];
  #port = 0;

  private constructor() {
    super();
    this.#http = createServer((request, response) => {
      this.#route(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    this.#agents = new Agents(this.#http, {
      hello: (agent) => this.deliverWaiting(agent),
      register: (agent, channel, key) => this.#register(agent, channel, key),
      unregister: (agent, channel) => this.#unregister(agent, channel),
      ack: (version) => (this.#queue = this.#queue.filter((message) => message.id !== version)),
    });
  }

  static async start(signal?: AbortSignal): Promise<PushFirefox> {
    signal?.throwIfAborted();
    const service = new PushFirefox();
    await new Promise<void>((resolve) => service.#http.listen(0, '127.0.0.1', resolve));
    const address = service.#http.address();
    if (address === null || typeof address === 'string') throw new Error('The push service has no port.');
    service.#port = address.port;
    signal?.addEventListener('abort', () => void service[Symbol.asyncDispose](), { once: true });
    return service;
  }

  /** Where endpoints live; the product server has to be told that this host is a push service. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Preferences for the Firefox that shall use this service. */
  get prefs(): Readonly<Record<string, unknown>> {
    return {
      'dom.push.serverURL': `ws://127.0.0.1:${this.#port}/`,
      // Under remote control Firefox turns push off unless the profile says otherwise,
      'dom.push.connection.enabled': true,
      // and it takes no ws:// address without this one.
      'dom.push.testing.allowInsecureServerURL': true,
      'dom.push.retryBaseInterval': 200,
    };
  }

  /** What Firefox reported about messages that its worker could not handle (codes 301 to 303). */
  get nacks(): readonly number[] {
    return this.#agents.nacks;
  }

  /** How many messages are not yet acknowledged by a browser. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Resolves when `count` browsers are connected; `timeout` in milliseconds. */
  async connected(count = 1, timeout = PATIENCE): Promise<void> {
    await until(`${count} browsers are connected to the push service`, () => this.#agents.connected === count, timeout);
  }

  /** Ends a subscription: sends to it are answered by 410. Takes a token, too. */
  expire(endpoint: string): void {
    this.#expired.add(tokenOf(endpoint));
  }

  /** Cuts the line to all browsers; they come back by themselves. */
  dropSockets(): void {
    this.#agents.drop();
  }

  /** Loses all state, as a reset service does: at the next contact workers get `pushsubscriptionchange`. */
  forgetAgents(): void {
    for (const token of this.#subscriptions.keys()) this.#expired.add(token);
    this.#agents.forget();
  }

  /** Sends Firefox a broadcast, such as `{ 'remote-settings/monitor_changes': '"1"' }`. */
  broadcast(versions: Readonly<Record<string, string>>): void {
    this.#agents.broadcast(versions);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#agents.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #register(agent: string, channel: string, key: string): string {
    const token = randomBytes(24).toString('base64url');
    this.#subscriptions.set(token, { agent, channel, key });
    return `${this.origin}${SEND_PATH}${token}`;
  }

  #unregister(agent: string, channel: string): void {
    for (const [token, known] of this.#subscriptions) {
      if (known.agent === agent && known.channel === channel) this.#expired.add(token);
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.origin).pathname;
    const body = await readBody(request);
    if (!path.startsWith(SEND_PATH) || request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    const { headers } = request;
    const token = path.slice(SEND_PATH.length);
    const subscription = this.#subscriptions.get(token);
    const refusal = this.plannedFailure() ?? (await this.#refuse(token, subscription, request, body));
    this.note(token, headers, body.length, refusal?.status ?? 201, refusal?.why);
    if (refusal !== undefined || subscription === undefined) {
      response.writeHead(refusal?.status ?? 404, { ...refusal?.headers }).end(refusal?.why);
      return;
    }
    const ttl = Number(header(headers, 'ttl'));
    const message: Message = {
      id: randomUUID(),
      token,
      ttl,
      topic: header(headers, 'topic'),
      encoding: header(headers, 'content-encoding'),
      body,
      expires: Date.now() + ttl * 1000,
    };
    const delivered = this.#deliver(subscription, message);
    if (delivered || ttl > 0) this.#queue = enqueue(this.#queue, message, Date.now());
    response.writeHead(201, { location: `${this.origin}/message/${message.id}`, ttl: String(ttl) }).end();
  }

  async #refuse(
    token: string,
    subscription: Subscription | undefined,
    request: IncomingMessage,
    body: Buffer,
  ): Promise<Refusal | undefined> {
    if (subscription === undefined) return { status: 404, why: 'no such subscription' };
    if (this.#expired.has(token)) return { status: 410, why: 'the subscription has ended' };
    return (
      refuseForm(request.headers, body) ??
      (await refuseVapid(request.headers.authorization, this.origin, subscription.key))
    );
  }

  #deliver(to: Subscription, message: Message): boolean {
    return !this.isAway(message.token) && this.#agents.deliver(to, message);
  }

  /** What was delivered but never acknowledged goes out again, as the real service does it. */
  protected override deliverWaiting(agent?: string): void {
    const now = Date.now();
    this.#queue = this.#queue.filter((message) => message.expires > now);
    for (const message of this.#queue) {
      const subscription = this.#subscriptions.get(message.token);
      if (subscription !== undefined && (agent ?? subscription.agent) === subscription.agent) {
        this.#deliver(subscription, message);
      }
    }
  }
}
