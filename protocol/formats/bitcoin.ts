import { isBitcoinAddress, isSilentPayment } from './bitcoin-address.ts';
import { readInvoice } from './bolt11.ts';
import { readOffer } from './bolt12.ts';
import type { Payload, PaymentFormat } from './format.ts';
import { plainDecimal } from './numbers.ts';
import { readUri } from './query.ts';

/** Query keys that BIP 321 gives to ways of paying other than the address itself. */
const instructions = ['lightning', 'lno', 'sp', 'pay', 'bc', 'tb', 'bcrt'];

interface BitcoinUri {
  address: string;
  query: Map<string, string>;
  /** Needs BIP 321: keys in capitals, or instructions in the query. */
  modern: boolean;
}

function readBitcoinUri(text: string): BitcoinUri | undefined {
  const uri = readUri(text, { repeatable: instructions });
  if (uri?.scheme !== 'bitcoin' || uri.fragment !== '') return undefined;
  const query = new Map<string, string>();
  for (const [key, value] of uri.query) {
    const lower = key.toLowerCase();
    if (query.has(lower)) return undefined;
    query.set(lower, value);
  }
  const capitals = [...uri.query.keys()].some((key) => key !== key.toLowerCase() && query.has(key.toLowerCase()) && /^(?:amount|label|message)$/i.test(key));
  const extended = [...query.keys()].some((key) => instructions.includes(key) || /^(?:req-)?pop$/.test(key));
  return { address: uri.path.replace(/^\/\//, ''), query, modern: capitals || extended };
}

/** BIP 321, "Transfer amount": decimal bitcoin, no exponent, whole satoshis, no more than there will ever be. */
function readAmount(figure: string | undefined): string | undefined | false {
  if (figure === undefined) return undefined;
  const amount = plainDecimal(figure, 8, 8);
  return amount !== undefined && Number(amount) <= 21_000_000 ? amount : false;
}

/** The instructions in the query, all of which must hold; `false` for a broken one. The first one's figures count. */
function readInstructions(query: Map<string, string>): Payload | undefined | false {
  let found: Payload | undefined;
  for (const key of instructions) {
    const value = query.get(key);
    if (value === undefined) continue;
    const read = instruction(key, value);
    if (!read) return false;
    found ??= read;
  }
  return found;
}

function instruction(key: string, value: string): Payload | undefined {
  if (key === 'lightning') return readInvoice(value);
  if (key === 'lno') return readOffer(value);
  if (key === 'sp') return isSilentPayment(value) ? {} : undefined;
  if (key === 'pay') return value === '' ? undefined : {};
  return isBitcoinAddress(value) && value.toLowerCase().startsWith(`${key}1`) ? { account: value } : undefined;
}

/** Bech32 in capitals, as small codes carry it, is the same address. */
const plain = (address: string): string => (/^(?:BC|TB|BCRT)1/.test(address) ? address.toLowerCase() : address);

const isWeb = (address: string | undefined): boolean => address !== undefined && /^https?:\/\/[^\s/]+/i.test(address);

function readBitcoin(text: string, wantModern: boolean): Payload | undefined {
  const uri = readBitcoinUri(text);
  if (!uri || uri.modern !== wantModern) return undefined;
  const { address, query } = uri;
  // BIP 21, "Forward compatibility": a required key that is not understood makes the whole URI invalid.
  if ([...query.keys()].some((key) => key.startsWith('req-') && key !== 'req-pop')) return undefined;
  const amount = readAmount(query.get('amount'));
  const other = readInstructions(query);
  if (amount === false || other === false) return undefined;
  // BIP 72: the payment protocol's address in `r` may stand alone.
  if (address === '' ? !other && !isWeb(query.get('r')) : !isBitcoinAddress(address)) return undefined;
  return {
    currency: 'BTC',
    amount: amount ?? (other?.currency === 'BTC' ? other.amount : undefined),
    account: plain(address) || (['bc', 'tb', 'bcrt'].some((key) => query.has(key)) ? plain(other?.account ?? '') : '') || undefined,
    payee: query.get('label') || undefined,
    reference: query.get('message') || undefined,
  };
}

/** BIP 21: an address, and an amount in bitcoin. */
export const bip21: PaymentFormat = { name: 'bip21', read: (text) => readBitcoin(text, false) };

/** BIP 321: also without an address, when the query carries another instruction. */
export const bip321: PaymentFormat = { name: 'bip321', read: (text) => readBitcoin(text, true) };
