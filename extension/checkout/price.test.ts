import { describe, expect, it } from 'vitest';
import { findPrices, plainDecimal, readPrice } from './price.ts';

const read = (text: string, hints: string[] = [], fallback?: string) => {
  const price = findPrices(text, hints, fallback)[0];
  return price && `${price.amount.currency} ${price.amount.value}`;
};

describe('prices', () => {
  it.each([
    ['$1,234.50', 'USD 1234.50'],
    ['1.234,50 €', 'EUR 1234.50'],
    ['1 234,50 kr', 'SEK 1234.50'],
    ['CHF 1’234.50', 'CHF 1234.50'],
    ['₹1,23,456.00', 'INR 123456.00'],
    ['¥1,200', 'JPY 1200'],
    ['US$ 20', 'USD 20.00'],
    ['Ksh.6,350.00', 'KES 6350.00'],
    ['Rs.1,23,456.00', 'INR 123456.00'],
    ['Rs.75', 'INR 75.00'],
    ['Rp.1.250.000', 'IDR 1250000.00'],
    ['€.75', 'EUR 0.75'],
    ['EUR 19,9', 'EUR 19.90'],
    ['19,- kr.', 'DKK 19.00'],
    ['KWD 1.250', 'KWD 1.250'],
    ['€ 1.250', 'EUR 1250.00'],
    ['Pay £5.00 now', 'GBP 5.00'],
    ['12 305 руб. 47 коп.', 'RUB 12305.47'],
    ['25 lei 5 bani', 'RON 25.05'],
    ['12.50 zł 5 groszy', 'PLN 12.50'],
    ['3 € 50 gr', 'EUR 3.00'],
    ['R$ 1.299,90', 'BRL 1299.90'],
    ['۱۲۰٬۵۰۰ تومان', 'IRR 1205000.00'],
    ['0 toman', 'IRR 0.00'],
    ['120,500 ریال', 'IRR 120500.00'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['3 items', '20% off', 'call 030 1234567', 'Order 4711', 'v1.2.3'])('finds no price in %s', (text) =>
    expect(read(text)).toBeUndefined(),
  );

  it('lets the page decide what a shared sign means', () => {
    expect(read('$10.00', ['AUD'])).toBe('AUD 10.00');
    expect(read('kr 10', ['NOK'])).toBe('NOK 10.00');
    expect(read('¥88.00', ['CNY'])).toBe('CNY 88.00');
    expect(read('10.00', [], 'EUR')).toBe('EUR 10.00');
    expect(read('12 345 Ft', ['HUF'])).toBe('HUF 12345.00');
    expect(read('12 ft', ['USD'])).toBeUndefined();
  });
  it('believes an unmistakable sign before a letter that ends a word', () => {
    expect(read('P.V.P. 45,00 €', ['RUB', 'EUR'])).toBe('EUR 45.00');
    expect(read('Imp. Q. 12,50 €', ['GTQ', 'EUR'])).toBe('EUR 12.50');
    expect(read('P 1.250', ['PHP'])).toBe('PHP 1250.00');
  });
  it.each([['AU $59.95', 'AUD 59.95'], ['C $20.00', 'CAD 20.00'], ['NZ $8.50', 'NZD 8.50']])('takes the country of the dollars from in front of a space: %s', (text, expected) => expect(read(text, ['USD'])).toBe(expected));
  it('refuses what cannot be an amount of that currency', () => {
    expect(plainDecimal('1.2345', 'EUR')).toBeUndefined();
    expect(plainDecimal('12.50', 'JPY')).toBeUndefined();
  });
});

describe('figures', () => {
  it.each([
    ['35€ 99', '35.99'],
    ['$ 8. 94', '8.94'],
    ['Rs 1,306.14', '1306.14'],
    ['2.999,00 EUR (-10,00%) 2.699,00 EUR', '2999.00'],
    ['€ .75', '0.75'],
    ['DEM 170 000', '170000'],
    ['34.992001', '34.992001'],
    ['٣٥٠٫٥٠ ر.س', '350.50'],
  ])('%s', (text, amount) => expect(readPrice(text)?.amount).toBe(amount));

  it('know the sign beside them, and the one written elsewhere', () => {
    expect(readPrice('SGD$4.90')).toEqual({ amount: '4.90', sign: 'SGD', currency: 'SGD' });
    expect(readPrice('1 890', 'Р')).toEqual({ amount: '1890', sign: 'Р', currency: 'RUB' });
    expect(readPrice('12,000원')).toEqual({ amount: '12000', sign: '원', currency: 'KRW' });
    expect(readPrice('40% OFF')).toBeUndefined();
  });
});
