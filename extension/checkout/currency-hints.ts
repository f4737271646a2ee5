import { currencyCode, type CurrencyHints } from './currency.ts';
import { languageCurrency, regionCurrency } from './currency-signs.ts';
import { regionOfNumbers } from './dial-codes.ts';
import { languageWritten } from './language.ts';
import type { Line } from './survey.ts';

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

/** What lists that open offer: ways to pay among others. */
const optionsOf = (document: Document): { text: string }[] => [...document.querySelectorAll('option')].slice(0, 100).map((option) => ({ text: (option.textContent ?? '').slice(0, 2 * WAYS_LINE).trim() }));

/** Languages (ISO 639-1) whose code is also that of a country (ISO 3166-1) where they are not spoken: `/ar/` is in Arabic, not Argentina's. */
const languagesLikeRegions: ReadonlySet<string> = new Set(['am', 'ar', 'be', 'bn', 'ca', 'cy', 'et', 'ga', 'gl', 'ky', 'la', 'ms', 'my', 'ne', 'sl', 'sr', 'sv', 'tl', 'uk']);

/** Signs of the rupee as a font of icons draws them, where the page writes none. */
const rupees = 'i[class*="-rupee" i],i[class*="-inr" i]';

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
  const [language, ...tags] = (document.documentElement?.getAttribute('lang') ?? '').split(/[-_]/);
  const isLanguage = (tag: string): boolean => tag === (language ?? '').toLowerCase() && languagesLikeRegions.has(tag);
  const region = (tag: string | undefined): void => (isLanguage((tag ?? '').toLowerCase()) ? undefined : add(regionCurrency[(tag ?? '').toUpperCase()]));
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
  if (hints.length === 0 && (language ?? '').toLowerCase() === 'es') add(currencyOfWays([...lines, ...optionsOf(document)]));
  if (hints.length === 0) region(regionOfNumbers(lines.map(({ text }) => text)));
  const stated = tags.some((tag) => tag.toLowerCase() === 'hant') ? 'zh-hant' : (language ?? '').toLowerCase();
  add(languageCurrency[languageWritten(lines, stated) ?? stated]);
  if (hints.length === 0 && document.querySelector(rupees)) add('INR');
  return hints;
}
