/** How fast and how hard a simulated raise was, in ranges: recall must not hang on one of them. */
import type { MotionSample } from '../../../pwa/operation/sample.ts';
import type { SimulatedRecording } from './corpus.ts';

const range = (value: number, bounds: readonly number[], unit: string): string => {
  const above = bounds.findIndex((bound) => value < bound);
  if (above === 0) return `under ${String(bounds[0])} ${unit}`;
  return above < 0 ? `${String(bounds.at(-1))} ${unit} and more` : `${String(bounds[above - 1])} to ${String(bounds[above])} ${unit}`;
};

/** The ranges that a raise falls into: one of duration, of peak turning, of peak acceleration. */
export function rangesOf({ onset, end }: SimulatedRecording, samples: readonly MotionSample[]): string[] {
  const moving = samples.filter(({ t }) => t >= onset && t <= end);
  const peak = (of: (sample: MotionSample) => number): number => moving.reduce((most, sample) => Math.max(most, of(sample) || 0), 0);
  return [
    range((end - onset) / 1000, [0.5, 0.8, 1.1], 's'),
    range(peak(({ rx, ry, rz }) => Math.hypot(rx, ry, rz)), [100, 200, 350], 'deg/s'),
    range(peak(({ ax, ay, az }) => Math.hypot(ax, ay, az)), [2, 5, 9], 'm/s²'),
  ];
}
