import { expect, type Locator, type Page } from 'playwright/test';

/** The screen on which a raise is tried and recorded. */
export class Trial {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Goes there, in a page of the phone's app. */
  static async open(page: Page): Promise<Trial> {
    await page.goto(new URL('/try-raise', page.url()).href);
    await expect(page.getByRole('heading', { level: 1, name: 'Try raising' })).toBeVisible();
    return new Trial(page);
  }

  /** What was felt last. */
  get result(): Locator {
    return this.#page.locator('.try-felt');
  }

  /** Degrees and centimetres of what was felt last. */
  async detail(): Promise<{ angle: number; height: number }> {
    const [, angle, height] = /by (\d+)°.* (\d+) cm/.exec(await this.#page.locator('.try-result').innerText()) ?? [];
    return { angle: Number(angle), height: Number(height) };
  }

  /** Begins to record, once the sensors deliver. */
  async record(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Record', exact: true, disabled: false }).click();
    await expect(this.#page.getByRole('button', { name: /^Stop recording/ })).toBeVisible();
  }

  /** Ends the recording and agrees to its being saved. */
  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Stop recording/ }).click();
    await this.#page.getByRole('button', { name: 'Save as a file' }).click();
  }
}
