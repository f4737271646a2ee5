import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import { expect, type Locator, type Page } from 'playwright/test';

/** What {@link PhoneApp.settings} changes. */
export interface SettingsChange {
  readonly atOnce?: boolean;
  readonly relay?: 'when_needed' | 'always';
  readonly minimum?: 'none' | 'any' | 'match' | 'scan';
  /** From which totals on the phone demands more, by currency. */
  readonly rule?: { readonly demand: 'never' | 'match' | 'scan'; readonly from?: Readonly<Record<string, string>> };
}

/** The phone's app in one page, by what its user sees (in English) and does. */
export class PhoneApp {
  readonly page: Page;
  #touch: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the welcome to home: creates an account with a passkey and allows notifications. */
  async signUp(name: string): Promise<void> {
    await this.press('Create an account');
    await this.page.getByLabel('Name of this phone').fill(name);
    await this.press('Create with a passkey');
    await this.allowNotifications();
  }

  /** From the welcome to home, with a passkey that the page's authenticator has. */
  async signIn(name: string): Promise<void> {
    await this.press('I already have an account');
    await this.page.getByLabel('Name of this phone').fill(name);
    await this.press('Sign in with a passkey');
    await this.allowNotifications();
  }

  /** On the notifications screen: allows them and goes on when the phone can be woken. Ends at home. */
  async allowNotifications(): Promise<void> {
    const done = this.page.getByText('Your desktop can wake this phone now.');
    // Where the browser allows them already, the app asks nothing and the button stays off.
    const allow = this.page.getByRole('button', { name: 'Allow notifications', disabled: false });
    await expect(done.or(allow)).toBeVisible();
    if (await allow.isVisible()) await allow.click();
    await expect(done).toBeVisible({ timeout: 30_000 });
    await this.press('Go on');
    await this.atHome();
  }

  async atHome(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Raise to Pay' })).toBeVisible();
  }

  /** Types a pairing code. Goes on by {@link confirmPairing}, or ends in a {@link problem}. */
  async startTyping(code: string): Promise<void> {
    await this.page.goto(new URL('/pair', this.page.url()).href);
    await this.page.getByLabel('16 characters').fill(code);
    await this.press('Use this code');
  }

  /** The name of the device that wants to be paired. */
  askedName(): Promise<string> {
    return this.page.locator('.pair-confirm h2').innerText();
  }

  /** Says yes to the name that is shown, by passkey. */
  async confirmPairing(): Promise<void> {
    await this.press('Pair with a passkey');
  }

  /** Types a pairing code and says yes to this name. Goes on by {@link paired}. */
  async pairByTyping(code: string, desktop: string): Promise<void> {
    await this.startTyping(code);
    await expect(this.page.getByRole('heading', { name: desktop, exact: true })).toBeVisible();
    await this.confirmPairing();
  }

  /** Scans what the camera sees, as {@link pairByTyping} does with what is typed. */
  async pairByScanning(desktop: string): Promise<void> {
    await this.page.goto(new URL('/pair', this.page.url()).href);
    await this.press('Scan the code');
    await expect(this.page.getByRole('heading', { name: desktop, exact: true })).toBeVisible();
    await this.confirmPairing();
  }

  /** Resolves at home when the other side has confirmed, too. */
  async paired(desktop: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `${desktop} is paired` })).toBeVisible();
    await this.press('Done');
    await this.atHome();
    await expect(this.page.getByText(desktop)).toBeVisible();
  }

  /** Shows this phone's own code, for another phone or a desktop of the account to type. Goes on by {@link admit}. */
  async showCode(): Promise<string> {
    await this.page.goto(new URL('/pair/show-code', this.page.url()).href);
    return (await this.page.locator('.typed-code').innerText()).replaceAll(/\s/g, '');
  }

  /** Says yes to the phone of this name that used the code. Ends at home. */
  async admit(phone: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: phone, exact: true })).toBeVisible();
    await this.press('Yes, pair');
    await expect(this.page.getByRole('heading', { name: 'This phone is in', exact: true })).toBeVisible();
    await this.press('Done');
    await this.atHome();
  }

  /** The rows of the account's devices, on their screen. */
  async devices(): Promise<Locator> {
    await this.page.goto(new URL('/devices', this.page.url()).href);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();
    return this.page.locator('.rows').getByRole('listitem');
  }

  /** Removes a device from the account, with the passkey where it is another one. */
  async remove(device: string): Promise<void> {
    await (await this.devices()).filter({ hasText: device }).getByRole('button').click();
    await this.page.getByRole('button', { name: /^(Remove from account|Remove this phone)$/ }).click();
    await this.press('Remove');
  }

  /** Goes to stand-by; resolves when a raise is felt and the live channel stands. */
  async standBy(): Promise<void> {
    await this.page.goto(new URL('/stand-by', this.page.url()).href);
    await expect(this.page.locator('.stand-by-live')).toBeVisible();
    await expect(this.page.getByText('Put the phone down. Raise it when you want to pay.')).toBeVisible();
  }

  /** Merchant on the screen of a request, a pay page or an ending. */
  get merchant(): Locator {
    return this.page.locator('.bill-merchant');
  }

  /** The total there. */
  get total(): Locator {
    return this.page.locator('.total');
  }

  /** Where on the pay page one chooses how to pay: there once the request is open. */
  get ways(): Locator {
    return this.page.getByRole('region', { name: 'Ways to pay' });
  }

  /** How a request ended, in large. */
  get outcome(): Locator {
    return this.page.locator('.outcome-word');
  }

  /** Any warning or problem that stands on the screen. */
  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  /** Resolves when the pay page is shown, with this merchant and total. */
  async payPage({ merchant, total }: { readonly merchant: string; readonly total: string }): Promise<void> {
    await expect(this.ways).toBeVisible();
    await expect(this.merchant).toHaveText(merchant);
    await expect(this.total).toHaveText(total);
  }

  /** Resolves when the request is shown and waits for an operation. */
  async requestPage({ merchant, total }: { readonly merchant: string; readonly total: string }): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Decline' })).toBeVisible();
    await expect(this.merchant).toHaveText(merchant);
    await expect(this.total).toHaveText(total);
  }

  /** Home's card of the open request, tapped. */
  async openCurrent(): Promise<void> {
    await this.page.locator('.current').click();
  }

  /** The slide-to-open control, as keys and screen readers have it. */
  get slider(): Locator {
    return this.page.getByRole('slider', { name: 'Swipe to open', exact: true });
  }

  /** The control of this name, once it accepts: one that has only just appeared does not. */
  settled(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).and(this.page.locator(':not([data-fresh])'));
  }

  /** Carries the thumb to the other end with a finger, or so many points down instead, as who scrolls. */
  async swipe(how: { readonly down?: number } = {}): Promise<void> {
    await (await this.aimSwipe(how))();
  }

  /** A finger over the thumb: what it answers with carries it. */
  async aimSwipe({ down = 0 }: { readonly down?: number } = {}): Promise<() => Promise<void>> {
    await this.page.locator('.swipe-thumb:not([data-fresh])').waitFor();
    const [thumb, track] = [await boxOf(this.page.locator('.swipe-thumb')), await boxOf(this.page.locator('.swipe-track'))];
    const [from, y] = [thumb.x + thumb.width / 2, thumb.y + thumb.height / 2];
    const to = down === 0 ? track.x + track.width - thumb.width / 2 : from + 20;
    const way = Array.from({ length: 8 }, (_, i) => (i + 1) / 8).map((part) => ({ x: from + (to - from) * part, y: y + down * part }));
    return () => this.#drag({ x: from, y }, way);
  }

  /** Taps a place with a finger. */
  async tapAt(x: number, y: number): Promise<void> {
    await this.page.touchscreen.tap(x, y);
  }

  async #drag(from: Point, way: readonly Point[]): Promise<void> {
    // Never detached: with any session that ends, Chromium takes the page's authenticator away.
    const touch = await (this.#touch ??= this.page.context().newCDPSession(this.page));
    for (const [at, point] of [from, ...way].entries()) {
      await touch.send('Input.dispatchTouchEvent', { type: at === 0 ? 'touchStart' : 'touchMove', touchPoints: [point] });
      await pause(25);
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Enters the two digits that the desktop shows, by the pad. */
  async match(digits: string): Promise<void> {
    for (const digit of digits) await this.page.locator('.pad').getByRole('button', { name: digit, exact: true }).tap();
    await this.press('Open');
  }

  /** Opens the scanner from the request that demands it, or from home. */
  async scan(): Promise<void> {
    await this.press('Scan the code');
  }

  /** Before the release, or by "Not paying?" after it. */
  async decline(): Promise<void> {
    const asks = this.page.getByRole('button', { name: 'Not paying?' });
    if (await asks.isVisible()) await asks.click();
    await this.press('Decline');
  }

  /** "I have paid", on the pay page. */
  async sayPaid(): Promise<void> {
    await this.press('I have paid');
  }

  /** The page of the first link to pay by, which opens beside the app. */
  async openPayLink(): Promise<Page> {
    const opened = this.page.context().waitForEvent('page');
    await this.ways.locator('a:not([data-fresh])').first().click();
    return opened;
  }

  /** Goes to settings and changes what a test names. */
  async settings(change: SettingsChange): Promise<void> {
    await this.page.goto(new URL('/settings', this.page.url()).href);
    const { atOnce, relay, minimum, rule } = change;
    if (atOnce !== undefined) await this.page.getByRole('switch', { name: 'Open at once' }).setChecked(atOnce);
    if (relay !== undefined) await this.page.getByLabel('Use the relay').selectOption(relay);
    if (minimum !== undefined) await this.#demand(minimum);
    if (rule !== undefined) await this.#rule(rule);
  }

  /** The push endpoint that this phone is subscribed with, for `push.away(...)` and `push.expire(...)`. */
  endpoint(): Promise<string> {
    return this.page.evaluate(async () => {
      const { pushManager } = await navigator.serviceWorker.ready;
      const subscription = await pushManager.getSubscription();
      if (subscription === null) throw new Error('This phone is not subscribed.');
      return subscription.endpoint;
    });
  }

  /** From which total on this phone demands more. */
  async #rule({ demand, from }: NonNullable<SettingsChange['rule']>): Promise<void> {
    await this.page.getByLabel('From a large total on, ask for').selectOption(demand);
    for (const [at, [currency, value]] of Object.entries(from ?? {}).entries()) {
      const row = this.page.getByRole('group', { name: 'From' }).nth(at);
      if (!(await row.isVisible())) await this.press('Add an amount in another currency');
      await row.getByLabel('Currency').fill(currency);
      await row.getByLabel('Amount').fill(value);
      await row.getByLabel('Amount').blur();
    }
  }

  /** The account's minimum: asks for the passkey, and holds for every device once the server has it. */
  async #demand(minimum: string): Promise<void> {
    const choice = this.page.getByLabel('At least ask for');
    const kept = this.page.waitForResponse((answer) => answer.url().endsWith('/v1/policy') && answer.ok());
    await choice.selectOption(minimum);
    await kept;
    await expect(choice).toBeEnabled();
    await expect(choice).toHaveValue(minimum);
  }

  /** Presses the button with these words, as soon as it accepts. */
  async press(name: string): Promise<void> {
    await this.settled(name).click();
  }
}

type Point = Readonly<Record<'x' | 'y', number>>;

async function boxOf(locator: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not on the screen.`);
  return box;
}
