// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const read = (html: string, url = 'https://shop.example/checkout'): ReturnType<typeof readPage> => readPage(html, url);
const signs = (html: string, url?: string): string[] => read(html, url).why.map(({ sign }) => sign);

describe('a code to scan beside what is owed', () => {
  const body = '<p>应付金额：￥128.50</p><p>请使用微信扫一扫</p><img src="code.png">';
  it.each([
    ['where one pays', `<html lang="zh"><title>青山茶具</title>${body}`, 'https://shop.example/pay/1', 'payment'],
    ['in a help page', `<html lang="zh"><title>青山茶具</title>${body}`, 'https://shop.example/help/pay', 'other'],
    ['where nothing says that one pays', `<html lang="zh"><title>青山茶具</title>${body}`, 'https://shop.example/news', 'other'],
  ])('is enough %s', (_, html, url, step) => expect(read(html, url).step).toBe(step));
});

describe('buttons that a wallet draws in a frame of its own', () => {
  const buttons = '<iframe name="__zoid__paypal_buttons__eyJz__" src="https://www.paypal.com/smart/buttons?style=gold"></iframe>';
  const page = (frame: string, more = ''): string => `<html lang="en"><title>Fern Pottery</title><h3>Order summary</h3><p>Jug $38.00</p><p>Total: $38.00</p>${frame}${more}`;
  it.each([
    ['are the last step of a checkout', page(buttons), 'https://shop.example/checkout/', 'payment'],
    ['are a shortcut where a button leads on', page(buttons, '<button>Continue</button>'), 'https://shop.example/checkout/', 'other'],
    ['are a shortcut in a cart', page(buttons, '<h1>Your cart</h1>'), 'https://shop.example/cart', 'other'],
    ['are none where the frame only tells of instalments', page('<iframe name="__zoid__paypal_message__" src="https://www.paypal.com/credit-presentment/smart/message"></iframe>'), 'https://shop.example/checkout/', 'other'],
  ])('%s', (_, html, url, step) => expect(read(html, url).step).toBe(step));
  it('are a way to pay', () => {
    expect(signs(page(buttons))).toContain('one way to pay');
    expect(signs(page('<iframe src="https://pay.google.com/gp/p/ui/payframe"></iframe>'))).toContain('wallet frame');
    expect(signs(page('<iframe src="https://video.example/pay/button"></iframe>'))).not.toContain('wallet frame');
  });
});

describe('what is pressed', () => {
  it.each([
    ['a block drawn as a button', '<div class="btn btn-primary"><span>Pay $43.90</span></div>', true],
    ['a block around a button', '<div class="btn"><p>Pay $43.90</p><button>Cancel</button></div>', false],
    ['a block that is drawn as something else', '<div class="btn-group"><span>Pay $43.90</span></div>', false],
    ['a link of a script', '<main><a href="#">Pay now</a></main>', true],
    ['a link in a head that opens a menu', '<header><a href="#">Pay now</a></header>', false],
  ])('is %s', (_, html, pays) => expect(signs(`<title>Fern</title>${html}`).includes('pay button')).toBe(pays));
});

describe('a button that says what it pays', () => {
  const page = '<html lang="da"><title>Fern</title><img src="x.svg"><button>Betal 950,00 DKK</button><button>Annuller</button>';
  it.each([
    ['is the last step where one pays', 'https://fern.example/betaling.html', 'payment'],
    ['is none anywhere else', 'https://fern.example/flow.html', 'other'],
  ])('%s', (_, url, step) => expect(read(page, url).step).toBe(step));
});

describe('a card form with an address', () => {
  const address = '<label>Street address<input name="address"></label><label>City<input name="city"></label><label>Postal code<input name="postcode"></label>';
  const form = '<label>Card number<input name="cardnumber"></label><label>CVV<input name="cvv"></label>';
  const sums = '<label><input type="radio" name="a"> €10</label><label><input type="radio" name="a"> €25</label>';
  it.each([
    ['pays where a sum is chosen', sums, 'payment'],
    ['may keep the card where none is', '', 'other'],
  ])('%s', (_, chosen, step) => expect(read(`<title>Fern friends</title><h1>Fern friends</h1>${chosen}${address}${form}<button>Give</button>`, 'https://fern.example/friends').step).toBe(step));
});

describe('a sum that is chosen, and how it is paid', () => {
  const choose = (name: string, ...labels: string[]): string => labels.map((label) => `<label><input type="radio" name="${name}"> ${label}</label>`).join('');
  const page = `<html lang="de"><title>Vögel</title><h1>Vögel</h1>${choose('a', '10 €', '25 €', '50 €')}${choose('m', 'Lastschrift', 'PayPal')}<input type="email" name="email">`;
  it.each([
    ['are all that a page needs where one gives', 'https://voegel.example/spenden', 'payment'],
    ['are not enough anywhere else', 'https://voegel.example/umfrage', 'other'],
  ])('%s', (_, url, step) => expect(read(page, url).step).toBe(step));
});

describe('a list with one way to pay', () => {
  const list = (label: string): string => `<html lang="nl"><title>Fern</title><label>${label} <select><option>Kies</option><option>iDEAL</option></select></label>`;
  it.each([
    ['is one where the list asks how to pay', list('Betaalmethode'), true],
    ['is none where it asks for something else', list('Onderwerp'), false],
  ])('%s', (_, html, is) => expect(signs(html).includes('one way to pay')).toBe(is));
});

describe('a form for an address', () => {
  const address = '<label>Street address<input name="address"></label><label>City<input name="city"></label><label>Postal code<input name="postcode"></label>';
  const one = '<label><input type="radio" name="payment_method"> Bank transfer</label>';
  it.each([
    ['with one way to pay and a button that orders', `${address}${one}<p>Total $43.90</p><button>Place order</button>`, false],
    ['with one way to pay and a button that leads on', `${address}${one}<p>Total $43.90</p><button>Continue</button>`, true],
    ['with no way to pay', `${address}<p>Total $43.90</p><button>Place order</button>`, true],
  ])('%s', (_, html, without) => expect(signs(`<title>Fern</title>${html}`).includes('address form, no way to pay')).toBe(without));
});

describe('a choice', () => {
  it('is labelled by what stands behind it', () => {
    const boxes = (tag: string): string => `<title>Fern</title><div><input type="checkbox"><${tag}>PayPal</${tag}></div><div><input type="checkbox"><${tag}>Cash on delivery</${tag}></div>`;
    expect(signs(boxes('p'))).toContain('ways to pay to choose from');
    expect(signs(boxes('h6'))).not.toContain('ways to pay to choose from');
  });
});

describe('a thing for sale', () => {
  const ways = '<select name="method"><option>Choose</option><option>Credit card</option><option>Apple Pay</option></select><button>Buy now</button>';
  it.each([
    ['is ordered under a heading that says so', `<h1>Checkout</h1><label>Payment method</label>${ways}`, 'payment'],
    ['is looked at under its name', `<h1>Blue jug</h1><label>Payment method</label>${ways}`, 'other'],
  ])('%s', (_, html, step) => expect(read(`<title>Fern</title>${html}`, 'https://shop.example/lots/offer').step).toBe(step));
});

it('headings that ask how to pay in Spanish thank for nothing, as one word of Portuguese does', () => {
  expect(signs('<html lang="es"><h2>Método de pago</h2>')).not.toContain('thanks heading');
  expect(signs('<html lang="pt"><h2>Pedido pago</h2>')).toContain('thanks heading');
});

it.each([
  ['ja', '決済が完了するまでこの画面を閉じないでください。'],
  ['zh', '付款完成前请不要关闭本页面。'],
  ['ko', '결제가 완료될 때까지 창을 닫지 마세요.'],
])('what is to be done until a payment is complete confirms none: %s', (lang, text) =>
  expect(read(`<html lang="${lang}"><title>x</title><p>注文番号 A20261142 订单号 A20261142 주문번호 A20261142</p><p>¥1,980</p><p>${text}</p>`, 'https://shop.example/success').step).not.toBe('confirmation'));

describe('ways to pay beside a sum, without a word of a checkout', () => {
  const page = '<title>Make your gift now - Fern Friends</title><p>Gift: GBP 15.00</p><p>Total: GBP 15.00</p><label>Street<input name="street"></label><label>City<input name="city"></label><label>E-mail<input type="email"></label><label><input type="radio" name="sub" value="visa"><img alt="Visa"></label><label><input type="radio" name="sub" value="mc"><img alt="MasterCard"></label><button>Continue</button>';
  it.each([
    ['are the step at a host for paying', 'https://payments.fern.example/index.php', 'payment'],
    ['are none at another', 'https://www.fern.example/index.php', 'other'],
  ])('%s', (_, url, step) => expect(read(page, url).step).toBe(step));
});

describe('a page titled after paying with a button that pays, and neither ways nor sum', () => {
  const page = (more: string): string => `<html lang="vi"><title>Cổng thanh toán</title>${more}<p>Thẻ ngân hàng</p><button>Xác nhận thanh toán</button>`;
  it.each([
    ['pays the order that it names', page('<p>Mã đơn hàng: #48213</p>'), 'payment'],
    ['only tells of paying where it names none', page(''), 'other'],
  ])('%s', (_, html, step) => expect(read(html, 'https://fern.example/x').step).toBe(step));
});

describe('an order with a field for a message', () => {
  const page = '<html lang="fr"><title>Détails de la commande</title><h1>Commande</h1><p>Mode de paiement : Virement bancaire</p><p>En attente de virement bancaire</p><h4>Adresse de livraison</h4><h4>Adresse de facturation</h4><p>Bol 61,20 €</p><p>Sous-total 61,20 €</p><p>Frais d’expédition 4,50 €</p><p>Total 65,70 €</p><select><option>Bol</option></select><button>Envoyer</button>';
  it('is none that is placed', () => expect(read(page, 'https://fern.example/index.php?controller=order-detail&id_order=7').step).toBe('other'));
});
