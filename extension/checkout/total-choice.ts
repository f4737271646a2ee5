import { minorDigits } from './currency.ts';
import { dueOf } from './deposit.ts';
import type { Layout } from './layout.ts';
import { addsUp, inMinorUnits, isLessParts } from './money.ts';
import type { Amount } from './reading.ts';
import { type Candidate, dueNow, keyOf } from './total-candidates.ts';
import { DEPOSIT, DUE, NOW } from './total-labels.ts';

/** A pay button that names its price beats every label. */
const BUTTON = 4.5;
/** How far the best amount must be ahead of another one: below that, silence beats a wrong amount. */
const AHEAD = 0.25;

export interface FoundTotal {
  amount: Amount;
  /** What it was told by, for people who ask why. */
  by: string;
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

/** Totals of two summaries that know nothing of each other: each parcel's, or each seller's. What they come to together is not said. */
const areOfParts = (one: Candidate, other: Candidate): boolean =>
  one.strength === other.strength && !one.others.includes(inMinorUnits(other.amount)) && !other.others.includes(inMinorUnits(one.amount));

/** Two totals of one summary, labelled alike and the sum of nothing: neither can be believed. */
function contradict(one: Scored, other: Scored): boolean {
  if (!one.from || !other.from) return false;
  if (one.adds && other.adds) return areOfParts(one.from, other.from);
  if (one.adds || other.adds || one.count !== other.count) return false;
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

/**
 * What a summary leaves of a total, in minor units: below it stands what is taken off (a gift card, credit), and then the
 * figure that remains, whatever it is called.
 */
function leftOf({ amount, others }: Candidate): number | undefined {
  const own = others.indexOf(inMinorUnits(amount));
  let at = own + 1;
  let left = inMinorUnits(amount);
  while ((others[at] ?? 0) < 0) left += others[at++] ?? 0;
  return own >= 0 && at > own + 1 && left > 0 && others[at] === left ? left : undefined;
}

function inUnits(minor: number, currency: string): Amount {
  const digits = minorDigits(currency);
  return { currency, value: (minor / 10 ** digits).toFixed(digits) };
}

/** The amount that the page asks for among those that labels and buttons name. */
export function choose(found: readonly Candidate[], onButtons: readonly Amount[], layout: Layout | undefined): FoundTotal | undefined {
  const candidates = dueNow(found.filter(({ strength }) => strength !== DEPOSIT));
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
  const left = best.from && leftOf(best.from);
  if (left !== undefined && candidates.every(({ amount, strength }) => strength !== NOW && inMinorUnits(amount) !== left)) return { amount: inUnits(left, best.amount.currency), by: 'what is left of a total' };
  const amount = best.from && best.by !== 'pay button' ? dueOf(best.from, found) : best.amount;
  return amount && { amount, by: amount === best.amount ? best.by : 'deposit of a total' };
}
