// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const reading = (html: string, url = 'https://fern.example/order/payment/58', language = 'en'): ReturnType<typeof readPage> => readPage(`<html lang="${language}">${html}`, url);
const states = (body: string, url?: string): boolean => reading(`<title>Fern</title>${body}`, url).why.some(({ sign }) => sign === 'account to transfer to');

describe('an account to transfer to', () => {
  it.each([
    ['by its IBAN', '<p>IBAN: <b>DE02 1203 0000 0000 2020 51</b></p>'],
    ['by its bank, holder and number', '<p>Bank name: First Bank</p><p>Account name: Fern Ltd</p><p>Account number: 12345678</p>'],
    ['in Thai', '<h4>ธนาคารกรุงเทพ</h4><p>123-4-56789-0</p><p>ชื่อบัญชี: บริษัท เฟิร์น จำกัด</p>'],
    ['in Czech', '<p>Bankovní účet:</p><p>123456789/0800</p><p>Variabilní symbol:</p><p>4711</p>'],
    ['as a wallet of coins', '<p>TFernJug7MossTrayAcornBowLPotMug9x</p>'],
  ])('is stated %s', (_, body) => expect(states(body)).toBe(true));
  it.each([
    ['a customer\'s number', '<p>Account number: 12345678</p><p>Amount due $43.90</p>'],
    ['words of an account without its number', '<p>Bank name: First Bank</p><p>Account name: Fern Ltd</p><p>Branch: North</p>'],
    ['a number far from its bank', `<p>Bank name</p><p>Account name</p>${'<p>text</p>'.repeat(12)}<p>12345678</p>`],
    ['who receives goods', '<p>Получатель: Иван</p><p>Получатель заказа</p><p>79161234567</p>'],
    ['what the foot of a site leads to', '<footer><p>Bank name: First Bank</p><p>Account name: Fern Ltd</p><p>Account number: 12345678</p></footer>'],
    ['a price', '<p>Bank name: First Bank</p><p>Account name: Fern Ltd</p><p>1,234,567.80</p>'],
    ['an account in running text', `<p>${'Our accounts are kept well. '.repeat(5)} IBAN DE02 1203 0000 0000 2020 51</p>`],
    ['an address in running text', `<p>${'Our coins are kept well. '.repeat(5)} TFernJug7MossTrayAcornBowLPotMug9x</p>`],
  ])('is not %s', (_, body) => expect(states(body)).toBe(false));

  const iban = '<p>IBAN: <b>TR33 0006 1005 1978 6457 8413 26</b></p>';
  it('is one way to pay what is owed, where one pays', () => expect(reading(`<title>Payment</title><h1>Payment</h1><p>Amount to pay: 120 TL</p>${iban}<p>Send the sum to this account.</p>`).step).toBe('payment'));
  it('is a way in sight', () => {
    const sight = (body: string): boolean => reading(`<title>Fern</title>${body}`).why.some(({ sign }) => sign === 'no way to pay in sight');
    expect(sight(iban)).toBe(false);
    expect(sight('')).toBe(true);
  });
  it('is one of coins, whose sum is in no currency of a country', () => {
    const page = (to: string): string => reading(`<title>Payment</title><h1>Payment</h1><p>48.25 USDT</p><p>${to}</p>`, 'https://fern.example/pay/checkout-counter/17').step;
    expect(page('TFernJug7MossTrayAcornBowLPotMug9x')).toBe('payment');
    expect(page('to our wallet')).toBe('other');
  });
  it('is none where an account keeps it', () => expect(reading(`<title>Payout</title><h1>Bank details</h1><p>Next payout: $43.90</p>${iban}<button>Save</button>`, 'https://fern.example/account/settings').step).toBe('other'));
  it('is none where it may be paid later', () => expect(reading(`<title>Invoice 58 | Fern</title><h1>Invoice 58</h1><p>Total: $43.90</p>${iban}`, 'https://fern.example/invoices/58').step).toBe('other'));
  it('is none where nothing is owed or asked for', () => expect(reading(`<title>Contact</title><h1>Contact</h1><p>Fern Ltd</p>${iban}`, 'https://fern.example/contact').step).toBe('other'));
  it('makes a step with the code of the same transfer', () => {
    const page = (more: string): string => reading(`<title>Zvony</title><h1>Pokyny k platbě</h1><p>Bankovní účet: 123456789/0800</p><p>Variabilní symbol: 4711</p><p>Částka: 1.250 Kč</p>${more}`, 'https://zvony.example/dar/3', 'cs').step;
    expect(page('<p>QR Platba</p><img src="code.png">')).toBe('payment');
    expect(page('')).toBe('other');
  });
});

describe('a button that tells of a transfer', () => {
  const page = (button: string): string => reading(`<title>Payment</title><h1>Payment</h1><p>Send it to the number that you were told.</p><p>Amount to pay: $43.90</p>${button}`).step;
  it('makes that one way to pay', () => {
    expect(page('<button>I have paid</button>')).toBe('payment');
    expect(page('<button>I have read it</button>')).toBe('other');
  });
});
