/** What is typed, pasted or filled into the fields of a card: formatted as it is typed, and judged when it is saved. */
import * as v from 'valibot';
import { cardSchema, passesLuhn, type Card } from '../../protocol/card.ts';
import { brandOf, brandsOf } from './brands.ts';

/** A field's text, and where the caret stands in it. */
export interface Edited {
  readonly text: string;
  readonly caret: number;
}

const longest = 19;
/** Digits of any script that keyboards offer (full width, Arabic), as ASCII. */
const digitsOf = (text: string): string => [...text.normalize('NFKC')].map((char) => (/\p{Nd}/u.test(char) ? asciiDigit(char) : '')).join('');

function asciiDigit(char: string): string {
  if (char >= '0' && char <= '9') return char;
  let value = 0;
  // Decimal digits of every script stand together, in order (Unicode standard, section 4.6).
  for (let code = (char.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) value += 1;
  return String(value);
}

function spaced(digits: string): string {
  const gaps = new Set((brandOf(digits) ?? brandsOf(digits)[0])?.gaps ?? [4, 8, 12]);
  return [...digits].map((digit, at) => (gaps.has(at) ? ` ${digit}` : digit)).join('');
}

/** Where the caret stands after so many digits: past a separator only when a digit was put in after it. */
function caretAfter(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digits) return at;
    if (/\d/.test(text[at] ?? '')) seen += 1;
  }
  return text.length;
}

/**
 * Formats digits as they are typed. Where only a separator was deleted, the digit before it goes.
 * @param before what the field held, @param typed what it holds now with its caret, @param backwards whether a character was deleted
 */
function reformat(before: string, typed: Edited, backwards: boolean, format: (digits: string) => string): Edited {
  let digits = digitsOf(typed.text);
  let kept = digitsOf(typed.text.slice(0, typed.caret)).length;
  if (backwards && digits === digitsOf(before) && kept > 0) {
    digits = digits.slice(0, kept - 1) + digits.slice(kept);
    kept -= 1;
  }
  const text = format(digits);
  return { text, caret: caretAfter(text, kept) };
}

export const editNumber = (before: string, typed: Edited, backwards: boolean): Edited => reformat(before, typed, backwards, (digits) => spaced(digits.slice(0, longest)));

const slashed = (digits: string): string => (digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2, 6)}` : digits);

/** Month and year. `3` becomes `03`, and `2027-12` (as some password managers have it) is turned around. */
export function editExpiry(before: string, typed: Edited, backwards: boolean): Edited {
  const whole = readExpiry(typed.text);
  const late = typed.caret === typed.text.length;
  if (whole && /\D/.test(typed.text.trim()) && late && !backwards) {
    const text = slashed(`${String(whole.month).padStart(2, '0')}${String(whole.year).slice(2)}`);
    if (/\d{4}|-/.test(typed.text)) return { text, caret: text.length };
  }
  if (!backwards && late && /^[2-9]$/.test(digitsOf(typed.text))) return { text: `0${digitsOf(typed.text)}`, caret: 2 };
  return reformat(before, typed, backwards, slashed);
}

/** `12/27`, `12 / 2027`, `1227`, `122027`, `2027-12`; undefined where it is no month. */
export function readExpiry(text: string): Card['expiry'] | undefined {
  const iso = /^\s*(20\d\d)\D+(\d{1,2})\s*$/.exec(text.normalize('NFKC'));
  const usual = /^\s*(\d{1,2})\D+(\d{2}|\d{4})\s*$/.exec(text.normalize('NFKC')) ?? /^\s*(\d{2})(\d{2}|\d{4})\s*$/.exec(digitsOf(text));
  const [month, year] = iso ? [Number(iso[2]), Number(iso[1])] : [Number(usual?.[1]), Number(usual?.[2])];
  if (!Number.isInteger(month) || month < 1 || month > 12 || !Number.isInteger(year)) return undefined;
  return { month, year: year < 100 ? 2_000 + year : year };
}

/** What is wrong with a field; the screens word it. */
export type FieldProblem = 'number_missing' | 'number_short' | 'number_wrong' | 'expiry_wrong' | 'expired' | 'name_missing' | 'code_wrong' | 'address_incomplete';
export type CardField = 'number' | 'expiry' | 'name' | 'code' | 'billing';

export function numberProblem(text: string): FieldProblem | undefined {
  const digits = digitsOf(text);
  if (digits === '') return 'number_missing';
  const lengths = brandsOf(digits).flatMap((brand) => brand.lengths);
  if (lengths.length === 0) return 'number_wrong';
  if (!lengths.includes(digits.length)) return digits.length < Math.max(...lengths) ? 'number_short' : 'number_wrong';
  return passesLuhn(digits) ? undefined : 'number_wrong';
}

/** Good through the last day of its month. @param now ms since the epoch */
function expiryProblem(text: string, now: number): FieldProblem | undefined {
  const expiry = readExpiry(text);
  if (!expiry || expiry.year > 2_099) return 'expiry_wrong';
  return isExpired(expiry, now) ? 'expired' : undefined;
}

export function isExpired({ month, year }: Card['expiry'], now: number): boolean {
  const today = new Date(now);
  return year * 12 + month - 1 < today.getFullYear() * 12 + today.getMonth();
}

/** Three digits, or four where the brand has four. Empty is for "not kept". */
function codeProblem(text: string, number: string): FieldProblem | undefined {
  if (text === '') return undefined;
  const length = brandOf(digitsOf(number))?.codeLength;
  return /^\d{3,4}$/.test(text) && (length === undefined || text.length === length) ? undefined : 'code_wrong';
}

export interface TypedCard {
  readonly number: string;
  readonly expiry: string;
  readonly name: string;
  readonly code: string;
  readonly billing: Readonly<Record<'line1' | 'line2' | 'city' | 'region' | 'postcode' | 'country', string>>;
}

/** An address of which nothing but the country is typed is none. */
const billingTyped = ({ country: _, ...rest }: TypedCard['billing']): boolean => Object.values(rest).some((part) => part.trim() !== '');

/** What is wrong, by field; empty when the card can be kept. */
export function problemsOf(typed: TypedCard, now: number): Partial<Record<CardField, FieldProblem>> {
  const found = {
    number: numberProblem(typed.number), expiry: expiryProblem(typed.expiry, now), code: codeProblem(typed.code, typed.number),
    name: typed.name.trim() === '' ? ('name_missing' as const) : undefined,
    billing: billingTyped(typed.billing) && (typed.billing.line1.trim() === '' || typed.billing.city.trim() === '') ? ('address_incomplete' as const) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** The card that was typed. Throws `ValiError` where {@link problemsOf} finds something. */
export function cardOf(typed: TypedCard): Card {
  const billing = billingTyped(typed.billing) && Object.fromEntries(Object.entries(typed.billing).filter(([, part]) => part.trim() !== ''));
  return v.parse(cardSchema, {
    number: digitsOf(typed.number), expiry: readExpiry(typed.expiry), name: typed.name,
    ...(typed.code === '' ? {} : { securityCode: typed.code }), ...(billing ? { billing } : {}),
  });
}
