import { isBic, isIban } from './accounts.ts';
import type { PaymentFormat } from './format.ts';
import { digitsOf, plainDecimal } from './numbers.ts';

const isAccount = (text: string): boolean => {
  const [iban = '', bic, ...more] = text.split('+');
  return isIban(iban) && (bic === undefined || isBic(bic)) && more.length === 0;
};

function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const digits = (max: number) => (text: string): boolean => /^\d+$/.test(text) && text.length <= max;
const text = (max: number) => (value: string): boolean => value !== '' && [...value].length <= max;

/** The keys of the format and what each may hold (Czech Banking Association, standard 26: format for sharing payment data). */
const keys: Readonly<Record<string, (value: string) => boolean>> = {
  ACC: isAccount,
  'ALT-ACC': (value) => value.split(',').every(isAccount),
  AM: (value) => value.length <= 10 && /^\d+(?:\.\d{0,2})?$/.test(value),
  CC: (value) => /^[A-Z]{3}$/.test(value) && digitsOf(value) !== undefined,
  RF: digits(16),
  RN: text(35),
  DT: isDate,
  PT: text(3),
  MSG: text(60),
  NT: (value) => /^[PE]$/.test(value),
  NTA: text(320),
  CRC32: (value) => /^[0-9A-F]{8}$/.test(value),
  'X-VS': digits(10),
  'X-SS': digits(10),
  'X-KS': digits(10),
  'X-PER': (value) => digits(2)(value) && Number(value) >= 1 && Number(value) <= 30,
  'X-ID': text(20),
  'X-URL': text(140),
};

/** ISO 3309, the CRC of zip and PNG. */
function crc32(bytes: Uint8Array): string {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

/** The checksum is of everything but itself; writers differ in whether they sort the elements before. */
function isChecksum(sum: string, head: string, elements: readonly string[]): boolean {
  const rest = elements.filter((element) => !element.startsWith('CRC32:'));
  return [rest, [...rest].sort()].some((order) => crc32(new TextEncoder().encode([head, ...order].join('*'))) === sum);
}

/** Short Payment Descriptor 1.0: the payment code of Czech and Slovak banks. */
export const spayd: PaymentFormat = {
  name: 'spayd',
  read(payload) {
    const trimmed = payload.trim();
    const head = 'SPD*1.0';
    if (!trimmed.startsWith(`${head}*`)) return undefined;
    const elements = trimmed.slice(head.length + 1).replace(/\*$/, '').split('*');
    const found = new Map<string, string>();
    for (const element of elements) {
      const [, key = '', raw = ''] = /^([A-Z0-9-]+):([^\r\n]*)$/.exec(element) ?? [];
      const value = decode(raw);
      if (key === '' || value === undefined || found.has(key)) return undefined;
      // Extensions of others are theirs to check; a key that is neither known nor an extension is a fault.
      const check = Object.hasOwn(keys, key) ? keys[key] : key.startsWith('X-') ? text(140) : undefined;
      if (!check?.(value)) return undefined;
      found.set(key, value);
    }
    const account = found.get('ACC')?.split('+')[0];
    const sum = found.get('CRC32');
    if (account === undefined || (sum !== undefined && !isChecksum(sum, head, elements))) return undefined;
    const figure = found.get('AM');
    return {
      account,
      currency: found.get('CC'),
      amount: figure === undefined ? undefined : plainDecimal(figure, 10, 2),
      payee: found.get('RN'),
      reference: found.get('X-VS') ?? found.get('RF') ?? found.get('MSG'),
    };
  },
};

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
