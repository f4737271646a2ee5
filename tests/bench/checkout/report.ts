import type { Rate } from '../rates.ts';
import { cardFormOf, stepOf } from './reading.ts';
import { complaints, type Case, type score } from './score.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Figures = ReturnType<typeof score>;
type Detection = Figures['confirmation'];

const precision = ({ precision: share, intervals, tp, fp }: Detection): Rate => ({ rate: share, interval: intervals.precision, count: tp, of: tp + fp });
const recall = ({ recall: share, intervals, tp, fn }: Detection): Rate => ({ rate: share, interval: intervals.recall, count: tp, of: tp + fn });

function bar(name: string, { rate, interval, count, of }: Rate): string {
  if (rate === null || interval === null) return '';
  const at = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return `<tr><th>${escaped(name)}</th><td class="plot"><i style="left:${at(interval[0])};width:${at(interval[1] - interval[0])}"></i><b style="left:${at(rate)}"></b></td><td>${at(rate)}</td><td>${count} of ${of}</td><td>${at(interval[0])} to ${at(interval[1])}</td></tr>`;
}

/** How sure the recogniser was, of pages that are payments and of pages that are not: the further apart, the better. */
function confidencePlot(cases: readonly Case[]): string {
  const rows = (['checkout-payment', 'checkout-other-step', 'cart', 'order-confirmation', 'other'] as const).map((label) => {
    const dots = cases.filter(({ row, read }) => read.gate && (row.label === label || (label === 'other' && ['product', 'login', 'address', 'search'].includes(row.label)))).map(({ row, read }) => {
      const sure = read.reading?.confidence ?? 0;
      return `<circle cx="${160 + sure * 600}" cy="${10 + ((row.path.length * 7) % 16)}" r="3"><title>${escaped(row.path)} ${sure}</title></circle>`;
    });
    return `<svg viewBox="0 0 780 36" class="${label === 'checkout-payment' ? 'yes' : 'no'}"><text x="0" y="22">${label}</text><line x1="160" x2="760" y1="33" y2="33"/>${dots.join('')}</svg>`;
  });
  return `<h2>Confidence, from 0 to 1, behind the gate</h2>${rows.join('')}`;
}

function wrongPages(cases: readonly Case[]): string {
  const rows = cases.flatMap((one) => {
    const said = complaints(one);
    if (said.length === 0) return [];
    const { row, read } = one;
    const total = read.reading?.total;
    const why = read.reading?.why.map(({ sign, weight }) => `${sign} ${weight > 0 ? '+' : ''}${weight}`).join(' · ') ?? '';
    return [`<tr><td>${escaped(row.path)}<br><small>${escaped(row.url.slice(0, 120))}</small></td><td>${escaped(said.join(', '))}</td><td>${escaped(`${row.label} ${row.total} ${row.currency} ${row.merchant} ${row.card_form}`)}</td><td>${escaped(`${stepOf(read)} ${total ? `${total.value} ${total.currency}` : ''} ${read.reading?.merchant.name ?? ''} ${cardFormOf(read)}`)}<br><small>${escaped(why)}</small></td></tr>`];
  });
  return `<h2>Pages that went wrong: ${rows.length}</h2><table><tr><th>page</th><th>what</th><th>is</th><th>was read as, and why</th></tr>${rows.join('')}</table>`;
}

const style = 'body{font:15px/1.5 system-ui;margin:2rem auto;max-width:1100px;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.35rem .5rem;border-bottom:1px solid #8883;vertical-align:top}td{overflow-wrap:anywhere}.plot{position:relative;width:45%;min-width:14rem}.plot i{position:absolute;top:40%;height:20%;background:#4466cc66}.plot b{position:absolute;top:20%;height:60%;width:3px;background:#4466cc}circle{fill:#c64}.yes circle{fill:#384}svg{display:block;max-width:780px}line{stroke:#888}text{font:13px system-ui;fill:currentColor}:root{color-scheme:light dark}';

/** A page for people who would rather look. */
export function reportPage(cases: readonly Case[], result: Figures & { cost: unknown }): string {
  const { strict, total } = result;
  const bars = [
    bar('payment pages: precision', precision(strict.payment)),
    bar('payment pages: recall', recall(strict.payment)),
    bar('full pages: recall', recall(strict.fullPages.payment)),
    bar('templates: recall', recall(strict.templates.payment)),
    bar('false alarms off the checkout', result.falseAlarmsOffCheckoutOfAll),
    bar('other steps called payment', strict.otherStepsCalledPayment),
    bar('total exact', total.rates.exact),
    bar('total wrong', total.rates.wrong),
    bar('merchant', result.merchant),
    bar('card form', result.cardForm),
    bar('confirmations: precision', precision(result.confirmation)),
    bar('confirmations: recall', recall(result.confirmation)),
    bar('URL expression: precision', precision(result.baselines.urlExpression)),
    bar('URL expression: recall', recall(result.baselines.urlExpression)),
    bar('card inputs: precision', precision(result.baselines.cardInputs)),
    bar('card inputs: recall', recall(result.baselines.cardInputs)),
  ];
  return `<!doctype html><meta charset="utf-8"><title>Recogniser: ${result.pages} pages</title><style>${style}</style><h1>Recogniser: ${result.pages} pages</h1><table>${bars.join('')}</table>${confidencePlot(cases)}${wrongPages(cases)}<h2>All figures</h2><pre>${escaped(JSON.stringify(result, undefined, 2))}</pre>`;
}
