// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all } from '../checkout/words/languages.ts';
import { couldBeCheckout } from './could-be.ts';

// Frames of the pages tried here are never loaded.
Reflect.set(Reflect.get(window, 'happyDOM').settings, 'disableIframePageLoading', true);
const test = (html: string, url: string) => couldBeCheckout(new window.DOMParser().parseFromString(html, 'text/html'), new URL(url));

describe('the gate', () => {
  it.each([
    ['an address', '', 'https://shop.example/checkout'],
    ['an address in another language', '', 'https://shop.example/kasse/zahlung'],
    ['a confirmation', '', 'https://shop.example/order/4711/confirmation'],
    ['a title', '<title>支付订单</title>', 'https://shop.example/x'],
    ['an address in Slovene', '', 'https://shop.example/blagajna/placilo'],
    ['a title in Croatian', '<title>Plaćanje</title>', 'https://shop.example/x'],
    ['a title in Serbian', '<title>Porudžbina primljena</title>', 'https://shop.example/x'],
    ['an address in Lithuanian', '', 'https://shop.example/uzsakymas/apmokejimas'],
    ['a title in Latvian', '<title>Pasūtījums saņemts</title>', 'https://shop.example/x'],
    ['a heading in Estonian', '<h1>Tellimus on vastu võetud</h1>', 'https://shop.example/x'],
    ['a heading in Indonesian', '<h1>Pesanan diterima</h1>', 'https://shop.example/x'],
    ['a heading in Arabic', '<h1>تم استلام طلبك</h1>', 'https://shop.example/x'],
    ['a title in Portuguese', '<title>Encomenda recebida</title>', 'https://shop.example/x'],
    ['card fields', '<input autocomplete="billing cc-number">', 'https://shop.example/x'],
    ['a field for a card that only its name tells', '<input name="order[cardNumber]">', 'https://shop.example/x'],
    ['a field for the code of a card', '<input name="txtCVV">', 'https://shop.example/x'],
    ['a gift', '<h1>Donation</h1>', 'https://shop.example/x'],
    ['a gift in French', '<title>Faire un don</title>', 'https://mesanges.example/x'],
    ['a gift in German', '', 'https://verein.example/spenden'],
    ['an order in Hungarian', '', 'https://bolt.example/rendeles/7'],
    ['a payment frame', '<iframe src="https://js.stripe.com/v3/elements" loading="lazy"></iframe>', 'https://shop.example/x'],
    ['a wallet link', '<a href="bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT">', 'https://shop.example/x'],
    ['words that only their capitals part', '', 'https://shop.example/Till/paymentDone.do'],
    ['a step among parameters that semicolons part', '', 'https://my.net.example/portal.cgi?session=9;action=make_payment'],
    ['a pay button', '<button>Place order</button>', 'https://shop.example/x'],
  ])('opens for %s', (_, html, url) => expect(test(html, url)).toBeDefined());

  it.each([
    ['an article', '<title>Ten ways to tea</title><button>Subscribe</button>', 'https://news.example/tea'],
    ['a product', '<title>Teapot</title><button>Add to cart</button>', 'https://shop.example/products/teapot'],
    ['a sign-in page', '<input type="password"><button>Sign in</button>', 'https://shop.example/login'],
    ['words that only contain one', '<title>Payload design</title>', 'https://dev.example/paypalette/display-of-kassel'],
  ])('stays shut for %s', (_, html, url) => expect(test(html, url)).toBeUndefined());

  // What the reader knows of checkouts is of no use where the gate stays shut: its stems are to open for most of it, in each language.
  it.each(all.map(({ pay, method }) => [pay[0] ?? '', pay, method] as const))('hears of paying in the language of %s', (_, pay, method) => {
    const share = (phrases: readonly string[], html: (phrase: string) => string): number => phrases.filter((phrase) => test(html(phrase), 'https://shop.example/x') !== undefined).length / phrases.length;
    expect(share(method, (phrase) => `<title>${phrase}</title>`)).toBeGreaterThanOrEqual(0.75);
    expect(share(pay, (phrase) => `<button>${phrase}</button>`)).toBeGreaterThanOrEqual(0.5);
  });
});
