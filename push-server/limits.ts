/** How much one sender may ask for in a minute, counted over all nodes. */
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import * as v from 'valibot';
import { ProblemError } from '../protocol/problems.ts';
import type { Store } from './store/port.ts';

const windowMs = 60_000;
/** How many busy devices an account may have at once. */
const accountFactor = 4;

type Counting = Pick<Store, 'count'>;

/** Counts calls per device, and per account. */
export class DeviceLimits {
  readonly #store: Counting;
  readonly #now: () => number;

  constructor(store: Counting, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Counts one call of a device, and of all devices of its account together. Throws `rate_limited` beyond `limit` of the one or four times that of the other in a minute. */
  async count({ id, account }: { id: string; account?: string | undefined }, of: 'reads' | 'writes' | 'claims', limit: number): Promise<void> {
    await this.#count(`device ${of} ${id}`, limit);
    if (account !== undefined) await this.#count(`account ${of} ${account}`, accountFactor * limit);
  }

  async #count(key: string, limit: number): Promise<void> {
    const now = this.#now();
    const { count, until } = await this.#store.count(key, { now, ms: windowMs });
    if (count > limit) throw new ProblemError('rate_limited', { retryAfter: Math.max(1, Math.ceil((until - now) / 1_000)) });
  }
}

/** What the plugin really hands on, which its types do not say. */
const childSchema = v.object({ routeInfo: v.object({ method: v.union([v.string(), v.array(v.string())]), url: v.string() }) });

/** The store of `@fastify/rate-limit`, which limits addresses route by route. */
export function addressCounts(store: Counting, now: () => number): FastifyRateLimitStoreCtor {
  return class AddressCounts implements FastifyRateLimitStore {
    readonly #route: string;

    constructor(_options: object, route = '') {
      this.#route = route;
    }

    incr(address: string, callback: (error: Error | null, result?: { current: number; ttl: number }) => void): void {
      const time = now();
      store.count(`address ${this.#route} ${address}`, { now: time, ms: windowMs }).then(
        ({ count, until }) => callback(null, { current: count, ttl: Math.max(1, until - time) }),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    }

    child(options: object): FastifyRateLimitStore {
      const { method, url } = v.parse(childSchema, options).routeInfo;
      return new AddressCounts({}, `${String(method)} ${url}`);
    }
  };
}
