/** HTTP/2 to push services: one session per service, on which all its pushes travel at once. */
import { connect, constants, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { whenAborted } from './breaking.ts';
import { openTls, type ConnectOptions } from './connect.ts';

/** Ms without a push after which a session ends. */
const idleTimeout = 60_000;
/** Ms for which a service that offered HTTP/1.1 only is not asked again. */
const rememberedFor = 3_600_000;
/** Users choose the names under a push service's domain, so the number of sessions has a bound. */
const sessionsKept = 256;

interface Entry {
  session: Promise<ClientHttp2Session | undefined>;
  /** When it was opened, ms of a steady clock. */
  openedAt: number;
}

/** The sessions of this process. */
export class Http2Sessions {
  readonly #options: ConnectOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(options: ConnectOptions) {
    this.#options = options;
  }

  /** The session to this service, opened when there is none; undefined where it speaks HTTP/1.1 only. Rejects when there is no connection. */
  to(url: URL): Promise<ClientHttp2Session | undefined> {
    const kept = this.#entries.get(url.origin);
    if (kept && performance.now() - kept.openedAt < rememberedFor) return kept.session;
    if (this.#entries.size >= sessionsKept) this.#retireOldest();
    const entry: Entry = { session: this.#open(url, () => this.#forget(url.origin, entry)), openedAt: performance.now() };
    this.#entries.set(url.origin, entry);
    entry.session.catch(() => this.#forget(url.origin, entry));
    return entry.session;
  }

  /** Lets the session end once what is on it is done; the next push opens another. */
  retire(url: URL): void {
    const entry = this.#entries.get(url.origin);
    if (!entry) return;
    this.#entries.delete(url.origin);
    entry.session.then((session) => session?.close(), () => undefined);
  }

  async close(): Promise<void> {
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    const sessions = await Promise.allSettled(entries.map(({ session }) => session));
    for (const opened of sessions) if (opened.status === 'fulfilled') opened.value?.destroy();
  }

  async #open(url: URL, ended: () => void): Promise<ClientHttp2Session | undefined> {
    const socket = await openTls(url, this.#options);
    if (socket.alpnProtocol !== 'h2') {
      socket.destroy();
      return undefined;
    }
    return sessionOver(url, socket, ended);
  }

  #forget(origin: string, entry: Entry): void {
    if (this.#entries.get(origin) === entry) this.#entries.delete(origin);
  }

  #retireOldest(): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.retire(new URL(oldest));
  }
}

function sessionOver(url: URL, socket: TLSSocket, ended: () => void): ClientHttp2Session {
  const session = connect(url.origin, { createConnection: () => socket, settings: { enablePush: false } });
  session.setTimeout(idleTimeout, () => session.close());
  session.on('error', () => undefined); // each stream on it fails with it
  session.once('goaway', ended);
  session.once('close', ended);
  return session;
}

export interface Http2Answer {
  headers: IncomingHttpHeaders;
  status: number;
  /** The first bytes of the body. */
  start: string;
}

/** The service has not begun with it: it may be sent again at once. */
export class NotBegunError extends Error {
  override readonly name = 'NotBegunError';
}

export interface Exchange {
  headers: Record<string, string>;
  body: Buffer;
  /** Ms for the whole of it. */
  timeout: number;
  signal?: AbortSignal | undefined;
  /** Bytes of the answer that are read; of a longer one the rest is refused. */
  answerLimit: number;
}

/** Posts over a session. Rejects with `NotBegunError`, or when there is no answer. */
export function postOver(session: ClientHttp2Session, url: URL, { headers, body, timeout, signal, answerLimit }: Exchange): Promise<Http2Answer> {
  return new Promise((resolve, reject) => {
    if (session.closed || session.destroyed) throw new NotBegunError('the session has ended');
    const stream = session.request({ ...headers, ':method': 'POST', ':path': `${url.pathname}${url.search}`, 'content-length': String(body.length) });
    let answer: Omit<Http2Answer, 'start'> | undefined;
    let failure: Error | undefined;
    const start: Buffer[] = [];
    let length = 0;
    const cancel = (error: Error) => {
      failure ??= error;
      stream.close(constants.NGHTTP2_CANCEL);
    };
    const late = setTimeout(() => cancel(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })), timeout);
    const stay = whenAborted(signal, () => cancel(new Error('broken off')));
    stream.on('response', (received) => (answer = { headers: received, status: Number(received[':status']) }));
    stream.on('data', (chunk: Buffer) => {
      start.push(chunk);
      length += chunk.length;
      if (length > answerLimit) stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on('error', (error) => (failure ??= error));
    stream.once('close', () => {
      clearTimeout(late);
      stay();
      if (answer && !failure) return resolve({ ...answer, start: Buffer.concat(start).subarray(0, answerLimit).toString() });
      const refused = stream.rstCode === constants.NGHTTP2_REFUSED_STREAM;
      reject(refused ? new NotBegunError('the service refused the stream', { cause: failure }) : (failure ?? new Error('the connection closed')));
    });
    stream.end(body);
  });
}
