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

/** Figures that each may be added or taken off: with more, some choice leads to almost any amount. */
const MIXED = 4;

/** Whether one amount becomes the other when each figure is added to it or taken off; one that is written with a minus is taken off. */
function becomes(whole: number, [part, ...rest]: readonly number[], left: number): boolean {
  if (part === undefined) return whole === left;
  return becomes(whole - Math.abs(part), rest, left) || (part > 0 && becomes(whole + part, rest, left));
}

/**
 * Whether an amount is what is left of an earlier one of its summary when the figures between the two are taken off or added:
 * a gift card, a discount, what is paid already, the carriage. Pages write a minus or leave it out.
 */
export function isLessParts(left: number, whole: number, figures: readonly number[]): boolean {
  if (left >= whole) return false;
  const from = figures.indexOf(whole);
  const until = figures.lastIndexOf(left);
  if (from < 0 || until < from) return false;
  const between = figures.slice(from + 1, until);
  if (between.length === 0 || between.length > MOST) return false;
  if (between.length <= MIXED) return becomes(whole, between, left);
  const sum = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0);
  return whole + sum(between) === left || whole - sum(between.map(Math.abs)) === left;
}
