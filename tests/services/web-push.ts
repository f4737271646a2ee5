import { createPublicKey } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { jwtVerify } from 'jose';
import { Journal, type Predicate } from './waiting.ts';

/** RFC 8030 section 7.2: what a push service must accept at least, and the local ones accept at most. */
const MAX_BYTES = 4096;
/** RFC 8292 section 2: a token lives at most a day; a minute is left for clocks. */
const MAX_VAPID_SECONDS = 86_460;

/** One POST to a push endpoint, as the push service saw it. */
export interface Send {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The token at the end of the endpoint's path. */
  readonly token: string;
  /** What the push service answered. */
  readonly status: number;
  /** Why it was refused, in words; undefined when it was accepted. */
  readonly why: string | undefined;
  /** Seconds. */
  readonly ttl: number | undefined;
  readonly urgency: string | undefined;
  readonly topic: string | undefined;
  /** The Authorization header: `vapid t=…, k=…`. */
  readonly vapid: string | undefined;
  /** Bytes of encrypted body. */
  readonly size: number;
}

/** An accepted message on its way to a browser. */
export interface Message {
  readonly id: string;
  readonly token: string;
  /** Seconds. */
  readonly ttl: number;
  readonly topic: string | undefined;
  readonly encoding: string | undefined;
  readonly body: Buffer;
  /** Milliseconds since 1970; from then on it is dropped. */
  readonly expires: number;
}

/** A refusal, in the terms of RFC 8030 and RFC 8292. */
export interface Refusal {
  readonly status: number;
  readonly why: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface PlannedFailure {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What both local push services offer to tests: a log of sends, failures on demand, phones out of reach. */
export abstract class SendLog {
  readonly #sends = new Journal<Send>('send to the push service');
  readonly #failures: PlannedFailure[] = [];
  readonly #away = new Set<string>();

  /** All sends so far, refused ones too. */
  get log(): readonly Send[] {
    return this.#sends.items;
  }

  /** The next send from now on; `timeout` in milliseconds. */
  nextSend(wants?: Predicate<Send>, timeout?: number): Promise<Send> {
    return this.#sends.next(wants, timeout);
  }

  /** Makes the next `times` sends fail with this status and these headers, such as `{ 'retry-after': '2' }`. */
  failNext(status: number, headers: Readonly<Record<string, string>> = {}, times = 1): void {
    for (let i = 0; i < times; i++) this.#failures.push({ status, headers });
  }

  /** Takes the phone of this endpoint (or token) off the network: its messages wait until it is {@link back}. */
  away(endpoint: string): void {
    this.#away.add(tokenOf(endpoint));
  }

  /** The phone of this endpoint is there again, and gets at once what waited for it. */
  back(endpoint: string): void {
    this.#away.delete(tokenOf(endpoint));
    this.deliverWaiting();
  }

  protected isAway(token: string): boolean {
    return this.#away.has(token);
  }

  /** Hands out what waits for phones that are there. */
  protected abstract deliverWaiting(): void;

  protected plannedFailure(): Refusal | undefined {
    const failure = this.#failures.shift();
    return failure && { ...failure, why: 'the test asked for it' };
  }

  protected note(token: string, headers: IncomingHttpHeaders, size: number, status: number, why?: string): void {
    const ttl = header(headers, 'ttl');
    this.#sends.add({
      at: Date.now(),
      token,
      status,
      why,
      ttl: ttl === undefined ? undefined : Number(ttl),
      urgency: header(headers, 'urgency'),
      topic: header(headers, 'topic'),
      vapid: headers.authorization,
      size,
    });
  }
}

/** The last part of an endpoint's path; a token is taken as it is. */
export function tokenOf(endpoint: string): string {
  return endpoint.slice(endpoint.lastIndexOf('/') + 1);
}

/** One header's value, undefined when it is missing. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What is wrong with the form of a send (RFC 8030, RFC 8188), or undefined. */
export function refuseForm(headers: IncomingHttpHeaders, body: Buffer): Refusal | undefined {
  if (body.length > MAX_BYTES) return { status: 413, why: `${body.length} bytes are more than ${MAX_BYTES}` };
  if (!/^\d+$/.test(header(headers, 'ttl') ?? '')) return { status: 400, why: 'TTL is missing or no number' };
  const urgency = header(headers, 'urgency') ?? 'normal';
  if (!['very-low', 'low', 'normal', 'high'].includes(urgency)) return { status: 400, why: `Urgency ${urgency}` };
  const topic = header(headers, 'topic');
  // Apple decodes a topic and refuses a length of 1 mod 4, so the strictest reading holds here.
  if (topic !== undefined && (!/^[\w-]{1,32}$/.test(topic) || topic.length % 4 === 1)) {
    return { status: 400, why: `Topic ${topic}` };
  }
  const encoding = header(headers, 'content-encoding');
  if (body.length > 0 && encoding !== 'aes128gcm') return { status: 415, why: `Content-Encoding ${encoding}` };
  return undefined;
}

/**
 * What is wrong with the VAPID header of a send (RFC 8292), or undefined.
 *
 * @param audience origin of the endpoint that the browser was given, port included
 * @param subscribedKey the applicationServerKey of the subscription, base64url
 */
export async function refuseVapid(
  authorization: string | undefined,
  audience: string,
  subscribedKey: string,
): Promise<Refusal | undefined> {
  const parts = /^vapid\s+(.*)$/i.exec(authorization ?? '')?.[1];
  const fields = new Map((parts ?? '').split(',').map((part) => split(part.trim())));
  const token = fields.get('t');
  const key = fields.get('k');
  if (token === undefined || key === undefined) {
    return { status: 401, why: 'VAPID authorization is missing', headers: { 'www-authenticate': 'vapid' } };
  }
  if (unpadded(key) !== unpadded(subscribedKey)) return { status: 403, why: 'k is not the subscription’s key' };
  try {
    const { payload } = await jwtVerify(token, publicKey(key), {
      algorithms: ['ES256'],
      audience,
      requiredClaims: ['exp', 'sub'],
    });
    if ((payload.exp ?? 0) > Date.now() / 1000 + MAX_VAPID_SECONDS) {
      return { status: 403, why: 'exp is more than a day away' };
    }
    if (!/^(mailto:\S+@\S+|https:\/\/\S+)$/.test(payload.sub ?? '')) return { status: 403, why: `sub ${payload.sub}` };
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 403, why: `VAPID token for ${audience}: ${reason}` };
  }
}

/**
 * A message that takes the place of one with the same topic (RFC 8030 section
 * 5.4): answers the queue without the replaced and the expired.
 */
export function enqueue(queue: readonly Message[], message: Message, now: number): Message[] {
  const kept = queue.filter((old) => {
    const replaced = message.topic !== undefined && old.topic === message.topic && old.token === message.token;
    return !replaced && old.expires > now;
  });
  return [...kept, message];
}

function split(part: string): [string, string] {
  const at = part.indexOf('=');
  return [part.slice(0, at), part.slice(at + 1)];
}

function unpadded(key: string): string {
  return Buffer.from(key, 'base64url').toString('base64url');
}

function publicKey(key: string): ReturnType<typeof createPublicKey> {
  const point = Buffer.from(key, 'base64url');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33, 65).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}
