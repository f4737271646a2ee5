import { textOf } from './labels.ts';
import { LONGEST_TEXT } from './question.ts';
import type { Line } from './survey.ts';

/** How payloads begin that pages print to be copied into a wallet or a bank's app: EMV QRCPS 4.1, BOLT 11 and 12, SPAYD, and the wallets' URIs. */
const begins = /^(?:000201\d\d|ln(?:bc|o1)|spd\*1\.0\*|(?:bitcoin|lightning|ethereum|solana|upi|payto):)/i;
/** Printed payloads of a page that are looked at. */
const MOST = 8;

/** Whether a text stands by itself: in running text and in source code payloads are spoken of. */
const isAlone = (element: Element): boolean => element.childElementCount === 0 && element.closest('pre,article') === null;

/** Texts of a page that may be payloads, each the whole of an element. Their letters may be more than a line holds. */
export const textsPrinted = (lines: readonly Line[]): string[] =>
  lines
    .filter(({ text, element }) => begins.test(text) && isAlone(element))
    .slice(0, MOST)
    .map(({ element }) => textOf(element, LONGEST_TEXT).trim());
