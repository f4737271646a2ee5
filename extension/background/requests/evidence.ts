import { judge } from '../../../protocol/requests/phases.ts';
import { isWithin } from '../../checkout/hosts.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';
import { isSameMoney } from './checkout-key.ts';
import type { RequestRecord } from './record.ts';

/**
 * Whether this reading is a shop's word that the request is paid (DESIGN section 4): a confirmation page in the filing tab, after the
 * release, on the filing's or a pay page's domain, with the same reference or the same total.
 */
export function isPaidEvidence(record: RequestRecord, reading: CheckoutReading, tab: number, host: string): boolean {
  const { state } = record;
  if (reading.step !== 'confirmation' || tab !== record.tab || state?.releasedAt === undefined) return false;
  if (!judge(state.phase, 'paid', 'desktop', true).allowed) return false;
  if (state.evidence.some(({ source }) => source === 'page') || record.saying) return false;
  if (!isWithin(host, record.merchant.domain) && !record.payHosts.includes(host)) return false;
  const sameReference = record.reference !== undefined && reading.reference?.trim() === record.reference;
  return sameReference || isSameMoney(record.total, reading.total);
}
