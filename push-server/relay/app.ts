/** The relay: mirrors the paths by which a phone answers, and holds operations while the payment server is away. */
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { requestIdSchema } from '../../protocol/base.ts';
import { ProblemError } from '../../protocol/problems.ts';
import type { Audience } from './audience.ts';
import type { RelayConfig } from './config.ts';
import { answerProblem, crossOrigin } from './replies.ts';
import { isAway, type Answer, type PaymentServer } from './server.ts';
import type { Retry } from './retry.ts';
import { checkRead, checkWrite, writes, type Passing, type WriteKind } from './shape.ts';
import type { RelayStore } from './store.ts';

export interface RelayLimits {
  /** Calls a minute. */
  perAddress: number;
  perDevice: number;
  /** Operations held at once. */
  heldPerDevice: number;
  held: number;
}

const usualLimits: RelayLimits = { perAddress: 300, perDevice: 120, heldPerDevice: 20, held: 10_000 };
/** Bytes of one body: a statement and its wrapping. */
const bodyLimit = 12_288;

export interface RelayParts {
  config: Pick<RelayConfig, 'logLevel' | 'trustProxy'> & { tls?: { cert: Buffer; key: Buffer } | undefined };
  store: RelayStore;
  server: PaymentServer;
  audience: Audience;
  retry: (app: FastifyInstance) => Retry;
  now: () => number;
  limits?: Partial<RelayLimits>;
}

/** Builds the relay, which then listens nowhere yet. Closing it closes the retrying, not store and server. */
export async function buildRelay({ config, store, server, audience, retry: makeRetry, now, limits: given }: RelayParts): Promise<FastifyInstance> {
  const limits = { ...usualLimits, ...given };
  const options = { logger: { level: config.logLevel, stream: process.stderr }, logController: new LogController({ disableRequestLogging: true }), bodyLimit, trustProxy: config.trustProxy, forceCloseConnections: true };
  const app: FastifyInstance = config.tls ? Fastify({ ...options, https: config.tls }) : Fastify(options);
  app.removeAllContentTypeParsers();
  // The bytes are handed on as they are: what is signed and what is vouched for must stay the same.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((_request, reply) => answerProblem(new ProblemError('not_found'), _request, reply));
  app.addHook('onRequest', crossOrigin);
  await app.register(rateLimit, { max: limits.perAddress, timeWindow: 60_000, errorResponseBuilder: (_request, { ttl }) => limited(ttl) });
  const checkDevice = app.createRateLimit({ max: limits.perDevice, timeWindow: 60_000, keyGenerator: (request) => `device ${devices.get(request.id) ?? ''}` });
  const devices = new Map<string, string>();
  const retry = makeRetry(app);

  async function limitDevice(request: FastifyRequest, { device }: Passing): Promise<void> {
    devices.set(request.id, device);
    const allowance = await checkDevice(request).finally(() => devices.delete(request.id));
    if (!allowance.isAllowed && allowance.isExceeded) throw limited(allowance.ttl);
  }

  async function serverId(): Promise<string> {
    const id = await audience.id();
    if (id === undefined) throw new ProblemError('unavailable', { detail: 'server', retryAfter: 5 });
    return id;
  }

  app.get('/health', { config: { rateLimit: false } }, () => 'ok');
  app.get('/v1/server', async (_request, reply) => handBack(reply, await server.info()));

  app.get<{ Params: { request: string } }>('/v1/requests/:request', async (request, reply) => {
    assertRequestId(request.params.request);
    const id = await serverId();
    const { authorization } = request.headers;
    await limitDevice(request, await checkRead(authorization, request.url, { audience: id, now: now() }));
    return handBack(reply, await server.forward({ method: 'GET', path: request.url, headers: { ...clientHeaders(request), authorization: authorization ?? '' } }, { audience: id, stored: false }));
  });

  for (const [part, kind] of Object.entries(writes)) {
    app.post<{ Params: { request: string } }>(`/v1/requests/:request/${part}`, (request, reply) => pass(request, reply, kind));
  }

  async function pass(request: FastifyRequest<{ Params: { request: string } }>, reply: FastifyReply, kind: WriteKind): Promise<FastifyReply> {
    const { request: about } = request.params;
    assertRequestId(about);
    if (typeof request.body !== 'string') throw new ProblemError('malformed_body');
    const { body } = request;
    const id = await serverId();
    const passing = await checkWrite(body, kind, about, { audience: id, now: now() });
    await limitDevice(request, passing);
    const answer = await server.forward({ method: 'POST', path: request.url, body, headers: clientHeaders(request) }, { audience: id, stored: false });
    const said = { device: passing.device, request: about, kind, address: request.ip };
    if (kind === 'operate' && isAway(answer)) {
      hold({ ...passing, request: about, body });
      app.log.info(said, 'stored: the server is away');
      retry.wake();
      return reply.code(202).send({ stored: true, statement: passing.statement });
    }
    if (kind === 'operate' && answer && answer.status < 500 && answer.status !== 429) store.forget(passing.statement);
    app.log.info({ ...said, status: answer?.status ?? 'away' }, 'passed on');
    return handBack(reply, answer);
  }

  function hold(held: Passing & { request: string; body: string }): void {
    if (store.count(held.device) >= limits.heldPerDevice) throw limited(30_000);
    if (store.count() >= limits.held) throw new ProblemError('unavailable', { detail: 'relay is full', retryAfter: 30 });
    store.hold({ ...held, storedAt: now() });
  }

  app.addHook('onReady', () => retry.start());
  app.addHook('onClose', () => retry.close());
  return app;
}

function clientHeaders({ headers }: FastifyRequest): Record<string, string> {
  const version = headers['raise-to-pay-version'];
  return typeof version === 'string' ? { 'raise-to-pay-version': version } : {};
}

function assertRequestId(id: string): void {
  if (!v.is(requestIdSchema, id)) throw new ProblemError('not_found');
}

const limited = (ttl: number): ProblemError => new ProblemError('rate_limited', { retryAfter: Math.max(1, Math.ceil(ttl / 1_000)) });

/** The server's answer as it is, or that there is none: neither from it nor, in its place, from a proxy before it. */
function handBack(reply: FastifyReply, answer: Answer | undefined): FastifyReply {
  if (!answer || (isAway(answer) && answer.contentType?.startsWith('application/problem+json') !== true)) throw new ProblemError('unavailable', { detail: 'server', retryAfter: 5 });
  if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
  return reply.code(answer.status).type(answer.contentType ?? 'application/octet-stream').send(answer.body);
}
