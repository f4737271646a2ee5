// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { amountRead } from './testing.ts';

/** What shops call the sum that customers get back. */
const refunds: readonly [language: string, label: string, sum: string][] = [
  ['en', 'Total refund', '$43.90'],
  ['de', 'Betrag der Erstattung', '43,90 €'],
  ['fr', 'Total à rembourser', '43,90 €'],
  ['es', 'Total a reembolsar', '43,90 €'],
  ['it', 'Totale da rimborsare', '43,90 €'],
  ['pt', 'Valor do reembolso', 'R$ 43,90'],
  ['nl', 'Totaal terug te betalen', '€ 43,90'],
  ['pl', 'Kwota do zwrotu', '43,90 zł'],
  ['cs', 'Celkem k vrácení', '439 Kč'],
  ['ru', 'Сумма к возврату', '3 480 ₽'],
  ['uk', 'Сума до повернення', '439 грн'],
  ['sv', 'Totalt att återbetala', '439 kr'],
  ['hu', 'Visszatérítés összesen', '24 990 Ft'],
  ['tr', 'Toplam iade', '439,00 TL'],
  ['ja', '返金額合計', '4,390円'],
  ['ko', '총 환불 금액', '29,000원'],
];

describe('a sum that is paid back', () => {
  it.each(refunds)('is no total (%s): %s', (language, label, sum) => expect(amountRead(`<dl><dt>${label}</dt><dd>${sum}</dd></dl>`, { language })).toBeUndefined());
});
