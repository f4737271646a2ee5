/** What ways to pay say on a second look, by the same readers as on the desktop. Loaded after the pay page is painted. */
import * as v from 'valibot';
import { formatAmount } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import { isHostedPage } from '../../protocol/formats/hosted.ts';
import { readPayload, type ReadPayload } from '../../protocol/formats/index.ts';
import { amountSchema } from '../../protocol/money.ts';
import type { Fact, PreparedWay } from './way.ts';

/** What people call the formats. */
const names: Readonly<Record<string, string>> = {
  'epc069-12': 'SEPA', 'swiss-qr': 'Swiss QR', spayd: 'SPAYD', upi: 'UPI', bip21: 'Bitcoin', bip321: 'Bitcoin', bolt11: 'Lightning', bolt12: 'Lightning', erc681: 'Ethereum',
  'solana-pay': 'Solana Pay', alipay: 'Alipay', 'wechat-pay': 'WeChat Pay', payto: 'payto',
  'emv-mpm[pix]': 'Pix', 'emv-mpm[promptpay]': 'PromptPay', 'emv-mpm[vietqr]': 'VietQR', 'emv-mpm[paynow]': 'PayNow', 'emv-mpm[qris]': 'QRIS', 'emv-mpm[duitnow]': 'DuitNow',
  'emv-mpm[fps]': 'FPS', 'emv-mpm[upi-emv]': 'Bharat QR', 'emv-mpm[other]': 'EMV QR',
};

/** Transfers that people also type into their bank's form by hand. */
const transfers = new Set(['epc069-12', 'swiss-qr', 'spayd', 'payto']);

/** Money in the reader's words; what is no amount of a currency is shown as it came. */
function money({ currency, amount }: ReadPayload): string | undefined {
  if (amount === undefined) return undefined;
  const parsed = v.safeParse(amountSchema, { currency, value: amount.replace(/\.$/, '') });
  return parsed.success ? formatAmount(parsed.output) : [currency, amount].filter(Boolean).join(' ');
}

function factsOf(read: ReadPayload): Fact[] {
  const typed = transfers.has(read.format);
  const fact = (label: string, value: string | undefined, copy = value): Fact[] => (value ? [{ label, value, ...(typed && copy !== undefined ? { copy } : {}) }] : []);
  return [
    ...fact(m.fact_receiver(), read.payee),
    ...fact(typed ? m.fact_account() : m.fact_address(), read.account),
    ...fact(m.fact_amount(), money(read), read.amount),
    ...fact(m.fact_reference(), read.reference),
  ];
}

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** One way with what it says of itself, and whether its page is anybody's that the shopper deals with. */
function explain(way: PreparedWay, shop: string): PreparedWay {
  if (way.kind === 'link') return { ...way, foreign: !isWithin(new URL(way.url).hostname, shop) && !isHostedPage(new URL(way.url)) };
  if (way.kind !== 'code') return way;
  const read = readPayload(way.payload);
  const format = read && (names[read.format] ?? read.format);
  return read ? { ...way, facts: factsOf(read), ...(format === undefined ? {} : { format }) } : way;
}

/** @param shop registrable domain of the shop that is paid */
export const explainWays = (ways: readonly PreparedWay[], shop: string): PreparedWay[] => ways.map((way) => explain(way, shop));
