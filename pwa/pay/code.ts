import * as v from 'valibot';
import { isWalletUri } from '../../protocol/content.ts';
import { amountSchema } from '../../protocol/money.ts';
import { formatAmount } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import { readEmv } from './emv.ts';
import type { Fact, WayKind } from './way.ts';

interface ReadCode {
  format?: string;
  facts: Fact[];
  uri?: string;
}

const fact = (label: () => string, value: string | null | undefined): Fact[] => (value ? [{ label: label(), value }] : []);

/** Money in the reader's words; what is no amount of a known form is shown as it came. */
function money(currency: string | null | undefined, value: string | null | undefined): string {
  const amount = v.safeParse(amountSchema, { currency, value });
  return amount.success ? formatAmount(amount.output) : [currency, value].filter(Boolean).join(' ');
}

/** SEPA credit transfer code (EPC069-12): one fact per line. */
function readEpc(payload: string): ReadCode | undefined {
  const lines = payload.split(/\r?\n/);
  if (lines[0] !== 'BCD' || lines[3] !== 'SCT') return undefined;
  const [, , , , , name, iban, amount, , reference, text] = lines;
  const paid = amount && money(amount.slice(0, 3), amount.slice(3));
  return { format: 'SEPA', facts: [...fact(m.fact_receiver, name), ...fact(m.fact_account, iban), ...fact(m.fact_amount, paid), ...fact(m.fact_reference, reference || text)] };
}

/** Swiss QR bill (SIX Implementation Guidelines QR-bill 2.3). */
function readSwiss(payload: string): ReadCode | undefined {
  const lines = payload.split(/\r?\n/);
  if (lines[0] !== 'SPC') return undefined;
  return {
    format: 'Swiss QR',
    facts: [...fact(m.fact_receiver, lines[5]), ...fact(m.fact_account, lines[3]), ...fact(m.fact_amount, money(lines[19], lines[18])), ...fact(m.fact_reference, lines[28])],
  };
}

/** EMV merchant-presented code. */
function readMerchant(payload: string): ReadCode | undefined {
  const emv = readEmv(payload);
  return emv && { format: 'EMV QR', facts: [...fact(m.fact_receiver, [emv.merchant, emv.city].filter(Boolean).join(', ')), ...fact(m.fact_amount, money(emv.currency, emv.amount)), ...fact(m.fact_reference, emv.reference)] };
}

/** A payload that is itself an address of a wallet (`upi:`, `bitcoin:`, `weixin:`). */
function readUri(payload: string): ReadCode | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(payload) || !isWalletUri(payload)) return undefined;
  const url = new URL(payload);
  const query = url.searchParams;
  const upi = url.protocol === 'upi:';
  return {
    format: upi ? 'UPI' : url.protocol.slice(0, -1),
    facts: [
      ...fact(m.fact_receiver, query.get('pn') ?? query.get('label')),
      ...fact(m.fact_address, upi ? query.get('pa') : url.pathname.replace(/^\/+/, '')),
      ...fact(m.fact_amount, money(query.get('cu'), query.get('am') ?? query.get('amount'))),
    ],
    uri: payload,
  };
}

/** The payload of a payment QR code, shown again, read where its kind is known, and opened in an app where it is an address. */
export const codeWay: WayKind<'code'> = {
  prepare({ payload, format }, index) {
    const read = readEpc(payload) ?? readSwiss(payload) ?? readMerchant(payload) ?? readUri(payload) ?? { facts: [] };
    const known = read.format ?? (format === 'unknown' ? undefined : format);
    return { kind: 'code', index, payload, facts: read.facts, ...(known === undefined ? {} : { format: known }), ...(read.uri === undefined ? {} : { uri: read.uri }) };
  },
};
