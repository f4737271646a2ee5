/** What a user settles with the account itself: whether waking works, a copy of what is kept, and its end. */
import { readFile } from 'node:fs/promises';
import { pair } from './fixtures/desktop.ts';
import { file } from './fixtures/play.ts';
import { signIn } from './fixtures/second-phone.ts';
import { Phone } from './fixtures/phone.ts';
import { soon } from './fixtures/soon.ts';
import { expect, test } from './fixtures/test.ts';

test('the phone says whether waking works by a test, and renews a subscription that died', async ({ push, pairedPhone, notifications, pairedDesktop, shop }) => {
  const app = await pairedPhone.openApp('/waking');
  const sendTest = async (): Promise<void> => {
    const coming = notifications.next();
    await app.press('Send a test');
    await coming;
    await expect(app.page.getByText(/^It arrived after .* Waking works\.$/)).toBeVisible();
  };
  await sendTest();

  const dead = await app.endpoint();
  push.expire(dead);
  const first = await file(pairedDesktop, shop);
  await first.pill.says(/./);
  await first.pill.click('Cancel');
  await first.pill.says('Cancelled');
  await expect(app.page.getByRole('button', { name: 'Send a test' })).toBeVisible();
  await pairedPhone.openApp('/waking');
  // Between the old one and the new one there is none.
  await expect.poll(() => pairedPhone.app.endpoint().catch(() => dead), { timeout: 30_000 }).not.toBe(dead);
  await expect(pairedPhone.app.page.getByText('Missing')).toBeHidden();
  const coming = notifications.next();
  await pairedPhone.app.press('Send a test');
  await coming;
  await expect(pairedPhone.app.page.getByText(/Waking works\.$/)).toBeVisible();
});

test('an account that is deleted is gone from every device, at once and for good', async ({ house, push, phone, desktop }) => {
  test.setTimeout(200_000);
  await phone.signUp();
  await pair(desktop, phone);
  await using second = await Phone.launch({ house, push, name: 'Second phone' });
  await signIn(second, phone);
  const shop = await desktop.shop();
  const filed = await file(desktop, shop);
  await filed.pill.says('On your phone. Pick it up to pay.');
  const popup = await desktop.popup(shop.page);

  // Both hold the same passkey, and the browser's authenticator counts its uses: the server refuses a count from before.
  await phone.closeApp();
  await phone.syncPasskeysFrom(second);
  await phone.openApp('/settings');
  const download = phone.app.page.waitForEvent('download');
  await phone.app.page.getByRole('button', { name: /^Export my data/ }).click();
  const saved: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(saved).toMatchObject({ devices: [{ role: 'phone' }, { role: 'desktop' }, { role: 'phone' }], passkeys: [{ transports: ['internal'] }], requests: [{ state: { phase: 'delivered' } }] });
  await phone.app.press('Passkeys');
  await phone.app.page.getByRole('button', { name: /^Phone or computer Made .* · used here$/ }).click();
  await expect(phone.app.page.getByText('The last passkey stays')).toBeVisible();
  await phone.app.press('Keep it');
  await phone.app.press('Add a passkey');
  await expect(phone.app.page.getByRole('button', { name: 'Make the passkey' })).toBeVisible();
  await phone.losePasskeys();
  await phone.app.press('Make the passkey');
  await expect(phone.app.page.getByRole('button', { name: /^Phone or computer Made / })).toHaveCount(2);
  // The first one is lost by now, so the new one confirms its removal.
  await phone.app.page.getByRole('button', { name: /^Phone or computer Made / }).first().click();
  await phone.app.press('Remove');
  await expect(phone.app.page.getByRole('button', { name: /^Phone or computer Made / })).toHaveCount(1);
  await phone.app.press('Back');
  await phone.app.press('Delete account');
  const confirm = phone.app.page.getByRole('button', { name: 'Delete for good' });
  await expect(confirm).toBeDisabled();
  await phone.app.page.getByRole('textbox', { name: 'Type “delete” to go on' }).fill('delete');
  await phone.app.press('Delete for good');

  await expect(phone.app.page.getByRole('button', { name: 'Create an account' })).toBeVisible();
  await expect(second.app.page.getByRole('heading', { name: 'This phone was removed' }).first()).toBeVisible({ timeout: soon() });
  await expect(popup.page.getByRole('heading', { name: 'This desktop was removed' })).toBeVisible({ timeout: soon() });
  await filed.pill.says(/Ended because a device was removed|This device was removed from your account/);
  await phone.openApp();
  await expect(phone.app.page.getByRole('button', { name: 'Create an account' })).toBeVisible();

  // The passkey is still on the phone, and opens nothing any more.
  await phone.app.press('I already have an account');
  await phone.app.page.getByLabel('Name of this phone').fill('Back again');
  await phone.app.press('Sign in with a passkey');
  await expect(phone.app.problem).toBeVisible();
});
