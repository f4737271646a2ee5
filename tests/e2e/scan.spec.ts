import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

test('with opening by scan the pay page opens when the phone has seen the desktop', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const options = await pairedDesktop.options();
  await options.opening('scan');
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const picture = await filed.pill.code();
  await pairedPhone.camera.lookAway();
  const app = await pairedPhone.tap(await coming);
  await expect(app.merchant).toHaveText(filed.merchant);
  await app.scan();
  await expect(app.page.getByText('Aim at the code on your desktop.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Close' }).click();
  await expect(app.ways).toBeHidden();
  await pairedPhone.camera.look(picture);
  await app.scan();
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.');
  await sayPaid(app, filed);
  await options.opening('page');
});

test('a phone that no push reaches scans the code that the desktop offers', async ({ push, shop, pairedDesktop, pairedPhone, notifications }) => {
  const home = await pairedPhone.openApp();
  const endpoint = await home.endpoint();
  push.away(endpoint);
  await pairedPhone.closeApp();
  const filed = await file(pairedDesktop, shop);
  await filed.pill.says('No sign from your phone yet.');
  await filed.pill.click('Show code');
  await pairedPhone.camera.look(await filed.pill.code());
  const app = await pairedPhone.openApp();
  await app.scan();
  await app.payPage(filed);
  expect(notifications.shown).toEqual([]);
  await sayPaid(app, filed);
  push.back(endpoint);
});
