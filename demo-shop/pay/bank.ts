import type { Currency } from '../money.ts';
import type { Bill, PayDesk } from './desk.ts';
import { decodeEmv } from './emv.ts';
import { decodeEpc } from './epc.ts';

/** What a banking or wallet app would show after it read a payment code. */
export interface BankOrder {
  payee: string;
  account: string;
  currency: Currency;
  total: number;
  reference: string;
}

/** Browsers send line breaks of hidden fields and text areas as CR LF; the code itself has LF. */
function asPrinted(payload: string): string {
  return payload.replaceAll('\r\n', '\n').trim();
}

/** Reads a payment code of either kind; null when it is neither. */
export function readCode(payload: string): BankOrder | null {
  const text = asPrinted(payload);
  const transfer = decodeEpc(text);
  if (transfer) return { ...transfer, account: transfer.iban, currency: 'EUR' };
  const code = decodeEmv(text);
  return (
    code && {
      payee: code.payee,
      account: `${code.provider} ${code.account}`,
      currency: code.currency,
      total: code.total,
      reference: code.reference,
    }
  );
}

/** The bill that a transfer pays: same reference, currency and amount. Undefined when the money would match nothing. */
export function billFor(desk: PayDesk, order: BankOrder): Bill | undefined {
  const bill = desk.findByReference(order.reference);
  return bill && bill.currency === order.currency && bill.total === order.total ? bill : undefined;
}
