import { textOf } from './labels.ts';
import { hasDigit, hasLetters } from './letters.ts';
import { fromBox, fromPicture, isShown, isWrittenAsName } from './merchant-head.ts';
import { clean, fromHome, fromHomeElsewhere, isWayHome, nameIn, withoutLogo } from './merchant-home.ts';
import { fromLinks } from './merchant-links.ts';
import { fromTitle, isLike } from './merchant-title.ts';
import type { Knowledge } from './question.ts';
import type { Merchant } from './reading.ts';
import { spelled } from './spelled.ts';
import type { Line } from './survey.ts';
import { speech } from './words/index.ts';

const meta = (document: Document, selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));

/** A provider's page is headed by whose it is, where it is not headed by its step. Headings further down name parts of it. */
function fromHeading(headings: readonly Element[], own: string): string | undefined {
  const heads = headings.slice(0, 10).filter((heading) => heading.tagName === 'H1' || heading.closest('header') !== null).map((heading) => textOf(heading, 80).replace(/\s+/g, ' ').trim());
  // A page without a heading of its own rank begins with whose it is, or with what it shows.
  const [first] = headings;
  const begun = heads.length === 0 && first ? textOf(first, 80).replace(/\s+/g, ' ').trim() : '';
  if (isWrittenAsName(begun, own)) return begun;
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
function fromHead({ document, url, domain, elsewhere, lines }: MerchantSource): string | undefined {
  const application = meta(document, 'meta[name="application-name"]') ?? meta(document, 'meta[name="apple-mobile-web-app-title"]');
  const titled = elsewhere ? undefined : fromTitle(document.title, domain, false, (part) => isShown(part, { document, url, domain, lines }));
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
  /** Who the page says is paid, where it is there for one payment. */
  payee: string | undefined;
  /** It is another's, and serves all shops. */
  elsewhere: boolean;
  /** Hosts of its links, where they tell whose shop it is. */
  linked: readonly string[];
}

/** Who is paid, by what the page itself calls the shop; the domain where it says nothing. */
export function readMerchant(source: MerchantSource, knowledge: Knowledge): Merchant {
  const { document, url, domain, stated, lines, headings, payee, elsewhere, linked } = source;
  const shop = fromLinks(linked, domain, knowledge);
  const sign = nameIn(clean(withoutLogo(document.querySelector(logos)?.getAttribute('alt'))), domain);
  const logo = sign && isWayHome(sign) ? undefined : sign;
  const name =
    clean(stated) ??
    clean(payee) ??
    (shop ? clean(spelled(shop, lines)) : undefined) ??
    (elsewhere ? (fromBox(document, domain) ?? fromTitle(document.title, domain, true) ?? shop ?? clean(fromHeading(headings, domain)) ?? fromPicture(document, domain)) : undefined) ??
    meta(document, 'meta[property="og:site_name"]') ??
    fromHead(source) ??
    logo ??
    clean(document.querySelector(brands)?.textContent?.slice(0, 60)) ??
    fromHome(document, url, domain) ??
    clean(spelled(domain, lines)) ??
    fromHomeElsewhere(document, url, domain) ??
    (elsewhere ? undefined : (fromNotice(lines) ?? fromPicture(document, domain))) ??
    domain;
  return { name, domain };
}
