import encodeQR from 'qr';
import { encode } from 'fast-png';
import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

/** A picture of a code that says this, as any other code in sight would. */
function pictureOf(text: string): Buffer {
  const scale = 8;
  const rows = encodeQR(text, 'raw', { border: 4 });
  const side = rows.length * scale;
  const data = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i += 1) data.fill(rows[Math.floor(i / side / scale)]?.[Math.floor((i % side) / scale)] ? 0 : 255, 3 * i, 3 * i + 3);
  return Buffer.from(encode({ width: side, height: side, data, channels: 3 }));
}

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

test('a wrong code is told for what it is, and an image of the right one opens as the camera would', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const options = await pairedDesktop.options();
  await options.opening('scan');
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const picture = await filed.pill.code();
  await pairedPhone.camera.look(pictureOf('https://restaurant.example/table/4'));
  const app = await pairedPhone.tap(await coming);
  await app.scan();
  await expect(app.page.getByText('That code leads to restaurant.example.')).toBeVisible();
  const choose = app.page.getByLabel('Choose an image');
  const image = (buffer: Buffer) => choose.setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  await image(Buffer.from('no picture at all'));
  await expect(app.page.getByText('That file is no image that this browser can read.')).toBeVisible();
  await image(pictureOf(`${'https://pay.example.org'}/scan#01976f2c-8000-7000-8000-000000000001.${'A'.repeat(43)}`));
  await expect(app.page.getByText('That code belongs to another request.')).toBeVisible();
  await expect(app.ways).toBeHidden();
  await image(picture);
  await app.payPage(filed);
  await sayPaid(app, filed);
  await options.opening('page');
});

test('a pairing code is not taken from an image', async ({ desktop, pairedPhone }) => {
  const options = await desktop.options();
  await options.startPairing();
  const picture = await options.picture();
  await pairedPhone.camera.lookAway();
  const app = await pairedPhone.openApp();
  await app.scan();
  await app.page.getByLabel('Choose an image').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
  await expect(app.page.getByText('A pairing code is only taken by the camera')).toBeVisible();
});
