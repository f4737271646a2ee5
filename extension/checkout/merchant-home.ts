import { isWithin } from './hosts.ts';
import { countWords, hasCapital } from './letters.ts';
import { textOf } from './labels.ts';
import { parseUrl } from './links.ts';
import { isLike, partsOfTitle, plain } from './merchant-title.ts';
import type { Knowledge } from './question.ts';
import { spelled } from './spelled.ts';
import { speech } from './words/index.ts';
import { isNoName } from './words/no-names.ts';
import { leadsBack, withoutWayHome } from './words/ways-home.ts';
import { isWayHome, isWrittenAsName } from './written.ts';

/** Links of each kind that are looked at. */
const LINKS = 12;
/** Words of a name at most: a caption with more says something about it. */
const CAPTION_WORDS = 3;

/** A picture in letters in front of a name: signs that are written begin with one. */
const drawn = /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+(?=\p{L})/u;

/** A text as a name, where it can be one. */
export function clean(name: string | null | undefined): string | undefined {
  const trimmed = name?.replace(/\s+/g, ' ').trim().replace(drawn, '').slice(0, 120);
  return trimmed && trimmed.length > 1 && !/^https?:/.test(trimmed) ? trimmed : undefined;
}

/** `Logo of Fern Pottery`, `Fern Pottery logo`: what a picture shows, apart from its being a sign. */
export const withoutLogo = (text: string | null | undefined): string | undefined => text?.replace(/\blogo(?:typ[eo]?|tipo)?\b(?:\s+(?:d[aeiou]s?|del|della|of|von|van|af)\s)?|官网|官方网站|公式サイト|로고|ロゴ|标志|商标/i, ' ');

/** `Go to the Fern Pottery home page`: what a picture says instead of the name alone, where it spells the domain. */
export function nameIn(caption: string | undefined, domain: string): string | undefined {
  if (caption === undefined || countWords(caption) <= CAPTION_WORDS || !isLike(caption, domain)) return caption;
  return spelled(domain, [{ text: caption }]) ?? caption.split(' ').find((word) => isLike(word, domain)) ?? caption;
}

/** Where a site's head stands; pages older than `header` (HTML, 4.3.8) name a `div` so. */
const heads = 'header a[href],[role="banner"] a[href],nav a[href],[id$="header" i] a[href],h1 a[href]';
/** Links by a sign or home, wherever they stand. */
const elsewhere = ':is([class*="logo" i],[id*="logo" i]) a[href],a[href]:is([class*="logo" i],[id*="logo" i]),a[href]:has(> img[alt]),a[href="/"]';

/** What a link home without words of its own is called, apart from its being the way home. */
function nameOfWayHome(link: Element): string | undefined {
  const label = link.getAttribute('aria-label') ?? link.getAttribute('title');
  if (!label || label.length > 80 || (link.textContent?.slice(0, 200) ?? '').trim() === label.trim() || !link.querySelector('svg,img,picture')) return undefined;
  const name = clean(withoutLogo(withoutWayHome(label.replace(/\s+/g, ' ').trim())));
  return name && name !== label.trim() && name.length <= 40 && hasCapital(name) && speech(name).said.length === 0 ? name : undefined;
}

/** What servers give out for a folder, as pages that were made by hand link to it. */
const index = /index\.(?:html?|php|aspx?|jsp)$/i;
/** Where the pages of one language begin, or those for one country: `/de/`, `/en-gb`. */
const language = /^\/[a-z]{2}(?:[-_][a-z]{2})?\/?$/i;

/** Whether a path is the first page's: of the host, of a language, or of a folder that the page lies in, as sites on shared hosts do. */
function isFirstPage(path: string, own: string): boolean {
  const folder = path.replace(index, '');
  return folder === '/' || language.test(folder) || (folder !== path && path !== own && own.startsWith(folder));
}

/** What an address asks a shop's software for where that gives out every page itself: `?route=common/home`. */
const asksForHome = /^\?\w{1,10}=(?:\w+\/)?home$/i;

/** Whether an address as it is written is that of the site's first page. */
export function isHome(href: string | null, url: string, domain: string): boolean {
  const address = href === null || href.startsWith('#') ? undefined : parseUrl(href, url);
  if (address === undefined || !isWithin(address.hostname, domain)) return false;
  return asksForHome.test(address.search) || (address.search === '' && isFirstPage(address.pathname, parseUrl(url)?.pathname ?? '/'));
}

/** What one link home calls the site: by its picture, by what it says to those who do not see that, or as the domain or the title do. */
function nameOf(link: Element, title: string, domain: string): string | undefined {
  const sign = link.querySelector('img[alt],img[title]');
  const picture = clean(withoutLogo(sign?.getAttribute('alt') || sign?.getAttribute('title')));
  if (picture && picture.length <= 60 && !isWayHome(picture) && !isNoName(picture) && speech(picture).said.length === 0) return picture;
  const called = nameOfWayHome(link);
  if (called) return called;
  const said = clean(withoutLogo(link.getAttribute('aria-label') ?? link.getAttribute('title') ?? link.textContent?.slice(0, 60)));
  if (!said || said.length > 60 || isWayHome(said) || isNoName(said)) return undefined;
  if (isLike(said, domain)) return said;
  return speech(said).said.length === 0 && (title.includes(said) || link.closest('h1,[class*="logo" i]') !== null) ? said : undefined;
}

function firstCalled(selector: string, document: Document, url: string, domain: string, called: (link: Element) => string | undefined): string | undefined {
  for (const link of [...document.querySelectorAll(selector)].slice(0, LINKS)) {
    const name = isHome(link.getAttribute('href'), url, domain) ? called(link) : undefined;
    if (name) return name;
  }
  return undefined;
}

/** What the link home says and a part of the title says as well: a name, whatever picture stands beside it. */
export function fromHomeAndTitle(document: Document, url: string, domain: string): string | undefined {
  const parts = partsOfTitle(document.title).filter((part) => plain(part).length > 2 && !isWayHome(part) && !isNoName(part) && speech(part).said.length === 0);
  return parts.length === 0 ? undefined : firstCalled(heads, document, url, domain, (link) => parts.find((part) => plain(part) === plain(textOf(link, 300))));
}

/** What the link home in the head of a page calls the site. */
export const fromHome = (document: Document, url: string, domain: string): string | undefined => firstCalled(heads, document, url, domain, (link) => nameOf(link, document.title, domain));

/** The same of pages that have no head, or call it nothing. */
export const fromHomeElsewhere = (document: Document, url: string, domain: string): string | undefined => firstCalled(elsewhere, document, url, domain, (link) => nameOf(link, document.title, domain));

/** Links of a sign, by the class or the id of what holds it. */
const signs = ':is([class*="logo" i],[id*="logo" i]) > a[href],a[href]:is([class*="logo" i],[id*="logo" i])';

/** A sign that leads to the first page of another host. */
function signOfHost(document: Document): { name: string; host: string } | undefined {
  const sign = document.querySelector(signs);
  const address = parseUrl(sign?.getAttribute('href') ?? '');
  if (!sign || !address || address.pathname !== '/' || !/^https?:$/.test(address.protocol)) return undefined;
  const name = clean(withoutLogo(sign.querySelector('img[alt]')?.getAttribute('alt') ?? sign.getAttribute('title') ?? sign.textContent?.slice(0, 60)));
  return name && name.length <= 60 ? { name, host: address.hostname } : undefined;
}

/** The host that a page's sign leads to: whose that is must be asked before it can be read. */
export const hostOfSign = (document: Document): string | undefined => signOfHost(document)?.host;

/** What that sign is called, where the host is spelled so: a checkout may have a host of its own. */
export function fromSignOfHost(document: Document, { domainOf }: Knowledge): string | undefined {
  const sign = signOfHost(document);
  return sign && isLike(sign.name, domainOf(sign.host)) ? sign.name : undefined;
}

/** What the first link in the head of a page says where it leads home, and nothing else on the page says the same. */
export function fromFirstLink(document: Document, url: string, domain: string): string | undefined {
  const link = document.querySelector(heads);
  const said = link && isHome(link.getAttribute('href'), url, domain) ? clean(link.textContent?.slice(0, 60)) : undefined;
  // A single word is a language, or tells where one is.
  return said?.includes(' ') && isWrittenAsName(said, '') && !isNoName(said) && !leadsBack(said) ? said : undefined;
}
