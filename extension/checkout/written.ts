import { hasCapital, hasDigit, hasLetters } from './letters.ts';
import { isLike } from './merchant-title.ts';
import { speech } from './words/index.ts';
import { isHeadingOfPart, ownNames } from './words/no-names.ts';
import { waysHome } from './words/ways-home.ts';

/** Letters and words of a name at most. */
export const LONGEST = 40;
const WORDS = 5;

/** Small words between those of a name are written small: `Alder and Oak`. */
const SMALL = 3;

/** Whether a text only tells the way home. */
export const isWayHome = (text: string): boolean => waysHome.has(text.toLowerCase().trim());

/** Whether a text can be a name, however it is written: short, no sentence, and nothing that is said of paying. */
export const isBareName = (text: string): boolean => text.length > 1 && text.length <= LONGEST && hasLetters(text, 1) && !hasDigit(text) && !/[.:?!]$/.test(text) && speech(text).said.length === 0;

/** Whether a text is written as names are, and says nothing of paying: `Fern Pottery`, not `Transaction details`. */
export function isWrittenAsName(text: string, domain: string): boolean {
  if (text.length < 2 || text.length > LONGEST) return false;
  const words = text.split(/\s+/);
  const capital = words.every((word, at) => (word.length <= SMALL && at < words.length - 1) || hasCapital(word.slice(0, 1)));
  return words.length <= WORDS && capital && hasCapital(text) && !hasDigit(text) && !/[.:?!]$/.test(text) && !isLike(text, domain) && !isWayHome(text) && !ownNames.has(text.toLowerCase()) && !isHeadingOfPart(text) && speech(text).said.length === 0;
}
