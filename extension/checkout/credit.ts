import type { Line } from './survey.ts';
import { fold, speech } from './words/index.ts';

/**
 * What a loan's example says beside its "total amount payable": the total amount of credit, as Directive 2008/48/EC, article
 * 4(2), has each lender state it, in the words of its languages and of those who follow it.
 */
const credit = [
  'amount of credit', 'credit amount', 'total credit', 'gesamtkreditbetrag', 'nettodarlehensbetrag', 'montant total du crédit', 'montant du crédit', 'importe total del crédito', 'importe del crédito',
  'importo totale del credito', 'importo del credito', 'kredietbedrag', 'kreditbelopp', 'kreditbeløb', 'kredittbeløp', 'luoton kokonaismäärä', 'luoton määrä', 'kwota kredytu', 'total do crédito',
  'výše úvěru', 'výška úveru', 'ποσό της πίστωσης', 'hitel teljes összege', 'totală a creditului', 'krediidi kogusumma', 'znesek kredita', 'iznos kredita', 'размер на кредита', 'kredito suma', 'kredīta summa',
];
/** Folded when a page first has a label of a total. */
let folded: readonly string[] | undefined;

/** Lines on both sides of a label among which an example states its parts, and levels around the label that are the example's own. */
const NEAR = 8;
const LEVELS = 3;
const LONGEST = 120;

/** Whether a line stands in a loan's example, whose totals are none of the order's. */
export function isOfCredit(lines: readonly Line[], index: number): boolean {
  const phrases = (folded ??= credit.map(fold));
  const said = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter(({ text }) => text.length <= LONGEST && phrases.some((words) => speech(text).text.includes(words)));
  let holder = lines[index]?.element ?? null;
  for (let up = 0; up < LEVELS && holder && said.length > 0; up++, holder = holder.parentElement) {
    const around: Element = holder;
    if (said.some(({ element }) => around.contains(element))) return true;
  }
  return false;
}
