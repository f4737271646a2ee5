/** Shares with the interval that they are known to: a rate without it says too much. */

export interface Rate {
  readonly of: number;
  readonly count: number;
  readonly rate: number | null;
  /** 95 % interval. */
  readonly interval: readonly [low: number, high: number] | null;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** `count` out of `of`, with Wilson's 95 % score interval (E. B. Wilson, JASA 22, 1927): sound at 0 % and 100 % too. */
export function rate(count: number, of: number): Rate {
  if (of === 0) return { of, count, rate: null, interval: null };
  const z = 1.959964;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { of, count, rate: rounded(share), interval: [rounded(Math.max(0, (middle - spread) / scale)), rounded(Math.min(1, (middle + spread) / scale))] };
}

/** Median, 95th percentile (nearest rank) and maximum of milliseconds, to a hundredth. */
export function milliseconds(values: readonly number[]): { p50: number | null; p95: number | null; max: number | null; rounds: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number): number | null => {
    const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
    return value === undefined ? null : Math.round(value * 100) / 100;
  };
  return { p50: rank(0.5), p95: rank(0.95), max: rank(1), rounds: sorted.length };
}
