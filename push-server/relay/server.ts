/** The payment server, as the relay reaches it: hands bytes there and brings the answer back unread. */
import { rootCertificates } from 'node:tls';
import { Agent, request } from 'undici';
import * as v from 'valibot';
import { digest } from '../../protocol/base.ts';
import { serverInfoSchema } from '../../protocol/messages/devices.ts';
import { signStatement } from '../../protocol/statements.ts';
import type { RelayIdentity } from './identity.ts';

interface Call {
  method: 'GET' | 'POST';
  /** With query. */
  path: string;
  body?: string;
  /** Headers of the client that the server has to see. */
  headers?: Record<string, string>;
}

/** The server's answer, unread. */
export interface Answer {
  status: number;
  contentType: string | undefined;
  retryAfter: string | undefined;
  body: Buffer;
}

export interface PaymentServer {
  /** Hands a call on, vouched for by the relay's key. Undefined when the server cannot be reached in time. */
  forward(call: Call, vouch: { audience: string; stored: boolean }): Promise<Answer | undefined>;
  /** `GET /v1/server`, which needs no statement. */
  info(): Promise<Answer | undefined>;
  /** The server's ID as it tells it; undefined when it cannot be reached. */
  serverId(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Whether this answer means that the server itself is away: nothing, or its proxy's word for that. */
export const isAway = (answer: Answer | undefined): boolean => answer === undefined || [502, 503, 504].includes(answer.status);

export interface ServerOptions {
  url: string;
  identity: RelayIdentity;
  now: () => number;
  /** A certificate (PEM) to trust besides the usual ones. */
  ca?: string | undefined;
  /** Ms to connect in, and for the whole exchange. */
  connectTimeout?: number;
  totalTimeout?: number;
}

export function reachServer({ url, identity, now, ca, connectTimeout = 3_000, totalTimeout = 8_000 }: ServerOptions): PaymentServer {
  const agent = new Agent({ connect: { timeout: connectTimeout, ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }) }, connections: 32, maxResponseSize: 524_288 });

  async function call({ method, path, body, headers = {} }: Call): Promise<Answer | undefined> {
    try {
      const signal = AbortSignal.timeout(totalTimeout);
      const response = await request(`${url}${path}`, { method, body, headers, dispatcher: agent, signal });
      const content = Buffer.from(await response.body.arrayBuffer());
      return { status: response.statusCode, contentType: single(response.headers['content-type']), retryAfter: single(response.headers['retry-after']), body: content };
    } catch {
      return undefined;
    }
  }

  return {
    async forward(given, { audience, stored }) {
      const claims = { body: await digest(given.body ?? ''), stored };
      const vouching = await signStatement('forward', claims, { id: identity.id, key: identity.privateKey, audience, now });
      return call({ ...given, headers: { ...given.headers, 'relay-statement': vouching, ...(given.body === undefined ? {} : { 'content-type': 'application/json' }) } });
    },
    info: () => call({ method: 'GET', path: '/v1/server' }),
    async serverId() {
      const answer = await call({ method: 'GET', path: '/v1/server' });
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), serverInfoSchema), answer?.status === 200 ? answer.body.toString() : '');
      return parsed.success ? parsed.output.serverId : undefined;
    },
    close: () => agent.destroy(),
  };
}

const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);
