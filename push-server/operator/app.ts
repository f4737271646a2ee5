/** The operator's own address: metrics and health, on a port that nobody else is let to. */
import fastify, { type FastifyInstance } from 'fastify';
import type { ServerContext } from '../ports.ts';
import { addHealth } from './health.ts';
import type { Metrics } from './metrics.ts';

export function buildOperatorApp(context: Pick<ServerContext, 'store' | 'now' | 'log'>, metrics: Metrics, isDraining: () => boolean): FastifyInstance {
  const app = fastify({ logger: false });
  addHealth(app, context, isDraining);
  app.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics.scrape();
    return reply.type(type).send(text);
  });
  return app;
}
