/** Whether this node lives (`/healthz`), and whether it may be sent traffic (`/readyz`). */
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../ports.ts';

/** Ms that a push may be overdue before the node counts as not ready: its outbox does not move. */
const longestOverdue = 60_000;
/** Ms in which the store must answer. */
const storePatience = 2_000;

interface Readiness {
  ready: boolean;
  store: 'ok' | 'unavailable';
  /** Ms that the oldest push has been due. */
  outboxAge?: number;
}

export async function readiness({ store, now, log }: Pick<ServerContext, 'store' | 'now' | 'log'>): Promise<Readiness> {
  const late = AbortSignal.timeout(storePatience);
  const tooLate = new Promise<never>((_resolve, reject) => late.addEventListener('abort', () => reject(new Error('the store does not answer')), { once: true }));
  try {
    const { oldestDueAt } = await Promise.race([store.outboxState(), tooLate]);
    const outboxAge = oldestDueAt === undefined ? 0 : Math.max(0, now() - oldestDueAt);
    return { ready: outboxAge <= longestOverdue, store: 'ok', outboxAge };
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return { ready: false, store: 'unavailable' };
  }
}

/** @param isDraining whether the node is on its way out: it finishes what it has and wants no more */
export function addHealth(app: FastifyInstance, context: Pick<ServerContext, 'store' | 'now' | 'log'>, isDraining: () => boolean): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').type('text/plain').send('ok'));
  app.get('/readyz', async (_request, reply) => {
    const state = await readiness(context);
    const ready = state.ready && !isDraining();
    return reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ ...state, ready });
  });
}
