import { minorUnits } from '../../protocol/formats/iso4217.ts';
import { isLetter, isMark } from './letters.ts';
import { languageCurrency, regionCurrency, signs, tomans, weakSigns } from './currency-signs.ts';
import { languageWritten } from './language.ts';
import type { Line } from './survey.ts';

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

/** Ways to pay that one country has alone: `$` is the sign of a dozen currencies of the Spanish-speaking ones. */
const nationalWays: readonly (readonly [RegExp, string])[] = [
  [/\bweb ?pay\b/i, 'CLP'], [/\b(?:PSE|nequi|daviplata|efecty)\b/i, 'COP'], [/\b(?:oxxo|SPEI)\b/i, 'MXN'], [/\b(?:rapipago|pago f[aá]cil)\b/i, 'ARS'], [/\b(?:abitab|redpagos)\b/i, 'UYU'],
];
const WAYS_LINE = 60;

/** The currency of the one country whose ways to pay a page offers; none where it offers those of two. */
function currencyOfWays(lines: readonly Pick<Line, 'text'>[]): string | undefined {
  const short = lines.filter(({ text }) => text.length <= WAYS_LINE).slice(0, 600);
  const found = nationalWays.filter(([way]) => short.some(({ text }) => way.test(text))).map(([, currency]) => currency);
  return found.length === 1 ? found[0] : undefined;
}

/** Reads the hints of a page: stated codes first, then the region of its language and address; `lines`: what it says, for one that states neither. */
export function currencyHints(document: Document, url: URL, lines: readonly Pick<Line, 'text'>[] = []): CurrencyHints {
  const hints: string[] = [];
  const add = (value: string | null | undefined): void => {
    const code = value ? currencyCode(value.trim()) : undefined;
    if (code && !hints.includes(code)) hints.push(code);
  };
  for (const meta of [...document.querySelectorAll('meta[property$=":currency"],[itemprop="priceCurrency"]')].slice(0, 20)) add(meta.getAttribute('content') ?? meta.textContent?.slice(0, 10));
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10)) {
    add(/"(?:priceCurrency|currency)"\s*:\s*"([A-Za-z]{3})"/.exec((script.textContent ?? '').slice(0, 100_000))?.[1]);
  }
  const region = (tag: string | undefined): void => add(regionCurrency[(tag ?? '').toUpperCase()]);
  const [language, ...tags] = (document.documentElement?.getAttribute('lang') ?? '').split(/[-_]/);
  const locale = /(?:^|\/)([a-z]{2})[-_]([a-z]{2})(?:\/|$)/i.exec(url.pathname);
  const labels = url.hostname.split('.');
  region(labels.at(-1));
  for (const label of labels.slice(0, -2)) if (label.length === 2 && label !== 'my') region(label);
  region(locale?.[2]);
  region(locale?.[1]);
  for (const tag of tags) region(tag);
  region(/^[a-z]{2}[_-]([a-z]{2})$/i.exec(document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ?? '')?.[1]);
  region(/(?:^|[\s_-])[a-z]{2}[_-]([A-Z]{2})(?=\s|$)/.exec((document.body?.getAttribute('class') ?? '').slice(0, 500))?.[1]);
  region(/^\/[a-z]+-([a-z]{2})(?:\/|$)/i.exec(url.pathname)?.[1]);
  for (const part of url.pathname.split('/').slice(1, 3)) if (part.length === 2) region(part);
  for (const country of [...document.querySelectorAll('select[name*="country" i] option[selected],select[id*="country" i] option[selected]')].slice(0, 4)) region((country.getAttribute('value') ?? '').slice(0, 3));
  // A page in Spanish that names no country may be of twenty.
  if (hints.length === 0 && (language ?? '').toLowerCase() === 'es') add(currencyOfWays(lines));
  const stated = (language ?? '').toLowerCase();
  add(languageCurrency[languageWritten(lines, stated) ?? stated]);
  return hints;
}
