// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const card = '<form><label>Card number <input autocomplete="cc-number"></label><label>Expiry <input autocomplete="cc-exp"></label><label>CVC <input autocomplete="cc-csc"></label><button>Pay $43.90</button></form>';
const rows = '<table><tr><td>Subtotal</td><td>$39.00</td></tr><tr><td>Shipping</td><td>$4.90</td></tr><tr><th>Total</th><td>$43.90</td></tr></table>';

describe('a page on which one pays', () => {
  it.each([
    ['card', 'https://shop.example/checkout/payment', `<title>Payment</title><h1>Payment</h1>${rows}${card}`],
    ['hosted', 'https://pay.provider.example/p/1', `<title>Fern Pottery</title><p>$43.90</p>${card}`],
    ['frames', 'https://shop.example/checkout', `<title>Checkout</title><h2>Payment</h2>${rows}<iframe title="Secure card number input frame"></iframe><button>Place order</button>`],
    ['radios', 'https://shop.example/checkout', `<title>Checkout</title><h2>Payment method</h2><label><input type="radio" name="payment">Card</label><label><input type="radio" name="payment">PayPal</label>${rows}<button>Place order</button>`],
    ['donation form', 'https://charity.example/donate', `<title>Donate</title><h1>Donate</h1><p>Your donation: $25.00</p><h2>Payment details</h2>${card.replace('Pay $43.90', 'Donate $25.00')}`],
    ['subscribe', 'https://app.example/subscribe', `<title>Subscribe to Pro</title><h1>Subscribe to Pro</h1><p>Total due today $12.00</p>${card.replace('Pay $43.90', 'Subscribe')}`],
    ['booking', 'https://hotel.example/book/payment', `<title>Complete your booking</title><h1>Payment</h1><p>Total price €310.00</p>${card.replace('Pay $43.90', 'Complete booking')}`],
    ['ticket', 'https://tickets.example/checkout', `<title>Checkout</title><h1>Checkout</h1><p>Order total $110.00</p><h2>Payment</h2>${card}`],
    ['invoice pay', 'https://inv.example/i/abc', `<title>Invoice INV-1 from Fern Pottery</title><h1>Invoice INV-1</h1><p>Amount due $43.90</p>${card}`],
    ['bill pay', 'https://util.example/pay', `<title>Pay your bill</title><h1>Pay your bill</h1><p>Amount due $43.90</p><label><input type="radio" name="method">Bank account</label><label><input type="radio" name="method">Debit card</label><button>Pay $43.90</button>`],
    ['zh', 'https://shop.example/order/confirm', `<html lang="zh-CN"><title>确认订单</title><h2>支付方式</h2><div>微信支付</div><div>支付宝</div><p>应付总额：¥88.00</p><button>提交订单</button>`],
    ['zh cashier', 'https://shop.example/cashier', `<html lang="zh-CN"><title>收银台</title><p>订单提交成功，请尽快付款！</p><p>应付金额 <b>88.00</b> 元</p><div>微信支付</div><div>支付宝</div><button>立即支付</button>`],
    ['ja', 'https://shop.example/order/confirm', `<html lang="ja"><title>ご注文内容の確認</title><h2>お支払い方法</h2><p>クレジットカード</p><p>お支払い金額 4,390円</p><button>注文を確定する</button>`],
    ['ko', 'https://shop.example/order', `<html lang="ko"><title>주문/결제</title><h2>결제수단</h2><label><input type="radio" name="pay">신용카드</label><label><input type="radio" name="pay">카카오페이</label><p>총 결제금액 45,900원</p><button>결제하기</button>`],
    ['in upi', 'https://shop.example/checkout/payment', `<html lang="en-IN"><title>Payment</title><h1>Payment options</h1><ul><li>UPI</li><li>Credit / Debit card</li><li>Net Banking</li><li>Cash on Delivery</li></ul><p>Total payable ₹1,499</p><button>Pay ₹1,499</button>`],
    ['br pix', 'https://shop.example/checkout', `<html lang="pt-BR"><title>Finalizar compra</title><h2>Forma de pagamento</h2><label><input type="radio" name="pagamento">Pix</label><label><input type="radio" name="pagamento">Cartão de crédito</label><label><input type="radio" name="pagamento">Boleto</label><p>Total R$ 219,90</p><button>Finalizar pedido</button>`],
    ['de rechnung', 'https://shop.example/kasse', `<html lang="de"><title>Kasse</title><h2>Zahlungsart</h2><label><input type="radio" name="z">Rechnung</label><label><input type="radio" name="z">PayPal</label><p>Gesamtsumme 43,90 €</p><button>Zahlungspflichtig bestellen</button>`],
    ['nl ideal', 'https://shop.example/afrekenen', `<html lang="nl"><title>Afrekenen</title><h2>Betaalmethode</h2><label><input type="radio" name="m">iDEAL</label><label><input type="radio" name="m">Bancontact</label><p>Totaal € 43,90</p><button>Bestelling plaatsen</button>`],
    ['ar', 'https://shop.example/checkout', `<html lang="ar" dir="rtl"><title>الدفع</title><h2>طريقة الدفع</h2><label><input type="radio" name="p">مدى</label><label><input type="radio" name="p">الدفع عند الاستلام</label><p>المجموع الكلي 1,234.50 ر.س</p><button>إتمام الطلب</button>`],
    ['ar bought with a button', 'https://shop.example/checkout', `<html lang="ar" dir="rtl"><title>صفحة إتمام الشراء</title><p>الإجمالي: 2000 ر.س</p><p>طريقة الدفع: بطاقة بنكية</p><button>تأكيد الشراء</button>`],
    ['th', 'https://shop.example/checkout', `<html lang="th"><title>ชำระเงิน</title><h2>วิธีการชำระเงิน</h2><label><input type="radio" name="p">พร้อมเพย์</label><label><input type="radio" name="p">บัตรเครดิต</label><p>ยอดชำระเงินทั้งหมด ฿1,234.50</p><button>ชำระเงิน</button>`],
    ['picture button', 'https://shop.example/checkout', `<title>Checkout</title><h2>Payment</h2>${rows}${card.replace('<button>Pay $43.90</button>', '<input type="image" src="b.gif" value="Place order">')}`],
    ['drawn ways', 'https://shop.example/checkout', `<title>Checkout</title><h2>Delivery address</h2><input name="street"><input name="city"><p>Amount due $43.90</p><label><input type="checkbox"> I agree to the terms and conditions</label><button>Place order</button>`],
    ['zh order placed, to be paid', 'https://shop.example/cashier/index', `<html lang="zh-CN"><title>收银台</title><h2>订单提交成功，请尽快付款！订单号：2041776</h2><p>应付金额 ¥88.00</p><div>微信支付</div><div>支付宝</div><button>立即支付</button>`],
    ['last step under its own name', 'https://rental.example/reservation/review', `<title>Review</title><h1>Your reservation</h1><h2>Payment</h2><p>Price total $43.90</p><iframe title="Card form" src="about:blank"></iframe><button>Reserve</button>`],
    ['wallets and other ways beside a button that leads on', 'https://shop.example/checkout/payment', `<title>Checkout</title><h2>Payment method</h2><label><input type="radio" name="m">Credit card</label><label><input type="radio" name="m">Bank transfer</label><input name="street"><input name="city"><button>PayPal</button>${rows}<button>Continue</button>`],
    ['top-up with a frame', 'https://telco.example/topup/payment', '<title>Top up</title><h1>Top up</h1><p>Total $30.00</p><iframe title="Enter your credit card" src="about:blank"></iframe><button>Top up now</button>'],
    ['zh no language', 'https://shop.example/order/confirm', `<title>确认订单</title><h2>支付方式</h2><div>在线支付</div><div>货到付款</div><p>实付额 ¥88.00</p><button>提交订单</button>`],
  ])('is told: %s', (_, url, html) => {
    const { step, total } = readPage(html, url);
    expect(step).toBe('payment');
    expect(total).toBeDefined();
  });
});

it.each([
  ['the last step by its terms', 'https://shop.example/checkout', '<p>Amount due $43.90</p><label><input type="checkbox"> I agree to the terms and conditions</label><button>Place order</button>', 'no way to pay in sight'],
  ['paying in a step of another name', 'https://shop.example/checkout/account_information.aspx', `<input name="street"><input name="city">${card}<label><input type="radio" name="payment">Card</label><label><input type="radio" name="payment">PayPal</label>${rows}`, 'address: earlier step'],
  ['naming no way to pay', 'https://shop.example/checkout', '<p>29,90 € monatlich</p><button>Zahlungspflichtig bestellen</button>', 'no way to pay in sight'],
])('%s is not held against a page', (_, url, html, sign) => expect(readPage(`<title>Checkout</title>${html}`, url).why.map((one) => one.sign)).not.toContain(sign));

it.each([
  'Zahlungspflichtig bestellen', 'Kostenpflichtig bestellen', 'Bestelling met betalingsverplichting', 'Commander avec obligation de paiement', 'Pedido con obligación de pago', 'Ordine con obbligo di pagamento',
  'Objednat s povinností platby', 'Objednať s povinnosťou platby', 'Zamówienie z obowiązkiem zapłaty', 'Beställ med betalningsskyldighet', 'Megrendelés fizetési kötelezettséggel',
  // And of what is not ordered, but entered into.
  'Jetzt zahlungspflichtig abschließen', 'Kostenpflichtig Mitglied werden', 'Abonnement met betalingsverplichting', 'Réserver avec obligation de paiement', 'Tegn med betalingsforpligtelse', 'Tee tilaus, joka sisältää maksuvelvoitteen',
  'Contratar com obrigação de pagamento', 'Κράτηση με υποχρέωση πληρωμής', 'Rezervă cu obligație de plată', 'Резервация със задължение за плащане', 'Prijava z obveznostjo plačila', 'Tellimus koos maksekohustusega', 'Prijava s obvezom plaćanja',
])('the button that binds by law is at the last step: %s', (text) => {
  expect(readPage(`<title>Contract</title><p>€29.90</p><button>${text}</button>`, 'https://gym.example/contract').why.map(({ sign }) => sign)).not.toContain('no way to pay in sight');
});

describe('a button', () => {
  const signs = (buttons: string, url = 'https://shop.example/contract'): string[] => readPage(`<title>Contract</title><p>€29.90</p>${buttons}`, url).why.map(({ sign }) => sign);
  it('that only names what costs is none that pays', () => expect(signs('<button>Kostenpflichtige Extras anzeigen</button>')).not.toContain('pay button'));
  it('is called as its picture is, where it has nothing else', () => {
    expect(signs('<button><img alt="Place order" src="b.gif"></button>')).toContain('pay button');
    expect(signs('<button>Back <img alt="Place order" src="b.gif"></button>')).not.toContain('pay button');
  });
  it.each(['Google Pay', 'Apple Pay', 'Shop Pay', 'Amazon Pay', 'Samsung Pay'])('that is called %s is a wallet, and none that places the order', (name) => {
    expect(signs(`<button>${name}</button>`)).not.toContain('pay button');
    expect(signs(`<button>${name}</button>`)).toContain('button that names a way to pay');
    expect(signs(`<button>Pay with ${name}</button>`)).toContain('pay button');
    expect(signs(`<button>Pay with ${name}</button>`)).toContain('wallet button');
  });
  it('pays with what is no wallet', () => expect(signs('<button>Pay with card</button>')).not.toContain('wallet button'));
});

describe('ways to pay that are links', () => {
  const page = (url: string, title = 'Choose a payment method', around = 'main') => readPage(`<title>${title}</title><h1>${title}</h1><${around}>${['Visa', 'PayPal', 'Klarna'].map((way) => `<a href="/${way}">${way}</a>`).join('')}</${around}>`, url).step;
  it('are what one pays by where a checkout asks for one', () => {
    expect(page('https://shop.example/checkout/select-method')).toBe('payment');
    expect(page('https://pay.provider.example/s/8812')).toBe('payment');
  });
  it.each([
    ['help', 'https://shop.example/help/checkout/payment-methods', 'Payment methods', 'main'],
    ['other pages', 'https://shop.example/payments-we-take', 'Payment methods', 'main'],
    ['the foot of each page', 'https://shop.example/checkout/start', 'Payment methods', 'footer'],
  ])('are none on %s', (_, url, title, around) => expect(page(url, title, around)).toBe('other'));
});

describe('an address', () => {
  const signs = (path: string): string[] => readPage('<p>x</p>', `https://shop.example/${path}`).why.map(({ sign }) => sign);
  it.each(['faktura/betala', 'kasse/betal', 'commande/payer.php', 'blagajna/placilo', 'narudzba/placanje', 'fatura-ode/kart', 'poplatky/uhrada/2026', 'oplac/8812', 'uzsakymas/apmokejimas', 'pasutijums/apmaksa', 'tellimus/makse', 'maksa'])('is one for paying: %s', (path) => expect(signs(path)).toContain('address: payment'));
  it.each(['blagajna', 'narudzba/2', 'rendeles/3', 'tellimus', 'bestelling/4', 'encomenda'])('is one of a checkout: %s', (path) => expect(signs(path)).toContain('address: checkout'));
  it.each(['moncompte/paiement', 'mon-compte/cartes', 'mein-konto/zahlung', 'mi-cuenta/tarjetas', 'mijn-account/betaling', 'minasidor/betalning', 'minha-conta/cartoes', 'omatili/kortit', 'moj-racun/placanje', 'hesabim/odeme'])('is one of an account: %s', (path) => expect(signs(path)).toContain('address: account'));
  it.each(['orders/place_order', 'en/orders/checkout', 'order/pay/12'])('takes orders where accounts list those that were taken: %s', (path) => expect(signs(path)).not.toContain('address: account'));
  it.each(['orders/', 'account/orders/pay', 'orders/1042'])('lists orders of the past: %s', (path) => expect(signs(path)).toContain('address: account'));
  it.each(['odes/ode-to-joy', 'platform', 'betalist', 'makseland'])('is one of neither for words that only begin alike: %s', (path) => expect(signs(path).filter((sign) => /payment|checkout$/.test(sign))).toEqual([]));
});

it.each(['betala', 'pagos', 'zahlung', 'paiement'])('a host called %s is there to pay on, also where no label is known for the sum', (host) =>
  expect(readPage('<html lang="sv"><title>Betala avgift</title><h1>Betala avgift</h1><p>Kostnad 600 kr</p><h2>Betala med</h2><button>Swish</button><button>Kort</button>', `https://${host}.city.example/fine/88`).step).toBe('payment'));

describe('a card form without a sum', () => {
  const form = card.replace('Pay $43.90', 'Next');
  it.each([
    ['at the address of a checkout', 'https://shop.example/checkout-card.html', form],
    ['at a checkout that adds a card, where its title asks how to pay', 'https://shop.example/checkout/order/billing', `<title>Fern Pottery Payment</title><h3>Add new card</h3>${form}`],
    ['with a link drawn as a button in Spanish', 'https://shop.example/pago', `<h1>Payment method</h1>${form}<a class="boton" href="/done">Place order</a>`],
  ])('is for paying %s', (_, url, html) => expect(readPage(html, url).step).toBe('payment'));

  it.each([
    ['nowhere in particular', 'https://shop.example/card.html', form],
    ['in an account whose address speaks of a checkout', 'https://shop.example/account/checkout-settings', form],
    ['under the heading of an account', 'https://shop.example/checkout-cards', `<h1>Saved cards</h1>${form}`],
    ['in an earlier step', 'https://shop.example/checkout/shipping', form],
  ])('is for none %s', (_, url, html) => expect(readPage(html, url).step).toBe('other'));
});

it.each([['sk', 'Zaplať'], ['cs', 'Zaplať']])('a button may order one to pay: %s', (lang, text) => expect(readPage(`<html lang="${lang}"><button>${text}</button>`, 'https://shop.example/').why.map(({ sign }) => sign)).toContain('pay button'));

it.each([
  ['pl', '<h1>Zamówienie nr 5512</h1><table><tr><td>Status</td><td>Zamówienie przyjęte</td></tr><tr><td>Razem</td><td>139,89 zł</td></tr></table>'],
  ['pt', '<h1>Pedido #88123</h1><p>Status: Pedido realizado</p><p>Total R$ 599,90</p>'],
])('the state of an order is no confirmation of it: %s', (lang, html) => expect(readPage(`<html lang="${lang}"><title>x</title>${html}`, 'https://shop.example/panel/5512').step).toBe('other'));

it.each([
  ['en', 'Your payment was declined', 'Order number: 20417'], ['en', 'Your order has been successfully cancelled', 'Order number: 20417'], ['es', 'Tu pedido ha sido cancelado', 'Número de pedido: 20417'], ['fr', 'Votre commande a été annulée', 'Numéro de commande : 20417'],
  ['it', 'Il tuo ordine è stato annullato', 'Numero ordine: 20417'], ['id', 'Pesanan Anda telah dibatalkan', 'Nomor pesanan: 20417'], ['vi', 'Đơn hàng của bạn đã bị hủy', 'Mã đơn hàng: 20417'], ['ru', 'Ваш заказ успешно отменён', 'Номер заказа: 20417'],
])('what came to nothing is no confirmation: %s %s', (lang, said, reference) => expect(readPage(`<html lang="${lang}"><title>Fern Pottery</title><h1>${said}</h1><p>${reference}</p>`, 'https://shop.example/order/success').step).toBe('other'));

it.each([
  ['en', 'Thank you'], ['en', 'Thank you for your message'], ['en', 'Thank you for subscribing'], ['ar', 'شكراً لك'], ['fa', 'متشکریم'], ['ko', '문의해 주셔서 감사합니다'], ['tr', 'Mesajınız için teşekkür ederiz'], ['vi', 'Cảm ơn quý khách đã liên hệ'],
])('who is thanked, and not told what for, has not paid: %s %s', (lang, said) => expect(readPage(`<html lang="${lang}"><title>Fern Pottery</title><h1>${said}</h1><p>x</p>`, 'https://shop.example/thank-you.html').step).toBe('other'));

it.each([
  ['en', 'Order successfully created'], ['en', 'Your booking has been confirmed'], ['en', 'Your ticket has been booked'], ['en', 'Purchase successful'], ['de', 'Bestellung abgeschlossen'], ['fr', 'Commande passée avec succès'], ['es', 'Compra aprobada'],
  ['pt', 'Compra aprovada!'], ['it', 'Acquisto effettuato'], ['nl', 'Betaling voltooid'], ['pl', 'Zamówienie złożone'], ['vi', 'Đặt vé thành công'], ['id', 'Pemesanan berhasil'], ['tr', 'Sipariş tamamlandı'], ['sv', 'Din bokning är bekräftad'],
  ['da', 'Ordren er gennemført'], ['ja', '購入が完了しました'], ['ko', '예매가 완료되었습니다'], ['ar', 'تمت عملية الشراء بنجاح'], ['th', 'จองสำเร็จ'], ['th', 'ชำระเงินสำเร็จ'], ['hi', 'भुगतान सफल'], ['bn', 'অর্ডার সফল হয়েছে'], ['hu', 'Köszönjük a rendelést!'], ['el', 'Η παραγγελία ολοκληρώθηκε'],
])('what is done is told without a reference: %s %s', (lang, said) => expect(readPage(`<html lang="${lang}"><title>Fern Pottery</title><h1>${said}</h1><p>x</p>`, 'https://shop.example/order-success').step).toBe('confirmation'));

it.each([
  ['in the head of a site', '<header><a class="button" href="/menu">Order now</a></header>', 'confirmation'],
  ['in its menu', '<nav><a class="button" href="/menu">Order now</a></nav>', 'confirmation'],
  ['as what is still to be done', '<main><a class="button" href="/pay/20417">Pay now</a></main>', 'other'],
])('a link that orders is held against a confirmation by where it stands: %s', (_, link, step) => expect(readPage(`<title>Fern Kitchen</title>${link}<h1>Order placed</h1><p>It will be with you soon.</p>`, 'https://shop.example/order-success').step).toBe(step));

describe('a confirmation', () => {
  it.each([
    ['en', 'https://shop.example/checkout/thank-you', `<title>Thank you</title><h1>Thank you for your order!</h1><p>Order #FP-2041</p>${rows}`],
    ['en2', 'https://shop.example/order-received/2041', `<title>Order received</title><h1>Order received</h1><ul><li>Order number: <strong>2041</strong></li><li>Total: <strong>$43.90</strong></li><li>Payment method: <strong>Credit card</strong></li></ul>`],
    ['en3', 'https://shop.example/orders/abc/success', `<title>Success</title><h1>Payment successful</h1><p>Your payment was received.</p><p>Amount: $43.90</p><p>Reference: FP-2041</p>`],
    ['en in a sentence', 'https://shop.example/order-confirmation', `<title>Thank you</title><h1>Thank you for your order</h1><p>Your order number is <strong>1045823</strong></p><p>Total $43.90</p>`],
    ['booking', 'https://hotel.example/book/confirmation', `<title>Booking confirmation</title><h1>Thanks Ada, you’re all booked</h1><p>Booking reference: FP-2041</p><p>Total $97.98</p>`],
    ['de', 'https://shop.example/bestellung/danke', `<html lang="de"><title>Vielen Dank</title><h1>Vielen Dank für Ihre Bestellung</h1><p>Bestellnummer: FP-2041</p><p>Gesamtsumme 43,90 €</p>`],
    ['fr', 'https://shop.example/commande/merci', `<html lang="fr"><title>Merci</title><h1>Merci pour votre commande</h1><p>Numéro de commande : FP-2041</p><p>Total 43,90 €</p>`],
    ['zh', 'https://shop.example/pay/success', `<html lang="zh-CN"><title>支付成功</title><h1>支付成功</h1><p>订单编号：2041776</p><p>实付金额 ¥88.00</p>`],
    ['ja', 'https://shop.example/order/complete', `<html lang="ja"><title>ご注文完了</title><h1>ご注文ありがとうございます</h1><p>注文番号：FP-2041</p><p>合計 4,390円</p>`],
    ['ko', 'https://shop.example/order/complete', `<html lang="ko"><title>주문완료</title><h1>주문이 완료되었습니다</h1><p>주문번호: 2041776</p><p>총 결제금액 45,900원</p>`],
    ['es', 'https://shop.example/gracias', `<html lang="es"><title>Gracias</title><h1>¡Gracias por tu compra!</h1><p>Número de pedido: FP-2041</p><p>Total 43,90 €</p>`],
    ['pt', 'https://shop.example/sucesso', `<html lang="pt-BR"><title>Pedido realizado</title><h1>Obrigado pela sua compra!</h1><p>Número do pedido: 2041</p><p>Total R$ 219,90</p>`],
    ['it', 'https://shop.example/ordine/conferma', `<html lang="it"><title>Grazie</title><h1>Grazie per il tuo ordine</h1><p>Numero ordine: FP-2041</p><p>Totale 43,90 €</p>`],
    ['pl', 'https://shop.example/podziekowanie', `<html lang="pl"><title>Dziękujemy</title><h1>Dziękujemy za zamówienie</h1><p>Numer zamówienia: 2041</p><p>Razem 59,99 zł</p>`],
    ['nl', 'https://shop.example/bedankt', `<html lang="nl"><title>Bedankt</title><h1>Bedankt voor je bestelling</h1><p>Bestelnummer: 2041</p><p>Totaal € 43,90</p>`],
    ['ru', 'https://shop.example/order/done', `<html lang="ru"><title>Спасибо</title><h1>Спасибо за заказ!</h1><p>Номер заказа: 2041</p><p>Итого 1 234 ₽</p>`],
    ['tr', 'https://shop.example/tesekkurler', `<html lang="tr"><title>Teşekkürler</title><h1>Siparişiniz alındı</h1><p>Sipariş numarası: 2041</p><p>Toplam 1.234,50 TL</p>`],
    ['ar', 'https://shop.example/thank-you', `<html lang="ar"><title>شكرا</title><h1>شكراً لطلبك</h1><p>رقم الطلب: 2041</p><p>الإجمالي 43.90 ر.س</p>`],
    ...[
      ['pl', 'Zamówienie otrzymane', 'Numer zamówienia'], ['hu', 'Rendelés beérkezett', 'Rendelésszám'], ['bg', 'Поръчката е получена', 'Номер на поръчка'], ['pt', 'Encomenda recebida', 'Nº da encomenda'], ['es', 'Orden recibida', 'Número de pedido'],
      ['cs', 'Objednávku jsme přijali', 'Číslo objednávky'], ['sk', 'Objednávku sme prijali', 'Číslo objednávky'], ['ro', 'Comandă primită', 'Număr comandă'], ['el', 'Η παραγγελία ελήφθη', 'Αριθμός παραγγελίας'],
      ['sl', 'Naročilo prejeto', 'Številka naročila'], ['hr', 'Narudžba zaprimljena', 'Broj narudžbe'], ['sr', 'Porudžbina primljena', 'Broj porudžbine'], ['lt', 'Gavome jūsų užsakymą', 'Užsakymo numeris'],
      ['lv', 'Esam saņēmuši jūsu pasūtījumu', 'Pasūtījuma numurs'], ['et', 'Tellimus on vastu võetud', 'Tellimuse number'], ['uk', 'Замовлення отримано', 'Номер замовлення'], ['ru', 'Ваш заказ получен', 'Номер заказа'],
      ['id', 'Pesanan telah diterima', 'Nomor pesanan'], ['ar', 'تم استلام الطلب', 'رقم الطلب'],
    ].map(([lang = '', said, label]): [string, string, string] => [`${lang} as shops' software says it`, 'https://shop.example/x', `<html lang="${lang}"><title>x</title><h1>${said}</h1><p>${label}: <b>20417</b></p><p>Total: 43,90 €</p>`]),
    ['en thanking for the order further down', 'https://shop.example/thank-you', `<title>Thank you</title><h1>Thank you!</h1><h2>Your order has been placed</h2><p>Order number: 20417</p><p>Total $43.90</p>`],
    ['zh in the text', 'https://shop.example/pay/success', `<html lang="zh-CN"><title>付款结果</title><p>支付成功！</p><p>订单编号：<span>2041776</span></p><p>实付金额 ¥88.00</p>`],
    ['he of a provider', 'https://pay.provider.example/ok', `<html lang="he"><title>תשלום</title><h1>העסקה אושרה</h1><p>מספר עסקה: <b>2041776</b></p><p>סה"כ 218.00 ₪</p>`],
    ['he of a transaction', 'https://pay.provider.example/ok', `<html lang="he"><title>טראנזקציה התבצעה בהצלחה</title><h1>סיום</h1><p>מספר טראנזקציה: <b>88213377</b></p><p>סה"כ 218.00 ₪</p>`],
    ['ko in the text', 'https://shop.example/order/complete', `<html lang="ko"><title>주문 결과</title><p>주문이 완료되었습니다.</p><p>주문번호: 2041776</p><p>총 결제금액 45,900원</p>`],
  ])('is told with its total and reference: %s', (_, url, html) => {
    const { step, total, reference } = readPage(html, url);
    expect(step).toBe('confirmation');
    expect(total).toBeDefined();
    expect(reference).toBeDefined();
  });
});

describe('a page that asks for no payment', () => {
  it.each([
    ['saved cards', 'https://shop.example/account/cards', `<title>My cards</title><h1>Payment methods</h1><ul><li>Visa ending in 4242 <button>Remove</button></li><li>Mastercard ending in 4444 <button>Remove</button></li></ul><button>Add a card</button>`],
    ['add card', 'https://shop.example/account/wallet/add', `<title>Add a card</title><h1>Add a card</h1><form><label>Card number<input autocomplete="cc-number"></label><input autocomplete="cc-exp"><input autocomplete="cc-csc"><button>Save card</button></form>`],
    ['subscription', 'https://app.example/settings/billing', `<title>Billing</title><h1>Billing</h1><h2>Current plan</h2><p>Pro, $12.00 per month</p><p>Next payment: $12.00 on 1 December</p><h2>Payment method</h2><p>Visa •••• 4242</p><button>Update</button><button>Cancel subscription</button>`],
    ['update payment method', 'https://app.example/settings/billing/payment-method', `<title>Update payment method</title><h1>Update payment method</h1><p>Your plan: $12.00 per month</p><form><label>Card number<input autocomplete="cc-number"></label><label>Expiry<input autocomplete="cc-exp"></label><label>CVC<input autocomplete="cc-csc"></label><button>Save</button></form>`],
    ['gift card balance', 'https://shop.example/gift-card-balance', `<title>Check your gift card balance</title><h1>Check your balance</h1><form><label>Gift card number<input name="giftcard_number"></label><label>PIN<input name="pin"></label><button>Check balance</button></form><p>Balance: $25.00</p>`],
    ['invoice list', 'https://app.example/invoices', `<title>Invoices</title><h1>Invoices</h1><table><tr><th>Number</th><th>Date</th><th>Amount</th><th>Status</th></tr><tr><td>INV-1</td><td>1 Jan</td><td>$12.00</td><td>Paid</td></tr><tr><td>INV-2</td><td>1 Feb</td><td>$12.00</td><td>Paid</td></tr></table>`],
    ['order history', 'https://shop.example/orders', `<title>Your orders</title><h1>Your orders</h1>${'<div><p>Order number 123-4567</p><p>Total $43.90</p><a class="button" href="/o">View order</a></div>'.repeat(5)}`],
    ['zh help on ways to pay', 'https://shop.example/help/payment.html', `<html lang="zh-CN"><title>支付方式 - 帮助中心</title><h1>支付方式说明</h1><p>微信支付</p><p>支付宝</p><p>货到付款</p><p>应付金额：¥88.00</p>`],
    ['docs', 'https://docs.provider.example/payments/checkout', `<title>Accept a payment | Docs</title><h1>Accept a payment</h1><p>${'Create a checkout session and redirect the customer to the payment page. '.repeat(20)}</p><h2>Payment methods</h2><ul><li>Cards</li><li>Apple Pay</li><li>Google Pay</li><li>Klarna</li></ul><pre>&lt;input autocomplete="cc-number"&gt;</pre><button>Copy</button><a href="#">Next</a>`],
    ['blog', 'https://blog.example/2026/checkout-design', `<title>How to design a checkout</title><article><h1>How to design a checkout page</h1><p>${'A good checkout has one button: Pay now. Order total should be plain. '.repeat(30)}</p></article><button>Subscribe now</button>`],
    ['pricing', 'https://app.example/pricing', `<title>Pricing</title><h1>Pricing</h1><div><h2>Starter</h2><p>$9 per month</p><button>Buy now</button></div><div><h2>Pro</h2><p>$29 per month</p><button>Subscribe now</button></div><p>We accept Visa, Mastercard, PayPal</p>`],
    ['refund', 'https://shop.example/returns/1', `<title>Return</title><h1>Refund method</h1><p>Refund total: $43.90</p><label><input type="radio" name="refund">Credit card</label><label><input type="radio" name="refund">Store credit</label><button>Submit return</button>`],
    ['cart wallets', 'https://shop.example/cart', `<title>Cart</title><h1>Your cart</h1>${rows}<button>Checkout</button><button>PayPal</button><button>Apple Pay</button><p>Visa Mastercard PayPal</p><button>Continue shopping</button>`],
    ['product w/ payments', 'https://shop.example/products/teapot', `<title>Teapot</title><h1>Teapot</h1><p>$39.00</p><button>Add to cart</button><button>Buy it now</button><img alt="Visa"><img alt="Mastercard"><img alt="PayPal"><p>or 4 payments of $9.75</p>`],
    ['bank transfer page', 'https://bank.example/transfer', `<title>Transfer money</title><h1>Transfer</h1><form><label>IBAN<input name="iban"></label><label>Amount<input name="amount"></label><label>Reference<input name="ref"></label><button>Continue</button></form>`],
    ['checkout login', 'https://shop.example/checkout/login', `<title>Checkout</title><h1>Checkout</h1><form><input type="email"><input type="password"><button>Sign in</button></form><button>Continue as guest</button>${rows}`],
    ['address', 'https://shop.example/checkout/shipping', `<title>Checkout</title><h1>Shipping address</h1><form><input autocomplete="name"><input autocomplete="street-address"><input autocomplete="postal-code"><input autocomplete="address-level2"><button>Continue to payment</button></form>${rows}`],
    ['shipping method', 'https://shop.example/checkout?step=shipping_method', `<title>Shipping - Checkout</title><h1>Shipping method</h1><label><input type="radio" name="ship">Standard $4.90</label><label><input type="radio" name="ship">Express $12.00</label><button>Continue to payment</button>${rows}`],
    ['wishlist', 'https://shop.example/wishlist', `<title>Wishlist</title><h1>Wishlist</h1><p>Teapot $39.00</p><button>Add to cart</button>`],
    ['help page payments', 'https://shop.example/help/payment-methods', `<title>Payment methods</title><h1>Payment methods</h1><p>You can pay with Visa, Mastercard, PayPal, Klarna and bank transfer.</p><h2>When is my card charged?</h2><p>When we ship.</p><h2>PayPal</h2><p>x</p><h2>Klarna</h2><p>x</p>`],
    ['gift card topup', 'https://shop.example/account/gift-cards', `<title>Gift cards</title><h1>Redeem a gift card</h1><label>Gift card code<input name="code"></label><button>Apply</button><p>Your balance $0.00</p>`],
    ['crypto explorer', 'https://explorer.example/tx/1', `<title>Transaction</title><h1>Transaction</h1><p>Amount 0.01 BTC</p><p>Fee $1.20</p><p>Total $43.90</p>`],
    ['donation landing', 'https://charity.example/', `<title>Help us</title><h1>Help rivers</h1><p>Your gift matters.</p><a class="button" href="/donate">Donate now</a><p>$25 feeds a family</p>`],
    ['payslip', 'https://hr.example/payslips', `<title>Payslips</title><h1>Payslip</h1><p>Total pay $4,300.00</p><button>Download</button>`],
    ['payment history', 'https://util.example/payments/history', `<title>Payment history</title><h1>Payment history</h1><table><tr><td>1 Jan</td><td>$43.90</td><td>Visa</td></tr><tr><td>1 Feb</td><td>$43.90</td><td>Visa</td></tr></table>`],
    ['bill overview', 'https://util.example/bills', `<title>Your bill</title><h1>Your bill</h1><p>Amount due $43.90</p><p>Due on 1 December</p><a href="/pay" class="button">Pay my bill</a><a href="/history">Payment history</a>`],
    ['record of an order, with its state', 'https://shop.example/admin/order_detail.html', '<title>Order detail</title><h1>Order #7841 <span>Paid</span></h1><p>Total $43.90</p><button>Print</button>'],
    ['order with nothing that binds', 'https://gym.example/contract', '<html lang="de"><title>Vertrag</title><p>29,90 € monatlich</p><button>Bestellen</button>'],
    ['code sandbox', 'https://dev.example/demo', `<title>Card input component</title><h1>Card input</h1><input autocomplete="cc-number"><input autocomplete="cc-exp"><p>npm install</p>`],
    ['search results', 'https://search.example/search?q=checkout+payment', `<title>checkout payment - Search</title>${'<a href="/x">Checkout and payment methods: pay with card</a><p>Order total, card number, pay now</p>'.repeat(10)}`],
    ['login with pay brand', 'https://pay.example.com/login', `<title>Log in to Example Pay</title><h1>Log in</h1><input type="email"><input type="password"><button>Log in</button>`],
    ['article with a sample', 'https://design.example/blog/better-checkouts', `<title>Better checkouts</title><h1>Checkout: choose how to pay</h1><h2>Payment method</h2>${rows}${card}`],
    ['drawing of a checkout', 'https://provider.example/', `<title>Payments for all</title><h1>Take payments</h1><div role="img" aria-label="A checkout"><h2>Payment method</h2>${rows}${card}</div>`],
    ['order of the past', 'https://shop.example/order/2041', `<title>Order 2041</title><h1>Order 2041</h1><h2>Payment method</h2><p>Visa</p><p>PayPal</p>${rows}<p>Amount due $43.90</p><a href="/orders">All orders</a>`],
    ['card kept by an account', 'https://app.example/account/billing', `<title>Checkout and payment method</title><h1>Payment method</h1><iframe title="Secure card number input frame"></iframe><label><input type="radio" name="payment">Card</label><label><input type="radio" name="payment">PayPal</label><button>Save</button>`],
    ['ways that an account chooses from', 'https://shop.example/account/payment', `<title>Payment method | My account</title><h1>Change payment method</h1><label><input type="radio" name="m">Bank transfer</label><label><input type="radio" name="m">PayPal</label><label><input type="radio" name="m">Direct debit</label><button>Change</button>`],
    ['wallets on the first step', 'https://shop.example/checkout?step=contact', `<title>Information - Checkout</title><h1>Checkout</h1><h2>Express checkout</h2><button>Shop Pay</button><button>Google Pay</button><h2>Shipping address</h2>${['Email', 'First name', 'Last name', 'Address', 'City', 'ZIP code', 'Phone', 'Company'].map((label) => `<label>${label}<input></label>`).join('')}<button>Continue</button>${rows}`],
    ['wallets where one signs in', 'https://shop.example/checkout/start', `<title>Checkout</title><h1>Checkout</h1><h2>Express checkout</h2><button>PayPal</button><button>Amazon Pay</button><input type="email"><input type="password"><button>Continue as guest</button><p>Amount due $43.90</p>`],
    ['a thing for sale, the price on its button', 'https://app.example/', '<title>Design faster</title><h1>Design faster</h1><a class="btn" href="/b">Buy now $79</a><h2>Questions</h2><h3>Payment methods</h3><p>Visa, Mastercard, PayPal</p>'],
    ['zh order placed and not paid', 'https://shop.example/index', `<html lang="zh-CN"><title>订单</title><h2>订单提交成功，请选择支付方式</h2><p>订单编号：2041776</p><p>合计 ¥88.00</p>`],
    ['zh list of paid orders', 'https://shop.example/user/orders', `<html lang="zh-CN"><title>我的订单</title>${'<div><p>订单编号：2041776</p><p>已付款</p><p>合计 ¥88.00</p></div>'.repeat(4)}`],
    ['delivery step with terms', 'https://shop.example/checkout/shipping', `<title>Checkout</title><h2>Delivery address</h2><input name="street"><input name="city"><p>Amount due $43.90</p><label><input type="checkbox"> I agree to the terms and conditions</label><button>Place order</button>`],
  ])('stays silent: %s', (_, url, html) => expect(readPage(html, url).step).toBe('other'));
});

describe('a code to pay by', () => {
  const shown = (say: string, amount: string): string => `<title>${say} – Fern Pottery</title><h1>${say}</h1><p>${amount}</p><img src="qr.png" alt="QR">`;
  it.each([
    ['en', 'Scan to pay', 'Amount: $43.90'],
    ['de', 'QR-Code scannen und bezahlen', 'Betrag: 43,90 €'],
    ['cs', 'Naskenujte a zaplaťte', 'Částka: 439 Kč'],
    ['ru', 'Отсканируйте для оплаты', 'Сумма: 439 ₽'],
    ['id', 'Pindai untuk membayar', 'Jumlah: Rp 43.900'],
    ['ja', 'QRコードを読み取って支払う', '金額: 4,390円'],
  ])('makes a page one on which one pays: %s', (language, say, amount) => {
    const url = 'https://shop.example/orders/2041/pay';
    expect(readPage(`<html lang="${language}">${shown(say, amount)}`, url).step).toBe('payment');
    expect(readPage(`<html lang="${language}">${shown('Our app', amount)}`, url).step).toBe('other');
    // A sum may be left to whoever pays, where the picture is called a code; a picture that is not may show anything.
    expect(readPage(`<html lang="${language}">${shown(say, '')}`, url).step).toBe('payment');
    expect(readPage(`<html lang="${language}">${shown(say, '').replace('src="qr.png" alt="QR"', 'src="a.png" alt="Fern"')}`, url).step).toBe('other');
  });
});
