import type { CurrencyHints } from './currency.ts';
import { joinLines } from './join.ts';
import { countWords, hasDigit, hasLetters } from './letters.ts';
import { findPrices } from './price.ts';
import type { Item } from './reading.ts';
import type { Line, Survey } from './survey.ts';
import { labelStrength } from './total-labels.ts';
import type { Work } from './work.ts';
import { says } from './words/index.ts';

const ITEM_LIMIT = 30;
const ROW_LINES = 14;
/** Words of a line that states a price: a sentence states a rule. */
const FIGURE_WORDS = 10;

/** `1 pc`, `2 ks`: how many, and not what. */
const quantity = /^\d+\s?\S{1,4}$/;

const named = (line: Line, hints: CurrencyHints): boolean => hasLetters(line.text, 2) && !quantity.test(line.text) && line.text.length <= 160 && findPrices(line.text, hints).length === 0;

/** Whether a row speaks of a sum, a way to pay or a delivery: rows of things do not. */
const isAside = (text: string): boolean => labelStrength(text) > 0 || (['notTotal', 'method', 'delivery', 'ways', 'part', 'total', 'due', 'shopping'] as const).some((kind) => says(text.slice(0, 60), kind));

const rowLike = 'li,tr,article,[role="row"],[role="listitem"],[class*="item" i],[class*="product" i]';

/** The row around an element. Lines have most of what is around them in common, and each of that is asked once. */
function createRowOf(): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  return function rowOf(element): Element | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    const row: Element | null = element.matches(rowLike) ? element : element.parentElement && rowOf(element.parentElement);
    known.set(element, row);
    return row;
  };
}

/** Rows of a list or table that name a thing and its price. Sums, shipping and taxes are no things. */
export function* readItems({ lines }: Survey, hints: CurrencyHints): Work<Item[]> {
  const rows = new Map<Element, Line[]>();
  const rowOf = createRowOf();
  for (const [index, line] of lines.entries()) {
    if (index % 200 === 0) yield;
    const row = rowOf(line.element);
    if (!row || row === line.element.ownerDocument.body) continue;
    const known = rows.get(row);
    if (known) known.push(line);
    else rows.set(row, [line]);
  }
  const items: Item[] = [];
  const seen = new Set<string>();
  for (const [row, texts] of rows) {
    if (items.length >= ITEM_LIMIT) break;
    yield;
    if (texts.length < 2 && !row.matches('li,tr')) continue;
    if (texts.length > ROW_LINES || row.querySelector('input[type="radio"]')) continue;
    const label = texts.find((line) => named(line, hints))?.text;
    const price = findPrices(joinLines(texts.filter(({ text }) => countWords(text) <= FIGURE_WORDS || !hasDigit(text))).text, hints).findLast(({ stated, negative }) => stated && !negative);
    if (!label || !price || isAside(label) || seen.has(label)) continue;
    seen.add(label);
    items.push({ label: label.slice(0, 200), amount: price.amount });
  }
  return items;
}
