/** Every ending but paying: who ends it, what the other side is told, and what becomes of whoever came second. */
import { file } from './fixtures/play.ts';
import { soon } from './fixtures/soon.ts';
import { expect, test } from './fixtures/test.ts';
import type { House } from './fixtures/house.ts';
import { payHosted } from '../pages/shop.ts';

test('a decline on the phone reaches the desktop within a second', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const coming = notifications.next();
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await coming;
  await app.openCurrent();
  await app.requestPage(filed);
  await app.decline();
  await filed.pill.says('Declined on the phone', soon());
  await expect(app.outcome).toHaveText('Declined');
  await expect((await pairedDesktop.popup(shop.page)).status).toHaveText('Declined on the phone');
});

test('a decline on the notification needs no page', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const { id } = await coming;
  await filed.pill.says('On your phone. Pick it up to pay.');
  notifications.tap(id, 'Decline');
  await notifications.gone(id);
  await filed.pill.says('Declined on the phone');
  const app = await pairedPhone.openApp();
  await expect(app.page.getByRole('listitem').filter({ hasText: filed.merchant }).first()).toContainText('Declined');
});

test('a cancel on the desktop reaches the phone within a second, and its notification is replaced', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const coming = notifications.next();
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  const { id } = await coming;
  await app.openCurrent();
  await app.requestPage(filed);
  await filed.pill.says('On your phone. Pick it up to pay.');
  const replaced = notifications.next((shown) => shown.id === id);
  await filed.pill.click('Cancel');
  await expect(app.outcome).toHaveText('Cancelled', { timeout: soon() });
  await filed.pill.says('Cancelled');
  expect(await replaced).toMatchObject({ summary: 'Cancelled', body: expect.stringContaining(filed.merchant), actions: [], replaces: true });
});

test('an operation that comes after a cancel is told of it, and opens nothing', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  await filed.pill.says('On your phone. Pick it up to pay.');
  pairedPhone.network.cut();
  await app.swipe();
  await filed.pill.click('Cancel');
  await filed.pill.says('Cancelled');
  pairedPhone.network.mend();
  await expect(app.outcome).toHaveText('Cancelled', { timeout: 30_000 });
  await expect(app.ways).toBeHidden();
});

for (const second of ['swipe', 'decline'] as const) {
  test(`of a cancel and a ${second} at the same moment one wins, and both sides know which`, async ({ house, shop, pairedDesktop, pairedPhone }) => {
    const app = await pairedPhone.openApp();
    const filed = await file(pairedDesktop, shop);
    await app.openCurrent();
    await app.requestPage(filed);
    await filed.pill.says('On your phone. Pick it up to pay.');
    // The server holds its breath until both have spoken.
    await stoppedMeanwhile(house, async () => {
      await filed.pill.click('Cancel');
      await app[second]();
    });
    const told = await filed.pill.says(/Cancelled|Declined on the phone/);
    if (told.includes('Your phone already has it')) {
      await app.payPage(filed);
      await expect(app.page.getByText('The desktop cancelled this.')).toBeVisible();
      await app.decline();
      await expect(app.outcome).toHaveText('Declined');
    } else {
      await expect(app.outcome).toHaveText(told.includes('Declined on the phone') ? 'Declined' : 'Cancelled');
      await expect(app.ways).toBeHidden();
    }
  });
}

test('a cancel after the release is a notice on the phone, which ends it', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const app = await pairedPhone.tap(await coming);
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.');
  await filed.pill.click('Cancel');
  await expect(app.page.getByText('The desktop cancelled this. If you have already paid, say so below; otherwise decline.')).toBeVisible({ timeout: soon() });
  await expect((await pairedDesktop.popup(shop.page)).status).toHaveText('Cancelled here. Your phone already has it: put it aside there.');
  await app.payPage(filed);

  await app.decline();
  await expect(app.outcome).toHaveText('Declined');
  await filed.pill.says('Declined on the phone');
});

test('a payment that did not work is told to the desktop', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const app = await pairedPhone.tap(await coming);
  await app.payPage(filed);
  await app.press('Not paying?');
  await app.press('It did not work');
  await filed.pill.says('The payment did not go through. You can try again.', soon());
  await expect(app.outcome).toHaveText('Failed');
});

test.describe('where a request lives for seconds', () => {
  test.beforeAll(({ house }) => house.server.restart({ MAXIMUM_LIFE_MINUTES: '0.15' }));
  test.afterAll(({ house }) => house.server.restart());

  test('it expires on both sides, its notification says so, and an operation comes too late', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
    const coming = notifications.next();
    const app = await pairedPhone.openApp();
    const filed = await file(pairedDesktop, shop);
    const { id } = await coming;
    const replaced = notifications.next((shown) => shown.id === id);
    await app.openCurrent();
    await app.requestPage(filed);
    pairedPhone.network.cut();
    await app.swipe();
    await filed.pill.says('Time ran out. Nothing was paid here.', 30_000);
    await expect(app.outcome).toHaveText('Expired');
    pairedPhone.network.mend();
    expect(await replaced).toMatchObject({ summary: 'Expired', replaces: true });
    await pairedPhone.openApp();
    await expect(pairedPhone.app.page.getByRole('listitem').filter({ hasText: filed.merchant }).first()).toContainText('Expired');
  });
});

test.describe('where a release is confirmed within seconds or not at all', () => {
  test.beforeAll(({ house }) => house.server.restart({ RELEASE_DEADLINE_MINUTES: '0.1' }));
  test.afterAll(({ house }) => house.server.restart());

  test('it ends unconfirmed, and the shop’s late word amends that', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
    const coming = notifications.next();
    const filed = await file(pairedDesktop, shop);
    const app = await pairedPhone.tap(await coming);
    await app.payPage(filed);
    const hosted = await app.openPayLink();
    await filed.pill.says('We could not see whether it was paid. Check with the shop.');
    await expect(app.outcome).toHaveText('Not confirmed', { timeout: soon() });
    await expect(app.page.getByText('Check with the shop before you pay again.')).toBeVisible();

    await payHosted(hosted);
    await shop.confirmed(filed.reference);
    await filed.pill.says('The shop says paid');
    await expect(app.outcome).toHaveText('The shop says paid', { timeout: soon() });
  });
});

/** Stops the payment server as a busy machine does, so that what is sent meanwhile arrives in one moment. */
async function stoppedMeanwhile({ server: { pid = 0 } }: House, work: () => Promise<void>): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
