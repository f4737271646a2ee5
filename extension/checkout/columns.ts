import { firstPrice, type Context, type FoundPrice } from './first-price.ts';
import { joinLines } from './join.ts';
import { countLetterRuns, hasUncased, saysWord } from './letters.ts';
import { inMinorUnits } from './money.ts';
import { findPrices } from './price.ts';
import type { Line } from './survey.ts';

/** Lines of a row or column at most. */
const MOST = 40;
/** Rows of a table that tell what its head is of. */
const ROWS = 4;

/** What stands in each part of a row or column: the lines of each child, or each line where the lines are its own. */
function cellsOf(lines: readonly Line[], whole: Element): Line[][] {
  let part = whole;
  // A part of one part is that part: `<thead><tr>`, wrappers.
  for (let depth = 0; depth < 6 && part.children.length === 1 && lines.every(({ element }) => element !== part); depth++) part = part.children[0] ?? part;
  const cells: Line[][] = [];
  let last: Element | undefined;
  for (const line of lines) {
    let child: Element = line.element;
    while (child !== part && child.parentElement && child.parentElement !== part) child = child.parentElement;
    if (child === part || child !== last) cells.push([line]);
    else cells.at(-1)?.push(line);
    last = child;
  }
  return cells;
}

/** The lines inside an element, of those from one place on. */
function linesWithin(element: Element, from: number, lines: readonly Line[]): readonly Line[] {
  let end = from;
  while (end < lines.length && end - from < MOST && element.contains(lines[end]?.element ?? null)) end++;
  return lines.slice(from, end);
}

function childHolding(element: Element, holder: Element): Element {
  let child = element;
  while (child.parentElement && child.parentElement !== holder) child = child.parentElement;
  return child;
}

/** The row (or column) that begins at a line: the table's row or the list's item, or else the part of their common holder. */
function rowAt(at: number, holder: Element, lines: readonly Line[]): { cells: Line[][]; end: number } | undefined {
  const line = lines[at];
  if (!line || line.element === holder || !holder.contains(line.element)) return undefined;
  const row = line.element.closest('tr,li');
  const whole = row && holder.contains(row) && row !== holder ? row : childHolding(line.element, holder);
  const own = linesWithin(whole, at, lines);
  return { cells: cellsOf(own, whole), end: at + own.length };
}

/** Words beside a figure: a sentence that has a price in it, where a price stands alone or with its currency. */
export const isSentence = (text: string): boolean => saysWord(text, 4);

/** What is bought, beside its price: more than the one word that may stand for a price, as `Free`. */
const isName = (text: string): boolean => countLetterRuns(text) >= 2 || hasUncased(text, 6);

/** The rows of a table behind one of them. */
function rowsAfter(row: Element): Element[] {
  const rows: Element[] = [...(row.closest('table')?.querySelectorAll('tr') ?? [])];
  const next = rows.indexOf(row) + 1;
  return rows.slice(next, next + ROWS);
}

/**
 * The column that a cell heads, told by the table's own cells, of which some say nothing (a picture of what is bought).
 * `undefined` where the row is no head: it has prices, or the next one has other cells.
 */
export function underHead(index: number, context: Context): { found: FoundPrice | undefined } | undefined {
  const { lines, hints, fallback } = context;
  const row = lines[index]?.element.closest('tr');
  if (!row || row.children.length < 3) return undefined;
  const column = [...row.children].findIndex((cell) => cell.contains(lines[index]?.element ?? null));
  let at = index;
  while (at > 0 && index - at < MOST && row.contains(lines[at - 1]?.element ?? null)) at--;
  const head = linesWithin(row, at, lines);
  if (findPrices(joinLines(head).text, hints, fallback).length > 0) return undefined;
  at += head.length;
  const found: FoundPrice[] = [];
  let named = false;
  for (const next of rowsAfter(row)) {
    const own = linesWithin(next, at, lines);
    at += own.length;
    if (next.children.length !== row.children.length) break;
    const price = firstPrice(own.filter(({ element }) => next.children[column]?.contains(element)), context);
    if (!price) continue;
    found.push(price);
    named ||= own.some(({ text }) => isName(text) && findPrices(text, hints, fallback).length === 0);
  }
  if (found.length === 0) return undefined;
  return { found: found.length === 1 && !named && found[0] ? { ...found[0], across: true } : undefined };
}

/** The price of a table's row that has several, each in a cell of its own: what is in it (tax, a discount) is less than the whole. */
export function largestOfRow(row: Element, own: readonly Line[], context: Context): FoundPrice | undefined {
  if (row.tagName !== 'TR' || own.some(({ text }) => isSentence(text))) return undefined;
  const prices = [...row.children].flatMap((cell) => firstPrice(own.filter(({ element }) => cell.contains(element)), context) ?? []);
  if (prices.length < 2 || prices.some(({ price }) => price.amount.currency !== prices[0]?.price.amount.currency)) return undefined;
  return prices.reduce((most, one) => (inMinorUnits(one.price.amount) > inMinorUnits(most.price.amount) ? one : most));
}

/**
 * Where labels stand in one column (or row) and their prices in the next, the nth belongs to the nth. A row of labels over
 * several rows heads a list, and its `Total` is no total. `inner` holds the labels and is inside `holder`; `undefined` where
 * the page is not laid out like that.
 */
export function acrossColumns(index: number, inner: Element, holder: Element, context: Context): { found: FoundPrice | undefined } | undefined {
  const { lines, hints, fallback } = context;
  const priced = (cell: readonly Line[] | undefined): boolean => cell !== undefined && findPrices(joinLines(cell).text, hints, fallback).length > 0;
  const named = (cell: readonly Line[]): boolean => cell.length > 1 && cell.some((line) => saysWord(line.text) && !priced([line]));
  let first = index;
  while (first > 0 && index - first < MOST && inner.contains(lines[first - 1]?.element ?? null)) first--;
  const own = linesWithin(inner, first, lines);
  const labels = cellsOf(own, inner);
  const label = lines[index];
  const at = labels.findIndex((cell) => label !== undefined && cell.includes(label));
  if (labels.length < 2 || at < 0) return undefined;
  const next = rowAt(first + own.length, holder, lines);
  // A label may go on with a sentence that has a price in it.
  const isPrice = (line: Line): boolean => !isSentence(line.text) && priced([line]);
  if (next?.cells.length !== labels.length || labels.some((cell) => cell.some(isPrice))) return undefined;
  const after = rowAt(next.end, holder, lines);
  const heads = priced(next.cells[at]) && after?.cells.length === labels.length && priced(after.cells[at]);
  if (heads) return { found: undefined };
  if (next.cells.filter(priced).length < 2) return undefined;
  const found = next.cells.some(named) ? undefined : firstPrice(next.cells[at] ?? [], context);
  return { found: found && { ...found, across: true } };
}
