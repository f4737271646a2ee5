import { Point } from '@noble/secp256k1';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Payload, PaymentFormat } from './format.ts';
import { digitsOf, scaled } from './numbers.ts';

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const BITCOIN = '6fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000';

/** "Encoding": bech32 without a checksum; `+` with any space after it joins pieces, and stands between two characters. */
function decodeBytes(text: string): Uint8Array | undefined {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return undefined;
  const joined = text.toLowerCase().replace(/([a-z0-9])\+\s*(?=[a-z0-9])/g, '$1');
  if (!/^lno1[a-z0-9]+$/.test(joined)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of joined.slice(4)) {
    const word = alphabet.indexOf(character);
    if (word < 0) return undefined;
    held = ((held << 5) | word) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bits > 4 || held & ((1 << bits) - 1) ? undefined : Uint8Array.from(bytes);
}

/** Reads on through bytes; throws `RangeError` where there are too few. */
class Cursor {
  #at = 0;
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }
  /** The byte that comes next. */
  get next(): number | undefined {
    return this.#bytes[this.#at];
  }
  take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('truncated');
    const part = this.#bytes.slice(this.#at, end);
    this.#at = end;
    return part;
  }
  number(length: number): bigint {
    return this.take(length).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  }
  /** BOLT 1, BigSize: the shortest form only. */
  bigSize(): bigint {
    const first = Number(this.number(1));
    if (first < 0xfd) return BigInt(first);
    const length = 2 ** (first - 0xfc);
    const value = this.number(length);
    if (value < (length === 2 ? 0xfdn : 1n << BigInt(length * 4))) throw new RangeError('not minimal');
    return value;
  }
  /** A compressed key on the curve. */
  point(): void {
    Point.fromBytes(this.take(33)).assertValidity();
  }
}

/** BOLT 1, truncated integer: no leading zero byte. */
function shortNumber(bytes: Uint8Array): bigint {
  if (bytes.length > 8 || bytes[0] === 0) throw new RangeError('not minimal');
  return new Cursor(bytes).number(bytes.length);
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** "Offers": `sciddir_or_pubkey` is a channel with its direction (0 or 1), or a key. */
function skipNode(cursor: Cursor): void {
  if (cursor.next === 0 || cursor.next === 1) cursor.take(9);
  else cursor.point();
}

/** BOLT 4, blinded paths: one or more, each with one or more hops. */
function checkPaths(bytes: Uint8Array): void {
  const cursor = new Cursor(bytes);
  do {
    skipNode(cursor);
    cursor.point();
    const hops = Number(cursor.number(1));
    if (hops === 0) throw new RangeError('no hop');
    for (let hop = 0; hop < hops; hop++) {
      cursor.point();
      cursor.take(Number(cursor.number(2)));
    }
  } while (!cursor.done);
}

/** Fields of an offer that are read or checked; the other even ones below 24 are known and left alone. */
const types = { chains: 2, metadata: 4, currency: 6, amount: 8, description: 10, features: 12, expiry: 14, paths: 16, issuer: 18, quantity: 20, issuerId: 22 } as const;
const known = new Set<number>(Object.values(types));

type Fields = ReadonlyMap<number, Uint8Array>;

/** "Requirements For Offers": ascending types of the offer's ranges, no unknown even one. */
function readFields(bytes: Uint8Array): Fields {
  const fields = new Map<number, Uint8Array>();
  const cursor = new Cursor(bytes);
  let last = 0n;
  while (!cursor.done) {
    const type = cursor.bigSize();
    const inRange = (type >= 1n && type <= 79n) || (type >= 1_000_000_000n && type <= 1_999_999_999n);
    if (!inRange || type <= last || (type % 2n === 0n && !known.has(Number(type)))) throw new RangeError('type');
    last = type;
    fields.set(Number(type), cursor.take(Number(cursor.bigSize())));
  }
  return fields;
}

/** Bits are counted from the end; an even one that is set must be understood, and none is. */
const demandsFeature = (bytes: Uint8Array): boolean => bytes.some((byte) => (byte & 0b0101_0101) !== 0);

function checkFields(fields: Fields): void {
  const paths = fields.get(types.paths);
  const issuer = fields.get(types.issuerId);
  const chains = fields.get(types.chains);
  if (!paths && !issuer) throw new RangeError('nobody to pay');
  if (paths) checkPaths(paths);
  if (issuer) {
    const cursor = new Cursor(issuer);
    cursor.point();
    if (!cursor.done) throw new RangeError('issuer');
  }
  if (chains && (chains.length === 0 || chains.length % 32 !== 0)) throw new RangeError('chains');
  if (demandsFeature(fields.get(types.features) ?? new Uint8Array())) throw new RangeError('feature');
  for (const type of [types.expiry, types.quantity]) shortNumber(fields.get(type) ?? new Uint8Array());
  for (const type of [types.description, types.issuer]) utf8(fields.get(type) ?? new Uint8Array());
}

/** Bitcoin's own chain, where none is named. */
function onBitcoin(chains: Uint8Array | undefined): boolean {
  return chains === undefined || Array.from({ length: chains.length / 32 }, (_, i) => bytesToHex(chains.slice(i * 32, i * 32 + 32))).includes(BITCOIN);
}

/** Thousandths of a satoshi, or minor units of the named currency; needs a description then. */
function readAmount(fields: Fields): Payload {
  const bytes = fields.get(types.amount);
  const named = fields.get(types.currency);
  if (!bytes) {
    if (named) throw new RangeError('currency without amount');
    return {};
  }
  const amount = shortNumber(bytes);
  if (amount === 0n || !fields.has(types.description)) throw new RangeError('amount');
  if (!named) return onBitcoin(fields.get(types.chains)) ? { currency: 'BTC', amount: scaled(amount, 11) } : { amount: scaled(amount, 11) };
  const currency = utf8(named);
  const digits = /^[A-Z]{3}$/.test(currency) ? digitsOf(currency) : undefined;
  if (digits === undefined) throw new RangeError('currency');
  return { currency, amount: scaled(amount, digits) };
}

/** An offer without its `lightning:`; `undefined` for anything else. */
export function readOffer(text: string): Payload | undefined {
  const bytes = decodeBytes(text);
  if (!bytes) return undefined;
  try {
    const fields = readFields(bytes);
    checkFields(fields);
    const described = fields.get(types.description);
    const issuer = fields.get(types.issuer);
    return { ...readAmount(fields), payee: issuer && utf8(issuer), reference: (described && utf8(described)) || undefined };
  } catch {
    // Too short, out of order, no key of the curve, no UTF-8: all of them make the offer invalid, whichever it is.
    return undefined;
  }
}

/** BOLT 12: offers of the Lightning network, bare or as `lightning:`. */
export const bolt12: PaymentFormat = {
  name: 'bolt12',
  read: (text) => (/^(?:lightning:)?l/i.test(text) ? readOffer(text.trimEnd() === text ? text.replace(/^lightning:/i, '') : text) : undefined),
};
