import type { WordKind } from './words.ts';

const marks = /\p{M}+/gu;
const ascii = /^[\x20-\x7e]*$/;
const loose = /[’ʼ‘ı\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\s]+/g;
const unfolded: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '‘': "'", ı: 'i' };

/** One text as phrases are compared: lower case, no accents, single spaces. Written direction marks are dropped. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC')
    .replace(loose, (found) => unfolded[found] ?? (/^[\u200b-\u200f\u202a-\u202e\u2066-\u2069]+$/.test(found) ? '' : ' '))
    .trim();
}

/** A phrase that was found, by where it begins and ends in the folded text. */
export interface Said {
  kind: WordKind;
  at: number;
  end: number;
}

interface Phrase {
  text: string;
  kind: WordKind;
  /** May go on behind its end. */
  open: boolean;
}

const wordSign = /[\p{L}\p{N}]/u;
const unspacedSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const NONE = 1;
const WORD = 2;
const UNSPACED = 3;
const looked = new Uint8Array(0x10000);

/** What a sign is to words. Asked about every letter of a page, so each is looked up once. */
function signOf(code: number): number {
  const known = looked[code] ?? NONE;
  if (known !== 0) return known;
  const sign = String.fromCharCode(code);
  const found = unspacedSign.test(sign) ? UNSPACED : wordSign.test(sign) ? WORD : NONE;
  looked[code] = found;
  return found;
}

/** Letters that a phrase is found by. Where words have no spaces between them, every place may begin one. */
const KEY = 3;

/** Every kind, as one letter of the alphabet in a table. */
const kinds: readonly WordKind[] = ['pay', 'next', 'due', 'total', 'notTotal', 'part', 'method', 'ways', 'card', 'checkout', 'terms', 'delivery', 'thanks', 'reference', 'shopping', 'account', 'payee', 'scheme', 'now'];
const FIRST_KIND = 97;

/**
 * Folded phrases by the letters that they begin with. Each is one line: the letter of its kind, the phrase, and `~` where
 * it may go on. Plain text, because a build works it out and every page that is read must take it in.
 */
export type Table = Readonly<Record<string, string>>;

type Words = Readonly<Partial<Record<WordKind, readonly string[]>>>;

/** The phrases of some languages as a table. */
export function tabulate(languages: readonly Words[]): Table {
  const lines = new Map<string, Set<string>>();
  for (const language of languages) {
    for (const [index, kind] of kinds.entries()) {
      for (const written of language[kind] ?? []) {
        const open = written.endsWith('~');
        const text = fold(open ? written.slice(0, -1) : written);
        const key = text.slice(0, KEY);
        const line = `${String.fromCharCode(FIRST_KIND + index)}${text}${open ? '~' : ''}`;
        lines.set(key, (lines.get(key) ?? new Set()).add(line));
      }
    }
  }
  return Object.fromEntries([...lines].map(([key, set]) => [key, [...set].join('\n')]));
}

function phraseOf(line: string): Phrase[] {
  const kind = kinds[line.charCodeAt(0) - FIRST_KIND];
  const open = line.endsWith('~');
  return kind ? [{ kind, open, text: line.slice(1, open ? -1 : undefined) }] : [];
}

/** Phrases of many languages, found in one pass over a text. */
export class Phrases {
  /** Phrases that no text has asked for yet stay lines of text. */
  readonly #byStart: Map<string, string | readonly Phrase[]>;
  /** Letters that a phrase of less than three signs begins with. */
  readonly #short = new Set<number>();

  constructor(table: Table) {
    this.#byStart = new Map(Object.entries(table));
    for (const key of this.#byStart.keys()) if (key.length < KEY) this.#short.add(key.charCodeAt(0));
  }

  #startingWith(key: string): readonly Phrase[] | undefined {
    const known = this.#byStart.get(key);
    if (typeof known !== 'string') return known;
    const phrases = known.split('\n').flatMap(phraseOf);
    this.#byStart.set(key, phrases);
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
      if (!begins) continue;
      for (let length = KEY; length > 0; length--) {
        const phrases = this.#startingWith(text.slice(at, at + length));
        if (phrases) for (const phrase of phrases) if (phrase.text.length >= length) tryAt(text, at, phrase, found);
        if (sign === WORD && length === KEY && !this.#short.has(text.charCodeAt(at))) break;
      }
    }
    return found;
  }
}

function tryAt(text: string, at: number, phrase: Phrase, found: Said[]): void {
  if (!text.startsWith(phrase.text, at)) return;
  const end = at + phrase.text.length;
  if (!phrase.open && signOf(text.charCodeAt(end - 1)) === WORD && end < text.length && signOf(text.charCodeAt(end)) === WORD) return;
  found.push({ kind: phrase.kind, at, end });
}
