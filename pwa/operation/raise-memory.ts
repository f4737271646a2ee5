/** How long a raise waits for its request: DESIGN section 2, step 5. */
export const RAISE_COUNTS_MS = 10_000;

/** Lets one raise count for a request that arrives shortly after it. All times in milliseconds on one clock. */
export interface RaiseMemory {
  /** A raise was recognised. */
  raised: (t: number) => void;
  /** Whether the phone is held up now; once it goes down, what was raised is over. */
  held: (up: boolean) => void;
  /** True once for a raise that is fresh while the phone is still held up. */
  consume: (now: number) => boolean;
}

export function raiseMemory(): RaiseMemory {
  let at = Number.NEGATIVE_INFINITY;
  return {
    raised(t) {
      at = t;
    },
    held(up) {
      if (!up) at = Number.NEGATIVE_INFINITY;
    },
    consume(now) {
      const fresh = now - at <= RAISE_COUNTS_MS && now >= at;
      at = Number.NEGATIVE_INFINITY;
      return fresh;
    },
  };
}
