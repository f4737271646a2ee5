/** EMV QR Code Specification for Payment Systems, merchant-presented mode, version 1.1: tag, length, value. */
import { code as currencyByNumber } from './currencies.ts';

export interface EmvCode {
  merchant: string | undefined;
  city: string | undefined;
  amount: string | undefined;
  /** ISO 4217 letters where the number is known. */
  currency: string | undefined;
  reference: string | undefined;
}

/** Reads fields two digits at a time; undefined where the lengths do not add up. */
function readFields(text: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const [, tag = '', length = ''] = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4)) ?? [];
    const end = at + 4 + Number(length);
    if (tag === '' || end > text.length) return undefined;
    fields.set(tag, text.slice(at + 4, end));
    at = end;
  }
  return fields;
}

/** CRC-16/CCITT-FALSE of the payload up to and with the tag and length of the checksum (section 4.7.3). */
function checksum(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Reads a code whose checksum is right; undefined for anything else. */
export function readEmv(payload: string): EmvCode | undefined {
  if (!payload.startsWith('000201') || checksum(payload.slice(0, -4)) !== payload.slice(-4).toUpperCase()) return undefined;
  const fields = readFields(payload);
  if (!fields) return undefined;
  const extra = readFields(fields.get('62') ?? '');
  return { merchant: fields.get('59'), city: fields.get('60'), amount: fields.get('54'), currency: currencyByNumber(fields.get('53')), reference: extra?.get('05') ?? extra?.get('01') };
}
