// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const bill = (name: string, day: string, sum: string, button: string): string => `<tr><td>${name}</td><td>${day}</td><td>${sum}</td><td><button>${button}</button></td></tr>`;
const ways = (...names: string[]): string => names.map((name) => `<li>${name}</li>`).join('');

describe('a page that only tempts to be one on which one pays', () => {
  it.each([
    ['bills, each with its button', 'https://my.water.example/billing', `<title>My bills</title><h1>Your bills</h1><p>Total amount due: $187.40</p><table>${bill('March', '04/12/2026', '$62.10', 'Pay')}${bill('April', '05/12/2026', '$63.20', 'Pay')}${bill('May', '06/12/2026', '$62.10', 'Pay')}</table><h2>Payment method</h2><p>Visa ending in 4242</p>`],
    ['bills in German', 'https://kunde.werk.example/offen', `<html lang="de"><title>Offen</title><h1>Offen</h1><table>${bill('R-1', '12.03.2026', '84,20 €', 'Jetzt bezahlen')}${bill('R-2', '12.04.2026', '79,90 €', 'Jetzt bezahlen')}</table><p>Gesamtbetrag offen: 164,10 €</p><p>Zahlungsart:</p><ul>${ways('SEPA-Lastschrift', 'Kreditkarte', 'Überweisung')}</ul>`],
    ['plans', 'https://sol.example/planes', `<html lang="es"><title>Planes</title><h1>Elige tu plan</h1><div><p>19,90 €</p><button>Comprar ahora</button></div><div><p>29,90 €</p><button>Comprar ahora</button></div><p>Total a pagar hoy: 19,90 €</p><h3>Formas de pago</h3><p>Tarjeta de crédito</p><p>Bizum</p>`],
    ['a thing for sale', 'https://pots.example/blue-teapot', `<title>Blue teapot</title><h1>Blue teapot</h1><p>€39.00</p><button>Buy now</button><h2>Delivery and payment</h2><ul>${ways('Credit card', 'PayPal', 'Bank transfer')}</ul><p>Order total €43.90</p><p>By purchasing you agree to our terms and conditions.</p>`],
    ['a thing for sale in Czech', 'https://konvice.example/modra', `<html lang="cs"><title>Konvice</title><h1>Konvice</h1><p>390 Kč</p><button>Koupit nyní</button><h2>Doprava a platba</h2><ul>${ways('Platba kartou', 'Dobírka', 'Bankovní převod')}</ul><p>Celkem k úhradě 390 Kč</p>`],
    ['a car put together', 'https://cars.example/konfigurator', `<html lang="de"><title>E3</title><h1>E3</h1><h3>Zahlungsart</h3>${['Barkauf', 'Leasing', 'Finanzierung'].map((name) => `<label><input type="radio" name="zahlungsart">${name}</label>`).join('')}<p>Gesamtpreis 43.900 €</p><button>Jetzt bestellen</button>`],
    ['ways that an account keeps', 'https://ride.example/payment', `<title>Payment methods</title><h1>Payment</h1><p>Total balance $8.50</p><h2>Payment methods</h2><ul>${ways('Visa 4242', 'PayPal')}</ul><button>Add payment method</button>`],
    ['what is told of paying', 'https://spiel.example/payment', '<html lang="ru"><title>Варианты оплаты</title><h1>Способы оплаты</h1><p>Нажимая на кнопку, вы принимаете условия.</p><p>Оплата происходит по договору.</p><button>Оплатить заказ</button>'],
    ['what is told of paying, with a sum', 'https://buch.example/oplata', `<html lang="ru"><title>Оплата и доставка</title><h1>Оплата и доставка</h1><h2>Способы оплаты</h2><ul>${ways('Банковская карта', 'PayPal', 'Наличные')}</ul><p>Сумма до 500 000 рублей</p><p>Общая сумма заказа 3 000 рублей</p>`],
    ['what is told of paying, where a sum is named', 'https://buch.example/oplata', `<html lang="ru"><title>Способы оплаты</title><h1>Способы оплаты</h1><ul>${ways('Банковская карта', 'PayPal', 'Наличные')}</ul><p>Сумма 3 000 рублей</p>`],
    ['a menu of what an account keeps', 'https://ivm.example/Pay', '<html lang="zh-TW"><title>付款方式設定</title><nav><a href="/logout">登出</a><a href="#">付款設定</a></nav><button>新增信用卡</button><button>信用卡管理</button>'],
    ['ways that a shop sets up', 'https://kassa.example/admin/payment-methods', `<html lang="ru"><title>Способы оплаты</title><h1>Способы оплаты</h1><h2>Добавить способ оплаты</h2><input name="name"><button>Добавить</button><ul>${ways('Наличные', 'Kaspi QR', 'Банковская карта')}</ul>`],
    ['an order that was placed long ago', 'https://shop.example/orders/88', '<html lang="ko"><title>주문상세내역</title><h1>주문상세내역</h1><p>주문번호 20260611</p><dl><dt>입금</dt><dd>결제가 완료되었습니다.</dd><dt>주문</dt><dd>주문이 접수되었습니다.</dd></dl>'],
  ])('is none: %s', (_, url, html) => expect(readPage(html, url).step).toBe('other'));

  it.each([
    ['kept out by pay buttons of several sums', 'https://my.water.example/billing', `<title>Payment</title><h1>Checkout</h1><h2>Payment method</h2><p>Total amount due: $187.40</p><p>By paying you agree to our terms</p><table>${bill('March', '04/12/2026', '$62.10', 'Pay')}${bill('April', '05/12/2026', '$63.20', 'Pay')}${bill('May', '06/12/2026', '$62.10', 'Pay')}</table><ul>${ways('Credit card', 'PayPal')}</ul>`],
    ['kept out by buttons that only buy', 'https://pots.example/blue-teapot', `<title>Blue teapot</title><h1>Blue teapot</h1><p>€39.00</p><button>Buy now</button><h2>Delivery and payment</h2><ul>${ways('Credit card', 'PayPal', 'Bank transfer')}</ul><p>Order total €43.90</p><p>By purchasing you agree to our terms</p>`],
  ])('says what it is %s', (reason, url, html) => expect(readPage(html, url).why[0]).toEqual({ sign: reason, weight: 0 }));

  it.each([
    ['one of the bills', 'https://my.water.example/billing/88', '<title>Pay your bill</title><h1>Pay your bill</h1><p>Amount due $62.10</p><h2>Payment method</h2><label><input type="radio" name="m">Debit card</label><label><input type="radio" name="m">Bank account</label><button>Pay</button>'],
    ['an order whose button is there twice', 'https://shop.example/checkout', `<title>Checkout</title><h2>Payment method</h2><ul>${ways('Credit card', 'PayPal')}</ul><div><p>Order total $43.90</p><button>Place order</button></div><aside><p>Order total $43.90</p><button>Place order</button></aside>`],
    ['an order form on the page of the thing', 'https://gadget.example/', '<title>The Gadget</title><h2>Payment method</h2><input type="email" name="email"><input name="street"><input name="city"><label><input type="radio" name="payment">PayPal</label><label><input type="radio" name="payment">Credit card</label><p>Total due $43.90</p><button>Order now</button>'],
  ])('is told from %s', (_, url, html) => expect(readPage(html, url).step).toBe('payment'));
});
