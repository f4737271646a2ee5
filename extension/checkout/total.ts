import type { CurrencyHints } from './currency.ts';
import { findPrices, type Price } from './price.ts';
import type { Amount } from './reading.ts';
import { joinLines, type Line } from './text.ts';
import { fold, words } from './words/index.ts';

/** How sure a label makes us. A pay button that names its price beats every label. */
const DUE = 3;
const TOTAL = 2;

interface Candidate {
  amount: Amount;
  strength: number;
}

function labelStrength(text: string): number {
  if (text.length > 80) return 0;
  const folded = fold(text);
  if (words.notTotal.test(folded)) return 0;
  if (words.due.test(folded)) return DUE;
  if (words.total.test(folded)) return TOTAL;
  return 0;
}

/** Taxes and the like inside brackets stand beside the total, not for it. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^()（）]*[)）]/g, ' ');

function firstPrice(text: string, hints: CurrencyHints, fallback: string | undefined): Price | undefined {
  return findPrices(withoutBrackets(text), hints, fallback).find((price) => !price.negative);
}

/** The price that a label stands for: in its own line, else the first behind it within the smallest element that holds both. */
function priceBeside(lines: readonly Line[], index: number, hints: CurrencyHints, fallback: string | undefined): Price | undefined {
  const label = lines[index];
  if (!label) return undefined;
  const own = firstPrice(label.text, hints, fallback);
  if (own) return own;
  let holder: Element | null = label.element;
  for (let up = 0; up < 5 && holder; up++, holder = holder.parentElement) {
    let end = index + 1;
    while (end < lines.length && end - index < 12 && holder.contains(lines[end]?.element ?? null)) end++;
    if (end === index + 1) continue;
    const text = joinLines(lines.slice(index + 1, end));
    if (text.length > 240) return undefined;
    const price = firstPrice(text, hints, fallback);
    if (price) return price;
  }
  return undefined;
}

/** The only currency that the page's prices have; with several there is no telling what a bare figure means. */
function pageCurrency(lines: readonly Line[], hints: CurrencyHints): string | undefined {
  const found = new Set<string>();
  for (const { text } of lines.slice(0, 3000)) {
    if (text.length > 120 || !/\d/.test(text)) continue;
    for (const price of findPrices(text, hints)) found.add(price.amount.currency);
    if (found.size > 1) return undefined;
  }
  return [...found][0] ?? hints[0];
}

/** The amount that this page asks for, or `undefined` where it cannot be told: silence beats a wrong amount. */
export function readTotal(lines: readonly Line[], buttonTexts: readonly string[], hints: CurrencyHints): Amount | undefined {
  for (const text of buttonTexts) {
    const price = firstPrice(text, hints, undefined);
    if (price) return price.amount;
  }
  const fallback = pageCurrency(lines, hints);
  const candidates: Candidate[] = [];
  lines.forEach((line, index) => {
    const strength = labelStrength(line.text);
    if (strength === 0) return;
    const price = priceBeside(lines, index, hints, fallback);
    if (price) candidates.push({ amount: price.amount, strength });
  });
  const best = Math.max(0, ...candidates.map((candidate) => candidate.strength));
  const top = candidates.filter((candidate) => candidate.strength === best);
  // Pages repeat their total (a summary for small screens, one for large); a lone total elsewhere is another one's.
  const counts = new Map<string, { amount: Amount; count: number }>();
  for (const { amount } of top) {
    const key = `${amount.currency} ${amount.value}`;
    counts.set(key, { amount, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map((entry) => entry.count));
  const amount = [...counts.values()].filter((entry) => entry.count === most).at(-1)?.amount;
  return amount && Number(amount.value) > 0 ? amount : undefined;
}
