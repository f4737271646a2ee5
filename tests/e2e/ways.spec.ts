import { readFile } from 'node:fs/promises';
import decodeQR from 'qr/decode.js';
import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

/** What a PNG shows, as a gallery would draw it. Runs in the page. */
async function pixelsOf(png: string): Promise<{ data: number[]; width: number; height: number }> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (char) => char.charCodeAt(0))], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new TypeError('no canvas');
  context.drawImage(bitmap, 0, 0);
  return { data: [...context.getImageData(0, 0, width, height).data], width, height };
}

test('a payment QR code on the desktop is shown, read and copied on the phone, and a bank pays it', async ({ house, shop, pairedDesktop, pairedPhone, notifications }) => {
  await pairedPhone.device.setPermissions(house.url, 'granted', ['clipboard-read', 'clipboard-write']);
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop, 'qr');
  const app = await pairedPhone.tap(await coming);
  await app.payPage(filed);
  await expect(app.ways.getByRole('img', { name: 'Payment code' })).toBeVisible();
  await expect(app.ways.locator('.facts')).toContainText(filed.merchant);
  await expect(app.ways.locator('.facts')).toContainText(filed.total);
  await app.press('Copy the code');
  await expect(app.page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const payload = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(payload).toContain(filed.reference);

  await expect(app.ways.getByText('Copied: Payment code')).toBeAttached();

  const download = app.page.waitForEvent('download');
  await app.press('Save or share as a picture');
  const saved = await readFile(await (await download).path(), 'base64');
  const { data, width, height } = await app.page.evaluate(pixelsOf, saved);
  expect(decodeQR({ data: Uint8Array.from(data), width, height })).toBe(payload);

  const bank = await pairedPhone.device.open(`${house.payUrl}/bank`);
  await bank.getByLabel('Content of the code').fill(payload);
  await bank.getByRole('button', { name: 'Read the code' }).click();
  await bank.getByRole('button', { name: /^Pay / }).click();
  await expect(bank.getByRole('heading', { name: 'Paid' })).toBeVisible();
  await shop.confirmed(filed.reference);
  await filed.pill.says('The shop says paid');
  await expect(app.outcome).toHaveText('The shop says paid');
});

test('the toolbar files what its tab shows', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const checkout = await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  const popup = await pairedDesktop.popup(shop.page);
  await expect(popup.offer).toContainText(checkout.total);
  const coming = notifications.next();
  await popup.pay();
  const app = await pairedPhone.tap(await coming);
  await app.payPage(checkout);
  await expect(popup.status).toHaveText('Open on your phone. Finish paying there.');
  await expect(popup.request.getByRole('timer')).toContainText('Finish within 29:');
  await sayPaid(app, { pill });
});

test('a shop that is always paid by phone files its checkouts by itself, each once', async ({ push, shop, pairedDesktop, pairedPhone, notifications }) => {
  const first = await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  const popup = await pairedDesktop.popup(shop.page);
  const coming = notifications.next();
  await popup.always(true);
  await popup.page.close();
  await shop.page.bringToFront();
  const app = await pairedPhone.tap(await coming);
  await app.payPage(first);
  await sayPaid(app, { pill });
  await pairedPhone.closeApp();

  const sends = push.log.length;
  await shop.page.reload();
  await pill.says('You said it is paid');
  const next = await pairedDesktop.shop();
  const again = notifications.next();
  const second = await next.checkOut();
  expect((await again).summary).toBe(`${second.merchant} · ${second.total}`);
  expect(push.log.slice(sends).filter(({ ttl = 0 }) => ttl > 240)).toHaveLength(1);

  const settings = await pairedDesktop.popup(next.page);
  await settings.cancel();
  await expect(settings.status).toHaveText('Cancelled');
  await settings.always(false);
});
