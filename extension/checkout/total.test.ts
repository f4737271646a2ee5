// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Layout } from './layout.ts';
import { surveyPage } from './survey.ts';
import { labelStrength } from './total-labels.ts';
import type { Purpose } from './lone-price.ts';
import { readTotal } from './total.ts';
import { finish } from './work.ts';

function total(html: string, hints: string[] = [], buttons: string[] = []): string | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { total: found } = finish(readTotal(finish(surveyPage(document, undefined)), { pay: [], payTexts: buttons }, hints, undefined));
  return found && `${found.amount.currency} ${found.amount.value}`;
}
const rows = (...cells: [string, string][]): string => `<table>${cells.map(([label, price]) => `<tr><td>${label}</td><td>${price}</td></tr>`).join('')}</table>`;

describe('the total', () => {
  it.each([
    ['is the last sum, not a part of it', rows(['Subtotal', '€39.00'], ['Shipping', '€4.90'], ['Total', '€43.90']), 'EUR 43.90'],
    ['is told from savings, taxes and points', rows(['Total savings', '€5.00'], ['Total', '€43.90'], ['VAT total', '€7.00'], ['Total points', '43']), 'EUR 43.90'],
    ['has tax in brackets beside it', '<p>Total (incl. €7.00 VAT) €43.90</p>', 'EUR 43.90'],
    ['is not what is saved by paying at once', '<p>Pay now and save $31.20</p><p>Estimated total $226.42</p>', 'USD 226.42'],
    ['is what a line says in front of what is saved', '<p>Total $43.90, you save $5.00</p>', 'USD 43.90'],
    ['is called in translated pages what is to be paid', rows(['Articles', '€39.00'], ['Shipping', '€4.90'], ['To be paid', '€43.90']), 'EUR 43.90'],
    ['is what one pays, in Dutch', '<p>U betaalt <b>€ 43,90</b> voor bestelling 7731.</p>', 'EUR 43.90'],
    ['is what is to be settled, in French', '<p><b>À régler</b> <b>43,90 €</b></p>', 'EUR 43.90'],
    ['is not what is to be paid on arrival', rows(['Total', '€43.90'], ['To be paid on arrival', '€439.00']), 'EUR 43.90'],
    ['is not an instalment', '<p>Total: 3 payments of €14.64</p><p>Total €43.90</p>', 'EUR 43.90'],
    ['may have its decimals raised', '<p>Total <b>€43<sup>90</sup></b></p>', 'EUR 43.90'],
    ['may have them in a piece of their own', '<p>Total</p><p><span>$</span><span>43</span><span>90</span></p>', 'USD 43.90'],
    ['may have each of its parts and separators in a piece of its own', '<p>Total <b><i>$</i><i>1</i><i>,</i><i>299</i><i>.</i><i>90</i></b></p>', 'USD 1299.90'],
    ['may have a space in one, that does not break', '<p>Total <b><i>1</i><i>&#8239;</i><i>299</i><i>,</i><i>90</i><i>&nbsp;</i><i>€</i></b></p>', 'EUR 1299.90'],
    ['is not a number of things and what they cost', '<p>Total <i>2</i> <i>299</i> <i>kr</i></p>', 'SEK 299.00'],
    ['is not one of several parts between it and its label', '<p><i>Total</i> <small>or 4 x $10.98</small> <b>$43.90</b></p>', 'USD 43.90'],
    ['is not what something else costs, under a heading of its own', '<div><p>Total</p></div><div><h3>Goes well with it</h3><p>Socks $9.00</p></div>', undefined],
    ['may stand under a heading of what is in it', '<div><p>Total</p><h4>including tax</h4><p>$43.90</p></div>', 'USD 43.90'],
    ['is unknown where a night has a price in front of it', '<p>Total price</p><p>$120.00 per night</p><p>$360.00 for 3 nights</p>', undefined],
    ['is not what falls due again and again', '<table><tr><th>Total</th><td>$43.90</td></tr><tr><th colspan="2">Recurring totals</th></tr><tr><th>Subtotal</th><td>$39.00 / month</td></tr><tr><th>Recurring total</th><td>$39.00 / month</td></tr></table>', 'USD 43.90'],
    ['is what one is going to pay, in Portuguese', '<p>Você pagará <b>R$ 43,90</b> no boleto.</p>', 'BRL 43.90'],
    ['is what one pays, in German', '<p>Sie zahlen <b>43,90 €</b></p>', 'EUR 43.90'],
    ['stands under its label', '<div><div>Amount due</div><div>12 345,60 kr</div></div>', 'NOK 12345.60', ['NOK']],
    ['is the new price', '<p>Total <del>€59.00</del> €43.90</p>', 'EUR 43.90'],
    ['may be repeated for small screens', `${rows(['Total', '€43.90'])}<aside>${rows(['Total', '€43.90'])}</aside>`, 'EUR 43.90'],
    ['is written bare where all prices are', '<div><div>Total:</div><div>263</div></div>', 'AED 263.00', ['AED']],
    ['is none of the sums that one may choose', '<p>Total</p><input type="radio" name="a" id="a"><label for="a">€100.00</label><input type="radio" name="a" id="b"><label for="b">€250.00</label>', undefined],
    ['is written bare behind its label', '<p>Jug €39.00</p><p>Order total: 263</p>', 'EUR 263.00'],
    ['is not a number of things behind its label', '<p>Jug €39.00</p><p>Total: 12</p>', undefined],
    ['is the whole of a row that has parts of it as well', '<table><tr><td>Total</td><td>€7.01</td><td>€0.00</td><td>€43.90</td></tr></table>', 'EUR 43.90'],
    ['is unknown beside a larger one that nothing explains, as a tip', `<p>Amount to pay <b>€48.30</b></p><section>${rows(['Jug', '€39.00'], ['Delivery', '€4.90'], ['Order total', '€43.90'])}</section>`, undefined],
    ['is what a discount leaves of a larger one', rows(['Order total', '€48.30'], ['Discount', '-€4.40'], ['Amount to pay', '€43.90']), 'EUR 43.90'],
    ['is what a discount without its minus and the carriage make of a larger one', rows(['Montant du panier', '49,80 €'], ['Remise', '10,80 €'], ['Livraison', '4,90 €'], ['Montant à payer', '43,90 €']), 'EUR 43.90'],
    ['is in rials where it is written in tomans of ten', rows(['جمع کل', '۴۰۰٬۰۰۰ تومان'], ['مبلغ قابل پرداخت', '<b>450,000</b> <span>تومان</span>']), 'IRR 4500000.00', ['IRR']],
    ['is unknown where a bare figure may be rials or tomans', rows(['کتاب', '۴۰۰٬۰۰۰ تومان'], ['مبلغ قابل پرداخت', '450,000']), undefined, ['IRR']],
    ['is what is outstanding of an invoice', rows(['Invoice total', '€62.40'], ['Amount paid', '€18.50'], ['Outstanding balance', '€43.90']), 'EUR 43.90'],
    ['is what a gift card without its minus leaves, in French', rows(['Total', '62,40 €'], ['Carte cadeau', '18,50 €'], ['Reste à payer', '43,90 €']), 'EUR 43.90'],
    ['is not what is left to be paid on arrival, in French', rows(['Total', '62,40 €'], ["À payer aujourd'hui", '18,50 €'], ["Reste à payer à l'arrivée", '43,90 €']), 'EUR 18.50'],
    ['is the deposit that leaves a rest of it', rows(['Total', '€600.00'], ['Deposit', '€120.00'], ['On arrival', '€480.00']), 'EUR 120.00'],
    ['is the deposit that leaves a rest of it, in German', rows(['Gesamtpreis', '600,00 €'], ['Anzahlung', '120,00 €'], ['Restbetrag bei Anreise', '480,00 €']), 'EUR 120.00'],
    ['is unknown where a deposit leaves a rest that is due', rows(['Total', '€600.00'], ['Deposit', '€120.00'], ['Balance due', '€480.00']), undefined],
    ['is unknown where what a deposit leaves is not said', rows(['Total', '€600.00'], ['Deposit', '€120.00']), undefined],
    ['holds a deposit for things that are lent', rows(['Bike, 3 days', '€480.00'], ['Deposit', '€120.00'], ['Total', '€600.00']), 'EUR 600.00'],
    ['is unknown of parcels that add up each by itself', `<div>${rows(['Shirt', '€40.00'], ['Shipping', '€5.00'], ['Total', '€45.00'])}</div><div>${rows(['Hat', '€20.00'], ['Shipping', '€5.00'], ['Total', '€25.00'])}</div>`, undefined],
    ['stands in the head of a folded summary', '<details><summary>Order summary <span>$45.00</span></summary></details><p>Insured up to $500.00</p>', 'USD 45.00'],
    ['stands in a button that unfolds it', '<button aria-expanded="false"><span>Afficher le récapitulatif de la commande</span><span>45,00 €</span></button><div hidden>40,00 €</div><p>9,00 €</p>', 'EUR 45.00'],
    ['stands beside such a button', '<div><button aria-expanded="false">Mostrar resumen del pedido</button><b>45,00 €</b></div><p>9,00 €</p>', 'EUR 45.00'],
    ['stands in a button that shows it', '<button>Show order summary: $45.00</button><p>$3.75/mo. for 12 mo.</p>', 'USD 45.00'],
    ['is none beside such a button that does not say that it unfolds', '<div><button>Show order summary</button><b>$45.00</b></div>', undefined],
    ['is unknown of two in such a head', '<details><summary>Order summary <span>$45.00</span><span>$50.00</span></summary></details>', undefined],
    ['is none in the head of anything else', '<details><summary>Gift wrap <span>$4.00</span></summary></details>', undefined],
    ['is none below such a head', '<div><button aria-expanded="false">Your order</button></div><p>Gift wrap $4.00</p>', undefined],
    ['is none in a head that is unfolded', '<details open><summary>Your order <span>$4.00</span></summary></details>', undefined],
    ['is no number of things', '<p>Total items: 3</p>', undefined],
    ['is no price in front of a list', '<h2>Totally new</h2><p>€5.00</p>', undefined],
  ])('%s', (_, html, wanted, hints: string[] = []) => expect(total(html, hints)).toBe(wanted));

  const pictured = (...prices: string[]): string =>
    `<table><thead><tr><th>Picture</th><th>Item</th><th>Quantity</th><th>Total</th></tr></thead>${prices.map((price) => `<tr><td><img></td><td>Jug with a lid</td><td>2</td><td>${price}</td></tr>`).join('')}</table>`;
  it.each([
    ['of each row', `${pictured('€20.00', '€19.00')}${rows(['Shipping', '€4.90'], ['Total', '€43.90'])}`, 'EUR 43.90'],
    ['of the rows alone', pictured('€20.00', '€19.00'), undefined],
    ['of the one row below', '<table><tr><th>Goods</th><th>Discount</th><th>Amount to pay</th></tr><tr><td>€50.00</td><td>-€6.10</td><td>€43.90</td></tr></table>', 'EUR 43.90'],
    ['of one row of goods', '<table><tr><th>Item</th><th>Tax</th><th>Total</th></tr><tr><td>Jug with a lid</td><td>€7.01</td><td>€43.90</td></tr></table>', undefined],
    ['of a list', `<div>Goods <span>Total</span></div><ul><li>Jug with a lid <span>€20.00</span></li><li>Bowl <span>€19.00</span></li></ul><div>Total <span>€43.90</span></div>`, 'EUR 43.90'],
  ])('is told from the head of a column %s', (_, html, wanted) => expect(total(html)).toBe(wanted));

  describe('on a page for one payment', () => {
    const amount = (html: string, layout?: Layout, purpose: Purpose = 'one payment'): string | undefined => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const { total: found } = finish(readTotal(finish(surveyPage(document, layout)), { pay: [], payTexts: [] }, [], layout, purpose));
      return found && `${found.amount.currency} ${found.amount.value}`;
    };
    const look: Layout = { visible: () => true, undrawn: () => undefined, legible: () => true, struck: () => false, size: (element) => (element.tagName === 'H1' ? 36 : 14) };
    it.each([
      ['is the only amount', '<p>Fern Pottery</p><p>€43.90</p><p>Choose how to pay</p>', 'EUR 43.90'],
      ['may be repeated', '<p>€43.90</p><p>Jug €43.90</p>', 'EUR 43.90'],
      ['has instalments beside it', '<p>€43.90</p><p>or 4 payments of €10.98</p>', 'EUR 43.90'],
      ['cannot be told from a second one', '<p>€43.90</p><p>€39.00</p>', undefined],
      ['is nothing', '<p>€0.00</p>', undefined],
    ])('%s', (_, html, wanted) => expect(amount(html)).toBe(wanted));

    it.each([
      ['is the one in large print', '<h1>€43.90</h1><p>Jug €39.00</p><p>Lid €4.90</p>', 'EUR 43.90'],
      ['is never the smaller one', '<h1>€39.00</h1><p>Jug €43.90</p>', undefined],
    ])('%s', (_, html, wanted) => expect(amount(html, look)).toBe(wanted));

    it('is none in a folded head of a shop that nobody can read', () => {
      const html = '<details><summary><i>Order summary</i> <b>$45.00</b></summary></details>';
      expect(amount(html, look, 'shop')).toBe('USD 45.00');
      expect(amount(html, { ...look, legible: (element) => element.tagName !== 'I' }, 'shop')).toBeUndefined();
    });

    it('is no price on any other page', () => expect(total('<p>€43.90</p>')).toBeUndefined());

    it.each([
      ['the one price beside a card form', '<p>€43.90 by credit card</p>', 'EUR 43.90'],
      ['the last one, to which all others add up', '<p>Jug €39.00</p><p>Shipping €4.90</p><p>€43.90</p>', 'EUR 43.90'],
      ['the last one, which says again what all come to', '<p>Jug €39.00</p><p>Mug €4.90</p><p>Goods €43.90</p><p>Shipping free</p><p>€43.90</p>', 'EUR 43.90'],
      ['the last one, to which a subtotal and the carriage add up', '<p>Jug €39.00</p><p>Mug €4.90</p><p>Subtotal €43.90</p><p>Shipping €4.00</p><p>€47.90</p>', 'EUR 47.90'],
      ['nothing where others add up to what comes before the carriage', '<p>Jug €39.00</p><p>Mug €4.90</p><p>Subtotal €43.90</p>', undefined],
      ['nothing where it is more than they are', '<p>Jug €39.00</p><p>Shipping €4.90</p><p>€44.90</p>', undefined],
      ['nothing where two things cost the same', '<p>Jug €43.90</p><p>Mug €43.90</p>', undefined],
      ['what a subscription costs each time', '<p>Pro: $9.99/month</p>', 'USD 9.99'],
      ['no sum of several that recur', '<p>Pro: $9.99/month</p><p>Basic: $4.99/month</p>', undefined],
      ['not what recurs beside another amount', '<p>Pro: $9.99/month</p><p>Setup $20.00</p><p>Case $5.00</p>', undefined],
      ['nothing where one may try first', '<p>Start your free trial</p><p>Then $9.99/month</p>', undefined],
      ['nothing where nothing is due at first', '<p>Today $0.00</p><p>Then $9.99/month</p>', undefined],
      ['no instalment', '<p>4 payments of $25.00</p>', undefined],
    ])('is %s', (_, html, wanted) => expect(amount(html, look, 'payment step')).toBe(wanted));

    it.each([
      ['the first one, to which all others add up', '<p>Fern Pottery ¥63.00</p><p>Jug ¥30.00</p><p>Mug ¥30.00</p><p>Carriage ¥3.00</p>', '63'],
      ['the last one, to which all others add up', '<p>Jug ¥60.00</p><p>Carriage ¥3.00</p><p>¥63.00</p>', '63'],
      ['nothing where no other sum tells', '<p>¥63.00</p>', undefined],
      ['nothing where one other costs the same', '<p>Jug ¥63.00</p><p>¥63.00</p>', undefined],
    ])('is %s, on a shop\'s page with a button that pays', (_, html, wanted) => {
      const read = (pay: Element[]): string | undefined => finish(readTotal(finish(surveyPage(new DOMParser().parseFromString(html, 'text/html'), undefined)), { pay, payTexts: [] }, [], undefined)).total?.amount.value;
      expect(read([document.createElement('button')])).toBe(wanted);
      expect(read([])).toBeUndefined();
    });
  });

  it('is the amount due below the sum that a part of is paid now', () => {
    expect(total('<table><tr><td>Jug</td><td>€43.90</td></tr><tr><td>Mug</td><td>€43.90</td></tr><tr><th>Total</th><td>€87.80</td></tr><tr><th>Amount due</th><td>€43.90</td></tr></table>')).toBe('EUR 43.90');
  });

  it('is not labelled by a number of things', () => {
    expect(['Total length of stay: 2 nights', 'Total rooms: 1 room', 'Total: 2 nights', 'Total:'].map((text) => labelStrength(text) > 0)).toEqual([false, false, false, true]);
  });

  it('adds up without what is struck out beside it, and so beats a label that takes a price from elsewhere', () => {
    const stay = '<div><p>Total length of stay: <b>2 nights</b></p></div>';
    const price = '<section><div><span>Original price</span><span>£214.20</span></div><div><span>Discount</span><span>− £21.42</span></div><div><span>Total</span><span><s>£214.20</s></span><span>£192.78</span></div></section>';
    expect(total(`${stay}${price}`)).toBe('GBP 192.78');
  });

  it('is what the pay button names', () => {
    expect(total(rows(['Total', '€40.00']), [], ['Pay €43.90'])).toBe('EUR 43.90');
    expect(total('', [], ['Place order (€43.90)'])).toBe('EUR 43.90');
  });
});
