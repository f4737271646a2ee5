import { signAtStart } from './currency.ts';
import { fromFirstWordSign, onlyWordSigns } from './letters.ts';
import type { Line } from './survey.ts';
import type { Work } from './work.ts';
import { speech } from './words/index.ts';

/** A reference has a digit and reads like an identifier (or is one in capitals with a hyphen), not like a date, a price or a telephone number. */
const shape = /^(?:(?:no|nr|is|nº|n°|id|number)\b[.:]?\s*)?[#:№ ]*(?<value>[A-Z0-9][A-Z0-9\-_/.]{2,39})(?![^\s,;)!.。]|[.,]\d)/i;

/** Between a label and its value: signs, or the verb of `Your order number is`. */
const nothingMore = /^[\s:：#.．]*(?:(?:is|est|es|è|é|ist|lautet|er|är|on|jest|je)[\s:]*)?$/i;

/** An account's number (ISO 13616): its first groups, or all in one, of fifteen letters at least. Shops' own numbers begin like it. */
const iban = /^[A-Z]{2}\d{2}(?:(?:\s[A-Z0-9]{4}){2,}|[A-Z0-9]{11,})/;

/** A number in groups of three, which one types into a bank's machine or dials. */
const typed = /^\d{3}(?: \d{3}){2,}(?!\d)/;

function valueIn(text: string): string | undefined {
  const begun = fromFirstWordSign(text);
  // Nor is the year of a copyright notice one.
  if (text.trimStart().startsWith('©') || iban.test(begun) || typed.test(begun)) return undefined;
  const found = shape.exec(begun);
  // A sum of money is none, also where it looks like one.
  if (found && signAtStart(begun.slice(found[0].length).trim()) !== undefined) return undefined;
  const value = found?.groups?.['value']?.replace(/[.\-/_]+$/, '');
  if (!value || !(/\d/.test(value) || /^[A-Z]{2,}-[A-Z]{4,}$/.test(value)) || /^\d{1,2}[./]\d{1,2}/.test(value) || /^\d+[.,]\d\d$/.test(value)) return undefined;
  return value;
}

/** The order's own reference, as the page labels it. */
export function* readReference(lines: readonly Line[]): Work<string | undefined> {
  for (const [index, line] of lines.entries()) {
    if (index % 150 === 0) yield;
    if (line.text.length > 160) continue;
    const { text, said } = speech(line.text);
    const label = said.filter(({ kind }) => kind === 'reference').sort((a, b) => b.end - a.end)[0];
    if (!label || line.element.closest('button')) continue;
    // The reference is given as the shop spells it; folding keeps lengths in nearly all scripts.
    const rest = label.end >= text.length ? '' : line.text.slice(label.end - text.length);
    const own = valueIn(rest);
    if (own) return own;
    if (onlyWordSigns(rest).length > 12) continue;
    const next = lines[index + 1];
    const holder = line.element.parentElement?.parentElement ?? line.element.parentElement;
    const beside = next && holder?.contains(next.element) ? valueIn(next.text) : undefined;
    if (next && beside && next.text.length <= 60 && nothingMore.test(rest)) return beside;
  }
  return undefined;
}
