/** A second phone of the account: how it gets in, and that of two phones one opens a request. */
import { file, sayPaid } from './fixtures/play.ts';
import { Phone } from './fixtures/phone.ts';
import { pairPhones, signIn } from './fixtures/second-phone.ts';
import { soon } from './fixtures/soon.ts';
import { expect, test } from './fixtures/test.ts';

// One story: the second phone joins in the first test, and leaves after the last.
test.describe.configure({ mode: 'serial' });

let second: Phone;

test.beforeAll(async ({ house, push }) => {
  second = await Phone.launch({ house, push, name: 'Second phone' });
});

test.afterAll(async () => {
  await second.openApp();
  await second.app.remove(second.name);
  await expect(second.app.page.getByRole('button', { name: 'Create an account' })).toBeVisible();
  await second[Symbol.asyncDispose]();
});

test('a phone that only signed in is sent nothing; once the first phone vouches for it, both are', async ({ push, shop, pairedDesktop, pairedPhone, notifications }) => {
  await pairedPhone.openApp();
  await signIn(second, pairedPhone);
  await expect(second.app.page.getByText('Pair it with your other phone or with each desktop')).toBeVisible();
  const endpoint = await second.app.endpoint();
  const before = push.log.length;

  const coming = notifications.next();
  const alone = await file(pairedDesktop, shop);
  await coming;
  await alone.pill.says('On your phone. Pick it up to pay.');
  await alone.pill.click('Cancel');
  await alone.pill.says('Cancelled');
  expect(push.log.slice(before).filter(({ token }) => endpoint.endsWith(token))).toEqual([]);
  expect(second.notifications.history).toEqual([]);
  await expect(second.app.page.getByText('Pair it with your other phone or with each desktop')).toBeVisible();

  await pairPhones(second, pairedPhone);
  await expect(await pairedPhone.app.devices()).toHaveCount(3);
  await expect(second.app.page.getByText('Pair it with your other phone or with each desktop')).toBeHidden();
});

test('both phones are notified; one opens it, and the other is told which', async ({ shop, pairedDesktop, pairedPhone, notifications }) => {
  await second.closeApp();
  const both = [notifications.next(), second.notifications.next()];
  const filed = await file(pairedDesktop, shop);
  const [mine, theirs] = await Promise.all(both);
  expect(theirs?.summary).toBe(mine?.summary);
  const replaced = second.notifications.next(({ id }) => id === theirs?.id);
  const app = await pairedPhone.tap({ id: mine?.id ?? 0 });
  await app.payPage(filed);
  expect(await replaced).toMatchObject({ summary: 'Opened on another phone', body: expect.stringContaining(filed.merchant), actions: [], replaces: true });

  const late = await second.tap({ id: theirs?.id ?? 0 });
  await expect(late.outcome).toHaveText('Already open elsewhere');
  await expect(late.page.getByText(`${pairedPhone.name} opened it first. Go on there.`)).toBeVisible();
  await sayPaid(app, filed);
  await expect(late.outcome).toHaveText('You said you paid', { timeout: soon() });
});

test('of two phones that swipe at the same moment one shows the pay page', async ({ shop, pairedDesktop, pairedPhone }) => {
  const apps = await Promise.all([pairedPhone.openApp(), second.openApp()]);
  const filed = await file(pairedDesktop, shop);
  await Promise.all(apps.map(async (app) => {
    await app.openCurrent();
    await app.requestPage(filed);
  }));
  const swipes = await Promise.all(apps.map((app) => app.aimSwipe()));
  await Promise.all(swipes.map((swipe) => swipe()));
  await Promise.all(apps.map((app) => expect(app.ways.or(app.outcome)).toBeVisible()));
  const won = await Promise.all(apps.map((app) => app.ways.isVisible()));
  expect(won.filter(Boolean)).toHaveLength(1);
  const [winner, loser] = won[0] ? apps : apps.toReversed();
  await expect(loser?.outcome ?? apps[0].outcome).toHaveText('Already open elsewhere');
  await sayPaid(winner ?? apps[0], filed);
});

test('of two phones that open at once, one does', async ({ shop, pairedDesktop, pairedPhone }) => {
  const phones = [pairedPhone, second];
  await pairedPhone.openApp();
  await pairedPhone.app.settings({ atOnce: true, minimum: 'none' });
  await second.openApp();
  await second.app.settings({ atOnce: true });
  const apps = await Promise.all(phones.map((phone) => phone.openApp()));
  const filed = await file(pairedDesktop, shop);
  await filed.pill.says('Open on your phone. Finish paying there.');
  const opened = () => Promise.all(apps.map((app) => app.ways.isVisible()));
  await expect.poll(async () => (await opened()).filter(Boolean)).toHaveLength(1);
  const winner = (await opened())[0] ? pairedPhone : second;
  await sayPaid(winner.app, filed);
  await pairedPhone.app.settings({ atOnce: false, minimum: 'any' });
  await second.app.settings({ atOnce: false });
});
