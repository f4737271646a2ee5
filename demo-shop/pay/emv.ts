import { currencyOfNumeric, decimal, numericCode, parseDecimal, type Currency } from '../money.ts';

/** A merchant-presented payment code as a wallet app reads it. Amount in minor units. */
export interface MerchantCode {
  payee: string;
  city: string;
  country: string;
  category: string;
  /** Where the wallet finds the account: the provider's reverse domain and the account there. */
  provider: string;
  account: string;
  currency: Currency;
  total: number;
  reference: string;
}

/** Data object of EMV QRCPS-MPM: two-digit tag, two-digit length, value. Names are cut to what the standard allows. */
function field(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, '0') + value;
}

/** CRC-16/CCITT-FALSE over ASCII text, as four upper-case hex digits (EMV QRCPS-MPM 4.7.3). */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Writes a dynamic (one payment) merchant-presented code with its CRC. */
export function encodeEmv(code: MerchantCode): string {
  const body = [
    field('00', '01'),
    field('01', '12'),
    field('26', field('00', code.provider) + field('01', code.account)),
    field('52', code.category),
    field('53', numericCode(code.currency)),
    field('54', decimal(code.total, code.currency)),
    field('58', code.country),
    field('59', code.payee.slice(0, 25)),
    field('60', code.city.slice(0, 15)),
    field('62', field('05', code.reference)),
    '6304',
  ].join('');
  return body + crc16(body);
}

/** Splits data objects; null when a length runs past the end. */
function fields(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    const end = at + 4 + Number(head?.[2]);
    if (!head?.[1] || end > text.length) return null;
    found.set(head[1], text.slice(at + 4, end));
    at = end;
  }
  return found;
}

/** Reads a merchant-presented code; null when it is none, its CRC is wrong or it names no amount that the shop knows. */
export function decodeEmv(payload: string): MerchantCode | null {
  if (!/6304[0-9A-F]{4}$/i.test(payload) || crc16(payload.slice(0, -4)) !== payload.slice(-4).toUpperCase())
    return null;
  const all = fields(payload);
  const account = fields(all?.get('26') ?? '');
  const currency = currencyOfNumeric(all?.get('53') ?? '');
  if (!all || !account || !currency || all.get('00') !== '01') return null;
  const total = parseDecimal(all.get('54') ?? '', currency);
  if (total === null) return null;
  const text = (tag: string) => all.get(tag) ?? '';
  return {
    payee: text('59'),
    city: text('60'),
    country: text('58'),
    category: text('52'),
    provider: account.get('00') ?? '',
    account: account.get('01') ?? '',
    currency,
    total,
    reference: fields(text('62'))?.get('05') ?? '',
  };
}
