import { expect, test } from 'vitest';
import { decimal, money, parseDecimal } from './money.ts';

test('writes minor units with the digits of their currency', () => {
  expect(decimal(6490, 'EUR')).toBe('64.90');
  expect(decimal(5, 'USD')).toBe('0.05');
  expect(decimal(9800, 'JPY')).toBe('9800');
  expect(money(1290000, 'USD')).toBe('$12,900.00');
  expect(money(9800, 'JPY')).toBe('¥9,800');
});

test('reads decimals back and refuses what is no amount', () => {
  expect(parseDecimal('64.9', 'EUR')).toBe(6490);
  expect(parseDecimal('9800', 'JPY')).toBe(9800);
  for (const bad of ['', '1,00', '-1', '1.234', '1e3', ' 1']) expect(parseDecimal(bad, 'EUR')).toBeNull();
  expect(parseDecimal('98.5', 'JPY')).toBeNull();
});
