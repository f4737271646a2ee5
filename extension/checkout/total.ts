import type { CurrencyHints } from './currency.ts';
import { joinLines, lineAt } from './join.ts';
import { isStruck, type Layout } from './layout.ts';
import { addsUp, inMinorUnits } from './money.ts';
import { findPrices, plainDecimal, type Price } from './price.ts';
import type { Amount } from './reading.ts';
import type { Line, Survey } from './survey.ts';
import { speech } from './words/index.ts';
import type { Said } from './words/phrases.ts';
import type { Work } from './work.ts';

/** How sure a label makes us. */
const DUE = 3;
const TOTAL = 2;
/** A pay button that names its price beats every label. */
const BUTTON = 4.5;
/** How far the best amount must be ahead of another one: below that, silence beats a wrong amount. */
const AHEAD = 0.25;

const LABEL_LENGTH = 90;
/** Lines behind a label in which its price may stand. */
const REACH = 14;
/** Lines of a summary at most. */
const SUMMARY = 80;
/** Prices that tell a page's currency: more say the same. */
const TELLING = 60;

interface Candidate {
  amount: Amount;
  strength: number;
  element: Element;
  /** Every price of the summary that it stands in, itself included, in minor units. */
  others: readonly number[];
}

export interface FoundTotal {
  amount: Amount;
  /** What it was told by, for people who ask why. */
  by: string;
}

const inside = (part: Said, whole: Said): boolean => part.at >= whole.at && part.end <= whole.end;

/** What a line says about an amount in it or behind it; 0 where it is no label of a total. */
export function labelStrength(text: string): number {
  if (text.length > LABEL_LENGTH) return 0;
  const { text: folded, said } = speech(text);
  const not = said.filter(({ kind }) => kind === 'notTotal');
  let best = 0;
  for (const one of said) {
    if (one.kind !== 'due' && one.kind !== 'total') continue;
    if (not.some((other) => inside(one, other) || other.at < one.at)) continue;
    const ahead = folded.slice(0, one.at).match(/[\p{L}\p{N}']+/gu)?.length ?? 0;
    if (ahead > (one.kind === 'due' ? 3 : 1)) continue;
    // "Your total" is one; "total of the prize money" is none: what follows a label is short.
    const rest = folded.slice(one.end).replace(/[\d.,:()%]+/g, ' ').match(/\p{L}+/gu)?.length ?? 0;
    if (rest > 6) continue;
    best = Math.max(best, one.kind === 'due' ? DUE : TOTAL);
  }
  if (best > 0 && said.some(({ kind }) => kind === 'part')) return 0;
  return best;
}

/** Taxes and the like inside brackets stand beside the total, not for it. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^()（）]*[)）]/g, (found) => ' '.repeat(found.length));

interface Context {
  lines: readonly Line[];
  hints: CurrencyHints;
  fallback: string | undefined;
  layout: Layout | undefined;
}

/** A line that is nothing but a figure is a price beside a label of one, also without decimals; three digits keep counts out. */
const bareFigure = /^\d{1,3}(?:[ .,'\u00a0]\d{3})+$|^\d{3,6}$/;

function bareAmount(lines: readonly Line[], { fallback }: Context): { price: Price; element: Element } | undefined {
  const line = lines.slice(0, 3).find(({ text }) => bareFigure.test(text));
  const value = line && fallback ? plainDecimal(line.text, fallback) : undefined;
  return line && fallback && value ? { price: { amount: { currency: fallback, value }, stated: false, negative: false, index: 0 }, element: line.element } : undefined;
}

/** The first price in these lines that counts: not negative, not struck out, to be read by people. */
function firstPrice(lines: readonly Line[], from: string | undefined, { hints, fallback, layout }: Context): { price: Price; element: Element } | undefined {
  const joined = from === undefined ? joinLines(lines) : { text: from, starts: [0] };
  const prices = findPrices(withoutBrackets(joined.text), hints, fallback);
  for (const price of prices) {
    // The same digits with their decimal point say that here it is only missing.
    if (prices.some(({ amount }) => amount.currency === price.amount.currency && Math.round(Number(amount.value) * 100) === Number(price.amount.value))) continue;
    const element = lineAt(lines, joined, price.index)?.element;
    if (price.negative || !element || isStruck(element, layout)) continue;
    if (layout && !layout.legible(element)) continue;
    return { price, element };
  }
  return undefined;
}

/** The price that a label stands for: in its own line, else the first behind it within the smallest element that holds both. */
function priceBeside(index: number, context: Context): { price: Price; element: Element } | undefined {
  const { lines } = context;
  const label = lines[index];
  if (!label) return undefined;
  const own = firstPrice([label], label.text, context);
  if (own) return own;
  let holder: Element | null = label.element;
  for (let up = 0; up < 6 && holder; up++, holder = holder.parentElement) {
    let end = index + 1;
    while (end < lines.length && end - index < REACH && holder.contains(lines[end]?.element ?? null)) end++;
    if (end === index + 1) {
      // Prices in front of their labels: the smallest holder that has a price at all has it there.
      const ahead = up > 0 && up < 4 ? firstPrice(lines.slice(Math.max(0, index - 2), index).filter(({ element }) => holder?.contains(element)), undefined, context) : undefined;
      if (ahead) return ahead;
      continue;
    }
    const beside = lines.slice(index + 1, end);
    if (beside.reduce((sum, { text }) => sum + text.length, 0) > 300) return undefined;
    const next = beside.findIndex(({ text }) => /\p{L}{3}/u.test(text) && !/^[（(]/.test(text) && speech(text).said.some(({ kind }) => kind === 'notTotal' || kind === 'part' || kind === 'pay'));
    const until = next < 0 ? beside : beside.slice(0, next);
    const found = firstPrice(until, undefined, context) ?? bareAmount(until, context);
    if (found) return found;
    if (next >= 0) return undefined;
  }
  return undefined;
}

/** Where an element's line is, near a label. */
function lineOf(element: Element, near: number, lines: readonly Line[]): number {
  const from = Math.max(0, near - 2);
  const at = lines.slice(from, near + REACH + 1).findIndex((line) => line.element === element);
  return at < 0 ? near : from + at;
}

/** The currency that most of the page's prices have: what a bare figure means. */
function* pageCurrency(lines: readonly Line[], hints: CurrencyHints): Work<string | undefined> {
  const counts = new Map<string, number>();
  let looked = 0;
  let found = 0;
  for (const { text } of lines) {
    if (text.length > 120 || !/\d/.test(text)) continue;
    if (++looked > 600 || found > TELLING) break;
    if (looked % 50 === 0) yield;
    for (const price of findPrices(text, hints)) {
      found++;
      counts.set(price.amount.currency, (counts.get(price.amount.currency) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? hints[0];
}

/** The prices of the summary around a line: the smallest element around it with at least three. Lines of one element stand together. */
function summaryAround(at: number, { lines, hints, fallback }: Context): number[] {
  let holder: Element | null = lines[at]?.element ?? null;
  let [from, until] = [at, at + 1];
  for (let up = 0; up < 8 && holder; up++, holder = holder.parentElement) {
    while (from > 0 && until - from <= SUMMARY && holder.contains(lines[from - 1]?.element ?? null)) from--;
    while (until < lines.length && until - from <= SUMMARY && holder.contains(lines[until]?.element ?? null)) until++;
    if (until - from > SUMMARY) return [];
    const prices = findPrices(joinLines(lines.slice(from, until)).text, hints, fallback);
    if (prices.length >= 3) return prices.slice(0, 12).map(({ amount, negative }) => (negative ? -1 : 1) * inMinorUnits(amount));
  }
  return [];
}

const keyOf = ({ currency, value }: Amount): string => `${currency} ${Number(value)}`;

/** The amount that this page asks for, or `undefined` where it cannot be told: silence beats a wrong amount. */
export function* readTotal(survey: Survey, buttonTexts: readonly string[], hints: CurrencyHints, layout: Layout | undefined): Work<FoundTotal | undefined> {
  const { lines } = survey;
  const context: Context = { lines, hints, layout, fallback: yield* pageCurrency(lines, hints) };
  const candidates: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % 100 === 0) yield;
    const strength = labelStrength(line.text);
    if (strength === 0 || candidates.length >= 40 || (layout && !layout.legible(line.element))) continue;
    const found = priceBeside(index, context);
    if (!found || Number(found.price.amount.value) === 0) continue;
    candidates.push({ amount: found.price.amount, strength, element: found.element, others: candidates.length < 12 ? summaryAround(lineOf(found.element, index, lines), context) : [] });
    yield;
  }
  const byButton = buttonTexts.flatMap((text) => findPrices(text, hints).filter(({ negative }) => !negative).slice(0, 1));
  return choose(candidates, byButton.map(({ amount }) => amount), layout);
}

function choose(candidates: readonly Candidate[], onButtons: readonly Amount[], layout: Layout | undefined): FoundTotal | undefined {
  const scores = new Map<string, { amount: Amount; score: number; count: number; by: string }>();
  const most = Math.max(0, ...candidates.map(({ amount }) => inMinorUnits(amount)));
  const largest = layout ? Math.max(0, ...candidates.map(({ element }) => layout.size(element))) : 0;
  for (const { amount, strength, element, others } of candidates) {
    const own = inMinorUnits(amount);
    let score = strength;
    if (layout && largest > 0 && layout.size(element) >= largest - 0.5) score += 0.4;
    const adds = addsUp(own, others);
    if (adds) score += 1;
    if (others.length > 0 && own >= Math.max(...others)) score += 0.3;
    if (own === most) score += 0.5;
    const known = scores.get(keyOf(amount));
    const by = `${strength === DUE ? 'label of the amount due' : 'label of a total'}${adds ? ', and it adds up' : ''}`;
    scores.set(keyOf(amount), { amount, count: (known?.count ?? 0) + 1, score: Math.max(score, known?.score ?? 0), by: known && known.score >= score ? known.by : by });
  }
  for (const amount of onButtons) {
    const known = scores.get(keyOf(amount));
    scores.set(keyOf(amount), { amount, count: (known?.count ?? 0) + 1, score: BUTTON + (known ? 1 : 0), by: 'pay button' });
  }
  // Pages repeat their total (a summary for small screens, one for large); a lone total elsewhere is another one's.
  const ranked = [...scores.values()].map((one) => ({ ...one, score: one.score + 0.3 * Math.min(2, one.count - 1) })).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || (second && best.score - second.score < AHEAD)) return undefined;
  return { amount: best.amount, by: best.by };
}
