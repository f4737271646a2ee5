import * as v from 'valibot';
import { detailsSchema, itemSchema, previewSchema, waySchema, type Details, type Preview } from '../../../protocol/content.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';
import { FaultError } from '../server/fault.ts';

/** What is sealed of a reading. Ways that a phone could not be sent to are left out. Throws `no_ways` when none is left. */
export function contentOf(reading: CheckoutReading, desktop: string): { preview: Preview; details: Details } {
  const ways = reading.ways.filter((way) => v.is(waySchema, way));
  const items = reading.items.map(({ label, ...rest }) => ({ label: label.slice(0, 200), ...rest })).filter((item) => v.is(itemSchema, item)).slice(0, 40);
  const preview = v.safeParse(previewSchema, { merchant: reading.merchant, total: reading.total, desktop: desktop.slice(0, 80) });
  const details = v.safeParse(detailsSchema, { reference: reading.reference, items, ways });
  if (!preview.success || !details.success) throw new FaultError('no_ways');
  return { preview: preview.output, details: details.output };
}

/** Whether a reading is something that can be filed. */
export const isPayable = (reading: CheckoutReading): boolean => reading.step === 'payment' && reading.ways.some((way) => v.is(waySchema, way));

/** The hosts of its pay pages. */
export const payHostsOf = ({ ways }: Pick<Details, 'ways'>): string[] => ways.flatMap((way) => (way.kind === 'link' ? [new URL(way.url).hostname] : []));
