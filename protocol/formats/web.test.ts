import { describe, expect, it } from 'vitest';
import { isHostedPage, isLookalike } from './hosted.ts';
import { readPayload } from './index.ts';

describe('UPI', () => {
  it.each([
    ['upi://pay?pa=tea%40bank&pn=Fern+Pottery&tr=FP2041&am=45&cu=INR', '45', 'INR'],
    ['UPI://PAY?pa=tea@bank', undefined, undefined],
    ['phonepe://pay?pa=tea@bank&am=45.50&cu=INR', '45.50', 'INR'],
    ['tez://upi/pay?pa=tea@bank&am=1', '1', undefined],
    ['intent://pay?pa=tea@bank&am=1#Intent;scheme=upi;package=com.example;end', '1', undefined],
  ])('reads %s', (text, amount, currency) => {
    const read = readPayload(text);
    expect([read?.format, read?.account, read?.amount, read?.currency]).toEqual(['upi', 'tea@bank', amount, currency]);
  });
  it.each(['upi://pay?', 'upi://pay?am=5', 'upi://pay?pa=tea', 'upi://pay?pa=@&am=5', 'upi://pay?pa=tea@bank&am=-1', 'upi://pay?pa=tea@bank&am=0', 'upi://pay?pa=tea@bank&am=1,50', 'upi://pay?pa=tea@bank&am=1.505', 'upi://pay?pa=tea@bank&cu=USD', 'upi://pay?pa=tea@bank&pa=other@bank', 'upi:/pay?pa=tea@bank', 'upi://collect?pa=tea@bank', 'intent://pay?pa=tea@bank#Intent;scheme=https;end'])('refuses %s', (text) =>
    expect(readPayload(text)).toBeUndefined());
});

describe('pay pages', () => {
  it.each([
    ['https://checkout.stripe.com/c/pay/cs_test_a1B2c3D4e5#fid', 'stripe-checkout', 'cs_test_a1B2c3D4e5'],
    ['https://buy.stripe.com/aBcD1234eF', 'stripe-checkout', undefined],
    ['https://www.paypal.com/checkoutnow?token=EC-0AB12345CD678901E', 'paypal', 'EC-0AB12345CD678901E'],
    ['https://paypal.me/fernpottery', 'paypal', undefined],
    ['https://eu.adyen.link/PL0A1B2C3D4E5F', 'adyen', 'PL0A1B2C3D4E5F'],
    ['https://www.mollie.com/checkout/select-method/aB1cD2eF3g', 'mollie', 'aB1cD2eF3g'],
    ['https://pay.klarna.com/eu/hpp/payments/00000000-1111-4222-8333-444444444444', 'klarna', '00000000-1111-4222-8333-444444444444'],
    ['https://pay.checkout.com/page/hpp_aB1cD2eF3g', 'other-https', 'hpp_aB1cD2eF3g'],
    ['https://checkout.square.site/buy/AB12CD34EF', 'other-https', undefined],
    ['https://btcpay.fern.example/i/aB1cD2eF', 'other-https', 'aB1cD2eF'],
    ['https://pay.fern.example/p/aB1cD2eF3g', 'other-https', undefined],
    ['https://qr.alipay.com/bax0123456789', 'alipay', undefined],
    ['alipays://platformapi/startapp?saId=10000007&qrcode=https%3A%2F%2Fqr.alipay.com%2Fbax0123456789', 'alipay', undefined],
    ['weixin://wxpay/bizpayurl?pr=aB1cD2e', 'wechat-pay', undefined],
    ['wxp://f2f0123456789', 'wechat-pay', undefined],
  ])('knows %s', (text, format, reference) => {
    expect(readPayload(text)).toMatchObject({ format });
    expect(readPayload(text)?.reference).toBe(reference);
    // Whoever pays with it is also told that the page is a provider's, which is asked in a quicker way.
    if (/^https:/.test(text) && !text.includes('pay.fern')) expect(isHostedPage(new URL(text))).toBe(true);
  });
  it('reads what an address says of the payment', () => {
    expect(readPayload('https://www.paypal.me/fernpottery/43.90EUR')).toMatchObject({ currency: 'EUR', amount: '43.90' });
    expect(readPayload('https://www.paypal.com/cgi-bin/webscr?cmd=_xclick&business=tea%40fern.example&amount=43.90&currency_code=EUR')).toMatchObject({ account: 'tea@fern.example', currency: 'EUR', amount: '43.90' });
    expect(readPayload('https://live.adyen.com/hpp/pay.shtml?merchantAccount=Fern&paymentAmount=4390&currencyCode=EUR&merchantReference=FP-2041')).toMatchObject({ account: 'Fern', currency: 'EUR', amount: '43.90', reference: 'FP-2041' });
  });
  it.each([
    'http://checkout.stripe.com/c/pay/cs_test_a1B2c3D4e5',
    'https://checkout.stripe.com@evil.example/c/pay/cs_test_a1B2c3D4e5',
    'https://checkout.stripe.com.evil.example/c/pay/cs_test_a1B2c3D4e5',
    'https://checkout-stripe.com/c/pay/cs_test_a1B2c3D4e5',
    'https://pay.klarna.evil.example/eu/hpp/payments/00000000-1111-4222',
    'https://my-adyen.link/PL0A1B2C3D4E5F',
    'https://www.paypa1.com/checkoutnow?token=EC-0AB12345CD678901E',
    'https://www.paypal.com/checkoutnow',
    'https://www.paypal.com/',
    'https://checkout.stripe.com/',
    'https://docs.adyen.com/online-payments',
    'https://qr.alipay.com/',
    'weixin://wxpay/bizpayurl',
    'weixin://dl/business/?t=Ab',
    'alipays://platformapi/startapp',
    'https://shop.example',
    'https://fern.example/orders/2041/track',
    'https://login.fern.example/qr/9f8e7d6c5b',
    'https://apps.apple.com/app/id123456789',
    'WIFI:S:net;T:WPA;P:secret;;',
    'BEGIN:VCARD\nVERSION:3.0\nEND:VCARD',
    'otpauth://totp/x?secret=ABC',
    'mailto:pay@fern.example',
    'javascript:alert(1)',
  ])('refuses %s', (text) => expect(readPayload(text)).toBeUndefined());

  it('tells what is made to be mistaken from what is merely unknown', () => {
    expect(isHostedPage(new URL('https://pay.fern.example/p/aB1cD2eF3g'))).toBe(false);
    expect(isLookalike(new URL('https://www.mercadopago.com.br/checkout'))).toBe(false);
    expect(isLookalike(new URL('https://pay.fern.com.br/x'))).toBe(false);
    expect(isLookalike(new URL('https://secure-paypal.example/x'))).toBe(true);
  });
});
