/** Brings the operations stored for one server there once it is back, oldest first, until their statements expire. */
import type { FastifyBaseLogger } from 'fastify';
import { isAway } from './server.ts';
import type { Held, RelayStore } from './store.ts';
import type { Upstream } from './upstreams.ts';

export interface RetryParts {
  store: RelayStore;
  upstream: Upstream;
  now: () => number;
  /** Uniform in 0..1. */
  random: () => number;
  log: FastifyBaseLogger;
  /** Ms of the first and the longest wait. */
  firstDelay?: number;
  longestDelay?: number;
}

export interface Retry {
  /** Begins at once with what is stored. */
  start(): void;
  /** Something was stored. */
  wake(): void;
  close(): Promise<void>;
}

/** Ms that the server may make us wait: a request lives minutes. */
const longestWait = 30_000;

/** `wait`: the server is not there, so nothing else needs to be tried; the number is the least ms it asks for. */
type Result = 'done' | 'keep' | { wait: number };

export function retryStored({ store, upstream: { server, audience }, now, random, log, firstDelay = 500, longestDelay = 5_000 }: RetryParts): Retry {
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let passing: Promise<void> | undefined;
  let failures = 0;

  function wake(): void {
    if (closing.signal.aborted || passing || timer) return;
    passing = pass()
      .catch((error: unknown) => {
        log.error({ err: error }, 'stored operations cannot be sent on');
        return 0;
      })
      .then((wait) => {
        passing = undefined;
        if (wait === undefined) failures = 0;
        else sleep(wait);
      });
  }

  function sleep(atLeast: number): void {
    if (closing.signal.aborted) return;
    const step = Math.min(longestDelay, firstDelay * 2 ** Math.min(failures++, 10));
    timer = setTimeout(() => {
      timer = undefined;
      wake();
    }, Math.max(atLeast, step / 2 + (random() * step) / 2));
    timer.unref();
  }

  /** Undefined when nothing is left, else the least ms to wait. */
  async function pass(): Promise<number | undefined> {
    store.forgetExpired(now());
    const id = audience.known();
    // Nothing can be held for a server that was never met.
    if (id === undefined) return undefined;
    const rows = store.oldest(id, 100);
    let kept = false;
    for (const held of rows) {
      if (closing.signal.aborted) return undefined;
      const result = await send(held, id);
      if (typeof result === 'object') return result.wait;
      kept ||= result === 'keep';
    }
    return kept || store.count({ audience: id }) > 0 ? 0 : undefined;
  }

  async function send(held: Held, id: string): Promise<Result> {
    if (held.expiresAt <= now()) return 'keep'; // forgotten at the next pass
    const answer = await server.forward({ method: 'POST', path: `/v1/requests/${held.request}/operations`, body: held.body }, { audience: id, stored: true });
    if (!answer || isAway(answer) || answer.status === 429) return { wait: Math.min(longestWait, (Number(answer?.retryAfter) || 0) * 1_000) };
    if (answer.status >= 500) return 'keep';
    store.forget(held.statement);
    log.info({ device: held.device, request: held.request, status: answer.status }, 'stored operation brought to the server');
    return 'done';
  }

  return {
    start: wake,
    wake,
    async close() {
      closing.abort();
      clearTimeout(timer);
      await passing;
    },
  };
}
