export interface PerHour {
  readonly count: number;
  readonly hours: number;
  readonly perHour: number | null;
  /** 95 % interval. */
  readonly interval: readonly [low: number, high: number] | null;
}

const Z = 1.959964;

/** Events in a time, with Byar's approximation of the exact Poisson interval (Breslow and Day, Statistical Methods in Cancer Research II, 1987). */
export function perHour(count: number, hours: number): PerHour {
  if (!(hours > 0)) return { count, hours, perHour: null, interval: null };
  const bound = (n: number, side: number): number => (n === 0 ? 0 : n * (1 - 1 / (9 * n) + (side * Z) / (3 * Math.sqrt(n))) ** 3);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { count, hours: round(hours), perHour: round(count / hours), interval: [round(bound(count, -1) / hours), round(bound(count + 1, 1) / hours)] };
}
