import { isOneOf, isWithin } from './hosts.ts';
import { says } from './words/index.ts';

/** Cards that pay nothing, or not this: gift, loyalty, membership, library. `Uppgifter` are details, in Swedish. */
export const otherCards = /(?<!pp)gift|loyal|voucher|coupon|member|library|geschenk|gutschein|cadeau|regalo|reward|points|bonus|promo|(?<!val|pa)id[\s_.-]?card|identit|fedelt|fid[eé]lit|student|club|prepaid[\s_.-]?phone|phone|আইডি কার্ড|স্মার্ট কার্ড|شناختی/;

/**
 * Frames in which a payment provider asks for the card: by what such frames are for (their titles, names and addresses),
 * and by the providers' hosts, which are companies that serve all shops.
 */
const cardFrame = /klarna.?checkout|(?:checkout|payment|pay).?(?:i.?frame|widget|snippet|frame)|^payment|(?:^|[ _-])(?:kco|qliro|walley|svea|dintero|kustom|dibs)[ _-]|card.?number|card.?fields?|hosted.?fields?|secure.?fields?|security.?code|cvv|cvc|secure (?:card )?payment|payment (?:input|fields?|form|frame|element)|card payment|(?:^| )hpp|elements-inner-(?:card|payment|accessory)|encryptedcard|credit.?card|card.?(?:form|input|iframe|expiry|holder)|expiry.?date/;
const providers: ReadonlySet<string> = new Set([
  'stripe.com', 'adyen.com', 'adyenpayments.com', 'braintreegateway.com', 'checkout.com', 'mollie.com', 'worldpay.com', 'cybersource.com', 'squareup.com', 'squarecdn.com', 'authorize.net',
  'paylike.io', 'nets.eu', 'dibspayment.eu', 'klarna.com', 'klarnacdn.net', 'kustom.co', 'walleypay.com', 'svea.com', 'razorpay.com', 'payu.com', 'payu.in', 'bambora.com', 'quickpay.net',
  'payex.com', 'swedbankpay.com', 'opayo.co.uk', 'spreedly.com', 'datatrans.com', 'saferpay.com', 'computop-paygate.com', 'payone.com', 'ingenico.com', 'ogone.com', 'shopifycs.com',
  'shopifyinc.com', 'worldline-solutions.com', 'paymentsos.com', 'global-e.com', 'ecpay.com.tw', 'tappaysdk.com', 'newebpay.com', 'iyzipay.com', 'paytr.com', 'mercadopago.com',
  'mlstatic.com', 'pagseguro.uol.com.br', 'payfast.co.za', 'paystack.co', 'flutterwave.com', 'tap.company', 'moyasar.com', 'payfort.com', 'paytabs.com', 'gmo-pg.com', 'pay.jp', 'komoju.com',
  'tosspayments.com', 'iamport.kr', 'omise.co', '2c2p.com', 'xendit.co', 'midtrans.com', 'hyperpay.com', 'oppwa.com', 'vivapayments.com', 'everypay.gr', 'cardlink.gr', 'barion.com',
  'gopay.com', 'comgate.cz', 'tpay.com', 'przelewy24.pl', 'redsys.es', 'payplug.com', 'monext.net', 'payline.com', 'systempay.fr', 'payzen.eu', 'sips-services.com', 'nexi.it', 'axerve.com',
  'bluesnap.com', 'recurly.com', 'chargebee.com', 'paymentez.com', 'openpay.mx', 'conekta.com', 'evervault.com', 'basistheory.com', 'windcave.com', 'moneris.com', 'verygoodvault.com', 'tokenex.com', 'bolt.com', 'realexpayments.com', 'globalpay.com',
  'globalpaymentsinc.com',
  '95516.com', 'mul-pay.jp', 'veritrans.co.jp', 'sps-system.com', 'paygent.co.jp', 'ptwebcollect.jp', 'inicis.com', 'kcp.co.kr', 'nicepay.co.kr', 'vnpayment.vn', 'onepay.vn', 'payoo.vn', 'gbprimepay.com', 'doku.com',
  'duitku.com', 'faspay.co.id', 'cashfree.com', 'ccavenue.com', 'billdesk.com', 'instamojo.com', 'shaparak.ir', 'zarinpal.com', 'tranzila.com', 'cardcom.solutions', 'payplus.co.il', 'meshulam.co.il',
  'pelecard.biz', 'creditguard.co.il', 'myfatoorah.com', 'paymob.com', 'telr.com', 'ngenius-payments.com', 'sipay.com.tr', 'param.com.tr', 'craftgate.io',
  'airwallex.com', 'paysafe.com', 'unzer.com', 'heidelpay.com', 'novalnet.de', 'secupay.ag', 'sumup.com', 'paddle.com', 'xsolla.com', 'lyra.com', 'micuentaweb.pe', 'stancer.com', 'trustpayments.com',
  'yookassa.ru', 'cloudpayments.ru', 'robokassa.ru', 'liqpay.ua', 'wayforpay.com', 'fondy.eu', 'portmone.com.ua', 'mobilpay.ro', 'corvuspay.com', 'wspay.biz', 'monri.com', 'montonio.com',
  'eway.com.au', 'ewaypayments.com', 'securepay.com.au', 'paydock.com', 'pinpayments.com', 'payway.com.au', 'helcim.com', 'nmi.com', 'cardconnect.com', 'convergepay.com', 'rapyd.net', 'dlocal.com', 'ebanx.com',
  'culqi.com', 'wompi.co', 'epayco.co', 'payulatam.com', 'kushkipagos.com', 'placetopay.com', 'pagar.me', 'sslcommerz.com', 'payhere.lk', 'portone.io', 'fincode.jp', 'univapay.com', 'paytrail.com', 'vismapay.com',
]);
/** Frames of the same hosts that ask for nothing: measuring, buttons, advertising of instalments, browser checks. */
const otherFrame = /metrics|analytics|m-outer|controller|fingerprint|badge|messag|hcaptcha|3ds|method-?url|device|collect|button|osm|promo|express|google-?pay|apple-?pay|link-|universal-link|bridge|ping|kp\/|instalment/;

function hostOf(address: string | null): string {
  try {
    return new URL(address ?? '').hostname;
  } catch {
    return '';
  }
}

/** Whether a page is served by a payment provider, which serves all shops. */
export const isProviderHost = (hostname: string): boolean => isOneOf(hostname, providers);

/** Whether a frame asks for a card. */
export function isCardFrame(frame: Element): boolean {
  const src = frame.getAttribute('src') ?? '';
  const names = ['title', 'name', 'id', 'class', 'aria-label'].map((name) => frame.getAttribute(name) ?? '').join(' ').toLowerCase();
  if (otherCards.test(names)) return false;
  const title = frame.getAttribute('title') ?? '';
  if (cardFrame.test(names) || (title.length <= 80 && (says(title, 'card') || says(title, 'cardForm'))) || /elements-inner-(?:card|payment)/i.test(src)) return !/autocomplete-suggestions|placeholder-only|captcha|google|apple/.test(names);
  return (isProviderHost(hostOf(src)) || /^https?:\/\/[^/]*pay[^?#]*[/_-]cards?(?:[/_.?#-]|$)/i.test(src)) && !otherFrame.test(`${src.split(/[?#]/)[0]?.toLowerCase()} ${names}`);
}

/**
 * Where providers' scripts put their frames, by the names that their documentation gives to these elements: Stripe Elements,
 * Braintree's and Adyen's Drop-in, Square's Web Payments SDK, PayPal's card fields, Mollie Components, Checkout.com Frames and
 * Flow, Mercado Pago's Bricks, Cybersource Microform, Access Worldpay, Spreedly, Lyra's embedded form, Oppwa's COPYandPAY,
 * Toss widgets; and the whole checkouts of Nets Easy, Svea, Qliro, Walley and Klarna.
 */
const mounts =
  '#card-element,#payment-element,#card-number-element,#dropin,#dropin-container,#bt-dropin,#card-container,#card-number-field-container,.mollie-component,' +
  '.card-frame,.card-number-frame,#flow-container,#cardPaymentBrick_container,#paymentBrick_container,#form-checkout__cardNumber,#number-container,#card-pan,#spreedly-number,.kr-embedded,.kr-smart-form,form.paymentWidgets,#payment-widget,' +
  '#dibs-complete-checkout,#checkout-container-div,#svea-checkout-container,#qliro-root,#walley-checkout-container,#klarna-checkout-container';
const SCRIPTS = 100;

/** Whether a provider's script is to put its frames into this page, and has not yet: it may wait until one chooses to pay by card. */
export function isMounted(document: Document): boolean {
  if (document.querySelector(mounts) === null) return false;
  const hosts = [...document.querySelectorAll('script[src]')].slice(0, SCRIPTS).map((script) => hostOf(script.getAttribute('src')));
  return hosts.some((host) => isProviderHost(host) || isWithin(host, 'paypal.com'));
}
