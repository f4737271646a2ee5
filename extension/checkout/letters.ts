/**
 * What signs are, by Unicode's general categories (Unicode Standard, section 4.5). To make an expression that names a
 * category ready takes an engine as long as to read a small page, so those below answer for the scripts that most pages are
 * written in by comparing numbers, and look up any other sign once.
 */

/** The first sign behind the Latin letters that are told apart by numbers here. */
const BEYOND_LATIN = 0x250;

function lookedUp(test: RegExp): (code: number) => boolean {
  const NO = 1;
  const YES = 2;
  let known: Uint8Array | undefined;
  return (code) => {
    // General punctuation and signs of currencies: no letters, numbers or marks among them.
    if ((code >= 0x2000 && code < 0x2070) || (code >= 0x20a0 && code < 0x20d0)) return false;
    if (code > 0xffff) return test.test(String.fromCodePoint(code));
    known ??= new Uint8Array(0x10000);
    if (known[code] === 0) known[code] = test.test(String.fromCharCode(code)) ? YES : NO;
    return known[code] === YES;
  };
}

const otherLetter = lookedUp(/\p{L}/u);
const otherWordSign = lookedUp(/[\p{L}\p{N}]/u);
const otherUncased = lookedUp(/\p{Lo}/u);
const otherCapital = lookedUp(/\p{Lu}/u);
const otherDigit = lookedUp(/\p{Nd}/u);
const otherCurrencySign = lookedUp(/\p{Sc}/u);
const otherMark = lookedUp(/\p{M}/u);

const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 97 && (code | 0x20) <= 122;
const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isFeminineOrMasculine = (code: number): boolean => code === 0xaa || code === 0xba;

/** General category L. Each of these takes a code point; `NaN`, for where no sign is, is nothing. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code);
  if (code < BEYOND_LATIN) return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xb5 || isFeminineOrMasculine(code);
  return code >= BEYOND_LATIN && otherLetter(code);
}

/** General category Nd. */
export const isDigit = (code: number): boolean => isAsciiDigit(code) || (code >= 0x660 && otherDigit(code));

/** General categories L and N: what words are made of. */
export function isWordSign(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code) || isAsciiDigit(code);
  if (code < BEYOND_LATIN) return isLetter(code) || code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);
  return code >= BEYOND_LATIN && otherWordSign(code);
}

/** General category M. */
export const isMark = (code: number): boolean => code >= 0x300 && (code < 0x370 || (code >= 0x483 && otherMark(code)));

/** General category Sc, and the places that the block of signs of currencies keeps for new ones. */
export const isCurrencySign = (code: number): boolean => code === 0x24 || (code >= 0xa2 && code <= 0xa5) || (code >= 0x20a0 && code < 0x20d0) || (code >= 0x58f && otherCurrencySign(code));

/** General category Lo: letters of scripts that have no capitals. */
const isUncased = (code: number): boolean => (code < 0x100 ? isFeminineOrMasculine(code) : code >= 0x100 && otherUncased(code));

/** General category Lu. */
const isCapital = (code: number): boolean => (code < 0x80 ? code >= 65 && code <= 90 : code >= 0xc0 && otherCapital(code));

/** The code point at a place; `NaN` beside the text. */
export const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? Number.NaN;

/** The code point that ends right in front of a place; `NaN` where none does. */
export function codeBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  const whole = code >= 0xdc00 && code < 0xe000 ? codeAt(text, at - 2) : code;
  return whole > 0xffff ? whole : code;
}

const width = (code: number): number => (code > 0xffff ? 2 : 1);

/** Whether at least `most` signs of a kind stand in a row. */
function inRow(text: string, holds: (code: number) => boolean, most: number): boolean {
  let row = 0;
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    row = holds(code) ? row + 1 : 0;
    if (row === most) return true;
    at += width(code);
  }
  return false;
}

export const hasLetters = (text: string, inARow: number): boolean => inRow(text, isLetter, inARow);
/** The engine finds ASCII's digits faster than this file does. */
export const hasDigit = (text: string): boolean => /\d/.test(text) || (/[^\0-\u065f]/.test(text) && inRow(text, isDigit, 1));
/** Whether a text is spelled as names are: with a capital, or in a script that has none. */
export const hasCapital = (text: string): boolean => inRow(text, (code) => isCapital(code) || isUncased(code), 1);
/** Letters in a row of a script that has no capitals. */
export const hasUncased = (text: string, inARow: number): boolean => inRow(text, isUncased, inARow);
/** Whether a text says something: so many letters in a row, or one less of a script without capitals, whose words are shorter. */
export const saysWord = (text: string, letters = 3): boolean => inRow(text, isLetter, letters) || inRow(text, isUncased, letters - 1);

/** Han, Kana and Hangul, of which a sign or two make a word (Unicode Standard, chapter 18). */
export const isSyllable = (code: number): boolean => (code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xd7b0) || (code >= 0xf900 && code < 0xfb00) || code >= 0x20000;

function countRuns(text: string, holds: (code: number) => boolean): number {
  let runs = 0;
  let inside = false;
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const now = holds(code);
    if (now && !inside) runs++;
    inside = now;
    at += width(code);
  }
  return runs;
}

const APOSTROPHE = 0x27;

/** Words of a text, numbers among them. */
export const countWords = (text: string): number => countRuns(text, (code) => code === APOSTROPHE || isWordSign(code));
/** Words of a text without its numbers. */
export const countLetterRuns = (text: string): number => countRuns(text, isLetter);

function kept(text: string, keeps: (code: number) => boolean): string {
  let some = '';
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const next = at + width(code);
    // By runs: sign by sign, a long text would be put together of as many pieces.
    if (!keeps(code)) {
      some += text.slice(from, at);
      from = next;
    }
    at = next;
  }
  return some + text.slice(from);
}

/** A text without its spaces, points and marks. */
export const onlyWordSigns = (text: string): string => kept(text, isWordSign);
/** A text in a decomposed form without the marks on its letters. */
export const withoutMarks = (text: string): string => kept(text, (code) => !isMark(code));

/** A text from its first sign of this kind on. */
function from(text: string, holds: (code: number) => boolean): string {
  let at = 0;
  while (at < text.length && !holds(codeAt(text, at))) at += width(codeAt(text, at));
  return text.slice(at);
}

export const fromFirstLetter = (text: string): string => from(text, isLetter);
export const fromFirstWordSign = (text: string): string => from(text, isWordSign);
