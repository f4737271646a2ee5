import { inMinorUnits } from './money.ts';
import type { Amount } from './reading.ts';
import { DUE, NOW } from './total-labels.ts';

/** An amount that a label calls a total. */
export interface Candidate {
  amount: Amount;
  strength: number;
  element: Element;
  /** Every price of the summary that it stands in, itself included, in minor units. */
  others: readonly number[];
}

/** The same for equal amounts, however they are written. */
export const keyOf = ({ currency, value }: Amount): string => `${currency} ${Number(value)}`;

/** Equal parts of a price that are paid one after the other: the first of them is due now, and is not what the order costs. */
const isInstalment = ({ amount, others }: Candidate): boolean => others.filter((one) => one === inMinorUnits(amount)).length >= 3;

/** What is paid at once, where a page says so, leaves the larger sums to another time. */
export function dueNow(candidates: readonly Candidate[]): readonly Candidate[] {
  const now = candidates.filter((one) => one.strength === NOW && !isInstalment(one));
  const most = Math.max(...now.map(({ amount }) => inMinorUnits(amount)));
  return now.length === 0 ? candidates.filter((one) => one.strength !== NOW) : candidates.filter((one) => now.includes(one) || inMinorUnits(one.amount) === most);
}

/** Levels around an amount in which the button that pays it is looked for. */
const AROUND = 12;

/** The smallest element around an amount that holds a button too. */
function holderWith(button: Element, { element }: Candidate): Element | undefined {
  let holder: Element | null = element;
  for (let up = 0; up < AROUND && holder; up++, holder = holder.parentElement) if (holder.contains(button)) return holder;
  return undefined;
}

/**
 * Each parcel of an order may have a summary with an amount due, and the order has one beside the button that places it.
 * Where amounts due of different summaries disagree, those further from the button than another one do not count.
 */
export function atButton(candidates: readonly Candidate[], pay: readonly Element[]): readonly Candidate[] {
  const due = candidates.filter(({ strength }) => strength === DUE);
  const [button] = pay;
  if (!button || pay.length > 1 || due.length < 2) return candidates;
  const held = due.map((one) => ({ one, holder: holderWith(button, one) }));
  const isFurther = ({ one, holder }: (typeof held)[number]): boolean =>
    held.some((other) => other.holder !== undefined && other.holder !== holder && (holder === undefined || holder.contains(other.holder)) && keyOf(one.amount) !== keyOf(other.one.amount));
  const further = held.filter(isFurther).map(({ one }) => one);
  return candidates.filter((one) => !further.includes(one));
}
