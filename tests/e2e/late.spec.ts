import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { Visitor } from '../bench/qr/visit.ts';

/** Shops that become a checkout, or another one, without loading. */

const form = `<h2>Payment method</h2>
  <label>Card number <input autocomplete="cc-number"></label><label>Expiry date <input autocomplete="cc-exp"></label><label>Security code <input autocomplete="cc-csc"></label>`;
const sum = (total: string): string => `<p>Order total <b id="total">${total}</b></p><button>Pay now</button>`;
const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>Fern Pottery</h1>${body}</html>`;

/** Everything in one document: the step is named nowhere but in what it shows. */
const app = page('Fern Pottery', `<main><p>A mug for €40.00</p><button type="button" id="go">To the till</button></main><script>
  document.getElementById('go').onclick = () => setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(form + sum('€40.00'))}; }, 900);
</script>`);
/** Moves when it likes, long after anybody looked at it, and without a click. */
const story = page('Fern Pottery', `<main><p>How mugs are made</p></main><script>
  globalThis.turn = () => { history.pushState(null, '', '/checkout/payment'); document.querySelector('main').innerHTML = ${JSON.stringify(form + sum('€40.00'))}; };
</script>`);
const shipping = page('Checkout – Fern Pottery', `<label><input type="radio" name="shipping" id="express"> Express</label>${form}${sum('€40.00')}<p id="clock"></p><script>
  document.getElementById('express').onchange = () => setTimeout(() => { document.getElementById('total').textContent = '€52.50'; }, 300);
</script>`);
const framed = page('Checkout – Fern Pottery', `<iframe srcdoc="${form.replaceAll('"', '&quot;')}"></iframe>${sum('€40.00')}`);
/** The page that a style fades in. */
const fading = await readFile('tests/pages/fading/index.html', 'utf8');

let folder: string;
let visitor: Visitor;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'late-'));
  for (const [name, html] of Object.entries({ app, story, shipping, framed, fading })) await writeFile(join(folder, `${name}.html`), html);
  visitor = await Visitor.start(folder);
});
test.afterAll(async () => {
  await visitor[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const card = { step: 'payment', ways: [{ kind: 'card', frames: false }] };

test('a shop of one document is a checkout from when it shows one', async () => {
  const shop = await visitor.open('app.html');
  await shop.locator('#go').click();
  await expect.poll(() => visitor.readingOf(shop)).toMatchObject({ ...card, total: { currency: 'EUR', value: '40.00' } });
  await shop.close();
});

test('a page that fades in is read again once it can be seen', async () => {
  const shop = await visitor.open('fading.html');
  await expect.poll(() => visitor.readingOf(shop)).toMatchObject({ ...card, total: { currency: 'EUR', value: '40.00' } });
  await shop.close();
});

test('a page that nobody watches any more is a checkout when it moves to one', async () => {
  const shop = await visitor.open('story.html');
  await shop.waitForFunction(() => performance.now() > 11_000);
  expect(await visitor.readingOf(shop)).toBeUndefined();
  await shop.evaluate('turn()');
  await expect.poll(() => visitor.readingOf(shop)).toMatchObject({ ...card, total: { currency: 'EUR', value: '40.00' } });
  await shop.close();
});

test('a total that changes is read again, and a page that says the same is told of once', async () => {
  const shop = await visitor.open('shipping.html');
  await expect.poll(() => visitor.readingOf(shop)).toMatchObject({ ...card, total: { currency: 'EUR', value: '40.00' } });
  const readings = await visitor.countReadings();
  // Restless in what does not matter.
  await shop.evaluate(() => { setInterval(() => { const clock = document.getElementById('clock'); if (clock) clock.textContent = String(Math.round(performance.now())); }, 20); });
  await shop.locator('#express').check();
  await expect.poll(() => visitor.readingOf(shop)).toMatchObject({ total: { currency: 'EUR', value: '52.50' } });
  const ticks = await shop.locator('#clock').textContent();
  await expect.poll(async () => Number(await shop.locator('#clock').textContent()) - Number(ticks)).toBeGreaterThan(2500);
  expect(await readings()).toBe(1);
  await shop.close();
});

test('a form in a frame of the page counts as the page’s', async () => {
  const shop = await visitor.open('framed.html');
  await expect.poll(() => visitor.readingOf(shop)).toMatchObject({ ...card, total: { currency: 'EUR', value: '40.00' } });
  await shop.close();
});
