import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** A file that a site serves: its address carries a hash of its text, so browsers may keep it for good. */
export interface Asset {
  path: string;
  type: string;
  text: string;
}

export function asset(name: string, type: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  return { path: `/assets/${hash}/${name}`, type, text };
}

/** Serves files that never change under their address. */
export function serveAssets(site: FastifyInstance, assets: readonly Asset[]): void {
  for (const { path, type, text } of assets) {
    site.get(path, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(text),
    );
  }
}
