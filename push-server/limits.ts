/** How much one device may ask: a window per device, in memory. */
import { ProblemError } from '../protocol/problems.ts';

const windowMs = 60_000;
const devicesKept = 50_000;

/** Counts calls per device and minute. */
export class DeviceLimits {
  readonly #now: () => number;
  readonly #counts = new Map<string, { since: number; count: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts one call. Throws `rate_limited` beyond `limit` in a minute. */
  count(key: string, limit: number): void {
    const now = this.#now();
    const kept = this.#counts.get(key);
    const window = kept && now - kept.since < windowMs ? kept : { since: now, count: 0 };
    window.count += 1;
    if (this.#counts.size >= devicesKept) this.#counts.clear();
    this.#counts.set(key, window);
    if (window.count > limit) throw new ProblemError('rate_limited', { retryAfter: Math.ceil((window.since + windowMs - now) / 1_000) });
  }
}
