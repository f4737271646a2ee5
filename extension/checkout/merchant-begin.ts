import { hasLetters, hasUncased } from './letters.ts';
import { isHome } from './merchant-home.ts';
import { isLike } from './merchant-title.ts';
import type { Line } from './survey.ts';
import { makerIn } from './words/makers.ts';
import { isHeadingOfPart } from './words/no-names.ts';
import { isBareName, isWrittenAsName } from './written.ts';

/** Lines that a page begins with, and those of its foot. */
const BEGINNING = 2;
const FOOT = 40;
const LONGEST_NOTE = 120;

/**
 * Whether a page says at its foot that its software is by whom its domain is called after: then it is that company's page,
 * which serves many shops, and this is the shop of another.
 */
export function isMakersOwn(lines: readonly Line[], domain: string): boolean {
  return lines.slice(-FOOT).some(({ text }) => {
    const maker = text.length <= LONGEST_NOTE ? makerIn(text) : undefined;
    return maker !== undefined && isLike(maker, domain);
  });
}

/** Texts that are there to be pressed: help, ways back, languages. */
const pressed = 'a[href],button,label,select,[role="button"]';

/** Whose a page is that is there for one payment: it begins with that, apart from what there is to press. */
export function fromBeginning(lines: readonly Line[], domain: string): string | undefined {
  // A single word in front of a payment says what is to be done more often than whose it is, where capitals do not tell.
  return lines.slice(0, BEGINNING).find(({ text, element }) => (/\S\s+\S/.test(text) || hasUncased(text, 2)) && isWrittenAsName(text, domain) && element.closest(pressed) === null)?.text;
}

/** What pages call the element that names a business. */
const business = /merchant|shop|store|seller|vendor|business|company|brand|payee/i;
const isOfBusiness = (element: Element | null): boolean => business.test(`${element?.getAttribute('class') ?? ''} ${element?.getAttribute('id') ?? ''}`);

/** The same on a page of which nobody knows that it is a provider's: only where it also calls the place so. */
export function fromBusinessAhead(lines: readonly Line[], domain: string): string | undefined {
  return fromBeginning(lines.slice(0, BEGINNING).filter(({ element }) => isOfBusiness(element) || isOfBusiness(element.parentElement)), domain);
}

/** A name may be written in any way where another heading further down says what the page is. */
const isHeadline = ({ text, element }: Line, lines: readonly Line[]): boolean =>
  isWrittenAsName(text, '') || (isBareName(text) && !isHeadingOfPart(text) && lines.some((line) => line.element !== element && line.element.closest('h1,h2,h3') !== null && line.element.closest('header') === null));

/** What a site is called by the heading that its head begins with, in front of the way home and the rest of the menu. */
export function fromHeadline(lines: readonly Line[], url: string, domain: string): string | undefined {
  const first = lines.slice(0, BEGINNING).find(({ text }) => hasLetters(text, 1));
  const head = first?.element.closest('h1,h2,h3,h4,h5,h6') ? first.element.closest('header') : null;
  if (!first || !head || !isHeadline(first, lines)) return undefined;
  return [...head.getElementsByTagName('a')].slice(0, 12).some((link) => isHome(link.getAttribute('href'), url, domain)) ? first.text : undefined;
}
