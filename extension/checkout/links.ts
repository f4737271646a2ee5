import { domainOf } from './merchant.ts';
import { words, fold } from './words/index.ts';

/**
 * Addresses of hosted pay pages, by host and path. These are companies that host pay pages for everybody, never shops;
 * the path keeps their home pages and help out.
 */
const hosted: readonly [host: RegExp, path: RegExp][] = [
  [/^(?:checkout|buy|invoice|pay)\.stripe\.com$/, /^\/./],
  [/(?:^|\.)paypal\.com$/, /^\/(?:checkoutnow|webapps\/hermes|cgi-bin\/webscr|invoice\/|ncp\/payment|paypalme\/)/],
  [/^paypal\.me$/, /^\/./],
  [/(?:^|\.)adyen\.link$/, /^\/./],
  [/(?:^|\.)adyen\.com$/, /^\/(?:hpp|pay|checkout)/],
  [/^(?:www|pay)\.mollie\.com$/, /^\/(?:checkout|payscreen|pay|p\/|payments?\/)|^\/[a-z0-9]{6,}/i],
  [/^pay\.klarna\.com$/, /^\/./],
  [/^(?:pay|link)\.(?:sandbox\.)?checkout\.com$/, /^\/./],
  [/^(?:checkout\.square\.site|square\.link)$/, /^\/./],
  [/^(?:hpp|secure)\.worldpay\.com$/, /^\/./],
  [/^(?:rzp\.io|pages\.razorpay\.com)$/, /^\/./],
  [/^qr\.alipay\.com$/, /^\/./],
  [/^(?:openapi|cashier\w*)\.alipay\.com$/, /^\/(?:gateway|standard|home)/],
  [/^secure\.ogone\.com$/, /^\/ncol\//],
  [/^(?:\w+\.)?saferpay\.com$/, /^\/vt2?\//],
  [/^pay\.gocardless\.com$/, /^\/./],
  [/^(?:www\.)?mercadopago\.com(?:\.\w\w)?$/, /^\/(?:checkout|mlb\/checkout|[a-z]{2,3}\/checkout)/],
];

const payPath =
  /(?:^|[/_.-])(?:pay|payments?|checkout|paynow|invoice|bezahlen|zahlung|paiement|pago|pagamento|betalen|cashier)(?:[/_.-]|$)/i;
const payHost = /^(?:pay|payments?|checkout|secure-?pay|hpp|cashier)\d*\./i;

export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A pay page that some provider hosts. */
export function isHostedPayPage(url: URL): boolean {
  return url.protocol === 'https:' && hosted.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
}

/** Has something that names one payment: a pay page for all is no way to pay this order. */
function namesOne(url: URL): boolean {
  return (
    /[\w-]{6,}/.test(
      url.pathname
        .split('/')
        .filter((part) => !payPath.test(part))
        .join('/'),
    ) || url.search.length > 8
  );
}

/**
 * A pay page on another origin, as its address and the words of its link say. `declared` is for links that the page
 * itself marks with the IANA relation `payment`.
 */
export function isPayLink(href: string, pageUrl: string, label: string, declared: boolean): URL | undefined {
  const url = parseUrl(href, pageUrl);
  const page = parseUrl(pageUrl);
  if (!url || !page || !/^https?:$/.test(url.protocol) || url.username !== '') return undefined;
  if (isHostedPayPage(url)) return url;
  if (declared) return url.href.split('#')[0] === page.href.split('#')[0] ? undefined : url;
  if (url.origin === page.origin || !namesOne(url)) return undefined;
  const local = /^(?:localhost|127\.)/.test(url.hostname);
  const address = payHost.test(url.hostname) || payPath.test(url.pathname);
  const saysPay = words.pay.test(fold(label));
  const said = saysPay || (address && words.checkout.test(fold(label)));
  if (/\b(?:blog|help|support|docs|about|legal|terms|apps?\.apple|play\.google)\b/i.test(url.hostname + url.pathname)) return undefined;
  return said && (url.protocol === 'https:' || local || domainOf(url.href) === domainOf(pageUrl)) ? url : undefined;
}

/** A code that holds a web address is a way to pay when the address is a pay page by itself; decoys are shops, apps, networks. */
export function isPayAddress(text: string, pageUrl: string): URL | undefined {
  if (!/^https?:\/\//i.test(text.trim())) return undefined;
  const url = parseUrl(text.trim());
  const page = parseUrl(pageUrl);
  if (!url || !page || url.username !== '') return undefined;
  if (isHostedPayPage(url)) return url;
  const address = payHost.test(url.hostname) || payPath.test(url.pathname);
  return url.href.split('#')[0] !== page.href.split('#')[0] && address && namesOne(url) ? url : undefined;
}
