import type { PaymentFormat } from './format.ts';
import { isZero, plainDecimal } from './numbers.ts';
import { readUri, type UriParts } from './query.ts';

/** Wallets that take the same parameters under a scheme of their own. */
const apps = new Set(['upi', 'tez', 'gpay', 'phonepe', 'paytmmp', 'paytm', 'bhim', 'credpay', 'mobikwik', 'amazonpay', 'cred']);

/** `intent://pay?…#Intent;scheme=upi;…;end` is how Android's browsers write the same (Android, "Intents with Chrome"). */
function isUpi({ scheme, path, fragment }: UriParts): boolean {
  const intent = scheme === 'intent' && /^Intent;/.test(fragment) && apps.has(/(?:^|;)scheme=([a-z0-9+.-]+)/i.exec(fragment)?.[1]?.toLowerCase() ?? '');
  return (apps.has(scheme) || intent) && /^\/\/(?:upi\/)?(?:pay|mandate)\/?$/i.test(path);
}

/** NPCI UPI Linking Specifications 1.6, section 2: the payee's address in `pa`, rupees in `am`. */
export const upi: PaymentFormat = {
  name: 'upi',
  read(text) {
    const uri = readUri(text.replace(/ /g, '%20'), { plus: true });
    if (!uri || !isUpi(uri)) return undefined;
    const { query } = uri;
    const account = query.get('pa') ?? '';
    if (!/^[a-z0-9._-]{2,256}@[a-z][a-z0-9]*(?:\.[a-z0-9]+)*$/i.test(account)) return undefined;
    const currency = query.get('cu') || undefined;
    if (currency !== undefined && currency !== 'INR') return undefined;
    const facts = { account, currency, payee: query.get('pn') || undefined, reference: query.get('tr') || query.get('tn') || undefined };
    const figure = query.get('am') ?? '';
    if (figure === '') return facts;
    const amount = plainDecimal(figure, 12, 2);
    return amount === undefined || isZero(amount) ? undefined : { ...facts, amount };
  },
};
