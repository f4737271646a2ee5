/** The figures as a page: each round a dot, each demand a line. */
import type { BrowserFigures } from './browser.ts';
import type { CryptoFigures } from './crypto.ts';
import type { HistoryFigures } from './history.ts';
import type { IdleFigures } from './idle.ts';
import type { Comparison } from './rounds.ts';

export interface Results {
  comparison?: Comparison;
  crypto?: CryptoFigures;
  idle?: IdleFigures;
  history?: HistoryFigures;
  browser?: BrowserFigures;
}

interface Row {
  name: string;
  values: readonly number[];
  unit: string;
  /** What is to be reached, if anything. */
  demanded?: { at: number; better: 'more' | 'less' };
}

function rowsOf({ comparison, crypto, idle, history, browser }: Results): Row[] {
  const rows: Row[] = [];
  const add = (name: string, values: readonly number[], unit: string, demanded?: Row['demanded']) => rows.push({ name, values, unit, ...(demanded ? { demanded } : {}) });
  if (comparison) {
    const { ours, afternoon } = comparison.rounds;
    const ratio = (name: keyof (typeof ours)[number]) => ours.map((round, index) => round[name] / (afternoon[index]?.[name] ?? Number.NaN));
    add('Requests per CPU second, ours against the afternoon server', ratio('requestsPerCpuSecond'), '×', { at: 4.5, better: 'more' });
    add('Slowest hundredth (p99), ours against the afternoon server', ratio('p99'), '×', { at: 0.2, better: 'less' });
    for (const [who, of] of [['ours', ours], ['afternoon', afternoon]] as const) {
      add(`Requests per CPU second, ${who}`, of.map((round) => round.requestsPerCpuSecond), '/s');
      add(`Requests per second, ${who}`, of.map((round) => round.requestsPerSecond), '/s');
      add(`p50, ${who}`, of.map((round) => round.p50), 'ms');
      add(`p99, ${who}`, of.map((round) => round.p99), 'ms');
      add(`Memory, ${who}`, of.map((round) => round.rssMiB), 'MiB');
    }
  }
  if (crypto) {
    add('A push made ready, against web-push', [crypto.ratioToWebPush], '×', { at: 4.5, better: 'more' });
    add('A push made ready, against the OpenSSL floor', [crypto.ratioToFloor], '×');
  }
  if (idle) add('Memory per waiting device', [idle.kibPerConnection], 'KiB', { at: 12, better: 'less' });
  if (history) add('A filing with a million stored, against ten thousand', [history.slowdownAtMillion], '×', { at: 1.1, better: 'less' });
  if (browser) {
    add('Filing to push event in a browser, p50', [browser.filingToPushMs.p50], 'ms', { at: 40, better: 'less' });
    add('Filing to push event in a browser, p95', [browser.filingToPushMs.p95], 'ms', { at: 100, better: 'less' });
  }
  return rows;
}

const width = 480;

function plot({ values, demanded }: Row): string {
  const top = Math.max(...values, demanded?.at ?? 0) * 1.05 || 1;
  const x = (value: number) => ((value / top) * width).toFixed(1);
  const dots = values.map((value) => `<circle cx="${x(value)}" cy="12" r="5"/>`).join('');
  const line = demanded ? `<line x1="${x(demanded.at)}" x2="${x(demanded.at)}" y1="0" y2="24"/>` : '';
  return `<svg viewBox="-6 0 ${width + 12} 24" width="${width}" role="img" aria-label="${values.map((value) => value.toPrecision(3)).join(', ')}"><line class="axis" x1="0" x2="${width}" y1="12" y2="12"/>${line}${dots}</svg>`;
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function line(row: Row): string {
  const { name, values, unit, demanded } = row;
  const median = medianOf(values);
  const met = demanded && (demanded.better === 'more' ? median >= demanded.at : median <= demanded.at);
  const demand = demanded ? `${demanded.better === 'more' ? '≥' : '≤'} ${demanded.at}` : '';
  return `<tr><th>${name}</th><td class="number">${median.toPrecision(3)} ${unit}</td><td>${demand}</td><td>${met === undefined ? '' : met ? 'reached' : 'not reached'}</td><td>${plot(row)}</td></tr>`;
}

/** One HTML document, nothing loaded from elsewhere. */
export function reportOf(results: Results): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Payment server: figures</title>
<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:72rem;padding:0 1rem}table{border-collapse:collapse}th{text-align:left;font-weight:normal;padding:.3rem 1rem .3rem 0}
td{padding:.3rem 1rem .3rem 0;white-space:nowrap}.number{font-variant-numeric:tabular-nums}circle{fill:#0a6;fill-opacity:.6}line{stroke:#c30;stroke-width:2}.axis{stroke:#ccc;stroke-width:1}</style>
<h1>Payment server: figures</h1><p>Medians. Each dot is a round, the upright line what is to be reached. ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, Node ${process.versions.node}, OpenSSL ${process.versions.openssl}.</p>
<table>${rowsOf(results).map(line).join('\n')}</table></html>
`;
}
