import type { Context } from './first-price.ts';
import { isStruck } from './layout.ts';
import { hasDigit } from './letters.ts';
import { joinLines, lineAt } from './join.ts';
import { inMinorUnits } from './money.ts';
import { findPrices, type Price } from './price.ts';
import type { Amount } from './reading.ts';
import { speech } from './words/index.ts';
import type { Work } from './work.ts';

/** Prices of a page that shows one payment: with more it shows something else. */
const MOST = 12;
/** Lines of such a page at most. */
const LINES = 300;
/** How much larger the amount is printed than every other price. */
const LARGER = 1.2;

interface Shown {
  amount: Amount;
  size: number;
  /** Of what is no sum to pay, as the carriage: it counts for what others add up to. */
  aside: boolean;
}

const speaksOf = (text: string, kind: 'part' | 'notTotal'): boolean => speech(text).said.some((one) => one.kind === kind);

/** Figures that are no price by themselves get their currency from the line behind: `99.00` `元`. */
function pricesAt(index: number, { lines, hints, fallback }: Context): Price[] {
  const near = lines.slice(index, index + 3);
  const joined = joinLines(near);
  return findPrices(joined.text, hints, fallback).filter((price) => lineAt(near, joined, price.index) === near[0]);
}

/** The last amount of a list, where it is the sum of all in front of it: nothing else comes out like that by chance. */
function sumOfAll(shown: readonly Shown[]): Amount | undefined {
  const end = shown.at(-1);
  if (!end || end.aside) return undefined;
  const last = end.amount;
  const parts = shown.slice(0, -1).map(({ amount }) => amount);
  if (parts.filter((part) => inMinorUnits(part) > 0).length < 2 || parts.some(({ currency }) => currency !== last.currency)) return undefined;
  return parts.reduce((sum, part) => sum + inMinorUnits(part), 0) === inMinorUnits(last) ? last : undefined;
}

/**
 * The amount of a page that is there for one payment, and that labels it for the eye alone: the only price that it shows,
 * the last one, to which all others add up, or, where a provider made the page (`hosted`), the one printed larger than all
 * others and more than each of them. Nothing where two could be meant.
 */
export function* readLonePrice(context: Context, hosted: boolean): Work<Amount | undefined> {
  const { lines, layout } = context;
  if (lines.length > LINES) return undefined;
  const all: Shown[] = [];
  for (const [index, { text, element }] of lines.entries()) {
    if (index % 50 === 0) yield;
    if (!hasDigit(text) || speaksOf(text, 'part') || isStruck(element, layout) || (layout && !layout.legible(element))) continue;
    for (const { amount, negative } of pricesAt(index, context)) if (!negative) all.push({ amount, size: layout?.size(element) ?? 0, aside: speaksOf(text, 'notTotal') });
    if (all.length > MOST && all.filter(({ aside }) => !aside).length > MOST) return undefined;
  }
  const sum = sumOfAll(all);
  if (sum) return sum;
  const shown = all.filter(({ aside }) => !aside);
  const [first, ...others] = shown.sort((a, b) => b.size - a.size || inMinorUnits(b.amount) - inMinorUnits(a.amount));
  if (!first || inMinorUnits(first.amount) === 0) return undefined;
  const different = others.filter(({ amount }) => amount.currency !== first.amount.currency || Number(amount.value) !== Number(first.amount.value));
  if (!hosted && others.length > 0) return undefined;
  const stands = different.every(({ amount, size }) => first.size >= LARGER * size && first.size > 0 && inMinorUnits(amount) < inMinorUnits(first.amount));
  return stands ? first.amount : undefined;
}
