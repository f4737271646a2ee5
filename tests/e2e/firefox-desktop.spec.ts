import type { Page } from 'puppeteer-core';
import { FirefoxDesktop } from './fixtures/devices.ts';
import { pairByTyping } from './fixtures/firefox-pairing.ts';
import { builtExtension } from './fixtures/house.ts';
import { expect, test } from './fixtures/test.ts';
import type { Phone } from './fixtures/phone.ts';
import { checkOut, isAt, press, says, sees } from '../pages/firefox-pages.ts';
import { FirefoxPill } from '../pages/firefox-pill.ts';
import { payHosted, type Checkout } from '../pages/shop.ts';
import { Site } from '../services/site.ts';
import { until } from '../services/waiting.ts';

/** The extension in stock Firefox as the desktop. */

/** The popup about a tab, opened in a tab of its own. */
async function popupAbout(desktop: FirefoxDesktop, options: Page, page: Page): Promise<Page> {
  const tab = await options.evaluate(`browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())}).id)`);
  return desktop.openExtension(`popup/index.html?tab=${String(tab)}`);
}

async function payOn(phone: Phone, checkout: Checkout): Promise<void> {
  await phone.app.payPage(checkout);
  await payHosted(await phone.app.openPayLink());
}

test('stock Firefox is the desktop: paired by typing, it files, follows and ends what the phone pays', async ({ house, phone }) => {
  test.setTimeout(150_000);
  const { notifications } = phone;
  await phone.signUp();
  await using desktop = await FirefoxDesktop.launch({ extension: builtExtension('firefox') });
  const options = await desktop.openExtension('options/index.html');
  const name = await pairByTyping(options, phone, house);
  expect(name).toContain('Firefox');
  await phone.closeApp();
  const page = await desktop.open(house.shopUrl);
  const pill = new FirefoxPill(desktop, page);
  const confirmation = (checkout: Checkout): string => `${house.shopUrl}/order/${checkout.reference}/confirmation`;

  await test.step('the pill files; the shop’s confirmation ends it', async () => {
    const checkout = await checkOut(page, house.shopUrl);
    const offer = await pill.says('Pay with your phone');
    expect(offer).toContain(checkout.merchant);
    expect(offer).toContain(checkout.total);
    const coming = notifications.next();
    await pill.click('Pay with your phone');
    const shown = await coming;
    expect(shown.summary).toBe(`${checkout.merchant} · ${checkout.total}`);
    expect(shown.body).toContain(name);
    await pill.says('On your phone. Pick it up to pay.');
    await phone.tap(shown);
    await phone.app.payPage(checkout);
    await pill.says('Open on your phone. Finish paying there.');
    await payOn(phone, checkout);
    await isAt(page, confirmation(checkout));
    await pill.says('The shop says paid');
    await expect(phone.app.outcome).toHaveText('The shop says paid');
  });

  await test.step('the popup files what its tab shows, and cancels it', async () => {
    await phone.closeApp();
    const checkout = await checkOut(page, house.shopUrl);
    await pill.says('Pay with your phone');
    const popup = await popupAbout(desktop, options, page);
    const coming = notifications.next();
    await press(popup, 'Pay with your phone');
    expect((await coming).summary).toBe(`${checkout.merchant} · ${checkout.total}`);
    await says(popup, 'On your phone. Pick it up to pay.');
    const ended = notifications.next();
    await press(popup, 'Cancel');
    await says(popup, 'Cancelled');
    await ended;
    await popup.close();
  });

  await test.step('the keyboard files, too', async () => {
    await phone.closeApp();
    await page.bringToFront();
    const checkout = await checkOut(page, house.shopUrl);
    await pill.says('Pay with your phone');
    const coming = notifications.next();
    await desktop.shortcut('P');
    expect((await coming).summary).toBe(`${checkout.merchant} · ${checkout.total}`);
    await pill.click('Cancel');
    await pill.says('Cancelled');
  });

  await test.step('an event page that Firefox suspends in the middle of a request goes on with it', async () => {
    await desktop.chromeScope(`Services.prefs.setIntPref('extensions.background.idle.timeout', 500)`);
    await page.bringToFront();
    const checkout = await checkOut(page, house.shopUrl);
    await pill.says('Pay with your phone');
    await options.close();
    const coming = notifications.next();
    await pill.click('Pay with your phone');
    const shown = await coming;
    // Firefox looks again when the timer that runs already is over, which it set to the usual 30 seconds.
    await until('Firefox has suspended the event page', async () => !(await desktop.backgroundRuns()), 45_000);
    await phone.tap(shown);
    await payOn(phone, checkout);
    await isAt(page, confirmation(checkout));
    await pill.says('The shop says paid');
    await expect(phone.app.outcome).toHaveText('The shop says paid', { timeout: 30_000 });
  });

  await test.step('a page that fades in is offered once it can be seen', async () => {
    await using site = await Site.start({ '/checkout/': 'tests/pages/fading' });
    const fading = await desktop.open(`${site.origin}/checkout/`);
    expect(await new FirefoxPill(desktop, fading).says('Pay with your phone')).toContain('€40.00');
    await fading.close();
  });

  await test.step('it leaves the account when its user says so', async () => {
    const again = await desktop.openExtension('options/index.html');
    await press(again, 'Unpair this desktop');
    await press(again, 'Unpair');
    await sees(again, 'button', 'Show pairing code');
  });
});
