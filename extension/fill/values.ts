import type { Card } from '../../protocol/card.ts';
import { fold } from '../checkout/words/fold.ts';
import type { CardField } from './form.ts';
import { kindOfChoices, type Field } from './kinds.ts';
import { labelOf } from './texts.ts';

const two = (value: number): string => String(value % 100).padStart(2, '0');

/** Letters that stand for a year in hints: year, año and année, Jahr, år, rok and rik, год, év. */
const hintOfExpiry = /(?:(m{1,2}|м{1,2})(\s?[/\-.]?\s?)([yajрrгеe]{4}|[yajрrгеe]{2}))|(?:([yaj]{4}|[yaj]{2})(\s?[/\-.]?\s?)(m{1,2}))/i;

/** A month and year as one field wants them, the likeliest way first. */
function expiries({ month, year }: Card['expiry'], field: Field): string[] {
  // A whole date where only a month is printed: cards are good until its end.
  if (field.getAttribute('type') === 'date') return [`${year}-${two(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`];
  if (field.getAttribute('type') === 'month') return [`${year}-${two(month)}`];
  const [m, yy, yyyy] = [two(month), two(year), String(year)];
  const hint = hintOfExpiry.exec(fold(field.getAttribute('placeholder') ?? '')) ?? hintOfExpiry.exec(labelOf(field));
  const hinted: string[] = [];
  if (hint?.[3]) hinted.push(`${m}${hint[2] ?? ''}${hint[3].length === 4 ? yyyy : yy}`);
  if (hint?.[4]) hinted.push(`${hint[4].length === 4 ? yyyy : yy}${hint[5] ?? ''}${m}`);
  const max = maxOf(field);
  const byLength = max === 4 ? [`${m}${yy}`] : max === 6 ? [`${m}${yyyy}`] : max === 7 && !hint ? [`${m}/${yyyy}`] : [];
  return [...hinted, ...byLength, `${m}/${yy}`, `${m}/${yyyy}`, `${m}${yy}`, `${m}${yyyy}`, `${m} / ${yy}`, `${yyyy}-${m}`];
}

function years({ year }: Card['expiry'], field: Field): string[] {
  const hint = `${field.getAttribute('placeholder') ?? ''} ${labelOf(field)}`.toLowerCase();
  const short = maxOf(field) < 4 || (!/yyyy|aaaa|jjjj|åååå|гггг|20\d\d/.test(hint) && /(?<![\p{L}])(?:yy|aa|jj|åå|rr|гг)(?![\p{L}])/u.test(hint));
  return short ? [two(year), String(year)] : [String(year), two(year)];
}

/** Digits as cards print them: four by four, American Express four, six, five. */
const grouped = (digits: string): string => (/^3[47]/.test(digits) ? digits.replace(/^(\d{4})(\d{6})(\d{5})$/, '$1 $2 $3') : digits.replace(/(\d{4})(?=\d)/g, '$1 '));

function names(card: Card): { given: string; family: string } {
  const words = card.name.split(/\s+/);
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' };
}

/** Ways to write what a field asks for, the likeliest first; none when the card does not say. */
function wordings({ kind, element, digits }: CardField, card: Card): string[] {
  const { billing, securityCode } = card;
  switch (kind) {
    case 'number':
      return digits ? [card.number.slice(...digits)].filter(Boolean) : [card.number, grouped(card.number), grouped(card.number).replaceAll(' ', '-')];
    case 'expiry':
      return expiries(card.expiry, element);
    case 'expiryMonth':
      return [two(card.expiry.month), String(card.expiry.month)];
    case 'expiryYear':
      return years(card.expiry, element);
    case 'securityCode':
      return securityCode === undefined ? [] : [securityCode];
    case 'name':
      return [card.name];
    case 'givenName':
      return [names(card).given].filter(Boolean);
    case 'familyName':
      return [names(card).family];
    case 'brand':
      return [brandOf(card.number)].filter(Boolean);
    default:
      return billing?.[kind] === undefined ? [] : [billing[kind]];
  }
}

/** The scheme by its first digits (ISO/IEC 7812-1), as far as forms that ask for it know them. */
function brandOf(number: string): string {
  if (number.startsWith('4')) return 'visa';
  if (/^(?:5[1-5]|2[2-7])/.test(number)) return 'mastercard';
  if (/^3[47]/.test(number)) return 'american express';
  if (/^(?:6011|64[4-9]|65)/.test(number)) return 'discover';
  if (/^35/.test(number)) return 'jcb';
  return '';
}

const maxOf = (field: Field): number => ('maxLength' in field && field.maxLength > 0 ? field.maxLength : Number.POSITIVE_INFINITY);

function matches(field: Field, text: string): boolean {
  const pattern = field.getAttribute('pattern');
  if (!pattern || pattern.length > 200) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

/** What to write into a text field: the first wording that has room and that the form's own rule takes. undefined when none has room. */
export function textFor(part: CardField, card: Card): string | undefined {
  const fitting = wordings(part, card).filter((text) => text.length <= maxOf(part.element));
  return fitting.find((text) => matches(part.element, text)) ?? fitting[0];
}

/** The number that an option begins with, or has in brackets. */
function number(text: string): number {
  const digits = /^\s*\D{0,2}(\d{1,4})\b/.exec(text)?.[1] ?? /\((\d{1,2})\)/.exec(text)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Which option of a select says what the card says; -1 when none does. */
export function optionFor(part: CardField, card: Card): number {
  const select = part.element as HTMLSelectElement;
  const options = [...select.options];
  const open = (index: number): number => (options[index]?.disabled === false ? index : -1);
  const { month, year } = card.expiry;
  if (part.kind === 'expiryMonth') {
    const byText = options.findIndex(({ text }) => number(text) === month);
    if (byText >= 0) return open(byText);
    // Named months stand in their order, whatever their values are; from zero, in some shops.
    const named = options.filter(({ text }) => /^\s*\p{L}{3,}/u.test(text)).slice(-12);
    if (named.length === 12 && kindOfChoices(select) === 'expiryMonth') return open(options.indexOf(named[month - 1] as HTMLOptionElement));
    return open(options.findIndex(({ value }) => number(value) === month));
  }
  if (part.kind === 'expiryYear') {
    const is = (text: string): boolean => number(text) === year || (/^\s*\d\d\s*$/.test(text) && number(text) === year % 100);
    const byText = options.findIndex(({ text }) => is(text));
    return open(byText >= 0 ? byText : options.findIndex(({ value }) => is(value)));
  }
  const wanted = wordings(part, card).map(fold);
  const country = part.kind === 'country' && card.billing ? countryNames(card.billing.country, select) : [];
  return open(options.findIndex(({ text, value }) => [text, value].map(fold).some((said) => wanted.includes(said) || country.includes(said))));
}

function countryNames(code: string, field: Field): string[] {
  return ['en', field.ownerDocument.documentElement.lang].flatMap((language) => {
    try {
      return fold(new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? '');
    } catch {
      return [];
    }
  });
}

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Whether a field says what it was to say, however its own script put it. */
export function says(part: CardField, card: Card): boolean {
  const { element, kind } = part;
  if (element.tagName === 'SELECT') return (element as HTMLSelectElement).selectedIndex === optionFor(part, card) && optionFor(part, card) >= 0;
  const { value } = element;
  const wanted = wordings(part, card);
  if (['name', 'givenName', 'familyName', 'line1', 'line2', 'city', 'region', 'country', 'brand'].includes(kind)) return wanted.some((text) => fold(text) === fold(value));
  return wanted.some((text) => digitsIn(text) === digitsIn(value)) || (kind === 'postcode' && wanted.some((text) => fold(text).replace(/\W/g, '') === fold(value).replace(/\W/g, '')));
}
