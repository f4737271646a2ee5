import { minorDigits } from './currency.ts';
import type { Amount } from './reading.ts';

/** An amount in whole minor units (cents). Amounts of a page are far below what a number holds exactly. */
export function inMinorUnits({ currency, value }: Amount): number {
  return Math.round(Number(value) * 10 ** minorDigits(currency));
}

/** Figures that are added up at most: a summary has few, and the ways to pick from many are too many. */
const MOST = 9;

/**
 * Whether a total is the sum of at least two other figures of its summary, as a subtotal, shipping and tax are. Discounts
 * count where the page writes their minus.
 */
export function addsUp(total: number, figures: readonly number[]): boolean {
  const others = [...figures];
  const own = others.indexOf(total);
  if (own >= 0) others.splice(own, 1);
  const parts = others.filter((one) => one !== 0 && one !== total).slice(-MOST);
  for (let picked = 1; picked < 1 << parts.length; picked++) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < parts.length; i++) {
      if (!(picked & (1 << i))) continue;
      sum += parts[i] ?? 0;
      count++;
    }
    if (count >= 2 && sum === total) return true;
  }
  return false;
}
