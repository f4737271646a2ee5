export const bias = -3;
export const weights: Readonly<Record<string, number>> = {
  'address: checkout': 1, 'address: payment': 1.5, 'address: earlier step': -2, 'address: cart': -1.5, 'address: account': -2, 'address: product': -1.5, 'address: help': -2,
  'host for paying': 1, 'title of a checkout': 0.8, 'checkout heading': 0.3, 'payment heading': 1, 'asks how to pay': 0.6, 'terms of ordering': 0.8, 'card number': 1.5, 'card fields': 1, 'card frame': 1.5,
  'ways to pay to choose from': 1.5, 'pay button': 1.3, 'pay button with its price': 1, 'button to a later step, none to pay': -1, 'cart buttons': -1, 'account buttons': -0.5, 'total': 0.7, 'amount due': 0.4,
  'password field': -0.7, 'two password fields': -1, 'says schema.org product': -1.5, 'says product or article': -2, 'card form, nothing owed': -1.5, 'address form, no way to pay': -1, 'no way to pay in sight': -2, 'thanks heading': -1, 'other way to pay': 1.5,
};
