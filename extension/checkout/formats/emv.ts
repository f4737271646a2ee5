import { number as byNumber } from 'currency-codes';
import { minorDigits } from '../currency.ts';
import type { PaymentFormat } from './format.ts';

/** EMV QRCPS Merchant-Presented Mode 1.1, section 3.2: two digits of id, two of length, the value; to the very end. */
function readFields(text: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = text.slice(at, at + 4);
    if (!/^\d{4}$/.test(head)) return undefined;
    const length = Number(head.slice(2));
    const value = text.slice(at + 4, at + 4 + length);
    if (length === 0 || value.length !== length || fields.has(head.slice(0, 2))) return undefined;
    fields.set(head.slice(0, 2), value);
    at += 4 + length;
  }
  return fields;
}

/** Section 4.7.3: ISO/IEC 13239 with polynomial 0x1021 and start 0xFFFF, over everything up to and with `6304`. */
function checksum(bytes: Uint8Array): string {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** The payment codes of most countries (PIX, PromptPay, VietQR, PayNow, QRIS, DuitNow, FPS and others) are profiles of this one. */
export const emv: PaymentFormat = {
  name: 'emv-mpm',
  read(text) {
    const payload = text.trim();
    if (!payload.startsWith('000201') || payload.slice(-8, -4) !== '6304') return undefined;
    if (checksum(new TextEncoder().encode(payload.slice(0, -4))) !== payload.slice(-4).toUpperCase()) return undefined;
    const fields = readFields(payload);
    if (!fields) return undefined;
    const account = [...fields.keys()].some((id) => Number(id) >= 2 && Number(id) <= 51);
    const currency = byNumber(fields.get('53') ?? '')?.code;
    if (!account || !currency) return undefined;
    const reference =
      readFields(fields.get('62') ?? '')
        ?.get('05')
        ?.replace(/^\*+$/, '') || undefined;
    const payee = fields.get('59');
    const figure = fields.get('54');
    if (figure === undefined) return { payee, reference };
    const match = /^(\d{1,12})(?:\.(\d{0,4}))?$/.exec(figure);
    if (!match) return undefined;
    const digits = minorDigits(currency);
    const fraction = (match[2] ?? '').replace(/0+$/, '');
    if (fraction.length > digits) return undefined;
    const whole = (match[1] ?? '0').replace(/^0+(?=\d)/, '');
    return { payee, reference, amount: { currency, value: digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}` } };
  },
};
