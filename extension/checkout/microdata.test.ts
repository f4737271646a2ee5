// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readStated } from './structured.ts';
import { finish } from './work.ts';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const read = (html: string) => finish(readStated(page(html)));
const scope = (type: string, inner: string, more = ''): string => `<div itemscope itemtype="https://schema.org/${type}" ${more}>${inner}</div>`;
const price = (value: string): string => `<span itemprop="price" content="${value}">about ${value}</span><meta itemprop="priceCurrency" content="SEK">`;

describe('microdata', () => {
  it('states an order as linked data does', () => {
    const item = (name: string, value: string) => scope('Offer', `${scope('Product', `<b itemprop="name">${name}</b>`, 'itemprop="itemOffered"')}<p>${price(value)}</p>`, 'itemprop="acceptedOffer"');
    const order = scope('Order', `
      <p>Your order <b itemprop="orderNumber"> A-1042 </b></p>
      ${scope('Organization', '<span itemprop="name">Björk & Lind</span>', 'itemprop="merchant"')}
      <ul>${item('Cup', '120.00')}${item('Pot', '379.00')}</ul>
      <table><tr><td>Total</td><td>${scope('PriceSpecification', price('499.00'), 'itemprop="totalPaymentDue"')}</td></tr></table>`);
    expect(read(order)).toEqual({
      paid: false, product: false, article: false, order: true, reference: 'A-1042', merchant: 'Björk & Lind', due: { currency: 'SEK', value: '499.00' },
      items: [{ label: 'Cup', amount: { currency: 'SEK', value: '120.00' } }, { label: 'Pot', amount: { currency: 'SEK', value: '379.00' } }],
    });
  });

  it.each([
    ['a link', '<link itemprop="paymentStatus" href="https://schema.org/PaymentComplete">', true],
    ['a text', '<i itemprop="orderStatus">OrderProcessing</i>', true],
    ['two names at once', '<meta itemprop="orderStatus paymentStatus" content="https://schema.org/OrderInTransit">', true],
    ['a payment that is due', '<link itemprop="paymentStatus" href="https://schema.org/PaymentDue">', false],
  ])('says by %s whether it is paid', (_, status, paid) => {
    expect(read(scope('Invoice', status)).paid).toBe(paid);
  });

  it('of products, of other words and of nothing is left alone', () => {
    const nothing = { paid: false, product: false, article: false, order: false, items: [] };
    expect(read(scope('Product', price('5.00')))).toEqual(nothing);
    expect(read(`<div itemtype="https://schema.org/Order">${price('5.00')}</div>`)).toEqual(nothing);
    expect(read(scope('Order', scope('Product', price('5.00'), 'itemprop="orderedItem"'))).due).toBeUndefined();
    expect(read(scope('Order', price('1.234,50'))).due).toBeUndefined();
  });

  it('is read up to a bound, however many, wide or deep', () => {
    const asked = (html: string): number => {
      const document = page(html);
      let count = 0;
      const attribute = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (this: Element, name: string) {
        count += 1;
        return attribute.call(this, name);
      };
      finish(readStated(document));
      Element.prototype.getAttribute = attribute;
      return count;
    };
    expect(asked(scope('Order', '<i itemprop="name">x</i>'.repeat(300)).repeat(60))).toBeLessThan(20 * 302 * 3);
    expect(asked(scope('Order', '<i itemprop="name">x</i>'.repeat(4_000)))).toBeLessThan(2_000);
    const deep = '<div itemscope itemprop="seller">'.repeat(300);
    expect(read(scope('Order', `${deep}<b itemprop="name">x</b>`)).merchant).toBeUndefined();
  });
});
