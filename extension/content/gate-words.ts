/**
 * Words of checkouts for the gate. Plain strings, looked for one by one: an expression that names them all takes longer to
 * be compiled, on every page anew, than all of these take to be looked for.
 */

/** In an address, a title or a heading, anywhere. Stems, so that one entry serves inflected forms. In lower case. */
export const stems: readonly string[] = [
  'checkout', 'check-out', 'check_out', 'chkout', 'chk-out', 'paynow', 'billing', 'cashier', 'invoice', 'purchase', 'confirmation', 'receipt', 'thank', 'settlement',
  'orderpay', 'orderconfirm', 'ordersuccess', 'ordercomplete', 'ordersummary', 'orderreview', 'orderreceived', 'orderstatus', 'orderplaced', 'placeorder',
  'bezahl', 'zahlung', 'bestellung', 'bestellen', 'bestellbestaetig', 'danke', 'paiement', 'payer', 'caisse', 'commande', 'merci', 'placement',
  'pago', 'pagar', 'tramitar', 'finalizar', 'pedido', 'gracias', 'obrigad', 'pagament', 'ordine', 'grazie', 'afreken', 'betal', 'bestelling', 'bedankt', 'kassa', 'maksu', 'tilaus',
  'platnosc', 'zamowieni', 'pokladna', 'objednavk', 'objednat', 'zaplat', 'kosik', 'kosar', 'korpa', 'placanje', 'comand', 'fizetes', 'penztar', 'rendeles', 'rendelés', 'megrendel', 'spende', 'donat', 'donacion', 'donazion', 'szamlazas', 'odeme', 'siparis', 'tamamla', 'kalathi',
  'oplat', 'zakaz', 'jiesuan', 'epay', 'faire un don', 'faire-un-don', 'zhifu', 'kessai', 'pembayaran', 'pembelian', 'thanhtoan', 'thanh-toan',
  '结算', '結算', '結帳', '结账', '支付', '付款', '收银', '收銀', '订单', '訂單', 'お支払', '支払', '決済', 'レジ', '注文', '주문', '결제', 'оплат', 'заказ', 'замовлен', 'плащан', 'поръчк', 'الدفع', 'إتمام', 'الشراء', 'ชำระ', 'สั่งซื้อ', 'תשלום',
  'πληρωμ', 'παραγγελ', 'ταμείο', 'ödeme', 'sipariş', 'płatno', 'zamówieni', 'fizetés', 'pénztár', 'objednáv', 'platba', 'platby', 'úhrad', 'plată', 'پرداخت', 'تسویه', 'đặt hàng', 'thanh toán', 'भुगतान', 'ऑर्डर', 'পেমেন্ট', 'অর্ডার',
  'greiðsl', 'pöntun', 'ödən', 'ödəm', 'sifari', 'плаќ', 'наплат', 'нарач', 'გადახდ', 'შეკვეთ', 'төле', 'тапсырыс', 'ادائیگی', 'آرڈر',
  'betaal', 'orderbe', 'ordrebe', 'bestäl', 'bestall', 'bestilling', 'maksaminen', 'maksam', 'kiitos', 'plačil', 'placil', 'naročil', 'narocil', 'blagajn', 'plaćanj', 'narudžb', 'narudzb', 'porudžb', 'porudzb', 'hvala',
  'mokėjim', 'mokejim', 'apmok', 'užsakym', 'uzsakym', 'maksāj', 'maksaj', 'apmaks', 'pasūtīj', 'pasutij', 'norēķin', 'norekin', 'makse', 'maksmi', 'tellimu', 'tasumi',
  'zapłat', 'zapłać', 'platebn', 'platobn', 'platbu', 'pokladň', 'fizet', 'rendelés', 'rendeles', 'encomenda', 'bayar', 'pesanan', 'đơn hàng', 'سفارش', 'سداد', 'الطلب', 'طلبك', 'לקופה', 'הקופה', 'הזמנ', 'चेकआउट', 'पेमेंट', 'চেকআউট', 'เช็คเอาท์', 'ご購入',
  'paiment', '납부', 'erfolgreich', '/success', '_success', '-success', 'booking confirmed', 'reservation confirmed', 'zahlart', 'utsjekk', 'maksāš', 'плаћ', 'поруџб', 'kupovin', 'kupnj', 'nakupa',
];
/** The same where no letter follows. */
export const endings: readonly string[] = ['order', 'orders', 'payment', 'payments', 'buy', 'kasa', 'kasse', 'cassa', 'plata'];
/** The same as words by themselves. */
export const words: readonly string[] = ['pay', 'ordre', 'kassen'];

/** What a part of a host is called that is there to be paid on. */
export const payHosts: readonly string[] = ['pay', 'checkout', 'payment', 'payments', 'kasse', 'securepay', 'secure-pay'];

/** Parameters by which shops that have one address for all pages name the page, and what they call it. */
export const stepParameters: readonly string[] = ['page', 'p', 'step', 'a', 'act', 'action', 'do', 'op', 'task', 'cmd', 'view', 'controller', 'class'];
export const stepNames: readonly string[] = ['checkout', 'check-out', 'pay', 'order', 'kass', 'cart'];

/** On a button. Whole phrases only: "buy" alone stands on every product page. */
export const buttonStems: readonly string[] = [
  'place order', 'place my order', 'place your order', 'order now', 'complete order', 'complete my order', 'complete your order', 'complete purchase', 'complete my purchase', 'complete your purchase', 'complete payment', 'complete my payment', 'complete your payment', 'submit order',
  'zahlungspflichtig', 'jetzt kaufen', 'jetzt bezahlen', 'bestellen', 'bestellung', 'commander', 'pagar', 'realizar pago', 'realizar el pago', 'realizar pedido', 'realizar el pedido', 'finalizar', 'acquista ora', 'afrekenen', 'betalen',
  '支付', '付款', '提交订单', '提交訂單', '立即购买', '確認訂單', '注文を確定', '注文する', '支払', '購入を確定', '결제', 'оплатить', 'плат', 'заказ', 'замов', 'поръч', 'zapłać', 'zaplatit', 'plătește', 'fizet', 'megrendel', 'ödeme', 'siparişi', 'betala', 'slutför', 'gennemfør', 'fullfør',
  'objedna', 'comand', 'naruč', 'poruči', 'πληρωμ', 'ολοκλήρωση', 'ادفع', 'الطلب', 'תשלום', 'הזמנה', 'پرداخت', 'ثبت سفارش', 'ชำระ', 'สั่งซื้อ', 'thanh toán', 'đặt hàng', 'bayar', 'pesan', 'apmok', 'pasūt', 'telli',
  'confirm order', 'confirm my order', 'confirm your order', 'confirm payment', 'confirm purchase', 'confirm booking', 'complete booking', 'submit payment', 'make payment', 'process payment', 'obligation to pay',
  'bezahlen', 'kostenpflichtig', 'commande', 'paiement', 'pedido', 'pagament', 'encomenda', 'ordine', 'acquisto', 'betaal', 'betaling', 'beställ', 'bestil', 'tilaus', 'tilaa', 'maksu', 'zapłat', 'płacę', 'zamówieni', 'zamawiam', 'objednávk', 'platb', 'rendel',
  'plača', 'plaća', 'naročil', 'narudž', 'porudž', 'mokė', 'užsak', 'apmaks', 'maksā', 'maksma', 'makse', 'greið', 'pöntun', 'ödə', 'sifariş', 'παραγγελ', 'нарач', 'плаќ', 'שלם', 'רכישה', 'سفارش', 'الدفع', 'الشراء', 'đơn hàng',
  'भुगतान', 'पेमेंट', 'ऑर्डर', 'অর্ডার', 'পেমেন্ট', 'გადახდ', 'შეკვეთ', 'төле', 'тапсырыс', 'ادائیگی', 'آرڈر', '주문', '下單', '下单', '订单', '注文確定', 'plačil', 'płatno', 'zaplat', 'плаћ',
];
export const buttonWords: readonly string[] = ['pay', 'payer', 'paga', 'pago', 'betal', 'maksa', 'öde', 'plati'];
/** What a button may say that has one of those words, and is none. */
export const buttonAsides: readonly string[] = ['pay later'];

/** In the address of a frame in which one pays. */
export const payFrames: readonly string[] = [
  'stripe.', 'adyen', 'braintree', 'paypal', 'klarna', 'mollie', 'checkout.com', 'worldpay', 'cybersource', 'squareup', 'squarecdn', 'razorpay', 'payu', 'authorize.net', 'payment',
  'cardfields', 'card-fields', 'hostedfields', 'hosted-fields', 'securefields', 'secure-fields',
];

/** Schemes of links that open a wallet. */
export const walletSchemes: readonly string[] = ['bitcoin', 'lightning', 'ethereum', 'solana', 'upi', 'alipay', 'alipays', 'weixin', 'wechat', 'swish', 'payto'];
