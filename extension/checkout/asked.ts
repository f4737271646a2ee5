import type { Address } from './address.ts';
import type { Buttons } from './buttons.ts';
import type { CardForm } from './cards.ts';
import { findFigures } from './figures.ts';
import { labelOf, namesOf, textOf } from './labels.ts';
import { hasDigit } from './letters.ts';
import type { Line, Survey } from './survey.ts';
import type { Work } from './work.ts';
import { says, speech } from './words/index.ts';

/** How a page that prints no total says what is paid: by what it asks, or in passing. */
export interface Asked {
  /** One of several sums is chosen, as where one gives. */
  chosen: boolean;
  /** The sum is typed, or stands in a field. */
  typed: boolean;
  /** Into how many instalments the sum is split. */
  instalments: boolean;
  /** The page names one sum, once or often the same. */
  single: boolean;
}

export const nothingAsked: Asked = { chosen: false, typed: false, instalments: false, single: false };

const LONGEST = 40;
/** Lines of a page that names its sum in passing, at most: those who say more have a summary. */
const LINES = 400;

const isSum = (text: string): boolean => hasDigit(text) && findFigures(text).some(({ signs, other }) => signs.length > 0 && !other);

/** Names that forms give to the field of a sum. */
const sumNames = /(?:^|[^a-z])(?:amount|amt|pmt-?amt|betrag|montant|importe|importo|valor|kwota|summa|belopp|belob|belop|bedrag|tutar|castka|ciastka|osszeg|iznos|znesek|suma)(?![a-z])/;

/** Whether a field asks for a sum, or holds one. */
export const isForSum = (field: Element, label: string): boolean => sumNames.test(namesOf(field)) || says(label, 'due') || (says(label, 'total') && !says(label, 'notTotal'));

/** `3x`, `12 taksit`: an entry that splits the sum. */
const manyTimes = /^\s*\d{1,2}\s*(?:x|×|回|期|taksit)/i;
const isSplit = (list: Element): boolean => [...list.querySelectorAll('option')].slice(0, 12).filter((option) => manyTimes.test(textOf(option, LONGEST))).length >= 2;

const isRecurring = (text: string): boolean => speech(text).said.some(({ kind }) => kind === 'part' || kind === 'notTotal');

/** The sums that running text and lines name. Nothing where one of them falls due again and again, or there are several. */
function isSingle(lines: readonly Line[]): boolean {
  const sums = new Set<string>();
  for (const { text } of lines.slice(0, LINES)) {
    if (!hasDigit(text)) continue;
    for (const { signs, other, text: figure } of findFigures(text)) {
      if (signs.length === 0 || other) continue;
      if (isRecurring(text)) return false;
      sums.add(figure);
    }
    if (sums.size > 1) return false;
  }
  return sums.size === 1;
}

/** Addresses of nothing but paying; an account's name a payment that is noted or sent, too. */
const isPlaceToPay = ({ signs, host, hosted, ofAccount }: Address): boolean => host || hosted || ((signs.has('checkout') || signs.has('payment')) && !signs.has('account') && !ofAccount);

/**
 * Whether it is worth asking what a page asks for: a total says more than that, unless no button pays it. Then it may be of
 * a sum that is typed by whoever calculates, or sends somebody money.
 */
export const mayAsk = (total: boolean, { pay }: Buttons, card: CardForm, address: Address): boolean => !total || (pay.length === 0 && card.fields === 0 && !isPlaceToPay(address));

/** Fields and choices that are looked at. */
const MOST = 60;

/** Each field is a piece of its own: for a label the browser looks through the whole page. */
export function* readAsked({ fields, choices, lines }: Survey): Work<Asked> {
  const found = { ...nothingAsked, single: lines.length <= LINES && isSingle(lines) };
  for (const field of fields.slice(0, MOST)) {
    yield;
    if (field.tagName === 'SELECT') found.instalments ||= isSplit(field);
    else found.typed ||= isForSum(field, labelOf(field).slice(0, LONGEST));
  }
  const sums = new Set<string>();
  for (const choice of choices.slice(0, MOST)) {
    if (choice.getAttribute('type') !== 'radio') continue;
    yield;
    const label = labelOf(choice);
    if (label.length <= LONGEST && isSum(label)) sums.add(label);
  }
  return { ...found, chosen: sums.size >= 2 };
}
