import { expect, test } from './fixtures/test.ts';
import { payHosted } from '../pages/shop.ts';

test('a checkout wakes the closed phone; a tap opens the pay page; paying there moves the shop on', async ({ house, push, shop, pairedDesktop, pairedPhone, notifications }) => {
  const checkout = await shop.checkOut('link');
  const pill = pairedDesktop.pill(shop.page);
  const offer = await pill.says('Pay with your phone');
  expect(offer).toContain(checkout.merchant);
  expect(offer).toContain(checkout.total);

  const coming = notifications.next();
  await pill.pay();
  const shown = await coming;
  expect(shown.summary).toBe(`${checkout.merchant} · ${checkout.total}`);
  expect(shown.body).toContain(pairedDesktop.name);
  expect(shown.actions).toEqual(['Decline']);
  expect(push.log.at(-1)).toMatchObject({ status: 201, urgency: 'high', topic: expect.stringMatching(/^[\w-]{32}$/) });
  await pill.says('On your phone. Pick it up to pay.');

  const app = await pairedPhone.tap(shown);
  await app.payPage(checkout);
  expect(new URL(app.page.url()).hash).toBe('');
  await expect(app.page.getByText(`Order ${checkout.reference}`)).toBeVisible();
  await pill.says('Open on your phone. Finish paying there.');

  const hosted = await app.openPayLink();
  await expect(hosted).toHaveURL(new RegExp(`^${house.payUrl}/p/`));
  await payHosted(hosted);
  await shop.confirmed(checkout.reference);
  await pill.says('The shop says paid');
  await expect(app.outcome).toHaveText('The shop says paid');

  const popup = await pairedDesktop.popup();
  await expect(popup.status).toHaveText('The shop says paid');
  await pairedPhone.openApp();
  await expect(pairedPhone.app.page.getByRole('listitem').filter({ hasText: checkout.merchant }).first()).toContainText('The shop says paid');
});
