/** `npm run pictures`: photographs one journey on real devices for the README. Into `docs/images`, or the folder that is named. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { House } from '../e2e/fixtures/house.ts';
import { Desktop } from '../e2e/fixtures/desktop.ts';
import { Phone } from '../e2e/fixtures/phone.ts';
import { file, sayPaid } from '../e2e/fixtures/play.ts';
import { PushChromium } from '../services/push-chromium/index.ts';

const folder = process.argv[2] ?? join('docs', 'images');
mkdirSync(folder, { recursive: true });

await using push = await PushChromium.start();
await using house = await House.start({ push: [push] });
await using phone = await Phone.launch({ house, push, name: 'Robin’s phone' });
await using desktop = await Desktop.launch({ house, name: 'Study' });
await phone.signUp();

const options = await desktop.options();
await options.startPairing();
await photograph('pairing', options.page, { width: 900, height: 760 });
const { app } = phone;
await app.pairByTyping(await options.typedCode(), desktop.name);
await options.confirm(phone.name);
await app.paired(desktop.name);
await options.paired(phone.name);
await options.page.close();

const shop = await desktop.shop();
await app.standBy();
await photograph('phone-stand-by', app.page);

await shop.page.setViewportSize({ width: 1100, height: 800 });
const checkout = await shop.checkOut();
await desktop.pill(shop.page).says('Pay with your phone');
await photograph('desktop', shop.page);
const popup = await desktop.popup(shop.page);
await popup.pay();
await expect(app.page.getByRole('slider', { name: 'Swipe to open', exact: true })).toBeVisible();
await photograph('phone-request', app.page);
await app.swipe();
await app.payPage(checkout);
await photograph('phone-pay', app.page);
await sayPaid(app, { pill: desktop.pill(shop.page) });
await popup.page.close();

await (await desktop.options()).demand('match');
const { pill } = await file(desktop, await desktop.shop());
await pill.digits();
await app.page.goto(house.url);
await app.openCurrent();
await expect(app.page.getByText('Enter the two digits on the desktop')).toBeVisible();
await photograph('phone-match', app.page);

async function photograph(name: string, page: Page, size?: { width: number; height: number }): Promise<void> {
  if (size) await page.setViewportSize(size);
  await page.bringToFront();
  await page.evaluate(() => { scrollTo(0, 0); });
  await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished)));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`${name}\n`);
}
