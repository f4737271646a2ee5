import { isCreditorReference, isIban, isQrIban, isQrReference } from './accounts.ts';
import type { PaymentFormat } from './format.ts';
import { isZero, plainDecimal } from './numbers.ts';

/** Swiss Implementation Guidelines QR-bill 2.3, section 4.2.2: the elements, one a line, in this order. */
const at = { iban: 3, creditor: 4, ultimateCreditor: 11, amount: 18, currency: 19, debtor: 20, kind: 27, reference: 28, message: 29, trailer: 30, billing: 31 } as const;

const within = (text: string | undefined, max: number): boolean => [...(text ?? '')].length <= max;

/** Seven lines: kind, name, street or first line, house number or second line, postcode, town, country. */
function isAddress([kind, name = '', street = '', number = '', postcode = '', town = '', country = '']: string[]): boolean {
  if (name === '' || !within(name, 70) || !within(street, 70) || !/^[A-Z]{2}$/.test(country)) return false;
  if (kind === 'S') return within(number, 16) && postcode !== '' && within(postcode, 16) && town !== '' && within(town, 35);
  return kind === 'K' && number !== '' && within(number, 70) && postcode === '' && town === '';
}

/** A QR-IBAN goes with a QR reference and with nothing else. */
function isReference(kind: string | undefined, reference: string, iban: string): boolean {
  if (kind === 'QRR') return isQrIban(iban) && isQrReference(reference);
  if (isQrIban(iban)) return false;
  return kind === 'SCOR' ? isCreditorReference(reference) : kind === 'NON' && reference === '';
}

/** Swiss QR-bill. An amount of zero marks a notification that is not to be paid (section 4.3.3), and is none here. */
export const swiss: PaymentFormat = {
  name: 'swiss-qr',
  read(text) {
    if (!text.startsWith('SPC') || text.length > 1000) return undefined;
    const lines = text.split(text.includes('\r\n') ? '\r\n' : '\n');
    while (lines.length > at.trailer + 1 && lines.at(-1) === '') lines.pop();
    if (lines.length <= at.trailer || lines.length > 34 || lines.some((line) => line.includes('\r'))) return undefined;
    const line = (index: number): string => lines[index] ?? '';
    if (line(0) !== 'SPC' || !/^02\d\d$/.test(line(1)) || line(2) !== '1' || line(at.trailer) !== 'EPD') return undefined;
    const account = line(at.iban);
    const currency = line(at.currency);
    if (!/^(?:CH|LI)/.test(account) || !isIban(account) || !/^(?:CHF|EUR)$/.test(currency)) return undefined;
    if (!isAddress(lines.slice(at.creditor, at.creditor + 7)) || lines.slice(at.ultimateCreditor, at.amount).some((part) => part !== '')) return undefined;
    const debtor = lines.slice(at.debtor, at.kind);
    if (debtor.some((part) => part !== '') && !isAddress(debtor)) return undefined;
    const reference = line(at.reference);
    const message = line(at.message);
    if (!isReference(line(at.kind), reference, account) || !within(message + line(at.billing), 140)) return undefined;
    if (!lines.slice(at.billing + 1).every((more) => within(more, 100))) return undefined;
    const facts = { currency, account, payee: line(at.creditor + 1), reference: reference || message || undefined };
    if (line(at.amount) === '') return facts;
    // Without leading zeros, with two decimal places (section 4.2.2, "Amt").
    const amount = /^(?:0|[1-9]\d*)\.\d\d$/.test(line(at.amount)) ? plainDecimal(line(at.amount), 9, 2) : undefined;
    return amount === undefined || isZero(amount) ? undefined : { ...facts, amount };
  },
};
