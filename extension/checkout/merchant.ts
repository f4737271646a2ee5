import { textOf } from './labels.ts';
import { fromBeginning, fromBusinessAhead, fromHeadline, isMakersOwn } from './merchant-begin.ts';
import { fromBox, fromPicture, fromSignAhead, isShown } from './merchant-head.ts';
import { clean, fromFirstLink, fromHome, fromHomeAndTitle, fromHomeElsewhere, fromSignOfHost } from './merchant-home.ts';
import { fromLinks } from './merchant-links.ts';
import { fromBrand, fromLogo } from './merchant-sign.ts';
import { fromTitle, isLike } from './merchant-title.ts';
import type { Knowledge } from './question.ts';
import type { Merchant } from './reading.ts';
import { spelled } from './spelled.ts';
import type { Line } from './survey.ts';
import { isNoName } from './words/no-names.ts';
import { isBareName, isWrittenAsName } from './written.ts';

const meta = (document: Document, selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));

/** A provider's page is headed by whose it is, where it is not headed by its step. Headings further down name parts of it. */
function fromHeading(headings: readonly Element[], own: string): string | undefined {
  const heads = headings.slice(0, 10).filter((heading) => heading.tagName === 'H1' || heading.closest('header') !== null).map((heading) => ({ heading, text: textOf(heading, 80).replace(/\s+/g, ' ').trim() }));
  // A page without a heading of its own rank begins with whose it is, or with what it shows.
  const [first] = headings;
  const begun = heads.length === 0 && first ? textOf(first, 80).replace(/\s+/g, ' ').trim() : '';
  if (isWrittenAsName(begun, own)) return begun;
  // In the head of a page a name may be written in any way; further down what is sold is headed alike.
  return heads.find(({ heading, text }) => isWrittenAsName(text, own) || (heading.closest('header') !== null && isBareName(text) && !isLike(text, own)))?.text;
}

/** A copyright notice, as the Universal Copyright Convention (article III) has it: the sign, the year and whose it is. Without the sign, a line begins with the word, or with a sign that is at hand. */
const notice = /(?:©|\(c\)|^(?:@|copyright)(?=\s?\d{4}))\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–—]\s*\d{4})?)?[\s,.·|-]*(?<owner>\p{L}[^|·•©\n]{1,59})/iu;

/** The same the other way round: `Fern Pottery © 2026`. */
const noticeBehind = /^(?<owner>\p{L}[^|·•©]{1,49}?)\s+(?:©|\(c\))\s*\d{4}/iu;

function fromNotice(lines: readonly Line[]): string | undefined {
  for (const { text } of lines.slice(-80)) {
    const owner = text.length <= 200 && /©|\([cC]\)|^(?:@|copyright)\s?\d{4}/i.test(text) ? (notice.exec(text) ?? noticeBehind.exec(text))?.groups?.['owner'] : undefined;
    const name = owner?.replace(/[\s,]*\d{4}.*$/, '').split(/\.\s+|,\s*(?=all\b)|\s+[-–—|]\s+|\ball rights\b|\balle rechte\b|\btous droits\b|\btodos los\b|\btodos os\b|\btutti i\b/i)[0]?.trim();
    if (name && name.length > 1 && name.length <= 50 && !/^(?:copyright|all|by)\b/i.test(name) && !isNoName(name)) return clean(name);
  }
  return undefined;
}

/** What the title names beside the step, on a page that is a shop's own. */
const titledOf = ({ document, url, domain, elsewhere, lines }: MerchantSource): string | undefined => (elsewhere ? undefined : fromTitle(document.title, domain, false, (part) => isShown(part, { document, url, domain, lines })));

/** What the application is called, unless the title spells the domain: shops' software may state its own name (HTML, 4.2.5.1). */
function fromHead({ document, domain }: MerchantSource, titled: string | undefined): string | undefined {
  const application = meta(document, 'meta[name="application-name"]') ?? meta(document, 'meta[name="apple-mobile-web-app-title"]');
  return titled && isLike(titled, domain) ? titled : application;
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
  /** It is there for one payment, as far as it can be told: hardly a link leads away. */
  bare: boolean;
  /** Its host is made for paying. */
  host: boolean;
  /** Hosts of its links, where they tell whose shop it is. */
  linked: readonly string[];
}

/** Who is paid, by what the page itself calls the shop; the domain where it says nothing. */
export function readMerchant(source: MerchantSource, knowledge: Knowledge): Merchant {
  const { document, url, domain, stated, lines, headings, payee, bare, host, linked } = source;
  const elsewhere = source.elsewhere || isMakersOwn(lines, domain);
  const shop = fromLinks(linked, domain, knowledge);
  // What another's page calls itself is not who is paid there.
  const ofShop = (name: string | undefined): string | undefined => (name === undefined || (elsewhere && isLike(name, domain)) ? undefined : name);
  // Software whose maker is known by its own notice alone may be titled after what it does.
  const title = elsewhere ? fromTitle(document.title, domain, true) : undefined;
  const titled = title && (source.elsewhere || isWrittenAsName(title, domain)) ? title : undefined;
  const ownTitle = titledOf({ ...source, elsewhere });
  const siteName = meta(document, 'meta[property="og:site_name"]');
  const name =
    clean(stated) ??
    clean(payee) ??
    (shop ? clean(spelled(shop, lines)) : undefined) ??
    (elsewhere ? (fromBox(document, domain) ?? titled ?? shop ?? clean(fromHeading(headings, domain)) ?? clean(fromBeginning(lines, domain)) ?? fromPicture(document, domain)) : undefined) ??
    ofShop(siteName && isNoName(siteName) ? undefined : siteName) ??
    ofShop(fromHead(source, ownTitle)) ??
    ofShop(fromHomeAndTitle(document, url, domain)) ??
    ofShop(fromLogo(document, domain)) ??
    ofShop(fromBrand(document)) ??
    ofShop(ownTitle) ??
    ofShop(fromHome(document, url, domain)) ??
    ofShop(fromSignOfHost(document, knowledge)) ??
    (elsewhere ? undefined : ((bare ? fromSignAhead(document, lines, domain) : undefined) ?? clean(spelled(domain, lines)))) ??
    ofShop(fromHomeElsewhere(document, url, domain)) ??
    (elsewhere ? undefined : (fromHeadline(lines, url, domain) ?? fromFirstLink(document, url, domain) ?? fromNotice(lines) ?? fromPicture(document, domain))) ??
    (bare && host ? clean(fromBusinessAhead(lines, domain)) : undefined) ??
    domain;
  return { name, domain };
}
