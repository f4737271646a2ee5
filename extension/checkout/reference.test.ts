// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readPage } from './testing.ts';

const reference = (html: string): string | undefined => readPage(`<title>x</title>${html}`, 'https://shop.example/x').reference;

it.each([
  ['Order number: FP-2041', 'FP-2041'],
  ['Your order number is <b>1045823</b>', '1045823'],
  ['订单编号：<b>2041776</b>', '2041776'],
  ['商店訂單編號 <b>XR20231105A77</b>', 'XR20231105A77'],
  ['Payment reference: NO9386011117947', undefined],
  ['オーダーID <b>FP-2041</b>', 'FP-2041'],
  ['Payment reference: LT12 1000 0111 0100 1000', undefined],
  ['Order no. 195,50 €', undefined],
  ['Заказ №1207 оформлен', '1207'],
  ['Twoje zamówienie numer <b>88213</b> zostało przyjęte', '88213'],
  ['ID zamówienia: 88213', '88213'],
  ['N° de référence : 99812', '99812'],
  ['Bolletta n. 4410098812', '4410098812'],
  ['Réservation N° 318', '318'],
  ['Booking ID: <b>BK-7781</b>', 'BK-7781'],
  ['Mã đặt chỗ: <b>VX8812</b>', 'VX8812'],
  ['Поръчка <b>PS-10482</b>', 'PS-10482'],
  ['Sipariş TR-8812', 'TR-8812'],
  ['Beställning 790 kr', undefined],
  ['Order 1980 USD', undefined],
  ['Referência 123 456 789', undefined],
  ['<button>Your order number</button></p><p>20417', undefined],
  ['Your order number</p><p>© 2017, Fern', undefined],
])('the reference of %s is %s', (html, wanted) => expect(reference(`<p>${html}</p>`)).toBe(wanted));
