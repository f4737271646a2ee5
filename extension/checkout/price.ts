import { minorDigits, resolveCurrency, signPattern, type CurrencyHints } from './currency.ts';
import type { Amount } from './reading.ts';

const gap = '[\\s\\u00a0\\u202f]?';
const number = "(?:\\d{1,3}(?:[.,'’\\s\\u00a0\\u202f]\\d{2,3})*[.,'’\\s\\u00a0\\u202f]\\d{3}|\\d+)(?:[.,·]\\d{1,4})?";
const pattern = new RegExp(
  `(?<code1>(?<!\\p{L})[A-Z]{3}(?!\\p{L}))?${gap}(?<sign1>${signPattern})?${gap}(?<![\\d.,])(?<minus>[-−–]${gap})?(?<number>${number})(?![\\d%])(?:[.,]?[-–—])?${gap}(?:(?<sign2>${signPattern})|(?<code2>[A-Z]{3})(?!\\p{L}))?(?:${gap}(?<code3>[A-Z]{3})(?!\\p{L}))?`,
  'giu',
);

export interface Price {
  amount: Amount;
  /** False when the currency came from the page around, not from beside the figure. */
  stated: boolean;
  negative: boolean;
  index: number;
}

/** `1.234,50` and all its relatives as a plain decimal string, or `undefined` when it cannot be one of this currency. */
export function plainDecimal(text: string, currency: string): string | undefined {
  const digits = minorDigits(currency);
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('·', '.');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  let whole = compact;
  let fraction = '';
  if (last >= 0) {
    const separator = compact[last] ?? '';
    const tail = compact.slice(last + 1);
    const repeated = compact.indexOf(separator) !== last;
    // Three digits behind the only separator are a group, except where the currency has thousandths.
    const groups = repeated || (tail.length === 3 && digits !== 3);
    if (!groups) {
      if (tail.length > Math.max(digits, 2)) return undefined;
      whole = compact.slice(0, last);
      fraction = tail;
    }
  }
  whole = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  if (whole.length > 12) return undefined;
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) return undefined;
  return digits === 0 ? whole : `${whole}.${fraction.slice(0, digits).padEnd(digits, '0')}`;
}

/** All prices in a text, in order. A figure without a currency of its own takes `fallback`, and without that is not read. */
export function findPrices(text: string, hints: CurrencyHints, fallback?: string): Price[] {
  const prices: Price[] = [];
  for (const match of text.slice(0, 2000).matchAll(pattern)) {
    const { code1, code2, code3, sign1, sign2, number: figure, minus } = match.groups ?? {};
    if (!figure) continue;
    const iso = [code1, code2, code3]
      .map((code) => (code && code === code.toUpperCase() ? resolveCurrency(code, hints) : undefined))
      .find(Boolean);
    const sign = sign1 ?? sign2;
    const stated = iso ?? (sign ? resolveCurrency(sign, hints) : undefined);
    // A bare figure is only a price when it is written like one.
    const currency = stated ?? (/[.,]\d\d$/.test(figure) ? fallback : undefined);
    const value = currency === undefined ? undefined : plainDecimal(figure, currency);
    if (currency === undefined || value === undefined) continue;
    prices.push({ amount: { currency, value }, stated: stated !== undefined, negative: minus !== undefined, index: match.index });
  }
  return prices;
}
