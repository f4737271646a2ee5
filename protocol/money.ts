import * as v from 'valibot';

/**
 * An amount shaped as W3C Payment Request's `PaymentCurrencyAmount`: an ISO 4217 code and a decimal string.
 * https://www.w3.org/TR/payment-request/#paymentcurrencyamount-dictionary
 */
export const amountSchema = v.strictObject({
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  value: v.pipe(v.string(), v.regex(/^-?\d{1,15}(\.\d{1,8})?$/)),
});
export type Amount = v.InferOutput<typeof amountSchema>;

/** How many decimals the currency has, from the platform's ISO 4217 data; 2 where it knows none. */
function minorUnitDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** The amount in integer minor units (cents). Throws `RangeError` when the value has more decimals than the currency. */
export function toMinorUnits({ currency, value }: Amount): bigint {
  const digits = minorUnitDigits(currency);
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > digits) throw new RangeError(`${currency} has ${digits} decimals`);
  const units = BigInt(whole) * 10n ** BigInt(digits) + BigInt(significant.padEnd(digits, '0') || '0');
  return value.startsWith('-') ? -units : units;
}

/** Whether two amounts are the same money, however their decimals are written. */
export function sameAmount(a: Amount, b: Amount): boolean {
  return a.currency === b.currency && toMinorUnits(a) === toMinorUnits(b);
}
