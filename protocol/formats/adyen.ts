import type { Payload, PaymentFormat } from './format.ts';
import { digitsOf, scaled } from './numbers.ts';
import { readWeb } from './web.ts';

/** Hosted Payment Pages, whose parameters name the amount in minor units. */
function hostedPage({ pathname, searchParams }: URL): Payload | undefined {
  if (!/^\/hpp\/\w+\.shtml$/.test(pathname) || !searchParams.get('merchantAccount')) return undefined;
  const facts = { account: searchParams.get('merchantAccount') ?? undefined, reference: searchParams.get('merchantReference') ?? undefined };
  const figure = searchParams.get('paymentAmount');
  const currency = searchParams.get('currencyCode') ?? '';
  const digits = digitsOf(currency);
  if (figure === null) return facts;
  return /^\d{1,12}$/.test(figure) && digits !== undefined && Number(figure) > 0 ? { ...facts, currency, amount: scaled(BigInt(figure), digits).replace(/\.\d$/, '$&0') } : undefined;
}

/** Adyen: Pay by Link (short and long), and Hosted Payment Pages. */
export const adyen: PaymentFormat = {
  name: 'adyen',
  read(text) {
    const url = readWeb(text);
    if (!url) return undefined;
    const [, link] = /^\/([A-Z0-9]{8,})\/?$/i.exec(url.pathname) ?? [];
    if (/^(?:[a-z]{2,4}(?:-test)?|test|live)\.adyen\.link$/.test(url.hostname)) return link ? { reference: link } : undefined;
    if (/^(?:live|test)\.adyen\.com$/.test(url.hostname)) return hostedPage(url);
    const shopper = /^checkoutshopper-(?:live|test)(?:-[a-z]+)?\.adyen\.com$/.test(url.hostname);
    return shopper && /^\/checkoutshopper\/payByLink\.shtml$/i.test(url.pathname) && url.searchParams.get('d') ? {} : undefined;
  },
};
