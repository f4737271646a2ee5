import { expect, type Locator, type Page } from 'playwright/test';

/** What the extension's own pages need of a desktop; both `ChromiumDesktop` and others that open pages fit. */
interface Opens {
  openExtension(path: string): Promise<Page>;
}

/** The extension's options in a tab. */
export class OptionsPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(desktop: Opens): Promise<OptionsPage> {
    const page = await desktop.openExtension('options/index.html');
    await expect(page.getByRole('heading', { level: 1, name: 'Raise to Pay' })).toBeVisible();
    return new OptionsPage(page);
  }

  /** Chooses the payment server; only before pairing. */
  async useServer(url: string): Promise<void> {
    const field = this.page.getByLabel('Payment server');
    await field.fill(url);
    await this.page.locator('form', { has: field }).getByRole('button', { name: 'Save' }).click();
    await expect(this.page.getByText('Saved')).toBeVisible();
  }

  /** Shows a pairing code; resolves when it is there. */
  async startPairing(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Show pairing code|Pair another phone|New code)$/ }).click();
    await expect(this.#code).toBeVisible();
  }

  /** The code to type on the phone. */
  async typedCode(): Promise<string> {
    return (await this.page.getByTestId('typed-code').innerText()).replaceAll(/\s/g, '');
  }

  /** A picture of the code, as a camera that is held before the screen sees it. */
  async picture(): Promise<Buffer> {
    // Fully risen and still, so that nothing is blurred or pale: what stands around the code fades in too, from its next frame on.
    await this.#code.evaluate(async ({ ownerDocument }) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await Promise.all(ownerDocument.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished));
    });
    return this.page.screenshot({ animations: 'disabled' });
  }

  /** Answers the desktop's one question with yes, when it asks about this phone. */
  async confirm(phone: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `Pair with “${phone}”?` })).toBeVisible();
    await this.page.getByRole('button', { name: 'Yes, pair' }).click();
  }

  /** Resolves when the ceremony is over on this side. */
  async paired(phone: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `Paired with ${phone}` })).toBeVisible();
    await this.page.getByRole('button', { name: 'Done' }).click();
    await expect(this.phones.filter({ hasText: phone })).toHaveCount(1);
  }

  /** The rows of the phones that it knows. */
  get phones(): Locator {
    return this.page.locator('section', { has: this.page.getByRole('heading', { name: 'Phones' }) }).getByRole('listitem');
  }

  /** Sets what this desktop asks for at least. */
  async demand(minimum: 'none' | 'any' | 'match' | 'scan'): Promise<void> {
    await this.#choose('minimum', minimum);
  }

  /** Sets what happens when the phone is picked up. */
  async opening(opening: 'page' | 'scan'): Promise<void> {
    await this.#choose('opening', opening);
  }

  get #code(): Locator {
    return this.page.getByRole('img', { name: 'Pairing code to scan' });
  }

  async #choose(name: string, value: string): Promise<void> {
    const choice = this.page.locator(`input[name="${name}"][value="${value}"]`);
    await choice.click();
    // What is kept counts: the page follows it, and may show what was before for a moment.
    await expect.poll(() => this.page.evaluate(keptSettings)).toMatchObject({ [name]: value });
    await expect(choice).toBeChecked();
  }
}

/** Runs in a page of the extension. */
async function keptSettings(): Promise<unknown> {
  return (await chrome.storage.local.get('settings'))['settings'];
}

/** The toolbar's popup, opened in a tab of its own. */
export class PopupPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param tab id of the tab that it is about, as the browser's own popup is about the one in front */
  static async open(desktop: Opens, tab?: number): Promise<PopupPage> {
    const page = await desktop.openExtension(`popup/index.html${tab === undefined ? '' : `?tab=${tab}`}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Raise to Pay' })).toBeVisible();
    return new PopupPage(page);
  }

  /** The card of the request in front. */
  get request(): Locator {
    return this.page.locator('section.request');
  }

  /** Its one sentence: what happened and what to do. */
  get status(): Locator {
    return this.request.locator('.status');
  }

  /** The rows of earlier requests. */
  get recent(): Locator {
    return this.page.locator('.recent').getByRole('listitem');
  }

  /** The card of what the tab shows and can be filed. */
  get offer(): Locator {
    return this.page.getByRole('region', { name: 'Pay with your phone' });
  }

  /** Files it. */
  async pay(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pay with your phone' }).click();
  }

  /** Sets "Always on this shop" for the shop of the {@link offer}. */
  async always(on: boolean): Promise<void> {
    const choice = this.page.getByRole('checkbox', { name: 'Always on this shop' });
    await choice.click();
    await expect(choice).toBeChecked({ checked: on });
  }

  async cancel(): Promise<void> {
    await this.request.getByRole('button', { name: 'Cancel' }).click();
  }

  /** "I have paid", said on the desktop. */
  async sayPaid(): Promise<void> {
    await this.request.getByRole('button', { name: 'I have paid' }).click();
  }
}
