// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { currencyHints } from './currency-hints.ts';

const hints = (html: string, url = 'https://shop.example/checkout', texts: string[] = []): readonly string[] => currencyHints(new DOMParser().parseFromString(html, 'text/html'), new URL(url), texts.map((text) => ({ text })));

describe('what tells which dollars or kronor a page counts in', () => {
  it.each([
    ['its language and region', '<html lang="es-CO">', undefined, 'COP'],
    ['what it tells social networks', '<html lang="es"><meta property="og:locale" content="es_CL">', undefined, 'CLP'],
    ['the locale that its software notes', '<html lang="es"><body class="page-checkout language-es_CO">', undefined, 'COP'],
    ['a first part of its address', '<html lang="es">', 'https://shop.example/alder-cl/checkout', 'CLP'],
  ])('is %s', (_, html, url, code) => expect(hints(html, url)).toContain(code));

  it.each([
    ['Chinese', ['确认订单'], 'CNY'],
    ['Chinese in the letters of Taiwan', ['訂單編號', '付款金額'], 'TWD'],
    ['Japanese', ['ご注文内容の確認'], 'JPY'],
    ['nothing that tells', ['Order 1'], undefined],
  ])('is its script where no language is stated: %s', (_, texts, code) => expect(hints('<html>', undefined, texts)[0]).toBe(code));

  it.each([
    ['<html lang="zh">', ['訂單編號'], 'TWD'],
    ['<html lang="zh">', ['订单编号'], 'CNY'],
    ['<html lang="zh-Hant">', ['Pay'], 'TWD'],
    ['<html lang="fr">', ['Numéro de téléphone', '+243'], 'CDF'],
    ['<html lang="es"><select><option>Nequi</option></select>', ['Pagar'], 'COP'],
  ])('is told by %s with %s', (html, texts, code) => expect(hints(html, undefined, texts)[0]).toBe(code));

  it.each([
    ['Chinese', ['支付金额 ¥268.00', '请输入信用卡号'], 'CNY'],
    ['English, of which another language is to be chosen', ['Order total ¥268.00', 'Pay with a card', '日本語', '中文'], undefined],
    ['Japanese', ['お支払い金額', '合計'], undefined],
  ])('is its script where a template says English: %s', (_, texts, code) => expect(hints('<html lang="en">', undefined, texts).find((one) => one === 'CNY')).toBe(code));

  it.each([
    ['Norwegian', ['Handlekurv', 'Å betale inkl. mva. 1 199 kr', 'Fullfør kjøp'], 'NOK'],
    ['Danish', ['Gå til betaling', 'I alt inkl. moms 1.199 kr.', 'Gennemfør køb'], 'DKK'],
    ['Swedish', ['Gå till kassan', 'Att betala 1 199 kr', 'Genomför köp'], 'SEK'],
    ['one of two', ['Å betale 1 199 kr', 'Bestør'], undefined],
    ['German', ['Zur Kasse für Käufer', 'Größe'], undefined],
  ])('is the language that letters and words tell where none is stated: %s', (_, texts, code) => {
    expect(hints('<html lang="zxx">', undefined, texts)[0]).toBe(code);
    expect(hints('<html lang="en">', undefined, texts)[0]).toBe(code);
  });

  it.each([
    ['Russian', ['Итого 1 980 P', 'Выберите способ оплаты'], 'RUB'],
    ['Ukrainian', ['Разом 980', 'Оберіть спосіб оплати замовлення'], 'UAH'],
    ['Bulgarian', ['Общо 43,60', 'Начин на плащане'], undefined],
    ['Kazakh', ['Барлығы 980', 'Төлем әдісін таңдаңыз'], undefined],
    ['Hungarian', ['Fizetendő összeg 12 900 Ft', 'Utánvét'], 'HUF'],
  ])('is the language that its letters tell where a template says English: %s', (_, texts, code) => expect(hints('<html lang="en">', undefined, texts)[0]).toBe(code));

  it.each([
    ['a language in the address', '<html lang="ar">', 'https://charity.example/ar/checkout', [], undefined],
    ['a country in the address', '<html lang="es">', 'https://charity.example/ar/checkout', [], 'ARS'],
    ['a language and its country', '<html lang="ar">', 'https://charity.example/ar-sa/checkout', [], 'SAR'],
    ['the numbers of one country', '<html lang="en">', undefined, ['Call us: +52 612 202 4759', '+52 (612) 555-0101'], 'MXN'],
    ['the code in front of a field', '<html lang="en">', undefined, ['Phone', '+258'], 'MZN'],
    ['the numbers of two countries', '<html lang="en">', undefined, ['+52 612 202 4759', '+61 2 5550 0101'], undefined],
    ['the numbers of a country that is in the list and of one that is not', '<html lang="en">', undefined, ['+52 612 202 4759', '+1 212 555 0101'], undefined],
    ['a sum that is added', '<html lang="en">', undefined, ['+52 points'], undefined],
    ['an icon', '<html lang="en"><i class="bx bx-rupee"></i>', undefined, [], 'INR'],
  ])('may be %s', (_, html, url, texts, code) => expect(hints(html, url, texts)[0]).toBe(code));

  it.each([
    ['of one country', '<html lang="es">', ['Transferencia', 'Web Pay Plus'], 'CLP'],
    ['of two countries', '<html lang="es">', ['Webpay', 'PSE'], undefined],
    ['of one country, in another language', '<html lang="pl">', ['Webpay'], 'PLN'],
    ['of one country, where the page names another', '<html lang="es-MX">', ['PSE'], 'MXN'],
  ])('is what the ways to pay tell of a page in Spanish that names no country: %s', (_, html, texts, code) => expect(hints(html, undefined, texts)[0]).toBe(code));
});
