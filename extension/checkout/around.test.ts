// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { amountRead, readPage, summaries } from './testing.ts';

const { table = () => '' } = summaries;
const summary = table([['Subtotal', '$39.00'], ['Shipping', '$4.90'], ['Total', '$43.90']]);

/** What stands around a summary on real pages, none of which is what the order costs. */
const around: readonly [what: string, html: string][] = [
  ['a list of things whose columns are headed', `<table><thead><tr><th>Product</th><th>Price</th><th>Quantity</th><th>Total</th></tr></thead><tbody><tr><td>Cup</td><td>$12.00</td><td>1</td><td>$12.00</td></tr><tr><td>Teapot</td><td>$27.00</td><td>1</td><td>$27.00</td></tr></tbody></table>${summary}`],
  ['a list of one thing', `<table><thead><tr><th>Product</th><th>Price</th><th>Quantity</th><th>Total</th></tr></thead><tbody><tr><td>Teapot</td><td>$39.00</td><td>1</td><td>$39.00</td></tr></tbody></table>${summary}`],
  ['list and summary in one table', '<table><thead><tr><th>Product</th><th>Total</th></tr></thead><tbody><tr><td>Teapot × 1</td><td>$39.00</td></tr></tbody><tfoot><tr><th>Subtotal</th><td>$39.00</td></tr><tr><th>Shipping</th><td>Flat rate: $4.90</td></tr><tr><th>Total</th><td>$43.90</td></tr></tfoot></table>'],
  ['a head of boxes over a list', `<div><div><span>Item</span><span>Total</span></div><div><div><span>Cup</span><span>$12.00</span></div><div><span>Teapot</span><span>$27.00</span></div></div></div>${summary}`],
  ['a total of each thing', `<ul><li><p>Cup</p><p>Total: $12.00</p></li><li><p>Teapot</p><p>Total: $27.00</p></li></ul>${summary}`],
  ['a button that opens the summary', `<button>Show order summary <b>$43.90</b></button>${summary}`],
  ['a basket that can be drawn in', `<aside><h2>Your basket</h2><p>Teapot $39.00</p><p>Subtotal $39.00</p></aside>${summary}`],
  ['kinds of delivery', `<label><input type="radio" name="ship">Standard <b>$4.90</b></label><label><input type="radio" name="ship">Express <b>$12.00</b></label>${summary}`],
  ['other things to buy', `${summary}<section><h2>You may also like</h2><p>Cup</p><p>$12.00</p><p>Kettle</p><p>$89.00</p></section>`],
  ['a limit for free delivery', `<p>Spend $60.00 for free delivery</p>${summary}<p>Free returns on orders over $100.00</p>`],
  ['the balance of a gift card', `<p>Gift card balance: $250.00</p><p>Store credit available $75.00</p>${summary}`],
  ['points in money', `<p>You have 1,200 points worth $12.00</p>${summary}<p>You will earn $0.44 in rewards</p>`],
  ['instalments on a button', `${summary}<button>Pay in 4 payments of $10.98</button><button>Place order</button>`],
  ['instalments in words', `${summary}<p>Total: 4 interest-free payments of $10.98</p><p>or from $3.99 a month</p>`],
  ['tips to choose', `<button>10% $3.90</button><button>15% $5.85</button><button>No tip</button>${summary}`],
  ['what is saved', `${summary}<p>Total savings $10.00</p><p>You saved $10.00 on this order</p>`],
  ['an old total', table([['Subtotal', '$39.00'], ['Shipping', '$4.90'], ['Total', '<s>$53.90</s> <b>$43.90</b>']])],
  ['an estimate in another currency', `${summary}<p>Approximately €40.31. You will be charged in USD.</p>`],
  ['terms with sums', `${summary}<p>Insurance covers a total of up to $500.00 for loss and damage.</p><p>A representative example: a total amount of $1,000.00 over 12 months at 9.9% APR.</p>`],
  ['summaries for small and large screens', `<div>${summary}</div><div>${summary}</div>`],
  ['the pay button under another total', `<p>Total with insurance $48.90</p>${summary}<button>Pay $43.90</button>`],
  ['a row of which the label has a note', table([['Subtotal', '$39.00'], ['Shipping', '$4.90'], ['Total <small>(includes $3.10 sales tax)</small>', '$43.90']])],
  ['a clock under a button that says what a label may say', `${summary}<button>Pay now</button><p>7848</p>`],
  ['a note on the tax in the cell of the label', '<table><tr><td>Subtotal</td><td>$39.00</td></tr><tr><td>Shipping</td><td>$4.90</td></tr><tr><th><span>Total</span><span>Including <span>$3.99</span> in taxes</span></th><td><span>USD</span> <strong>$43.90</strong></td></tr></table>'],
  ['the parcels of the order, each with a total of its own', `<main><section>${table([['Jug', '$43.90'], ['Shipping', '$4.90'], ['Order total', '$48.80']])}</section><aside><div>${table([['Goods', '$43.90'], ['Shipping', '$4.90'], ['Voucher', '-$4.90'], ['Total payment', '$43.90']])}</div><button>Place order</button></aside></main>`],
  ['a loan offered beside it', `${summary}<p>or monthly</p><dl><dt>Total amount of credit</dt><dd>$43.90</dd><dt>Total amount payable</dt><dd>$48.80</dd><dt>Representative APR</dt><dd>20.9 %</dd></dl><p>Terms apply</p><p>Ask us</p><p>Any time</p>`],
  ['a rate of the tax in the cell of the labels', '<table><tr><td>Goods<br>Shipping<br>Total<br><small>includes 20 % tax</small></td><td>$39.00<br>$4.90<br>$43.90<br>$7.32</td></tr></table>'],
  ['nested boxes', '<div><div><div><span>Subtotal</span></div><div><div><span><bdi>$39.00</bdi></span></div></div></div><div><div><span>Total</span></div><div><div><span><bdi>$43.90</bdi></span></div></div></div></div>'],
  ['broken tables', '<table><tr><td>Subtotal<td>$39.00<tr><td>Shipping<td>$4.90<tr><td><b>Total<td><b>$43.90</table>'],
];

describe('the total is told from', () => {
  it.each(around)('%s', (_, html) => expect(amountRead(html)).toBe('USD 43.90'));
});

describe('what is left of a total is due', () => {
  it.each([
    ['in words that nobody knows', table([['Subtotal', '$70.00'], ['Shipping', '$11.60'], ['Order total', '$81.60'], ['Gift card', '-$50.00'], ['Still open', '$31.60']]), 'USD 31.60'],
    ['of two cards', table([['Order total', '$81.60'], ['Gift card', '-$50.00'], ['Credit', '-$1.60'], ['Open', '$30.00']]), 'USD 30.00'],
    ['but not what comes off before', table([['Subtotal', '$86.50'], ['Discount', '-$4.90'], ['Total', '$81.60']]), 'USD 81.60'],
  ])('%s', (_, html, wanted) => expect(amountRead(html)).toBe(wanted));
});

describe('labels that follow one another before their prices do', () => {
  it.each([['div'], ['p'], ['li']])('are paired by their places in a run of %s', (tag) => {
    const run = ['Subtotal', 'Shipping', 'Total', 'You save', '$59.00', '$12.24', '$71.24', '$5.00'].map((text) => `<${tag}>${text}</${tag}>`).join('');
    expect(amountRead(`<section>${run}</section>`)).toBe('USD 71.24');
  });
});

describe('hundredths that only stand or look apart are read', () => {
  const total = (price: string): string => `<div><p>Subtotal <b>€1,000.00</b></p><p>Total to pay <b>${price}</b></p></div>`;
  it.each([
    ['€1.085<sup>98</sup>'], ['1.085<sup>98</sup> €'], ['1 085,<span class="x1">98</span> €'], ['1 085<span class="price__cents">98</span> €'], ['1.085<small>98</small> €'], ['1085<sup>€98</sup>'], ['1085<span>€98</span>'],
    ['1.085€<sup>98</sup>'], ['€<span>1.085</span><span>98</span>'], ['€1,085<sup>.98</sup>'], ['1085€98 TTC'], ['1085€<sup>98</sup> TTC'],
  ])('%s', (price) => expect(amountRead(total(price), { language: 'fr' })).toBe('EUR 1085.98'));

  it.each([
    ['a number of things and a price', '<p>Total to pay <i>2</i> <b>€98.00</b></p>', 'EUR 98.00'],
    ['a figure and a price behind it', '<p>Total to pay 2 <b>98 €</b></p>', 'EUR 98.00'],
  ])('and not %s', (_, html, wanted) => expect(amountRead(html, { language: 'fr' })).toBe(wanted));
});

describe('silence is kept about', () => {
  it.each([
    ['two totals that nothing tells apart', table([['Total', '$43.90'], ['Extras', '$1.00'], ['Total', '$87.00']])],
    ['a sum of nothing', '<p>Total $0.00</p>'],
    ['parts alone', table([['Subtotal', '$39.00'], ['Shipping', '$4.90']])],
    ['a total that is not known yet', `${table([['Subtotal', '$39.00'], ['Total', 'Calculated at the next step']])}<p>Cup $12.00</p>`],
    ['a monthly price', '<p>Total: $9.99 per month</p>'],
    ['pesos of nobody knows which country', '<p>Total: $ 219.980</p>'],
    ['figures of no currency', '<p>Total: 3</p><p>Total items 12</p>'],
  ])('%s', (_, html) => expect(amountRead(html)).toBeUndefined());
});

describe('items', () => {
  const pay = '<h2>Payment method</h2><label><input type="radio" name="payment">Card</label><label><input type="radio" name="payment">PayPal</label><button>Place order</button>';
  const wanted = [{ label: 'Cup', amount: { currency: 'USD', value: '12.00' } }, { label: 'Teapot', amount: { currency: 'USD', value: '27.00' } }];
  it.each([
    ['a table', `<table><tr><th>Product</th><th>Total</th></tr><tr><td>Cup</td><td>$12.00</td></tr><tr><td>Teapot</td><td>$27.00</td></tr></table>${summary}`],
    ['a list', `<ul><li><span>Cup</span> <span>$12.00</span></li><li><span>Teapot</span> <span>$27.00</span></li></ul>${summary}`],
    ['rows by role', `<div role="list"><div role="listitem"><p>Cup</p><p>$12.00</p></div><div role="listitem"><p>Teapot</p><p>$27.00</p></div></div>${summary}`],
    ['a list with counts and buttons', `<ul><li><span>1 pc</span> <span>Cup</span> <span>$12.00</span></li><li><span>1 pc</span> <span>Teapot</span> <span>$27.00</span></li><li><button>Add to cart</button> <span>$9.00</span></li></ul>${summary}`],
    ['a list with a rule', `<ul><li>Cup <b>$12.00</b></li><li>Teapot <b>$27.00</b></li><li><span>Checked parcels</span> <span>of more than two things cost $25.00 more on each way and each day</span></li></ul>${summary}`],
    ['linked data', `${summary}<script type="application/ld+json">{"@type":"Order","acceptedOffer":[{"@type":"Offer","itemOffered":{"@type":"Product","name":"Cup"},"price":"12.00","priceCurrency":"USD"},{"@type":"Offer","itemOffered":{"@type":"Product","name":"Teapot"},"price":27,"priceCurrency":"USD"}]}</script>`],
  ])('are read from %s', (_, html) => expect(readPage(`<title>Checkout</title>${html}${pay}`, 'https://shop.example/checkout').items).toEqual(wanted));
});

it.each([
  ['en', '<p>Total: $<span>43.90</span></p>', 'USD 43.90'],
  ['en', '<div>Subtotal: $<b>39</b></div><div>Shipping: $<b>5</b></div><div>Total: $<b>44</b></div>', 'USD 44.00'],
  ['en', '<h3>Grand Total: ₹ <span>1,499</span></h3>', 'INR 1499.00'],
  ['id', '<p>Total: Rp <span>150.000</span></p>', 'IDR 150000.00'],
  ['zh', '<p>合计：¥<b>88.00</b></p>', 'CNY 88.00'],
  ['en', '<p>Total: $<s>100</s> <b>$80</b></p>', 'USD 80.00'],
  ['en', '<p>Total: <span>100</span></p>', undefined],
  ['en', '<p>Total: $<span>0</span></p>', undefined],
])('a sign that ends the label is that of the figure behind it, in %s: %s', (language, html, wanted) => expect(amountRead(html, { language })).toBe(wanted));

const pays = '<button>Pay now</button>';

it.each([
  ['a sum that is printed in one', `<label>Amount <input name="amount" value="$120.00" readonly></label>${pays}`, 'USD 120.00'],
  ['one in front of which its label stands', `<label>Tutar</label><input value="₺1.499,00" readonly>${pays}`, 'TRY 1499.00'],
  ['one that is switched off', `<label>Total to pay <input value="€ 75,50" disabled></label>${pays}`, 'EUR 75.50'],
  ['one beside another total', `<p>Total to pay: $80.00</p><label>Amount <input name="amount" value="$120.00" readonly></label>${pays}`, 'USD 80.00'],
  ['a sum that one may change', `<label>Amount <input name="amount" value="$120.00"></label>${pays}`, undefined],
  ['two sums', `<label>Amount <input name="amount" value="$120.00" readonly></label><label>Total <input value="$90.00" readonly></label>${pays}`, undefined],
  ['a figure without its currency', `<label>Amount <input name="amount" value="120" readonly></label>${pays}`, undefined],
  ['a sum that is paid back', `<label>Refund total <input name="amount" value="$120.00" readonly></label>${pays}`, undefined],
  ['a sum that no button pays', '<label>Amount <input name="amount" value="$120.00" readonly></label>', undefined],
])('in a field that nobody can change: %s', (_, html, wanted) => expect(amountRead(html)).toBe(wanted));
