/** Seeded chance, so that whoever names the seed gets the same motion. */
export interface Random {
  /** Evenly from `low` to `high`. */
  between: (low: number, high: number) => number;
  /** As `between`, evenly over orders of magnitude: for durations and noise. */
  scale: (low: number, high: number) => number;
  /** Normally about 0. */
  about: (deviation: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(of: readonly T[]) => T;
  /** -1 or 1. */
  side: () => number;
}

/** Marsaglia's xorshift on 32 bits (Journal of Statistical Software 8/14, 2003), started through a mixing step so that near seeds differ. */
export function random(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 8; i++) next();
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    between,
    scale: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    about: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (share) => next() < share,
    pick: (of) => {
      const one = of[Math.floor(next() * of.length)];
      if (one === undefined) throw new RangeError('Nothing to pick from.');
      return one;
    },
    side: () => (next() < 0.5 ? -1 : 1),
  };
}
