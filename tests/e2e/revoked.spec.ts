/** Devices that were removed: cut off at once, and back only by a pairing anew. */
import { pair } from './fixtures/desktop.ts';
import { Phone } from './fixtures/phone.ts';
import { file, sayPaid } from './fixtures/play.ts';
import { signIn } from './fixtures/second-phone.ts';
import { soon } from './fixtures/soon.ts';
import { expect, test } from './fixtures/test.ts';

test('a desktop that the phone removes is cut off, its request ends, and it can be paired anew', async ({ phone, desktop }) => {
  test.setTimeout(120_000);
  await phone.signUp();
  await pair(desktop, phone);
  const shop = await desktop.shop();
  const filed = await file(desktop, shop);
  await filed.pill.says('On your phone. Pick it up to pay.');
  const popup = await desktop.popup(shop.page);

  await phone.openApp();
  await phone.app.remove(desktop.name);
  await expect(phone.app.page.locator('.rows').getByRole('listitem')).toHaveCount(1);
  await expect(popup.page.getByRole('heading', { name: 'This desktop was removed' })).toBeVisible({ timeout: soon() });
  await filed.pill.says(/Ended because a device was removed|This device was removed from your account/);
  await phone.openApp();
  await expect(phone.app.page.getByText('No desktop yet')).toBeVisible();

  await pair(desktop, phone);
  await phone.closeApp();
  const coming = phone.notifications.next();
  const again = await file(desktop, await desktop.shop());
  const app = await phone.tap(await coming);
  await app.payPage(again);
  await sayPaid(app, again);
});

test('a lost phone is removed from a new one that has only the passkey, and the desktop is paired anew', async ({ house, push, phone, desktop }) => {
  test.setTimeout(150_000);
  const lost = phone;
  await lost.signUp();
  await pair(desktop, lost);
  const endpoint = await lost.app.endpoint();
  const shop = await desktop.shop();
  const filed = await file(desktop, shop);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await lost.app.openCurrent();
  await lost.app.requestPage(filed);

  await using spare = await Phone.launch({ house, push, name: 'Spare phone' });
  await signIn(spare, lost);
  await spare.app.remove('Unnamed phone');
  await expect(spare.app.page.locator('.rows').getByRole('listitem')).toHaveCount(2);
  await expect(lost.app.page.getByRole('heading', { name: 'This phone was removed' }).first()).toBeVisible({ timeout: soon() });
  await filed.pill.says('Ended because a device was removed.');

  const sends = push.log.length;
  const alone = await file(desktop, await desktop.shop());
  await alone.pill.says('No phone is paired with this desktop. Pair one first.');
  await pair(desktop, spare);
  await spare.closeApp();
  const coming = spare.notifications.next();
  const again = await file(desktop, await desktop.shop());
  const app = await spare.tap(await coming);
  await app.payPage(again);
  await sayPaid(app, again);
  expect(push.log.slice(sends).filter(({ token }) => endpoint.endsWith(token))).toEqual([]);

  await lost.openApp();
  await expect(lost.app.page.getByText(/This phone was removed|Create an account/).first()).toBeVisible();
});
