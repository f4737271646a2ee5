import { minorUnits } from './iso4217.ts';

/** Decimal places of an ISO 4217 currency; `undefined` where there is no such currency. */
export const digitsOf = (currency: string): number | undefined => minorUnits[currency.toUpperCase()];

/**
 * A plain decimal, at most so many digits before and after the point. `.5` and `5.` count, signs, commas and exponents
 * do not. Without needless leading zeros, so that two writings of one figure compare as text up to trailing zeros.
 */
export function plainDecimal(text: string, whole: number, fraction: number): string | undefined {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const before = (match[1] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const after = match[2] ?? '';
  if (before.length > whole || after.length > fraction) return undefined;
  return after === '' ? before : `${before}.${after}`;
}

export const isZero = (decimal: string): boolean => /^[0.]*$/.test(decimal);

/** `units` of 10^-places as a plain decimal: `scaled(12500n, 4)` is `1.25`. */
export function scaled(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}
