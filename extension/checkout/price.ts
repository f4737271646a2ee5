import { isInTens, likeliestCurrency, minorDigits, resolveCurrency, signAtStart, type CurrencyHints } from './currency.ts';
import { codeAtStart, findFigures, NEAR, plainFigure } from './figures.ts';
import { isLetter } from './letters.ts';
import type { Amount } from './reading.ts';

export { likeliestCurrency } from './currency.ts';

/** A figure as an amount's value in this currency, or `undefined` when it cannot be one. */
export function plainDecimal(text: string, currency: string): string | undefined {
  const allowed = minorDigits(currency);
  const [whole = '', fraction = ''] = plainFigure(text, allowed === 3).split('.');
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  if (trimmed.length > 12 || fraction.length > Math.max(allowed, 2)) return undefined;
  if (/[1-9]/.test(fraction.slice(allowed))) return undefined;
  return allowed === 0 ? trimmed : `${trimmed}.${fraction.slice(0, allowed).padEnd(allowed, '0')}`;
}

export interface Price {
  amount: Amount;
  /** False when the currency came from the page around, not from beside the figure. */
  stated: boolean;
  negative: boolean;
  index: number;
  /** Written in a unit of ten: a bare figure near it may be, too. */
  inTens: boolean;
}

/** Whether a bare figure is written like a price: with all its decimals, or in a currency that has none in use. */
function likePrice(figure: string): boolean {
  return /[.,٫·]\d\d$/.test(figure);
}

/** `$ 219.980` counts pesos, and a page without a hint does not say whose. */
const isNoDollars = (sign: string, figure: string, hints: CurrencyHints): boolean => sign === '$' && /^\d{1,3}(?:\.\d{3})+$/.test(figure) && resolveCurrency(sign, hints) === 'USD' && !hints.includes('USD');

/** All prices in a text, in order. A figure without a currency of its own takes `fallback`, and without that is not read. */
export function findPrices(text: string, hints: CurrencyHints, fallback?: string): Price[] {
  const prices: Price[] = [];
  for (const { text: figure, signs, negative, other, closed, index } of findFigures(text)) {
    if (other) continue;
    const meant = signs.map((sign) => (isNoDollars(sign, figure, hints) ? undefined : resolveCurrency(sign, hints)));
    const at = meant.findIndex(Boolean);
    const stated = meant[at];
    const currency = stated ?? (closed || likePrice(figure) ? fallback : undefined);
    const value = currency === undefined ? undefined : plainDecimal(figure, currency);
    if (currency === undefined || value === undefined) continue;
    const inTens = isInTens(signs[at] ?? '');
    prices.push({ amount: { currency, value: inTens ? (10 * Number(value)).toFixed(minorDigits(currency)) : value }, stated: stated !== undefined, negative, index, inTens });
  }
  return prices;
}

/** One price string by itself, with what may be written about its currency elsewhere. */
export interface ReadPrice {
  amount: string;
  sign?: string;
  currency?: string;
}

/** Reads a price string for which no page stands: the first figure that is one. `about` may name the currency. */
export function readPrice(text: string, about = ''): ReadPrice | undefined {
  const figures = findFigures(text).filter(({ other }) => !other);
  const figure = figures.find(({ signs }) => signs.some(likeliestCurrency)) ?? figures[0];
  if (!figure) return undefined;
  const sign = figure.signs.find(likeliestCurrency) ?? signAlone(text) ?? findFigures(about).flatMap(({ signs }) => signs).find(likeliestCurrency) ?? signAlone(about);
  const currency = sign === undefined ? undefined : likeliestCurrency(sign);
  const amount = plainFigure(figure.text, currency !== undefined && minorDigits(currency) === 3);
  return { amount, ...(sign === undefined ? {} : { sign }), ...(currency === undefined ? {} : { currency }) };
}

/** A sign in a text without a figure, the first one. */
function signAlone(text: string): string | undefined {
  if (text.length > 200) return undefined;
  for (let at = 0; at < text.length; at++) {
    if (/[\s\d]/.test(text[at] ?? '') || (at > 0 && isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1)))) continue;
    const code = codeAtStart(text.slice(at));
    const found = code !== undefined && likeliestCurrency(code) !== undefined ? code : signAtStart(text.slice(at, at + NEAR), text.trim().length > 3);
    if (found !== undefined && likeliestCurrency(found) !== undefined) return found;
  }
  return undefined;
}
