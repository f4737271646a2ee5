import { describe, expect, it } from 'vitest';
import { readAddress } from '../address.ts';
import { isHostOf } from '../hosts.ts';
import { payHosts } from './addresses.ts';
import { makerIn } from './makers.ts';
import { isHeadingOfPart } from './no-names.ts';
import { fold } from './fold.ts';
import { asksForPlace, places } from './places.ts';
import { leadsBack, withoutWayHome } from './ways-home.ts';

describe('places', () => {
  it('are each found as a whole label', () => expect([...places].filter((place) => !asksForPlace(place))).toEqual([]));
  it('are written as labels are compared', () => expect([...places].filter((place) => fold(place) !== place)).toEqual([]));
  it.each(['Street address *', 'Your billing address', 'Postal code', 'ZIP / Postal code', 'City (required)', 'Straße, Hausnummer', 'PLZ*', 'Code postal', 'By', 'Pašto kodas', 'Адрес доставки', 'Город', 'Kota', 'Thành phố', '郵便番号', '城市', 'المدينة'])('%s asks for one', (label) =>
    expect(asksForPlace(label)).toBe(true),
  );
  it.each(['Adresse mail', 'Address e-mail', 'By card', 'Via PayPal', 'Name', 'Shipping', 'Citywide newsletter', ''])('%s does not', (label) => expect(asksForPlace(label)).toBe(false));
});

describe('ways home', () => {
  it.each([
    ['Maple Row home', 'Maple Row'],
    ['Zur Startseite von Fern', 'Fern'],
    ['Go to the Fern Pottery home page', 'Fern Pottery'],
    ['Fern Pottery | Startseite', 'Fern Pottery'],
    ["Retour à l'accueil", ''],
    ['Homestead', 'Homestead'],
    ['Toronto Tea', 'Toronto Tea'],
  ])('%s is the way home of %s', (label, name) => expect(withoutWayHome(label).replace(/^accueil$/i, '')).toBe(name));
  it.each(['Back To Shop', 'Zurück Zum Laden', 'Terug Naar Winkel', 'Вернуться В Магазин'])('%s leads back', (text) => expect(leadsBack(text)).toBe(true));
  it.each(['Backroad Coffee', 'Gold & Co'])('%s does not', (text) => expect(leadsBack(text)).toBe(false));
});

describe('parts of pages', () => {
  it.each(['Your Details', 'Session Information', 'Nos Nouveautés', 'Twoje Dane', 'Ваши Данные'])('%s is what one is headed by', (text) => expect(isHeadingOfPart(text)).toBe(true));
  it.each(['Yourtea', 'Fern Pottery', 'Information'])('%s is not', (text) => expect(isHeadingOfPart(text)).toBe(false));
});

it.each([
  ['Powered by CartSoft', 'CartSoft'],
  ['Propulsé par CartSoft', 'CartSoft'],
  ['Tienda desarrollado por CartSoft', 'CartSoft'],
  ['Made by hand', undefined],
])('%s tells that %s made the software', (text, maker) => expect(makerIn(text)).toBe(maker));

describe('hosts', () => {
  it.each(['pay.shop.example', 'checkout2.shop.example', 'pay-eu.shop.example', 'secure-pay.shop.example', 'kasse.shop.example'])('%s is there for paying', (host) => expect(isHostOf(host, payHosts)).toBe(true));
  it.each(['payless.example', 'shop.pay.example', 'pay', ''])('%s is not', (host) => expect(isHostOf(host, payHosts)).toBe(false));
  it('of accounts and to be read are told by their address', () => {
    expect(readAddress(new URL('https://my.shop.example/')).ofAccount).toBe(true);
    expect(readAddress(new URL('https://docs.shop.example/')).signs.has('reading matter')).toBe(true);
  });
});

describe('an address', () => {
  const signs = (address: string): string[] => [...readAddress(new URL(address, 'https://shop.example')).signs];
  it('is read by words that only capitals part', () => expect(signs('/club/payMembership.php')).toContain('payment'));
  it('is read by the parameters that name a step', () => {
    expect(signs('/index.php?c=products&a=checkoutPayment')).toEqual(expect.arrayContaining(['checkout', 'payment']));
    expect(signs('/index.php?q=payment')).not.toContain('payment');
  });
  it.each(['/index.php?controller=order-detail&id_order=42', '/viewOrder.php?id=42', '/order-status/42', '/track-order'])('of an order that is looked back at is an account’s: %s', (address) => {
    expect(signs(address)).toContain('account');
    expect(signs(address)).not.toContain('checkout');
  });
  it.each(['/checkout/order-details', '/order/42/payment'])('of a step is a checkout’s: %s', (address) => {
    expect(signs(address)).toContain('checkout');
    expect(signs(address)).not.toContain('account');
  });
});
