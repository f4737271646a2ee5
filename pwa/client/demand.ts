/** Pure: what it takes to open a request, and whose rule that is. */
import { sameAmount, toMinorUnits, type Amount } from '../../protocol/money.ts';
import type { Payload } from '../../protocol/kinds.ts';
import type { Minimum } from '../../protocol/requests/state.ts';
import type { AmountRule, Settings } from '../storage/schema.ts';
import type { Demand } from './types.ts';

/**
 * Whether `total` is one from which on the rule demands more. No exchange rate is asked for: that would tell somebody the amount.
 * So what cannot be compared (a currency that the rule does not name, no total, more decimals than the currency has) counts as large.
 */
export function reaches(total: Amount | undefined, { from }: Pick<AmountRule, 'from'>): boolean {
  const limit = total && from.find(({ currency }) => currency === total.currency);
  if (!total || !limit) return true;
  try {
    return sameAmount(total, limit) || toMinorUnits(total) > toMinorUnits(limit);
  } catch {
    return true;
  }
}

/** What the user must do to open a request: the strictest of the desktop's, the account's (`minimum`, after a burst too) and this phone's own rules. */
export function demandOf(claims: Payload<'file'>, minimum: Minimum, total: Amount | undefined, { amountRule }: Pick<Settings, 'amountRule'>): Demand {
  const own = amountRule && reaches(total, amountRule) ? amountRule.demand : undefined;
  if (claims.opening === 'scan' || claims.minimum === 'scan') return { least: 'scan', because: 'desktop' };
  if (minimum === 'scan') return { least: 'scan', because: 'account' };
  if (own === 'scan') return { least: 'scan', because: 'amount' };
  if (claims.minimum === 'match') return { least: 'match', because: 'desktop' };
  if (minimum === 'match') return { least: 'match', because: 'account' };
  return own === 'match' ? { least: 'match', because: 'amount' } : { least: 'any' };
}
