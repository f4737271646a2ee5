import { describe, expect, it } from 'vitest';
import { checkoutKey, filesByItself } from './checkout-key.ts';
import { readingOf } from './testing.ts';

describe('checkoutKey', () => {
  it('is the same however the same checkout is written', () => {
    expect(checkoutKey(readingOf({ total: { currency: 'EUR', value: '22.90' }, reference: ' A-1 ', ways: [] }))).toBe(checkoutKey(readingOf()));
  });

  it.each([{ total: { currency: 'EUR', value: '22.91' } }, { reference: 'A-2' }, { reference: undefined }, { merchant: { name: 'Shop', domain: 'other.example' } }])('tells %j apart', (change) => {
    expect(checkoutKey(readingOf(change))).not.toBe(checkoutKey(readingOf()));
  });

  it('takes money with more decimals than its currency has', () => {
    expect(checkoutKey(readingOf({ total: { currency: 'JPY', value: '10.5' } }))).toContain('JPY 10.5');
  });
});

describe('filesByItself', () => {
  it('files once per tab and checkout, only in front, only where it is wanted', () => {
    const reading = readingOf();
    expect(filesByItself(reading, 'always', true, [])).toBe(true);
    expect(filesByItself(reading, 'always', true, [checkoutKey(reading)])).toBe(false);
    expect(filesByItself(reading, 'always', false, [])).toBe(false);
    expect(filesByItself(reading, 'paused', true, [])).toBe(false);
    expect(filesByItself(reading, undefined, true, [])).toBe(false);
    expect(filesByItself(readingOf({ step: 'confirmation' }), 'always', true, [])).toBe(false);
  });
});
