import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

/** Popup and options in the states that a journey brings them into: what axe finds, in light and dark, and what does not fit. */

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe and width of a page as it stands now. */
async function readsWell(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    await page.bringToFront();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page }).setLegacyMode(); // there are no frames to gather from
      const { violations } = await (colorScheme === 'light' ? axe.withTags(STANDARDS) : axe.withRules(['color-contrast'])).analyze();
      expect(violations.map(({ id, nodes }) => `${what}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what} is too wide`).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  });
}

test('options read well before, during and after pairing', async ({ house, phone, desktop }) => {
  test.setTimeout(120_000);
  await phone.signUp();
  const options = await desktop.options();
  const { page } = options;
  await readsWell(page, 'options before pairing');
  const popup = await desktop.popup();
  await expect(popup.page.getByText('Pair your phone first')).toBeVisible();
  await readsWell(popup.page, 'popup before pairing');
  await popup.page.close();

  await house.server.stop();
  await page.getByRole('button', { name: 'Show pairing code' }).click();
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await readsWell(page, 'options, pairing failed');
  await house.server.restart();

  await options.startPairing();
  await readsWell(page, 'options, the code');
  await phone.app.pairByTyping(await options.typedCode(), desktop.name);
  await expect(page.getByRole('heading', { name: `Pair with “${phone.name}”?` })).toBeVisible();
  await readsWell(page, 'options, the question');
  await options.confirm(phone.name);
  await phone.app.paired(desktop.name);
  await expect(page.getByRole('heading', { name: `Paired with ${phone.name}` })).toBeVisible();
  await readsWell(page, 'options, just paired');
  await options.paired(phone.name);
  await readsWell(page, 'options, paired');
  await page.getByRole('button', { name: 'Unpair this desktop' }).click();
  await readsWell(page, 'options, unpair asked');
  await page.getByRole('button', { name: 'Unpair', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Show pairing code' })).toBeVisible();
});

test('the popup reads well from nothing to paid', async ({ push, shop, pairedDesktop, pairedPhone, notifications }) => {
  test.setTimeout(120_000);
  const nothing = await pairedDesktop.popup();
  await expect(nothing.page.getByText(/Nothing to pay here|Recent/).first()).toBeVisible();
  await readsWell(nothing.page, 'popup, nothing to pay');
  await nothing.page.close();

  const endpoint = await (await pairedPhone.openApp()).endpoint();
  await pairedPhone.closeApp();
  push.away(endpoint);
  const checkout = await shop.checkOut();
  await pairedDesktop.pill(shop.page).says('Pay with your phone');
  const popup = await pairedDesktop.popup(shop.page);
  await expect(popup.page.getByRole('button', { name: 'Pay with your phone' })).toBeVisible();
  await readsWell(popup.page, 'popup, offer');
  const coming = notifications.next();
  await popup.pay();
  await expect(popup.page.getByText('No sign from your phone yet.')).toBeVisible();
  await readsWell(popup.page, 'popup, no sign from the phone');
  await popup.page.getByRole('button', { name: 'Show the code instead' }).click();
  await expect(popup.page.getByText('Scan this with Raise to Pay on your phone')).toBeVisible();
  await readsWell(popup.page, 'popup, the code');
  push.back(endpoint);
  await expect(popup.status).toHaveText('On your phone. Pick it up to pay.');
  await readsWell(popup.page, 'popup, on the phone');
  const app = await pairedPhone.tap(await coming);
  await app.payPage(checkout);
  await expect(popup.status).toHaveText('Open on your phone. Finish paying there.');
  await readsWell(popup.page, 'popup, opened');
  await sayPaid(app, { pill: pairedDesktop.pill(shop.page) });
  await expect(popup.status).toHaveText('You said you paid');
  await readsWell(popup.page, 'popup, paid');

  const options = await pairedDesktop.options();
  await options.demand('match');
  const filed = await file(pairedDesktop, await pairedDesktop.shop());
  await filed.pill.digits();
  const digits = await pairedDesktop.popup();
  await expect(digits.request).toContainText('Enter these two digits on your phone');
  await readsWell(digits.page, 'popup, digits and recent');
  await digits.cancel();
  await expect(digits.status).toHaveText('Cancelled');
  await readsWell(digits.page, 'popup, cancelled');
  await options.demand('none');
  await readsWell(options.page, 'options, in use');
});
