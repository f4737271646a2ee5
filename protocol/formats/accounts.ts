import { isQRIBAN, isValidBIC, isValidIBAN } from 'ibantools';

/** An IBAN as codes carry it: capitals without spaces, of its country's length and structure, with right check digits (ISO 13616-1). */
export const isIban = (text: string): boolean => /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text) && isValidIBAN(text, { allowQRIBAN: true });

/** A Swiss IBAN whose institution number says that it is for QR-bills only (30000 to 31999). */
export const isQrIban = (iban: string): boolean => isQRIBAN(iban);

/** ISO 9362, eight or eleven characters. */
export const isBic = (text: string): boolean => isValidBIC(text);

/** ISO 11649: RF, two check digits and the reference, modulo 97 as for an IBAN. */
export function isCreditorReference(text: string): boolean {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((character) => Number.parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

const carry = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** Swiss QR reference: 27 digits, the last one by modulo 10 recursive (QR-bill Implementation Guidelines, annex B). */
export function isQrReference(text: string): boolean {
  if (!/^\d{27}$/.test(text) || /^0+$/.test(text)) return false;
  const digits = [...text].map(Number);
  const check = digits.slice(0, 26).reduce((left, digit) => carry[(left + digit) % 10] ?? 0, 0);
  return (10 - check) % 10 === digits[26];
}
