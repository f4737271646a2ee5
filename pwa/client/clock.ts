/** The phone's clock, corrected by the server's, so that a phone whose clock is off can still sign. */
export interface Clock {
  /** Ms since the epoch, corrected. */
  now(): number;
  /** Takes over the server's time, in ms. */
  correct(serverTime: number): void;
}

/**
 * @param local the platform's clock, in ms
 * @param offset what was kept from before, in ms
 * @param keep called with each new offset
 */
export function createClock(local: () => number, offset: number, keep: (offset: number) => void): Clock {
  let current = offset;
  return {
    now: () => local() + current,
    correct(serverTime) {
      const next = serverTime - local();
      // Differences below a second are the network's, not the clock's.
      if (Math.abs(next - current) < 1_000) return;
      current = next;
      keep(next);
    },
  };
}
