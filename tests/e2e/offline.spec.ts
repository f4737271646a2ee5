/** A phone that is out of reach, and comes back: what was sent meanwhile is shown, or that it is over. */
import { file, sayPaid, type Filed } from './fixtures/play.ts';
import { expect, test } from './fixtures/test.ts';
import type { Phone } from './fixtures/phone.ts';
import type { PushChromium } from '../services/push-chromium/index.ts';

/** Takes the phone off every network, for its pages, its worker and its push service; resolves with the way back. */
async function outOfReach(phone: Phone, push: PushChromium): Promise<() => void> {
  const endpoint = await phone.app.endpoint();
  phone.network.cut();
  push.away(endpoint);
  return () => {
    phone.network.mend();
    push.back(endpoint);
  };
}

async function noSign({ pill }: Filed): Promise<void> {
  await pill.says('No sign from your phone yet. You can scan the code instead.');
}

test('a phone with the app closed is notified when it is back, and opens the request', async ({ push, shop, pairedDesktop, pairedPhone, notifications }) => {
  await pairedPhone.openApp();
  const back = await outOfReach(pairedPhone, push);
  await pairedPhone.closeApp();
  const filed = await file(pairedDesktop, shop);
  await noSign(filed);
  expect(push.waiting).toBe(1);
  expect(notifications.shown).toEqual([]);

  const coming = notifications.next();
  back();
  const app = await pairedPhone.tap(await coming);
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test('an app that was open says that it is cut off, then shows the request by itself', async ({ push, shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const back = await outOfReach(pairedPhone, push);
  await expect(app.page.getByText(/The server does not answer|You are offline/)).toBeVisible({ timeout: 30_000 });
  const filed = await file(pairedDesktop, shop);
  await noSign(filed);

  back();
  await app.openCurrent();
  await app.requestPage(filed);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await app.swipe();
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test.describe('where a request lives for seconds', () => {
  test.beforeAll(({ house }) => house.server.restart({ MAXIMUM_LIFE_MINUTES: '0.1' }));
  test.afterAll(({ house }) => house.server.restart());

  test('what expired while the phone was away is told when it is back', async ({ push, shop, pairedDesktop, pairedPhone, notifications }) => {
    await pairedPhone.openApp();
    const back = await outOfReach(pairedPhone, push);
    await pairedPhone.closeApp();
    const ended = push.nextSend(({ urgency }) => urgency === 'normal', 40_000);
    const filed = await file(pairedDesktop, shop);
    await filed.pill.says('Time ran out. Nothing was paid here.', 40_000);
    await ended;

    const coming = notifications.next();
    back();
    expect(await coming).toMatchObject({ summary: 'Expired', body: expect.stringContaining(filed.merchant), actions: [] });
    const app = await pairedPhone.openApp();
    await expect(app.page.getByRole('listitem').filter({ hasText: filed.merchant }).first()).toContainText('Expired');
  });
});
