/** Writers of payloads for tests: each by its specification, apart from the readers that they test. */
import { bech32 } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { getPublicKey, hashes, sign } from '@noble/secp256k1';
import { hmac } from '@noble/hashes/hmac.js';

hashes.sha256 = sha256;
hashes.hmacSha256 = (key, message) => hmac(sha256, key, message);

/** An IBAN with right check digits for a country's own account number. */
export function ibanOf(country: string, bban: string): string {
  const digits = [...`${bban}${country}00`].map((character) => Number.parseInt(character, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}

/** ISO 11649. */
export function creditorReferenceOf(reference: string): string {
  const digits = [...`${reference}RF00`].map((character) => Number.parseInt(character, 36)).join('');
  return `RF${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${reference}`;
}

/** One field of an EMV code; `measure` is what its length counts. */
export const field = (id: string, value: string, measure: (text: string) => number = (text) => text.length): string => `${id}${String(measure(value)).padStart(2, '0')}${value}`;

/** The checksum by its definition, bit by bit from the polynomial. */
function crcOf(text: string): string {
  let register = 0xffff;
  for (const byte of utf8ToBytes(text)) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const out = (register >> 15) ^ ((byte >> bit) & 1);
      register = ((register << 1) & 0xffff) ^ (out ? 0x1021 : 0);
    }
  }
  return register.toString(16).toUpperCase().padStart(4, '0');
}

/** A whole EMV code around its fields, which come without version and checksum. */
export const emvOf = (...fields: string[]): string => {
  const body = `${field('00', '01')}${fields.join('')}6304`;
  return body + crcOf(body);
};

const fiveBits = (value: bigint, words: number): number[] => Array.from({ length: words }, (_, i) => Number((value >> BigInt(5 * (words - 1 - i))) & 31n));

/** A tagged field of an invoice, from its bytes. */
export const tagged = (type: number, words: readonly number[]): number[] => [type, words.length >> 5, words.length & 31, ...words];
export const wordsOf = (bytes: Uint8Array): number[] => bech32.toWords(bytes);

function packed(words: readonly number[]): Uint8Array {
  const bits = words.map((word) => word.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

export interface Invoice {
  prefix: string;
  secretKey: Uint8Array;
  fields: readonly number[];
}

/** BOLT 11, signed. */
export function invoiceOf({ prefix, secretKey, fields }: Invoice): { text: string; key: Uint8Array } {
  const words = [...fiveBits(1_795_000_000n, 7), ...fields];
  const digest = sha256(Uint8Array.from([...utf8ToBytes(prefix), ...packed(words)]));
  const [recovery = 0, ...compact] = sign(digest, secretKey, { prehash: false, format: 'recovered' });
  return { text: bech32.encode(prefix, [...words, ...bech32.toWords(Uint8Array.from([...compact, recovery]))], false), key: getPublicKey(secretKey) };
}

/** BOLT 12: an offer of these fields, in bech32 without a checksum. Types and lengths below 253 only. */
export function offerOf(fields: readonly (readonly [type: number, value: Uint8Array])[]): string {
  const bytes = Uint8Array.from(fields.flatMap(([type, value]) => [type, value.length, ...value]));
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  return `lno1${bech32.toWords(bytes).map((word) => alphabet[word]).join('')}`;
}
