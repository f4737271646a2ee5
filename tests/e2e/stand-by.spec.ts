import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

test('in stand-by a raise opens the pay page', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.standBy();
  const motion = await pairedPhone.motion;
  await motion.rest();
  const filed = await file(pairedDesktop, shop);
  await expect(app.page.locator('.stand-by-asked')).toContainText(filed.total);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await motion.raise();
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.');
  await sayPaid(app, filed);
});

test('a raise shortly before its request counts while the phone is held up', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const checkout = await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  await app.standBy();
  const motion = await pairedPhone.motion;
  await motion.raise();
  await pill.pay();
  await app.payPage(checkout);
  await sayPaid(app, { pill });
});

test('a raise is over once the phone is put down', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.standBy();
  const motion = await pairedPhone.motion;
  await motion.raise();
  await motion.putDown();
  const filed = await file(pairedDesktop, shop);
  await expect(app.page.locator('.stand-by-asked')).toContainText(filed.total);
  await filed.pill.says('On your phone. Pick it up to pay.');
  await expect(app.ways).toBeHidden();
  await motion.raise();
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test('a phone that opens at once shows the pay page with nothing done on it', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.settings({ atOnce: true, minimum: 'none' });
  await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await pairedPhone.app.payPage(filed);
  await sayPaid(pairedPhone.app, filed);
  await pairedPhone.app.settings({ atOnce: false, minimum: 'any' });
});

test('stand-by says that it is armed, holds a real wake lock and takes it again, and is felt when a request comes', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.page.addInitScript(() => {
    const seen = { locks: new Array<WakeLockSentinel>(), felt: new Array<unknown>() };
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type);
      seen.locks.push(lock);
      return lock;
    };
    const vibrate = navigator.vibrate.bind(navigator);
    navigator.vibrate = (pattern: Iterable<number> | VibratePattern) => {
      const steps = typeof pattern === 'number' ? [pattern] : [...pattern];
      seen.felt.push(steps);
      return vibrate(steps);
    };
    Object.assign(window, { seen });
  });
  await app.standBy();
  await expect(app.page.getByText('Armed', { exact: true })).toBeVisible();
  const held = (): Promise<boolean[]> => app.page.evaluate<boolean[]>('window.seen.locks.map(({ released }) => !released)');
  await expect.poll(held).toEqual([true]);
  await app.page.evaluate('window.seen.locks[0].release()'); // as the platform does when the page is hidden
  await expect.poll(held, { timeout: 10_000 }).toEqual([false, true]);

  const filed = await file(pairedDesktop, shop);
  await expect(app.page.locator('.stand-by-asked')).toContainText(filed.total);
  expect(await app.page.evaluate('window.seen.felt')).toEqual([[180, 90, 180]]);
  const motion = await pairedPhone.motion;
  await motion.rest();
  await motion.raise();
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test('stand-by says that it is not armed while nothing can reach it, and connects again by itself', async ({ house, shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.standBy();
  await house.server.kill();
  await expect(app.page.getByText('Not armed', { exact: true })).toBeVisible({ timeout: 20_000 });
  await house.server.restart();
  await expect(app.page.getByText('Armed', { exact: true })).toBeVisible({ timeout: 40_000 });
  const motion = await pairedPhone.motion;
  await motion.rest();
  const filed = await file(pairedDesktop, shop);
  await expect(app.page.locator('.stand-by-asked')).toContainText(filed.total);
  await motion.raise();
  await app.payPage(filed);
  await sayPaid(app, filed);
});
