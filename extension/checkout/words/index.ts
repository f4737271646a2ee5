import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { CheckoutWords } from './words.ts';
import { zh } from './zh.ts';

/** A new language is one file and one entry here. All are tried on every page: shops mix languages, and say wrongly which one they use. */
const languages: readonly CheckoutWords[] = [en, de, fr, es, it, nl, pt, zh, ja, sv, da, pl];

/** One line of text as the expressions expect it. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Phrases of all languages as one alternative, longest first; the edges of words count in scripts that have them. */
function phrases(kind: keyof CheckoutWords): string {
  const all = [...new Set(languages.flatMap((words) => words[kind].map(fold)))].sort((a, b) => b.length - a.length);
  const escaped = (list: string[]): string => list.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const spaced = escaped(all.filter((phrase) => !unspaced.test(phrase)));
  return `(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])|${escaped(all.filter((phrase) => unspaced.test(phrase)))}`;
}

const lead = '^[^\\p{L}\\p{N}]*';

export const words = {
  pay: new RegExp(`${lead}(?:${phrases('pay')})`, 'u'),
  due: new RegExp(`${lead}(?:[\\p{L}']+ ){0,2}(?:${phrases('due')})`, 'u'),
  total: new RegExp(`${lead}(?:[\\p{L}']+ ){0,1}(?:${phrases('total')})`, 'u'),
  notTotal: new RegExp(phrases('notTotal'), 'u'),
  method: new RegExp(phrases('method'), 'u'),
  card: new RegExp(phrases('card'), 'u'),
  checkout: new RegExp(phrases('checkout'), 'u'),
  thanks: new RegExp(`${lead}(?:[\\p{L}']+[,!]? ){0,3}(?:${phrases('thanks')})`, 'u'),
  reference: new RegExp(`(?:${phrases('reference')})(?<rest>.*)`, 'u'),
  shopping: new RegExp(`${lead}(?:${phrases('shopping')})`, 'u'),
};
