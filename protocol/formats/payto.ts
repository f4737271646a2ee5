import { isIban } from './accounts.ts';
import type { PaymentFormat } from './format.ts';
import { digitsOf, isZero, plainDecimal } from './numbers.ts';
import { readUri } from './query.ts';

/** RFC 8905: `payto://`, the kind of account, the account; amounts as `EUR:12.30`. */
export const payto: PaymentFormat = {
  name: 'payto',
  read(text) {
    const uri = readUri(text, { plus: true });
    const match = uri?.scheme === 'payto' ? /^\/\/([a-z0-9.-]+)\/(.+)$/i.exec(uri.path) : null;
    if (!uri || !match) return undefined;
    const [, kind = '', path = ''] = match;
    const account = path.split('/').at(-1) ?? '';
    // Section 8: the IBAN stands last, behind a BIC where there is one.
    if (kind.toLowerCase() === 'iban' && !isIban(account)) return undefined;
    const facts = { account, payee: uri.query.get('receiver-name'), reference: uri.query.get('message') };
    const stated = uri.query.get('amount');
    if (stated === undefined) return facts;
    const [, currency = '', figure = ''] = /^([A-Z]{3}):(.+)$/.exec(stated) ?? [];
    const amount = plainDecimal(figure, 15, digitsOf(currency) ?? 0);
    return digitsOf(currency) === undefined || amount === undefined || isZero(amount) ? undefined : { ...facts, currency, amount };
  },
};
