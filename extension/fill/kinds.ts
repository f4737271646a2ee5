import { labelOf, lastNameOf, namesOf } from './texts.ts';
import { addressWord, cardHolderWord, cardWord, codeWord, expiryWord, familyWord, givenWord, holderWord, monthWord, numberWord, otherWord, panWord, yearWord } from './words.ts';

/** What a field of a card form asks for. `expiry` is month and year together. Names as in HTML, section 4.10.18.7.1, without their dashes. */
export type FieldKind = 'number' | 'expiry' | 'expiryMonth' | 'expiryYear' | 'securityCode' | 'name' | 'givenName' | 'familyName' | AddressKind | 'brand';
type AddressKind = 'line1' | 'line2' | 'city' | 'region' | 'postcode' | 'country';

export type Field = HTMLInputElement | HTMLSelectElement;

/** Types of `input` into which one types. Unknown types are text, as browsers have it. */
const untyped = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'search', 'email', 'url', 'file', 'radio', 'checkbox', 'color', 'range', 'datetime-local', 'time', 'week']);

/** A field that could be one of a card form at all. */
export function isField(element: Element): element is Field {
  if (element.tagName === 'SELECT') return !element.hasAttribute('multiple');
  return element.tagName === 'INPUT' && !untyped.has((element.getAttribute('type') ?? 'text').toLowerCase());
}

const byToken: Readonly<Record<string, FieldKind>> = {
  'cc-number': 'number', 'cc-exp': 'expiry', 'cc-exp-month': 'expiryMonth', 'cc-exp-year': 'expiryYear', 'cc-csc': 'securityCode',
  'cc-name': 'name', 'cc-given-name': 'givenName', 'cc-family-name': 'familyName', 'cc-type': 'brand',
};
const addressTokens: Readonly<Record<string, AddressKind>> = {
  'street-address': 'line1', 'address-line1': 'line1', 'address-line2': 'line2', 'address-level2': 'city', 'address-level1': 'region', 'postal-code': 'postcode', country: 'country',
};
/** Tokens that pages use to keep autofill away, whatever the field is. */
const meansNothing = /^(?:on|off|nope|no|none|false|true|disabled|new-password|current-password|section-\S+|shipping|billing|home|work|webauthn)$/;
/** Tokens of HTML that name something else than a card's part. */
const otherToken = /^(?:name|honorific-\S+|given-name|additional-name|family-name|nickname|username|one-time-code|organization\S*|street-address|address-\S+|country\S*|postal-code|transaction-\S+|language|bday\S*|sex|url|photo|tel\S*|email|impp|mobile|fax|pager)$/;

const months = /^(?:0?[1-9]|1[0-2])\b/;

/** What can be chosen, when it is the twelve months or a run of years. */
export function kindOfChoices(select: HTMLSelectElement): 'expiryMonth' | 'expiryYear' | 'expiry' | undefined {
  const options = [...select.options].filter(({ value, text }) => /[\p{L}\d]/u.test(value + text)).slice(-80);
  const has = (test: RegExp, pick: 'value' | 'text'): number => options.filter((option) => test.test(option[pick].trim())).length;
  if (Math.max(has(months, 'value'), has(months, 'text')) >= 12 && options.length <= 14) return 'expiryMonth';
  if (options.length >= 12 && options.length <= 13 && has(/^\p{L}{3,}/u, 'text') >= 12) return 'expiryMonth';
  const years = Math.max(has(/^(?:20)?[1-9]\d$/, 'value'), has(/^(?:20)?[1-9]\d$/, 'text'));
  if (years >= 5 && years >= options.length - 2) return 'expiryYear';
  if (has(/^\d\d\s*\/\s*(?:\d\d)?\d\d$/, 'text') >= 12) return 'expiry';
  return undefined;
}

/** The part of an expiry that a field asks for, told by its own name, then by what it takes, then by what people read. */
function expiryPart(field: Field, label: string): FieldKind {
  if (field.tagName === 'SELECT') {
    const chosen = kindOfChoices(field as HTMLSelectElement);
    if (chosen) return chosen;
  }
  const hint = (field.getAttribute('placeholder') ?? '').trim().toLowerCase();
  if (/[/\-.]|^m{1,2}\s?[yaj]/.test(hint) && hint.length >= 4) return 'expiry';
  for (const text of [lastNameOf(field), hint, field.getAttribute('aria-label') ?? '', namesOf(field), label]) {
    const [month, year] = [monthWord.test(text), yearWord.test(text)];
    if (month !== year) return month ? 'expiryMonth' : 'expiryYear';
    if (month && year) break;
  }
  return 'expiry';
}

const looksLikeAddress: readonly (readonly [AddressKind, RegExp])[] = [
  ['line2', /(?:address|street|line) ?(?:line )?2|apartment|suite/],
  ['line1', /(?:address|street|line) ?(?:line )?1?\b|street name/],
  ['postcode', /zip|post ?(?:al )?(?:zip )?code|postcode/],
  ['city', /city|town/],
  ['region', /state|province|region/],
  ['country', /country/],
];

/** A part of the address that belongs to the card: named so by the form itself, never guessed from an address alone. */
function addressKind(names: string, tokens: readonly string[]): AddressKind | undefined {
  const token = tokens.map((one) => addressTokens[one]).find((kind) => kind !== undefined);
  if (tokens.includes('shipping')) return undefined;
  if (token) return tokens.includes('billing') ? token : undefined;
  if (!/\b(?:billing|card|cc)\b/.test(names)) return undefined;
  return looksLikeAddress.find(([, test]) => test.test(names))?.[0];
}

/** Tokens for people's names: also used for the one on the card. */
const nameToken = /^(?:name|given-name|family-name)$/;

/** Whether a field says that it is for something else, whatever it looks like. */
export function asksForOther(field: Field): boolean {
  return otherWord.test(namesOf(field)) || otherWord.test(labelOf(field));
}

/** What a field asks for, by itself: autofill tokens first, then what scripts call it, then what people read. */
export function kindOf(field: Field): FieldKind | undefined {
  const tokens = (field.getAttribute('autocomplete') ?? field.getAttribute('x-autocompletetype') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const [names, label] = [namesOf(field), labelOf(field)];
  const token = tokens.map((one) => byToken[one.replace(/^cc-cvc?v?$/, 'cc-csc').replace(/^cc-expiry$/, 'cc-exp')]).find((kind) => kind !== undefined);
  const other = otherWord.test(names) || (otherWord.test(label) && !codeWord.test(names));
  if (token) return other && /gift|voucher|loyal|reward/.test(`${names} ${label}`) ? undefined : fitting(token, field);
  const address = addressKind(names, tokens);
  if (address) return address;
  const foreign = tokens.filter((one) => otherToken.test(one) && !meansNothing.test(one));
  if (other || foreign.some((one) => !nameToken.test(one))) return undefined;
  // What calls itself an address is one, whatever was pasted into its hints.
  const kind = kindOfWords(field, names, names) ?? (addressWord.test(names) && !cardWord.test(names) ? undefined : kindOfWords(field, label, names));
  if (kind === undefined || (field.getAttribute('type') === 'date' && kind !== 'expiry')) return undefined;
  if (foreign.length > 0 && kind !== 'name' && kind !== 'givenName' && kind !== 'familyName') return undefined;
  return kind === 'number' && lacksRoom(field) ? undefined : kind;
}

/** Digits of the longest and the shortest card number: ISO/IEC 7812-1. */
const LONGEST_NUMBER = 19;
const SHORTEST_NUMBER = 12;

/** Rules of a field that no payment card can satisfy, as for the 25 digits of some voucher. */
function lacksRoom(field: Field): boolean {
  const [least, most] = ['minlength', 'maxlength'].map((name) => Number(field.getAttribute(name) ?? Number.NaN));
  return (least ?? 0) > LONGEST_NUMBER + 5 || ((most ?? SHORTEST_NUMBER) > 6 && (most ?? SHORTEST_NUMBER) < SHORTEST_NUMBER);
}

/** A token for both parts of an expiry on what can only be one of them, and the like: choices know better. */
function fitting(token: FieldKind, field: Field): FieldKind | undefined {
  if (field.tagName !== 'SELECT') return token === 'brand' ? undefined : token;
  if (token === 'number' || token === 'securityCode') return undefined;
  return token.startsWith('expiry') ? (kindOfChoices(field as HTMLSelectElement) ?? token) : token;
}

const LONGEST_LABEL = 110;

function kindOfWords(field: Field, text: string, names: string): FieldKind | undefined {
  if (text === '' || text.length > 3 * LONGEST_LABEL) return undefined;
  const select = field.tagName === 'SELECT';
  const code = codeWord.test(text);
  const expiry = expiryWord.test(text);
  if (code && !(expiry && select)) return select ? undefined : 'securityCode';
  if (expiry) return expiryPart(field, text);
  if (select) return undefined;
  const holder = cardHolderWord.test(text) || (holderWord.test(text) && cardWord.test(`${text} ${names}`));
  if (holder) return givenWord.test(text) || /\bholder f\b/.test(text) ? 'givenName' : familyWord.test(text) ? 'familyName' : 'name';
  if (/\b(?:cc|card)\b/.test(text) && /\bfirst ?name\b/.test(text)) return 'givenName';
  if (/\b(?:cc|card)\b/.test(text) && /\blast ?name\b/.test(text)) return 'familyName';
  if (panWord.test(text) || (cardWord.test(text) && numberWord.test(text))) return 'number';
  return undefined;
}
