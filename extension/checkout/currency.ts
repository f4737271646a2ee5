import { code as byCode } from 'currency-codes';

/** Signs that stand for more than one currency list the likeliest first; the page's own hints choose. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'LBP'],
  '¥': ['JPY', 'CNY'],
  '￥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD', 'HKD'],
  圆: ['CNY'],
  円: ['JPY'],
  '₩': ['KRW'],
  원: ['KRW'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS'],
  us$: ['USD'],
  ca$: ['CAD'],
  c$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  nt$: ['TWD'],
  r$: ['BRL'],
  mx$: ['MXN'],
  '₹': ['INR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  'rs.': ['INR', 'PKR', 'LKR', 'NPR'],
  '₽': ['RUB'],
  'руб.': ['RUB'],
  руб: ['RUB'],
  '₴': ['UAH'],
  грн: ['UAH'],
  '₺': ['TRY'],
  tl: ['TRY'],
  '₫': ['VND'],
  đ: ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  '₪': ['ILS'],
  '₡': ['CRC'],
  '₲': ['PYG'],
  '₸': ['KZT'],
  '₵': ['GHS'],
  zł: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON'],
  лв: ['BGN'],
  'лв.': ['BGN'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  'fr.': ['CHF'],
  sfr: ['CHF'],
  rp: ['IDR'],
  rm: ['MYR'],
  ksh: ['KES'],
  'د.إ': ['AED'],
  'ر.س': ['SAR'],
  'ج.م': ['EGP'],
  rial: ['IRR'],
  'din.': ['RSD'],
  дин: ['RSD'],
};

/** The currency that a region pays in, for signs that several share. By ISO 3166-1 code. */
const regions: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  TW: 'TWD',
  MX: 'MXN',
  CL: 'CLP',
  CO: 'COP',
  AR: 'ARS',
  US: 'USD',
  CN: 'CNY',
  JP: 'JPY',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  PK: 'PKR',
  LK: 'LKR',
  NP: 'NPR',
  IN: 'INR',
  EG: 'EGP',
  LB: 'LBP',
  UK: 'GBP',
  GB: 'GBP',
  BR: 'BRL',
};
const languages: Readonly<Record<string, string>> = {
  zh: 'CNY',
  ja: 'JPY',
  sv: 'SEK',
  nb: 'NOK',
  nn: 'NOK',
  no: 'NOK',
  da: 'DKK',
  is: 'ISK',
};

/** What a page says about its currency besides the price itself: codes it names, best first. */
export type CurrencyHints = readonly string[];

/** ISO 4217 code in, the same code out; anything else is no currency. */
export function currencyCode(text: string): string | undefined {
  const upper = text.toUpperCase();
  return /^[A-Z]{3}$/.test(upper) ? byCode(upper)?.code : undefined;
}

/** Digits of the minor unit, ISO 4217. */
export function minorDigits(currency: string): number {
  return byCode(currency)?.digits ?? 2;
}

/** What a sign or code beside a price means on a page with these hints. */
export function resolveCurrency(text: string, hints: CurrencyHints): string | undefined {
  const candidates = signs[text.toLowerCase()];
  if (!candidates) return currencyCode(text);
  return hints.find((hint) => candidates.includes(hint)) ?? candidates[0];
}

/** Every sign as an alternative of an expression, longest first. Signs made of letters need an edge towards other letters. */
export const signPattern = Object.keys(signs)
  .sort((a, b) => b.length - a.length)
  .map((sign) => {
    const escaped = sign.replace(/[.$]/g, '\\$&');
    const open = /^\p{L}/u.test(sign) ? '(?<!\\p{L})' : '';
    const close = /[\p{L}]$/u.test(sign) ? '(?!\\p{L})' : '';
    return `${open}${escaped}${close}`;
  })
  .join('|');

/** Reads the hints of a page: stated codes first, then the region of its language and address. */
export function currencyHints(document: Document, hostname: string): CurrencyHints {
  const hints: string[] = [];
  const add = (value: string | null | undefined): void => {
    const code = value ? currencyCode(value.trim()) : undefined;
    if (code && !hints.includes(code)) hints.push(code);
  };
  for (const meta of document.querySelectorAll('meta[property$=":currency"],[itemprop="priceCurrency"]'))
    add(meta.getAttribute('content') ?? meta.textContent);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    add(/"(?:priceCurrency|currency)"\s*:\s*"([A-Za-z]{3})"/.exec((script.textContent ?? '').slice(0, 100_000))?.[1]);
  }
  const [language, ...tags] = (document.documentElement?.getAttribute('lang') ?? '').split(/[-_]/);
  for (const tag of tags) add(regions[tag.toUpperCase()]);
  add(regions[(hostname.split('.').at(-1) ?? '').toUpperCase()]);
  add(languages[(language ?? '').toLowerCase()]);
  return hints;
}
