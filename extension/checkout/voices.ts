import { TEXT } from './labels.ts';
import { hasDigit, saysWord } from './letters.ts';
import type { Line, Survey } from './survey.ts';
import type { Work } from './work.ts';
import { speech } from './words/index.ts';
import type { WordKind } from './words/words.ts';

/** Kinds of words, and how many lines of the page speak them. */
type Voices = Map<WordKind, number>;

/** A link between other links, as in a footer, not in a sentence or a label that one agrees by. */
function isLoneLink(element: Element): boolean {
  const link = element.closest('a');
  if (!link || link.closest('label')) return false;
  const { previousSibling: ahead, nextSibling: behind } = link;
  return ![ahead, behind].some((node) => node?.nodeType === TEXT && saysWord((node.nodeValue ?? '').slice(0, 400), 2));
}

/** Days, as rows of what was bought or paid before are dated by. Apart, as the browser compiles all in one expression in twice the time. */
const days = [/\b\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\b/, /\b20\d\d[./-]\d{1,2}[./-]\d{1,2}\b/, /\b\d{1,2}\.? [^\s\d]{3,},? 20\d\d\b/, /[^\s\d]{3} \d{1,2}, 20\d\d\b/, /20\d\d年\d{1,2}月/];
const sum = /\d[.,]\d\d(?!\d)|[$€£¥₹₽₩₺]\s?\d|\d\s?[$€£¥₹₽₩₺]/;

/** Rows with a day and a sum in each. */
class History {
  readonly #dated = new Set<Element>();
  readonly #priced = new Set<Element>();

  note({ text, element }: Line): void {
    if (text.length > 60 || !hasDigit(text)) return;
    const [isDay, isSum] = [days.some((day) => day.test(text)), sum.test(text)];
    const row = isDay || isSum ? element.closest('tr,li,[role="row"],[role="listitem"],article') : null;
    if (row && isDay) this.#dated.add(row);
    if (row && isSum) this.#priced.add(row);
  }

  get rows(): number {
    return [...this.#dated].filter((row) => this.#priced.has(row)).length;
  }
}

/** What the page's lines say, taken together. */
export function* listen({ lines }: Survey): Work<{ voices: Voices; prices: number; letters: number; history: number }> {
  const voices: Voices = new Map();
  const history = new History();
  let prices = 0;
  let letters = 0;
  for (const [index, line] of lines.entries()) {
    if (index % 150 === 0) yield;
    const { text } = line;
    letters += text.length;
    history.note(line);
    if (/\d[.,]\d\d(?!\d)/.test(text)) prices++;
    if (text.length > 300) continue;
    for (const kind of new Set(speech(text).said.map(({ kind }) => kind))) {
      // In running text a word is no label.
      if (kind === 'terms' ? !isLoneLink(line.element) : text.length <= 70 || kind === 'thanks' || kind === 'held') voices.set(kind, (voices.get(kind) ?? 0) + 1);
    }
  }
  return { voices, prices, letters, history: history.rows };
}
