import { isForSum } from './asked.ts';
import { firstPrice, type Context } from './first-price.ts';
import { labelOf, valueOf } from './labels.ts';
import type { Amount } from './reading.ts';
import { says } from './words/index.ts';

/** Fields that are looked at. */
const MOST = 60;
const LONGEST = 40;

const isFixed = (field: Element): boolean => field.tagName === 'INPUT' && (field.hasAttribute('readonly') || field.hasAttribute('disabled'));

function holdsWhatIsOwed(field: Element): boolean {
  const label = labelOf(field).slice(0, LONGEST);
  return isForSum(field, label) && !says(label, 'notTotal') && !says(label, 'part');
}

/**
 * The sum of a field that nobody can change, as forms for one payment print what is owed: `Amount [ $120.00 ]`. Only one
 * with its currency, and only where there is one such sum.
 */
export function heldInField(fields: readonly Element[], context: Context): Amount | undefined {
  const prices = fields
    .slice(0, MOST)
    .filter((field) => isFixed(field) && holdsWhatIsOwed(field))
    .map((element) => firstPrice([{ text: (valueOf(element) ?? '').slice(0, LONGEST), element }], context)?.price);
  const [price] = prices;
  return prices.length === 1 && price?.stated && Number(price.amount.value) > 0 ? price.amount : undefined;
}
