import { priceBeside, REACH } from './beside.ts';
import { currencyCode, type CurrencyHints } from './currency.ts';
import type { Context } from './first-price.ts';
import { joinLines } from './join.ts';
import type { Layout } from './layout.ts';
import { hasDigit, saysWord } from './letters.ts';
import { readLonePrice } from './lone-price.ts';
import { addsUp, inMinorUnits, isLessParts } from './money.ts';
import { findPrices } from './price.ts';
import type { Amount } from './reading.ts';
import type { Line, Survey } from './survey.ts';
import { DUE, labelStrength, NOW } from './total-labels.ts';
import { says } from './words/index.ts';
import type { Work } from './work.ts';

/** A pay button that names its price beats every label. */
const BUTTON = 4.5;
/** How far the best amount must be ahead of another one: below that, silence beats a wrong amount. */
const AHEAD = 0.25;

/** Labels that are looked at: where a page has more, the one that counts may be among the rest. */
const LABELS = 40;
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

/** Where an element's line is, near a label. */
function lineOf(element: Element, near: number, lines: readonly Line[]): number {
  const from = Math.max(0, near - 2);
  const at = lines.slice(from, near + REACH + 1).findIndex((line) => line.element === element);
  return at < 0 ? near : from + at;
}

/** The currency that most of the page's prices have: what a bare figure means. None where it may be meant in tens of it. */
function* pageCurrency(lines: readonly Line[], hints: CurrencyHints): Work<string | undefined> {
  const counts = new Map<string, number>();
  let looked = 0;
  let found = 0;
  let tens: string | undefined;
  for (const { text } of lines) {
    if (text.length > 120 || !hasDigit(text)) continue;
    if (++looked > 600 || found > TELLING) break;
    if (looked % 50 === 0) yield;
    for (const price of findPrices(text, hints)) {
      found++;
      if (price.inTens) tens = price.amount.currency;
      counts.set(price.amount.currency, (counts.get(price.amount.currency) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  const most = first?.[0] ?? hints[0];
  return most === tens ? undefined : most;
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

/** Buttons and headings say "pay now" as well: a label of what is paid at once has its price right beside it. */
function isNextTo(label: Line, price: Element, lines: readonly Line[], index: number): boolean {
  if (label.element.closest('button,a,h1,h2,h3,[role="button"]')) return false;
  return label.element === price || lines[index - 1]?.element === price || lines.slice(index + 1, index + 4).find(({ text }) => saysWord(text) || hasDigit(text))?.element === price;
}

/** `Total (CAD)` says which dollars. */
function withCurrency(label: string, context: Context): Context {
  const code = currencyCode(/[（(](?<code>[A-Z]{3})[)）]/.exec(label)?.groups?.['code'] ?? '');
  return code ? { ...context, hints: [code, ...context.hints], fallback: code } : context;
}

const keyOf = ({ currency, value }: Amount): string => `${currency} ${Number(value)}`;

export interface Totals {
  /** The amount that the page asks for; absent where it cannot be told: silence beats a wrong amount. */
  total: FoundTotal | undefined;
  /** Whether the page states a total at all, believed or not. */
  stated: boolean;
}

/** What a page is for: one payment, where a provider made it for that; a card's number and a button that pays; or a shop's own page. */
export type Purpose = 'one payment' | 'card form' | 'shop';

export function* readTotal(survey: Survey, buttonTexts: readonly string[], hints: CurrencyHints, layout: Layout | undefined, purpose: Purpose = 'shop'): Work<Totals> {
  const { lines } = survey;
  const context: Context = { lines, hints, layout, fallback: yield* pageCurrency(lines, hints) };
  const candidates: Candidate[] = [];
  let cut = false;
  for (const [index, line] of lines.entries()) {
    if (index % 100 === 0) yield;
    const strength = labelStrength(line.text);
    if (strength === 0 || (layout && !layout.legible(line.element))) continue;
    const found = priceBeside(index, withCurrency(line.text, context));
    if (!found) continue;
    if (candidates.length >= LABELS) {
      cut = true;
      break;
    }
    const amount = found.price.amount;
    const now = strength === NOW && (found.across ?? isNextTo(line, found.element, lines, index));
    if (Number(amount.value) === 0) {
      if (now) return { total: undefined, stated: false };
      continue;
    }
    const counts = strength === NOW && !now ? labelStrength(line.text, false) : strength;
    if (counts === 0) continue;
    candidates.push({ amount, strength: counts, element: found.element, others: candidates.length < 12 ? summaryAround(lineOf(found.element, index, lines), context) : [] });
    yield;
  }
  // "Pay in 4 of €10.98" names a part.
  const whole = buttonTexts.filter((text) => !says(text, 'part'));
  const byButton = whole.flatMap((text) => findPrices(text, hints).filter(({ negative }) => !negative).slice(0, 1));
  const total = choose(cut ? [] : candidates, byButton.map(({ amount }) => amount), layout);
  if (total || purpose === 'shop' || candidates.length > 0) return { total, stated: candidates.length + byButton.length > 0 };
  const lone = yield* readLonePrice(context, purpose === 'one payment');
  return { total: lone && { amount: lone, by: 'the only amount' }, stated: byButton.length > 0 || lone !== undefined };
}

/** Equal parts of a price that are paid one after the other: the first of them is due now, and is not what the order costs. */
const isInstalment = ({ amount, others }: Candidate): boolean => others.filter((one) => one === inMinorUnits(amount)).length >= 3;

/** What is paid at once, where a page says so, leaves the larger sums to another time. */
function dueNow(candidates: readonly Candidate[]): readonly Candidate[] {
  const now = candidates.filter((one) => one.strength === NOW && !isInstalment(one));
  const most = Math.max(...now.map(({ amount }) => inMinorUnits(amount)));
  return now.length === 0 ? candidates.filter((one) => one.strength !== NOW) : candidates.filter((one) => now.includes(one) || inMinorUnits(one.amount) === most);
}

interface Scored {
  amount: Amount;
  score: number;
  count: number;
  by: string;
  /** The label's candidate that scored best, and whether its summary adds up to it. */
  from?: Candidate;
  adds?: boolean;
}

/** Two totals of one summary, labelled alike and the sum of nothing: neither can be believed. */
function contradict(one: Scored, other: Scored): boolean {
  if (!one.from || !other.from || one.adds || other.adds || one.count !== other.count) return false;
  return one.from.strength === other.from.strength && one.from.others.includes(inMinorUnits(other.amount));
}

/**
 * A tip, a fee or a tax may come on top of an order that adds up: where a larger amount is called due as well, outside the
 * smaller one's summary, the page asks for the larger, or for neither.
 */
function isOutdone(one: Scored, all: readonly Candidate[]): boolean {
  const own = inMinorUnits(one.amount);
  const { from } = one;
  if (!from || from.strength !== DUE) return false;
  return all.some(({ amount, strength }) => strength === DUE && amount.currency === one.amount.currency && inMinorUnits(amount) > own && !from.others.includes(inMinorUnits(amount)));
}

/** A plain total with a smaller amount due below it in the same summary: the sum of what one of its parts, or a deposit, is paid of. */
function yields(one: Candidate, all: readonly Candidate[]): boolean {
  if (one.strength >= DUE) return false;
  const own = inMinorUnits(one.amount);
  return all.slice(all.indexOf(one) + 1).some(({ amount, strength }) => strength >= DUE && inMinorUnits(amount) < own && one.others.includes(inMinorUnits(amount)));
}

/** What a candidate is worth, by its label and by the figures around it. */
function scoreOf(one: Candidate, all: readonly Candidate[], layout: Layout | undefined, largest: number): { score: number; adds: boolean; by: string } {
  const { amount, strength, element, others } = one;
  const own = inMinorUnits(amount);
  const amounts = all.map((one) => inMinorUnits(one.amount));
  const less = amounts.some((one) => isLessParts(own, one, others));
  // A gift card or discount comes off it: what is left is said below.
  const reduced = all.some((one) => isLessParts(inMinorUnits(one.amount), own, one.others));
  const adds = !reduced && (less || addsUp(own, others));
  let score = strength;
  if (layout && largest > 0 && layout.size(element) >= largest - 0.5) score += 0.4;
  if (adds) score += 1;
  if (others.length > 0 && own >= Math.max(...others)) score += 0.3;
  if (own === Math.max(...amounts)) score += 0.5;
  if (reduced) score -= 2;
  if (yields(one, all)) score -= 1.5;
  return { score, adds, by: `${strength >= DUE ? 'label of the amount due' : 'label of a total'}${adds ? ', and it adds up' : ''}` };
}

function choose(found: readonly Candidate[], onButtons: readonly Amount[], layout: Layout | undefined): FoundTotal | undefined {
  const candidates = dueNow(found);
  const scores = new Map<string, Scored>();
  const largest = layout ? Math.max(0, ...candidates.map(({ element }) => layout.size(element))) : 0;
  for (const candidate of candidates) {
    const { amount } = candidate;
    const known = scores.get(keyOf(amount));
    const scored = { amount, from: candidate, ...scoreOf(candidate, candidates, layout, largest) };
    scores.set(keyOf(amount), { ...(known && known.score >= scored.score ? known : scored), count: (known?.count ?? 0) + 1 });
  }
  for (const amount of onButtons) {
    const known = scores.get(keyOf(amount));
    scores.set(keyOf(amount), { amount, count: (known?.count ?? 0) + 1, score: BUTTON + (known ? 1 : 0), by: 'pay button' });
  }
  // Pages repeat their total (a summary for small screens, one for large); a lone total elsewhere is another one's.
  const ranked = [...scores.values()].map((one) => ({ ...one, score: one.score + 0.3 * Math.min(2, one.count - 1) })).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || (second && (best.score - second.score < AHEAD || contradict(best, second) || isOutdone(best, candidates)))) return undefined;
  return { amount: best.amount, by: best.by };
}
