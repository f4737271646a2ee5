import { base58, bech32, bech32m } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { getPublicKey } from '@noble/secp256k1';
import { describe, expect, it } from 'vitest';
import { readPayload } from './index.ts';
import { creditorReferenceOf, emvOf, field, ibanOf, invoiceOf, offerOf, tagged, wordsOf } from './testing.ts';

/** The corners of the specifications: what just counts, and what just does not. `undefined` for what must be refused. */
type Corner = readonly [what: string, text: string, wanted: Readonly<Record<string, string | undefined>> | undefined];

const check = (corners: readonly Corner[]): void =>
  it.each(corners)('%s', (_, text, wanted) => {
    const read = readPayload(text);
    if (wanted === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(wanted);
  });

const german = ibanOf('DE', '370400440123456789');
const epc = (figure: string, { version = '002', charset = '1', bic = '', payee = 'Fern Pottery', tail = ['', '', 'FP-2041'], end = '\n' } = {}): string => ['BCD', version, charset, 'SCT', bic, payee, german, figure, ...tail].join(end);

describe('EPC069-12', () =>
  check([
    ['the least amount', epc('EUR0.01'), { amount: '0.01' }],
    ['the largest amount', epc('EUR999999999.99'), { amount: '999999999.99' }],
    ['more than the largest', epc('EUR1000000000'), undefined],
    ['whole euros', epc('EUR12'), { amount: '12' }],
    ['one decimal', epc('EUR12.3'), { amount: '12.3' }],
    ['no figure behind the currency', epc('EUR'), undefined],
    ['a sign', epc('EUR-1'), undefined],
    ['an exponent', epc('EUR1e3'), undefined],
    ['the last character set', epc('EUR1', { charset: '8' }), { amount: '1' }],
    ['character set 0', epc('EUR1', { charset: '0' }), undefined],
    ['version 001 with its BIC', epc('EUR1', { version: '001', bic: 'COBADEFF' }), { amount: '1' }],
    ['lines that end as on Windows', epc('EUR1', { end: '\r\n' }), { amount: '1' }],
    ['lines that end as on old Macs', epc('EUR1', { end: '\r' }), undefined],
    ['empty elements left out at the end', epc('EUR1', { tail: [] }), { amount: '1' }],
    ['a purpose', epc('EUR1', { tail: ['GDDS', '', 'FP-2041'] }), { reference: 'FP-2041' }],
    ['a payee of 70 letters beyond ASCII', epc('EUR1', { payee: 'é'.repeat(70) }), { amount: '1' }],
    ['a creditor reference', epc('EUR1', { tail: ['', creditorReferenceOf('FP2041')] }), { reference: creditorReferenceOf('FP2041') }],
    ['a creditor reference with another check digit', epc('EUR1', { tail: ['', creditorReferenceOf('FP2041').replace(/^RF\d\d/, 'RF99')] }), undefined],
  ]));

const swiss = ibanOf('CH', '00762123456789012');
const structured = ['S', 'Fern Pottery', 'Seeweg', '7', '6004', 'Luzern', 'CH'];
const combined = ['K', 'Fern Pottery', 'Seeweg 7', '6004 Luzern', '', '', 'CH'];
const bill = ({ amount = '43.90', creditor = structured, debtor = Array<string>(7).fill(''), tail = ['NON', '', '', 'EPD'], end = '\n' } = {}): string =>
  ['SPC', '0200', '1', swiss, ...creditor, ...Array<string>(7).fill(''), amount, 'CHF', ...debtor, ...tail].join(end);

describe('Swiss QR-bill', () =>
  check([
    ['a combined address', bill({ creditor: combined }), { payee: 'Fern Pottery' }],
    ['a combined address with a town of its own', bill({ creditor: combined.with(5, 'Luzern') }), undefined],
    ['a structured address without street', bill({ creditor: structured.with(2, '').with(3, '') }), { amount: '43.90' }],
    ['a debtor', bill({ debtor: structured }), { amount: '43.90' }],
    ['a debtor with a combined address', bill({ debtor: combined }), { amount: '43.90' }],
    ['the least amount', bill({ amount: '0.01' }), { amount: '0.01' }],
    ['the largest amount', bill({ amount: '999999999.99' }), { amount: '999999999.99' }],
    ['more than the largest', bill({ amount: '1000000000.00' }), undefined],
    ['leading zeros', bill({ amount: '043.90' }), undefined],
    ['grouped thousands', bill({ amount: "1'043.90" }), undefined],
    ['a creditor reference', bill({ tail: ['SCOR', creditorReferenceOf('FP2041'), '', 'EPD'] }), { reference: creditorReferenceOf('FP2041') }],
    ['a creditor reference with another check digit', bill({ tail: ['SCOR', creditorReferenceOf('FP2041').replace(/^RF\d\d/, 'RF99'), '', 'EPD'] }), undefined],
    ['message and bill information of 140 together', bill({ tail: ['NON', '', 'm'.repeat(70), 'EPD', `//${'b'.repeat(68)}`] }), { amount: '43.90' }],
    ['one more than that', bill({ tail: ['NON', '', 'm'.repeat(70), 'EPD', `//${'b'.repeat(69)}`] }), undefined],
    ['two alternative procedures', bill({ tail: ['NON', '', '', 'EPD', '', 'EBILL/x', 'OTHER/y'] }), { amount: '43.90' }],
    ['a third one', bill({ tail: ['NON', '', '', 'EPD', '', 'EBILL/x', 'OTHER/y', 'MORE/z'] }), undefined],
    ['lines that end as on Windows', bill({ end: '\r\n' }), { amount: '43.90' }],
  ]));

const czech = ibanOf('CZ', '08000000192000145399');
describe('SPAYD', () =>
  check([
    ['percent codes for what separates', `SPD*1.0*ACC:${czech}*RN:Fern %2A Pottery%3A 7*AM:1.00*CC:CZK`, { payee: 'Fern * Pottery: 7' }],
    ['seven digits and two', `SPD*1.0*ACC:${czech}*AM:9999999.99*CC:CZK`, { amount: '9999999.99' }],
    ['other accounts', `SPD*1.0*ACC:${czech}+GIBACZPX*ALT-ACC:${czech},${czech}*AM:1`, { account: czech }],
    ['a checksum that is no number', `SPD*1.0*ACC:${czech}*AM:1*CRC32:NOTHEXES`, undefined],
    ['a checksum of seven', `SPD*1.0*ACC:${czech}*AM:1*CRC32:1234567`, undefined],
    ['a notice by e-mail', `SPD*1.0*ACC:${czech}*NT:E*NTA:tea@fern.example`, { account: czech }],
    ['a notice by pigeon', `SPD*1.0*ACC:${czech}*NT:X*NTA:tea@fern.example`, undefined],
    ['the last day of February', `SPD*1.0*ACC:${czech}*DT:20280229`, { account: czech }],
    ['a day that only leap years have', `SPD*1.0*ACC:${czech}*DT:20270229`, undefined],
  ]));

const pix = field('26', field('00', 'br.gov.bcb.pix') + field('01', 'tea@fern.example'));
const rest = (amount: string): string[] => [field('52', '5999'), field('53', '986'), ...(amount === '' ? [] : [field('54', amount)]), field('58', 'BR'), field('59', 'FERN'), field('60', 'RIO')];
describe('EMV merchant-presented codes', () =>
  check([
    ['to be used again', emvOf(field('01', '11'), pix, ...rest('')), { amount: undefined }],
    ['to be used once', emvOf(field('01', '12'), pix, ...rest('1.00')), { amount: '1.00' }],
    ['used in a way that there is not', emvOf(field('01', '13'), pix, ...rest('1.00')), undefined],
    ['a tip that is asked for', emvOf(pix, ...rest('1.00'), field('55', '01')), { amount: '1.00' }],
    ['a fee', emvOf(pix, ...rest('1.00'), field('55', '02'), field('56', '0.50')), { amount: '1.00' }],
    ['a percentage', emvOf(pix, ...rest('1.00'), field('55', '03'), field('57', '12.5')), { amount: '1.00' }],
    ['a fee that is not said', emvOf(pix, ...rest('1.00'), field('55', '02')), undefined],
    ['a fee and a percentage', emvOf(pix, ...rest('1.00'), field('55', '02'), field('56', '1'), field('57', '5')), undefined],
    ['more than all for a tip', emvOf(pix, ...rest('1.00'), field('55', '03'), field('57', '100.00')), undefined],
    ['a fee that nothing announces', emvOf(pix, ...rest('1.00'), field('56', '0.50')), undefined],
    ['thirteen signs of amount', emvOf(pix, ...rest('9999999999.99')), { amount: '9999999999.99' }],
    ['fourteen', emvOf(pix, ...rest('99999999999.99')), undefined],
    ['a point and nothing behind it', emvOf(pix, ...rest('12.')), { amount: '12' }],
    ['a template that is broken inside', emvOf(field('26', `${field('00', 'br.gov.bcb.pix')}0199x`), ...rest('1.00')), undefined],
    ['two accounts', emvOf(field('02', '4000000000000002'), pix, ...rest('1.00')), { account: 'tea@fern.example' }],
    ['names in another language', emvOf(pix, ...rest('1.00'), field('64', field('00', 'ZH') + field('01', '蕨'))), { amount: '1.00' }],
    ['something behind the checksum', `${emvOf(pix, ...rest('1.00'))}00`, undefined],
  ]));

const bytes = (length: number, seed: string): Uint8Array => sha256(utf8ToBytes(seed)).slice(0, length);
const segwit = bech32.encode('bc', [0, ...bech32.toWords(bytes(20, 'a'))]);
const future = bech32m.encode('bc', [16, ...bech32m.toWords(bytes(2, 'a'))]);
const fields = [...tagged(1, Array<number>(52).fill(1)), ...tagged(16, Array<number>(52).fill(1)), ...tagged(13, wordsOf(utf8ToBytes('A teapot')))];
const invoice = (prefix: string): string => invoiceOf({ prefix, secretKey: bytes(32, 'secret'), fields }).text;
const offer = (...more: [number, Uint8Array][]): string => offerOf([...more, [10, utf8ToBytes('A teapot')], [22, getPublicKey(bytes(32, 'secret'))]]);
const amountOf = (...value: number[]): [number, Uint8Array] => [8, Uint8Array.from(value)];
const currency = (code: string): [number, Uint8Array] => [6, utf8ToBytes(code)];

describe('coins', () =>
  check([
    ['bitcoin: one satoshi', `bitcoin:${segwit}?amount=0.00000001`, { amount: '0.00000001' }],
    ['bitcoin: less than that', `bitcoin:${segwit}?amount=0.000000001`, undefined],
    ['bitcoin: all there will ever be', `bitcoin:${segwit}?amount=21000000`, { amount: '21000000' }],
    ['bitcoin: more than that', `bitcoin:${segwit}?amount=21000000.1`, undefined],
    ['bitcoin: an exponent', `bitcoin:${segwit}?amount=1e-3`, undefined],
    ['bitcoin: the amount twice', `bitcoin:${segwit}?amount=1&amount=2`, undefined],
    ['bitcoin: a witness version of later', `bitcoin:${future}`, { account: future }],
    ['bitcoin: a demand that is not understood', `bitcoin:${segwit}?req-something=1`, undefined],
    ['bitcoin: an offer beside the address', `bitcoin:${segwit}?lno=${offer()}`, { format: 'bip321', account: segwit }],
    ['bitcoin: an offer alone', `bitcoin:?lno=${offer(amountOf(0x27, 0x10))}`, { format: 'bip321', amount: '0.0000001' }],
    ['bitcoin: a broken invoice beside the address', `bitcoin:${segwit}?lightning=${invoice('lnbc1m').slice(0, -1)}`, undefined],
    ['lightning: a thousandth', invoice('lnbc1m'), { amount: '0.001' }],
    ['lightning: a millionth', invoice('lnbc1u'), { amount: '0.000001' }],
    ['lightning: a milliardth', invoice('lnbc1n'), { amount: '0.000000001' }],
    ['lightning: a thousandth of a satoshi', invoice('lnbc10p'), { amount: '0.00000000001' }],
    ['lightning: a tenth of that', invoice('lnbc1p'), undefined],
    ['lightning: no amount', invoice('lnbc'), { amount: undefined, currency: 'BTC' }],
    ['lightning: nothing for an amount', invoice('lnbc0m'), undefined],
    ['offer: yen have no fraction', offer(currency('JPY'), amountOf(0x04, 0xe2)), { currency: 'JPY', amount: '1250' }],
    ['offer: dinars have three places', offer(currency('BHD'), amountOf(0x04, 0xe2)), { currency: 'BHD', amount: '1.25' }],
    ['offer: a small letter in the currency', offer(currency('eur'), amountOf(1)), undefined],
    ['ether: an exponent with a fraction', `ethereum:0x${'ab'.repeat(20)}?value=2.014e18`, { amount: '2.014' }],
    ['ether: a fraction of a wei', `ethereum:0x${'ab'.repeat(20)}?value=2.0145e3`, undefined],
    ['ether: more than 256 bits', `ethereum:0x${'ab'.repeat(20)}?value=1e78`, undefined],
    ['ether: a token for nobody', `ethereum:0x${'ab'.repeat(20)}/transfer?uint256=1`, undefined],
    // Writers must put a zero in front; what is meant without it cannot be mistaken.
    ['Solana: a point with nothing in front', `solana:${base58.encode(bytes(32, 'a'))}?amount=.5`, { amount: '0.5' }],
    ['Solana: nine places', `solana:${base58.encode(bytes(32, 'a'))}?amount=0.000000001`, { amount: '0.000000001' }],
    ['Solana: a request without encryption', 'solana:http%3A%2F%2Fpay.fern.example', undefined],
  ]));
