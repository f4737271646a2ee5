/** The readable page of the API, on an origin of its own: documentation never shares the PWA's origin (DESIGN section 5). */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';

/** Swagger UI writes style attributes; nothing else is allowed in. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Raise to Pay: the API</title>
<link rel="stylesheet" href="/assets/swagger-ui.css">
<script src="/assets/swagger-ui-bundle.js" defer></script>
<script src="/start.js" defer></script>
</head>
<body><main id="api"><p>Reading the description of the API … <a href="/openapi.json">openapi.json</a></p></main></body>
</html>`;

const start = `SwaggerUIBundle({ url: '/openapi.json', domNode: document.getElementById('api'), deepLinking: true, supportedSubmitMethods: [], validatorUrl: null, defaultModelsExpandDepth: 0 });`;

/**
 * Builds the documentation's app; it never listens by itself.
 * @param openapi the OpenAPI 3.1 document
 */
export async function buildDocs(openapi: object): Promise<FastifyInstance> {
  const app = fastify();
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await app.register(fastifyStatic, { root: assets, prefix: '/assets/', index: false });
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  app.get('/openapi.json', () => openapi);
  return app;
}
