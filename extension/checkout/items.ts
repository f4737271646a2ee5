import { findPrices, type Price } from './price.ts';
import type { CurrencyHints } from './currency.ts';
import { hiddenByMarkup, type Layout } from './layout.ts';
import type { Item } from './reading.ts';
import type { Line } from './text.ts';
import { fold, words } from './words/index.ts';

const ITEM_LIMIT = 30;

/** Rows of a list or table that name a thing and its price. Sums, shipping and taxes are no things. */
export function readItems(document: Document, lines: readonly Line[], hints: CurrencyHints, layout: Layout | undefined): Item[] {
  const rows = new Map<Element, Line[]>();
  for (const line of lines) {
    const row = line.element.closest('li,tr,[class*="item" i],[class*="product" i]');
    if (row && row !== document.body) rows.set(row, [...(rows.get(row) ?? []), line]);
  }
  const items: Item[] = [];
  for (const [row, texts] of rows) {
    if (items.length >= ITEM_LIMIT || texts.length > 12 || hiddenByMarkup(row) || (layout && !layout.visible(row))) continue;
    const label = texts.find(({ text }) => /\p{L}{2}/u.test(text) && text.length <= 120 && findPrices(text, hints).length === 0)?.text;
    const price = texts
      .map(({ text }) => findPrices(text, hints).find((found: Price) => found.stated && !found.negative))
      .findLast((found) => found !== undefined);
    if (!label || !price || row.querySelector('input[type="radio"]')) continue;
    const folded = fold(label);
    if (words.notTotal.test(folded) || words.due.test(folded) || words.total.test(folded) || aside.test(folded)) continue;
    items.push({ label: label.slice(0, 200), amount: price.amount });
  }
  return items;
}

const aside =
  /^(?:shipping|delivery|versand|lieferung|livraison|envío|spedizione|verzend|bezorg|frete|配送|运费|運費|送料|tax|vat|mwst|tva|iva|btw|discount|rabatt|remise|税|coupon|gift)/;
