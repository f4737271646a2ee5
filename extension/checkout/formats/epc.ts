import { isIban } from './iban.ts';
import type { PaymentFormat } from './format.ts';

/** SEPA credit transfer by QR code: EPC069-12 version 2.1, section 3 (data elements, their order and lengths). */
export const epc: PaymentFormat = {
  name: 'epc069-12',
  read(text) {
    const lines = text.split(/\r\n|\n|\r/);
    while (lines.length > 12 || lines.at(-1) === '') {
      if (lines.pop() !== '') return undefined;
    }
    const [tag, version, charset, kind, bic = '', payee = '', iban = '', amount = '', purpose = '', structured = '', free = '', info = ''] =
      lines;
    if (tag !== 'BCD' || !/^00[12]$/.test(version ?? '') || !/^[1-8]$/.test(charset ?? '') || kind !== 'SCT') return undefined;
    if (bic === '' ? version === '001' : !/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic)) return undefined;
    if (payee === '' || payee.length > 70 || !isIban(iban)) return undefined;
    if (purpose.length > 4 || (structured !== '' && free !== '') || structured.length > 35 || free.length > 140 || info.length > 70)
      return undefined;
    if (/^RF/i.test(structured) && !validCreditorReference(structured)) return undefined;
    const reference = structured || free || undefined;
    if (amount === '') return { payee, reference };
    const value = /^EUR(\d{1,9}(?:\.\d{1,2})?)$/.exec(amount)?.[1];
    if (value === undefined || Number(value) < 0.01) return undefined;
    const [whole = '0', cents = ''] = value.split('.');
    return { payee, reference, amount: { currency: 'EUR', value: `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}` } };
  },
};

/** ISO 11649: RF, two check digits and the reference, modulo 97 as for an IBAN. */
function validCreditorReference(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(compact)) return false;
  const digits = [...(compact.slice(4) + compact.slice(0, 4))].map((character) => Number.parseInt(character, 36)).join('');
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}
