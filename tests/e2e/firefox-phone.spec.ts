import { PushFirefox } from '../services/push-firefox/index.ts';
import { fill, isAt, press, says } from '../pages/firefox-pages.ts';
import { OptionsPage } from '../pages/extension-pages.ts';
import { Desktop } from './fixtures/desktop.ts';
import { FirefoxPhone } from './fixtures/devices.ts';
import { House } from './fixtures/house.ts';
import { notificationsOrSkip } from './fixtures/parts.ts';
import { expect, test } from 'playwright/test';

/** Firefox as the phone, with its own push client. */

const NAME = 'Firefox phone';

test('Firefox is the phone: signed up with a passkey, woken by its own push, tapped open, swiped', async () => {
  test.setTimeout(150_000);
  await using push = await PushFirefox.start();
  await using notifications = await notificationsOrSkip();
  await using house = await House.start({ push: [push] });
  await using phone = await FirefoxPhone.launch({ push, notifications });
  await using desktop = await Desktop.launch({ house });
  await phone.addAuthenticator();
  const app = await phone.open(house.url);

  await test.step('it signs up, and its subscription is proved by a test push', async () => {
    await press(app, 'Create an account');
    await fill(app, 'Name of this phone', NAME);
    await press(app, 'Create with a passkey');
    await says(app, 'Your desktop can wake this phone now.', 40_000);
    await press(app, 'Go on');
    await says(app, 'Raise to Pay');
  });

  await test.step('it pairs a desktop by its typed code', async () => {
    const options = await OptionsPage.open(desktop.device);
    await options.startPairing();
    await app.goto(`${house.url}/pair`);
    await fill(app, '16 characters', await options.typedCode());
    await press(app, 'Use this code');
    await says(app, desktop.name);
    await press(app, 'Pair with a passkey');
    await options.confirm(NAME);
    await says(app, `${desktop.name} is paired`);
    await press(app, 'Done');
    await options.paired(NAME);
  });

  await test.step('a checkout wakes it while no page of it is open; the tap opens the pay page', async () => {
    await app.goto('about:blank');
    const shop = await desktop.shop();
    const checkout = await shop.checkOut();
    const pill = desktop.pill(shop.page);
    const coming = notifications.next();
    await pill.pay();
    const shown = await coming;
    expect(shown.summary).toBe(`${checkout.merchant} · ${checkout.total}`);
    expect(shown.body).toContain(desktop.name);
    await pill.says('On your phone. Pick it up to pay.');

    const page = await phone.opens(() => notifications.tap(shown.id));
    await isAt(page, new RegExp(`^${house.url}/requests/`));
    const words = await says(page, 'I have paid');
    expect(words).toContain(checkout.merchant);
    expect(words).toContain(checkout.total);
    await pill.says('Open on your phone. Finish paying there.');

    const hosted = await phone.opens(() => page.locator('a[href*="/p/"]:not([data-fresh])').click());
    await press(hosted, 'Fill in the sandbox card');
    await press(hosted, `Pay ${checkout.total}`);
    await says(hosted, 'Paid');
    await shop.confirmed(checkout.reference);
    await pill.says('The shop says paid');
    await says(page, 'The shop says paid');
  });
});
