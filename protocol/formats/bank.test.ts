import { describe, expect, it } from 'vitest';
import { readPayload } from './index.ts';
import { creditorReferenceOf, ibanOf } from './testing.ts';

const german = ibanOf('DE', '370400440123456789');
const swissIban = ibanOf('CH', '00762123456789012');
const qrIban = ibanOf('CH', '30000123456789012');

/** An EPC code with some of its lines replaced. */
const epc = (over: Record<number, string> = {}, end = '\n'): string =>
  ['BCD', '002', '1', 'SCT', '', 'Fern Pottery', german, 'EUR43.90', '', '', 'FP-2041'].map((line, i) => over[i] ?? line).join(end);

describe('EPC069-12', () => {
  it('is read with everything it says', () => {
    expect(readPayload(epc())).toEqual({ format: 'epc069-12', account: german, payee: 'Fern Pottery', reference: 'FP-2041', currency: 'EUR', amount: '43.90' });
    expect(readPayload(epc({}, '\r\n'))?.amount).toBe('43.90');
    expect(readPayload(epc({ 1: '001', 4: 'COBADEFFXXX' }))?.account).toBe(german);
    expect(readPayload(epc({ 9: creditorReferenceOf('FP2041'), 10: '' }))?.reference).toBe(creditorReferenceOf('FP2041'));
    expect(readPayload(epc({ 7: '' }))).not.toHaveProperty('amount');
    expect(readPayload(epc().split('\n').slice(0, 7).join('\n'))?.account).toBe(german);
  });
  it.each<[string, Record<number, string>]>([
    ['another service tag', { 0: 'BCE' }],
    ['another version', { 1: '003' }],
    ['a character set that there is not', { 2: '9' }],
    ['another kind', { 3: 'SDD' }],
    ['a BIC of seven characters', { 4: 'COBADEF' }],
    ['version 001 without BIC', { 1: '001' }],
    ['no payee', { 5: '' }],
    ['a payee that is too long', { 5: 'x'.repeat(71) }],
    ['wrong check digits', { 6: german.replace(/^DE\d\d/, 'DE00') }],
    ['an IBAN of another length', { 6: german.slice(0, -1) }],
    ['an IBAN with spaces', { 6: german.replace(/(.{4})/g, '$1 ').trim() }],
    ['another currency', { 7: 'USD43.90' }],
    ['a comma', { 7: 'EUR43,90' }],
    ['three decimals', { 7: 'EUR43.901' }],
    ['nothing to pay', { 7: 'EUR0.00' }],
    ['a milliard', { 7: 'EUR1000000000.00' }],
    ['a purpose of five letters', { 8: 'GDDSX' }],
    ['both kinds of reference', { 9: creditorReferenceOf('FP2041') }],
    ['wrong check digits of the reference', { 9: 'RF00FP2041', 10: '' }],
    ['a line too many', { 10: 'FP-2041\nnote\nmore' }],
    ['other ends of lines', { 6: `${german}\r` }],
  ])('is refused with %s', (_, over) => expect(readPayload(epc(over))).toBeUndefined());
});

/** A QR-bill with some of its lines replaced. */
const bill = (over: Record<number, string> = {}): string =>
  ['SPC', '0200', '1', swissIban, 'S', 'Fern Pottery', 'Seeweg', '7', '6004', 'Luzern', 'CH', '', '', '', '', '', '', '', '43.90', 'CHF', '', '', '', '', '', '', '', 'NON', '', 'Order 2041', 'EPD'].map((line, i) => over[i] ?? line).join('\n');
const qrReference = '210000000003139471430009017';

describe('Swiss QR-bill', () => {
  it('is read with everything it says', () => {
    expect(readPayload(bill())).toEqual({ format: 'swiss-qr', account: swissIban, payee: 'Fern Pottery', reference: 'Order 2041', currency: 'CHF', amount: '43.90' });
    expect(readPayload(bill({ 3: qrIban, 27: 'QRR', 28: qrReference }))?.reference).toBe(qrReference);
    expect(readPayload(bill({ 27: 'SCOR', 28: creditorReferenceOf('FP2041'), 19: 'EUR' }))).toMatchObject({ currency: 'EUR', reference: creditorReferenceOf('FP2041') });
    expect(readPayload(bill({ 18: '' }))?.amount).toBeUndefined();
    expect(readPayload(`${bill()}\n//S1/10/2041\nEBILL/x`)?.amount).toBe('43.90');
  });
  it.each<[string, Record<number, string>]>([
    ['another version', { 1: '0300' }],
    ['another coding', { 2: '2' }],
    ['an account elsewhere', { 3: german }],
    ['no name', { 5: '' }],
    ['no town', { 9: '' }],
    ['a country in words', { 10: 'Schweiz' }],
    ['an ultimate creditor, which is for later', { 12: 'Someone' }],
    ['a comma', { 18: '43,90' }],
    ['one decimal', { 18: '43.9' }],
    ['nothing to pay', { 18: '0.00' }],
    ['another currency', { 19: 'USD' }],
    ['half a debtor', { 20: 'S' }],
    ['an unknown kind of reference', { 27: 'XXX' }],
    ['a QR reference for a plain IBAN', { 27: 'QRR', 28: qrReference }],
    ['a QR-IBAN without QR reference', { 3: qrIban }],
    ['a wrong QR reference', { 3: qrIban, 27: 'QRR', 28: qrReference.replace(/.$/, '8') }],
    ['a reference that should not be', { 28: 'FP2041' }],
    ['a message that is too long', { 29: 'x'.repeat(141) }],
    ['no trailer', { 30: '' }],
  ])('is refused with %s', (_, over) => expect(readPayload(bill(over))).toBeUndefined());
});

const czech = ibanOf('CZ', '08000000192000145399');
const spayd = (rest: string): string => `SPD*1.0*ACC:${czech}${rest}`;

describe('SPAYD', () => {
  it('is read with everything it says', () => {
    expect(readPayload(spayd('+GIBACZPX*AM:43.90*CC:CZK*RN:Hrn%C4%8D%C3%AD%C5%99stv%C3%AD*X-VS:2041*MSG:ORDER 2041'))).toEqual({ format: 'spayd', account: czech, payee: 'Hrnčířství', reference: '2041', currency: 'CZK', amount: '43.90' });
    expect(readPayload(spayd('*'))).toMatchObject({ account: czech });
    expect(readPayload(spayd('*AM:1*CC:CZK*X-OWN:anything'))?.amount).toBe('1');
  });
  it('is checked against its own checksum, sorted or as written', () => {
    // Computed with zlib's crc32 over `SPD*1.0*ACC:…*AM:43.90*CC:CZK`.
    const text = 'SPD*1.0*ACC:CZ6508000000192000145399*AM:43.90*CC:CZK';
    const table = (value: number): number => Array.from({ length: 8 }).reduce<number>((left) => (left & 1 ? (left >>> 1) ^ 0xedb88320 : left >>> 1), value);
    const crc = ([...text].reduce((left, character) => (left >>> 8) ^ table((left ^ character.charCodeAt(0)) & 255), 0xffffffff) ^ 0xffffffff) >>> 0;
    const sum = crc.toString(16).toUpperCase().padStart(8, '0');
    expect(readPayload(`${text}*CRC32:${sum}`)?.amount).toBe('43.90');
    expect(readPayload(`${text.replace('43.90', '43.91')}*CRC32:${sum}`)).toBeUndefined();
  });
  it.each([
    ['another version', spayd('').replace('1.0', '2.0')],
    ['no account', 'SPD*1.0*AM:43.90*CC:CZK'],
    ['wrong check digits', spayd('').replace(/CZ\d\d/, 'CZ00')],
    ['a wrong other account', spayd(`*ALT-ACC:${czech.replace(/CZ\d\d/, 'CZ00')}`)],
    ['an empty amount', spayd('*AM:')],
    ['a comma', spayd('*AM:43,90')],
    ['an amount of eleven characters', spayd('*AM:12345678.90')],
    ['a currency that there is not', spayd('*CC:CZX')],
    ['a day that there is not', spayd('*DT:20260230')],
    ['an unknown key', spayd('*WHAT:1')],
    ['a key twice', spayd('*AM:1*AM:2')],
    ['letters in a symbol', spayd('*X-VS:20A1')],
    ['a repetition of 31 days', spayd('*X-PER:31')],
    ['a message that is too long', spayd(`*MSG:${'x'.repeat(61)}`)],
    ['broken encoding', spayd('*RN:%C4')],
  ])('is refused with %s', (_, text) => expect(readPayload(text)).toBeUndefined());
});

describe('payto (RFC 8905)', () => {
  it('is read', () => expect(readPayload(`payto://iban/${german}?amount=EUR:43.90&message=FP-2041&receiver-name=Fern+Pottery`)).toEqual({ format: 'payto', account: german, payee: 'Fern Pottery', reference: 'FP-2041', currency: 'EUR', amount: '43.90' }));
  it.each([`payto://iban/${german}?amount=43.90`, `payto://iban/${german}?amount=EUR:0`, 'payto://iban/DE00370400440123456789', 'payto://iban'])('refuses %s', (text) => expect(readPayload(text)).toBeUndefined());
});
