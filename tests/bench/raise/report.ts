/** The page of `--report`: recall against false accepts, latency, and every miss as a curve. */
import { RaiseDetector } from '../../../pwa/operation/raise.ts';
import { readSamples } from './corpus.ts';
import type { Level } from './cross-validation.ts';
import type { Miss, Tally } from './tally.ts';

interface Report {
  readonly simulatedFolder: string;
  readonly ours: Tally;
  readonly levels: readonly Level[];
  readonly others: Readonly<Record<string, Tally>>;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${String(c.charCodeAt(0))};`);
const W = 640;
const H = 320;
const PAD = 48;

interface Axis { readonly from: number; readonly to: number; readonly marks: readonly number[]; readonly name: string; readonly log?: boolean }

function scale({ from, to, log = false }: Axis, low: number, high: number): (value: number) => number {
  const map = (value: number): number => (log ? Math.log10(Math.max(from, value)) : value);
  return (value) => low + ((map(value) - map(from)) / (map(to) - map(from))) * (high - low);
}

/** A frame with marks on both axes, and what is drawn into it. */
function chart(x: Axis, y: Axis, draw: (px: (v: number) => number, py: (v: number) => number) => string): string {
  const px = scale(x, PAD, W - 120);
  const py = scale(y, H - PAD, 16);
  const marks = [
    ...x.marks.map((v) => `<text x="${px(v).toFixed(1)}" y="${H - PAD + 16}" text-anchor="middle">${v}</text><path d="M${px(v).toFixed(1)} 16V${H - PAD}"/>`),
    ...y.marks.map((v) => `<text x="${PAD - 6}" y="${(py(v) + 4).toFixed(1)}" text-anchor="end">${v}</text><path d="M${PAD} ${py(v).toFixed(1)}H${W - 120}"/>`),
  ].join('');
  return `<svg viewBox="0 0 ${W} ${H}" width="${W}"><g class="grid">${marks}</g><text x="${(W - 120) / 2}" y="${H - 8}" text-anchor="middle">${escape(x.name)}</text><text x="4" y="12">${escape(y.name)}</text>${draw(px, py)}</svg>`;
}

function recallChart(all: readonly (readonly [name: string, Tally])[], levels: readonly Level[]): string {
  const point = (tally: Tally): { perHour: number; recall: number } => {
    const { hours, count } = tally.falseAccepts;
    return { perHour: count / Math.max(hours, 1e-9), recall: 100 * (tally.figures().simulated.recall ?? 0) };
  };
  const points = all.map(([name, tally]) => ({ name, ...point(tally) }));
  const curve = levels.map(({ tally }) => point(tally));
  return chart(
    { from: 0.03, to: 200, marks: [0.1, 1, 10, 100], name: 'false accepts an hour, real recordings', log: true }, { from: 0, to: 100, marks: [0, 25, 50, 75, 100], name: 'simulated recall, %' },
    (px, py) => `<path class="ours" d="M${curve.map(({ perHour, recall }) => `${px(perHour).toFixed(1)} ${py(recall).toFixed(1)}`).join('L')}"><title>ours, by evidence asked for</title></path>` + points.map(({ name, perHour, recall }) => `<circle class="${name.startsWith('ours') ? 'ours' : 'theirs'}" cx="${px(perHour).toFixed(1)}" cy="${py(recall).toFixed(1)}" r="5"/><text x="${(px(perHour) + 8).toFixed(1)}" y="${(py(recall) + 4).toFixed(1)}">${escape(name)}</text>`).join(''),
  );
}

function latencyChart(all: readonly (readonly [name: string, Tally])[]): string {
  return chart(
    { from: -800, to: 1000, marks: [-800, -400, 0, 400, 800], name: 'ms after the end of the movement' }, { from: 0, to: 100, marks: [0, 50, 95], name: 'recognised by then, % of those that were' },
    (px, py) => all.filter(([, { latencies }]) => latencies.length > 0).map(([name, { latencies }]) => {
      const sorted = [...latencies].sort((a, b) => a - b);
      const every = Math.max(1, Math.floor(sorted.length / 200));
      const line = sorted.flatMap((ms, i) => (i % every === 0 || i === sorted.length - 1 ? [`${px(Math.min(1000, ms)).toFixed(1)} ${py((100 * (i + 1)) / sorted.length).toFixed(1)}`] : []));
      return `<path class="${name.startsWith('ours') ? 'ours' : 'theirs'}" d="M${line.join('L')}"><title>${escape(name)}</title></path>`;
    }).join(''),
  );
}

/** Tilt and height over time, the movement shaded, and what the detector said from its onset on. */
function missFigure(folder: string, { recording, fired }: Miss): string {
  const { onset, end, file, kind } = recording;
  const detector = new RaiseDetector();
  const tilts: string[] = [];
  const heights: string[] = [];
  const said: string[] = [];
  const [from, to] = [onset - 500, end + 1000];
  const px = (t: number): number => ((t - from) / (to - from)) * 300;
  for (const sample of readSamples(folder, file)) {
    detector.push(sample);
    if (sample.t < from || sample.t > to) continue;
    tilts.push(`${px(sample.t).toFixed(1)} ${(100 - detector.tilt).toFixed(1)}`);
    heights.push(`${px(sample.t).toFixed(1)} ${(80 - detector.attitude.height * 150).toFixed(1)}`);
    if (sample.t >= onset && said.at(-1) !== detector.verdict) said.push(detector.verdict);
  }
  const firings = fired.map((t) => `<path class="ours" d="M${px(t).toFixed(1)} 0V110"/>`).join('');
  return `<figure><svg viewBox="0 0 300 110" width="300"><rect x="${px(onset).toFixed(1)}" width="${(px(end) - px(onset)).toFixed(1)}" height="110"/><path class="tilt" d="M${tilts.join('L')}"/><path class="height" d="M${heights.join('L')}"/>${firings}</svg><figcaption>${escape(`${file} · ${kind}`)}<br>${escape(said.join(', '))}</figcaption></figure>`;
}

const style = 'body{font:14px system-ui;margin:2rem;max-width:70rem}svg{overflow:visible}text{font-size:11px;fill:#444}.grid path{stroke:#ddd}path{fill:none}.ours{stroke:#0a7;fill:#0a7}path.ours{fill:none;stroke-width:2}.theirs{stroke:#888;fill:#888}path.theirs{fill:none}rect{fill:#eef}.tilt{stroke:#06c}.height{stroke:#c60}.misses{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}figcaption{font-size:11px;max-width:300px}';

export function reportPage({ simulatedFolder, ours, levels, others }: Report): string {
  const all = [['ours', ours] as const, ...Object.entries(others)];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Raises</title><style>${style}</style><h1>Raises</h1>
<h2>Simulated recall against false accepts</h2><p>The line is ours by the evidence asked for; nothing at all stands at the left edge.</p>${recallChart(all, levels)}
<h2>Latency, simulated</h2><p>Ours in green; the others in grey, named when pointed at.</p>${latencyChart(all)}
<h2>Missed by ours, simulated: ${ours.misses.length}</h2><p>Tilt of the screen (blue, 0 to 90° upwards) and height (orange); the movement is shaded.</p>
<div class="misses">${ours.misses.map((miss) => missFigure(simulatedFolder, miss)).join('\n')}</div></html>\n`;
}
