/** Counting within windows for one node, in memory: what a restart forgets was at most a minute's. */

export interface Counted {
  count: number;
  /** When the window ends, in ms since the epoch. */
  until: number;
}

const mostKeys = 100_000;

export class MemoryCounts {
  readonly #windows = new Map<string, Counted>();

  count(key: string, { now, ms }: { now: number; ms: number }): Counted {
    const kept = this.#windows.get(key);
    const window = kept && kept.until > now && kept.until <= now + ms ? kept : { count: 0, until: now + ms };
    window.count += 1;
    this.#windows.delete(key); // and back at the end: the map is in the order of last use
    this.#windows.set(key, window);
    if (this.#windows.size > mostKeys) this.#forgetOldest();
    return { ...window };
  }

  #forgetOldest(): void {
    for (const key of this.#windows.keys()) {
      this.#windows.delete(key);
      return;
    }
  }
}
