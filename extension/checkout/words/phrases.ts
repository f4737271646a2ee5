import { isWordSign } from '../letters.ts';
import { FIRST_KIND, KEY, kinds, type Table } from './table-form.ts';
import type { WordKind } from './words.ts';

/** A phrase that was found, by where it begins and ends in the folded text. */
export interface Said {
  kind: WordKind;
  at: number;
  end: number;
}

interface Phrase {
  /** What follows the first signs, by which it was found. */
  rest: string;
  kind: WordKind;
  /** May go on behind its end. */
  open: boolean;
}

const unspacedSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The blocks from Thai on, without those of punctuation and symbols: most pages have none of these. */
const mayBeUnspaced = (code: number): boolean => (code >= 0xe01 && code < 0x2000) || code >= 0x2e80;

const NONE = 1;
const WORD = 2;
const UNSPACED = 3;
const looked = new Uint8Array(0x10000);

/** What a sign is to words. Asked about every letter of a page, so each is looked up once. */
function signOf(code: number): number {
  const known = looked[code] ?? NONE;
  if (known !== 0) return known;
  const found = mayBeUnspaced(code) && unspacedSign.test(String.fromCharCode(code)) ? UNSPACED : isWordSign(code) ? WORD : NONE;
  looked[code] = found;
  return found;
}

function phrasesOf(line: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const part of line.split('\t')) {
    const kind = kinds[part.charCodeAt(0) - FIRST_KIND];
    const open = part.endsWith('~');
    if (kind) phrases.push({ kind, open, rest: part.slice(1, open ? -1 : undefined) });
  }
  return phrases;
}

const none: readonly Phrase[] = [];

/** The phrases that begin with one letter. */
interface Beginning {
  lines: string;
  /** Whether one has less than `KEY` signs. */
  short: boolean;
}

const shortKey = new RegExp(`\\n[^\\t\\n]{1,${KEY - 1}}\\t`);

/** Phrases of many languages, found in one pass over a text. */
export class Phrases {
  readonly #lines: string;
  /** Where in the table's text the phrases with each letter begin and end. */
  readonly #places = new Map<string, readonly [from: number, until: number]>();
  readonly #beginnings = new Map<string, Beginning | undefined>();
  /** What no text has asked for yet stays lines of text: most pages speak one language, and few of its words. */
  readonly #known = new Map<string, readonly Phrase[]>();

  constructor({ lines, letters, lengths }: Table) {
    this.#lines = lines;
    let at = 0;
    lengths.forEach((length, index) => {
      this.#places.set(letters.charAt(index), [at, at + length]);
      at += length;
    });
  }

  #beginningWith(letter: string): Beginning | undefined {
    if (this.#beginnings.has(letter)) return this.#beginnings.get(letter);
    const place = this.#places.get(letter);
    const lines = place && this.#lines.slice(...place);
    const beginning = lines === undefined ? undefined : { lines, short: shortKey.test(lines) };
    this.#beginnings.set(letter, beginning);
    return beginning;
  }

  #startingWith(key: string, lines: string): readonly Phrase[] {
    const known = this.#known.get(key);
    if (known) return known;
    const at = lines.indexOf(`\n${key}\t`);
    const phrases = at < 0 ? none : phrasesOf(lines.slice(at + key.length + 2, lines.indexOf('\n', at + 1)));
    this.#known.set(key, phrases);
    return phrases;
  }

  /** Every phrase in a folded text, in order of place. */
  in(text: string): Said[] {
    const found: Said[] = [];
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const sign = signOf(text.charCodeAt(at));
      const begins = sign === UNSPACED || (sign === WORD ? !inWord : text.charCodeAt(at) > 32);
      inWord = sign === WORD;
      const beginning = begins ? this.#beginningWith(text.charAt(at)) : undefined;
      if (!beginning) continue;
      for (let length = KEY; length > 0; length--) {
        const key = text.slice(at, at + length);
        if (key.length === length) for (const phrase of this.#startingWith(key, beginning.lines)) tryAt(text, at, at + length, phrase, found);
        if (!beginning.short) break;
      }
    }
    return found;
  }
}

/** Small Kana: no word begins with one, so what stands in front of it goes on (JIS X 4051, characters not to begin a line). */
const goesOn = 'ァィゥェォッャュョヮ';

/** Notes a phrase that begins at `at` where the rest of it stands at `from`. */
function tryAt(text: string, at: number, from: number, phrase: Phrase, found: Said[]): void {
  if (!text.startsWith(phrase.rest, from)) return;
  const end = from + phrase.rest.length;
  if (!phrase.open && signOf(text.charCodeAt(end - 1)) === WORD && end < text.length && signOf(text.charCodeAt(end)) === WORD) return;
  if (end < text.length && goesOn.includes(text.charAt(end))) return;
  found.push({ kind: phrase.kind, at, end });
}
