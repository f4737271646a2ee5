/**
 * How well raises are recognised: replays real and simulated recordings through the shipped detector, under what other phones make of them, and through public detectors.
 * One JSON object on standard output; progress on standard error.
 */
import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { RaiseDetector, type RaiseOptions } from '../../pwa/operation/raise.ts';
import type { MotionSample } from '../../pwa/operation/sample.ts';
import { print } from './figures.ts';
import { readOptions } from './options.ts';
import { baselines, type Detector } from './raise/baselines.ts';
import { crossValidate, type Level } from './raise/cross-validation.ts';
import { readReal, readSamples, readSimulated } from './raise/corpus.ts';
import { generated } from './raise/generated.ts';
import { reportPage } from './raise/report.ts';
import { Tally, type Figures } from './raise/tally.ts';
import { variants, type Variant } from './raise/variants.ts';

const usage = 'usage: npm run --silent bench:raise -- REAL_FOLDER SIMULATED_FOLDER [RAISES_PER_START of our own simulator, 1000] [--report FILE.html] [--predictions FILE.jsonl]';
const options = readOptions(process.argv.slice(2), usage);
const [realFolder, simulatedFolder, perStart = '1000'] = options.named;
if (realFolder === undefined || simulatedFolder === undefined || !/^\d+$/.test(perStart)) throw new Error(usage);

const ours = (raise: RaiseOptions): (() => Detector) => () => {
  const detector = new RaiseDetector(raise);
  return (sample) => detector.push(sample) !== null;
};
const tallies = (made: Readonly<Record<string, () => Detector>>): Record<string, Tally> => Object.fromEntries(Object.entries(made).map(([name, make]) => [name, new Tally(make)]));

/** Ours under a variant: as it ships, and in pocket mode for what is drawn from a pocket. */
interface Ours { readonly change: Variant; readonly plain: Tally; readonly pocket: Tally }

const same: Variant = (samples) => [...samples];
const asShipped: Ours = { change: same, plain: new Tally(ours({})), pocket: new Tally(ours({ pocket: true })) };
const changed: Record<string, Ours> = Object.fromEntries(Object.entries(variants).map(([name, change]) => [name, { change, plain: new Tally(ours({})), pocket: new Tally(ours({ pocket: true })) }]));
const others = tallies(baselines);
const sensitivities = tallies({ gentle: ours({ sensitivity: 'gentle' }), firm: ours({ sensitivity: 'firm' }) });

const levels: Level[] = [0.6, 0.8, 1, 1.1, 1.2, 1.4, 1.7, 2].map((evidence) => ({ evidence, tally: new Tally(ours({ evidence })) }));

/** Chrome rounds what sensors say to 0.1, whatever a recording holds. */
const rounded = (value: number): number => Math.round(value * 10) / 10;
const asBrowser = (s: MotionSample): MotionSample => ({
  t: s.t, ax: rounded(s.ax), ay: rounded(s.ay), az: rounded(s.az), gx: rounded(s.gx), gy: rounded(s.gy), gz: rounded(s.gz), rx: rounded(s.rx), ry: rounded(s.ry), rz: rounded(s.rz),
});

function progress(what: string, done: number, of: number): void {
  if (done % 100 === 0 || done === of) process.stderr.write(`${what}: ${done} of ${of}\n`);
}

function replayReal(folder: string, predictions: WriteStream | undefined): void {
  const recordings = readReal(folder);
  for (const [i, recording] of recordings.entries()) {
    const samples = readSamples(folder, recording.file).map(asBrowser);
    for (const tally of [...Object.values(others), ...Object.values(sensitivities)]) {
      tally.real(recording, samples);
      tally.weak(recording, samples);
    }
    for (const { change, plain, pocket } of Object.values(changed)) {
      const seen = change(samples);
      plain.real(recording, seen);
      pocket.real(recording, seen);
      pocket.weak(recording, seen);
    }
    for (const { tally } of levels) tally.real(recording, samples);
    const fired = asShipped.plain.real(recording, samples);
    const pocketFired = asShipped.pocket.real(recording, samples);
    asShipped.plain.weak(recording, samples);
    asShipped.pocket.weak(recording, samples);
    predictions?.write(`${JSON.stringify({ set: 'real', file: recording.file, firedAtMs: fired, pocketFiredAtMs: pocketFired })}\n`);
    progress('real', i + 1, recordings.length);
  }
}

function replaySimulated(folder: string, predictions: WriteStream | undefined): void {
  const recordings = readSimulated(folder);
  for (const [i, recording] of recordings.entries()) {
    const samples = readSamples(folder, recording.file);
    for (const tally of [...Object.values(others), ...Object.values(sensitivities)]) tally.simulated(recording, samples);
    for (const { change, plain, pocket } of Object.values(changed)) {
      const seen = change(samples);
      plain.simulated(recording, seen);
      pocket.simulated(recording, seen);
    }
    for (const { tally } of levels) tally.simulated(recording, samples);
    const fired = asShipped.plain.simulated(recording, samples);
    const pocketFired = asShipped.pocket.simulated(recording, samples);
    predictions?.write(`${JSON.stringify({ set: 'simulated', file: recording.file, firedAtMs: fired, pocketFiredAtMs: pocketFired })}\n`);
    progress('simulated', i + 1, recordings.length);
  }
}

/** The weak real raises come mostly from pockets, so ours meet them in pocket mode; what that costs stands beside them. */
function figuresOf({ plain, pocket }: Ours): Figures {
  const { real, ...rest } = plain.figures();
  const inPocketMode = pocket.figures().real;
  const normal = plain.weakRaises;
  return {
    ...rest,
    real: { ...real, weakRaises: { ...pocket.weakRaises, mode: 'pocket', falseAcceptsPerHour: inPocketMode['falseAcceptsPerHour'], falseAccepts: inPocketMode['falseAccepts'], ...(normal.of > 0 ? { withoutPocketMode: normal } : {}) } },
  };
}

const all = (record: Readonly<Record<string, Tally>>): Record<string, Figures> => Object.fromEntries(Object.entries(record).map(([name, tally]) => [name, tally.figures()]));

const predictions = options.predictions === undefined ? undefined : createWriteStream(options.predictions);
replayReal(realFolder, predictions);
replaySimulated(simulatedFolder, predictions);
const own = generated(Number(perStart), ours({}));
await new Promise<void>((done) => { if (predictions) predictions.end(done); else done(); });
if (options.report !== undefined) {
  const page = reportPage({ simulatedFolder, ours: asShipped.plain, levels, others });
  await writeFile(options.report, page);
}
print({
  ours: figuresOf(asShipped),
  baselines: all(others),
  ours_variants: { ...Object.fromEntries(Object.entries(changed).map(([name, one]) => [name, figuresOf(one)])), pocketMode: asShipped.pocket.figures(), ...all(sensitivities) },
  ours_on_own_simulator: own,
  cross_validation: crossValidate(levels),
});
