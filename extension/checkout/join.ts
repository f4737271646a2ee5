import { TEXT } from './labels.ts';
import { codeAt, codeBefore, isCurrencySign, isDigit } from './letters.ts';
import type { Line } from './survey.ts';

export interface Joined {
  text: string;
  /** Where each line begins in the text. */
  starts: number[];
}

/** Keeps two figures apart that stand side by side: no price is grouped by it. */
const APART = '\u2003';

const isRaised = ({ element }: Line): boolean => element.tagName === 'SUP' || /(?<![a-z])(?:cents?|decimals?|fraction|penny|pence)(?![a-z])/i.test(element.getAttribute('class') ?? '');

/** `$` `423` `99`: hundredths that only the style sheet raises. Nothing else stands so: a sign, a whole figure, two digits. */
function isApartDecimals(lines: readonly Line[], index: number): boolean {
  const [sign, whole, decimals] = [lines[index - 2], lines[index - 1], lines[index]];
  if (!sign || !whole || !decimals || !/^\d\d$/.test(decimals.text) || !/^\d{1,3}(?:[ .,']?\d{3})*$/.test(whole.text)) return false;
  return /^\p{Sc}$/u.test(sign.text) && (sign.element.parentElement === decimals.element.parentElement || sign.element === decimals.element.parentElement);
}

/** Whether an element's text stands right behind the figure in front of it, without a space: to the eye the two are one. */
function touches({ element }: Line): boolean {
  const { firstChild, previousSibling } = element;
  if (firstChild?.nodeType !== TEXT || previousSibling?.nodeType !== TEXT) return false;
  return /^\S/.test(firstChild.nodeValue ?? '') && /\d[.,]?$/.test((previousSibling.nodeValue ?? '').slice(-2));
}

/** `1` `.` `299` in elements side by side, as scripts write what `Intl.NumberFormat` takes apart (ECMA-402, `formatToParts`). */
const isGroup = ({ text, element }: Line, ahead: Line | undefined): boolean => /^\d{3}(?!\d)/.test(text) && element.parentElement === ahead?.element.parentElement;

/** And between the groups there may be a space that does not break, in an element of its own: no line is of that. */
function isGroupPastSpace(line: Line, ahead: Line | undefined): boolean {
  if (!ahead || !/^\d{1,3}$/.test(ahead.text) || !/^\d{3}(?!\d)/.test(line.text)) return false;
  const space = line.element.previousElementSibling;
  return space !== null && space.previousElementSibling === ahead.element && /^[\u00a0\u2009\u202f]$/.test(space.textContent ?? '');
}

/** Letters of the longest sign in front of a whole price. */
const SIGN = 4;

/** A sign and its figure: what is whole by itself lends its sign to no figure in front. */
function isWholePrice(text: string): boolean {
  const begin = [...text.slice(0, 2 * SIGN + 2)];
  const sign = begin.findIndex((one) => isDigit(codeAt(one, 0)) || /\s/.test(one));
  if (sign < 1 || sign > SIGN) return false;
  const figure = begin[sign + (/[ \u00a0\u202f]/.test(begin[sign] ?? '') ? 1 : 0)];
  return isDigit(codeAt(figure ?? '', 0));
}

/** What to put between a text and two digits that are its hundredths: nothing behind a point, and else the point that no group has. */
const pointAfter = (text: string): string => (/[.,]$/.test(text) ? '' : /\.\d{3}$/.test(text) ? ',' : '.');

/** Joins pieces as they read: raised decimals get the point that the page leaves to the eye. */
export function joinLines(lines: readonly Line[]): Joined {
  let text = '';
  const starts: number[] = [];
  let afterCut = false;
  for (const [index, line] of lines.entries()) {
    const digit = isDigit(codeBefore(text, text.length));
    const decimals = /^\d\d(?!\d)/.test(line.text);
    const touching = text !== '' && touches(line);
    let between = text === '' ? '' : digit && (isDigit(codeAt(line.text, 0)) || isWholePrice(line.text)) ? APART : ' ';
    if (decimals && /\d[.,]?$/.test(text) && (touching || isRaised(line) || isApartDecimals(lines, index))) between = pointAfter(text);
    else if (digit && /^[.,]\d\d(?!\d)/.test(line.text)) between = '';
    else if (digit && touching && isCurrencySign(codeAt(line.text, 0)) && /^.\d\d(?!\d)/.test(line.text)) between = '';
    else if (decimals && isRaised(line) && isCurrencySign(codeBefore(text, text.length))) between = '';
    else if (afterCut && (decimals || isGroup(line, lines[index - 1]))) between = '';
    else if (digit && isGroupPastSpace(line, lines[index - 1])) between = '\u00a0';
    // `12` `,` `50` in three elements.
    afterCut = digit && /^[.,'’]$/.test(line.text);
    if (afterCut) between = '';
    starts.push(text.length + between.length);
    text += between + line.text;
  }
  return { text, starts };
}

/** The line that a place in the joined text came from. */
export function lineAt(lines: readonly Line[], { starts }: Joined, index: number): Line | undefined {
  let found = 0;
  for (let i = 0; i < starts.length; i++) if ((starts[i] ?? 0) <= index) found = i;
  return lines[found];
}
