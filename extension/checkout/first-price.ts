import type { CurrencyHints } from './currency.ts';
import { joinLines, lineAt } from './join.ts';
import { isStruck, type Layout } from './layout.ts';
import { findPrices, plainDecimal, type Price } from './price.ts';
import type { Line } from './survey.ts';

export interface Context {
  lines: readonly Line[];
  hints: CurrencyHints;
  /** The currency of a bare figure. */
  fallback: string | undefined;
  layout: Layout | undefined;
}

export interface FoundPrice {
  price: Price;
  element: Element;
  /** Found by its place in a column or row of prices. */
  across?: true;
}

/** Taxes and the like inside brackets stand beside the total, not for it. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^()（）]*[)）]/g, (found) => ' '.repeat(found.length));

/**
 * A line that is nothing but a figure is a price beside a label of one, also without decimals, or with one; three digits keep counts out.
 * A sign of the private use areas is one that the page's own font draws, as for currencies whose sign is new.
 */
const bareFigure = /^[:：\ue000-\uf8ff]?\s*(?<figure>\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+|\d{3,6}|\d{1,6}\.\d)$/;

export function bareAmount(lines: readonly Line[], { fallback }: Context): FoundPrice | undefined {
  for (const { text, element } of lines.slice(0, 3)) {
    const figure = bareFigure.exec(text)?.groups?.['figure'];
    const value = figure && fallback ? plainDecimal(figure, fallback) : undefined;
    if (fallback && value) return { price: { amount: { currency: fallback, value }, stated: false, negative: false, index: 0, inTens: false }, element };
  }
  return undefined;
}

/** The same at the end of the label's own line: `Order total: 2360`. */
const bareBehind = /[:：]\s*(?<figure>\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+|\d{3,6}|\d{1,6}\.\d)$/;

export function bareInLabel({ text, element }: Line, context: Context): FoundPrice | undefined {
  const figure = bareBehind.exec(text)?.groups?.['figure'];
  return figure ? bareAmount([{ text: figure, element }], context) : undefined;
}

/** `4 x $10.98`: a part of a sum, or of one thing of several. */
const times = /(?<!\d)\d{1,2}\s?[x×х]\s?(?:(?:de|di|da|of|à|a|por|по)\s)?[^\d\s]{0,3}\s?$/i;

/** The first price in these lines that counts: not negative, not struck out, to be read by people. */
export function firstPrice(lines: readonly Line[], { hints, fallback, layout }: Context): FoundPrice | undefined {
  const joined = joinLines(lines);
  const prices = findPrices(withoutBrackets(joined.text), hints, fallback);
  for (const price of prices) {
    // The same digits with their decimal point say that here it is only missing.
    if (prices.some((other) => other !== price && other.amount.currency === price.amount.currency && Number(price.amount.value) > 0 && Math.round(Number(other.amount.value) * 100) === Number(price.amount.value))) continue;
    const element = lineAt(lines, joined, price.index)?.element;
    if (price.negative || !element || isStruck(element, layout)) continue;
    const ahead = joined.text.slice(Math.max(0, price.index - 20), price.index);
    if (/[x×х]/i.test(ahead) && times.test(ahead)) continue;
    if (layout && !layout.legible(element)) continue;
    return { price, element };
  }
  return undefined;
}
