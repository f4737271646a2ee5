/** The relay: mirrors the paths by which a phone answers, and holds operations while their payment server is away. */
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { requestIdSchema } from '../../protocol/base.ts';
import { ProblemError } from '../../protocol/problems.ts';
import type { RelayConfig } from './config.ts';
import { answerProblem, crossOrigin } from './replies.ts';
import { isAway, type Answer } from './server.ts';
import type { Retry } from './retry.ts';
import { checkRead, checkWrite, writes, type Passing, type WriteKind } from './shape.ts';
import type { RelayStore } from './store.ts';
import { upstreamFor, type Upstream } from './upstreams.ts';

export interface RelayLimits {
  /** Calls a minute. */
  perAddress: number;
  perDevice: number;
  /** Operations held at once. */
  heldPerDevice: number;
  /** So that one server that is away leaves room for the others. */
  heldPerServer: number;
  held: number;
}

const usualLimits: RelayLimits = { perAddress: 300, perDevice: 120, heldPerDevice: 20, heldPerServer: 10_000, held: 50_000 };
/** Bytes of one body: a statement and its wrapping. */
const bodyLimit = 12_288;

export interface RelayParts {
  config: Pick<RelayConfig, 'logLevel' | 'trustProxy'> & { tls?: { cert: Buffer; key: Buffer } | undefined };
  store: RelayStore;
  upstreams: readonly Upstream[];
  retry: (upstream: Upstream, app: FastifyInstance) => Retry;
  now: () => number;
  limits?: Partial<RelayLimits>;
  /** Where the log goes; standard error when not given. */
  logTo?: { write: (line: string) => void };
}

/** Builds the relay, which then listens nowhere yet. Closing it closes the retrying, not store and servers. */
export async function buildRelay({ config, store, upstreams, retry: makeRetry, now, limits: given, logTo = process.stderr }: RelayParts): Promise<FastifyInstance> {
  const limits = { ...usualLimits, ...given };
  const options = { logger: { level: config.logLevel, stream: logTo }, logController: new LogController({ disableRequestLogging: true }), bodyLimit, trustProxy: config.trustProxy, forceCloseConnections: true };
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
  const retries = new Map(upstreams.map((upstream) => [upstream, makeRetry(upstream, app)]));

  async function limitDevice(request: FastifyRequest, { device }: Passing): Promise<void> {
    devices.set(request.id, device);
    const allowance = await checkDevice(request).finally(() => devices.delete(request.id));
    if (!allowance.isAllowed && allowance.isExceeded) throw limited(allowance.ttl);
  }

  app.get('/health', { config: { rateLimit: false } }, () => 'ok');
  // Of several, which one is meant has to be said.
  app.get<{ Querystring: { id?: string } }>('/v1/server', async (request, reply) => {
    const { id } = request.query;
    const [only, ...others] = upstreams;
    const upstream = id === undefined ? (others.length === 0 ? only : undefined) : upstreams.find(({ audience }) => audience.known() === id);
    if (!upstream) throw new ProblemError('not_found');
    return handBack(reply, await upstream.server.info());
  });

  app.get<{ Params: { request: string } }>('/v1/requests/:request', async (request, reply) => {
    assertRequestId(request.params.request);
    const { authorization } = request.headers;
    const passing = await checkRead(authorization, request.url, now());
    const { server } = await upstreamFor(upstreams, passing.audience);
    await limitDevice(request, passing);
    return handBack(reply, await server.forward({ method: 'GET', path: request.url, headers: { ...clientHeaders(request), authorization: authorization ?? '' } }, { audience: passing.audience, stored: false }));
  });

  for (const [part, kind] of Object.entries(writes)) {
    app.post<{ Params: { request: string } }>(`/v1/requests/:request/${part}`, (request, reply) => pass(request, reply, kind));
  }

  async function pass(request: FastifyRequest<{ Params: { request: string } }>, reply: FastifyReply, kind: WriteKind): Promise<FastifyReply> {
    const { request: about } = request.params;
    assertRequestId(about);
    if (typeof request.body !== 'string') throw new ProblemError('malformed_body');
    const { body } = request;
    const passing = await checkWrite(body, kind, about, now());
    const upstream = await upstreamFor(upstreams, passing.audience);
    await limitDevice(request, passing);
    const answer = await upstream.server.forward({ method: 'POST', path: request.url, body, headers: clientHeaders(request) }, { audience: passing.audience, stored: false });
    const said = { device: passing.device, request: about, kind, server: passing.audience, address: request.ip };
    if (kind === 'operate' && isAway(answer)) {
      hold({ ...passing, request: about, body });
      app.log.info(said, 'stored: the server is away');
      retries.get(upstream)?.wake();
      return reply.code(202).send({ stored: true, statement: passing.statement });
    }
    if (kind === 'operate' && answer && answer.status < 500 && answer.status !== 429) store.forget(passing.statement);
    app.log.info({ ...said, status: answer?.status ?? 'away' }, 'passed on');
    return handBack(reply, answer);
  }

  function hold(held: Passing & { request: string; body: string }): void {
    if (store.count({ device: held.device }) >= limits.heldPerDevice) throw limited(30_000);
    if (store.count() >= limits.held || store.count({ audience: held.audience }) >= limits.heldPerServer) throw new ProblemError('unavailable', { detail: 'relay is full', retryAfter: 30 });
    store.hold({ ...held, storedAt: now() });
  }

  app.addHook('onReady', () => { for (const retry of retries.values()) retry.start(); });
  app.addHook('onClose', async () => { await Promise.all([...retries.values()].map((retry) => retry.close())); });
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
