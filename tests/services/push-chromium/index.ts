import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fixed64, integer } from './protobuf.ts';
import { makeCertificate } from './certificate.ts';
import { McsServer, type Registration } from './mcs.ts';
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

/** Chromium's builds have this origin of endpoints compiled in; Google's own builds have the second. */
const ENDPOINT_ORIGINS = ['https://jmt17.google.com', 'https://fcm.googleapis.com'] as const;
/** Fields of AndroidCheckinResponse (google_apis/gcm/protocol/checkin.proto). */
const CHECKIN = { ok: 1, time: 3, androidId: 7, securityToken: 8 } as const;
const SEND_PATH = '/fcm/send/';

/** An origin of push endpoints, and where a test's product server finds it instead. */
export interface Rewrite {
  readonly from: string;
  readonly to: string;
}

/**
 * Google's push service for Chromium, as far as web push goes, on this machine:
 * a real browser registers here by its real `subscribe()`, and what is posted
 * to its endpoint reaches its service worker. A message for a phone that is
 * away waits until its TTL ends; one with the same Topic takes its place.
 *
 * The endpoint that Chromium makes up says `https://jmt17.google.com/fcm/send/…`.
 * Whoever sends must connect to {@link rewrite}`.to` instead, and still sign
 * VAPID for the original origin.
 *
 * Not simulated: Doze, urgency, FCM's limits for collapsing.
 */
export class PushChromium extends SendLog implements AsyncDisposable {
  readonly #registrations = new Map<string, Registration>();
  readonly #expired = new Set<string>();
  readonly #mcs: McsServer;
  readonly #http: Server;
  readonly #pin: string;
  #queue: Message[] = [];
  #mcsPort = 0;
  #origin = '';

  private constructor() {
    super();
    const certificate = makeCertificate();
    this.#pin = certificate.pin;
    this.#mcs = new McsServer(certificate, (received) => this.deliverWaiting(received));
    this.#http = createServer((request, response) => {
      this.#route(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  }

  static async start(signal?: AbortSignal): Promise<PushChromium> {
    signal?.throwIfAborted();
    const service = new PushChromium();
    service.#mcsPort = await service.#mcs.listen();
    await new Promise<void>((resolve) => service.#http.listen(0, '127.0.0.1', resolve));
    const address = service.#http.address();
    if (address === null || typeof address === 'string') throw new Error('The push service has no port.');
    service.#origin = `http://127.0.0.1:${address.port}`;
    signal?.addEventListener('abort', () => void service[Symbol.asyncDispose](), { once: true });
    return service;
  }

  /** Arguments for the Chromium that shall use this service. */
  get args(): readonly string[] {
    return [
      `--gcm-checkin-url=${this.#origin}/checkin`,
      `--gcm-registration-url=${this.#origin}/register`,
      `--gcm-mcs-endpoint=https://127.0.0.1:${this.#mcsPort}`,
      `--ignore-certificate-errors-spki-list=${this.#pin}`,
    ];
  }

  /** For the product server: what endpoints of Chromium say, and where this service listens. */
  get rewrite(): Rewrite {
    return { from: ENDPOINT_ORIGINS[0], to: this.#origin };
  }

  /** The same for every build of Chromium, Google Chrome's included. */
  get rewrites(): readonly Rewrite[] {
    return ENDPOINT_ORIGINS.map((from) => ({ from, to: this.#origin }));
  }

  /** Tokens (the last part of an endpoint) that are subscribed now. */
  get tokens(): readonly string[] {
    const live = [...this.#registrations].filter(([token]) => !this.#expired.has(token));
    // Chromium registers itself, too; only web push names a subtype.
    return live.flatMap(([token, { subtype }]) => (subtype === undefined ? [] : [token]));
  }

  /** How many messages wait for a phone. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Resolves when `count` browsers are connected; `timeout` in milliseconds. */
  async connected(count = 1, timeout = PATIENCE): Promise<void> {
    await until(`${count} browsers are connected to the push service`, () => this.#mcs.connected.length === count, timeout);
  }

  /** Ends a subscription as FCM does in time: sends to it are answered by 410. Takes a token, too. */
  expire(endpoint: string): void {
    this.#expired.add(tokenOf(endpoint));
  }

  /** Cuts the line to all browsers; they come back by themselves. */
  drop(): void {
    this.#mcs.drop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#http.closeAllConnections();
    await Promise.all([new Promise((resolve) => this.#http.close(resolve)), this.#mcs.close()]);
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.#origin).pathname;
    const body = await readBody(request);
    if (path === '/checkin') {
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(checkIn());
    } else if (path === '/register') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(this.#register(new URLSearchParams(body.toString())));
    } else if (path.startsWith(SEND_PATH) && request.method === 'POST') {
      await this.#send(decodeURIComponent(path.slice(SEND_PATH.length)), request, body, response);
    } else {
      response.writeHead(404).end();
    }
  }

  #register(form: URLSearchParams): string {
    const device = form.get('device') ?? '';
    const sender = form.get('sender') ?? '';
    const subtype = form.get('X-subtype') ?? undefined;
    if (form.has('delete')) {
      for (const [token, known] of this.#registrations) {
        if (known.device === device && known.subtype === subtype) this.#expired.add(token);
      }
      return `token=${sender}`;
    }
    const token = `bed-${randomUUID()}`;
    this.#registrations.set(token, { device, sender, subtype, app: form.get('app') ?? '' });
    return `token=${token}`;
  }

  async #send(token: string, request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const { headers } = request;
    const registration = this.#registrations.get(token);
    const refusal = this.plannedFailure() ?? (await this.#refuse(token, registration, request, body));
    this.note(token, headers, body.length, refusal?.status ?? 201, refusal?.why);
    if (refusal !== undefined || registration === undefined) {
      response.writeHead(refusal?.status ?? 404, { ...refusal?.headers }).end(refusal?.why);
      return;
    }
    const ttl = Number(header(headers, 'ttl'));
    const message: Message = {
      id: `0:${randomUUID()}`,
      token,
      ttl,
      topic: header(headers, 'topic'),
      encoding: header(headers, 'content-encoding'),
      body,
      expires: Date.now() + ttl * 1000,
    };
    if (!this.#deliver(registration, message) && ttl > 0) this.#queue = enqueue(this.#queue, message, Date.now());
    response.writeHead(201, { location: `${this.#origin}/message/${message.id}`, ttl: String(ttl) }).end();
  }

  async #refuse(
    token: string,
    registration: Registration | undefined,
    request: IncomingMessage,
    body: Buffer,
  ): Promise<Refusal | undefined> {
    if (registration === undefined) return { status: 404, why: 'no such subscription' };
    if (this.#expired.has(token)) return { status: 410, why: 'the subscription has ended' };
    const form = refuseForm(request.headers, body);
    if (form !== undefined) return form;
    const verdicts = await Promise.all(
      ENDPOINT_ORIGINS.map((origin) => refuseVapid(request.headers.authorization, origin, registration.sender)),
    );
    return verdicts.includes(undefined) ? undefined : verdicts[0];
  }

  #deliver(to: Registration, message: Message): boolean {
    return !this.isAway(message.token) && this.#mcs.deliver(to, message);
  }

  protected override deliverWaiting(received: readonly string[] = []): void {
    const now = Date.now();
    this.#queue = this.#queue.filter((message) => {
      const registration = this.#registrations.get(message.token);
      if (registration === undefined || message.expires <= now || received.includes(message.id)) return false;
      return !this.#deliver(registration, message);
    });
  }
}

function checkIn(): Buffer {
  const id = (): bigint => randomBytes(8).readBigUInt64LE() >> 1n;
  return Buffer.concat([
    integer(CHECKIN.ok, 1),
    integer(CHECKIN.time, Date.now()),
    fixed64(CHECKIN.androidId, id()),
    fixed64(CHECKIN.securityToken, id()),
  ]);
}
