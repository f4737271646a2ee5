import type { CheckoutReading } from '../../checkout/reading.ts';
import type { PillView } from '../../platform/messages.ts';
import type { Settings } from '../../platform/page-messages.ts';
import { checkoutKey } from '../requests/checkout-key.ts';
import { isPayable } from '../requests/content.ts';
import { isOpen, type RequestRecord } from '../requests/record.ts';
import { viewOf } from '../requests/view.ts';

/** Milliseconds that an ending stays on the page before the checkout is offered anew. */
const endingStays = 120_000;

export interface TabSight {
  reading: CheckoutReading | undefined;
  /** The requests that were filed from this tab, newest first. */
  records: readonly RequestRecord[];
  settings: Settings;
  /** Whether this desktop can file at all. */
  paired: boolean;
  publicUrl: string;
  now: number;
}

/** The language that a page's pill is told to use. */
export const localeOf = ({ language }: Settings): string | undefined => (language === 'system' ? undefined : language);

/** What the pill in a tab shows: the request under way, how the last one ended, an offer, or nothing. */
export function tabView(sight: TabSight): PillView | null {
  const { reading, records, settings, paired } = sight;
  if (settings.toolbarOnly) return null;
  const record = records.find(isOpen) ?? records.find((one) => stillMatters(one, sight));
  if (record) return viewOf(record, sight.publicUrl, localeOf(settings));
  if (!reading || !paired || !isPayable(reading) || settings.shops[reading.merchant.domain] === 'paused') return null;
  const locale = localeOf(settings);
  return { state: 'offer', merchant: reading.merchant, ...(reading.total ? { total: reading.total } : {}), ...(locale ? { locale } : {}) };
}

/** What was paid, or may have been, is never offered again; other endings stay for a while. */
function stillMatters(record: RequestRecord, { reading, now }: TabSight): boolean {
  const phase = record.state?.phase;
  const may = phase === 'paid' || phase === 'unconfirmed';
  if (reading?.step === 'confirmation') return may;
  if (!reading || checkoutKey(reading) !== record.checkout) return false;
  return may || now - (record.endedAt ?? 0) < endingStays;
}
