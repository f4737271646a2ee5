/**
 * The test that runs on every page: could one pay here, or has one just paid? It may say yes too often (the reader
 * then finds out), never too slowly: a few bounded look-ups, no walk over the page, no layout.
 */

/** In an address or a title. Stems, so that one entry serves inflected forms. */
const words = new RegExp(
  [
    'check-?_?out',
    'order[a-z]?($|[^a-z])',
    'buy($|[^a-z])',
    'kasa($|[^a-z])',
    'kasse($|[^a-z])',
    'placanje',
    'korpa',
    'kosar',
    'kosik',
    'objednat',
    'megrendel',
    'zaplat',
    'szamlazas',
    'finalizare',
    'placement',
    'tamamla',
    'kalathi',
    'receipt',
    'pembelian',
    'chk-?out',
    '(^|[^a-z])pay($|[^a-z])',
    'payments?($|[^a-z])',
    'paynow',
    'billing',
    'cashier',
    'invoice',
    'purchase',
    'order[-_/ ]?(pay|confirm|received|complete|success|summary|review|placed|status)',
    'confirmation',
    'thank[-_ ]?you',
    'place-?order',
    'bezahl',
    'zahlung',
    'bestell(ung|en|bestaetig)',
    'danke',
    'paiement',
    'payer',
    'caisse',
    'commande',
    'merci',
    'pago',
    'pagar',
    'tramitar',
    'finalizar',
    'pedido',
    'gracias',
    'obrigad',
    'pagament',
    'cassa($|[^a-z])',
    'ordine',
    'grazie',
    'afreken',
    'betal',
    'bestelling',
    'bedankt',
    'kassa',
    'kassan',
    'maksu',
    'tilaus',
    'platnosc',
    'zamowieni',
    'pokladna',
    'objednavk',
    'plata($|[^a-z])',
    'comanda',
    'fizetes',
    'penztar',
    'odeme',
    'siparis',
    'oplat',
    'zakaz',
    'jiesuan',
    'zhifu',
    'settlement',
    'kessai',
    'pembayaran',
    'thanh-?toan',
    '结算|結算|結帳|结账|支付|付款|收银|收銀|订单|訂單|お支払|支払|決済|レジ|注文|주문|결제|оплат|заказ|الدفع|ชำระ|תשלום|thank|πληρωμ|παραγγελ|ταμείο|замовлен|ödeme|sipariş|płatno|zamówieni|fizetés|pénztár|objednáv|plată|comand|پرداخت|تسویه|إتمام|الشراء|สั่งซื้อ|đặt hàng|thanh toán|भुगतान|ऑर्डर|পেমেন্ট|platba|platby|úhrad',
  ].join('|'),
);

/** Shops that have one address for all pages name the page in a parameter. */
const stepName = /[?&](?:\w*route|page|p|step|action|cmd|view|controller|class)=[^&]*(?:check-?out|pay|order|kass|cart)/;

/** On a button. Whole phrases only: "buy" alone stands on every product page. */
const payButton =
  /\bpay\b(?! later)|place (my |your )?order|order now|proceed to pay|complete (my |your )?(order|purchase|payment)|submit order|zahlungspflichtig|jetzt (kaufen|bezahlen)|\bpayer\b|commander|valider et payer|pagar|realizar (el )?(pago|pedido)|finalizar (a )?compra|\bpaga\b|acquista ora|afrekenen|betalen|betal\b|支付|付款|提交订单|提交訂單|立即购买|確認訂單|注文を確定|支払|購入を確定|결제|оплатить|zapłać|zaplatit|plătește|fizet|megrendel|öde\b|ödeme|siparişi|maksa\b|betala|slutför|gennemfør|fullfør|bestellen|bestellung|objedna|trimite comanda|comand|finalizar|naruč|poruči|πληρωμ|ολοκλήρωση|плат|заказ|замов|поръч|ادفع|الطلب|תשלום|הזמנה|پرداخت|ثبت سفارش|ชำระ|สั่งซื้อ|thanh toán|đặt hàng|bayar|pesan|apmok|pasūt|telli/;

const payFrame =
  /stripe\.|adyen|braintree|paypal|klarna|mollie|checkout\.com|worldpay|cybersource|squareup|squarecdn|razorpay|payu|authorize\.net|card-?fields|hosted-?fields|secure-?fields|payment/;

/** Few links of a page are of another kind than these, so the browser leaves few to be looked at. */
const oddLink = 'a[href]:not([href^="http"],[href^="/"],[href^="#"]),[rel~="payment" i]';
const wallet = /^(?:bitcoin|lightning|ethereum|solana|upi|alipays?|weixin|wechat|swish|payto):/i;

/** What shops' software calls the choice between ways to pay. One look-up, done by the browser itself. */
const payControls =
  'input[type="radio"][name*="pay" i],input[type="radio"][id*="pay" i],form[action*="payment" i],form[action*="checkout" i],form[id*="checkout" i],form[name*="checkout" i]';

/** Upper bound of elements looked at, of each kind. */
const LIMIT = 80;

const headings = ['h1', 'h2', 'h3'];
/** Headings of an order stand first; those of an article never end. */
const HEADINGS = 8;

function some<T extends Element>(elements: ArrayLike<T>, test: (element: T) => boolean, limit = LIMIT): boolean {
  const end = Math.min(elements.length, limit);
  for (let i = 0; i < end; i++) {
    const element = elements[i];
    if (element && test(element)) return true;
  }
  return false;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const lower = (text: string | null): string => (text ?? '').slice(0, 80).toLowerCase();
const cardField = 'input[autocomplete*="cc-" i]';
const drawnButton = 'a[class*="btn"],a[class*="button"]';

/** Names of the signs seen, none for the ordinary page. Expressions are without case: those compile many times slower. */
export function couldBeCheckout(
  document: Document,
  location: { pathname: string; search: string; hash: string; hostname: string },
): string[] {
  const signs: string[] = [];
  const address = decoded(location.pathname + location.hash).slice(0, 300).toLowerCase();
  if (
    words.test(address) ||
    stepName.test(location.search.slice(0, 300).toLowerCase()) ||
    location.hostname.split('.').some((label) => /^(pay|checkout|payments?|kasse|secure-?pay)$/.test(label))
  )
    signs.push('address');
  if (words.test(document.title.slice(0, 200).toLowerCase())) signs.push('title');
  if (document.querySelector(cardField)) signs.push('card');
  if (some(document.getElementsByTagName('iframe'), (frame) => payFrame.test(lower(frame.getAttribute('src'))))) signs.push('frame');
  if (some(document.querySelectorAll(oddLink), (link) => /\bpayment\b/i.test(link.getAttribute('rel') ?? '') || wallet.test(link.getAttribute('href') ?? '')))
    signs.push('wallet');
  if (document.querySelector(payControls)) signs.push('choice');
  if (signs.length > 0) return signs;
  if (
    some(document.getElementsByTagName('button'), (button) => payButton.test(lower(button.textContent))) ||
    some(document.querySelectorAll<HTMLInputElement>('input[type="submit"]'), (button) => payButton.test(lower(button.value))) ||
    some(document.querySelectorAll(drawnButton), (button) => payButton.test(lower(button.textContent)))
  )
    signs.push('button');
  if (headings.some((name) => some(document.getElementsByTagName(name), (heading) => words.test(lower(heading.textContent)), HEADINGS))) signs.push('heading');
  return signs;
}
