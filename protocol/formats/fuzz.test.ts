import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from './index.ts';
import { emvOf, field, ibanOf, offerOf } from './testing.ts';

/** Beginnings that lead into each reader. */
const beginnings = [
  'BCD\n002\n1\nSCT\n', 'SPC\n0200\n1\n', 'SPD*1.0*ACC:', '000201', 'upi://pay?pa=', 'bitcoin:', 'bitcoin:?lightning=', 'lnbc', 'lightning:lnbc1', 'lno1', 'ethereum:0x',
  'ethereum:pay-', 'solana:', 'solana:https%3A', 'alipays://platformapi/startapp?', 'weixin://wxpay/bizpayurl?pr=', 'wxp://', 'payto://iban/', 'https://www.paypal.com/', 'https://live.adyen.com/hpp/pay.shtml?', 'https://pay.example.test/',
];
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.stringMatching(/^[0-9a-z%&=.+@:/?#*\n-]{0,600}$/));
const hostile = fc.oneof(anything, fc.tuple(fc.constantFrom(...beginnings), anything).map(([beginning, rest]) => beginning + rest));

/** Milliseconds that no text may take, on a slow and busy machine. */
const PATIENCE = 1_000;

describe('payloads from anywhere', () => {
  it('are answered without an error, in bounded time, and only with what a reading can hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const started = performance.now();
        const read = readPayload(text);
        expect(performance.now() - started).toBeLessThan(PATIENCE);
        if (read?.amount !== undefined) expect(read.amount).toMatch(/^\d+(?:\.\d*)?$/);
        if (read) expect(read.format.length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(beginnings)('do not make a reader slow that begin with %j and go on for ever', (beginning) => {
    for (const piece of ['0', '1.', '%', '%41', 'a&', '+', '*A:', '00', '\n', '/', '@a.', 'q', '9'.repeat(50)]) {
      const started = performance.now();
      readPayload(beginning + piece.repeat(Math.ceil(4_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(PATIENCE);
    }
  });
});

const cents = fc.integer({ min: 1, max: 99_999_999_999 }).map((units) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z .]{0,20}[A-Za-z]$/);
const bban = fc.stringMatching(/^\d{18}$/);

describe('what is written is read again', () => {
  it('by EPC069-12', () => {
    fc.assert(fc.property(cents, name, bban, (amount, payee, account) => {
      const iban = ibanOf('DE', account);
      expect(readPayload(['BCD', '002', '1', 'SCT', '', payee, iban, `EUR${amount}`].join('\n'))).toMatchObject({ account: iban, payee, currency: 'EUR', amount });
    }));
  });

  it('by EMV codes, and never with one character changed', () => {
    fc.assert(fc.property(cents, name, fc.nat(), fc.stringMatching(/^[0-9A-Z]$/), (amount, payee, at, other) => {
      const text = emvOf(field('26', field('00', 'br.gov.bcb.pix') + field('01', 'tea@fern.example')), field('53', '986'), field('54', amount), field('58', 'BR'), field('59', payee));
      expect(readPayload(text)).toMatchObject({ format: 'emv-mpm[pix]', currency: 'BRL', amount, payee });
      const place = at % (text.length - 4);
      const changed = text.slice(0, place) + other + text.slice(place + 1);
      if (changed !== text) expect(readPayload(changed)).toBeUndefined();
    }));
  });

  it('by UPI links, however they are encoded', () => {
    fc.assert(fc.property(cents, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (amount, payee) => {
      const read = readPayload(`upi://pay?pa=tea@bank&pn=${encodeURIComponent(payee)}&am=${amount}&cu=INR`);
      expect(read).toMatchObject({ format: 'upi', account: 'tea@bank', amount, payee });
    }));
  });

  it('by BOLT 12 offers, and never with their end cut off', () => {
    const key = Uint8Array.from([2, ...[0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b, 0x07, 0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17, 0x98]]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 }), name, fc.integer({ min: 1, max: 20 }), (units, text, cut) => {
      const bytes = units.toString(16).padStart(8, '0').match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
      const offer = offerOf([[8, Uint8Array.from(bytes.slice(bytes.findIndex((byte) => byte !== 0)))], [10, new TextEncoder().encode(text)], [22, key]]);
      const read = readPayload(offer);
      expect(read).toMatchObject({ format: 'bolt12', currency: 'BTC', reference: text });
      expect(Number(read?.amount) * 1e11).toBeCloseTo(units, 0);
      expect(readPayload(offer.slice(0, -cut))).toBeUndefined();
    }));
  });
});
