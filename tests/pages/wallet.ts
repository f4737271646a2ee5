import { expect } from 'playwright/test';
import type { PhoneApp } from './phone-app.ts';

/** A card as it is typed into the wallet. */
export interface TypedCard {
  readonly number: string;
  readonly expiry: string;
  readonly name: string;
}

/** What the demo shop takes. */
export const sandboxCard: TypedCard = { number: '4242424242424242', expiry: '1231', name: 'Anna Berg' };

/** The cards of a phone and paying with them, by what its user sees (in English) and does. */
export class Wallet {
  readonly #app: PhoneApp;

  constructor(app: PhoneApp) {
    this.#app = app;
  }

  /** From anywhere to the cards, by the settings. */
  async open(): Promise<void> {
    const { page } = this.#app;
    await page.goto(new URL('/settings', page.url()).href);
    await page.getByRole('button', { name: 'Cards', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible();
  }

  /** Makes the wallet, by the passkey or where it has no PRF by this passcode, and keeps a first card in it. Ends at the cards. */
  async begin(card: TypedCard, passcode?: string): Promise<void> {
    const { page } = this.#app;
    await this.open();
    await this.#app.press('Add a card');
    await this.#app.press('Use your passkey');
    if (passcode !== undefined) {
      await page.getByLabel('Passcode', { exact: true }).fill(passcode);
      await page.getByLabel('Passcode again').fill(passcode);
      await this.#app.press('Go on');
    }
    await this.type(card);
  }

  /** Types a card into its form and keeps it. */
  async type({ number, expiry, name }: TypedCard): Promise<void> {
    const { page } = this.#app;
    await page.getByLabel('Card number').pressSequentially(number);
    await page.getByLabel('Expires').pressSequentially(expiry);
    await page.getByLabel('Name on the card').fill(name);
    await this.#app.press('Keep this card');
    await expect(page.getByText(`•••• ${number.slice(-4)}`)).toBeVisible();
  }

  /** Saves all cards to a file. Answers its path. */
  async exportFile(passphrase: string, passcode: string): Promise<string> {
    const { page } = this.#app;
    await this.open();
    await page.getByRole('button', { name: 'Export to a file' }).click();
    await page.getByLabel('Passphrase').fill(passphrase);
    const saved = page.waitForEvent('download');
    await this.#app.press('Save the file');
    await this.givePasscode(passcode);
    return (await saved).path();
  }

  /** Takes the cards of a file in. */
  async importFile(path: string, passphrase: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Import a file' }).click();
    await page.getByLabel('File', { exact: true }).setInputFiles(path);
    await page.getByLabel('Passphrase').fill(passphrase);
    await this.#app.press('Import');
    await expect(page.getByText('Cards imported: 1')).toBeVisible();
  }

  /** Throws all cards away. */
  async startOver(): Promise<void> {
    const { page } = this.#app;
    await this.open();
    await page.getByRole('button', { name: 'Start an empty wallet' }).click();
    await page.getByRole('dialog').locator('button:not([data-fresh])').filter({ hasText: 'Start an empty wallet' }).click();
    await expect(page.getByRole('heading', { name: 'No card yet' })).toBeVisible();
  }

  /** On a pay page: goes to the cards and approves with the first one and this security code. */
  async pay(securityCode: string): Promise<void> {
    await expect(this.#app.ways.getByText(/••••\s\d{4}, kept on this phone/)).toBeVisible();
    await this.#app.press('Pay with a card');
    await this.#app.page.getByLabel('Security code').fill(securityCode);
    await this.approve();
  }

  /** Approves what is shown with the passkey. */
  async approve(): Promise<void> {
    await this.#app.press('Approve with your passkey');
  }

  /** Types the passcode where it is asked for. */
  async givePasscode(passcode: string): Promise<void> {
    const dialog = this.#app.page.getByRole('dialog', { name: 'Open the wallet' });
    await dialog.getByLabel('Passcode').fill(passcode);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  }

  /** Resolves when the desktop has filled the form in. */
  async filled(): Promise<void> {
    await expect(this.#app.page.getByText('Press pay on your computer.')).toBeVisible();
  }
}
