/**
 * Rules of thumb about pages on which one pays: what training starts from and is drawn to. Every sign that
 * extension/checkout/signs.ts names stands here; those that say nothing by themselves with 0.
 * @type {{ bias: number, weights: Readonly<Record<string, number>> }}
 */
export const rules = {
  bias: -3,
  weights: {
    'address: checkout': 1, 'address: payment': 1.2, 'address: earlier step': -1.5, 'address: cart': -1, 'address: confirmation': -0.5, 'address: account': -1.5, 'address: product': -1, 'address: help': -1.5,
    'host for paying': 0.8, 'title of a checkout': 0.8, 'title asks how to pay': 0.5, 'title of a cart': -0.5, 'title of an account': -0.8,
    'checkout heading': 0.3, 'payment heading': 0.8, 'delivery heading': 0, 'cart heading': -0.3, 'account heading': -0.5, 'thanks heading': -1,
    'asks how to pay': 0.5, 'speaks of paying often': 0.2, 'speaks of delivery': 0, 'speaks of delivery often': -0.2, 'terms of ordering': 0.6,
    'card number': 1.2, 'card fields': 0.8, 'card frame': 1.3, 'ways to pay to choose from': 1, 'three ways to choose from': 0.3, 'one way to pay': 0.4, 'names two ways to pay': 0.4, 'names four ways to pay': 0.3,
    'pictures of two ways to pay': 0.2, 'closed card form': 0.5, 'earlier step by address and form': -0.8, 'pay button': 1, 'pay button with its price': 0.8, 'button to a later step': -0.3, 'button to a later step, none to pay': -0.8, 'wallet button': 0.2, 'cart button': -0.2, 'cart buttons': -1, 'account buttons': -0.5,
    'total': 0.6, 'amount due': 0.3, 'total adds up': 0.2, 'address form': 0, 'e-mail field': 0, 'password field': -0.5, 'two password fields': -0.7, 'quantities': -0.3, 'form of eight fields': 0, 'no field': -0.8,
    'few links': 0.2, 'many links': -0.3, 'many pictures': -0.4, 'prices': 0.2, 'many prices': -0.5, 'long text': -0.5, 'rows with a day and a sum': -1,
    'other way to pay': 1, 'says schema.org order': 0.6, 'says schema.org product': -0.8, 'says product or article': -0.6,
    'card form and amount': 0.5, 'card form, nothing owed': -1.2, 'choice and amount': 0.4, 'choice and pay button': 0.3, 'address form, no way to pay': -0.8, 'pay button and amount': 0.4, 'checkout address and amount': 0.2, 'no way to pay in sight': -1.5,
  },
};
