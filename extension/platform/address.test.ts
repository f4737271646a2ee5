import { expect, it } from 'vitest';
import { addressNow } from './address.ts';

it.each([
  ['a page that moved', 'https://shop.example/basket', 'https://shop.example/checkout?step=2#pay', 'https://shop.example/checkout?step=2#pay'],
  ['a page that stayed', 'https://shop.example/checkout', 'https://shop.example/checkout', 'https://shop.example/checkout'],
  ['a tab that is leaving for another site', 'https://shop.example/checkout', 'https://bank.example/', 'https://shop.example/checkout'],
  ['a tab that is leaving for another scheme', 'https://shop.example/checkout', 'http://shop.example/checkout', 'https://shop.example/checkout'],
  ['a tab whose address is not told', 'http://localhost:8080/pay', undefined, 'http://localhost:8080/pay'],
  ['a tab without an address', 'https://shop.example/', '', 'https://shop.example/'],
  ['a page of the browser', 'chrome://settings/', 'https://shop.example/', undefined],
])('knows %s', (_what, loaded, tab, address) => {
  expect(addressNow(loaded, tab)?.href).toBe(address);
});
