/** Whatever is killed, stopped or reloaded in the midst of a request: the request goes on. */
import { file, sayPaid } from './fixtures/play.ts';
import { expect, test } from './fixtures/test.ts';
import { payHosted } from '../pages/shop.ts';

/** Until a side that lost its server has found it again, in milliseconds: its pauses grow to half a minute. */
const found = 45_000;

test('the server is killed before the operation and before the shop’s word', async ({ house, shop, pairedDesktop, pairedPhone }) => {
  test.setTimeout(120_000);
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  await filed.pill.says('On your phone. Pick it up to pay.');

  // Without the relay, which would keep the operation for the server: see relay.spec.ts.
  pairedPhone.network.cut(house.relayUrl);
  await house.server.kill();
  await app.swipe();
  await expect(app.problem).toContainText('The server does not answer. It is tried again by itself.', { timeout: found });
  await house.server.restart();
  await expect(app.ways).toBeVisible({ timeout: found });
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.', found);
  pairedPhone.network.mend();

  await house.server.kill();
  await payHosted(await app.openPayLink());
  await shop.confirmed(filed.reference);
  await house.server.restart();
  await filed.pill.says('The shop says paid', found);
  await expect(app.outcome).toHaveText('The shop says paid', { timeout: found });
});

test('the server is away while the desktop files', async ({ house, shop, pairedDesktop, pairedPhone, notifications }) => {
  test.setTimeout(120_000);
  const checkout = await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  await house.server.kill();
  await pill.pay();
  await pill.says('The server does not answer. It is tried again by itself.', found);
  const coming = notifications.next(() => true, found);
  await house.server.restart();
  const app = await pairedPhone.tap(await coming);
  await app.payPage(checkout);
  await sayPaid(app, { pill });
});

test('the extension’s worker is stopped while it files, waits, and watches for the shop’s word', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  test.setTimeout(120_000);
  const { device } = pairedDesktop;
  const coming = notifications.next(() => true, found);
  const filed = await file(pairedDesktop, shop);
  await device.stopWorker();
  const shown = await coming;
  await filed.pill.says('On your phone. Pick it up to pay.', found);

  await device.stopWorker();
  const app = await pairedPhone.tap(shown);
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.', found);

  await device.stopWorker();
  await payHosted(await app.openPayLink());
  await shop.confirmed(filed.reference);
  await filed.pill.says('The shop says paid', found);
  await expect(app.outcome).toHaveText('The shop says paid', { timeout: found });
});

test('a cancel whose worker is stopped at once still arrives', async ({ shop, pairedDesktop, pairedPhone }) => {
  test.setTimeout(120_000);
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await filed.pill.click('Cancel');
  await pairedDesktop.device.stopWorker();
  await expect(app.outcome).toHaveText('Cancelled', { timeout: found });
  await filed.pill.says('Cancelled', found);
});

test('the phone’s page is reloaded before, during and after the operation', async ({ house, shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  await app.page.reload();
  await app.requestPage(filed);

  // The server is held while the operation is on its way, so that its page ends without an answer.
  const { pid = 0 } = house.server;
  process.kill(pid, 'SIGSTOP');
  try {
    // It is kept before it is sent.
    const sent = app.page.waitForRequest(/\/operations$/);
    await app.swipe();
    await sent;
    await expect(app.page.getByText('Opening…').first()).toBeVisible();
    await app.page.reload({ waitUntil: 'commit' });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.');

  await app.page.reload();
  await app.payPage(filed);
  await sayPaid(app, filed);
});
