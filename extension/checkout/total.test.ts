// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { surveyPage } from './survey.ts';
import { readTotal } from './total.ts';
import { finish } from './work.ts';

function total(html: string, hints: string[] = [], buttons: string[] = []): string | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { total: found } = finish(readTotal(finish(surveyPage(document, undefined)), buttons, hints, undefined));
  return found && `${found.amount.currency} ${found.amount.value}`;
}
const rows = (...cells: [string, string][]): string => `<table>${cells.map(([label, price]) => `<tr><td>${label}</td><td>${price}</td></tr>`).join('')}</table>`;

describe('the total', () => {
  it.each([
    ['is the last sum, not a part of it', rows(['Subtotal', '€39.00'], ['Shipping', '€4.90'], ['Total', '€43.90']), 'EUR 43.90'],
    ['is told from savings, taxes and points', rows(['Total savings', '€5.00'], ['Total', '€43.90'], ['VAT total', '€7.00'], ['Total points', '43']), 'EUR 43.90'],
    ['has tax in brackets beside it', '<p>Total (incl. €7.00 VAT) €43.90</p>', 'EUR 43.90'],
    ['is not an instalment', '<p>Total: 3 payments of €14.64</p><p>Total €43.90</p>', 'EUR 43.90'],
    ['may have its decimals raised', '<p>Total <b>€43<sup>90</sup></b></p>', 'EUR 43.90'],
    ['may have them in a piece of their own', '<p>Total</p><p><span>$</span><span>43</span><span>90</span></p>', 'USD 43.90'],
    ['stands under its label', '<div><div>Amount due</div><div>12 345,60 kr</div></div>', 'NOK 12345.60', ['NOK']],
    ['is the new price', '<p>Total <del>€59.00</del> €43.90</p>', 'EUR 43.90'],
    ['may be repeated for small screens', `${rows(['Total', '€43.90'])}<aside>${rows(['Total', '€43.90'])}</aside>`, 'EUR 43.90'],
    ['is written bare where all prices are', '<div><div>Total:</div><div>263</div></div>', 'AED 263.00', ['AED']],
    ['is no number of things', '<p>Total items: 3</p>', undefined],
    ['is no price in front of a list', '<h2>Totally new</h2><p>€5.00</p>', undefined],
  ])('%s', (_, html, wanted, hints: string[] = []) => expect(total(html, hints)).toBe(wanted));

  it('is what the pay button names', () => {
    expect(total(rows(['Total', '€40.00']), [], ['Pay €43.90'])).toBe('EUR 43.90');
    expect(total('', [], ['Place order (€43.90)'])).toBe('EUR 43.90');
  });
});
