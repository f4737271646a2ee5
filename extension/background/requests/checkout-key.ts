import { toMinorUnits, type Amount } from '../../../protocol/money.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';

/** What makes two readings the same checkout: merchant, total and reference (DESIGN section 4). */
export function checkoutKey({ merchant, total, reference }: Pick<CheckoutReading, 'merchant' | 'total' | 'reference'>): string {
  return JSON.stringify([merchant.domain.toLowerCase(), total ? money(total) : null, reference?.trim() ?? null]);
}

/** The same money reads the same, however its decimals are written. */
function money(amount: Amount): string {
  try {
    return `${amount.currency} ${toMinorUnits(amount)}`;
  } catch {
    return `${amount.currency} ${amount.value}`;
  }
}

/** Whether two amounts are the same money. */
export const isSameMoney = (a: Amount | undefined, b: Amount | undefined): boolean => a !== undefined && b !== undefined && money(a) === money(b);

/**
 * Whether "always on this shop" files this reading now: the shop is so set, its tab is in front, and it was not filed from that tab before.
 * @param filed keys that were filed from this tab by itself or by hand
 */
export function filesByItself(reading: CheckoutReading, shop: 'always' | 'paused' | undefined, tabInFront: boolean, filed: readonly string[]): boolean {
  return shop === 'always' && tabInFront && reading.step === 'payment' && !filed.includes(checkoutKey(reading));
}
