import { countLetterRuns, countWords, fromFirstLetter, saysWord } from './letters.ts';
import { findPrices } from './price.ts';
import { speech } from './words/index.ts';
import type { Said } from './words/phrases.ts';

/** `Total length of stay: 2 nights`: a label whose value stands in its own line, and is a number of things. */
const numbered = /[:：]\s*\d{1,3}\s+[^\s\d]{3,}(?:\s[^\s\d]+)?$/;

/** How sure a label makes us. */
export const NOW = 4;
export const DUE = 3;
const TOTAL = 2;
/** Of the first part of a price, which is no total. */
export const DEPOSIT = 1;

const LABEL_LENGTH = 90;

const inside = (part: Said, whole: Said): boolean => part.at >= whole.at && part.end <= whole.end;

const strengths = { now: NOW, due: DUE, total: TOTAL, deposit: DEPOSIT } as const;

/** What a line says about an amount in it or behind it; 0 where it is no label of a total. `now`: also one of what is paid at once. */
export function labelStrength(text: string, now = true): number {
  if (text.length > LABEL_LENGTH || (numbered.test(text) && findPrices(text, []).length === 0)) return 0;
  const { text: folded, said } = speech(text);
  const not = said.filter(({ kind }) => kind === 'notTotal');
  let best = 0;
  for (const one of said) {
    if ((one.kind !== 'now' || !now) && one.kind !== 'due' && one.kind !== 'total' && one.kind !== 'deposit') continue;
    // "Order total" goes on as "total before": what both share is the other's.
    if (not.some((other) => inside(one, other) || other.at < one.at || (other.at < one.end && other.end > one.end))) continue;
    const ahead = countWords(folded.slice(0, one.at));
    if (ahead > (one.kind === 'total' || one.kind === 'deposit' ? 1 : 3)) continue;
    // "Your total" is one; "total of the prize money" is none: what follows a label is short.
    const rest = countLetterRuns(folded.slice(one.end));
    if (rest > 6) continue;
    best = Math.max(best, strengths[one.kind]);
  }
  if (best > 0 && said.some(({ kind }) => kind === 'part')) return 0;
  return best;
}

/** `incl. VAT`, `(含税)`: what a label goes on with, in the words that begin it. */
const included = /^(?:in[ck]l|inc\b|in[ck]lusi|y?compris|ttc|dont|sis\.|kdv dahil|вкл|в т\.? ?ч|شامل|כולל|含|税込)/;

/** Whether a line only says what is in a sum. */
export const isIncluded = (text: string): boolean => included.test(fromFirstLetter(text).toLowerCase());

/** Whether a line is a label of another figure: of a part, an instalment, or a button. */
export function isOtherLabel(text: string): boolean {
  if (!saysWord(text) || /^[（(]/.test(text)) return false;
  return !isIncluded(text) && speech(text).said.some(({ kind }) => kind === 'notTotal' || kind === 'part' || kind === 'pay');
}
