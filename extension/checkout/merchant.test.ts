// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const card = '<form><label>Card number <input autocomplete="cc-number"></label><label>Expiry <input autocomplete="cc-exp"></label><label>CVC <input autocomplete="cc-csc"></label><button>Pay $43.90</button></form>';

describe('the merchant', () => {
  it.each([
    ['Fern Pottery', 'https://checkout.stripe.com/c/pay/cs_live_a1B2', `<title>Fern Pottery</title><a href="https://fernpottery.example">Back</a><p>Pay Fern Pottery</p><p>$43.90</p>${card}<footer>Powered by Stripe</footer>`],
    ['Fern Pottery', 'https://www.paypal.com/checkoutnow?token=EC-5YU12345AB678901C', `<title>PayPal Checkout</title><h1>Pay with PayPal</h1><p>Pay to Fern Pottery</p><p>Total $43.90</p>${card}`],
    ['Fern Pottery', 'https://www.mollie.com/checkout/select-method/abc', `<title>Fern Pottery - Payment</title><h1>Choose your payment method</h1><p>$43.90</p>${card}`],
    ['Fern Pottery', 'https://pay.provider.example/p/1', `<title>Secure payment</title><meta property="og:site_name" content="Provider Pay"><p>Merchant: Fern Pottery</p><p>Amount: $43.90</p>${card}`],
    ['Fern Pottery', 'https://pay.provider.example/p/1', `<title>Secure payment</title><dl><dt>Merchant name</dt><dd>Fern Pottery</dd><dt>Amount</dt><dd>$43.90</dd></dl>${card}`],
    ['Fern Pottery Ltd', 'https://secure.worldpay.com/x', `<title>Payment | Worldpay</title><dl><dt>Paying</dt><dd>Fern Pottery Ltd</dd></dl>${card}`],
    ['Fern Pottery', 'https://fernpottery.example/checkout', `<title>Checkout | Fern Pottery</title>${card}`],
    ['Fern Pottery', 'https://www.fernpottery.example/kasse', `<title>Fern Pottery - Kasse</title>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/kasse', `<title>Kasse – Fern Pottery</title>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/kasse', `<title>Fern Pottery – Kasse</title>${card}`],
    ['Fern Pottery GmbH', 'https://www.fp-shop.example/kasse', `<title>Kasse: Fern Pottery GmbH</title>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Secure Checkout · Fern Pottery</title>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Payment - Fern Pottery - Checkout</title>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Fern Pottery | Payment method</title>${card}`],
    ['Fern & Co.', 'https://www.fern-co.example/checkout', `<title>Fern &amp; Co. Checkout</title><meta property="og:site_name" content="Fern &amp; Co.">${card}`],
    ['杉山陶器', 'https://www.sugiyama.example/order', `<html lang="ja"><title>ご注文手続き | 杉山陶器</title>${card}`],
    ['青山茶具', 'https://www.qingshan.example/order', `<html lang="zh-CN"><title>确认订单-青山茶具</title>${card}`],
    ['青山茶具官方商城', 'https://www.qingshan.example/order', `<html lang="zh-CN"><title>收银台 - 青山茶具官方商城</title>${card}`],
    ['고사리 도자기', 'https://www.gosari.example/order', `<html lang="ko"><title>주문/결제 - 고사리 도자기</title>${card}`],
    ['Керамика Папоротник', 'https://www.paporotnik.example/order', `<html lang="ru"><title>Оформление заказа — Керамика Папоротник</title>${card}`],
    ['فخار السرخس', 'https://www.sarakhs.example/checkout', `<html lang="ar"><title>إتمام الطلب | فخار السرخس</title>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Checkout</title><script type="application/ld+json">{"@type":"OnlineStore","name":"Fern Pottery"}</script>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Checkout</title><header><a href="/" class="site-logo"><img alt="Fern Pottery logo" src="x.png"></a></header>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Checkout</title><header><a href="/"><img alt="Fern Pottery" src="x.png"></a></header>${card}`],
    ['Fern Pottery', 'https://www.fernpottery.example/checkout', `<title>Checkout</title><header><a href="https://www.fernpottery.example/" aria-label="Fern Pottery">x</a></header>${card}`],
    ['Fern Pottery', 'https://www.fp-shop.example/checkout', `<title>Checkout</title>${card}<footer>© 2026 Fern Pottery. All rights reserved.</footer>`],
    ['Fern Pottery Inc.', 'https://www.fp-shop.example/checkout', `<title>Checkout</title>${card}<footer>Copyright © 2019–2026 Fern Pottery Inc.</footer>`],
    ['Fern Pottery', 'https://shop.app/checkout/1', `<title>Checkout - Fern Pottery</title>${card}`],
    ['Fern Pottery', 'https://fernpottery.myshopify.com/checkouts/cn/1', `<title>Fern Pottery - Checkout</title>${card}`],
    ['fernpottery.example', 'https://fernpottery.example/checkout', `<title>Checkout</title>${card}`],
    ['Fern Pottery', 'https://checkout.stripe.com/c/pay/cs_live_a1B2', `<title>Fern Pottery | Stripe Checkout</title><h1>Fern Pottery</h1>${card}`],
    ['Fern Pottery', 'https://live.adyen.com/hpp/pay.shtml', `<title>Payment</title><p>You are paying Fern Pottery</p>${card}`],
    ['Fern Pottery', 'https://buy.stripe.com/aEU1', `<title>Fern Pottery</title>${card}`],
    ['Fern Pottery', 'https://checkout.square.site/merchant/1/checkout/2', `<title>Checkout | Fern Pottery</title>${card}`],
    ['Fern Pottery', 'https://live.adyen.com/hpp/pay.shtml', `<title>Payment</title><a href="https://www.fernpottery.example/cart">Cancel and return to Fern Pottery</a>${card}`],
    ['Fern Pottery', 'https://secure.worldpay.com/p/1', `<title>Payment</title><a href="https://www.fernpottery.example/cart">Return to Fern Pottery</a><p>Total $43.90</p>${card}`],
    ['Fern Pottery', 'https://checkout.fernpottery.example/c/1', `<title>Checkout</title><header><a href="https://checkout.fernpottery.example/">Back</a></header><a href="https://carrier.example/track">Carrier</a><a href="https://carrier.example/help">Help</a>${card}<p>Questions? Ask Fern Pottery.</p>`],
    ['fp-shop.example', 'https://www.fp-shop.example/checkout', `<title>Checkout</title><header><a href="/">Back</a><a href="/"><img alt="Logo" src="x.png"></a></header>${card}`],
    ['Fern Pottery', 'https://secure.worldpay.com/p/1', `<title>Step 1: Payment method</title><p>Merchant: Fern Pottery</p>${card}`],
    ['worldpay.com', 'https://secure.worldpay.com/p/1', `<title>Step 1: Payment method</title>${card}`],
  ])('is %s on %s: %s', (name, url, html) => expect(readPage(html, url).merchant.name).toBe(name));
});
