// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const card = '<label>Card number<input name="n1"></label><label>Expiry date<input name="n2"></label><label>CVC<input name="n3"></label>';
const step = (body: string, url: string, title = 'Harbour Trust'): string => readPage(`<title>${title}</title>${body}`, url).step;

describe('a card form with no total', () => {
  it.each([
    ['beside sums to choose from', 'https://harbour.example/form', `<h1>Your gift</h1><input type="radio" name="a" id="a1"><label for="a1">$20</label><input type="radio" name="a" id="a2"><label for="a2">$40</label>${card}<button>Submit</button>`],
    ['with a field for the sum, where one pays', 'https://harbour.example/payment', `<label>Amount<input name="amount"></label>${card}<button>Submit</button>`],
    ['with a field for the sum, where one gives', 'https://parish.example/giving/form', `<a href="/giving/form">Giving</a><label>Amount<input name="amount"></label>${card}<button>Submit</button>`],
    ['with instalments to choose from, where one pays', 'https://clinica.example/pagamento', `${card}<select><option>1x</option><option>2x</option></select><button>Enviar</button>`],
    ['where one pays, and one fee is named', 'https://kayak.example/fee/payer', `<p>The fee for next year is 45 euros.</p>${card}<button>Continue</button>`],
    ['under a button that pays, where one pays', 'https://wine.example/payment.php', `${card}<button>Pay now</button>`],
    ['at a host for paying, with the address of a bill and a sum in a field', 'https://pay.mill.example/invoice.aspx', `<label>Total<input name="x_amount" value="420.00"></label><label>Address<input name="street"></label><label>City<input name="city"></label>${card}<button>Submit</button>`],
    ['after a registration, with one fee named', 'https://acoustics.example/register/3', `<p>Options &gt; <b>Payment</b> &gt; Receipt</p><p>Your fee is EUR 420.00.</p>${card}<button>Confirm</button>`],
    ['among other ways to pay, of somebody who is signed in', 'https://shop.example/index.php?page=paiement', `<html lang="fr"><a href="/logout">Déconnexion</a><h2>Paiement</h2><label><input type="radio" name="w">Carte bancaire</label><label><input type="radio" name="w">PayPal</label>${card}<button>OK</button>`, 'Paiement'],
  ])('pays %s', (_, url, body, title = 'Harbour Trust') => expect(step(body, url, title)).toBe('payment'));

  it('pays at an address that says nothing where a sum is owed', () =>
    expect(step(`<p>Reference: F-118</p><p>Amount: <b>96.00 EUR</b></p>${card}<button>Validate</button>`, 'https://provider.example/x')).toBe('payment'));

  it.each([
    ['whose button keeps it', 'https://ride.example/payment', `<p>Balance: $8.50</p>${card}<button>Save</button>`],
    ['under a heading that changes it', 'https://films.example/payment', `<h1>Update your payment details</h1><p>$9.99</p>${card}<button>Continue</button>`],
    ['in an account', 'https://films.example/moncompte/paiement', `<p>9,99 €</p>${card}<button>Continue</button>`],
    ['beside what is charged every month', 'https://gym.example/payment', `<p>Gold: $45.00 per month</p>${card}<button>Submit</button>`, 'Gym'],
    ['in an account, by its host', 'https://my.scooter.example/payment', `<p>Balance: $8.50</p>${card}<button>Continue</button>`, 'Scooter'],
    ['where the menu leads to it', 'https://scooter.example/payment', `<a href="/rides">Rides</a><a href="/payment">Payment</a><p>We hold $1.00 to check the card.</p>${card}<button>Add</button>`, 'Scooter'],
    ['that one can sign out of', 'https://films.example/payment', `<a href="/logout">Leave</a><p>Next bill: $9.99</p>${card}<button>OK</button>`],
    ['under a button that pays, at an address that says nothing', 'https://wine.example/form', `${card}<button>Pay now</button>`, 'Wine'],
    ['under a button that pays, in an account', 'https://wine.example/payment', `<a href="/logout">Leave</a>${card}<button>Pay now</button>`, 'Wine'],
    ['with the address of a bill, at no host for paying', 'https://mill.example/payment', `<label>Total<input name="x_amount" value="420.00"></label><label>Address<input name="street"></label><label>City<input name="city"></label>${card}<button>Submit</button>`, 'Mill'],
    ['of an example', 'https://kit.example/examples/credit-card', `<h1>Credit card</h1>${card}<button>Pay $20.00</button>`],
    ['in the part of a site that is the customer\'s', 'https://power.example/mypage/payment', `<p>$8.24</p>${card}<button>OK</button>`],
    ['that only guarantees', 'https://inn.example/reservation/card', `<p>Total: $420.00</p><p>We use your card to guarantee your reservation, and you pay at the hotel when you leave.</p>${card}<button>Complete reservation</button>`, 'Inn'],
    ['that is shown to be looked at', 'https://themes.example/preview/form-2', `<h1>Payment details</h1>${card}<button>Process payment</button>`],
    ['of documentation, whatever its button says', 'https://docs.example/card-form', `<h1>Card form</h1>${card}<button>Pay $49.00</button>`],
  ])('pays nothing %s', (_, url, body, title = 'Payment') => expect(step(body, url, title)).toBe('other'));

  it('counts a single word above it as no keeping', () => expect(step(`<h2>Update from the harbour</h2><label>Amount<input name="amount"></label>${card}<button>Submit</button>`, 'https://harbour.example/payment')).toBe('payment'));
});

describe('ways to pay to choose from', () => {
  const ways = (body: string, url = 'https://town.example/fees/881'): boolean => readPage(`<title>Fee</title>${body}`, url).why.some(({ sign }) => sign === 'ways to pay to choose from');
  const owed = '<p>Total to pay: €24.00</p>';
  const link = (name: string) => `<li><a href="/go/${name.length}"><img src="x.png" alt="${name}"></a></li>`;

  it('are links beside one another, where something is owed', () => {
    expect(ways(`${owed}<ul>${link('Credit card')}${link('PayPal')}</ul>`)).toBe(true);
    expect(ways(`<ul>${link('Credit card')}${link('PayPal')}</ul>`)).toBe(false);
    expect(ways(`${owed}<ul>${link('Apple Pay')}${link('PayPal')}</ul>`)).toBe(false);
    expect(ways(`${owed}<ul><li><a href="#card">Credit card</a></li><li><a href="#transfer">Bank transfer</a></li></ul>`)).toBe(false);
    expect(ways(`${owed}<footer><ul>${link('Credit card')}${link('PayPal')}</ul></footer>`)).toBe(false);
  });

  it('are pictures to choose from, below a heading that asks how to pay', () => {
    const pictures = '<p><span><input type="radio" name="three"></span> <img src="a.png"></p><p><label><input type="radio" name="three"><img src="b.png"></label></p>';
    expect(ways(`${owed}<h2><span>3</span>Payment method</h2>${pictures}`)).toBe(true);
    expect(ways(`${owed}<h2>Payment method</h2><h2>Wrapping</h2>${pictures}`)).toBe(false);
    expect(ways(`${owed}<h2>Payment method</h2><p><input type="radio" name="three"> Blue paper <img src="a.png"></p><p><input type="radio" name="three"> Red paper <img src="b.png"></p>`)).toBe(false);
  });

  it('are gateways', () => expect(ways(`${owed}<label><input type="radio" name="gateway_id" value="1"></label><label><input type="radio" name="gateway_id" value="2"></label>`)).toBe(true));

  it('are the entries of a list that opens, unless it asks what kind of card one has', () => {
    const list = (...names: string[]) => `<select>${names.map((name) => `<option>${name}</option>`).join('')}</select>`;
    expect(ways(`${owed}${list('Choose', 'Bank transfer', 'PayPal')}`)).toBe(true);
    expect(ways(`${owed}${list('Visa', 'Mastercard', 'American Express')}`)).toBe(false);
    const more = list('Choose', 'Fern Bank transfer', 'Cash on delivery (Lisbon only)');
    expect(ways(`${owed}<label>Payment method ${more}</label>`)).toBe(true);
    expect(ways(`${owed}<label>Delivery ${more}</label>`)).toBe(false);
  });

  it('are buttons named by a picture, or by the words behind them', () => {
    expect(ways('<label><input type="radio" name="m"><img src="x.png" alt="Bank transfer"></label><label><input type="radio" name="m"><img src="y.png" alt="PayPal"></label>')).toBe(true);
    expect(ways('<p><input type="radio" name="m"> Bank transfer<br><input type="radio" name="m"> PayPal</p>')).toBe(true);
  });

  it('are none to pay by under a heading that keeps one, with nothing owed', () =>
    expect(step('<h1>Payment methods</h1><h2>Add a payment method</h2><label><input type="radio" name="m">Bank transfer</label><label><input type="radio" name="m">PayPal</label><button>Continue</button>', 'https://games.example/ways', 'Payment methods')).toBe('other'));
});

it('ways to pay that are chosen where one comes back to, for nothing that is owed, are kept', () =>
  expect(step('<a href="/zahlungsdaten">Zahlungsdaten</a><h1>Ihre Zahlungsdaten</h1><label><input type="radio" name="z">SEPA-Lastschrift</label><label><input type="radio" name="z">Überweisung</label><button>Weiter</button>', 'https://strom.example/zahlungsdaten', 'Zahlungsdaten')).toBe('other'));

it('a list of all the ways to pay is help, away from a checkout', () => {
  const help = (url: string) => readPage('<title>x</title><p>x</p>', url).why.some(({ sign }) => sign === 'address: help');
  expect(help('https://moda.example/formas-de-pago')).toBe(true);
  expect(help('https://moda.example/checkout/formas-de-pago')).toBe(false);
});

it('a link that leads nowhere is a button where it pays', () => {
  const has = (href: string) => readPage(`<title>x</title><p>Total to pay: €24.00</p><a href="${href}">Pay now</a>`, 'https://shop.example/saved/7').why.some(({ sign }) => sign === 'pay button');
  expect(has('javascript:pay(7)')).toBe(true);
  expect(has('#')).toBe(true);
  expect(has('/pay/7')).toBe(false);
});

it('a field is labelled by bare words in front of it, and by the term of its description', () => {
  const number = (fields: string) => readPage(`<title>x</title><form>${fields}</form>`, 'https://shop.example/').why.some(({ sign }) => sign === 'card number');
  expect(number('<p>Card number <input name="a"></p>')).toBe(true);
  expect(number('<p>Card number<br><input name="a"></p>')).toBe(true);
  expect(number('<dl><dt>Card number</dt><dd><input name="a"></dd></dl>')).toBe(true);
  expect(number('<p>Card number <b>help</b> <input name="a"></p>')).toBe(false);
});

it('an order form is told by an e-mail field that only its label names', () =>
  expect(step('<h2>Payment method</h2><label>E-mail<input name="m"></label><label><input type="radio" name="payment">PayPal</label><label><input type="radio" name="payment">Credit card</label><p>Total due $43.90</p><button>Order now</button>', 'https://gadget.example/')).toBe('payment'));
