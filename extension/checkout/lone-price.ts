import type { Context } from './first-price.ts';
import { isStruck } from './layout.ts';
import { hasDigit } from './letters.ts';
import { joinLines, lineAt } from './join.ts';
import { inMinorUnits } from './money.ts';
import { findPrices, type Price } from './price.ts';
import type { Amount } from './reading.ts';
import { speech } from './words/index.ts';
import type { FoundTotal } from './total-choice.ts';
import type { Work } from './work.ts';

/** Prices of a page that shows one payment: with more it shows something else. */
const MOST = 12;
/** Lines of such a page at most. */
const LINES = 300;
/** How much larger the amount is printed than every other price. */
const LARGER = 1.2;

/** What a page is for: one payment, where a provider made it for that; a step with a button that pays, by a card's number or by its address; or a shop's own page. */
export type Purpose = 'one payment' | 'payment step' | 'shop';

interface Shown {
  amount: Amount;
  size: number;
  /** Of what is no sum to pay, as the carriage: it counts for what others add up to. */
  aside: boolean;
}

const speaksOf = (text: string, kind: 'part' | 'notTotal' | 'recurs' | 'held'): boolean => speech(text).said.some((one) => one.kind === kind);

/** Figures that are no price by themselves get their currency from the line behind: `99.00` `元`. */
function pricesAt(index: number, { lines, hints, fallback }: Context): Price[] {
  const near = lines.slice(index, index + 3);
  const joined = joinLines(near);
  return findPrices(joined.text, hints, fallback).filter((price) => lineAt(near, joined, price.index) === near[0]);
}

const isSame = (one: Shown, other: Shown): boolean => one.amount.currency === other.amount.currency && inMinorUnits(one.amount) === inMinorUnits(other.amount);

/** Whether an amount is what all the others come to: nothing else comes out like that by chance. */
function isSumOf({ amount, aside }: Shown, others: readonly Shown[]): boolean {
  if (aside || others.filter((part) => inMinorUnits(part.amount) > 0).length < 2 || others.some((part) => part.amount.currency !== amount.currency)) return false;
  return others.reduce((sum, part) => sum + inMinorUnits(part.amount), 0) === inMinorUnits(amount);
}

/** A list with its subtotals taken for what they add up: things and their sum, then that and the carriage. */
function withoutSubtotals(shown: readonly Shown[]): Shown[] {
  let parts: Shown[] = [];
  for (const one of shown) parts = isSumOf({ ...one, aside: false }, parts) ? [one] : [...parts, one];
  return parts;
}

/** The last amount of a list, or the first, where it is the sum of all others; the last one may say again what all come to. */
function sumOfAll(shown: readonly Shown[]): Amount | undefined {
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return undefined;
  const ahead = shown.slice(0, -1);
  const parts = withoutSubtotals(ahead);
  const [whole] = parts;
  const isSaidAgain = whole !== undefined && parts.length === 1 && ahead.length > 2 && isSame(whole, last) && !last.aside;
  if (isSumOf(last, ahead) || isSumOf(last, parts) || isSaidAgain) return last.amount;
  return isSumOf(first, shown.slice(1)) ? first.amount : undefined;
}

/** What a subscription costs, each time, where a page shows no other amount, and takes it now. */
function onlyRecurring([first, ...others]: readonly Shown[]): FoundTotal | undefined {
  return first && inMinorUnits(first.amount) > 0 && others.every((other) => isSame(first, other)) ? { amount: first.amount, by: 'the only amount' } : undefined;
}

/**
 * The amount of a page that labels it for the eye alone: the last or the first one, where all others add up to it; on one
 * where one pays or that is there for one payment also the only price that it shows; and where a provider made the page,
 * the one printed larger than all others and more than each of them. Where nothing else is shown, what recurs is what is paid. Nothing where two could be meant.
 */
export function* readLonePrice(context: Context, purpose: Purpose): Work<FoundTotal | undefined> {
  const { lines, layout } = context;
  if (lines.length > LINES) return undefined;
  const all: Shown[] = [];
  const recurring: Shown[] = [];
  for (const [index, { text, element }] of lines.entries()) {
    if (index % 50 === 0) yield;
    const part = speaksOf(text, 'part');
    if (!hasDigit(text) || (part && !speaksOf(text, 'recurs')) || isStruck(element, layout) || (layout && !layout.legible(element))) continue;
    const into = part ? recurring : all;
    for (const { amount, negative } of pricesAt(index, context)) if (!negative) into.push({ amount, size: layout?.size(element) ?? 0, aside: speaksOf(text, 'notTotal') });
    if (all.length > MOST && all.filter(({ aside }) => !aside).length > MOST) return undefined;
  }
  const sum = sumOfAll(all);
  if (sum || purpose === 'shop') return sum && { amount: sum, by: 'sum of all other amounts' };
  // A balance of nothing is nothing that could be meant.
  const shown = all.filter(({ aside, amount }) => !aside && inMinorUnits(amount) > 0);
  const [first, ...others] = shown.sort((a, b) => b.size - a.size || inMinorUnits(b.amount) - inMinorUnits(a.amount));
  if (!first) return all.length === 0 && !lines.some(({ text }) => speaksOf(text, 'held')) ? onlyRecurring(recurring) : undefined;
  const different = others.filter(({ amount }) => amount.currency !== first.amount.currency || Number(amount.value) !== Number(first.amount.value));
  if (purpose !== 'one payment' && others.length > 0) return undefined;
  const stands = different.every(({ amount, size }) => first.size >= LARGER * size && first.size > 0 && inMinorUnits(amount) < inMinorUnits(first.amount));
  return stands ? { amount: first.amount, by: 'the only amount' } : undefined;
}
