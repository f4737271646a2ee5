import { says } from './words/index.ts';

/** Elements that may be called a code, and are looked at. */
const CALLED = 30;
const candidates = 'img[alt*="qr" i],img[src*="qr" i],img[id*="qr" i],img[class*="qr" i],canvas[id*="qr" i],canvas[class*="qr" i],svg[id*="qr" i],svg[class*="qr" i],[id*="qr" i] > :is(img,canvas,svg),[class*="qr" i] > :is(img,canvas,svg)';

/** `qr`, `qr-code`, `QRCode`, `upi_qr`: as a word of its own, however words are joined. */
const called = /(?:^|[^a-z])qr(?:$|[^a-z]|[-_ ]?code|[-_ ]?img|[-_ ]?image)/i;
const names = (element: Element): string => ['alt', 'id', 'class', 'src'].map((name) => (element.getAttribute(name) ?? '').slice(0, 300)).join(' ');

const isAround = (element: Element): boolean => element.closest('footer,header,nav,aside') !== null;

/**
 * Whether a page shows what it calls a QR code, read or not: pictures of other origins, and those that a script is still to
 * draw, cannot be read at once. A picture may also say what it is there for: "Scan to pay". Codes of apps and accounts stand around a page.
 */
export const showsCodeByName = (document: Document): boolean =>
  [...document.querySelectorAll(candidates)].slice(0, CALLED).some((element) => !isAround(element) && (called.test(names(element)) || called.test(names(element.parentElement ?? element)))) ||
  [...document.querySelectorAll('img[alt]')].slice(0, CALLED).some((picture) => !isAround(picture) && says((picture.getAttribute('alt') ?? '').slice(0, 80), 'scan'));
