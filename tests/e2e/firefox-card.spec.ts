import { payByCard } from './fixtures/card-checkout.ts';
import { FirefoxDesktop } from './fixtures/devices.ts';
import { FirefoxCheckout } from './fixtures/firefox-checkout.ts';
import { pairByTyping } from './fixtures/firefox-pairing.ts';
import { builtExtension } from './fixtures/house.ts';
import { test } from './fixtures/test.ts';
import { sandboxCard, Wallet } from '../pages/wallet.ts';

test('a card on the phone pays a plain form, one in frames and one of React’s in stock Firefox', async ({ house, phone }) => {
  test.setTimeout(150_000);
  await phone.signUp();
  await using desktop = await FirefoxDesktop.launch({ extension: builtExtension('firefox') });
  await pairByTyping(await desktop.openExtension('options/index.html'), phone, house);
  const wallet = new Wallet(phone.app);
  await wallet.begin(sandboxCard);
  const checkout = new FirefoxCheckout(desktop, await desktop.open(house.shopUrl), house.shopUrl);

  for (const form of ['plain', 'framed', 'react'] as const) await test.step(form, () => payByCard(phone, checkout, form));
});
