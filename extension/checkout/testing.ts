import { knowledge } from './knowledge.ts';
import { conclude, lookAt, type CheckoutSource } from './read-checkout.ts';
import type { CheckoutReading } from './reading.ts';
import { finish, type Work } from './work.ts';

/** A whole reading by somebody who knows everything. */
export function* readCheckout(source: CheckoutSource): Work<CheckoutReading> {
  return yield* conclude(yield* lookAt(source), knowledge);
}

/** A label and its value, as HTML. */
export type Row = readonly [label: string, value: string];

const each = (rows: readonly Row[], one: (label: string, value: string) => string): string => rows.map(([label, value]) => one(label, value)).join('');

/** The ways in which pages lay out a summary. */
export const summaries: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  table: (rows) => `<table><tbody>${each(rows, (label, value) => `<tr><th>${label}</th><td>${value}</td></tr>`)}</tbody></table>`,
  definitions: (rows) => `<dl>${each(rows, (label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
  grid: (rows) => `<div>${each(rows, (label, value) => `<div><span>${label}</span><span>${value}</span></div>`)}</div>`,
  flat: (rows) => `<div>${each(rows, (label, value) => `<span>${label}</span><span>${value}</span>`)}</div>`,
  list: (rows) => `<ul>${each(rows, (label, value) => `<li>${label}: <strong>${value}</strong></li>`)}</ul>`,
  lines: (rows) => each(rows, (label, value) => `<p>${label} ${value}</p>`),
  columns: (rows) => `<div><div>${each(rows, (label) => `<p>${label}</p>`)}</div><div>${each(rows, (_, value) => `<p>${value}</p>`)}</div></div>`,
  across: (rows) => `<table><thead><tr>${each(rows, (label) => `<th>${label}</th>`)}</tr></thead><tbody><tr>${each(rows, (_, value) => `<td>${value}</td>`)}</tr></tbody></table>`,
  front: (rows) => `<div>${each(rows, (label, value) => `<div><b>${value}</b><small>${label}</small></div>`)}</div>`,
};

export function readPage(html: string, url: string): CheckoutReading {
  return finish(readCheckout({ document: new DOMParser().parseFromString(html, 'text/html'), url }));
}

/** The total that is read of a page with this in it, as `EUR 43.90`. */
export function amountRead(html: string, { language = 'en', host = 'shop.example' } = {}): string | undefined {
  const { total } = readPage(`<html lang="${language}"><title>x</title><body>${html}</body></html>`, `https://${host}/checkout`);
  return total && `${total.currency} ${total.value}`;
}
