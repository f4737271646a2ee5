import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';
import type { PhoneApp } from '../pages/phone-app.ts';

/** What the phone was told to vibrate from now on, each as its pattern. */
async function feelsFrom(app: PhoneApp): Promise<() => Promise<unknown[]>> {
  await app.page.evaluate(() => {
    const felt: unknown[] = [];
    const vibrate = navigator.vibrate.bind(navigator);
    navigator.vibrate = (pattern: Iterable<number> | VibratePattern) => {
      const steps = typeof pattern === 'number' ? [pattern] : [...pattern];
      felt.push(steps);
      return vibrate(steps);
    };
    Object.assign(window, { felt });
  });
  return () => app.page.evaluate<unknown[]>('window.felt');
}

test('a swipe opens the pay page and can be felt; a finger that scrolls or lets go half way opens nothing', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  const feels = await feelsFrom(app);
  await app.swipe({ down: 300 });
  await expect(app.slider).toHaveValue('0');
  await expect(app.ways).toBeHidden();
  expect(await feels()).toEqual([]);
  await app.swipe();
  await app.payPage(filed);
  // Steps on the way, where letting go will do, and that it opened.
  const felt = await feels();
  expect(felt.slice(-2)).toEqual([[24], [16, 40, 32]]);
  expect(felt.slice(0, -2)).toEqual(Array(felt.length - 2).fill([8]));
  expect(felt.length).toBeGreaterThan(5);
  await sayPaid(app, filed);
});

test('the swipe works by mouse', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  const thumb = app.page.locator('.swipe-thumb:not([data-fresh])');
  await thumb.waitFor();
  const box = await thumb.boundingBox();
  if (!box) throw new Error('The thumb is not on the screen.');
  const { mouse } = app.page;
  const y = box.y + box.height / 2;
  await mouse.move(box.x + 20, y);
  await mouse.down();
  await mouse.move(box.x + 150, y, { steps: 6 });
  await mouse.up();
  await expect(app.slider).toHaveValue('0');
  await mouse.move(box.x + 20, y);
  await mouse.down();
  await mouse.move(box.x + 340, y, { steps: 30 }); // longer than a flick
  await expect(app.slider).toHaveAttribute('aria-valuetext', '100 % of the way');
  await mouse.up();
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test('the swipe works by keyboard, and says how far it is', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  await app.page.locator('.swipe-thumb:not([data-fresh])').waitFor();
  await app.slider.focus();
  for (let step = 1; step <= 9; step += 1) await app.page.keyboard.press('ArrowRight');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '90 % of the way');
  await app.page.keyboard.press('Tab'); // leaving it is letting go
  await expect(app.slider).toHaveValue('0');
  await expect(app.ways).toBeHidden();
  await app.slider.focus();
  for (let step = 1; step <= 10; step += 1) await app.page.keyboard.press('ArrowRight');
  await app.payPage(filed);
  await sayPaid(app, filed);
});

test('a double tap on the page operates once, as a tap', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  const sent: string[] = [];
  app.page.on('request', (request) => {
    const statement = /"statement":"[^.]+[.]([^.]+)[.]/.exec(request.postData() ?? '')?.[1];
    if (statement && request.url().endsWith('/operations')) sent.push(Buffer.from(statement, 'base64url').toString());
  });
  const button = await app.settled('Open without swiping').boundingBox();
  if (!button) throw new Error('The button is not on the screen.');
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
  await app.tapAt(x, y);
  await app.tapAt(x, y);
  await app.payPage(filed);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('"operation":"tap"');
  await sayPaid(app, filed);
});

test('a finger that is tapping where a control appears does not use it', async ({ shop, pairedDesktop, pairedPhone }) => {
  const options = await pairedDesktop.options();
  await options.demand('match');
  const app = await pairedPhone.openApp();
  await app.standBy();
  const first = await file(pairedDesktop, shop);
  await app.requestPage(first);
  const place = await app.settled('Decline').boundingBox();
  if (!place) throw new Error('Decline is not on the screen.');
  await app.decline();
  await first.pill.says('Declined on the phone');

  // Stand-by goes to the request by itself when it comes, and Decline is where nothing was.
  await app.standBy();
  await app.page.evaluate(() => {
    const hits: boolean[] = [];
    addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.textContent === 'Decline') hits.push('fresh' in button.dataset);
    }, true);
    Object.assign(window, { hits });
  });
  const hits = (): Promise<boolean[]> => app.page.evaluate<boolean[]>('window.hits');
  const second = await file(pairedDesktop, shop);
  while ((await hits()).length === 0) await app.tapAt(place.x + place.width / 2, place.y + place.height / 2);
  expect((await hits())[0]).toBe(true);
  await app.requestPage(second);
  await second.pill.says('On your phone. Pick it up to pay.');
  await app.decline();
  await second.pill.says('Declined on the phone');
  await options.demand('none');
});

test.describe('with the two digits demanded', () => {
  test.beforeEach(async ({ pairedDesktop }) => {
    await (await pairedDesktop.options()).demand('match');
  });
  test.afterEach(async ({ pairedDesktop }) => {
    await (await pairedDesktop.options()).demand('none');
  });

  test('the right ones open the pay page', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
    const coming = notifications.next();
    const filed = await file(pairedDesktop, shop);
    const digits = await filed.pill.digits();
    await expect((await pairedDesktop.popup()).request).toContainText(digits);
    const app = await pairedPhone.tap(await coming);
    await app.requestPage(filed);
    await app.match(digits);
    await app.payPage(filed);
    await sayPaid(app, filed);
  });

  test('wrong ones end the request on both sides', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
    const coming = notifications.next();
    const filed = await file(pairedDesktop, shop);
    const digits = await filed.pill.digits();
    const app = await pairedPhone.tap(await coming);
    await app.requestPage(filed);
    await app.match(digits === '42' ? '24' : '42');
    await expect(app.outcome).toHaveText('Declined');
    await expect(app.page.getByText('Those were not the digits on the desktop, so it was declined. If you are not at that desktop, somebody else may be')).toBeVisible();
    await filed.pill.says('Wrong digits were entered on the phone, so it was declined. If that was not you, check your phones');
    await expect((await pairedDesktop.popup()).status).toContainText('Wrong digits were entered on the phone');
    await expect(app.ways).toBeHidden();
  });
});

test.describe('with an amount from which on the phone wants more', () => {
  test('the digits open it and a raise does not; the desktop has them at hand', async ({ shop, pairedDesktop, pairedPhone }) => {
    const app = await pairedPhone.openApp();
    await app.settings({ rule: { demand: 'match', from: { EUR: '1' } } });
    await app.standBy();
    const motion = await pairedPhone.motion;
    const filed = await file(pairedDesktop, shop);
    await app.requestPage(filed);
    await expect(app.page.getByText('For this total you want more than a raise')).toBeVisible();
    await motion.raise();
    const digits = /digits: (\d\d)/.exec(await filed.pill.says('If your phone asks for digits:'))?.[1] ?? '';
    await expect(app.ways).toBeHidden();
    await app.match(digits);
    await app.payPage(filed);
    await sayPaid(app, filed);
    await app.settings({ rule: { demand: 'never' } });
  });

  test('below it a raise is enough, and a total in another currency counts as large', async ({ shop, pairedDesktop, pairedPhone }) => {
    const app = await pairedPhone.openApp();
    await app.settings({ rule: { demand: 'scan', from: { EUR: '5000' } } });
    await app.standBy();
    const motion = await pairedPhone.motion;
    await motion.rest();
    const small = await file(pairedDesktop, shop);
    await expect(app.page.locator('.stand-by-asked')).toContainText(small.total);
    await motion.raise();
    await app.payPage(small);
    await sayPaid(app, small);
    await app.settings({ rule: { demand: 'scan', from: { SEK: '5000' } } });
    await app.standBy();
    const other = await file(pairedDesktop, await pairedDesktop.shop());
    await app.requestPage(other);
    await expect(app.page.getByRole('button', { name: 'Scan the code' })).toBeVisible();
    await app.decline();
    await app.settings({ rule: { demand: 'never' } });
  });

  test('what opened at once above it waits for a scan', async ({ shop, pairedDesktop, pairedPhone }) => {
    const app = await pairedPhone.openApp();
    await app.settings({ atOnce: true, minimum: 'none', rule: { demand: 'match', from: { EUR: '1' } } });
    await pairedPhone.openApp();
    const filed = await file(pairedDesktop, shop);
    const { app: open } = pairedPhone;
    await expect(open.page.getByRole('button', { name: 'Scan the code' })).toBeVisible();
    await expect(open.ways).toBeHidden();
    await filed.pill.says('If your phone asks for it, show it this page’s code.');
    await filed.pill.click('Show code');
    await pairedPhone.camera.look(await filed.pill.code());
    await open.scan();
    await open.payPage(filed);
    await filed.pill.says('Open on your phone. Finish paying there.');
    await sayPaid(open, filed);
    await pairedPhone.app.settings({ atOnce: false, minimum: 'any', rule: { demand: 'never' } });
  });
});

test.describe('where three unwanted requests are many', () => {
  test.beforeAll(({ house }) => house.server.restart({ BURST_REFUSALS: '3' }));
  test.afterAll(({ house }) => house.server.restart());

  test('the next one asks for the digits by itself', async ({ pairedDesktop, pairedPhone }) => {
    const app = await pairedPhone.openApp();
    for (let round = 0; round < 3; round += 1) {
      const filed = await file(pairedDesktop, await pairedDesktop.shop());
      await app.openCurrent();
      await app.requestPage(filed);
      await app.decline();
      await filed.pill.says('Declined on the phone');
      await app.press('Done');
    }
    const filed = await file(pairedDesktop, await pairedDesktop.shop());
    const digits = await filed.pill.digits();
    await app.openCurrent();
    await expect(app.page.getByText('several requests before this one were declined or ignored')).toBeVisible();
    await app.match(digits);
    await app.payPage(filed);
    await sayPaid(app, filed);
  });
});
