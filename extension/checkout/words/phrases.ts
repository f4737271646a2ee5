import type { Work } from '../work.ts';
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

/** Phrases of many languages, found in one pass over a text. */
export class Phrases {
  readonly #byStart = new Map<string, Phrase[]>();
  /** Letters that a phrase of less than three signs begins with. */
  readonly #short = new Set<number>();

  /** Adds the phrases of some languages. There are thousands, so it can be interrupted. */
  *add(languages: readonly Readonly<Partial<Record<WordKind, readonly string[]>>>[]): Work<void> {
    for (const language of languages) {
      for (const kind of Object.keys(language) as WordKind[]) for (const written of language[kind] ?? []) this.#put(kind, written);
      yield;
    }
  }

  #put(kind: WordKind, written: string): void {
    const open = written.endsWith('~');
    const text = fold(open ? written.slice(0, -1) : written);
    const key = text.slice(0, KEY);
    if (key.length < KEY) this.#short.add(key.charCodeAt(0));
    const list = this.#byStart.get(key);
    if (!list) this.#byStart.set(key, [{ text, kind, open }]);
    else if (!list.some((one) => one.kind === kind && one.text === text)) list.push({ text, kind, open });
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
        const phrases = this.#byStart.get(text.slice(at, at + length));
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
