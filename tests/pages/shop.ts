import { expect, type Page } from 'playwright/test';

/** How the demo shop's checkout lets one pay. */
export type Style = 'link' | 'qr' | 'card';

const LABELS: Readonly<Record<Style, string>> = { link: 'Payment link', qr: 'QR code', card: 'Card' };

/** A visit to the demo shop in one tab of a desktop. */
export class Shop {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Puts one Harbour mug into a cart and goes to the payment step, as a shopper does. */
  async checkOut(style: Style = 'link'): Promise<Checkout> {
    const { page } = this;
    await page.goto(`${this.url}/product/harbour-mug`);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByRole('link', { name: 'Check out' }).click();
    for (const [label, text] of ADDRESS) await page.getByLabel(label).fill(text);
    await page.getByLabel(LABELS[style], { exact: true }).check();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await expect(page.getByRole('heading', { name: 'Payment', exact: true })).toBeVisible();
    return this.#read();
  }

  /** Resolves when the page has gone on by itself to the confirmation of this order. */
  async confirmed(reference: string): Promise<void> {
    await expect(this.page).toHaveURL(`${this.url}/order/${reference}/confirmation`);
    await expect(this.page.getByText('Total paid')).toBeVisible();
  }

  async #read(): Promise<Checkout> {
    const reference = await this.page.locator('.order-ref strong').innerText();
    const total = await this.page.locator('.sums .total dd').innerText();
    return { merchant: MERCHANT, reference, total: total.replaceAll(/\s/g, ' ') };
  }
}

/** What a checkout says, as it is printed on the page. */
export interface Checkout {
  readonly merchant: string;
  readonly reference: string;
  /** Such as `€22.90`. */
  readonly total: string;
}

const MERCHANT = 'Linden & Loft';
const ADDRESS = [
  ['E-mail', 'robin@example.org'],
  ['Full name', 'Robin Ferry'],
  ['Street and number', 'Quay 7'],
  ['Postcode', '3511 AB'],
  ['Town', 'Utrecht'],
] as const;

/** Pays on the demo shop's hosted pay page, on whichever device it is open. */
export async function payHosted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill in the sandbox card' }).click();
  await page.getByRole('button', { name: /^Pay / }).click();
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible();
}
