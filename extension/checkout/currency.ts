import { minorUnits } from '../../protocol/formats/iso4217.ts';
import { isLetter, isMark } from './letters.ts';
import { signs, tomans, weakSigns } from './currency-signs.ts';

/** What a page says about its currency besides the price itself: codes it names, best first. */
export type CurrencyHints = readonly string[];

/** Codes that shops write and ISO 4217 does not know, and codes of the past that prices still carry. */
const others: Readonly<Record<string, string>> = { RMB: 'CNY', CNH: 'CNY', NTD: 'TWD', NIS: 'ILS', DHS: 'AED', KSH: 'KES', STG: 'GBP', UKP: 'GBP' };

/** ISO 4217 code in, the same code out; anything else is no currency. */
export function currencyCode(text: string): string | undefined {
  const upper = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(upper)) return undefined;
  return upper in minorUnits ? upper : others[upper];
}

/** Digits of the minor unit, ISO 4217. */
export function minorDigits(currency: string): number {
  return minorUnits[currency] ?? 2;
}

const bySign = new Map(signs.map(([sign, ...codes]) => [sign.toLowerCase(), codes]));
const byWeakSign = new Map(weakSigns.map(([sign, ...codes]) => [sign, codes]));

/**
 * What a sign or code beside a price means on a page with these hints. Signs that are mere letters mean a currency only
 * where the page is of its country. `undefined` where it is no sign of a currency.
 */
export function resolveCurrency(text: string, hints: CurrencyHints): string | undefined {
  const sign = text.replace(/\s+/g, ' ').trim();
  const candidates = bySign.get(sign.toLowerCase());
  if (candidates) return hints.find((hint) => candidates.includes(hint)) ?? candidates[0];
  const weak = byWeakSign.get(sign);
  if (weak) return hints.find((hint) => weak.includes(hint));
  return sign === sign.toUpperCase() ? currencyCode(sign) : undefined;
}

/** Whether a figure beside this sign counts in tens of the sign's currency. */
export const isInTens = (sign: string): boolean => tomans.includes(sign.toLowerCase());

/** The likeliest currency of a sign that stands alone, with no page around it. */
export function likeliestCurrency(text: string): string | undefined {
  const sign = text.replace(/\s+/g, ' ').trim();
  return bySign.get(sign.toLowerCase())?.[0] ?? byWeakSign.get(sign)?.[0] ?? currencyCode(sign);
}

/** Whether a sign is a mere letter or two, which stand beside figures for other reasons as well. A code of three is more than that. */
export const isMereLetters = (sign: string): boolean => byWeakSign.has(sign) && !bySign.has(sign.toLowerCase()) && !/^[A-Z]{3}$/.test(sign);

const isLetterLike = (sign = ''): boolean => isLetter(sign.charCodeAt(0)) || isMark(sign.charCodeAt(0));
const LONGEST_SIGN = Math.max(...signs.map(([sign]) => sign.length));

/** Whether a piece of text is a sign; mere letters count as one in their own case only. */
const isSign = (text: string, strongOnly: boolean): boolean => bySign.has(text.toLowerCase()) || (!strongOnly && (byWeakSign.has(text) || (/^[A-Z]{3}$/.test(text) && currencyCode(text) !== undefined)));

/** The longest sign or code that a text ends with. Signs made of letters need an edge towards other letters. */
export function signAtEnd(text: string): string | undefined {
  for (let length = Math.min(LONGEST_SIGN, text.length); length > 0; length--) {
    const sign = text.slice(text.length - length);
    if (sign !== sign.trim() || !isSign(sign, false)) continue;
    const ahead = text[text.length - length - 1];
    if (ahead !== undefined && isLetterLike(sign[0]) && isLetterLike(ahead)) continue;
    return sign;
  }
  return undefined;
}

/** The longest sign or code that a text begins with. */
export function signAtStart(text: string, strongOnly = false): string | undefined {
  for (let length = Math.min(LONGEST_SIGN, text.length); length > 0; length--) {
    const sign = text.slice(0, length);
    if (sign !== sign.trim() || !isSign(sign, strongOnly)) continue;
    const behind = text[length];
    if (behind !== undefined && isLetterLike(sign[length - 1]) && isLetterLike(behind)) continue;
    return sign;
  }
  return undefined;
}
