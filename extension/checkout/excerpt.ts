import { isEnormous } from './enormous.ts';

/** Of the head of an enormous page: elements that are copied, and letters of each. */
const COPIED = 300;
const LETTERS = 200_000;

const telling = 'meta,link,script[type="application/ld+json"]';

/**
 * What of a document may be searched as a whole: the document itself or, where it is enormous, a copy of what its head
 * says. The copy belongs to no window: nothing of it is loaded or run.
 */
export function excerptOf(document: Document): Document {
  if (!isEnormous(document)) return document;
  const excerpt = document.implementation.createHTMLDocument('');
  excerpt.title = document.title;
  excerpt.documentElement.lang = document.documentElement.lang;
  let seen = 0;
  for (let element = document.head?.firstElementChild; element && seen < COPIED; element = element.nextElementSibling, seen++) {
    if (element.matches(telling) && (element.textContent ?? '').length <= LETTERS) excerpt.head.append(excerpt.importNode(element, true));
  }
  return excerpt;
}
