import { Desktop } from './fixtures/desktop.ts';
import { expect, test } from './fixtures/test.ts';

test('a phone signs up and pairs a desktop by typing its code', async ({ house, phone }) => {
  await using desktop = await Desktop.launch({ house, preset: false });
  const options = await desktop.options();
  await options.useServer(house.url);
  await options.startPairing();
  const code = await options.typedCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);

  await phone.signUp();
  const app = phone.app;
  await app.startTyping(code);
  const name = await app.askedName();
  await app.confirmPairing();
  await options.confirm(phone.name);
  await app.paired(name);
  await options.paired(phone.name);
  await expect(options.phones.getByText('Paired with this desktop')).toBeVisible();
  await expect(options.phones.getByText('Notifications on')).toBeVisible();

  await phone.openApp('/pair');
  await phone.app.startTyping(code);
  await expect(phone.app.problem).toHaveText(/No pairing is open with this code|code has expired/);
});

test('a phone signs up and pairs a desktop by scanning its code', async ({ phone, desktop }) => {
  await phone.signUp();
  const options = await desktop.options();
  await options.startPairing();
  await phone.camera.look(await options.picture());
  await phone.app.pairByScanning(desktop.name);
  await options.confirm(phone.name);
  await phone.app.paired(desktop.name);
  await options.paired(phone.name);

  await phone.openApp();
  await expect(phone.app.page.getByText(desktop.name)).toBeVisible();
});

test('a pairing link that is opened from outside is not taken, and explains itself', async ({ house, phone, desktop }) => {
  await phone.signUp();
  const options = await desktop.options();
  await options.startPairing();
  await phone.openApp('/pair#a-code-that-somebody-sent');
  await expect(phone.app.page.getByText('This link was not used')).toBeVisible();
  await expect(phone.app.page).toHaveURL(`${house.url}/pair`);
});
