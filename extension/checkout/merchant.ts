import type { Merchant } from './reading.ts';
import { isProviderHost } from './cards.ts';
import { isOneOf, isWithin } from './hosts.ts';
import { codeAt, codeBefore, countWords, hasCapital, hasDigit, hasLetters, isLetter, isWordSign } from './letters.ts';
import { textOf } from './labels.ts';
import { parseUrl } from './links.ts';
import { fromTitle, isLike, plain } from './merchant-title.ts';
import type { Knowledge } from './question.ts';
import type { Line } from './survey.ts';
import { speech } from './words/index.ts';

function clean(name: string | null | undefined): string | undefined {
  const trimmed = name?.replace(/\s+/g, ' ').trim().slice(0, 120);
  return trimmed && trimmed.length > 1 && !/^https?:/.test(trimmed) ? trimmed : undefined;
}

const meta = (document: Document, selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));

/** What a page names as who is paid: how hosted pay pages, which serve all shops, tell whose order this is. */
function fromPayee(lines: readonly Line[], elsewhere: boolean): string | undefined {
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 120) continue;
    // The longest phrase is what is meant: "paying with" names no payee. Who receives goods is called like who receives money.
    const begun = speech(text).said.filter(({ at }) => at === 0);
    const longest = begun.filter(({ end }) => end === Math.max(...begun.map((one) => one.end)));
    const label = longest.find(({ kind }) => kind === 'payee');
    if (!label || (longest.length > 1 && !elsewhere)) continue;
    const rest = text.slice(label.end).replace(/^[\s:：–-]+/, '');
    const name = rest.length > 1 ? rest : /^[^:：]{2,30}\s*[:：]?$/.test(text) ? lines[index + 1]?.text : undefined;
    if (name && name.length > 1 && name.length <= 60 && hasLetters(name, 1)) return name.replace(/[.,:：]$/, '');
  }
  return undefined;
}

const LONGEST_LINK = 4096;
/** The address that a script in a link opens. */
const quoted = /['"](https?:[^'"]+)['"]/;

/** The hosts that a page's links lead to, those apart that serve all shops. */
export function hostsLinked(links: readonly Element[]): string[] {
  return links.slice(0, 200).flatMap((link) => {
    const href = (link.getAttribute('href') ?? '').slice(0, LONGEST_LINK);
    const address = parseUrl(/^javascript:/i.test(href) ? (quoted.exec(href)?.[1] ?? '') : href);
    return !address || !/^https?:$/.test(address.protocol) || isProviderHost(address.hostname) || isBeside(address.hostname) ? [] : [address.hostname];
  });
}

/** The shop that a provider's page leads back to, or whose terms it names: the other site that most of its links lead to. */
function fromLinks(hosts: readonly string[], own: string, { domainOf }: Knowledge): string | undefined {
  const counts = new Map<string, number>();
  for (const domain of hosts.map(domainOf)) if (domain !== own) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0];
}

/** What a provider's page also links to: its own help and terms, browsers, seals, networks. */
const besideHosts: ReadonlySet<string> = new Set([
  'nets.eu', 'ingenico.com', 'worldline.com', 'klarna.com', 'entrust.net', 'digicert.com', 'norton.com', 'trustpilot.com', 'facebook.com', 'instagram.com', 'twitter.com', 'x.com', 'youtube.com',
  'linkedin.com', 'google.com', 'apple.com', 'microsoft.com', 'mozilla.org', 'americanexpress.com', 'paypal.com',
]);
const besideNames = /^(?:support|help|docs|terms|legal|cdn|static|status)\.|(?:^|\.)(?:visa\.[a-z.]+|mastercard\.[a-z.]+|mobilepay\.[a-z]+)$/;
const isBeside = (hostname: string): boolean => isOneOf(hostname, besideHosts) || besideNames.test(hostname);

/** A provider's page is headed by whose it is, where it is not headed by its step. Headings further down name parts of it. */
function fromHeading(headings: readonly Element[], own: string): string | undefined {
  const heads = headings.slice(0, 10).filter((heading) => heading.tagName === 'H1' || heading.closest('header') !== null).map((heading) => textOf(heading, 80).replace(/\s+/g, ' ').trim());
  return heads.find((text) => text.length > 1 && text.length <= 40 && hasLetters(text, 1) && !hasDigit(text) && !/[.:?!]$/.test(text) && speech(text).said.length === 0 && !isLike(text, own));
}

const SPELLING_LINES = 1500;
/** Words of a name at most: a caption with more says something about it. */
const CAPTION_WORDS = 3;

const standsOn = (code: number, signs: string): boolean => isWordSign(code) || (code < 0x80 && signs.includes(String.fromCharCode(code)));

/** The first match that is no part of a word or an address. */
function firstAlone(expression: RegExp, text: string): string | undefined {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const end = match.index + match[0].length;
    const goesOn = standsOn(codeAt(text, end), '@/') || (text[end] === '.' && isLetter(codeAt(text, end + 1)));
    if (!goesOn && !standsOn(codeBefore(text, match.index), '.@/-')) return match[0];
    expression.lastIndex = match.index + 1;
  }
  return undefined;
}

/** What domains write two letters for. */
const umlauts: Readonly<Record<string, string>> = { a: '[äæ]', o: '[öø]', u: 'ü' };

/** Words in a row that spell a domain's name: `Alder & Oak` where the shop is alderoak.example. */
function spelled(domain: string, lines: readonly Pick<Line, 'text'>[]): string | undefined {
  const label = plain(domain.split('.')[0] ?? '');
  if (label.length < 4) return undefined;
  const spelling = new RegExp([...label].join("[ &'’+!-]{0,3}").replace(/([aou])\[[^\]]*\]\{0,3\}e/g, (both, vowel: string) => `(?:${both}|${umlauts[vowel] ?? vowel})`), 'giu');
  for (const { text } of lines.slice(0, SPELLING_LINES)) {
    const name = text.length <= 160 ? firstAlone(spelling, text) : undefined;
    if (name && hasCapital(name)) return name;
  }
  return undefined;
}

const logos = 'header [class*="logo" i] img[alt],a[class*="logo" i] img[alt],img[class*="logo" i][alt]';
const brands = 'header [class*="brand" i],header [class*="logo" i],a[class*="brand" i]';

const withoutLogo = (text: string | null | undefined): string | undefined => text?.replace(/\blogo\b|官网|官方网站|公式サイト/i, ' ');

/** `Go to the Fern Pottery home page`: what a picture says instead of the name alone, where it spells the domain. */
function nameIn(caption: string | undefined, domain: string): string | undefined {
  if (caption === undefined || countWords(caption) <= CAPTION_WORDS || !isLike(caption, domain)) return caption;
  return spelled(domain, [{ text: caption }]) ?? caption.split(' ').find((word) => isLike(word, domain)) ?? caption;
}

/** Where a site's head stands; pages older than `header` (HTML, 4.3.8) name a `div` so. */
const homes = 'header a[href],[role="banner"] a[href],nav a[href],[id$="header" i] a[href],h1 a[href]';

/** `Maple Row home`, `Zur Startseite von Fern`: what a link home says besides the name, to those who cannot see its picture. */
const wayHome = /^(?:(?:back|return|go)? ?to (?:the )?|zur? |retour à (?:la |l')?|volver a (?:la )?|ir a (?:la )?|torna alla |terug naar (?:de )?)?(?:(?:home ?page|home|startseite|page d'accueil|accueil|página (?:de inicio|principal)|inicio|pagina iniziale|homepagina)(?: (?:of|von|de|du|di|van))? )?|[ ,|–-]+(?:home ?page|home|startseite|accueil|inicio)$/gi;

/** What a link home without words of its own is called, apart from its being the way home. */
function nameOfWayHome(link: Element): string | undefined {
  const label = link.getAttribute('aria-label') ?? link.getAttribute('title');
  if (!label || label.length > 80 || (link.textContent?.slice(0, 200) ?? '').trim() === label.trim() || !link.querySelector('svg,img,picture')) return undefined;
  const name = clean(withoutLogo(label.replace(/\s+/g, ' ').trim().replace(wayHome, '')));
  return name && name !== label.trim() && name.length <= 40 && hasCapital(name) && speech(name).said.length === 0 ? name : undefined;
}

/** What the link home says, where it says what the domain does, or the picture in it: where the site's name stands. */
function fromHome(document: Document, url: string, domain: string): string | undefined {
  for (const link of [...document.querySelectorAll(homes)].slice(0, 12)) {
    const address = parseUrl(link.getAttribute('href') ?? '', url);
    if (!address || address.pathname !== '/' || address.search !== '' || (link.getAttribute('href') ?? '').startsWith('#') || !isWithin(address.hostname, domain)) continue;
    const picture = clean(withoutLogo(link.querySelector('img[alt]')?.getAttribute('alt')));
    if (picture && picture.length <= 60 && speech(picture).said.length === 0) return picture;
    const called = nameOfWayHome(link);
    if (called) return called;
    const said = clean(withoutLogo(link.getAttribute('aria-label') ?? link.getAttribute('title') ?? link.textContent?.slice(0, 60)));
    if (said && said.length <= 60 && (isLike(said, domain) || (link.closest('h1,[class*="logo" i]') !== null && speech(said).said.length === 0))) return said;
  }
  return undefined;
}

/** A copyright notice, as the Universal Copyright Convention (article III) has it: the sign, the year and whose it is. */
const notice = /(?:©|\(c\))\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–—]\s*\d{4})?)?[\s,.·|-]*(?<owner>\p{L}[^|·•©\n]{1,59})/iu;

function fromNotice(lines: readonly Line[]): string | undefined {
  for (const { text } of lines.slice(-80)) {
    const owner = text.length <= 200 && /©|\([cC]\)/.test(text) ? notice.exec(text)?.groups?.['owner'] : undefined;
    const name = owner?.replace(/[\s,]*\d{4}.*$/, '').split(/\.\s+|,\s*(?=all\b)|\s+[-–—|]\s+|\ball rights\b|\balle rechte\b|\btous droits\b|\btodos los\b|\btodos os\b|\btutti i\b/i)[0]?.trim();
    if (name && name.length > 1 && name.length <= 50 && !/^(?:copyright|all|by)\b/i.test(name)) return clean(name);
  }
  return undefined;
}

/** What the application is called, unless the title spells the domain: shops' software may state its own name (HTML, 4.2.5.1). */
function fromHead(document: Document, domain: string, elsewhere: boolean): string | undefined {
  const application = meta(document, 'meta[name="application-name"]') ?? meta(document, 'meta[name="apple-mobile-web-app-title"]');
  const titled = elsewhere ? undefined : fromTitle(document.title, domain);
  return titled && isLike(titled, domain) ? titled : (application ?? titled);
}

export interface MerchantSource {
  document: Document;
  url: string;
  /** The page's registrable domain. */
  domain: string;
  /** What its linked data calls the shop. */
  stated: string | undefined;
  lines: readonly Line[];
  headings: readonly Element[];
  /** The host is made for paying, the shop's own or another's. */
  host: boolean;
  /** It is another's, and serves all shops. */
  elsewhere: boolean;
  /** Hosts of its links, where they tell whose shop it is. */
  linked: readonly string[];
}

/** Who is paid, by what the page itself calls the shop; the domain where it says nothing. */
export function readMerchant({ document, url, domain, stated, lines, headings, host, elsewhere, linked }: MerchantSource, knowledge: Knowledge): Merchant {
  const shop = fromLinks(linked, domain, knowledge);
  const logo = nameIn(clean(withoutLogo(document.querySelector(logos)?.getAttribute('alt'))), domain);
  const name =
    clean(stated) ??
    (host || elsewhere ? clean(fromPayee(lines, elsewhere)) : undefined) ??
    (shop ? clean(spelled(shop, lines)) : undefined) ??
    (elsewhere ? (fromTitle(document.title, domain, true) ?? shop ?? clean(fromHeading(headings, domain))) : undefined) ??
    meta(document, 'meta[property="og:site_name"]') ??
    fromHead(document, domain, elsewhere) ??
    logo ??
    clean(document.querySelector(brands)?.textContent?.slice(0, 60)) ??
    fromHome(document, url, domain) ??
    clean(spelled(domain, lines)) ??
    (elsewhere ? undefined : fromNotice(lines)) ??
    domain;
  return { name, domain };
}
