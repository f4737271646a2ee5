import { isBic, isCreditorReference, isIban } from './accounts.ts';
import type { PaymentFormat } from './format.ts';
import { isZero, plainDecimal } from './numbers.ts';

const lengthOf = (text: string): number => [...text].length;

/** Section 3.1: one kind of line end throughout; empty elements at the end may be left out. */
function linesOf(text: string): string[] | undefined {
  const lines = text.split(text.includes('\r\n') ? '\r\n' : '\n');
  while (lines.at(-1) === '') lines.pop();
  return lines.length <= 12 && lines.every((line) => !/[\r\n]/.test(line)) ? lines : undefined;
}

/** SEPA credit transfer by QR code: EPC069-12 version 2.1, section 3 (data elements, their order, lengths and character sets). */
export const epc: PaymentFormat = {
  name: 'epc069-12',
  read(text) {
    const lines = linesOf(text);
    if (!lines || new TextEncoder().encode(text).length > 331) return undefined;
    const [tag, version = '', charset = '', kind, bic = '', payee = '', iban = '', figure = '', purpose = '', structured = '', free = '', info = ''] = lines;
    if (tag !== 'BCD' || !/^00[12]$/.test(version) || !/^[1-8]$/.test(charset) || kind !== 'SCT') return undefined;
    if (bic === '' ? version === '001' : !isBic(bic)) return undefined;
    if (payee.trim() === '' || lengthOf(payee) > 70 || !isIban(iban) || !/^[A-Z0-9]{0,4}$/.test(purpose)) return undefined;
    if ((structured !== '' && free !== '') || lengthOf(structured) > 35 || lengthOf(free) > 140 || lengthOf(info) > 70) return undefined;
    if (/^RF\d\d/i.test(structured) && !isCreditorReference(structured)) return undefined;
    const facts = { currency: 'EUR', account: iban, payee, reference: structured || free || undefined };
    if (figure === '') return facts;
    const amount = /^EUR\d+(?:\.\d{1,2})?$/.test(figure) ? plainDecimal(figure.slice(3), 9, 2) : undefined;
    return amount === undefined || isZero(amount) ? undefined : { ...facts, amount };
  },
};
