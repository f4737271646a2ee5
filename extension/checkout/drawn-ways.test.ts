// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const step = (html: string, url: string, language = 'en'): string => readPage(`<html lang="${language}">${html}`, url).step;
const menu = Array.from({ length: 40 }, (_, at) => `<a href="/aisle/${at}">Aisle ${at}</a>`).join('');

describe('ways to pay drawn side by side, with nothing to press', () => {
  const page = (rows: string, around = ''): string => `<title>Payment</title><h1>Choose your payment method</h1>${rows}${around}<p>Total: $43.90</p>`;
  const blocks = '<div><div class="way"><b>Credit card</b></div><div class="way"><b>Bank transfer</b></div></div>';
  const url = 'https://fern.example/checkout/payment';

  it('are a choice beside a sum, where address and title ask how to pay', () => expect(step(page(blocks), url)).toBe('payment'));
  it.each([
    ['in running text', page('<p>You may pay by credit card here.</p><p>A bank transfer takes two days.</p>'), url],
    ['in two places', page('<section><div><div><div><div><p>Credit card</p></div></div></div></div></section><section><div><div><div><div><p>Bank transfer</p></div></div></div></div></section>'), url],
    ['in the foot of the page', page(`<footer>${blocks}</footer>`), url],
    ['where an account lists what was paid', page(blocks), 'https://fern.example/account/payment'],
    ['where a shop tells of them below a cart', page(blocks, menu), url],
    ['without a sum', page(blocks).replace('$43.90', ''), url],
    ['where the title asks for nothing', page(blocks).replace('<title>Payment', '<title>Fern'), url],
  ])('are none %s', (_, html, at) => expect(step(html, at)).toBe('other'));
});

describe('a transfer whose proof is to be sent', () => {
  const page = (ask: string, field: string): string => `<title>Payment</title><h1>Complete your payment</h1><p>Transfer to First Bank, account 1234567890</p><p>Total: $43.90</p><form><label>${ask}<input type="${field}" name="f"></label><button>Submit</button></form>`;
  const url = 'https://fern.example/orders/12/pay';

  it('is one way to pay', () => expect(step(page('Proof of payment', 'file'), url)).toBe('payment'));
  it('is, in Indonesian', () =>
    expect(step('<title>Pembayaran</title><h1>Pembayaran</h1><p>Transfer ke Bank Utama 1234567890</p><p>Total bayar: Rp 250.000</p><label>Bukti transfer<input type="file"></label><button>Kirim</button>', url, 'id')).toBe('payment'));
  it('is none without a place for it', () => expect(step(page('Proof of payment', 'text'), url)).toBe('other'));
  it('is none where another document is asked for', () => expect(step(page('Your drawing', 'file'), url)).toBe('other'));
  it('is none without a sum', () => expect(step(page('Proof of payment', 'file').replace('$43.90', ''), url)).toBe('other'));
});
