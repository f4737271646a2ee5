// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const choose = (name: string, ...labels: string[]): string => labels.map((label) => `<label><input type="radio" name="${name}">${label}</label>`).join('');
const menu = '<nav><a href="/home">Home</a><a href="/logout">Log out</a></nav>';

/** Where one types a sum, and a total follows from it. */
const typed: readonly [what: string, url: string, html: string][] = [
  ['a wallet that sends money', 'https://www.purse.example/enviar', `<html lang="es"><title>Enviar dinero</title><h1>Enviar dinero</h1><label>Monto<input name="amount" value="250.00"></label><p>Total a pagar: $250.00</p><h3>Forma de pago</h3>${choose('pay', 'Saldo $1,204.10', 'Tarjeta de débito')}<button>Enviar ahora</button>`],
  ['a loan that is calculated', 'https://www.store.example/rate/calculator', `<html lang="ro"><title>Calculator rate</title><h1>Calculator</h1><label>Suma<input name="suma" value="3500"></label><h3>Modalitate de plată</h3>${choose('plata', 'Card de credit', 'Credit online')}<p>Total de plată 3.500,00 lei</p><button>Aplică acum</button>`],
  ['a payment that a clerk notes', 'https://app.books.example/invoices/88/payments/new', `<title>Record payment</title>${menu}<h1>Record payment</h1><p>Amount due $420.00</p><label>Amount<input name="amount" value="420.00"></label><h3>Payment method</h3>${choose('payment', 'Credit card', 'Bank transfer')}<button>Record payment</button>`],
  ['a payment that a clerk notes, without a total', 'https://books.example/index.php/payments/form', `<title>Books</title>${menu}<h1>Payment form</h1><button>Save</button><label>Amount<input name="amount" value="312.00"></label><label>Payment method<select><option>Cash</option><option>Credit card</option><option>PayPal</option></select></label>`],
  ['a trade', 'https://app.coin.example/trade/buy', `<title>Buy coins</title>${menu}<h1>Buy</h1><label>Amount<input name="amount" value="100"></label><p>Total $100.00</p><h3>Pay with</h3>${choose('payment', 'Debit card', 'Bank account')}<button>Preview</button>`],
];

describe('a sum of one’s own', () => {
  it.each(typed)('is paid by no button here: %s', (_, url, html) => expect(readPage(html, url).step).toBe('other'));

  it('is paid where a button pays it', () => {
    const html = `<title>Gift</title><label>Amount<input name="amount" value="50.00"></label><p>Total to pay $50.00</p><h3>Payment method</h3>${choose('payment', 'Credit card', 'PayPal')}<button>Pay now</button>`;
    expect(readPage(html, 'https://shop.example/vouchers').step).toBe('payment');
  });

  it('is paid at a checkout, whatever its button says', () => {
    const html = `<title>Checkout</title><label>Amount<input name="amount" value="50.00"></label><p>Total to pay $50.00</p><h3>Payment method</h3>${choose('payment', 'Credit card', 'PayPal')}<button>Go</button>`;
    expect(readPage(html, 'https://shop.example/checkout/payment').step).toBe('payment');
  });
});
