import { get } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sites } from '../app.ts';
import { address, goodCard, openShop, orderRef, payer, payPath, Shopper } from '../testing.ts';

let sites: Sites;
let shopper: Shopper;
beforeEach(() => {
  sites = openShop();
  shopper = new Shopper(sites);
});
afterEach(() => Promise.all([sites.shop.close(), sites.pay.close()]));

test('from the product to the confirmation by payment link', async () => {
  const page = await shopper.reachPayment('link');
  expect(page.body).toContain('Pay €22.90');
  expect(page.body).toContain('"paymentUrl":"http://pay.test');
  const confirmation = `/order/${orderRef(page)}/confirmation`;
  expect((await shopper.get(confirmation)).body).toContain('Waiting for your payment');
  await payer(sites).post(`${payPath(page)}/pay`, goodCard);
  expect(JSON.parse((await shopper.get(`/order/${orderRef(page)}/status`)).body)).toEqual({
    state: 'paid',
    next: confirmation,
  });
  const thanks = await shopper.get(confirmation);
  expect(thanks.body).toContain('Thank you');
  expect(thanks.body).toContain('€22.90');
  expect((await shopper.get('/cart')).body).toContain('Your cart is empty');
  expect((await shopper.get('/checkout/link')).location).toBe('/cart');
});

test('the order stays the same while nothing changes, and follows cart and currency', async () => {
  const first = await shopper.reachPayment('link');
  expect(orderRef(await shopper.get('/checkout/card'))).toBe(orderRef(first));
  expect(payPath(await shopper.get('/checkout/link'))).toBe(payPath(first));
  const inYen = await shopper.get('/checkout/link?currency=JPY');
  expect(orderRef(inYen)).not.toBe(orderRef(first));
  expect(inYen.body).toContain('Pay ¥3,700');
  expect((await payer(sites).get(payPath(first))).body).toContain('<h1>Cancelled</h1>');
});

test('the card form pays, keeps the order after a mistake and never shows the digits again', async () => {
  const page = await shopper.reachPayment('card');
  expect(page.body).not.toContain('ld+json');
  for (const part of ['cc-number', 'cc-exp', 'cc-csc', 'cc-name'])
    expect(page.body).toContain(`autocomplete="${part}"`);
  const form = { ...goodCard, order: orderRef(page) };
  const wrong = await shopper.post('/checkout/card', { ...form, csc: 'x' });
  expect(wrong.status).toBe(400);
  expect(wrong.body).not.toContain('4242 4242 4242 4242"');
  for (const attempt of [1, 2]) {
    expect([attempt, (await shopper.post('/checkout/card', form)).location]).toEqual([
      attempt,
      `/order/${form.order}/confirmation`,
    ]);
  }
});

test('the code is a transfer in euro and a merchant code elsewhere', async () => {
  const page = await shopper.reachPayment('qr');
  expect(page.body).toContain('<svg');
  expect(page.body).toContain('NL23 HRBR 0417 1643 00');
  expect(page.body).not.toContain('ld+json');
  expect((await shopper.get('/checkout/qr?currency=JPY')).body).toContain('Open your wallet app');
});

test('a form in frames pays by a token that is good once, and the shop sees no digits', async () => {
  const ref = orderRef(await shopper.reachPayment('card'));
  const page = await shopper.get('/checkout/card?form=framed');
  expect(page.body).toContain('src="http://pay.test/fields/number?session=');
  expect(page.body).not.toContain('cc-number');
  expect(page.headers['content-security-policy']).toContain('frame-src http://pay.test;');
  const field = await sites.pay.inject('/fields/number?session=12345678');
  expect(field.headers['content-security-policy']).toContain('frame-ancestors http://shop.test');
  const { name, ...rest } = goodCard;
  const tokenOf = async (payload: object) => (await sites.pay.inject({ method: 'POST', url: '/fields/tokens', payload })).json<{ token?: string; problem?: string }>();
  expect(await tokenOf({ ...rest, number: '4242' })).toEqual({ problem: 'Enter the whole card number.' });
  const form = { order: ref, form: 'framed', name };
  expect((await shopper.post('/checkout/card', { ...form, token: 'unknown' })).status).toBe(400);
  const { token = '' } = await tokenOf(rest);
  expect((await shopper.post('/checkout/card', { ...form, name: '', token })).status).toBe(400);
  expect((await shopper.post('/checkout/card', { ...form, token })).status).toBe(400);
  const again = await tokenOf(rest);
  expect((await shopper.post('/checkout/card', { ...form, token: again.token ?? '' })).location).toBe(`/order/${ref}/confirmation`);
});

test('an order shows to the browser that placed it and to no other', async () => {
  const ref = orderRef(await shopper.reachPayment('link'));
  const other = new Shopper(sites);
  await other.get('/');
  for (const part of ['confirmation', 'status', 'events'])
    expect((await other.get(`/order/${ref}/${part}`)).status).toBe(404);
});

test('events tell the waiting page that the bill was paid', async () => {
  const page = await shopper.reachPayment('link');
  const origin = await sites.shop.listen({ port: 0, host: '127.0.0.1' });
  const news = new Promise<string>((resolve, reject) => {
    get(`${origin}/order/${orderRef(page)}/events`, { headers: { cookie: shopper.cookie } }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => {
        text += part.toString();
        if (text.includes('"paid"')) resolve(text);
        else void payer(sites).post(`${payPath(page)}/pay`, goodCard);
      });
    }).on('error', reject);
  });
  expect(await news).toBe(
    `data: {"state":"open"}\n\ndata: {"state":"paid","next":"/order/${orderRef(page)}/confirmation"}\n\n`,
  );
});

test('forms without the key of the visit, with bad values or from elsewhere change nothing', async () => {
  await shopper.get('/product/harbour-mug');
  expect((await shopper.post('/cart/add', { product: 'harbour-mug', key: 'wrong' })).status).toBe(403);
  for (const quantity of ['-1', '1.5', '999', 'x'])
    expect((await shopper.post('/cart/add', { product: 'harbour-mug', quantity })).status).toBe(400);
  expect((await shopper.post('/cart/add', { product: 'nothing' })).status).toBe(400);
  expect((await shopper.get('/cart')).body).toContain('Your cart is empty');
});

test('the address form names what is missing and keeps what was typed, escaped', async () => {
  await shopper.get('/product/harbour-mug');
  await shopper.post('/cart/add', { product: 'harbour-mug' });
  const page = await shopper.post('/checkout', { ...address, style: 'link', email: 'nobody', city: '"><i>' });
  expect(page.status).toBe(400);
  expect(page.body).toContain('name@example.com');
  expect(page.body).toContain('value="&quot;&gt;&lt;i&gt;"');
  expect((await shopper.get('/checkout/qr')).location).toBe('/checkout?pay=qr');
});

test('pages that do not exist say so, and every page carries the security headers', async () => {
  for (const path of ['/nothing', '/product/nothing', '/order/x/confirmation'])
    expect((await shopper.get(path)).status).toBe(404);
  const home = await shopper.get('/');
  expect(home.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await shopper.get('/search?q=%3Cb%3E')).body).toContain('&lt;b&gt;');
});
