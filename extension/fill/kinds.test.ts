// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all } from '../checkout/words/languages.ts';
import { findCardForms } from './form.ts';
import { isField, kindOf, type FieldKind } from './kinds.ts';
import { optionFor, textFor } from './values.ts';

const card = { number: '378282246310005', expiry: { month: 7, year: 2031 }, name: 'Ada B. Marigold', securityCode: '7373', billing: { line1: '1 Quay', city: 'Hamburg', postcode: '20457', country: 'DE' } };
const sight = { fillable: () => true, shadowOf: (element: Element) => element.shadowRoot };

function page(html: string): Document {
  document.body.innerHTML = html;
  return document;
}
function kind(html: string): FieldKind | undefined {
  const element = page(html).querySelector('input,select');
  return element && isField(element) ? kindOf(element) : undefined;
}
const written = (html: string): (string | undefined)[] => {
  const [form] = findCardForms(page(html), sight);
  return (form?.fields ?? []).map((part) => (part.element.tagName === 'SELECT' ? (part.element as HTMLSelectElement).options[optionFor(part, card)]?.text : textFor(part, card)));
};

describe('what a field asks for', () => {
  it.each<[FieldKind | undefined, string]>([
    ['number', '<input autocomplete="section-a billing cc-number">'],
    ['number', '<input name="creditCardNumber">'],
    ['number', '<label>Kreditkartennummer <input></label>'],
    ['securityCode', '<input name="payment[cc_cid]">'],
    ['securityCode', '<input autocomplete="new-password" name="cvv">'],
    ['expiry', '<input type="tel" name="expDate" placeholder="MM/YY">'],
    ['expiryMonth', '<input name="expiration_month" aria-label="Expiration date">'],
    ['expiryYear', '<input id="card-expiry-year" maxlength="2">'],
    ['name', '<input name="cardholder" autocomplete="name">'],
    ['familyName', '<input autocomplete="cc-family-name">'],
    ['postcode', '<input autocomplete="billing postal-code">'],
    [undefined, '<input autocomplete="shipping postal-code">'],
    [undefined, '<input name="giftCardNumber">'],
    [undefined, '<label>Loyalty card number <input></label>'],
    [undefined, '<label>شناختی کارڈ نمبر <input></label>'],
    [undefined, '<label>আইডি কার্ড নম্বর <input></label>'],
    ['number', '<label>কার্ড নম্বর <input></label>'],
    [undefined, '<input name="iban" placeholder="Card or account number">'],
    [undefined, '<input type="search" name="cardnumber">'],
    [undefined, '<input name="email" autocomplete="email">'],
    [undefined, '<label>Card number on your voucher <input minlength="25"></label>'],
    [undefined, '<input name="ctl00$ContentPlaceHolder$firstLine">'],
  ])('%s: %s', (wanted, html) => expect(kind(html)).toBe(wanted));

  it('is understood in every language in which a card form is recognised', () => {
    const said = all.flatMap(({ card: phrases }) => phrases);
    const silent = said.filter((phrase) => kind(`<label>${phrase} <input name="x1"></label><label>Card number <input></label>`) === undefined);
    // Kinds of cards, days of issue, numbers of people and digits of a PIN are not filled in.
    expect(silent.filter((phrase) => !/비밀번호|card type|ngày phát hành|ת.ז|kortin nimi/.test(phrase))).toEqual([]);
  });
});

describe('what is written', () => {
  it('fits the room and the hint of a field', () => {
    expect(written('<input name="cardnumber" maxlength="19"><input name="exp" maxlength="5" placeholder="MM/YY"><input name="cvc">')).toEqual([card.number, '07/31', '7373']);
    expect(written('<input name="cardnumber"><input name="exp" placeholder="MM / YYYY">')).toEqual([card.number, '07 / 2031']);
    expect(written('<input name="cardnumber"><input name="exp" maxlength="4">')).toEqual([card.number, '0731']);
    expect(written('<input name="cardnumber"><input name="exp" placeholder="MM/AAAA">')).toEqual([card.number, '07/2031']);
    expect(written('<input name="cardnumber"><input name="expmonth" maxlength="2"><input name="expyear" maxlength="2">')).toEqual([card.number, '07', '31']);
    expect(written('<input name="cardnumber"><input name="expiry" type="month">')).toEqual([card.number, '2031-07']);
    expect(written('<input name="cardnumber" pattern="[0-9]{4} [0-9]{6} [0-9]{5}"><input name="cvc">')).toEqual(['3782 822463 10005', '7373']);
    expect(written('<input name="cardnumber"><input name="cvc" maxlength="3">')).toEqual([card.number, undefined]);
  });

  it('is chosen by what people read, whatever the values are', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    const select = (name: string, options: string): string => `<select name="${name}"><option value="">-</option>${options}</select>`;
    const years = Array.from({ length: 9 }, (_, i) => `<option value="${i}">${27 + i}</option>`).join('');
    expect(written(`<input name="cardnumber">${select('exp_month', months.map((month, i) => `<option value="${i}">${month}</option>`).join(''))}${select('exp_year', years)}`)).toEqual([card.number, 'July', '31']);
  });

  it('is one number over several boxes, in the order in which they stand', () => {
    expect(written('<input name="card_no1" aria-label="Card number 1" maxlength="4"><input name="card_no2" maxlength="6"><input name="card_no3" maxlength="5"><input name="cvv">')).toEqual(['3782', '822463', '10005', '7373']);
  });

  it('is nothing of the address of a parcel', () => {
    expect(written('<input name="cardnumber"><input name="cvv"><input name="shipping_city"><input name="billing_city"><input name="zip">')).toEqual([card.number, '7373', 'Hamburg']);
  });
});
