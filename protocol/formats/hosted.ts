import { adyen } from './adyen.ts';
import { alipay } from './alipay.ts';
import type { PaymentFormat } from './format.ts';
import { providers, type Page } from './hosted-pages.ts';
import { paypal } from './paypal.ts';
import { readWeb } from './web.ts';
import { wechat } from './wechat.ts';

const wordsOf = (hostname: string): string[] => hostname.split(/[.-]/);

/** Expressions of hosts are asked only where a word of theirs stands: there are hundreds, and a page has hundreds of links. */
function matches(url: URL, words: readonly string[], { host, path, query, words: own }: Page): boolean {
  return own.some((word) => words.includes(word)) && host.test(url.hostname) && path.test(url.pathname) && (query === undefined || (url.searchParams.get(query) ?? '').length >= 4);
}

/** What names this one payment: the parameter, or the group that the path marks. */
const referenceOf = (url: URL, { path, query }: Page): string | undefined => (query === undefined ? path.exec(url.pathname)?.[1] : (url.searchParams.get(query) ?? undefined));

const format = (name: string, pages: readonly Page[]): PaymentFormat => ({
  name,
  read(text) {
    const url = readWeb(text);
    const words = url ? wordsOf(url.hostname) : [];
    const page = url && pages.find((candidate) => matches(url, words, candidate));
    return page && { reference: referenceOf(url, page) };
  },
});

/** Invoices of a BTCPay Server stand on hosts of their owners: the name in the host and the path tell. */
const selfHosted: Page = { host: /(?:^|[.-])btcpay(?:server)?[.-]/i, words: ['btcpay', 'btcpayserver'], path: /^\/(?:i|invoice)\/([A-Za-z0-9]{6,})(?:\/|$)/ };

/** Names by which people know providers, and where each of them is at home. */
const names = /paypa[l1i]|stripe|adyen|mollie|klarna|alipay|wechat|weixin|tenpay|squareup|worldpay|razorpay|mercadopago|bitpay|coinbase|gocardless|przelewy24/i;
const homes =
  /(?:^|\.)(?:(?:paypal|stripe|adyen|mollie|klarna|alipay|wechat|tenpay|squareup|worldpay|razorpay|bitpay|coinbase|gocardless)\.com|adyen\.link|paypal\.me|qq\.com|przelewy24\.pl|mercadopago\.(?:com(?:\.[a-z]{2})?|cl))$/i;
/** `pay.example.com.other.test`: what looks like the end of a host stands in its middle. */
const buriedEnd = /\.(?:com|net|org)\.(?:[^.]+\.|[^.]{3,}$)/i;

/** A host made to be mistaken for a provider's: it carries the name, or a whole address, and is none of theirs. */
export const isLookalike = ({ hostname }: URL): boolean => buriedEnd.test(hostname) || (names.test(hostname) && !homes.test(hostname));

const payHost = /^(?:pay|payments?|checkout|secure-?pay|hpp|cashier|invoice)\d*[.-]/i;
const payPath = /(?:^|\/)(?:pay|payments?|hpp|pay-?link|payment-?links?)\//i;
const opaque = (text: string): boolean => /^[\w.~-]{8,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text);

/** A pay page of a provider that is not listed: host or path say pay, and a long random name says which payment. */
const unlisted: PaymentFormat = {
  name: 'other-https',
  read(text) {
    const url = readWeb(text);
    if (!url || isLookalike(url) || !(payHost.test(url.hostname) || payPath.test(url.pathname))) return undefined;
    return url.pathname.split('/').some(opaque) || [...url.searchParams].some(([key, value]) => /(?:token|id|ref|key|session|order)$/i.test(key) && opaque(value)) ? {} : undefined;
  },
};

const listed: readonly PaymentFormat[] = [
  paypal,
  adyen,
  format('stripe-checkout', providers.stripe),
  format('mollie', providers.mollie),
  format('klarna', providers.klarna),
  format('other-https', [...providers.others, selfHosted]),
  alipay,
  wechat,
];

const everyPage: readonly Page[] = [...Object.values(providers).flat(), selfHosted];
/** Words of hosts that the readers with rules of their own look at. */
const ownRules = ['paypal', 'adyen', 'alipay', 'tenpay'];

const known = new Map<string, boolean>();
const KEPT = 500;

/** Whether one of the readers could know a page of this host. Links of a page lead to few hosts, and each is asked of every rule once. */
function mayHost(hostname: string): boolean {
  const before = known.get(hostname);
  if (before !== undefined) return before;
  const words = wordsOf(hostname);
  const may = words.some((word) => ownRules.includes(word)) || everyPage.some(({ host, words: own }) => own.some((word) => words.includes(word)) && host.test(hostname));
  if (known.size >= KEPT) known.clear();
  known.set(hostname, may);
  return may;
}

/** A pay page of a provider that is known, and not only one that looks like some. */
export const isHostedPage = (url: URL): boolean => mayHost(url.hostname) && listed.some(({ read }) => read(url.href) !== undefined);

/** Addresses of hosted pay pages, each of one payment. */
export const hosted: readonly PaymentFormat[] = [...listed, unlisted];
