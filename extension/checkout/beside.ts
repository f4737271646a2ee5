import { acrossColumns, isSentence, largestOfRow, underHead } from './columns.ts';
import { bareAmount, bareInLabel, firstPrice, type Context, type FoundPrice } from './first-price.ts';
import { codeBefore, hasDigit, hasLetters, isCurrencySign } from './letters.ts';
import { inMinorUnits } from './money.ts';
import { inRun } from './run.ts';
import type { Line } from './survey.ts';
import { isIncluded, isOtherLabel, labelStrength } from './total-labels.ts';

/** Lines behind a label in which its price may stand. */
export const REACH = 14;
/** Signs of text between a label and its price. */
const BETWEEN = 300;

/** Whether a row of two cells has words for its value, as a total that is not known yet: no other row's price is its own. */
const saysWords = (row: Element, value: readonly Line[]): boolean =>
  row.children.length === 2 && value.every(({ text }) => hasLetters(text, 2) && !hasDigit(text) && !isOtherLabel(text) && labelStrength(text) === 0);

/**
 * Between a label and its price there may be a sentence with a price of its own: the tax that is in it, a rate. The larger
 * price that stands alone right behind it, or else right in front of the label, is the label's. Where several stand alone
 * behind it, they are a column of prices, and it is not told here which is meant.
 */
function pastSentence(found: FoundPrice, index: number, context: Context): FoundPrice | undefined {
  const { lines } = context;
  const at = lines.slice(index + 1).findIndex(({ element, text }) => element === found.element && isSentence(text));
  if (at < 0) return found;
  const isLarger = (other: FoundPrice | undefined): other is FoundPrice =>
    other?.price.amount.currency === found.price.amount.currency && inMinorUnits(other.price.amount) > inMinorUnits(found.price.amount);
  const next = lines.slice(index + at + 2, index + at + 7);
  const sentence = next.findIndex(({ text }) => isSentence(text));
  const behind = sentence < 0 ? next : next.slice(0, sentence);
  const alone = behind.flatMap((line) => firstPrice([line], context) ?? []).filter(isLarger);
  if (alone.length > 1) return undefined;
  const joined = firstPrice(behind, context);
  if (isLarger(joined)) return joined;
  const before = lines[index - 1];
  const ahead = before && !isSentence(before.text) ? firstPrice([before], context) : undefined;
  return isLarger(ahead) ? ahead : found;
}

/**
 * A label of another figure, or the heading of another part of the page. Headings that are short words go on with what the
 * label says, as `incl. tax` does.
 */
const leadsElsewhere = ({ text, element }: Line, label: Line): boolean =>
  isOtherLabel(text) || (isSentence(text) && !hasDigit(text) && labelStrength(text) === 0 && !isIncluded(text) && isUnderHeading(element, label.element));

const isUnderHeading = (element: Element, label: Element): boolean => {
  const heading = element.closest('h1,h2,h3,h4,h5,h6,[role="heading"]');
  return heading !== null && !heading.contains(label) && label.closest('h1,h2,h3,h4,h5,h6,[role="heading"]') === null;
};

/** The price in the other cell of a row of two: the label's own may hold another, of the tax that is in it. */
function inOtherCell({ element }: Line, index: number, context: Context): FoundPrice | undefined {
  const cell = element.closest('th,td');
  const row = cell?.parentElement;
  if (!cell || row?.children.length !== 2) return undefined;
  const near = context.lines.slice(index + 1, index + REACH);
  if (!firstPrice(near.filter((line) => cell.contains(line.element)), context)) return undefined;
  return firstPrice(near.filter((line) => row.contains(line.element) && !cell.contains(line.element)), context);
}

/** A figure and nothing else: no sign of its own. */
const unsigned = /^\d[\d.,'\s]*$/;
/** Letters of the longest sign that is taken from the end of a label. */
const SIGN = 4;

/** `Total: $` and the figure in an element of its own behind that, for a script to fill: the label's line ends with the sign. */
function signedFigure(label: Line, next: Line | undefined, context: Context): FoundPrice | undefined {
  if (!next || !label.element.contains(next.element) || !unsigned.test(next.text)) return undefined;
  const { text, element } = label;
  const begins = Math.max(...[' ', ':', '：'].map((ahead) => text.lastIndexOf(ahead))) + 1;
  const isAlone = begins > 0 && text.length - begins <= SIGN;
  const sign = isAlone ? text.slice(begins) : isCurrencySign(codeBefore(text, text.length)) ? text.slice(-1) : '';
  const found = sign === '' ? undefined : firstPrice([{ text: sign, element }, next], context);
  return found?.price.stated ? found : undefined;
}

/** `Total: 12`: the label has its value, which is no price. */
const counted = /[:：]\s*\d{1,2}$/;

/** The price that a label stands for: in its own line, else the first behind it within the smallest element that holds both. */
export function priceBeside(index: number, context: Context): FoundPrice | undefined {
  const { lines } = context;
  const label = lines[index];
  if (!label) return undefined;
  const own = firstPrice([label], context) ?? bareInLabel(label, context);
  if (own) return own;
  if (counted.test(label.text)) return undefined;
  const signed = signedFigure(label, lines[index + 1], context);
  if (signed) return signed;
  const besideCell = inOtherCell(label, index, context);
  if (besideCell) return besideCell;
  const column = underHead(index, context);
  if (column) return column.found;
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
    const largest = largestOfRow(holder, lines.slice(index + 1, end), context);
    if (largest) return largest;
    const run = inRun(index, end, holder, context);
    if (run) return run.found;
    const across = inner && acrossColumns(index, inner, holder, context);
    if (across) return across.found;
    const beside = lines.slice(index + 1, end);
    if (beside.reduce((sum, { text }) => sum + text.length, 0) > BETWEEN) return undefined;
    const next = beside.findIndex((line) => leadsElsewhere(line, label));
    const until = next < 0 ? beside : beside.slice(0, next);
    const found = firstPrice(until, context) ?? bareAmount(until, context);
    const counts = found && pastSentence(found, index, context);
    if (counts) return counts;
    if (found) continue;
    if (next >= 0 && firstPrice(beside.slice(next), context)) return undefined;
  }
  return undefined;
}
