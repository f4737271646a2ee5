/** An address on which one payment waits: host and path of the provider, and the parameter that names the payment, where one does. */
export interface Page {
  host: RegExp;
  /** Words of the host, one of which every host that it matches has between its dots and hyphens. */
  words: readonly string[];
  /** Its first group, if any, is what names the payment. */
  path: RegExp;
  query?: string;
}

/** Words of hosts that say nothing about whose they are. */
const anyones: readonly string[] = ['www', 'com'];
const page = (host: RegExp, path: RegExp, query?: string): Page => ({ host, words: (host.source.match(/[a-z\d]{2,}/g) ?? []).filter((word) => !anyones.includes(word)), path, ...(query === undefined ? {} : { query }) });

/** Providers that host pay pages for everybody, by their own documentation of the addresses. Never shops. */
export const providers = {
  stripe: [
    page(/^checkout\.stripe\.com$/, /^\/(?:[a-z]\/)?pay\/(cs_(?:live|test)_\w{6,})/),
    page(/^(?:buy|donate|book)\.stripe\.com$/, /^\/(?:[a-z]+\/)?\w{8,}\/?$/),
    page(/^invoice\.stripe\.com$/, /^\/i\/acct_\w+\/(?:live|test)_\w+/),
  ],
  mollie: [
    page(/^www\.mollie\.com$/, /^\/(?:[a-z]{2}\/)?(?:checkout|payscreen)\/[a-z/-]+\/(?:[a-z-]+\/)*([A-Za-z0-9]{8,})/),
    page(/^(?:payment-links|paymentlink|pay)\.mollie\.com$/, /^\/(?:[a-z]{2}\/)?(?:payment|p|pay)\/((?:pl_)?\w{8,})/),
    page(/^pay\.mollie\.com$/, /^\/[A-Za-z0-9]{8,}\/?$/),
  ],
  klarna: [
    page(/^pay(?:\.(?:playground|test))?\.klarna\.com$/, /^\/[a-z]{2}\/hpp\/payments\/([\w-]{8,})/),
    page(/^pay(?:\.(?:playground|test))?\.klarna\.com$/, /^\/(?:[a-z]{2}\/)?(?:requests|l|links|payments|sessions)\/[\w-]{6,}/),
  ],
  others: [
    // GOV.UK Pay, for all public bodies of the United Kingdom
    page(/^www\.payments\.service\.gov\.uk$/, /^\/(?:secure|card_details)\/([\w-]{8,})/),
    // Checkout.com, Square, Worldpay, Worldline, Nets, Saferpay, Datatrans, Cybersource
    page(/^(?:pay|link)(?:\.sandbox)?\.checkout\.com$/, /^\/(?:page|link|payment)\/((?:hpp|pl)_\w{8,})/),
    page(/^checkout\.square\.site$/, /^\/(?:buy|merchant)\/[\w/-]{6,}/),
    page(/^(?:square\.link)$/, /^\/u\/\w{6,}/),
    page(/^(?:hpp|payments|secure)(?:-test)?\.worldpay\.com$/, /^\/[\w./-]{6,}/),
    page(/^secure\.ogone\.com$|^secure\.v-psp\.com$/, /^\/ncol\/\w+\/\w+/i),
    page(/^payment\.(?:direct|preprod\.direct)\.worldline-solutions\.com$/, /^\/hostedcheckout\/\w+/i),
    page(/^(?:www|test)\.saferpay\.com$/, /^\/vt2?\/[\w./-]{8,}/i),
    page(/^pay\.(?:sandbox\.)?datatrans\.com$/, /^\/v1\/start\/(\w{8,})/),
    page(/^secureacceptance\.cybersource\.com$/, /^\/(?:checkout|billing|oneclick)/),
    page(/^checkout\.dibspayment\.eu$|^(?:test\.)?checkout\.dibspayment\.eu$/, /^\/(?:v1|hostedpaymentpage)\//),
    page(/^accept\.authorize\.net$|^test\.authorize\.net$/, /^\/payment\//),
    page(/^pay(?:\.sandbox)?\.realexpayments\.com$/, /^\/[\w-]+/),
    page(/^pay(?:-sandbox)?\.gocardless\.com$/, /^\/(?:flow|billing|obauth)\/[\w/]{8,}/i),
    page(/^pay\.sumup\.com$/, /^\/b2c\/(\w{6,})/),
    page(/^checkout\.revolut\.com$/, /^\/(?:pay|payment-link)\/([\w-]{8,})/),
    page(/^pay\.amazon\.[a-z.]{2,6}$|^payments\.amazon\.[a-z.]{2,6}$/, /^\/(?:checkout|jr\/your-account\/ba)\//),
    // Coins
    page(/^commerce\.coinbase\.com$/, /^\/(?:charges|checkout|invoices|pay)\/([\w-]{6,})/),
    page(/^(?:test\.)?bitpay\.com$/, /^\/invoice\/?$/, 'id'),
    page(/^(?:test\.)?bitpay\.com$/, /^\/i\/(\w{8,})/),
    page(/^nowpayments\.io$/, /^\/payment\/?$/, 'iid'),
    page(/^pay(?:-sandbox)?\.coingate\.com$/, /^\/invoice\/([\w-]{8,})/),
    page(/^checkout\.opennode\.com$/, /^\/(?:p\/)?([\w-]{8,})/),
    // Nordic and Baltic countries, Benelux, France, Germany, Austria, Switzerland
    page(/^(?:app|mpc)\.swish\.nu$/, /^\/1\/p\/sw\//i),
    page(/^api(?:test)?\.vipps\.no$|^pay(?:test)?\.vipps\.no$/, /^\/[\w./-]*(?:dwo-api-application|deeplink|vippsgateway|pay)/i, 'token'),
    page(/^products\.mobilepay\.dk$/, /^\/remote-website\//i),
    page(/^payment\.quickpay\.net$/, /^\/payments?\/(\w{8,})/),
    page(/^checkout(?:\.uat)?\.walleypay\.com$/, /^\/[\w/-]{6,}/),
    page(/^(?:www\.)?payconiq\.com$/, /^\/(?:pay\/)?[\dt]+\/\w+/i),
    page(/^(?:tx|qr\d?|betalen)\.ideal\.nl$|^qrcode\.ideal\.nl$/, /^\/[\w/-]{6,}/),
    page(/^(?:pay|payv2|testpayv2)\.multisafepay\.com$/, /^\/(?:connect|link|direct)\/[\w-]{6,}/),
    page(/^checkout\.buckaroo\.(?:nl|io)$/, /^\/[\w/-]{8,}/),
    page(/^tikkie\.me$/, /^\/pay\/[\w/-]{6,}/),
    page(/^secure(?:-qa)?\.payplug\.com$/, /^\/pay\/(?:test\/)?(\w{8,})/),
    page(/^payment\.stancer\.com$/, /^\/\w+\/(\w{8,})/),
    page(/^collect\.lydia\.me$|^lydia-app\.com$/, /^\/(?:pay|collect)\/?[\w/-]*/),
    page(/^(?:www\.)?pay\.payrexx\.com$|\.payrexx\.com$/, /^\/(?:[a-z]{2}\/)?(?:pay|vpos|\?payment)?/, 'payment'),
    page(/\.payrexx\.com$/, /^\/(?:[a-z]{2}\/)?(?:pay|vpos)\/[\w/-]{4,}/),
    page(/^app-wallee\.com$/, /^\/s\/\d+\/payment\//),
    page(/^go\.twint\.ch$|^pay\.twint\.ch$/, /^\/[\w/-]{6,}/),
    // Southern Europe
    page(/^sis(?:-t|-d)?\.redsys\.es$/, /^\/(?:sis|canales)\/\w+/i),
    page(/^online\.satispay\.com$|^staging\.online\.satispay\.com$/, /^\/pay\/([\w-]{8,})/),
    page(/^(?:stg-)?ta\.nexigroup\.com$|^ecommerce\.nexi\.it$|^xpay\.nexigroup\.com$/, /^\/[\w./-]{6,}/),
    page(/^(?:www|demo)\.vivapayments\.com$/, /^\/web\/checkout/i, 'ref'),
    // Central and Eastern Europe
    page(/^secure(?:\.snd)?\.payu\.com$/, /^\/pay\/?$/, 'orderId'),
    page(/^merch-prod(?:\.snd)?\.payu\.com$/, /^\/pay\/?/, 'orderId'),
    page(/^(?:secure|go|sandbox|sandbox-go)\.przelewy24\.pl$/, /^\/trnRequest\/[\w-]{6,}/i),
    page(/^secure(?:\.sandbox)?\.tpay\.com$/, /^\/(?:\w+)?/, 'title'),
    page(/^gw(?:\.sandbox)?\.gopay\.com$/, /^\/gw\/v\d\/(\w{8,})/),
    page(/^(?:payments|pay1?)\.comgate\.cz$/, /^\/(?:client\/instructions|init|[a-z/]+)/, 'id'),
    page(/^secure(?:\.test)?\.barion\.com$/, /^\/pay\/?$/i, 'id'),
    page(/^secure(?:\.test)?\.barion\.com$/, /^\/pay\/?$/i, 'Id'),
    page(/^secure\.simplepay\.hu$|^sb-checkout\.simplepay\.hu$/, /^\/pay\/\w+\/\w+/),
    page(/^secure(?:\.sandbox|\.mobilpay)?\.netopia-payments\.com$|^secure\.mobilpay\.ro$/, /^\/[\w/-]+/),
    page(/^www\.liqpay\.ua$/, /^\/(?:[a-z]{2}\/)?(?:checkout|api)\/[\w/-]{6,}/),
    page(/^pay\.(?:mbnk\.biz|monobank\.ua)$/, /^\/([\w-]{6,})/),
    page(/^yoomoney\.ru$|^yookassa\.ru$/, /^\/(?:checkout\/)?payments\/v2\/contract/, 'orderId'),
    page(/^qr\.nspk\.ru$/, /^\/([ABD][SD]\w{20,})/),
    page(/^(?:sandbox-)?cpp\.iyzipay\.com$/, /^\/?$/, 'token'),
    page(/^www\.paytr\.com$/, /^\/(?:odeme|link)\/[\w/-]{4,}/),
    // India
    page(/^rzp\.io$/, /^\/(?:i|l|rzp)\/\w{4,}/),
    page(/^pages\.razorpay\.com$/, /^\/[\w-]{4,}/),
    page(/^(?:api|checkout)\.razorpay\.com$/, /^\/v1\/(?:checkout|payment_links|t)\/?[\w/-]*/),
    page(/^payments(?:-test)?\.cashfree\.com$/, /^\/(?:links|order|forms)\/?[\w#/-]*/),
    page(/^(?:imjo\.in|instamojo\.com|www\.instamojo\.com)$/, /^\/@?[\w/-]{6,}/),
    page(/^mercury(?:-t2|-uat)?\.phonepe\.com$/, /^\/transact\//),
    page(/^(?:securegw|securestage)(?:-stage)?\.paytm\.in$/, /^\/(?:theia|order|link)\//),
    page(/^paytm\.me$|^p\.paytm\.me$/, /^\/[\w-]{4,}/),
    // East and South-East Asia
    page(/^qr\.paypay\.ne\.jp$/, /^\/[\w-]{8,}/),
    page(/^(?:sandbox-)?(?:web-)?pay\.line\.me$|^line\.me$/, /^\/(?:portal\/)?(?:payments|web\/payment|R\/pay)\/[\w/-]+/i),
    page(/^sandbox-web-pay\.line\.me$|^web-pay\.line\.me$/, /^\/web\/[\w/-]+/),
    page(/^komoju\.com$/, /^\/sessions\/(\w{6,})/),
    page(/^(?:link|stg\.link)\.mul-pay\.jp$/, /^\/v1\/plus\/[\w/-]+/),
    page(/^(?:qr|link|online-pay)\.kakaopay\.com$/, /^\/[\w/-]{6,}/),
    page(/^(?:m\.)?pay\.naver\.com$/, /^\/(?:payments|o|z)\/[\w/-]+/),
    page(/^pay\.toss\.im$/, /^\/[\w/-]{4,}/),
    page(/^payment(?:-stage)?\.ecpay\.com\.tw$/, /^\/(?:cashier|sp)\/[\w/-]+/i),
    page(/^c?core\.newebpay\.com$/, /^\/(?:MPG|EPG)\/[\w/-]+/i),
    page(/^(?:www\.)?jkopay\.com$|^onlinepay\.jkopay\.com$/, /^\/(?:web|checkout|order)\/?[\w/-]*/i),
    page(/^(?:test-)?payment\.momo\.vn$/, /^\/(?:v2\/gateway|pay|gw_payment)\/?[\w/-]*/),
    page(/^(?:qc|sb)?gateway\.zalopay\.vn$|^(?:sb)?openapi\.zalopay\.vn$/, /^\/(?:openinapp|pay|v2)\/?/),
    page(/^(?:sandbox\.)?vnpayment\.vn$|^pay\.vnpay\.vn$/, /^\/(?:paymentv2|transaction)\//i),
    page(/^pgw-ui(?:-\w+)?\.2c2p\.com$|^(?:sandbox-)?pgw(?:-ui)?\.2c2p\.com$/, /^\/payment\//),
    page(/^pay\.omise\.co$/, /^\/(?:offsites|payments)\/(\w{8,})/),
    page(/^checkout(?:-staging)?\.xendit\.co$/, /^\/(?:web|v2)\/(\w{8,})/),
    page(/^app(?:\.sandbox)?\.midtrans\.com$/, /^\/(?:snap|payment-links)\/[\w/-]+/),
    page(/^checkout\.paymongo\.com$|^pm\.link$/, /^\/[\w/-]{6,}/),
    page(/^www\.billplz(?:-sandbox)?\.com$/, /^\/bills\/(\w{6,})/),
    page(/^securecheckout(?:\.sandbox)?\.hit-pay\.com$/, /^\/[\w/-]{6,}/),
    page(/^qr\.95516\.com$/, /^\/\d{8,}\/\w+/),
    // Americas
    page(/^(?:www|sandbox)\.mercadopago\.(?:com(?:\.[a-z]{2})?|cl)$/, /^\/(?:[a-z]{2,3}\/)?checkout\//, 'pref_id'),
    page(/^(?:www|sandbox)\.mercadopago\.(?:com(?:\.[a-z]{2})?|cl)$/, /^\/(?:[a-z]{2,3}\/)?checkout\//, 'preference-id'),
    page(/^mpago\.(?:la|li)$/, /^\/\w{6,}/),
    page(/^(?:sandbox\.)?pagseguro\.uol\.com\.br$/, /^\/v2\/checkout\/payment\.html$/, 'code'),
    page(/^pag\.ae$/, /^\/\w{6,}/),
    page(/^(?:app|appws)\.picpay\.com$|^picpay\.me$/, /^\/(?:checkout\/|[\w.@-]+\/)\d*\w+/),
    page(/^(?:www|sandbox)\.asaas\.com$/, /^\/[ci]\/(\w{6,})/),
    page(/^faturas\.iugu\.com$/, /^\/([\w-]{8,})/),
    page(/^webpay3g(?:int)?\.transbank\.cl$/, /^\/webpayserver\//i),
    page(/^(?:www|sandbox)\.flow\.cl$/, /^\/app\/web\/pay\.php$/, 'token'),
    page(/^khipu\.com$/, /^\/payment\/info\/(\w+)/),
    page(/^checkout\.wompi\.co$/, /^\/(?:l|p|method)\/?[\w-]*/),
    page(/^pay\.conekta\.com$/, /^\/(?:link|checkout)\/(\w{8,})/),
    page(/^cash\.app$/, /^\/(?:pay\/\w+|\$\w+\/\d[\d.]*)/),
    page(/^venmo\.com$|^account\.venmo\.com$/, /^\/(?:pay|u\/[\w-]+|code)\/?$/, 'amount'),
    page(/^shop\.app$/, /^\/pay\/[\w/-]{6,}/),
    page(/^(?:www\.)?moneris\.com$|^www3\.moneris\.com$|^gateway\.moneris\.com$/, /^\/(?:HPPDP|chktv2)\//),
    // Africa, Middle East, Australia
    page(/^checkout\.paystack\.com$|^paystack\.com$/, /^\/(?:pay\/)?[\w-]{6,}/),
    page(/^checkout(?:-v2)?(?:\.dev-flutterwave|\.flutterwave)\.com$|^ravemodal[\w-]*\.(?:herokuapp|flutterwave)\.com$/, /^\/v3\/hosted\/pay\/(\w{8,})/),
    page(/^(?:www|sandbox)\.payfast\.co\.za$|^payment\.payfast\.io$/, /^\/eng\/process/),
    page(/^pay\.yoco\.com$/, /^\/[\w/-]{4,}/),
    page(/^pos\.snapscan\.io$/, /^\/qr\/(\w{6,})/),
    page(/^(?:secure|secure-\w+)\.paytabs\.[a-z.]+$/, /^\/payment\/\w+\/[\w/]{6,}/),
    page(/^(?:sandbox\.)?checkout\.tap\.company$/, /^\/[\w/-]*/, 'token'),
    page(/^(?:portal|apitest|demo)\.myfatoorah\.com$/, /^\/[A-Z]{3}\/(?:ia|ie|pay)\/\w+/i),
  ],
} as const satisfies Record<string, readonly Page[]>;
