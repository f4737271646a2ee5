import type { Currency } from '../money.ts';
import { productById } from './catalogue.ts';

/** What lies in a cart: product ids and how many of each. Never holds a quantity of zero or an unknown product. */
export type Cart = readonly { readonly productId: string; readonly quantity: number }[];

/** A cart with its prices in one currency, in minor units. What an order keeps, so that later prices do not change it. */
export interface PricedCart {
  currency: Currency;
  lines: readonly { productId: string; name: string; quantity: number; unit: number; amount: number }[];
  goods: number;
  shipping: number;
  total: number;
}

/** The most of one product in one cart. */
export const maxQuantity = 20;

const delivery: Record<Currency, { fee: number; freeFrom: number }> = {
  EUR: { fee: 490, freeFrom: 10000 },
  USD: { fee: 650, freeFrom: 11000 },
  JPY: { fee: 800, freeFrom: 16000 },
};

/** The goods value, in minor units, from which delivery is free. */
export function freeDeliveryFrom(currency: Currency): number {
  return delivery[currency].freeFrom;
}

/** The cart with exactly `quantity` of a product: zero removes it, more than the limit counts as the limit. */
export function withQuantity(cart: Cart, productId: string, quantity: number): Cart {
  if (!productById(productId)) return cart;
  const kept = Math.max(0, Math.min(maxQuantity, Math.trunc(quantity)));
  if (kept === 0) return cart.filter((line) => line.productId !== productId);
  if (!cart.some((line) => line.productId === productId)) return [...cart, { productId, quantity: kept }];
  return cart.map((line) => (line.productId === productId ? { productId, quantity: kept } : line));
}

/** The cart with `quantity` more of a product. */
export function withMore(cart: Cart, productId: string, quantity: number): Cart {
  const present = cart.find((line) => line.productId === productId)?.quantity ?? 0;
  return withQuantity(cart, productId, present + quantity);
}

/** How many things lie in the cart. */
export function countOf(cart: Cart): number {
  return cart.reduce((sum, line) => sum + line.quantity, 0);
}

/** Prices a cart. All sums are of integers in minor units. An empty cart costs nothing, delivery included. */
export function priced(cart: Cart, currency: Currency): PricedCart {
  const lines = cart.flatMap(({ productId, quantity }) => {
    const product = productById(productId);
    if (!product) return [];
    const unit = product.prices[currency];
    return [{ productId, name: product.name, quantity, unit, amount: unit * quantity }];
  });
  const goods = lines.reduce((sum, line) => sum + line.amount, 0);
  const { fee, freeFrom } = delivery[currency];
  const shipping = goods === 0 || goods >= freeFrom ? 0 : fee;
  return { currency, lines, goods, shipping, total: goods + shipping };
}
