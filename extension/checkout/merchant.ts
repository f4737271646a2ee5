import type { Merchant } from './reading.ts';
import { isProviderHost } from './cards.ts';
import { domainOf } from './domain.ts';
import { parseUrl } from './links.ts';
import type { Line, Survey } from './survey.ts';
import { beginsWith, fold, says } from './words/index.ts';

const plain = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const isStep = (text: string): boolean =>
  (['checkout', 'thanks', 'method', 'shopping', 'reference', 'delivery', 'pay', 'account'] as const).some((kind) => says(text, kind));

/** `Checkout – Alder & Oak` names its shop beside the step. Prefers the part that looks like the domain. */
function fromTitle(title: string, domain: string): string | undefined {
  const parts = title
    .split(/\s+[|–—\-:·•»›>]+\s+|[|｜–—»]|\s*::\s*/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length <= 60);
  const label = plain(domain.split('.')[0] ?? '');
  const alike = parts.find(
    (part) => label.length > 2 && (plain(part).includes(label) || (plain(part).length > 2 && label.includes(plain(part)))),
  );
  if (alike) return alike;
  return parts.length > 1 ? parts.filter((part) => !isStep(part)).at(-1) : undefined;
}

function clean(name: string | null | undefined): string | undefined {
  const trimmed = name?.replace(/\s+/g, ' ').trim().slice(0, 120);
  return trimmed && trimmed.length > 1 && !/^https?:/.test(trimmed) ? trimmed : undefined;
}

const meta = (document: Document, selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));

/** What a page names as who is paid: how hosted pay pages, which serve all shops, tell whose order this is. */
function fromPayee(lines: readonly Line[]): string | undefined {
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 120) continue;
    const label = beginsWith(text, 'payee');
    if (!label) continue;
    const rest = text.slice(label.end).replace(/^[\s:：–-]+/, '');
    const name = rest.length > 1 ? rest : /^[^:：]{2,30}\s*[:：]?$/.test(text) ? lines[index + 1]?.text : undefined;
    if (name && name.length > 1 && name.length <= 60 && /\p{L}/u.test(name)) return name;
  }
  return undefined;
}

/** The shop that a provider's page leads back to, or whose terms it names: the other site that most of its links lead to. */
function fromLinks(links: readonly Element[], own: string): string | undefined {
  const counts = new Map<string, number>();
  for (const link of links.slice(0, 200)) {
    const address = parseUrl(link.getAttribute('href') ?? '');
    if (!address || !/^https?:$/.test(address.protocol) || isProviderHost(address.hostname) || beside.test(address.hostname)) continue;
    const domain = domainOf(address.href);
    if (domain !== own) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0];
}

/** What a provider's page also links to: its own help and terms, browsers, seals, networks. */
const beside = /^(?:support|help|docs|terms|legal|cdn|static|status)\.|(?:^|\.)(?:nets\.eu|ingenico\.com|worldline\.com|klarna\.com|entrust\.net|digicert\.com|norton\.com|trustpilot\.com|facebook\.com|instagram\.com|twitter\.com|x\.com|youtube\.com|linkedin\.com|google\.com|apple\.com|microsoft\.com|mozilla\.org|visa\.[a-z.]+|mastercard\.[a-z.]+|americanexpress\.com|paypal\.com|mobilepay\.[a-z]+)$/i;

const logos = 'header [class*="logo" i] img[alt],a[class*="logo" i] img[alt],img[class*="logo" i][alt]';

/** Who is paid, by what the page itself calls the shop; the domain where it says nothing. `hosted`: a pay page of a provider. */
export function readMerchant(document: Document, url: string, stated: string | undefined, { lines, links }: Survey, hosted: boolean): Merchant {
  const domain = domainOf(url);
  const logo = clean(document.querySelector(logos)?.getAttribute('alt')?.replace(/\s*logo\s*/i, ' '));
  const name =
    clean(stated) ??
    (hosted ? clean(fromPayee(lines)) : undefined) ??
    (isProviderHost(new URL(url).hostname) ? fromLinks(links, domain) : undefined) ??
    meta(document, 'meta[property="og:site_name"]') ??
    meta(document, 'meta[name="application-name"]') ??
    fromTitle(document.title, domain) ??
    logo ??
    clean(document.querySelector('header [class*="brand" i],header [class*="logo" i],a[class*="brand" i]')?.textContent?.slice(0, 60)) ??
    domain;
  return { name, domain };
}
