import { textOf } from './labels.ts';
import { hasDigit, hasLetters } from './letters.ts';
import { clean, fromHome, nameIn, withoutLogo } from './merchant-home.ts';
import { fromLinks } from './merchant-links.ts';
import { fromTitle, isLike } from './merchant-title.ts';
import type { Knowledge } from './question.ts';
import type { Merchant } from './reading.ts';
import { spelled } from './spelled.ts';
import type { Line } from './survey.ts';
import { speech } from './words/index.ts';

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

/** A provider's page is headed by whose it is, where it is not headed by its step. Headings further down name parts of it. */
function fromHeading(headings: readonly Element[], own: string): string | undefined {
  const heads = headings.slice(0, 10).filter((heading) => heading.tagName === 'H1' || heading.closest('header') !== null).map((heading) => textOf(heading, 80).replace(/\s+/g, ' ').trim());
  return heads.find((text) => text.length > 1 && text.length <= 40 && hasLetters(text, 1) && !hasDigit(text) && !/[.:?!]$/.test(text) && speech(text).said.length === 0 && !isLike(text, own));
}

const logos = 'header [class*="logo" i] img[alt],a[class*="logo" i] img[alt],img[class*="logo" i][alt]';
const brands = 'header [class*="brand" i],header [class*="logo" i],a[class*="brand" i]';

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
