import { base58, bech32, bech32m, createBase58check } from '@scure/base';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { getPublicKey } from '@noble/secp256k1';
import { describe, expect, it } from 'vitest';
import { readPayload } from './index.ts';
import { invoiceOf, offerOf, tagged, wordsOf } from './testing.ts';

const bytes = (length: number, seed: string): Uint8Array => sha256(utf8ToBytes(seed)).slice(0, length);
const base58check = createBase58check(sha256);

const legacy = base58check.encode(concatBytes(Uint8Array.of(0), bytes(20, 'legacy')));
const segwit = bech32.encode('bc', [0, ...bech32.toWords(bytes(20, 'segwit'))]);
const taproot = bech32m.encode('bc', [1, ...bech32m.toWords(bytes(32, 'taproot'))]);

const secretKey = bytes(32, 'a secret');
const zeros = (length: number): number[] => Array<number>(length).fill(1);
const hash = tagged(1, zeros(52));
const secret = tagged(16, zeros(52));
const described = tagged(13, wordsOf(utf8ToBytes('A teapot')));
/** Payment secret and onion format, as optional features: bits 15 and 9. */
const features = tagged(5, [1, 0, 16, 0]);
const invoice = invoiceOf({ prefix: 'lnbc2500u', secretKey, fields: [...hash, ...secret, ...described, ...features] });

describe('bitcoin', () => {
  it.each([
    [`bitcoin:${legacy}`, 'bip21', undefined, legacy],
    [`BITCOIN:${segwit.toUpperCase()}?amount=0.0015`, 'bip21', '0.0015', segwit],
    [`bitcoin:${taproot}?amount=.5&label=Fern%20Pottery&message=FP-2041`, 'bip21', '0.5', taproot],
    [`bitcoin:${segwit}?amount=1&somethingnew=1`, 'bip21', '1', segwit],
    ['bitcoin:?r=https://pay.fern.example/i/2041', 'bip21', undefined, undefined],
    [`BITCOIN:${segwit.toUpperCase()}?AMOUNT=0.0015`, 'bip321', '0.0015', segwit],
    [`bitcoin:${segwit}?amount=0.0025&lightning=${invoice.text}`, 'bip321', '0.0025', segwit],
    [`bitcoin:?lightning=${invoice.text}`, 'bip321', '0.0025', undefined],
    [`bitcoin:?bc=${taproot}&amount=1`, 'bip321', '1', taproot],
  ])('reads %s', (text, format, amount, account) => {
    const read = readPayload(text);
    expect([read?.format, read?.currency, read?.amount, read?.account]).toEqual([format, 'BTC', amount, account]);
  });
  it.each([
    ['a wrong checksum', `bitcoin:${legacy.slice(0, -1)}${legacy.endsWith('1') ? '2' : '1'}`],
    ['both cases in one address', `bitcoin:${segwit.slice(0, -4)}${segwit.slice(-4).toUpperCase()}`],
    ['version 1 without bech32m', `bitcoin:${bech32.encode('bc', [1, ...bech32.toWords(bytes(32, 'taproot'))])}`],
    ['version 0 of another length', `bitcoin:${bech32.encode('bc', [0, ...bech32.toWords(bytes(24, 'x'))])}`],
    ['an address of another network', 'bitcoin:0xde709f2102306220921060314715629080e2fb77'],
    ['an exponent', `bitcoin:${segwit}?amount=1e-3`],
    ['a comma', `bitcoin:${segwit}?amount=1,5`],
    ['less than a satoshi', `bitcoin:${segwit}?amount=0.000000001`],
    ['more than there is', `bitcoin:${segwit}?amount=21000001`],
    ['two amounts', `bitcoin:${segwit}?amount=1&amount=2`],
    ['two amounts in two cases', `bitcoin:${segwit}?amount=1&AMOUNT=2`],
    ['a required key that is not known', `bitcoin:${segwit}?req-new=1`],
    ['a broken invoice beside the address', `bitcoin:${segwit}?lightning=${invoice.text.slice(0, -1)}q`],
    ['nothing', 'bitcoin:'],
  ])('refuses %s', (_, text) => expect(readPayload(text)).toBeUndefined());
});

describe('BOLT 11', () => {
  const with_ = (fields: readonly number[], prefix = 'lnbc2500u'): string => invoiceOf({ prefix, secretKey, fields }).text;
  it('reads amount, description and the key that signed', () => {
    expect(readPayload(invoice.text)).toEqual({ format: 'bolt11', currency: 'BTC', amount: '0.0025', account: bytesToHex(invoice.key), reference: 'A teapot' });
    expect(readPayload(`LIGHTNING:${invoice.text.toUpperCase()}`)?.amount).toBe('0.0025');
  });
  it('believes the key that the invoice names only when it signed', () => {
    const named = (key: Uint8Array): string => with_([...hash, ...secret, ...described, ...tagged(19, wordsOf(key))]);
    expect(readPayload(named(invoice.key))?.account).toBe(bytesToHex(invoice.key));
    expect(readPayload(named(getPublicKey(bytes(32, 'another'))))).toBeUndefined();
  });
  it.each([
    ['lnbc', undefined, 'BTC'],
    ['lnbc1', '1', 'BTC'],
    ['lnbc20m', '0.02', 'BTC'],
    ['lnbc1500n', '0.0000015', 'BTC'],
    ['lnbc1230p', '0.00000000123', 'BTC'],
    ['lntb20m', '0.02', undefined],
  ])('reads the amount of %s', (prefix, amount, currency) => {
    const read = readPayload(with_([...hash, ...secret, ...described], prefix));
    expect(read?.format).toBe('bolt11');
    expect([read?.amount, read?.currency]).toEqual([amount, currency]);
  });
  it.each([
    ['a character changed', invoice.text.replace('lnbc2500u', 'lnbc2600u')],
    ['an amount with a leading zero', with_([...hash, ...secret, ...described], 'lnbc02m')],
    ['a multiplier that there is not', with_([...hash, ...secret, ...described], 'lnbc2x')],
    ['a tenth of a millisatoshi', with_([...hash, ...secret, ...described], 'lnbc1231p')],
    ['a network that there is not', with_([...hash, ...secret, ...described], 'lnxy2m')],
    ['no payment hash', with_([...secret, ...described])],
    ['neither description nor its hash', with_([...hash, ...secret])],
    ['a secret that is announced and missing', with_([...hash, ...described, ...features])],
    ['an unknown feature that is required', with_([...hash, ...secret, ...described, ...tagged(5, [1, ...Array<number>(20).fill(0)])])],
    ['a field that is longer than the rest', with_([...hash, ...secret, ...described, 13, 31, 31])],
    ['nothing but the beginning', 'lnbc'],
  ])('refuses %s', (_, text) => expect(readPayload(text)).toBeUndefined());
});

describe('BOLT 12', () => {
  const issuer: [number, Uint8Array] = [22, getPublicKey(secretKey)];
  const description: [number, Uint8Array] = [10, utf8ToBytes('A teapot')];
  it('reads offers with and without amount', () => {
    expect(readPayload(offerOf([issuer]))).toMatchObject({ format: 'bolt12' });
    expect(readPayload(offerOf([[8, Uint8Array.of(0x27, 0x10)], description, issuer]))).toMatchObject({ currency: 'BTC', amount: '0.0000001', reference: 'A teapot' });
    expect(readPayload(offerOf([[6, utf8ToBytes('EUR')], [8, Uint8Array.of(0x11, 0x26)], description, issuer]))).toMatchObject({ currency: 'EUR', amount: '43.9' });
  });
  it('joins pieces at a plus', () => {
    const whole = offerOf([description, issuer]);
    expect(readPayload(`${whole.slice(0, 20)}+ \n ${whole.slice(20)}`)?.reference).toBe('A teapot');
    expect(readPayload(`${whole}+`)).toBeUndefined();
    expect(readPayload(`+${whole}`)).toBeUndefined();
  });
  it.each<[string, (readonly [number, Uint8Array])[]]>([
    ['nobody to pay', [description]],
    ['an amount without description', [[8, Uint8Array.of(1)], issuer]],
    ['an amount of nothing', [[8, new Uint8Array()], description, issuer]],
    ['an amount with a leading zero', [[8, Uint8Array.of(0, 1)], description, issuer]],
    ['a currency without amount', [[6, utf8ToBytes('EUR')], description, issuer]],
    ['a currency that there is not', [[6, utf8ToBytes('EUX')], [8, Uint8Array.of(1)], description, issuer]],
    ['fields out of order', [issuer, description]],
    ['an unknown even field', [description, issuer, [24, Uint8Array.of(1)]]],
    ['a field of another range', [description, issuer, [81, Uint8Array.of(1)]]],
    ['no UTF-8', [[10, Uint8Array.of(0xff)], issuer]],
    ['a key that is on no curve', [description, [22, concatBytes(Uint8Array.of(2), new Uint8Array(32).fill(255))]]],
    ['a required feature', [description, [12, Uint8Array.of(1)], issuer]],
    ['paths of nothing', [description, [16, new Uint8Array()]]],
    ['half a chain', [[2, new Uint8Array(31)], description, issuer]],
  ])('refuses %s', (_, fields) => expect(readPayload(offerOf(fields))).toBeUndefined());
});

/** EIP-55, written apart from the reader. */
function checksummed(hex: string): string {
  const digest = bytesToHex(keccak_256(utf8ToBytes(hex)));
  return `0x${[...hex].map((character, i) => (Number.parseInt(digest.charAt(i), 16) > 7 ? character.toUpperCase() : character)).join('')}`;
}

describe('ERC-681', () => {
  const hex = bytesToHex(bytes(20, 'ether'));
  const address = checksummed(hex);
  const other = checksummed(bytesToHex(bytes(20, 'token')));
  it.each([
    [`ethereum:${address}`, 'ETH', undefined, address],
    [`ethereum:pay-${address}@1?value=1.5e18`, 'ETH', '1.5', address],
    [`ethereum:0x${hex}@8453?value=10000000000000000`, 'ETH', '0.01', `0x${hex}`],
    [`ethereum:${address}@137?value=1e18`, undefined, '1', address],
    [`ethereum:${other}@137/transfer?address=${address}&uint256=12500000`, undefined, undefined, address],
    ['ethereum:fern.eth?value=1e15', 'ETH', '0.001', 'fern.eth'],
  ])('reads %s', (text, currency, amount, account) => {
    const read = readPayload(text);
    expect([read?.format, read?.currency, read?.amount, read?.account]).toEqual(['erc681', currency, amount, account]);
  });
  const flipped = address.replace(/[a-f]/, (letter) => letter.toUpperCase());
  it.each([`ethereum:${flipped}`, `ethereum:0x${hex.slice(1)}`, `ethereum:${address}?value=1.5`, `ethereum:${address}?value=-1`, `ethereum:${address}?value=1e99`, `ethereum:${address}@x`, `ethereum:${other}/transfer?uint256=1`, 'ethereum:'])('refuses %s', (text) =>
    expect(readPayload(text)).toBeUndefined());
});

describe('Solana Pay', () => {
  const key = base58.encode(bytes(32, 'solana'));
  const mint = base58.encode(bytes(32, 'mint'));
  it.each([
    [`solana:${key}?amount=1.5&label=Fern&memo=FP-2041`, 'SOL', '1.5', key],
    [`solana:${key}?amount=43.9&spl-token=${mint}&reference=${mint}&reference=${key}`, undefined, '43.9', key],
    ['solana:https%3A%2F%2Fpay.fern.example%2F%3Forder%3D7', undefined, undefined, undefined],
    ['solana:https://pay.fern.example/7', undefined, undefined, undefined],
  ])('reads %s', (text, currency, amount, account) => {
    const read = readPayload(text);
    expect([read?.format, read?.currency, read?.amount, read?.account]).toEqual(['solana-pay', currency, amount, account]);
  });
  it.each([`solana:${key.slice(0, 30)}`, `solana:${key}?amount=1e3`, `solana:${key}?amount=0.0000000001`, `solana:${key}?spl-token=x`, 'solana:http://pay.fern.example', 'solana:'])('refuses %s', (text) => expect(readPayload(text)).toBeUndefined());
});

it('knows an address by its bytes and not by its look', () => {
  expect(hexToBytes(bytesToHex(base58check.decode(legacy)))).toHaveLength(21);
  expect(readPayload(`bitcoin:${base58check.encode(concatBytes(Uint8Array.of(0x30), bytes(20, 'legacy')))}`)).toBeUndefined();
});
