/** Headers of every answer. The PWA's origin gets a strict policy with Trusted Types; the API may be called by the extension. */
import type { FastifyInstance } from 'fastify';
import type { ServerConfig } from './config.ts';

/** Only what the PWA uses. */
const permissions = [
  'accelerometer=(self)', 'gyroscope=(self)', 'camera=(self)', 'screen-wake-lock=(self)', 'clipboard-write=(self)',
  'publickey-credentials-get=(self)', 'publickey-credentials-create=(self)', 'geolocation=()', 'microphone=()', 'payment=()', 'usb=()',
].join(', ');

/** The content security policy of the PWA. */
function contentPolicy({ publicUrl, relay }: Pick<ServerConfig, 'publicUrl' | 'relay'>): string {
  const socket = publicUrl.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}${relay ? ` ${relay.url}` : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Extensions of browsers: Firefox gives each installation an origin of its own, so that none can be named. Authority comes from statements, never from this. */
const extensionOrigin = /^(chrome|moz|safari-web)-extension:\/\/[\w-]+$/;

/** Only the extension calls from another origin; what no page needs no page gets to read. */
const sharedWith = (origin: string | undefined): Record<string, string> =>
  origin !== undefined && extensionOrigin.test(origin) ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' } : {};

export function addHeaders(app: FastifyInstance, config: ServerConfig): void {
  const policy = contentPolicy(config);
  // Never for localhost: a browser would hold every other server there to it.
  const secure = /^https:\/\/(?!localhost(:|$))/.test(config.publicUrl) ? { 'strict-transport-security': 'max-age=31536000' } : {};
  const everywhere = {
    ...secure,
    'content-security-policy': policy,
    'permissions-policy': permissions,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
  app.addHook('onRequest', async (request, reply) => {
    const api = request.url.startsWith('/v1/');
    void reply.headers({ ...everywhere, 'cross-origin-resource-policy': api ? 'cross-origin' : 'same-origin' });
    if (api) void reply.headers({ ...sharedWith(request.headers.origin), 'cache-control': 'no-store', vary: 'origin' });
  });
  app.options('/v1/*', async (_request, reply) =>
    reply.code(204).headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'authorization, content-type, raise-to-pay-version', 'access-control-max-age': '7200' }).send(),
  );
}
