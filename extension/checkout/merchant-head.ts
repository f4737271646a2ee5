import { textOf } from './labels.ts';
import { clean, isHome, withoutLogo } from './merchant-home.ts';
import { isLike, plain, welcome } from './merchant-title.ts';
import type { Line } from './survey.ts';
import { speech } from './words/index.ts';
import { isCaptionOfPart, isNoName } from './words/no-names.ts';
import { isWrittenAsName, LONGEST } from './written.ts';

/** A page, its address and what it says. `domain`: its registrable domain. */
interface Page {
  document: Document;
  url: string;
  domain: string;
  lines: readonly Line[];
}

/** Pictures of a page's head: what comes later shows goods and ways to pay. */
const PICTURES = 3;
/** Lines that a page begins with. */
const BEGINNING = 2;
/** Lines among which the link home stands. */
const HEAD = 12;

/** What the head of a site begins with, where that is a heading: on as many lines as it may be. */
function headline(lines: readonly Line[]): string {
  const heading = lines.slice(0, BEGINNING).find(({ element }) => element.closest('header h1'))?.element.closest('h1');
  return heading ? textOf(heading, 2 * LONGEST) : '';
}

/**
 * Whether a name is the site's: its first picture is called so, its head begins with it, or the link home at its top says
 * it, and nothing more. Other headings and rows of steps say what the page is, in words that titles have as well.
 */
export function isShown(name: string, { document, url, domain, lines }: Page): boolean {
  const folded = plain(name);
  if (folded.length < 2) return false;
  const isName = (text: string): boolean => text.length <= 2 * LONGEST && (plain(text) === folded || plain(text.replace(welcome, '')) === folded);
  return isName(fromPicture(document, '') ?? '') || isName(headline(lines)) || lines.slice(0, HEAD).some(({ text, element }) => isName(text) && isHome(element.closest('a[href]')?.getAttribute('href') ?? null, url, domain));
}

/** Providers' pages call the element that names who is paid what the payment industry calls them. */
const boxes = '[class*="merchant-name" i],[class*="merchantname" i],[id*="merchant-name" i],[id*="merchantname" i],[data-testid*="merchant-name" i],[class*="merchant__name" i],[class*="business-name" i],[class*="businessname" i]';

/** Who is paid, by the element that a provider's page has for it. */
export function fromBox(document: Document, domain: string): string | undefined {
  const name = clean(document.querySelector(boxes)?.textContent?.slice(0, 80));
  return name && name.length <= 60 && !isLike(name, domain) && speech(name).said.length === 0 ? name : undefined;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` (DOM, 4.4). */
const FOLLOWING = 4;

/** Where things that are sold are listed, with their pictures. */
const lists = 'li,td,[class*="item" i],[class*="product" i],[class*="cart" i]';
const isOfWhatIsSold = (picture: Element | undefined): boolean => picture !== undefined && picture.closest(lists) !== null && picture.closest('header,nav,[class*="logo" i]') === null;

/** What the first picture of a page is called: a shop's sign stands first. */
export function fromPicture(document: Document, domain: string): string | undefined {
  const pictures = document.getElementsByTagName('img');
  for (let at = 0; at < PICTURES; at++) {
    const alt = clean(withoutLogo(pictures[at]?.getAttribute('alt')));
    if (alt && isOfWhatIsSold(pictures[at])) return undefined;
    if (alt) return isWrittenAsName(alt, domain) && !isCaptionOfPart(alt) && !isNoName(alt) ? alt : undefined;
  }
  return undefined;
}

/** The same where the picture stands in front of all that a page says: it is a sign then, and no picture of goods. */
export function fromSignAhead(document: Document, lines: readonly Line[], domain: string): string | undefined {
  const [picture] = document.getElementsByTagName('img');
  const first = lines[0]?.element;
  return picture && first && (picture.compareDocumentPosition(first) & FOLLOWING) !== 0 ? fromPicture(document, domain) : undefined;
}
