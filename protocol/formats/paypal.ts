import type { Payload, PaymentFormat } from './format.ts';
import { digitsOf, isZero, plainDecimal } from './numbers.ts';
import { readWeb } from './web.ts';

/** `EC-` and seventeen capitals or digits, or the seventeen alone: Orders API, approval link. */
const order = /^(?:EC-)?[A-Z0-9]{17}$/;
const id = /^[\w-]{6,}$/;

const money = (currency: string, figure: string): Payload | undefined => {
  const amount = plainDecimal(figure, 10, digitsOf(currency) ?? 0);
  return digitsOf(currency) === undefined || amount === undefined || isZero(amount) ? undefined : { currency, amount };
};

/** A person's page with a figure: `/name/25EUR`; without letters it is in the payer's own currency, which is nowhere in here. */
function personal(path: string): Payload | undefined {
  const [, figure, currency] = /^\/[a-z0-9]{2,20}(?:\/([\d.]+)([a-z]{3})?)?\/?$/i.exec(path) ?? [path];
  if (!/^\/[a-z0-9]{2,20}(?:\/|$)/i.test(path)) return undefined;
  if (figure === undefined) return /^\/[a-z0-9]{2,20}\/?$/i.test(path) ? {} : undefined;
  return currency === undefined ? {} : money(currency.toUpperCase(), figure);
}

/** Payments Standard variables of a button's address: https://developer.paypal.com/api/nvp-soap/paypal-payments-standard/integration-guide/Appx-websitestandard-htmlvariables/ */
function button(query: URLSearchParams): Payload | undefined {
  const business = query.get('business') ?? undefined;
  if (!/^_(?:xclick|cart|donations|s-xclick|ext-enter)$/.test(query.get('cmd') ?? '') || !(business ?? query.get('hosted_button_id'))) return undefined;
  const facts = { account: business, reference: query.get('invoice') ?? query.get('item_name') ?? undefined };
  const figure = query.get('amount');
  if (figure === null) return facts;
  const amount = money(query.get('currency_code') ?? 'USD', figure);
  return amount && { ...facts, ...amount };
}

function readPage({ pathname, searchParams }: URL): Payload | undefined {
  if (/^\/(?:checkoutnow|webapps\/hermes|webapps\/xoonboarding)\/?/.test(pathname)) {
    const token = searchParams.get('token') ?? '';
    return order.test(token) ? { reference: token } : undefined;
  }
  if (/^\/(?:[a-z]{2}\/)?cgi-bin\/webscr$/.test(pathname)) {
    const token = searchParams.get('token') ?? '';
    return order.test(token) && /express-checkout/.test(searchParams.get('cmd') ?? '') ? { reference: token } : button(searchParams);
  }
  if (/^\/paypalme\//i.test(pathname)) return personal(pathname.slice('/paypalme'.length));
  const [, last = ''] = /^\/(?:ncp\/payment|ncp\/links|qrcodes\/managed|qrcodes\/p2pqrc|qrcodes\/venmocs|invoice\/p|invoice\/payerView\/details|instantcommerce\/checkout)\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (id.test(last)) return {};
  if (/^\/invoice\/p\/?$/.test(pathname)) return {};
  return /^\/donate\/?$/.test(pathname) && (searchParams.has('hosted_button_id') || searchParams.has('business')) ? {} : undefined;
}

/** PayPal: orders to approve, buttons, payment links, invoices, codes, and personal pages. */
export const paypal: PaymentFormat = {
  name: 'paypal',
  read(text) {
    const url = readWeb(text);
    if (!url) return undefined;
    if (/^(?:www\.)?paypal\.me$/.test(url.hostname)) return personal(url.pathname);
    return /^(?:(?:www\.)?(?:sandbox\.)?)paypal\.com$/.test(url.hostname) ? readPage(url) : undefined;
  },
};
