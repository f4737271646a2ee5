import { countWords } from '../letters.ts';
import { fold } from './fold.ts';
import { Phrases, type Said } from './phrases.ts';
import { table } from './table.ts';
import type { WordKind } from './words.ts';

export { fold } from './fold.ts';

const phrases = new Phrases(table);

/** What a text says, as far as checkouts speak of it. */
export interface Speech {
  /** Folded. */
  text: string;
  said: readonly Said[];
}

const KEPT = 4000;
let recent = new Map<string, Speech>();

/** Pages repeat themselves, and are read again: what was looked up is kept for a while. */
export function speech(text: string): Speech {
  const known = recent.get(text);
  if (known) return known;
  const folded = fold(text);
  const heard = { text: folded, said: phrases.in(folded) };
  if (recent.size >= KEPT) recent = new Map();
  recent.set(text, heard);
  return heard;
}

/** Words of one kind anywhere in a text. */
export const says = (text: string, kind: WordKind): boolean => speech(text).said.some((one) => one.kind === kind);

/** Whether words of these kinds are all that a text says. */
export function saysOnly(text: string, ...kinds: readonly WordKind[]): boolean {
  const heard = speech(text);
  return heard.said.some((one) => kinds.includes(one.kind) && one.at === 0 && one.end === heard.text.length);
}

const wordsBefore = (text: string, at: number): number => countWords(text.slice(0, at));

/** A phrase of one kind near the beginning of a text, with at most `before` words in front of it. */
export function beginsWith(text: string, kind: WordKind, before = 0): Said | undefined {
  const heard = speech(text);
  return heard.said.find((one) => one.kind === kind && wordsBefore(heard.text, one.at) <= before);
}
