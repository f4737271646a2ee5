import { inMinorUnits } from './money.ts';
import type { Amount } from './reading.ts';
import { DEPOSIT, DUE } from './total-labels.ts';

interface Labelled {
  amount: Amount;
  strength: number;
  others: readonly number[];
}

const isDeposit = ({ strength }: Labelled): boolean => strength === DEPOSIT;

/** Whether an amount is what a deposit leaves of a larger one. */
const isRest = (amount: Amount, found: readonly Labelled[]): boolean =>
  found.filter(isDeposit).some((deposit) => found.some((whole) => !isDeposit(whole) && inMinorUnits(whole.amount) === inMinorUnits(amount) + inMinorUnits(deposit.amount)));

/**
 * What a deposit below a total leaves to be paid now. One with the rest beside it is what is charged; where the rest is called
 * due, or is not there, it cannot be told. A deposit above a total is one of its parts, as for things that are lent.
 */
export function dueOf<T extends Labelled>(total: T, found: readonly T[]): Amount | undefined {
  if (total.strength > DUE) return total.amount;
  if (isRest(total.amount, found)) return undefined;
  const own = inMinorUnits(total.amount);
  const deposit = found.slice(found.indexOf(total) + 1).find((one) => isDeposit(one) && one.amount.currency === total.amount.currency && inMinorUnits(one.amount) < own);
  if (!deposit) return total.amount;
  return [...total.others, ...deposit.others].includes(own - inMinorUnits(deposit.amount)) ? deposit.amount : undefined;
}
