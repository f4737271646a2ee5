import { expect, test } from './fixtures/test.ts';
import { ChromiumCheckout, type CardCheckout, type CardForm } from './fixtures/card-checkout.ts';
import { pair } from './fixtures/desktop.ts';
import type { Phone } from './fixtures/phone.ts';
import type { Checkout } from '../pages/shop.ts';
import { sandboxCard, Wallet } from '../pages/wallet.ts';

/** A card that is kept on the phone pays a card form on the desktop. */

/** Files the checkout and opens its pay page on the phone, whose app is open. */
async function openPayPage({ app }: Phone, checkout: CardCheckout, form: CardForm): Promise<Checkout> {
  const filed = await checkout.file(form);
  await app.openCurrent();
  await app.requestPage(filed);
  await app.swipe();
  await app.payPage(filed);
  return filed;
}

test('a card is added, and pays a plain form, one in frames and one of React’s, by one touch each; another finger pays nothing', async ({ phone, desktop }) => {
  test.setTimeout(120_000);
  await phone.signUp();
  await pair(desktop, phone);
  const wallet = new Wallet(phone.app);
  await wallet.begin(sandboxCard);
  const checkout = new ChromiumCheckout(desktop, await desktop.shop());

  for (const form of ['plain', 'framed', 'react'] as const) {
    await test.step(form, async () => {
      await phone.app.page.goto(new URL('/', phone.app.page.url()).href);
      const { reference } = await openPayPage(phone, checkout, form);
      await wallet.pay('737');
      await wallet.filled();
      const [number, ...others] = await checkout.held();
      expect(number.replaceAll(' ', '')).toBe('4242424242424242');
      expect(others).toEqual(['12 / 31', '737', 'Anna Berg']);
      await checkout.order();
      await checkout.confirmed(reference);
      await expect(phone.app.outcome).toHaveText('The shop says paid');
    });
  }

  await test.step('another finger on the sensor approves nothing, and nothing is filled in', async () => {
    await phone.app.page.goto(new URL('/', phone.app.page.url()).href);
    await openPayPage(phone, checkout, 'plain');
    await phone.verify(false);
    await wallet.pay('737');
    await expect(phone.app.problem).toHaveText('The passkey was not confirmed. Try again when you are ready.');
    expect(await checkout.held()).toEqual(['', '', '', '']);
  });
});

test('where the browser has no PRF, the passcode opens the wallet and the passkey approves', async ({ pairedPhone, pairedDesktop, shop }) => {
  test.setTimeout(90_000);
  await pairedPhone.openApp();
  const { app } = pairedPhone;
  const wallet = new Wallet(app);
  await wallet.begin(sandboxCard, '246810');
  await app.page.goto(new URL('/', app.page.url()).href);
  const checkout = new ChromiumCheckout(pairedDesktop, shop);
  const { reference } = await openPayPage(pairedPhone, checkout, 'plain');
  await wallet.pay('737');
  await wallet.givePasscode('246811');
  await expect(app.problem).toHaveText('That is not the passcode.');
  await wallet.givePasscode('246810');
  await wallet.filled();
  await checkout.order();
  await checkout.confirmed(reference);
  await expect(app.outcome).toHaveText('The shop says paid');

  await test.step('a desktop that has loaded its page anew fills nothing in, and the phone says why', async () => {
    await app.page.goto(new URL('/', app.page.url()).href);
    await openPayPage(pairedPhone, checkout, 'plain');
    await checkout.reload();
    await wallet.pay('737');
    await wallet.givePasscode('246810');
    await expect(app.page.getByText('The page was closed or reloaded on your computer')).toBeVisible();
    expect(await checkout.held()).toEqual(['', '', '', '']);
    await app.press('Back to the payment');
    await app.decline();
  });

  await test.step('an exported file fills an empty wallet again', async () => {
    const file = await wallet.exportFile('correct horse battery', '246810');
    await wallet.startOver();
    await wallet.begin({ number: '5555555555554444', expiry: '0330', name: 'Anna Berg' }, '135790');
    await wallet.importFile(file, 'correct horse battery');
    await wallet.open();
    await expect(app.page.getByText('•••• 4242')).toBeVisible();
  });
});
