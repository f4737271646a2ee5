/**
 * The test that runs on every page: could one pay here, or has one just paid? It may say yes too often (the reader
 * then finds out), never too slowly: a few bounded look-ups, the cheapest first, no walk over the page, no layout.
 */
import { isEnormous } from '../checkout/enormous.ts';
import { apart } from '../checkout/humps.ts';
import { buttonAsides, buttonStems, buttonWords, endings, payFrames, payHosts, stems, stepNames, stepParameters, walletSchemes, words } from './gate-words.ts';

/** Upper bound of elements looked at, of each kind. */
const LIMIT = 80;
/** Headings of an order stand first; those of an article never end. */
const HEADINGS = 8;

const either = (parts: readonly string[], one: (part: string) => string): string => `:is(${parts.map(one).join()})`;

/**
 * What is there to be paid by, looked for by the browser itself in one walk and without an object for the page's elements:
 * fields of a card; frames of those who take payments; what shops' software calls the choice between ways to pay; links
 * that open a wallet, and what a page itself marks as a way to pay (IANA link relations).
 */
const tills = [
  'input:is([autocomplete*="cc-" i],[type="radio"]:is([name*="pay" i],[id*="pay" i]),[name*="cvv" i],[name*="cvc" i],[name*="cardn" i],[id*="cardn" i],[name*="card_n" i],[name*="cc_n" i],[name*="ccnum" i])',
  `iframe${either(payFrames, (part) => `[src*="${part}" i]`)}`,
  'form:is([action*="payment" i],[action*="checkout" i],[id*="checkout" i],[name*="checkout" i])',
  `a${either(walletSchemes, (scheme) => `[href^="${scheme}:" i]`)}`,
  ':is(a,link)[rel~="payment" i]',
].join();
const otherButtons = 'input[type="submit"],a:is([class*="btn"],[class*="button"])';

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

function hasAny(text: string, parts: readonly string[]): boolean {
  for (const part of parts) if (text.includes(part)) return true;
  return false;
}

/** Whether a text has one of these with no letter behind it; `alone`: nor in front of it. Letters are those of ASCII, as in addresses. */
function hasWord(text: string, found: readonly string[], alone: boolean): boolean {
  for (const word of found) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isLetter(text.charCodeAt(at + word.length))) continue;
      if (!alone || !isLetter(text.charCodeAt(at - 1))) return true;
    }
  }
  return false;
}

const speaksOfPaying = (text: string): boolean => hasAny(text, stems) || hasWord(text, endings, false) || hasWord(text, words, true);

function decoded(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Texts of the first elements, each on a line: of buttons that are fields, their value. */
function texts(elements: ArrayLike<Element>, limit: number): string {
  let text = '';
  for (let i = 0; i < limit; i++) {
    // Not asked for their number, for which the browser would look through the whole page.
    const element = elements[i];
    if (!element) break;
    text += `${((element.localName === 'input' ? element.getAttribute('value') : element.textContent) ?? '').slice(0, 80)}\n`;
  }
  return text.toLowerCase();
}

interface Address {
  pathname: string;
  search: string;
  hash: string;
  hostname: string;
}

function isPayAddress({ pathname, search, hash, hostname }: Address): boolean {
  const path = decoded(pathname + hash).slice(0, 300);
  const lower = path.toLowerCase();
  // Words may be parted by their capitals alone: `paymentDone`.
  if (speaksOfPaying(lower) || (lower !== path && speaksOfPaying(apart(path).toLowerCase()))) return true;
  for (const label of hostname.split('.')) if (payHosts.includes(label)) return true;
  for (const parameter of search.slice(1, 300).toLowerCase().split(/[&;]/)) {
    const [name = '', value = ''] = parameter.split('=');
    if ((stepParameters.includes(name) || name.endsWith('route')) && hasAny(value, stepNames)) return true;
  }
  return false;
}

function hasPayButton(document: Document, all: boolean): boolean {
  let claims = texts(document.getElementsByTagName('button'), LIMIT);
  if (all) claims += texts(document.querySelectorAll(otherButtons), 2 * LIMIT);
  for (const aside of buttonAsides) claims = claims.replaceAll(aside, '');
  return hasAny(claims, buttonStems) || hasWord(claims, buttonWords, true);
}

function hasPayHeading(document: Document): boolean {
  let text = '';
  for (const name of ['h1', 'h2', 'h3']) text += texts(document.getElementsByTagName(name), HEADINGS);
  return speaksOfPaying(text);
}

/** The first sign seen, by name; none for the ordinary page. The cheapest first. */
export function couldBeCheckout(document: Document, address: Address): string | undefined {
  if (isPayAddress(address)) return 'address';
  if (speaksOfPaying(document.title.slice(0, 200).toLowerCase())) return 'title';
  const all = !isEnormous(document);
  if (all && document.querySelector(tills)) return 'till';
  if (hasPayButton(document, all)) return 'button';
  return hasPayHeading(document) ? 'heading' : undefined;
}
