import { hasLetters } from './letters.ts';
import type { Line, Survey } from './survey.ts';
import { iban } from './transfer.ts';
import { says, speech } from './words/index.ts';

/** Links of a page that is there for one payment at most, and lines. */
const LINKS = 12;
const LINES = 150;
/** Lines around a name in which the account of a transfer would stand. */
const NEAR = 6;

/** Digits as long as an account's number. */
const digits = /(?:\d[ -]?){14}/;

/** Whether the account of a transfer stands at a line. Orders and bills have numbers as long, which are called theirs. */
function isAccount(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return iban.test(text) || (digits.test(text) && !says(text, 'reference') && !says(lines[at - 1]?.text ?? '', 'reference'));
}

/** Whether a page could be one that some provider made for one payment: hardly a link leads away, and it delivers nothing. */
export const isBare = ({ lines, links }: Survey): boolean => links.length <= LINKS && lines.length <= LINES && !lines.some(({ text }) => text.length <= 60 && says(text, 'delivery') && !says(text, 'payee'));

interface Payee {
  name: string;
  /** The line of its label. */
  at: number;
}

function labelled(lines: readonly Line[], elsewhere: boolean): Payee | undefined {
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 120) continue;
    // The longest phrase is what is meant: "paying with" names no payee. Who receives goods is called like who receives money.
    const begun = speech(text).said.filter(({ at }) => at === 0);
    const longest = begun.filter(({ end }) => end === Math.max(...begun.map((one) => one.end)));
    const label = longest.find(({ kind }) => kind === 'payee');
    if (!label || (longest.length > 1 && !elsewhere)) continue;
    const rest = text.slice(label.end).replace(/^[\s:：–-]+/, '');
    // Tables give the colon a column of its own.
    const next = /^[:：]$/.test(lines[index + 1]?.text ?? '') ? index + 2 : index + 1;
    const name = rest.length > 1 ? rest : /^[^:：]{2,30}\s*[:：]?$/.test(text) ? lines[next]?.text : undefined;
    if (name && name.length > 1 && name.length <= 60 && hasLetters(name, 1)) return { name: name.replace(/[,:：]$|(?<!\.\S*)\.$/, ''), at: index };
  }
  return undefined;
}

/**
 * What a page names as who is paid: how hosted pay pages, which serve all shops, tell whose order this is. `elsewhere`: the
 * page is a provider's; `host`: its host is made for paying. Of other pages only those count that could be a provider's
 * whom nobody here knows (`bare`), and no name beside the account of a transfer, which is that of the shop's company.
 */
export function readPayee({ lines }: Survey, { elsewhere, host, bare }: { elsewhere: boolean; host: boolean; bare: boolean }): string | undefined {
  if (!elsewhere && !host && !bare) return undefined;
  const found = labelled(lines, elsewhere || !host);
  if (!found || elsewhere || host) return found?.name;
  for (let at = Math.max(0, found.at - NEAR); at < found.at + NEAR; at++) if (isAccount(lines, at)) return undefined;
  return found.name;
}
