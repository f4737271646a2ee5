import { base58 } from '@scure/base';
import type { PaymentFormat } from './format.ts';
import { plainDecimal } from './numbers.ts';
import { readUri } from './query.ts';

/** A public key: 32 bytes in base58. */
function isKey(text: string): boolean {
  try {
    return text.length <= 44 && base58.decode(text).length === 32;
  } catch {
    return false;
  }
}

/** "Transaction request": an https address in place of the recipient, percent-encoded where it has a query of its own. */
function isRequest(text: string): boolean {
  const bare = text.trim().replace(/^solana:/i, '');
  try {
    const url = new URL(/^https%3a/i.test(bare) ? decodeURIComponent(bare) : bare);
    return url.protocol === 'https:' && url.username === '' && /^https(?::\/\/|%3a%2f%2f)/i.test(bare);
  } catch {
    return false;
  }
}

/** Solana Pay 1.1: transfer requests and transaction requests. */
export const solana: PaymentFormat = {
  name: 'solana-pay',
  read(text) {
    if (!/^solana:/i.test(text.trim())) return undefined;
    if (isRequest(text)) return {};
    const uri = readUri(text, { repeatable: ['reference'] });
    if (!uri || !isKey(uri.path)) return undefined;
    const token = uri.query.get('spl-token');
    const reference = uri.query.get('reference');
    if ((token !== undefined && !isKey(token)) || (reference !== undefined && !isKey(reference))) return undefined;
    const figure = uri.query.get('amount');
    // Lamports have nine places; a token's places are known to the token alone, and are at most as many as fit 64 bits.
    const amount = figure === undefined ? undefined : plainDecimal(figure, 20, token === undefined ? 9 : 19);
    if (figure !== undefined && amount === undefined) return undefined;
    return {
      account: uri.path,
      currency: token === undefined ? 'SOL' : undefined,
      amount,
      payee: uri.query.get('label') || undefined,
      reference: reference ?? uri.query.get('memo') ?? uri.query.get('message') ?? undefined,
    };
  },
};
