/** How posts reach a push service: HTTP/2 where it speaks that, else HTTP/1.1 with connections kept alive. */
import { request, type Dispatcher } from 'undici';
import { createPushAgent, type ConnectOptions } from './connect.ts';
import { Http2Sessions, NotBegunError, postOver, type Exchange } from './http2.ts';

interface PushPost {
  headers: Record<string, string>;
  body: Buffer;
  /** Ms for the whole exchange. */
  timeout: number;
  signal?: AbortSignal | undefined;
}

export interface PushAnswer {
  status: number;
  retryAfter: string | undefined;
  /** The first bytes of the body; the rest is dropped. */
  start: string;
}

export interface PushTransport {
  /** Follows no redirect. Rejects when there is no answer: network, time, `AddressRefusedError`. */
  post(url: URL, post: PushPost): Promise<PushAnswer>;
  close(): Promise<void>;
}

/** Bytes of an answer that are read. */
const answerLimit = 1_024;

export function createPushTransport(options: ConnectOptions): PushTransport {
  const agent = createPushAgent(options);
  const sessions = new Http2Sessions(options);

  /** Once more on a new session when the service had not begun: it said that it takes no more on the old one. */
  async function overHttp2(url: URL, exchange: Exchange, again = true): Promise<PushAnswer | undefined> {
    const session = await sessions.to(url);
    if (!session) return undefined;
    try {
      const { status, headers, start } = await postOver(session, url, exchange);
      return { status, retryAfter: headers['retry-after'], start };
    } catch (error) {
      sessions.retire(url);
      if (again && error instanceof NotBegunError) return overHttp2(url, exchange, false);
      throw error;
    }
  }

  return {
    async post(url, post) {
      const answer = url.protocol === 'https:' ? await overHttp2(url, { ...post, answerLimit }) : undefined;
      return answer ?? overHttp1(agent, url, post);
    },
    async close() {
      await Promise.all([agent.close(), sessions.close()]);
    },
  };
}

async function overHttp1(dispatcher: Dispatcher, url: URL, { headers, body, timeout, signal }: PushPost): Promise<PushAnswer> {
  const late = AbortSignal.timeout(timeout);
  const response = await request(url, { method: 'POST', headers, body, dispatcher, signal: signal ? AbortSignal.any([signal, late]) : late });
  const retryAfter = response.headers['retry-after'];
  return { status: response.statusCode, retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined, start: await readStart(response.body) };
}

async function readStart(body: Dispatcher.ResponseData['body']): Promise<string> {
  let text = '';
  for await (const chunk of body) {
    text += String(chunk);
    if (text.length >= answerLimit) break;
  }
  return text;
}
