/**
 * The test that runs on every page: could one pay here, or has one just paid? It may say yes too often (the reader
 * then finds out), never too slowly: a few bounded look-ups, the cheapest first, no walk over the page, no layout.
 */
import { buttonAsides, buttonStems, buttonWords, endings, payFrames, payHosts, stems, stepNames, stepParameters, walletSchemes, words } from './gate-words.ts';

/** Upper bound of elements looked at, of each kind. */
const LIMIT = 80;
/** Headings of an order stand first; those of an article never end. */
const HEADINGS = 8;

const cardField = 'input[autocomplete*="cc-" i]';
/** What shops' software calls the choice between ways to pay. */
const payControls =
  'input[type="radio"]:is([name*="pay" i],[id*="pay" i]),form:is([action*="payment" i],[action*="checkout" i],[id*="checkout" i],[name*="checkout" i])';
/** Links that open a wallet, and what a page itself marks as a way to pay (IANA link relations). Looked for by the browser, without a word of ours for each link. */
const payLinks = `a:is(${walletSchemes.map((scheme) => `[href^="${scheme}:" i]`).join()}),:is(a,link)[rel~="payment" i]`;
const drawnButton = 'a[class*="btn"],a[class*="button"]';

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

const hasAny = (text: string, parts: readonly string[]): boolean => parts.some((part) => text.includes(part));

/** Whether a text has one of these with no letter behind it; `alone`: nor in front of it. Letters are those of ASCII, as in addresses. */
function hasWord(text: string, found: readonly string[], alone: boolean): boolean {
  return found.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isLetter(text.charCodeAt(at + word.length))) continue;
      if (!alone || !isLetter(text.charCodeAt(at - 1))) return true;
    }
    return false;
  });
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

const lower = (text: string | null): string => (text ?? '').slice(0, 80).toLowerCase();

/** Texts of the first elements, each on a line. */
function texts<T extends Element>(elements: ArrayLike<T>, limit: number, of: (element: T) => string | null): string {
  let text = '';
  const end = Math.min(elements.length, limit);
  for (let i = 0; i < end; i++) {
    const element = elements[i];
    if (element) text += `${lower(of(element))}\n`;
  }
  return text;
}

interface Address {
  pathname: string;
  search: string;
  hash: string;
  hostname: string;
}

function isPayAddress({ pathname, search, hash, hostname }: Address): boolean {
  if (speaksOfPaying(decoded(pathname + hash).slice(0, 300).toLowerCase())) return true;
  if (hostname.split('.').some((label) => payHosts.includes(label))) return true;
  return (
    search !== '' &&
    search.slice(1, 300).toLowerCase().split('&').some((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      return (stepParameters.includes(name) || name.endsWith('route')) && hasAny(value, stepNames);
    })
  );
}

function hasPayButton(document: Document): boolean {
  const text = [
    texts(document.getElementsByTagName('button'), LIMIT, ({ textContent }) => textContent),
    texts(document.querySelectorAll<HTMLInputElement>('input[type="submit"]'), LIMIT, ({ value }) => value),
    texts(document.querySelectorAll(drawnButton), LIMIT, ({ textContent }) => textContent),
  ].join('');
  const claims = buttonAsides.reduce((rest, aside) => rest.replaceAll(aside, ''), text);
  return hasAny(claims, buttonStems) || hasWord(claims, buttonWords, true);
}

/** Every sign, the cheapest first. */
const signs: readonly (readonly [name: string, test: (document: Document, address: Address) => boolean])[] = [
  ['address', (_, address) => isPayAddress(address)],
  ['title', ({ title }) => speaksOfPaying(title.slice(0, 200).toLowerCase())],
  ['card', (document) => document.querySelector(cardField) !== null],
  ['frame', (document) => hasAny(texts(document.getElementsByTagName('iframe'), LIMIT, (frame) => frame.getAttribute('src')), payFrames)],
  ['choice', (document) => document.querySelector(payControls) !== null],
  ['link', (document) => document.querySelector(payLinks) !== null],
  ['button', hasPayButton],
  ['heading', (document) => speaksOfPaying(['h1', 'h2', 'h3'].map((name) => texts(document.getElementsByTagName(name), HEADINGS, ({ textContent }) => textContent)).join(''))],
];

/** The first sign seen, by name; none for the ordinary page. */
export const couldBeCheckout = (document: Document, address: Address): string | undefined => signs.find(([, test]) => test(document, address))?.[0];
