/** Reads folders of recordings: gzipped CSV with a MANIFEST.tsv and EVENTS.tsv (real ones) or a LABELS.tsv (simulated ones). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { MotionSample } from '../../../pwa/operation/sample.ts';

export interface Span { readonly from: number; readonly to: number }

/** Somebody's recording. Times are milliseconds. */
export interface RealRecording {
  readonly file: string;
  readonly subject: string;
  readonly activity: Activity;
  readonly ignored: readonly Span[];
  readonly raises: readonly Span[];
}

export interface SimulatedRecording {
  readonly file: string;
  readonly kind: string;
  readonly raise: boolean;
  readonly onset: number;
  readonly end: number;
}

const activities = [
  ['inHand', /^(playing|gaming|screentime)/], ['sittingStanding', /^(sit|std|sitting|standing|rest|balance)/], ['onTable', /^(no_|ontable)/], ['vehicle', /^(car|train)/],
  ['cycling', /^(bike|cyc)/], ['falls', /^falls/], ['exercise', /^(arm|been)/], ['running', /^(run|jog)/], ['walking', /./],
] as const;
export type Activity = (typeof activities)[number][0];

const activityOf = (label: string): Activity => activities.find(([, pattern]) => pattern.test(label))?.[0] ?? 'walking';

/** The rows of a tab-separated table under its header, each by column name. */
function table(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

export function readReal(folder: string): RealRecording[] {
  const events = table(join(folder, 'EVENTS.tsv')).map(({ file = '', t0_ms, t1_ms, kind = '' }) => ({ file, raise: kind.startsWith('raise'), from: Number(t0_ms), to: Number(t1_ms) }));
  return table(join(folder, 'MANIFEST.tsv')).map(({ file = '', subject = '', label = '' }) => {
    const own = events.filter((event) => event.file === file);
    return { file, subject, activity: activityOf(label), ignored: own.filter(({ raise }) => !raise), raises: own.filter(({ raise }) => raise) };
  });
}

export const readSimulated = (folder: string): SimulatedRecording[] =>
  table(join(folder, 'LABELS.tsv')).map(({ file = '', kind = '', positive, t0_ms, t1_ms }) => ({ file, kind, raise: positive === '1', onset: Number(t0_ms), end: Number(t1_ms) }));

/** Where a simulated raise began. */
export function startOf(kind: string): string {
  if (/land/.test(kind)) return 'landscape';
  if (/walk/.test(kind)) return 'walking';
  return kind.replace('raise_', '');
}

const number = (cell: string | undefined): number => (cell === undefined || cell === '' ? Number.NaN : Number(cell));

/** The samples of a recording; empty cells are NaN, as what a device does not give. */
export function readSamples(folder: string, file: string): MotionSample[] {
  const bytes = readFileSync(join(folder, file));
  return parseSamples((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

export function parseSamples(csv: string): MotionSample[] {
  const samples: MotionSample[] = [];
  for (const line of csv.split('\n').slice(1)) {
    if (line === '') continue;
    const [t, ax, ay, az, gx, gy, gz, rx, ry, rz] = line.split(',');
    samples.push({ t: number(t), ax: number(ax), ay: number(ay), az: number(az), gx: number(gx), gy: number(gy), gz: number(gz), rx: number(rx), ry: number(ry), rz: number(rz) });
  }
  return samples;
}
