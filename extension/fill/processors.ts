/**
 * Processors in whose frames shops let cards be typed, by registrable domain or host: a frame counts when its host is one of these or below it.
 * They serve all shops, and what stands in their frames the shop never sees. A new one is one line.
 */
const processors: readonly string[] = [
  'stripe.com', // Elements: js.stripe.com
  'stripe.network', // m.stripe.network
  'adyen.com', // Secured Fields: checkoutshopper-live.adyen.com
  'adyenpayments.com', // the same, by region
  'braintreegateway.com', // Hosted Fields: assets.braintreegateway.com
  'paypal.com', // Advanced card fields
  'checkout.com', // Frames, Flow
  'mollie.com', // Components: js.mollie.com
  'squareup.com', // Web Payments, older
  'squarecdn.com', // Web Payments: web.squarecdn.com
  'worldpay.com', // Access Checkout: access.worldpay.com
  'worldpay.io', // the same, newer
  'cybersource.com', // Flex Microform: flex.cybersource.com
  'authorize.net', // Accept Hosted
  'klarna.com', // Checkout
  'klarnacdn.net', // Checkout
  'shopifycs.com', // Shopify card fields: checkout.shopifycs.com
  'pci.shopifyinc.com', // Shopify card fields, newer: checkout.pci.shopifyinc.com
  'recurly.com', // Recurly.js
  'chargebee.com', // Components: js.chargebee.com
  'spreedly.com', // iFrame: core.spreedly.com
  'bluesnap.com', // Hosted Payment Fields
  'datatrans.com', // Secure Fields: pay.datatrans.com
  'saferpay.com', // Fields
  'payone.com', // Hosted iFrames: secure.pay1.de too
  'pay1.de', // PAYONE's own
  'nets.eu', // Easy
  'dibspayment.eu', // Easy
  'quickpay.net', // Embedded Fields
  'swedbankpay.com', // Card payments: payex.com too
  'payex.com', // Swedbank Pay
  'opayo.co.uk', // Drop-in
  'elavon.com', // Hosted Fields
  'globalpay.com', // Hosted Fields
  'realexpayments.com', // Global Payments, older
  'oppwa.com', // COPYandPAY of ACI: HyperPay and others
  'payplug.com', // Integrated payment
  'payzen.eu', // Embedded form of Lyra
  'lyra.com', // Embedded form
  'payline.com', // Monext widget
  'payu.com', // Secure Form
  'gopay.com', // Inline gateway
  'barion.com', // Smart Gateway
  'redsys.es', // inSite
  'mercadopago.com', // Secure Fields: secure-fields.mercadopago.com
  'mercadolibre.com', // Mercado Pago's own
  'openpay.mx', // Openpay.js
  'conekta.com', // Component
  'razorpay.com', // Custom Checkout
  'omise.co', // Omise.js
  'xendit.co', // Components
  'pay.jp', // Elements: js.pay.jp
  'komoju.com', // Hosted Fields
  'tappaysdk.com', // TapPay Fields: js.tappaysdk.com
  'tosspayments.com', // Payment widget
  'moneris.com', // Checkout
  'bambora.com', // Custom Checkout
  'paymentsos.com', // Secure Fields
  'evervault.com', // UI Components
  'basistheory.com', // Elements
  'verygoodvault.com', // Collect
  'vgs.com', // Collect, newer
  'tokenex.com', // iFrame
  'hpp.nexi.it', // XPay Build
];

/** Whether a host belongs to a processor. `host` as browsers write it, lower case and punycode. */
export const isProcessor = (host: string): boolean => processors.some((one) => host === one || host.endsWith(`.${one}`));
