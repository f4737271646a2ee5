import { number as byNumber } from 'currency-codes';
import { profileOf } from './emv-profiles.ts';
import type { PaymentFormat } from './format.ts';
import { isZero, plainDecimal } from './numbers.ts';

type Fields = ReadonlyMap<string, string>;

/** EMV QRCPS Merchant-Presented Mode 1.1, section 3.2: two digits of id, two of length, the value; to the very end. */
function readFields(text: string): Fields | undefined {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const [, id = '', length = ''] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    const end = at + 4 + Number(length);
    if (id === '' || end === at + 4 || end > text.length || fields.has(id)) return undefined;
    fields.set(id, text.slice(at + 4, end));
    at = end;
  }
  return fields;
}

/** Section 4.7.3: ISO/IEC 13239 with polynomial 0x1021 and start 0xFFFF, over everything up to and with `6304`. */
function checksum(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Lengths count characters (section 3.2); many writers count the bytes of UTF-8 instead. */
function readAll(payload: string): Fields | undefined {
  const read = readFields(payload);
  if (read || /^[ -~]*$/.test(payload)) return read;
  const bytes = readFields(String.fromCharCode(...new TextEncoder().encode(payload)));
  const decoder = new TextDecoder();
  return bytes && new Map([...bytes].map(([id, value]) => [id, decoder.decode(Uint8Array.from(value, (character) => character.charCodeAt(0)))]));
}

/** Merchant accounts: 02 to 25 are bare numbers of card schemes, 26 to 51 templates (table 4.2). */
function readAccounts(fields: Fields): { cards: string[]; templates: Fields[] } | undefined {
  const cards: string[] = [];
  const templates: Fields[] = [];
  for (const [id, value] of fields) {
    if (Number(id) < 2 || Number(id) > 51) continue;
    const inner = Number(id) > 25 ? readAll(value) : undefined;
    if (Number(id) > 25 && !inner) return undefined;
    if (inner) templates.push(inner);
    else cards.push(value);
  }
  return cards.length + templates.length > 0 ? { cards, templates } : undefined;
}

/** A fraction of nothing may be written where the currency has none: `1200.00` yen. */
function readAmount(figure: string, digits: number): string | undefined {
  const amount = figure.length <= 13 ? plainDecimal(figure, 13, 12) : undefined;
  const fraction = amount?.split('.')[1]?.replace(/0+$/, '') ?? '';
  if (amount === undefined || isZero(amount) || fraction.length > digits) return undefined;
  return digits === 0 ? amount.split('.')[0] : amount;
}

/**
 * Tips (section 4.7.1, table 4.5): `01` asks the payer for one, `02` goes with a fixed fee in 56, `03` with a percentage
 * of 0.01 to 99.99 in 57. Each goes with its own field and without the other.
 */
function isTip(fields: Fields, digits: number): boolean {
  const [kind, fixed, percentage] = ['55', '56', '57'].map((id) => fields.get(id));
  if (kind === '02') return percentage === undefined && fixed !== undefined && readAmount(fixed, digits) !== undefined;
  if (kind === '03') return fixed === undefined && percentage !== undefined && /^\d{1,2}(?:\.\d{1,2})?$/.test(percentage) && !isZero(percentage);
  return (kind === undefined || kind === '01') && fixed === undefined && percentage === undefined;
}

/** What stands for "none" in reference fields (section 4.8, `***`). */
const meant = (value: string | undefined): string | undefined => (value === undefined || /^\**$/.test(value) ? undefined : value);

/** The payment codes of most countries (PIX, PromptPay, VietQR, PayNow, QRIS, DuitNow, FPS and others) are profiles of this one. */
export const emv: PaymentFormat = {
  name: 'emv-mpm',
  read(text) {
    const payload = text.trim();
    if (!payload.startsWith('000201') || payload.slice(-8, -4) !== '6304') return undefined;
    if (checksum(payload.slice(0, -4)) !== payload.slice(-4).toUpperCase()) return undefined;
    const fields = readAll(payload);
    const accounts = fields && readAccounts(fields);
    const currency = byNumber(fields?.get('53') ?? '');
    if (!fields || !accounts || !currency || !/^[A-Z]{2}$/.test(fields.get('58') ?? '')) return undefined;
    const method = fields.get('01');
    if ((method !== undefined && !/^1[12]$/.test(method)) || !isTip(fields, currency.digits)) return undefined;
    const additional = fields.has('62') ? readAll(fields.get('62') ?? '') : new Map<string, string>();
    if (!additional) return undefined;
    const { scheme, account, reference } = profileOf(accounts.templates, accounts.cards);
    const figure = fields.get('54');
    const amount = figure === undefined ? undefined : readAmount(figure, currency.digits);
    if (figure !== undefined && amount === undefined) return undefined;
    return {
      scheme,
      account,
      currency: currency.code,
      amount,
      payee: fields.get('59'),
      reference: meant(additional.get('05')) ?? meant(additional.get('01')) ?? meant(additional.get('08')) ?? reference,
    };
  },
};
