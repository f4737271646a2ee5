import { ElementHandle, type Page } from 'puppeteer-core';
import { PATIENCE, until } from '../services/waiting.ts';
import type { Checkout, Style } from './shop.ts';

/** What a user does and sees in a page of a Firefox, in English. All of it waits until it can be done. */

const SELECTORS = { button: 'button', link: 'a', field: 'input', heading: 'h1, h2, h3' } as const;
type Kind = keyof typeof SELECTORS;

/** The first thing of a kind with exactly these words (or this label), as soon as it is there and accepts. */
function find(page: Page, kind: Kind, name: string): Promise<ElementHandle> {
  const look = async (): Promise<ElementHandle | null> => {
    const handle = await page.evaluateHandle(
      (selector, words) => {
        const nameOf = (one: Element): string => one.ariaLabel ?? (one instanceof HTMLInputElement ? one.labels?.[0] : one)?.textContent ?? '';
        return [...document.querySelectorAll(selector)].find((one) => !one.hasAttribute('data-fresh') && nameOf(one).trim() === words) ?? null;
      },
      SELECTORS[kind],
      name,
    );
    return handle instanceof ElementHandle ? handle : null;
  };
  return until(`the page has a ${kind} ${name}`, () => look().catch(loading));
}

/** A page that is just loading answers nothing. */
function loading(error: unknown): null {
  if (error instanceof Error && /context|frame|navigat|detached|discarded|realm/i.test(error.message)) return null;
  throw error;
}

/** Clicks what has this name, with the mouse. */
export async function press(page: Page, name: string, kind: Kind = 'button'): Promise<void> {
  await (await find(page, kind, name)).click();
}

/** Types into the field with this label, in place of what is in it. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await find(page, 'field', label);
  await field.evaluate((one) => (one instanceof HTMLInputElement ? one.select() : undefined));
  await field.type(text);
}

/** Resolves when what has this name is on the page. */
export async function sees(page: Page, kind: Kind, name: string): Promise<void> {
  await find(page, kind, name);
}

/** Resolves with what the page says once it says this; `timeout` in milliseconds. A page that is just loading says nothing. */
export function says(page: Page, words: string | RegExp, timeout = PATIENCE): Promise<string> {
  return until(
    `the page says ${String(words)}`,
    async () => {
      const text = await page.evaluate(() => document.querySelector('body')?.innerText ?? null).catch(loading);
      return text !== null && (typeof words === 'string' ? text.includes(words) : words.test(text)) && text;
    },
    timeout,
  );
}

/** Resolves when the page is at an address. */
export async function isAt(page: Page, address: string | RegExp): Promise<void> {
  await until(`the page is at ${String(address)}`, () => (typeof address === 'string' ? page.url() === address : address.test(page.url())));
}

/** Puts one Harbour mug into a cart of the demo shop and goes to its payment step. */
export async function checkOut(page: Page, shop: string, style: Style = 'link'): Promise<Checkout> {
  await page.goto(`${shop}/product/harbour-mug`);
  await press(page, 'Add to cart');
  await press(page, 'Check out', 'link');
  const address = { 'E-mail': 'robin@example.org', 'Full name': 'Robin Ferry', 'Street and number': 'Quay 7', Postcode: '3511 AB', Town: 'Utrecht' };
  for (const [label, text] of Object.entries(address)) await fill(page, label, text);
  await page.click(`input[type="radio"][value="${style}"]`);
  await press(page, 'Continue to payment');
  await sees(page, 'heading', 'Payment');
  const read = (selector: string): Promise<string> => page.$eval(selector, ({ textContent }) => (textContent ?? '').trim().replaceAll(/\s/g, ' '));
  return { merchant: 'Linden & Loft', reference: await read('.order-ref strong'), total: await read('.sums .total dd') };
}
