import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

test('in stand-by a raise opens the pay page', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.standBy();
  const motion = await pairedPhone.motion;
  await motion.rest();
  const filed = await file(pairedDesktop, shop);
  await expect(app.page.locator('.stand-by-asked')).toContainText(filed.total);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await motion.raise();
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.');
  await sayPaid(app, filed);
});

test('a raise shortly before its request counts while the phone is held up', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const checkout = await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  await app.standBy();
  const motion = await pairedPhone.motion;
  await motion.raise();
  await pill.pay();
  await app.payPage(checkout);
  await sayPaid(app, { pill });
});

test('a raise is over once the phone is put down', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.standBy();
  const motion = await pairedPhone.motion;
  await motion.raise();
  await motion.putDown();
  const filed = await file(pairedDesktop, shop);
  await expect(app.page.locator('.stand-by-asked')).toContainText(filed.total);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await expect(app.ways).toBeHidden();
  await motion.raise();
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test('a phone that opens at once shows the pay page with nothing done on it', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.settings({ atOnce: true, minimum: 'none' });
  await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await pairedPhone.app.payPage(filed);
  await sayPaid(pairedPhone.app, filed);
  await pairedPhone.app.settings({ atOnce: false, minimum: 'any' });
});
