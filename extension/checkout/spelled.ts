import { codeAt, codeBefore, hasCapital, isLetter, isWordSign } from './letters.ts';
import { plain } from './merchant-title.ts';
import type { Line } from './survey.ts';

const SPELLING_LINES = 1500;
const standsOn = (code: number, signs: string): boolean => isWordSign(code) || (code < 0x80 && signs.includes(String.fromCharCode(code)));

/** The first match that is no part of a word or an address. */
function firstAlone(expression: RegExp, text: string): string | undefined {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const end = match.index + match[0].length;
    const goesOn = standsOn(codeAt(text, end), '@/') || (text[end] === '.' && isLetter(codeAt(text, end + 1)));
    if (!goesOn && !standsOn(codeBefore(text, match.index), '.@/-')) return match[0];
    expression.lastIndex = match.index + 1;
  }
  return undefined;
}

/** Lines that are also looked through without the marks on their letters: `Tres Ríos` where the shop is tresrios.example. */
const MARKED_LINES = 300;
const marked = /[\u00c0-\u024f]/g;
/** A text with plain letters for marked ones, as long as it was: places in the one are places in the other. */
const signForSign = (text: string): string => text.replace(marked, (letter) => letter.normalize('NFD').charAt(0));

/** What domains write two letters for. */
const umlauts: Readonly<Record<string, string>> = { a: '[äæ]', o: '[öø]', u: 'ü' };

/** Words in a row that spell a domain's name: `Alder & Oak` where the shop is alderoak.example. */
export function spelled(domain: string, lines: readonly Pick<Line, 'text'>[]): string | undefined {
  const label = plain(domain.split('.')[0] ?? '');
  if (label.length < 4) return undefined;
  const spelling = new RegExp([...label].join("[ &'’+!-]{0,3}").replace(/([aou])\[[^\]]*\]\{0,3\}e/g, (both, vowel: string) => `(?:${both}|${umlauts[vowel] ?? vowel})`), 'giu');
  for (const { text } of lines.slice(0, SPELLING_LINES)) {
    const name = text.length <= 160 ? firstAlone(spelling, text) : undefined;
    if (name && hasCapital(name)) return name;
  }
  for (const { text } of lines.slice(0, MARKED_LINES)) {
    const bare = text.length <= 160 ? signForSign(text) : text;
    const name = bare === text ? undefined : firstAlone(spelling, bare);
    if (name && hasCapital(name)) return text.slice(bare.indexOf(name), bare.indexOf(name) + name.length);
  }
  return undefined;
}
