/** The PWA's files, at the root of the public address. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const isHashed = /[-.][A-Za-z0-9_-]{8,}\.(js|css|wasm|woff2|svg|png)$/;

/** Screens have addresses without a file behind them: these get the start page. */
export const isScreen = (path: string): boolean => !path.startsWith('/v1/') && !/\.[a-z0-9]+$/i.test(path);

/** Serves the built PWA; false when there is none. */
export async function servePwa(app: FastifyInstance, directory: string): Promise<boolean> {
  const root = resolve(directory);
  if (!existsSync(join(root, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root,
    cacheControl: false,
    preCompressed: true,
    wildcard: true,
    setHeaders(response, path) {
      const immutable = path.includes('/assets/') && isHashed.test(path.replace(/\.(br|gz)$/, ''));
      // The build lays compressed copies beside these: a shared cache must not mix them up.
      if (path.includes('/assets/')) response.setHeader('vary', 'accept-encoding');
      response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return true;
}
