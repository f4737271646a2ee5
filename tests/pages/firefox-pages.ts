import type { Page } from 'puppeteer-core';
import { PATIENCE, until } from '../services/waiting.ts';
import type { Checkout } from './shop.ts';

/** What a user does and sees in a page of a Firefox, in English. All of it waits until it can be done. */

type Role = 'button' | 'link' | 'radio' | 'textbox' | 'checkbox' | 'heading';

const named = (role: Role, name: string): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** Clicks what has this role and name. */
export async function press(page: Page, name: string, role: Role = 'button'): Promise<void> {
  await page.locator(named(role, name)).setTimeout(PATIENCE).click();
}

/** Types into the field with this label. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.locator(named('textbox', label)).setTimeout(PATIENCE).fill(text);
}

/** Resolves when what has this role and name is on the page. */
export async function sees(page: Page, role: Role, name: string): Promise<void> {
  await page.locator(named(role, name)).setTimeout(PATIENCE).wait();
}

/** Resolves with what the page says once it says this; `timeout` in milliseconds. A page that is just loading says nothing. */
export function says(page: Page, words: string | RegExp, timeout = PATIENCE): Promise<string> {
  return until(
    `the page says ${String(words)}`,
    async () => {
      const text = await page.evaluate(() => document.body.innerText).catch(() => '');
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) && text;
    },
    timeout,
  );
}

/** Resolves when the page is at an address. */
export async function isAt(page: Page, address: string | RegExp): Promise<void> {
  await until(`the page is at ${String(address)}`, () => (typeof address === 'string' ? page.url() === address : address.test(page.url())));
}

/** Puts one Harbour mug into a cart of the demo shop and goes to its payment step, by payment link. */
export async function checkOut(page: Page, shop: string): Promise<Checkout> {
  await page.goto(`${shop}/product/harbour-mug`);
  await press(page, 'Add to cart');
  await press(page, 'Check out', 'link');
  const address = { 'E-mail': 'robin@example.org', 'Full name': 'Robin Ferry', 'Street and number': 'Quay 7', Postcode: '3511 AB', Town: 'Utrecht' };
  for (const [label, text] of Object.entries(address)) await fill(page, label, text);
  await page.locator('input[type="radio"][value="link"]').click();
  await press(page, 'Continue to payment');
  await sees(page, 'heading', 'Payment');
  const read = (selector: string): Promise<string> => page.$eval(selector, ({ textContent }) => (textContent ?? '').trim().replaceAll(/\s/g, ' '));
  return { merchant: 'Linden & Loft', reference: await read('.order-ref strong'), total: await read('.sums .total dd') };
}
