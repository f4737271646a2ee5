/**
 * Names that schemes, wallets and instalment services go by in every language. Companies and networks, never shops; a
 * choice between two of them asks how to pay.
 */
export const schemes: readonly string[] = [
  'paypal', 'pay pal', 'visa', 'mastercard', 'master card', 'maestro', 'american express', 'amex', 'diners', 'jcb', 'unionpay', 'union pay', 'rupay', 'mada', 'meeza', 'troy', 'hipercard', 'dankort', 'bancontact', 'carte bleue', 'cartes bancaires', 'postepay',
  'klarna', 'afterpay', 'clearpay', 'affirm', 'zip pay', 'laybuy', 'sezzle', 'riverty', 'oney', 'scalapay', 'cofidis', 'sequra', 'tabby', 'tamara', 'atome', 'paidy', 'walley', 'svea', 'qliro', 'ratepay', 'paypo', 'twisto', 'skip pay', 'viabill', 'anyday',
  'apple pay', 'google pay', 'amazon pay', 'shop pay', 'samsung pay', 'alipay', 'wechat pay', 'line pay', 'paypay', 'rakuten pay', 'kakaopay', 'naver pay', 'toss pay', 'payco', 'grabpay', 'gopay', 'ovo', 'shopeepay', 'momo', 'zalopay', 'vnpay', 'touch n go', 'truemoney', 'promptpay', 'qris', 'gcash', 'paymaya', 'paytm', 'phonepe', 'upi', 'razorpay', 'bkash', 'jazzcash', 'easypaisa',
  'ideal', 'sofort', 'giropay', 'eps', 'sepa', 'przelewy24', 'blik', 'payu', 'dotpay', 'multibanco', 'mb way', 'bizum', 'satispay', 'swish', 'vipps', 'mobilepay', 'twint', 'trustly', 'paysafecard', 'payconiq', 'kbc', 'belfius', 'in3', 'billink', 'ecocheque', 'edenred', 'sodexo',
  'pix', 'boleto', 'mercado pago', 'mercadopago', 'pagseguro', 'oxxo', 'spei', 'webpay', 'pse', 'nequi', 'efecty', 'rapipago', 'stripe', 'adyen', 'mollie', 'skrill', 'neteller', 'bitcoin', 'crypto', 'm-pesa', 'mpesa', 'airtel money', 'fawry', 'paymob', 'instapay', 'vodafone cash', 'barion', 'simplepay', 'netopia', 'mobilpay', 'euplatesc', 'epay', 'liqpay', 'privat24', 'monobank', 'yoomoney', 'qiwi', 'webmoney', 'knet', 'stc pay', 'iyzico', 'papara', 'bkm express', 'cash app', 'venmo', 'zelle',
  'orange money', 'mtn momo', 'mtn mobile money', 'moov money', 'ecocash', 'wave mobile money', 'nagad', 'esewa', 'khalti', 'fonepay', 'nayapay', 'sadapay', 'paystack', 'flutterwave', 'opay', 'palmpay', 'payfast', 'ozow', 'snapscan', 'yoco', 'zain cash', 'myfatoorah', 'paytabs', 'hyperpay', 'payfort', 'zarinpal', 'sadad',
  'cashfree', 'instamojo', 'payumoney', 'ccavenue', 'bhim', 'mobikwik', 'freecharge', 'google wallet', 'fpx', 'billplz', 'toyyibpay', 'paynow', 'linkaja', 'midtrans', 'xendit', 'paymongo', 'billease', 'alipayhk', 'ecpay', 'jkopay', 'yookassa', 'sberpay', 'uzcard', 'kaspi pay', 'fondy', 'wayforpay', 'portmone',
  'yape', 'pagoefectivo', 'wompi', 'daviplata', 'bancolombia', 'picpay', 'khipu', 'transbank', 'pago facil', 'naranja x', 'bpay', 'wero', 'paylib', 'cetelem', 'nexi', 'bancomat pay', 'redsys', 'viva wallet', 'aircash', 'wspay', 'cardinity', 'paysera', 'montonio', 'revolut pay', 'braintree', 'authorize.net', 'worldpay', 'paytr', 'param pos',
  '支付宝', '支付寶', '微信支付', '街口支付', '悠遊付', '云闪付', '銀聯', '银联', '花呗',
];
