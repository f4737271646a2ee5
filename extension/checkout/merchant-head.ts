import { hasCapital, hasDigit } from './letters.ts';
import { clean, isWayHome, withoutLogo } from './merchant-home.ts';
import { isLike, plain } from './merchant-title.ts';
import type { Line } from './survey.ts';
import { speech } from './words/index.ts';

/** Pictures of a page's head: what comes later shows goods and ways to pay. */
const PICTURES = 3;
/** Letters and words of a name at most. */
const LONGEST = 40;
const WORDS = 5;

/** Small words between those of a name are written small: `Alder and Oak`. */
const SMALL = 3;

/** Whether a text is written as names are, and says nothing of paying: `Fern Pottery`, not `Transaction details`. */
export function isWrittenAsName(text: string, domain: string): boolean {
  const words = text.split(/\s+/);
  const capital = words.every((word, at) => (word.length <= SMALL && at < words.length - 1) || hasCapital(word.slice(0, 1)));
  return text.length > 1 && text.length <= LONGEST && words.length <= WORDS && capital && hasCapital(text) && !hasDigit(text) && !/[.:?!]$/.test(text) && !isLike(text, domain) && !isWayHome(text) && speech(text).said.length === 0;
}

/** Lines and headings in which a page says whose it is. */
const HEAD = 6;

/**
 * Whether a page is headed by a name: its first picture or one of its first lines is called so, and nothing more. What alone
 * makes a title may be the name of the page, and is headed by one of its headings.
 */
export function isShown(name: string, document: Document, lines: readonly Line[]): boolean {
  const folded = plain(name);
  if (folded.length < 2) return false;
  const isWhole = plain(document.title) === folded;
  const counted = lines.slice(0, HEAD).filter(({ element }) => element.tagName.toUpperCase() !== 'TITLE' && (!isWhole || element.closest('h1,h2,h3,h4') === null));
  return [...counted.map(({ text }) => text), fromPicture(document, '') ?? ''].some((text) => text.length <= 2 * LONGEST && plain(text) === folded);
}

/** Providers' pages call the element that names who is paid what the payment industry calls them. */
const boxes = '[class*="merchant-name" i],[class*="merchantname" i],[id*="merchant-name" i],[id*="merchantname" i],[data-testid*="merchant-name" i],[class*="merchant__name" i],[class*="business-name" i],[class*="businessname" i]';

/** Who is paid, by the element that a provider's page has for it. */
export function fromBox(document: Document, domain: string): string | undefined {
  const name = clean(document.querySelector(boxes)?.textContent?.slice(0, 80));
  return name && name.length <= 60 && !isLike(name, domain) && speech(name).said.length === 0 ? name : undefined;
}

/** What the first picture of a page is called: a shop's sign stands first. */
export function fromPicture(document: Document, domain: string): string | undefined {
  const pictures = document.getElementsByTagName('img');
  for (let at = 0; at < PICTURES; at++) {
    const alt = clean(withoutLogo(pictures[at]?.getAttribute('alt')));
    if (alt) return isWrittenAsName(alt, domain) ? alt : undefined;
  }
  return undefined;
}
