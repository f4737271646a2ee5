/**
 * Counts one detector's hits and misfires over recordings.
 * A firing within 2.5 s of the last one counts as the same. A simulated raise is hit from 50 ms before its onset until 1 s after its end; a weak real one
 * by a fresh detector from 6 s before it, from 150 ms before its onset until 1.5 s after its end.
 */
import type { MotionSample } from '../../../pwa/operation/sample.ts';
import { milliseconds, rate } from '../rates.ts';
import type { Detector } from './baselines.ts';
import { startOf, type Activity, type RealRecording, type SimulatedRecording, type Span } from './corpus.ts';
import { perHour } from './per-hour.ts';
import { rangesOf } from './ranges.ts';

const COOLDOWN_MS = 2500;

/** A simulated raise that was not recognised. */
export interface Miss { readonly recording: SimulatedRecording; readonly fired: readonly number[] }

interface Counts { hit: number; of: number }

const within = (t: number, spans: readonly Span[]): boolean => spans.some(({ from, to }) => t >= from && t <= to);

/** A detector on its way through all recordings. */
export class Tally {
  readonly misses: Miss[] = [];
  readonly #make: () => Detector;
  readonly #hours = new Map<Activity, number>();
  readonly #accepts = new Map<Activity, number>();
  readonly #subjects = new Map<string, { hours: number; accepts: number }>();
  readonly #starts = new Map<string, Counts>();
  readonly #kinds = new Map<string, Counts>();
  readonly #ranges = new Map<string, Counts>();
  readonly #weak: Counts = { hit: 0, of: 0 };
  readonly #fromOnset: number[] = [];
  readonly #afterEnd: number[] = [];
  #nanoseconds = 0;
  #samples = 0;

  constructor(make: () => Detector) {
    this.#make = make;
  }

  /** The times at which it fires, in ms. */
  run(samples: readonly MotionSample[]): number[] {
    const detect = this.#make();
    const fired: number[] = [];
    // The processor's time, since whoever else is at work on this machine is no part of the cost.
    const began = process.cpuUsage();
    for (const sample of samples) if (detect(sample)) fired.push(sample.t);
    const { user, system } = process.cpuUsage(began);
    this.#nanoseconds += (user + system) * 1000;
    this.#samples += samples.length;
    return fired;
  }

  real(recording: RealRecording, samples: readonly MotionSample[]): number[] {
    const { activity, ignored, subject } = recording;
    const hours = samples.reduce((sum, { t }, i) => (i > 0 && !within(t, ignored) ? sum + t - (samples[i - 1]?.t ?? t) : sum), 0) / 3_600_000;
    const fired = separate(this.run(samples));
    const accepts = fired.filter((t) => !within(t, ignored)).length;
    this.#hours.set(activity, (this.#hours.get(activity) ?? 0) + hours);
    this.#accepts.set(activity, (this.#accepts.get(activity) ?? 0) + accepts);
    const person = this.#subjects.get(subject) ?? { hours: 0, accepts: 0 };
    this.#subjects.set(subject, { hours: person.hours + hours, accepts: person.accepts + accepts });
    return fired;
  }

  weak({ raises }: RealRecording, samples: readonly MotionSample[]): void {
    for (const { from, to } of raises) {
      const near = samples.filter(({ t }) => t >= from - 6000 && t <= to + 1500);
      this.#weak.of++;
      if (this.run(near).some((t) => t >= from - 150)) this.#weak.hit++;
    }
  }

  simulated(recording: SimulatedRecording, samples: readonly MotionSample[]): number[] {
    const fired = this.run(samples);
    if (recording.raise) this.#positive(recording, fired, samples);
    else count(this.#kinds, recording.kind, fired.length > 0);
    return separate(fired);
  }

  #positive(recording: SimulatedRecording, fired: number[], samples: readonly MotionSample[]): void {
    const { onset, end, kind } = recording;
    const first = fired.find((t) => t >= onset - 50);
    const hit = first !== undefined && first <= end + 1000;
    count(this.#starts, startOf(kind), hit);
    for (const range of rangesOf(recording, samples)) count(this.#ranges, range, hit);
    if (!hit) this.misses.push({ recording, fired });
    else {
      this.#fromOnset.push(first - onset);
      this.#afterEnd.push(first - end);
    }
  }

  get falseAccepts(): { hours: number; count: number } {
    return { hours: sum(this.#hours.values()), count: sum(this.#accepts.values()) };
  }

  /** False accepts of each person. */
  get subjects(): ReadonlyMap<string, { readonly hours: number; readonly accepts: number }> {
    return this.#subjects;
  }

  get weakRaises(): Counts {
    return this.#weak;
  }

  get latencies(): readonly number[] {
    return this.#afterEnd;
  }

  figures(): Figures {
    const { hours, count } = this.falseAccepts;
    const activities = [...this.#hours].map(([activity, h]) => [activity, perHour(this.#accepts.get(activity) ?? 0, h)] as const);
    const [hit, of] = total(this.#starts);
    const [firedKinds, ofKinds] = total(this.#kinds);
    const rates = (map: Map<string, Counts>) => Object.fromEntries([...map].map(([name, { hit, of }]) => [name, rate(hit, of)]));
    const plain = (map: Map<string, Counts>) => Object.fromEntries([...map].map(([name, { hit, of }]) => [name, hit / of]));
    return {
      real: {
        hours, falseAcceptsPerHour: hours > 0 ? count / hours : null,
        byActivity: Object.fromEntries(activities), weakRaises: { ...this.#weak, ...rate(this.#weak.hit, this.#weak.of) }, falseAccepts: perHour(count, hours),
        bySubject: Object.fromEntries([...this.#subjects].map(([name, { hours: h, accepts }]) => [name, perHour(accepts, h)])),
      },
      simulated: {
        recall: of > 0 ? hit / of : null, byStart: plain(this.#starts), latencyFromOnsetMs: milliseconds(this.#fromOnset), latencyAfterEndMs: milliseconds(this.#afterEnd),
        hardNegatives: { fired: ofKinds > 0 ? firedKinds / ofKinds : null, byKind: plain(this.#kinds) },
        counts: { recall: rate(hit, of), byStart: rates(this.#starts), byRange: rates(this.#ranges), hardNegatives: { fired: rate(firedKinds, ofKinds), byKind: rates(this.#kinds) } },
      },
      nsPerSample: Math.round(this.#nanoseconds / Math.max(1, this.#samples)),
    };
  }
}

/** What is told of a detector; rates between 0 and 1, with counts and 95 % intervals beside them. */
export interface Figures {
  readonly real: Readonly<Record<string, unknown>> & { readonly hours: number };
  readonly simulated: Readonly<Record<string, unknown>> & { readonly recall: number | null };
  readonly nsPerSample: number;
}

function count(map: Map<string, Counts>, name: string, hit: boolean): void {
  const counts = map.get(name) ?? { hit: 0, of: 0 };
  map.set(name, { hit: counts.hit + (hit ? 1 : 0), of: counts.of + 1 });
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const total = (map: Map<string, Counts>): [hit: number, of: number] => [sum([...map.values()].map(({ hit }) => hit)), sum([...map.values()].map(({ of }) => of))];

function separate(fired: readonly number[]): number[] {
  const kept: number[] = [];
  for (const t of fired) if (t - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= COOLDOWN_MS) kept.push(t);
  return kept;
}
