/** Figures of a measurement, as they are printed. */

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly rounds: number;
}

/** Median and 95th percentile (nearest rank), rounded to whole units. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number): number => Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN);
  return { p50: rank(0.5), p95: rank(0.95), rounds: sorted.length };
}

export function print(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
}
