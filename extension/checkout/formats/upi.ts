import type { PaymentFormat } from './format.ts';

/** NPCI UPI Linking Specification 1.6, section 2: `upi://pay` with the payee's address in `pa`, rupees in `am`. */
export const upi: PaymentFormat = {
  name: 'upi',
  read(text) {
    const match = /^upi:\/\/pay\?(.+)$/i.exec(text.trim());
    if (!match) return undefined;
    const fields = new URLSearchParams(match[1]);
    if (fields.getAll('pa').length !== 1 || !/^[a-z0-9._-]{2,256}@[a-z][a-z0-9.-]{1,64}$/i.test(fields.get('pa') ?? '')) return undefined;
    if ((fields.get('cu') ?? 'INR') !== 'INR') return undefined;
    const payee = fields.get('pn') ?? undefined;
    const reference = fields.get('tr') ?? fields.get('tn') ?? undefined;
    const figure = fields.get('am') ?? '';
    if (figure === '') return { payee, reference };
    const amount = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(figure);
    if (!amount || Number(figure) <= 0) return undefined;
    return {
      payee,
      reference,
      amount: { currency: 'INR', value: `${(amount[1] ?? '').replace(/^0+(?=\d)/, '')}.${(amount[2] ?? '').padEnd(2, '0')}` },
    };
  },
};
