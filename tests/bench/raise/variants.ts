/** What other phones and browsers make of the same motion. */
import { readMotion } from '../../../pwa/operation/motion-source.ts';
import type { MotionSample } from '../../../pwa/operation/sample.ts';
import { random } from './simulator/random.ts';

export type Variant = (samples: readonly MotionSample[]) => MotionSample[];

/** The events that WebKit on iOS would send, read as the app reads them there. */
const iosSigns: Variant = (samples) => samples.map((from) => {
  const to = { ...from };
  readMotion({
    timeStamp: from.t,
    acceleration: { x: -from.ax, y: -from.ay, z: -from.az },
    accelerationIncludingGravity: { x: -from.gx, y: -from.gy, z: -from.gz },
    rotationRate: { alpha: from.rx, beta: from.ry, gamma: from.rz },
  }, -1, to);
  return to;
});

/** Between two samples, at an even rate above theirs. */
function atRate(hertz: number): Variant {
  return (samples) => {
    const [first] = samples;
    if (!first) return [];
    const out: MotionSample[] = [];
    let next = 0;
    for (let t = first.t; next < samples.length; t += 1000 / hertz) {
      while (next < samples.length && (samples[next]?.t ?? 0) < t) next++;
      const [before, after] = [samples[Math.max(0, next - 1)], samples[next]];
      if (before && after) out.push(mixed(before, after, t));
    }
    return out;
  };
}

function mixed(a: MotionSample, b: MotionSample, t: number): MotionSample {
  const share = b.t > a.t ? (t - a.t) / (b.t - a.t) : 1;
  const mix = (from: number, to: number): number => Math.round((from + share * (to - from)) * 10) / 10;
  return {
    t, ax: mix(a.ax, b.ax), ay: mix(a.ay, b.ay), az: mix(a.az, b.az), gx: mix(a.gx, b.gx), gy: mix(a.gy, b.gy), gz: mix(a.gz, b.gz),
    rx: mix(a.rx, b.rx), ry: mix(a.ry, b.ry), rz: mix(a.rz, b.rz),
  };
}

/** As events come: a thinned-out stream keeps the times and values of the samples that are left. */
function thinned(hertz: number): Variant {
  return (samples) => {
    let due = Number.NEGATIVE_INFINITY;
    return samples.filter(({ t }) => {
      if (t < due - 2) return false;
      due = Math.max(due + 1000 / hertz, t);
      return true;
    });
  };
}

const droppedFrames: Variant = (samples) => {
  const { chance } = random(samples.length);
  return samples.filter(() => !chance(0.05));
};

/** As the adapter says it: NaN. */
const noGyroscope: Variant = (samples) => samples.map((sample) => ({ ...sample, rx: Number.NaN, ry: Number.NaN, rz: Number.NaN }));
const noLinearAcceleration: Variant = (samples) => samples.map((sample) => ({ ...sample, ax: Number.NaN, ay: Number.NaN, az: Number.NaN }));

export const variants: Readonly<Record<string, Variant>> = {
  iosSigns, hertz20: thinned(20), hertz50: thinned(50), hertz100: atRate(100), droppedFrames, noGyroscope, noLinearAcceleration,
};
