import type { Merchant } from './reading.ts';
import { isProviderHost } from './cards.ts';
import { domainOf } from './domain.ts';
import { parseUrl } from './links.ts';
import { fromTitle, isLike, plain } from './merchant-title.ts';
import type { Line, Survey } from './survey.ts';
import { speech } from './words/index.ts';

function clean(name: string | null | undefined): string | undefined {
  const trimmed = name?.replace(/\s+/g, ' ').trim().slice(0, 120);
  return trimmed && trimmed.length > 1 && !/^https?:/.test(trimmed) ? trimmed : undefined;
}

const meta = (document: Document, selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));

/** What a page names as who is paid: how hosted pay pages, which serve all shops, tell whose order this is. */
function fromPayee(lines: readonly Line[]): string | undefined {
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 120) continue;
    // The longest phrase is what is meant: "paying with" names no payee.
    const [label] = speech(text).said.filter(({ at }) => at === 0).sort((a, b) => b.end - a.end);
    if (label?.kind !== 'payee') continue;
    const rest = text.slice(label.end).replace(/^[\s:：–-]+/, '');
    const name = rest.length > 1 ? rest : /^[^:：]{2,30}\s*[:：]?$/.test(text) ? lines[index + 1]?.text : undefined;
    if (name && name.length > 1 && name.length <= 60 && /\p{L}/u.test(name)) return name.replace(/[.,:：]$/, '');
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

const SPELLING_LINES = 1500;

/** Words in a row that spell a domain's name: `Alder & Oak` where the shop is alderoak.example. */
function spelled(domain: string, lines: readonly Line[]): string | undefined {
  const label = plain(domain.split('.')[0] ?? '');
  if (label.length < 4) return undefined;
  const spelling = new RegExp(`(?<![\\p{L}\\p{N}.@/-])${[...label].join("[ &'’+!-]{0,3}")}(?![\\p{L}\\p{N}@/]|\\.\\p{L})`, 'iu');
  for (const { text } of lines.slice(0, SPELLING_LINES)) {
    const name = text.length <= 160 ? spelling.exec(text)?.[0] : undefined;
    if (name && /\p{Lu}|\p{Lo}/u.test(name)) return name;
  }
  return undefined;
}

const logos = 'header [class*="logo" i] img[alt],a[class*="logo" i] img[alt],img[class*="logo" i][alt]';
const brands = 'header [class*="brand" i],header [class*="logo" i],a[class*="brand" i]';

const withoutLogo = (text: string | null | undefined): string | undefined => text?.replace(/\blogo\b/i, ' ');

/** What the link home says, where it says what the domain does, or the picture in it: where the site's name stands. */
function fromHome(document: Document, url: string): string | undefined {
  for (const link of [...document.querySelectorAll('header a[href],[role="banner"] a[href],nav a[href]')].slice(0, 12)) {
    const address = parseUrl(link.getAttribute('href') ?? '', url);
    if (!address || address.pathname !== '/' || address.search !== '' || (link.getAttribute('href') ?? '').startsWith('#') || domainOf(address.href) !== domainOf(url)) continue;
    const picture = clean(withoutLogo(link.querySelector('img[alt]')?.getAttribute('alt')));
    if (picture && picture.length <= 60 && speech(picture).said.length === 0) return picture;
    const said = clean(withoutLogo(link.getAttribute('aria-label') ?? link.textContent?.slice(0, 60)));
    if (said && said.length <= 60 && isLike(said, domainOf(url))) return said;
  }
  return undefined;
}

/** A copyright notice, as the Universal Copyright Convention (article III) has it: the sign, the year and whose it is. */
const notice = /(?:©|\(c\))\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–—]\s*\d{4})?)?[\s,.·|-]*(?<owner>\p{L}[^|·•©\n]{1,59})/iu;

function fromNotice(lines: readonly Line[]): string | undefined {
  for (const { text } of lines.slice(-80)) {
    const owner = text.length <= 200 ? notice.exec(text)?.groups?.['owner'] : undefined;
    const name = owner?.replace(/[\s,]*\d{4}.*$/, '').split(/\.\s+|,\s*(?=all\b)|\s+[-–—|]\s+|\ball rights\b|\balle rechte\b|\btous droits\b|\btodos los\b|\btodos os\b|\btutti i\b/i)[0]?.trim();
    if (name && name.length > 1 && name.length <= 50 && !/^(?:copyright|all|by)\b/i.test(name)) return clean(name);
  }
  return undefined;
}

/**
 * Who is paid, by what the page itself calls the shop; the domain where it says nothing. `host` is made for paying, the
 * shop's own or another's; `provider`: it is another's, and serves all shops.
 */
export function readMerchant(document: Document, url: string, stated: string | undefined, { lines, links }: Survey, { host, hosted: provider }: { host: boolean; hosted: boolean }): Merchant {
  const domain = domainOf(url);
  const elsewhere = provider || isProviderHost(new URL(url).hostname);
  const shop = elsewhere ? fromLinks(links, domain) : undefined;
  const logo = clean(withoutLogo(document.querySelector(logos)?.getAttribute('alt')));
  const name =
    clean(stated) ??
    (host || elsewhere ? clean(fromPayee(lines)) : undefined) ??
    (shop ? clean(spelled(shop, lines)) : undefined) ??
    (elsewhere ? (fromTitle(document.title, domain, true) ?? shop) : undefined) ??
    meta(document, 'meta[property="og:site_name"]') ??
    meta(document, 'meta[name="application-name"]') ??
    fromTitle(document.title, domain) ??
    logo ??
    clean(document.querySelector(brands)?.textContent?.slice(0, 60)) ??
    fromHome(document, url) ??
    clean(spelled(domain, lines)) ??
    (elsewhere ? undefined : fromNotice(lines)) ??
    domain;
  return { name, domain };
}
