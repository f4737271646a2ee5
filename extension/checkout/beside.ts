import { acrossColumns } from './columns.ts';
import { bareAmount, firstPrice, type Context, type FoundPrice } from './first-price.ts';
import type { Line } from './survey.ts';
import { isOtherLabel, labelStrength } from './total-labels.ts';

/** Lines behind a label in which its price may stand. */
export const REACH = 14;
/** Signs of text between a label and its price. */
const BETWEEN = 300;

/** Whether a row of two cells has words for its value, as a total that is not known yet: no other row's price is its own. */
const saysWords = (row: Element, value: readonly Line[]): boolean =>
  row.children.length === 2 && value.every(({ text }) => /\p{L}{2}/u.test(text) && !/\p{Nd}/u.test(text) && !isOtherLabel(text) && labelStrength(text) === 0);

/** The price that a label stands for: in its own line, else the first behind it within the smallest element that holds both. */
export function priceBeside(index: number, context: Context): FoundPrice | undefined {
  const { lines } = context;
  const label = lines[index];
  if (!label) return undefined;
  const own = firstPrice([label], context);
  if (own) return own;
  let inner: Element | undefined;
  let holder: Element | null = label.element;
  for (let up = 0; up < 6 && holder; up++, inner = holder, holder = holder.parentElement) {
    let end = index + 1;
    while (end < lines.length && end - index < REACH && holder.contains(lines[end]?.element ?? null)) end++;
    if (end === index + 1) {
      // Prices in front of their labels: the smallest holder that has a price at all has it there.
      const ahead = up > 0 && up < 4 ? firstPrice(lines.slice(Math.max(0, index - 2), index).filter(({ element }) => holder?.contains(element)), context) : undefined;
      if (ahead) return ahead;
      continue;
    }
    if (holder.tagName === 'TR' && saysWords(holder, lines.slice(index + 1, end))) return undefined;
    const across = inner && acrossColumns(index, inner, holder, context);
    if (across) return across.found;
    const beside = lines.slice(index + 1, end);
    if (beside.reduce((sum, { text }) => sum + text.length, 0) > BETWEEN) return undefined;
    const next = beside.findIndex(({ text }) => isOtherLabel(text));
    const until = next < 0 ? beside : beside.slice(0, next);
    const found = firstPrice(until, context) ?? bareAmount(until, context);
    if (found) return found;
    if (next >= 0 && firstPrice(beside.slice(next), context)) return undefined;
  }
  return undefined;
}
