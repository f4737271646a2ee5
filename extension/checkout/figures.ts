import { isMereLetters, likeliestCurrency, signAtEnd, signAtStart } from './currency.ts';
import { codeAt, codeBefore, isCurrencySign, isDigit, isLetter } from './letters.ts';

const space = '[ \\u00a0\\u2009\\u202f]';
/** What a word may end with before its point: letters of every script, as ranges, which the browser compiles in a quarter of the time of `\p{L}`. */
const letter = '[A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefe\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc]';
/**
 * A figure as prices are written: grouped by threes (or the Indian way) or not at all, with a fraction or not. The
 * separators stand for anything until the whole figure is seen. The point behind letters shortens them: `Rs.75`.
 */
const figurePattern = new RegExp(
  `(?<![\\d,]|(?<!${letter})\\.)(?:\\d{1,3}(?:([.,'’٬]|${space})\\d{3})(?:\\1\\d{3})*(?:[.,٫·]\\d{1,6})?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,2})?|\\d+(?:[.,٫·]\\d{1,6})?|(?<!${letter})[.,]\\d{1,2})(?!\\d)`,
  'g',
);
/** `35 € 99`: the sign stands where the point would. */
const behindSign = new RegExp(`^${space}?(\\d\\d)(?![\\d.,%])(?=${space}?(.?))`);

/** A figure with what stands beside it, before anybody says what that means. */
export interface Figure {
  text: string;
  /** The signs beside it, the telling one first. */
  signs: readonly string[];
  negative: boolean;
  /** Followed by a sign for hundredths or something else that makes it no amount. */
  other: boolean;
  /** Closed the way prices without hundredths are: `39,-`, `4 249:-`. */
  closed: boolean;
  index: number;
}

/** Zeros of the decimal digits that people write prices in (Unicode, general category Nd): nine more follow each. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10];
const foreign = new RegExp(`[${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`, 'g');
const wide = /(?<=\d)[，．](?=\d)/g;

/** Digits of every script as ASCII ones, and full-width separators between them; each stays one sign long. */
function westernDigits(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  const western = text.replace(foreign, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.find((first) => code >= first && code < first + 10) ?? code));
  });
  return western.replace(wide, (separator) => (separator === '，' ? ',' : '.'));
}

const LONGEST = 2000;
/** Signs beside a figure that are looked at. */
export const NEAR = 14;

/** A minus, a point or spaces between a sign and its figure. */
const gapBefore = /\.?[ \u00a0\u2009\u202f]{0,2}([-−–]?)[ \u00a0\u2009\u202f]?$/;
const gapAfter = /^(?:[.,:]?[-–—]{1,2})?[ \u00a0\u2009\u202f]{0,2}/;

interface Beside {
  signs: string[];
  negative: boolean;
  /** How much of the text it takes, gap included. */
  length: number;
}

/** The sign or code that ends a text right in front of a figure. */
function signBefore(left: string): Beside | undefined {
  const gap = gapBefore.exec(left);
  const text = left.slice(0, gap?.index ?? left.length);
  const sign = signAtEnd(text);
  const dotted = sign === undefined && gap?.[0].startsWith('.') ? signAtEnd(`${text}.`) : undefined;
  const found = sign ?? dotted;
  if (found === undefined) return undefined;
  const rest = text.slice(0, text.length - found.length).trimEnd();
  // `SGD$4.90`: the code says which dollars.
  const code = isLetter(codeBefore(rest, rest.length - 3)) ? undefined : /[A-Z]{3}$/.exec(rest)?.[0];
  const codes = code !== undefined && code !== found && likeliestCurrency(code) !== undefined ? [code] : [];
  return { signs: [...codes, found], negative: (gap?.[1] ?? '') !== '', length: left.length - rest.length + (codes[0]?.length ?? 0) };
}

/** Three capitals that begin a text and are no part of a word. */
export const codeAtStart = (text: string): string | undefined => (isLetter(codeAt(text, 3)) ? undefined : /^[A-Z]{3}/.exec(text)?.[0]);

/** The sign or code that begins a text right behind a figure. */
function signAfter(right: string): Beside | undefined {
  const gap = gapAfter.exec(right)?.[0] ?? '';
  const text = right.slice(gap.length);
  const code = codeAtStart(text);
  const found = code !== undefined && likeliestCurrency(code) !== undefined ? code : signAtStart(text);
  return found === undefined ? undefined : { signs: [found], negative: false, length: gap.length + found.length };
}

/**
 * The signs on both sides of a figure, the one to believe first: a code behind it, then what stands in front. Mere
 * letters come last, since the `P.` of `P.V.P. 4,56 €` ends a word and is no sign.
 */
function tellingFirst(front: readonly string[], behind: readonly string[]): string[] {
  const signs = /^[A-Z]{3}$/.test(behind[0] ?? '') ? [...behind, ...front] : [...front, ...behind];
  return [...signs.filter((sign) => !isMereLetters(sign)), ...signs.filter(isMereLetters)];
}

/** All figures in a text, in order. */
export function findFigures(original: string): Figure[] {
  const text = westernDigits(original.slice(0, LONGEST)).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const found: Figure[] = [];
  let taken = 0;
  for (const match of text.matchAll(figurePattern)) {
    if (match.index < taken) continue;
    const end = match.index + match[0].length;
    const left = text.slice(Math.max(taken, match.index - NEAR), match.index);
    const right = text.slice(end, end + NEAR);
    const pre = signBefore(left);
    const post = signAfter(right);
    const { figure, until } = wholeFigure(text, match[0], end, pre, post);
    taken = until;
    const front = pre ? left.slice(0, left.length - pre.length) : left;
    const negative = pre?.negative === true || /(?:^|[\s(:])[-−–]$/.test(front);
    const telling = tellingFirst(pre?.signs ?? [], post?.signs ?? []);
    found.push({ text: figure, signs: telling, negative, other: /^\s?[%٪％]/.test(right), closed: /^[.,:][-–—]/.test(right) && !isLetter(codeAt(right, 2)) && !isDigit(codeAt(right, 2)), index: match.index });
  }
  return found;
}

/** Hundredths that are named: `12 305 руб. 47 коп.`, `25 lei 50 bani`. `3 € 50 gr` is a weight. */
const minorBehind = /^\s*(?:и|și|and|y|e|i)?\s*(\d{1,2})\s?(?:коп|grosz|bani(?![a-z])|cents?(?![a-z])|centavos|hal[eé]ř|paise|kuruş|стотинк)/i;

/** A figure with decimals that stand apart from it, and where the text behind it and its sign goes on. */
function wholeFigure(text: string, figure: string, end: number, pre: Beside | undefined, post: Beside | undefined): { figure: string; until: number } {
  if (pre && !/[.,]/.test(figure)) {
    const spread = /^[.,] (\d\d)\s*$/.exec(text.slice(end, end + 8));
    if (spread?.[1]) return { figure: `${figure}.${spread[1]}`, until: text.length };
  }
  if (!post) return { figure, until: end };
  const behind = end + post.length;
  const minor = /[.,]\d{1,2}$/.test(figure) ? null : minorBehind.exec(text.slice(behind, behind + NEAR));
  if (minor?.[1]) return { figure: `${figure}${figure.includes('.') ? ',' : '.'}${minor[1].padStart(2, '0')}`, until: behind + minor[0].length };
  // What stands between two figures belongs to the one that has none in front.
  if (pre && /^\s*\d/.test(text.slice(behind, behind + 4))) return { figure, until: end };
  const decimals = !pre && isCurrencySign(codeAt(post.signs[0] ?? '', 0)) && !/[.,](?!\d{3}(?:\D|$))/.test(figure) ? behindSign.exec(text.slice(behind, behind + 8)) : null;
  // `27€98 TTC`: what touches on both sides is one figure, whatever follows behind a space.
  const touches = post.length === post.signs[0]?.length && /^\d\d(?:\s|$)/.test(text.slice(behind, behind + 3));
  return decimals?.[1] && (touches || !isLetter(codeAt(decimals[2] ?? '', 0))) ? { figure: `${figure}${figure.includes('.') ? ',' : '.'}${decimals[1]}`, until: behind + decimals[0].length } : { figure, until: behind };
}

/**
 * `1.234,50` and all its relatives as a plain decimal string. The last separator is the decimal one, except where three
 * digits follow the only one: those are a group, unless the currency has thousandths (`thousandths`) or the whole part is
 * too long for a group.
 */
export function plainFigure(text: string, thousandths = false): string {
  const compact = text.replace(/[\s\u00a0\u2009\u202f'’٬]/g, '').replace(/[·٫]/, '.');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return compact;
  const separator = compact[last] ?? '';
  const tail = compact.slice(last + 1);
  const whole = compact.slice(0, last);
  const repeated = whole.includes(separator);
  const grouped = repeated || (tail.length === 3 && !thousandths && !/[.,]/.test(whole) && /^[1-9]\d{0,2}$/.test(whole));
  return grouped ? compact.replace(/[.,]/g, '') : `${whole.replace(/[.,]/g, '') || '0'}.${tail}`;
}
