import { expect, test } from 'vitest';
import { countOf, maxQuantity, priced, withMore, withQuantity } from './cart.ts';
import { products } from './catalogue.ts';

test('adds up in minor units, with delivery below the limit', () => {
  const cart = withMore(withMore([], 'harbour-mug', 2), 'beeswax-candle', 1);
  expect(priced(cart, 'EUR')).toMatchObject({ goods: 5250, shipping: 490, total: 5740 });
  expect(priced(cart, 'JPY')).toMatchObject({ goods: 8400, shipping: 800, total: 9200 });
});

test('delivery is free from the limit on, and an empty cart costs nothing', () => {
  expect(priced(withMore([], 'oak-stool', 1), 'EUR')).toMatchObject({ shipping: 0, total: 12900 });
  expect(priced([], 'EUR').total).toBe(0);
});

test('quantities join, stop at the limit and go away at zero', () => {
  const cart = withMore(withMore([], 'harbour-mug', 15), 'harbour-mug', 15);
  expect(countOf(cart)).toBe(maxQuantity);
  expect(withQuantity(cart, 'harbour-mug', 0)).toEqual([]);
  expect(withMore([], 'unknown', 1)).toEqual([]);
});

test('every product has a whole price in every currency', () => {
  for (const product of products) {
    for (const price of Object.values(product.prices)) expect(Number.isInteger(price) && price > 0).toBe(true);
  }
});
