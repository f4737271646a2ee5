// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

// Frames of the pages tried here are never loaded.
Reflect.set(Reflect.get(window, 'happyDOM').settings, 'disableIframePageLoading', true);
const signs = (fields: string): string[] => readPage(`<title>Checkout</title><form>${fields}</form>`, 'https://shop.example/checkout').why.map(({ sign }) => sign);

it.each([
  ['<iframe title="Card payment" name="hppFrame" src="https://secure.provider.example/x"></iframe>', true],
  ['<iframe title="Kreditkartenformular" src="https://entry.provider.example/x"></iframe>', true],
  ['<iframe src="https://payments.shop.example/entry/cards?x=1"></iframe>', true],
  ['<iframe name="x" src="https://direct.tranzila.com/shop/iframenew.php"></iframe>', true],
  ['<iframe title="Store card offers" name="offers" src="https://ads.provider.example/"></iframe>', false],
])('a frame that is for paying by card is told by its title: %s', (frame, is) => expect(signs(frame).includes('card frame')).toBe(is));

it.each([
  ['<div id="card-element"></div><script src="https://js.stripe.com/v3/"></script>', true],
  ['<div id="dropin-container"></div><script src="https://js.braintreegateway.com/web/dropin/1.33.0/js/dropin.min.js"></script>', true],
  ['<form class="paymentWidgets" data-brands="VISA MASTER"></form><script src="https://eu-prod.oppwa.com/v1/paymentWidgets.js?checkoutId=1"></script>', true],
  ['<div class="kr-embedded"></div><script src="https://static.lyra.com/static/js/krypton-client/V4.0/stable/kr-payment-form.min.js"></script>', true],
  ['<div id="card-element"></div><script src="https://cdn.shop.example/cards.js"></script>', false],
  ['<div id="hero"></div><script src="https://js.stripe.com/v3/"></script>', false],
])('a card form is closed where a provider\'s script waits to put its frames: %s', (mount, is) => expect(signs(mount).includes('closed card form')).toBe(is));

describe('a field', () => {
  it.each([
    ['of an ASP.NET page, whose identifiers hold a place', '<input name="ctl00$ContentPlaceHolder1$city"><input name="ctl00$ContentPlaceHolder1$street">', 'card fields'],
    ['for the number of an identity document', '<label for="d">Número de documento</label><input id="d" name="card_number">', 'card number'],
    ['for the number of an identity card, by its name', '<input name="numero_carta_identita">', 'card number'],
    ['for the numbers of identity cards, in Malay', '<label>Nombor kad pengenalan<input></label><label>Nombor kad pengenalan pasangan<input></label>', 'card fields'],
    ['for a gift card', '<label for="g">Gift card number</label><input id="g" name="number">', 'card number'],
  ])('%s is none of a card that pays', (_, fields, sign) => expect(signs(fields)).not.toContain(sign));

  it.each([
    ['for the name of its holder', '<input name="holder"><input name="cardHolder">', 'card fields'],
    ['for whatever card', '<label for="n">Credit, debit or prepaid gift card number</label><input id="n" name="cc_number">', 'card number'],
    ['whose name puts the number first', '<input name="NrCarte">', 'card number'],
    ['that asks for a valid one', '<input id="cardNumber" placeholder="Valid card number">', 'card number'],
    ['whose label says the same as its placeholder', '<label for="n">N° Tarjeta</label><input id="n" placeholder="N° Tarjeta">', 'card number'],
    ['whose label stands in front of its block', '<div><label>Credit card number</label><div><input></div></div>', 'card number'],
    ['whose label is a block right in front of it', '<div><div><span>Credit card number:</span></div><input name="a"></div>', 'card number'],
    ['that is asked for in several, in the cell behind its label', '<table><tr><td>Credit card number</td><td><input><input><input><input></td></tr></table>', 'card number'],
    ['whose label is alone in the block in front', '<div><label>Credit card number</label></div><div><input></div>', 'card number'],
  ])('%s is one of a card that pays', (_, fields, sign) => expect(signs(fields)).toContain(sign));

  it.each([
    ['called a card and nothing more', '<input name="a" placeholder="Tarjeta">'],
    ['called a card of one brand', '<label>Tarjeta Visa: <input name="a"></label>'],
    ['with figures in groups', '<input name="a" placeholder="1234 5678 9012 3456">'],
  ])('%s is for the number, beside one for the code alone', (_, field) => {
    expect(signs(`${field}<input name="cvv">`)).toContain('card number');
    expect(signs(field)).not.toContain('card number');
  });

  it.each(['Card no.', 'Credit Card #', 'Card No *', 'Credit or debit card no', 'Kreditkarten-Nr.', 'Kartennr.', 'Kortnr.', 'Bankkort nr', 'Kaartnr.', 'N° de carte', 'Nº de tarjeta', 'N. carta di credito', 'Nr karty'])(
    'is for the number of a card also where its label cuts the word short: %s',
    (label) => expect(signs(`<label>${label}<input></label>`)).toContain('card number'),
  );

  it.each(['PAN card no.', 'SIM card no', 'N° de carte vitale', 'N. carta d’identità', 'Nr karty stałego klienta', 'Medlemskort nr', 'Card notes', 'Loyalty card no.', 'Kort notering'])(
    'is for no card that pays: %s',
    (label) => expect(signs(`<label>${label}<input></label>`)).not.toContain('card number'),
  );

  it('has no label in a block that holds another field', () => expect(signs('<div><label>Card number</label><input name="n"></div><div><input name="x"></div>').includes('card fields')).toBe(false));
});
