import type { CardAnswer } from '../../../protocol/card.ts';
import type { FilledHere } from '../../platform/fill-messages.ts';

/** What must stand in a form for it to be called filled: a number, and when it ends. Of the rest only what was there and did not take. */
const isWhole = (kinds: ReadonlySet<string>): boolean => kinds.has('number') && (kinds.has('expiry') || (kinds.has('expiryMonth') && kinds.has('expiryYear')));

/** One answer for what became of a card in several documents. */
export function mergeFilled(reports: readonly FilledHere[]): CardAnswer {
  const refused = reports.map((report) => report.refused).find((answer) => answer !== undefined && answer !== 'no_form');
  const filled = new Set(reports.flatMap((report) => report.filled));
  if (filled.size === 0) return refused ?? 'no_form';
  const took = reports.every(({ resisted }) => resisted.length === 0);
  return !refused && took && isWhole(filled) ? 'filled' : 'resisted';
}
