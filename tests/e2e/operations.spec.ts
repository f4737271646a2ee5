import { expect, test } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';

test('a swipe opens the pay page', async ({ shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  await app.swipe();
  await app.payPage(filed);
  await sayPaid(app, filed);
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
    await expect(app.outcome).toHaveText('Failed');
    await expect(app.page.getByText('Those were not the digits on the desktop')).toBeVisible();
    await filed.pill.says('Those were not the digits on the desktop');
    await expect(app.ways).toBeHidden();
  });
});
