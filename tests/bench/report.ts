import type { Rate } from './rates.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A share with its interval, as a row that shows both. */
function bar(name: string, { rate, interval, count, of }: Rate): string {
  if (rate === null || interval === null) return '';
  const at = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return `<tr><th>${escaped(name)}</th><td class="plot"><i style="left:${at(interval[0])};width:${at(interval[1] - interval[0])}"></i><b style="left:${at(rate)}"></b></td><td>${at(rate)}</td><td>${count} of ${of}</td><td>${at(interval[0])} to ${at(interval[1])}</td></tr>`;
}

const style =
  'body{font:15px/1.5 system-ui;margin:2rem auto;max-width:1100px;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.35rem .5rem;border-bottom:1px solid #8883;vertical-align:top}td{overflow-wrap:anywhere}.plot{position:relative;width:45%;min-width:14rem}.plot i{position:absolute;top:40%;height:20%;background:#4466cc66}.plot b{position:absolute;top:20%;height:60%;width:3px;background:#4466cc}:root{color-scheme:light dark}';

export interface Report {
  readonly title: string;
  readonly rates: readonly (readonly [name: string, rate: Rate])[];
  /** What went wrong, one a row, under these headings. */
  readonly headings: readonly string[];
  readonly wrong: readonly (readonly string[])[];
  readonly figures: unknown;
}

/** A page for people who would rather look. */
export function reportPage({ title, rates, headings, wrong, figures }: Report): string {
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style><h1>${escaped(title)}</h1><table>${rates.map(([name, one]) => bar(name, one)).join('')}</table><h2>What went wrong: ${wrong.length}</h2><table>${row(headings, 'th')}${wrong.map((cells) => row(cells, 'td')).join('')}</table><h2>All figures</h2><pre>${escaped(JSON.stringify(figures, undefined, 2))}</pre>`;
}
