import { isHostedPage, isLookalike } from '../../protocol/formats/hosted.ts';
import { isHostOf } from './hosts.ts';
import { payHosts } from './words/addresses.ts';
import { beginsWith, says } from './words/index.ts';

const payPath =
  /(?:^|[/_.-])(?:pay|payments?|checkout|paynow|invoice|bezahlen|zahlung|paiement|pago|pagamento|betalen|cashier)(?:[/_.-]|$)/i;
/** Pages about paying, and shops of apps. */
const aside = /\b(?:blog|help|support|docs|about|legal|terms|apps?\.apple|play\.google)\b/i;

export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A pay page that some provider hosts. */
export const isHostedPayPage = isHostedPage;

const withoutFragment = (url: URL): string => url.href.split('#')[0] ?? '';

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

/** An address that the web page at `page` may send somebody to: no name before the host, and not made to be mistaken. */
const isPlain = (url: URL, page: URL): boolean =>
  /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && (url.hostname === page.hostname || !isLookalike(url));

/** Whether an address as it is written can only lead to the page's own host. */
const staysHere = (href: string, { origin }: URL): boolean =>
  href === '' || href.startsWith('#') || href.startsWith('?') || (href.startsWith('/') && !href.startsWith('//')) || href.startsWith(`${origin}/`);

export interface PageLink {
  href: string;
  /** What the link says. Asked for only where it decides. */
  label: () => string;
  /** Marked by the page itself with the IANA relation `payment`. */
  declared: boolean;
}

export interface PayLink {
  url: URL;
  /** It counts only where it leads to the page's own site: it is not secured, and no provider's. */
  ownOnly: boolean;
}

/** A pay page on another origin, as its address and the words of its link say. `hosted`: the page itself is a provider's. */
export function payLinkOf({ href, label, declared }: PageLink, page: URL, hosted: boolean): PayLink | undefined {
  if (staysHere(href, page) && !declared && !hosted) return undefined;
  const url = parseUrl(href, page.href);
  if (!url || !isPlain(url, page)) return undefined;
  if (isHostedPayPage(url)) return { url, ownOnly: false };
  if (declared) return withoutFragment(url) === withoutFragment(page) ? undefined : { url, ownOnly: false };
  if (url.origin === page.origin || !namesOne(url) || aside.test(url.hostname + url.pathname)) return undefined;
  const local = /^(?:localhost|127\.)/.test(url.hostname);
  const address = isHostOf(url.hostname, payHosts) || payPath.test(url.pathname);
  const text = label();
  const said = beginsWith(text, 'pay') !== undefined || (address && says(text, 'checkout'));
  return said ? { url, ownOnly: url.protocol !== 'https:' && !local } : undefined;
}

/** The web address that a code holds, where a page may send somebody there. */
export function addressIn(text: string, page: URL): URL | undefined {
  if (!/^https?:\/\//i.test(text.trim())) return undefined;
  const url = parseUrl(text.trim());
  return url && isPlain(url, page) && withoutFragment(url) !== withoutFragment(page) ? url : undefined;
}

/** Whether such an address is a pay page by itself, of no provider that is known; decoys are shops, apps, networks. */
export const isPayAddress = (url: URL): boolean => (isHostOf(url.hostname, payHosts) || payPath.test(url.pathname)) && namesOne(url) && !aside.test(url.hostname + url.pathname);
