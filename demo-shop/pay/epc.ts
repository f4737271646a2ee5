import { decimal, parseDecimal } from '../money.ts';

/** A SEPA credit transfer as a banking app reads it from a QR code. Amount in euro cents. */
export interface Transfer {
  payee: string;
  iban: string;
  total: number;
  reference: string;
}

/** Writes the payload of EPC069-12, version 002, UTF-8, without BIC, with the reference as unstructured remittance text. */
export function encodeEpc(transfer: Transfer): string {
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    transfer.payee,
    transfer.iban,
    `EUR${decimal(transfer.total, 'EUR')}`,
    '',
    '',
    transfer.reference,
  ].join('\n');
}

/** Whether the check digits of an IBAN are right (ISO 7064 mod 97-10). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Reads a payload of EPC069-12; null when it is none or names no amount. */
export function decodeEpc(payload: string): Transfer | null {
  const [tag, version, , kind, , payee, iban, amount, , structured, text] = payload
    .split(/\r?\n/)
    .map((line) => line.trim());
  if (tag !== 'BCD' || (version !== '001' && version !== '002') || kind !== 'SCT') return null;
  if (!payee || !iban || !isIban(iban) || !amount?.startsWith('EUR')) return null;
  const total = parseDecimal(amount.slice(3), 'EUR');
  return total === null ? null : { payee, iban, total, reference: structured || text || '' };
}
