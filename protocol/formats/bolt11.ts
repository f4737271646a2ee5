import { bech32 } from '@scure/base';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { recoverPublicKey, verify } from '@noble/secp256k1';
import type { Payload, PaymentFormat } from './format.ts';
import { scaled } from './numbers.ts';

/** Decimal places of each multiplier; without one the figure is in whole bitcoin. "Human-Readable Part". */
const multipliers: Readonly<Record<string, number>> = { '': 0, m: 3, u: 6, n: 9, p: 12 };
/** Five-bit words: timestamp, signature with recovery id. */
const TIMESTAMP = 7;
const SIGNATURE = 104;

interface Head {
  mainnet: boolean;
  amount?: string;
}

/** `ln`, the network, the amount. Whole thousandths of a satoshi only. */
function readHead(prefix: string): Head | undefined {
  const match = /^ln(bcrt|bc|tbs|tb|sb)(?:([1-9]\d{0,17})([munp]?))?$/.exec(prefix);
  if (!match) return undefined;
  const mainnet = match[1] === 'bc';
  const [, , figure, multiplier = ''] = match;
  if (figure === undefined) return { mainnet };
  if (multiplier === 'p' && !figure.endsWith('0')) return undefined;
  return { mainnet, amount: scaled(BigInt(figure), multipliers[multiplier] ?? 0) };
}

/** Tagged fields by type; the first of each counts. `undefined` where the lengths do not add up. */
function readFields(words: readonly number[]): Map<number, readonly number[]> | undefined {
  const fields = new Map<number, readonly number[]>();
  for (let at = 0; at < words.length; ) {
    const [type = 0, high, low] = words.slice(at, at + 3);
    if (high === undefined || low === undefined) return undefined;
    const end = at + 3 + high * 32 + low;
    if (end > words.length) return undefined;
    if (!fields.has(type)) fields.set(type, words.slice(at + 3, end));
    at = end;
  }
  return fields;
}

const types = { p: 1, s: 16, d: 13, n: 19, h: 23, features: 5 } as const;

/** The bytes of a field, whose padding must be zeros and shorter than a byte. */
const bytesOf = (words: readonly number[] | undefined): Uint8Array | undefined => (words ? (bech32.fromWordsUnsafe([...words]) || undefined) : undefined);

/** Bit numbers that are set, the lowest last in the field ("Feature Bits"). */
function featuresOf(words: readonly number[] = []): number[] {
  const bits = [...words].reverse().flatMap((word, i) => [0, 1, 2, 3, 4].filter((bit) => word & (1 << bit)).map((bit) => i * 5 + bit));
  return bits;
}

/** Even bits that BOLT 9 defines for invoices: onion format, payment secret, multi-part, metadata, blinding, trampoline, attribution and others before 100. */
const lastKnownFeature = 98;

function decodeText(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The key that signed, by recovery or checked against the one that the invoice names, and then of low S only (the last valid and the last invalid example). */
function signerOf(prefix: string, words: readonly number[], named: Uint8Array | undefined): string | undefined {
  const signature = bytesOf(words.slice(-SIGNATURE));
  const signed = words.slice(0, -SIGNATURE);
  const data = packed(signed);
  if (signature?.length !== 65) return undefined;
  const digest = sha256(Uint8Array.from([...utf8ToBytes(prefix), ...data]));
  const compact = signature.slice(0, 64);
  try {
    if (named) return verify(compact, digest, named, { prehash: false, lowS: true }) ? bytesToHex(named) : undefined;
    return bytesToHex(recoverPublicKey(Uint8Array.from([signature[64] ?? 0, ...compact]), digest, { prehash: false }));
  } catch {
    return undefined;
  }
}

/** Five-bit words as bytes, with zeros up to the last byte's end. */
function packed(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * 5) / 8));
  words.forEach((word, i) => {
    for (let bit = 0; bit < 5; bit++) {
      const at = i * 5 + bit;
      if (word & (16 >> bit)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7));
    }
  });
  return bytes;
}

/** A lightning invoice without its `lightning:`; `undefined` for anything else. */
export function readInvoice(text: string): Payload | undefined {
  const decoded = bech32.decodeUnsafe(text, 7_089);
  const head = decoded && readHead(decoded.prefix);
  if (!decoded || !head || decoded.words.length < TIMESTAMP + SIGNATURE) return undefined;
  const fields = readFields(decoded.words.slice(TIMESTAMP, -SIGNATURE));
  if (!fields) return undefined;
  const sized = (type: number, length: number) => (fields.get(type)?.length === length ? fields.get(type) : undefined);
  const features = featuresOf(fields.get(types.features));
  if (features.some((bit) => bit % 2 === 0 && bit > lastKnownFeature)) return undefined;
  // A secret is owed by who says that it is supported; invoices from before there was one say nothing.
  if (features.some((bit) => bit === 14 || bit === 15) && !sized(types.s, 52)) return undefined;
  const description = fields.has(types.d) ? decodeText(bytesOf(fields.get(types.d))) : undefined;
  if (!sized(types.p, 52) || (description === undefined && !sized(types.h, 52))) return undefined;
  const account = signerOf(decoded.prefix, decoded.words, bytesOf(sized(types.n, 53)));
  if (account === undefined) return undefined;
  return { currency: head.mainnet ? 'BTC' : undefined, amount: head.amount, account, reference: description || undefined };
}

/** BOLT 11: invoices of the Lightning network, bare or as `lightning:`. */
export const bolt11: PaymentFormat = {
  name: 'bolt11',
  read: (text) => {
    const bare = text.trim().replace(/^lightning:(?:\/\/)?/i, '');
    return /^ln(?:bc|tb|sb)/i.test(bare) ? readInvoice(bare) : undefined;
  },
};
