/** Trying how a raise is felt: its own sensors and detector, so that nothing is opened by it. */
import { signal, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { openMotionSource, type MotionStatus } from '../../operation/motion-source.ts';
import { RaiseDetector, type Verdict } from '../../operation/raise.ts';
import { Recorder } from '../../operation/recorder.ts';
import type { MotionSample } from '../../operation/sample.ts';
import { CURVE_SECONDS, TryRaiseScreen, type CurvePoint, type FeltRaise, type TryRaiseView } from '../screens/try-raise.tsx';
import type { AppContext } from './context.ts';
import { saveFile } from './save-file.ts';

/** Ms between points of the curve, which is also how often the screen is drawn. */
const POINT_MS = 50;
/** These pass on the way to something, and so explain nothing. */
const passing: ReadonlySet<Verdict> = new Set<Verdict>(['no_data', 'not_up', 'rising', 'turning', 'pause']);

const motions: Readonly<Record<MotionStatus, TryRaiseView['motion']>> = {
  'needs-tap': 'needs_tap', denied: 'denied', waiting: 'starting', on: 'on', silent: 'missing', unusable: 'missing', absent: 'missing',
};

interface Seen {
  readonly curve: readonly CurvePoint[];
  readonly felt: readonly number[];
  readonly last: FeltRaise | undefined;
  readonly why: Verdict;
  readonly recorded: number;
}
const nothing: Seen = { curve: [], felt: [], last: undefined, why: 'not_up', recorded: 0 };

interface Trial {
  readonly motion: Signal<MotionStatus>;
  readonly seen: ReadonlySignal<Seen>;
  /** Begins to record, or lets go of what was recorded. */
  readonly recorder: Signal<Recorder | undefined>;
  readonly sample: (sample: MotionSample) => void;
}

function createTrial(detector: RaiseDetector, recorder: Signal<Recorder | undefined>, recording: () => boolean): Trial {
  const seen = signal<Seen>(nothing);
  let points: { t: number; tilt: number }[] = [];
  let raises: number[] = [];
  let last: FeltRaise | undefined;
  let why: Verdict = 'not_up';
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    motion: signal<MotionStatus>('waiting'), seen, recorder,
    sample(sample) {
      const raise = detector.push(sample);
      if (recording()) recorder.peek()?.push(sample);
      if (raise) {
        last = raise;
        raises.push(raise.t);
      }
      if (raise || !passing.has(detector.verdict)) why = detector.verdict;
      if (sample.t - drawn < POINT_MS) return;
      drawn = sample.t;
      const begin = sample.t - CURVE_SECONDS * 1000;
      points = [...points.filter(({ t }) => t > begin), { t: sample.t, tilt: detector.tilt }];
      raises = raises.filter((t) => t > begin);
      seen.value = {
        curve: points.map(({ t, tilt }) => ({ ago: (sample.t - t) / 1000, tilt })), felt: raises.map((t) => (sample.t - t) / 1000), last, why,
        recorded: (recorder.peek()?.length ?? 0) / 1000,
      };
    },
  };
}

export function TryRaise({ app }: { readonly app: AppContext }): JSX.Element {
  const { client, router } = app;
  const { raise, pocket = false } = client.settings.value;
  const sensitivity = raise === 'off' ? 'normal' : raise;
  const recorder = useSignal<Recorder | undefined>(undefined);
  const running = useSignal(false);
  const trial = useMemo(() => createTrial(new RaiseDetector({ sensitivity, pocket }), recorder, () => running.peek()), [sensitivity, pocket]);
  const source = useSignal<{ allow: () => Promise<void> } | undefined>(undefined);
  useEffect(() => {
    const lifetime = new AbortController();
    source.value = openMotionSource({ window, signal: lifetime.signal, onSample: trial.sample, onStatus: (status) => { trial.motion.value = status; } });
    return () => { lifetime.abort(); };
  }, [trial]);

  const { last, recorded, ...seen } = trial.seen.value;
  const drop = (): void => { recorder.value = undefined; };
  return (
    <TryRaiseScreen
      view={{
        ...seen, motion: motions[trial.motion.value], sensitivity, pocket, seconds: recorded,
        recording: running.value ? 'running' : recorder.value ? 'done' : 'none', ...(last ? { last } : {}),
      }}
      actions={{
        back: () => { router.back(); },
        arm: () => { void source.peek()?.allow(); },
        choose: (chosen) => { void client.setSettings({ raise: chosen }); },
        setPocket: (on) => { void client.setSettings({ pocket: on }); },
        record: () => {
          recorder.value = new Recorder();
          running.value = true;
        },
        stop: () => { running.value = false; },
        save: () => {
          saveFile(new File([recorder.peek()?.toCsv() ?? ''], 'raise.csv', { type: 'text/csv' }));
          drop();
        },
        discard: drop,
      }}
    />
  );
}
