/** Currencies the shop sells in. The first is the default. */
export const currencies = ['EUR', 'USD', 'JPY'] as const;
export type Currency = (typeof currencies)[number];

/** Digits after the decimal point and ISO 4217 numeric code. */
const facts: Record<Currency, { digits: number; numeric: string }> = {
  EUR: { digits: 2, numeric: '978' },
  USD: { digits: 2, numeric: '840' },
  JPY: { digits: 0, numeric: '392' },
};

/** ISO 4217 numeric code, as EMV payment codes carry it. */
export function numericCode(currency: Currency): string {
  return facts[currency].numeric;
}

/** The currency with an ISO 4217 numeric code, or undefined when the shop does not know it. */
export function currencyOfNumeric(code: string): Currency | undefined {
  return currencies.find((currency) => facts[currency].numeric === code);
}

/** Minor units as a plain decimal string, for machines: 6490 EUR is `64.90`, 9800 JPY is `9800`. */
export function decimal(minor: number, currency: Currency): string {
  const { digits } = facts[currency];
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A plain decimal string as minor units; null when it is no amount of that currency. */
export function parseDecimal(text: string, currency: Currency): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  const { digits } = facts[currency];
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > digits) return null;
  return Number((match[1] ?? '') + fraction.padEnd(digits, '0'));
}

/** Minor units as people read them: `€64.90`, `¥9,800`. */
export function money(minor: number, currency: Currency): string {
  const amount = minor / 10 ** facts[currency].digits;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
}
