/** Builds the payment server's app from its parts. It never listens: main.ts and the tests do. */
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { ProblemError } from '../protocol/problems.ts';
import type { Parts } from './act.ts';
import { addHeaders } from './headers.ts';
import { addHealth } from './operator/health.ts';
import { addressCounts } from './limits.ts';
import { answerEarly, answerProblems } from './problems.ts';
import { isScreen, servePwa } from './pwa.ts';
import { randomNow } from './random.ts';
import { accountRoutes } from './routes/accounts.ts';
import { openApi } from './routes/openapi.ts';
import { requestRoutes } from './routes/requests.ts';
import type { RawCall, Route } from './routes/route.ts';
import { minimumVersion } from './server-info.ts';

/** The whole API. */
export const routes: readonly Route[] = [...accountRoutes, ...requestRoutes];

declare module 'fastify' {
  interface FastifyRequest {
    /** The very text of a JSON body. */
    bodyText: string;
  }
}

interface AppOptions {
  /** Certificate and key, PEM. */
  tls?: { cert: string; key: string } | undefined;
  /** Whether the process is on its way out. */
  isDraining?: () => boolean;
}

export async function buildApp(parts: Parts, { tls, isDraining = () => false }: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = parts;
  const app: FastifyInstance = fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    routerOptions: { maxParamLength: 120 },
    frameworkErrors: answerEarly,
    genReqId: () => randomNow(9).toString('base64url'),
    ...(tls ? { https: tls } : {}),
  });
  takeJsonOnly(app);
  addHeaders(app, config);
  await app.register(rateLimit, { global: false, store: addressCounts(parts.store, parts.now), errorResponseBuilder: (_request, { ttl }) => new ProblemError('rate_limited', { retryAfter: Math.ceil(ttl / 1_000) }) });
  const serving = await servePwa(app, config.pwaDir);
  answerUnknown(app, parts, serving);
  app.addHook('preValidation', assertVersion);
  for (const route of routes) addRoute(app, parts, route);
  const document = openApi(routes);
  app.get('/v1/openapi.json', () => document);
  addHealth(app, parts, isDraining);
  parts.hub.register(app);
  logAnswers(app);
  return app;
}

/** JSON is parsed here, and only here; its text is kept for the relay's signature. */
function takeJsonOnly(app: FastifyInstance): void {
  app.decorateRequest('bodyText', '');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    request.bodyText = text;
    try {
      const parsed: unknown = JSON.parse(text);
      done(null, parsed);
    } catch (cause) {
      done(new ProblemError('malformed_body', { detail: 'JSON' }, { cause }));
    }
  });
}

function answerUnknown(app: FastifyInstance, parts: Parts, serving: boolean): void {
  const patterns = routes.map(({ method, path }) => ({ method, matches: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));
  const methodsOf = (path: string) => patterns.filter(({ matches }) => matches.test(path)).map(({ method }) => method);
  answerProblems(app, { methodsOf, isScreen: serving ? (path) => isScreen(path) : () => false, onProblem: (code) => parts.observer?.problem(code) });
}

async function assertVersion(request: FastifyRequest): Promise<void> {
  const version = request.headers['raise-to-pay-version'];
  if (version !== undefined && Number(version) < minimumVersion) throw new ProblemError('update_required');
}

function addRoute(app: FastifyInstance, parts: Parts, route: Route): void {
  const max = route.strangers ? parts.config.strangerLimit : parts.config.addressLimit;
  app.route({
    method: route.method,
    url: route.path,
    ...(route.method === 'POST' ? { bodyLimit: route.bodyLimit } : {}),
    config: { rateLimit: { max, timeWindow: 60_000 } },
    async handler(request, reply) {
      const { status, body } = await route.handle(parts, callOf(request));
      return reply.code(status).send(body);
    },
  });
}

const callOf = (request: FastifyRequest): RawCall => ({
  body: request.body,
  text: request.bodyText,
  params: request.params,
  url: request.url,
  authorization: request.headers.authorization,
  relayStatement: headerOf(request, 'relay-statement'),
});

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Type and outcome of each call; never what it carried, and no whole IDs. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}

