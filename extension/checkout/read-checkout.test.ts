// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readCheckout } from './testing.ts';
import { checkoutReadingSchema } from './reading.ts';
import { finish } from './work.ts';

function page(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
function read(html: string, url: string, codes: string[] = []) {
  return v.parse(checkoutReadingSchema, finish(readCheckout({ document: page(html), url, codes })));
}

const summary = `<table><tr><td>Teapot</td><td>€39.00</td></tr><tr><td>Subtotal</td><td>€39.00</td></tr><tr><td>Shipping</td><td>€4.90</td></tr><tr><th>Total</th><td>€43.90</td></tr></table>`;

describe('a payment page', () => {
  it('is read from a card form', () => {
    const reading = read(
      `<title>Checkout – Fern Pottery</title><h1>Checkout</h1>${summary}<p>Order number: FP-2041</p><form><label>Card number <input autocomplete="cc-number"></label><input autocomplete="cc-exp"><input autocomplete="cc-csc"><button>Pay €43.90</button></form>`,
      'https://www.fernpottery.example/checkout/payment',
    );
    expect(reading).toMatchObject({
      step: 'payment',
      total: { currency: 'EUR', value: '43.90' },
      reference: 'FP-2041',
      merchant: { name: 'Fern Pottery', domain: 'fernpottery.example' },
      items: [{ label: 'Teapot', amount: { currency: 'EUR', value: '39.00' } }],
      ways: [{ kind: 'card', frames: false }],
    });
    expect(reading.why.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['the cell in front of them', (label: string) => `<tr><td>${label}</td><td><input></td></tr>`],
    ['a caption', (label: string) => `<div><span>${label}</span><input></div>`],
    ['a label that names no field', (label: string) => `<div><label>${label}</label><input></div>`],
  ])('is read from card fields that are named by %s alone', (_, field) => {
    const form = `<table>${['Card number', 'Expiry date', 'Security code'].map(field).join('')}</table>`;
    const fields = field('').startsWith('<tr>') ? form : form.replace(/<\/?table>/g, '');
    expect(read(`<title>Payment</title>${summary}${fields}`, 'https://shop.example/checkout')).toMatchObject({ step: 'payment', ways: [{ kind: 'card', frames: false }] });
  });

  it.each(['Dati della carta', 'カード情報', 'Kortuppgifter', 'Número de tarjeta'])('is read from a frame that is titled %s', (title) => {
    expect(read(`<title>Checkout</title>${summary}<iframe title="${title}"></iframe>`, 'https://shop.example/checkout')).toMatchObject({
      step: 'payment',
      ways: [{ kind: 'card', frames: true }],
    });
  });

  it('may be at the address of a cart that goes on to where it is paid', () => {
    const step = (path: string) => read(`<title>Your tickets</title><p>Stalls €40.00</p><p>Total €43.90</p><label>Card number<input name="pan"></label><label>Expiry<input name="exp"></label><button>Buy tickets</button>`, `https://shop.example/${path}`).step;
    expect([step('basket/pay'), step('basket/view')]).toEqual(['payment', 'other']);
  });

  it('is read from boxes to tick that are called as ways to pay are, and from no others', () => {
    const boxes = (...labels: string[]) => read(`<title>Fern Pottery</title><h2>Checkout</h2>${summary}${labels.map((label) => `<label>${label}<input type="checkbox"></label>`).join('')}<button>Place order</button>`, 'https://shop.example/order.html').why.map(({ sign }) => sign);
    expect(boxes('Bank transfer', 'PayPal')).toContain('ways to pay to choose from');
    expect(boxes('Save this credit card', 'I accept PayPal as processor')).not.toContain('ways to pay to choose from');
  });

  it('is none of thanks while it asks how to pay, or has a picture of a button that orders', () => {
    const ways = '<h3>Payment methods</h3><label><input type="radio" name="pay-by">PayPal</label><label><input type="radio" name="pay-by">Bank transfer</label>';
    expect(read(`<title>Fern Pottery</title><h1>Thank you for your order</h1><p>Order number: 2041</p>${summary}${ways}`, 'https://shop.example/checkout/payment').step).toBe('payment');
    const confirm = (button: string) => read(`<title>Order Confirmation : Fern Pottery</title><h1>Order Confirmation</h1>${summary}<h3>Payment method</h3><p>PayPal</p><p>Credit card</p>${button}`, 'https://shop.example/checkout/confirmation').step;
    expect(confirm('<input type="image" src="/b.gif" alt="Confirm the order">')).toBe('payment');
    expect(confirm('<img src="/b.gif" alt="Confirm the order">')).toBe('confirmation');
  });

  it('is none that shows source code, with whatever forms', () => {
    const form = `<h2>Payment method</h2>${summary}<label>Card number <input autocomplete="cc-number"></label><input autocomplete="cc-exp"><input autocomplete="cc-csc"><button>Pay €43.90</button>`;
    const step = (more: string) => read(`<title>Accept a payment</title><h1>Accept a payment</h1>${form}${more}`, 'https://kit.example/guides/accept-a-payment').step;
    expect(step('<pre><code>&lt;button&gt;Pay&lt;/button&gt;</code></pre>')).toBe('other');
    expect(step('<pre><span>await</span> <span>pay</span>({ amount: 4390 });</pre>')).toBe('other');
    expect(step('<pre>Open Monday to Friday\nPick up at the back door</pre>')).toBe('payment');
    expect(step('<pre style="display:none">&lt;button&gt;Pay&lt;/button&gt;</pre>')).toBe('payment');
  });

  it('is the last look at an order, which names the one way to pay that was chosen', () => {
    const look = (way: string, url = 'https://shop.example/checkout_confirmation.php') =>
      read(`<title>Order Confirmation</title><h1>Order Confirmation</h1>${summary}<h3>Payment method</h3><p>${way}</p><button>Finalise order: €43.90</button>`, url);
    expect(look('PayPal').step).toBe('payment');
    expect(look('PayPal').why.map(({ sign }) => sign)).not.toContain('no way to pay in sight');
    expect(look('PayPal').why.map(({ sign }) => sign)).not.toContain('thanks heading');
    expect(look('PayPal', 'https://shop.example/orders/2041').why.map(({ sign }) => sign)).toContain('no way to pay in sight');
    expect(look('Not chosen yet').why.map(({ sign }) => sign)).toContain('no way to pay in sight');
  });

  it('is read from a link to a hosted pay page', () => {
    const reading = read(
      `<title>Pay – Fern Pottery</title><h1>Pay your order</h1>${summary}<a class="button" href="https://pay.example.net/p/Ab3dEf9Hk2">Pay now</a>`,
      'https://fernpottery.example/checkout/pay',
    );
    expect(reading).toMatchObject({ step: 'payment', ways: [{ kind: 'link', url: 'https://pay.example.net/p/Ab3dEf9Hk2' }] });
  });

  it('is read from a wallet link that names a sum in a coin', () => {
    const uri = 'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=0.01';
    const reading = read(`<title>Pay – Fern Pottery</title><h1>Pay your order</h1><p>0.01 BTC</p><a class="button" href="${uri}">Open in the app</a>`, 'https://fernpottery.example/o/2041');
    expect(reading).toMatchObject({ step: 'payment', ways: [{ kind: 'uri', uri }] });
    expect(reading.total).toBeUndefined();
  });

  it('is read from a payment code, whose amount counts', () => {
    const payload = 'BCD\n002\n1\nSCT\n\nFern Pottery\nDE89370400440532013000\nEUR43.90\n\n\nFP-2041';
    const reading = read(
      `<title>Bezahlen | Fern Pottery</title><h1>Bezahlen</h1><p>Gesamtsumme 43,90 €</p><img src="code.png">`,
      'https://fernpottery.example/kasse/zahlung',
      [payload],
    );
    expect(reading).toMatchObject({
      step: 'payment',
      total: { currency: 'EUR', value: '43.90' },
      reference: 'FP-2041',
      ways: [{ kind: 'code', format: 'epc069-12', payload }],
    });
  });

  it.each([
    ['de', 'Zahlungsart wählen', 'Gesamtsumme 12,50 €', 'Jetzt kaufen', 'EUR', '12.50'],
    ['fr', 'Mode de paiement', 'Total à payer : 12,50 €', 'Payer', 'EUR', '12.50'],
    ['es', 'Método de pago', 'Total a pagar 12,50 €', 'Realizar el pedido', 'EUR', '12.50'],
    ['it', 'Metodo di pagamento', 'Totale da pagare 12,50 €', 'Paga ora', 'EUR', '12.50'],
    ['nl', 'Betaalmethode', 'Te betalen € 12,50', 'Bestelling plaatsen', 'EUR', '12.50'],
    ['zh-CN', '选择支付方式', '应付金额 ¥12.50', '立即支付', 'CNY', '12.50'],
    ['ja', 'お支払い方法', 'お支払い金額 ¥1,250', '注文を確定する', 'JPY', '1250'],
  ])('is read in %s', (lang, heading, total, button, currency, value) => {
    const reading = read(
      `<html lang="${lang}"><title>Shop</title><h2>${heading}</h2><label><input type="radio" name="way">PayPal</label><label><input type="radio" name="way">Visa</label><div>${total}</div><button>${button}</button></html>`,
      'https://shop.example/checkout',
    );
    expect(reading).toMatchObject({ step: 'payment', total: { currency, value } });
  });

  it('does not read what nobody can see', () => {
    const reading = read(
      `<h1>Payment method</h1><p hidden>Order total €1.00</p><p style="display:none">Amount due €2.00</p><p>Order total €43.90</p><button>Pay now</button>`,
      'https://shop.example/checkout',
    );
    expect(reading.total).toEqual({ currency: 'EUR', value: '43.90' });
  });
});

describe('a confirmation', () => {
  it('gives reference and total', () => {
    const reading = read(
      `<title>Order confirmed – Fern Pottery</title><h1>Thank you for your order</h1><p>Order number <b>FP-2041</b></p>${summary}`,
      'https://fernpottery.example/order/FP-2041/thank-you',
    );
    expect(reading).toMatchObject({ step: 'confirmation', reference: 'FP-2041', total: { currency: 'EUR', value: '43.90' } });
  });
});

describe('other pages are silent', () => {
  it.each([
    [
      'a cart',
      `<title>Your cart</title><h1>Your cart</h1>${summary}<a class="button" href="/checkout">Proceed to checkout</a><button>Update cart</button><button>Continue shopping</button>`,
      'https://shop.example/cart',
    ],
    [
      'a product',
      `<h1>Teapot</h1><p>€39.00</p><button>Add to cart</button><button>Buy now</button><script type="application/ld+json">{"@type":"Product","name":"Teapot"}</script>`,
      'https://shop.example/products/teapot',
    ],
    [
      'an address step',
      `<h1>Checkout</h1><form><input autocomplete="street-address"><input autocomplete="postal-code"><button>Continue to delivery</button></form>`,
      'https://shop.example/checkout/address',
    ],
    [
      'a sign-in page',
      `<h1>Sign in</h1><form><input type="email"><input type="password"><button>Sign in</button></form>`,
      'https://shop.example/login',
    ],
    [
      'saved cards in an account',
      `<h1>Payment methods</h1><form><input autocomplete="cc-number"><input autocomplete="cc-exp"><button>Save card</button></form>`,
      'https://shop.example/account/payment-methods',
    ],
    [
      'an article about paying',
      `<h1>How QR payments took over</h1><p>People pay with their phone. The total was $5 billion.</p><button>Subscribe</button>`,
      'https://news.example/2026/qr-payments',
    ],
    ['a code for an app', `<h1>Get our app</h1><p>Scan the code</p>`, 'https://shop.example/app'],
  ])('%s', (_, html, url) => expect(read(html, url, ['https://apps.apple.com/app/id123456789']).step).toBe('other'));
});
