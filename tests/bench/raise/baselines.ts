/**
 * Public detectors to measure against: own ports of their published thresholds.
 * Each takes sample after sample and says whether it fires. A gyroscope that is missing counts as at rest.
 */
import type { MotionSample } from '../../../pwa/operation/sample.ts';

export type Detector = (sample: MotionSample) => boolean;

const G = 9.80665;
const DEGREES = 180 / Math.PI;
const degreesBetween = (cosine: number): number => Math.acos(Math.max(-1, Math.min(1, cosine))) * DEGREES;
const seconds = (ms: number): number => Math.min(0.1, Math.max(0.001, ms / 1000));
const zero = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** For how long something has been so, in ms; NaN while it is not. */
class Since {
  #from = Number.NaN;
  ask(t: number, so: boolean): number {
    if (!so) this.#from = Number.NaN;
    else if (Number.isNaN(this.#from)) this.#from = t;
    return t - this.#from;
  }
}

/** ldbach/android-raise-to-wake: a turn about x of π/8 rad/s. */
const gyroThreshold = (): Detector => ({ rx }) => Math.abs(zero(rx)) >= 22.5;

/** AOSP's tilt detector: the mean of 2 s leaves the reference of the first second by 35°. */
function aospTilt(): Detector {
  const window: (readonly [t: number, x: number, y: number, z: number])[] = [];
  const sum: [number, number, number] = [0, 0, 0];
  let reference: readonly [number, number, number] | undefined;
  let start: number | undefined;
  const add = (x: number, y: number, z: number, sign: 1 | -1): void => {
    sum[0] += sign * x;
    sum[1] += sign * y;
    sum[2] += sign * z;
  };
  return ({ t, gx, gy, gz }) => {
    start ??= t;
    window.push([t, gx, gy, gz]);
    add(gx, gy, gz, 1);
    for (let first = window[0]; first && first[0] < t - 2000; first = window[0]) {
      add(first[1], first[2], first[3], -1);
      window.shift();
    }
    if (!reference) {
      if (t - start >= 1000) reference = [...sum];
      return false;
    }
    if (t - start < 2000) return false;
    const dot = sum[0] * reference[0] + sum[1] * reference[1] + sum[2] * reference[2];
    if (degreesBetween(dot / Math.hypot(...sum) / Math.hypot(...reference)) <= 35) return false;
    reference = [...sum];
    return true;
  };
}

/** In the style of ST's lift-up: the top edge rose (band-passed y above 0.2 g for 80 ms), and the phone stands in view for 120 ms, unshaken for a second. */
function stLift(): Detector {
  let low: [number, number, number] | undefined;
  let slow = 0;
  let last = 0;
  let rose = Number.NEGATIVE_INFINITY;
  let shaken = Number.NEGATIVE_INFINITY;
  const rising = new Since();
  const viewed = new Since();
  return ({ t, gx, gy, gz }) => {
    const dt = seconds(t - last);
    last = t;
    low ??= [gx, gy, (slow = gy, gz)];
    const fast = 1 - Math.exp(-2 * Math.PI * 3 * dt);
    low = [low[0] + fast * (gx - low[0]), low[1] + fast * (gy - low[1]), low[2] + fast * (gz - low[2])];
    slow += (1 - Math.exp(-2 * Math.PI * 0.3 * dt)) * (gy - slow);
    if (rising.ask(t, low[1] - slow > 0.2 * G) >= 80) rose = t;
    if (Math.hypot(...low) > 1.35 * G) shaken = t;
    return viewed.ask(t, Math.abs(low[0]) <= 0.5 * G && low[1] > 0.35 * G && low[2] > 0.1 * G) >= 120 && t - rose < 1500 && t - shaken > 1000;
  };
}

/** InfiniTime's raise to wake, ten times a second on a history of eight, in counts of 1024 per g and the watch's signs. */
function infiniTime(): Detector {
  const history: [number, number, number][] = [];
  let due: number | undefined;
  const at = (i: number): [number, number, number] => history[i] ?? [0, 0, 0];
  const lean = (count: number): number => Math.round(Math.asin(Math.max(-1, Math.min(1, count / 1024))) * DEGREES);
  const turned = (y: number, z: number, wasY: number, wasZ: number): number => {
    const [now, was] = [lean(y), lean(wasY)];
    if (z < 0 && wasZ < 0) return now - was;
    if (wasZ < 0) return y < 0 ? -was - now - 180 : -was + now + 180;
    if (z < 0) return y < 0 ? was + now + 180 : was + now - 180;
    return was - now;
  };
  return ({ t, gx, gy, gz }) => {
    due ??= t;
    if (t < due) return false;
    due += 100;
    history.unshift([Math.round((-gx / G) * 1024), Math.round((-gy / G) * 1024), Math.round((-gz / G) * 1024)]);
    history.length = Math.min(history.length, 8);
    if (history.length < 8) return false;
    const mean = (i: 0 | 1 | 2, from = 0): number => (at(from)[i] + at(from + 1)[i]) / 2;
    const wild = (i: 0 | 1 | 2): boolean => ((at(0)[i] - mean(i)) ** 2 + (at(1)[i] - mean(i)) ** 2) / 2 > 56 * 56;
    const [x, y, z] = [mean(0), mean(1), mean(2)];
    if (Math.abs(x) > 384 || wild(1) || (y < -724 && wild(2)) || y > -64) return false;
    return turned(y, z, mean(1, 6), mean(2, 6)) < -45;
  };
}

/** Bangle.js's face up: 12.5 times a second, in its pose for 300 ms, once. */
function bangleFaceUp(): Detector {
  let due: number | undefined;
  let was = false;
  let kept = 0;
  let told = true;
  return ({ t, gx, gy, gz }) => {
    due ??= t;
    if (t < due) return false;
    due += 80;
    const [x, y, z] = [(gx / G) * 8192, (-gy / G) * 8192, (-gz / G) * 8192];
    const up = z < -5700 && z > -9000 && Math.abs(x) < 2048 && Math.abs(y + 4096) < 2048;
    if (up !== was) {
      kept = 0;
      told = false;
      was = up;
    }
    kept += 80;
    if (kept < 300 || told) return false;
    told = true;
    return up;
  };
}

/** shake.js with its threshold of 15: two axes jump at once, at most once a second. */
function shake(): Detector {
  let last: MotionSample | undefined;
  let fired = Number.NEGATIVE_INFINITY;
  return (sample) => {
    const before = last;
    last = { ...sample };
    if (!before) return false;
    const jumps = [sample.gx - before.gx, sample.gy - before.gy, sample.gz - before.gz].filter((jump) => Math.abs(jump) > 15).length;
    if (jumps < 2 || sample.t - fired <= 1000) return false;
    fired = sample.t;
    return true;
  };
}

/** A tilt gated by rest: it lay still for 300 ms, and within 2.2 s it is in view for 100 ms, 22° from how it lay. */
function gatedTilt(): Detector {
  let lay: readonly [number, number, number] | undefined;
  let layAt = Number.NEGATIVE_INFINITY;
  const resting = new Since();
  const viewed = new Since();
  return ({ t, ax, ay, az, gx, gy, gz, rx, ry, rz }) => {
    const [x, y, z] = [gx - ax, gy - ay, gz - az];
    const norm = Math.hypot(x, y, z) || 1;
    const up = [x / norm, y / norm, z / norm] as const;
    const rate = Math.hypot(zero(rx), zero(ry), zero(rz));
    const pitch = Math.atan2(up[1], up[2]) * DEGREES;
    const roll = Math.asin(Math.max(-1, Math.min(1, up[0]))) * DEGREES;
    if (resting.ask(t, rate < 12 && Math.hypot(ax, ay, az) < 0.6 && pitch < 25 && pitch > -40) >= 300) {
      layAt = t;
      lay = up;
    }
    const held = viewed.ask(t, pitch > 28 && pitch < 88 && Math.abs(roll) < 30 && rate < 90) >= 100;
    if (!held || !lay || t - layAt >= 2200 || degreesBetween(lay[0] * up[0] + lay[1] * up[1] + lay[2] * up[2]) <= 22) return false;
    lay = undefined;
    layAt = Number.NEGATIVE_INFINITY;
    return true;
  };
}

/** By name: what makes a fresh one. */
export const baselines: Readonly<Record<string, () => Detector>> = {
  gyroThreshold, aospTilt, stLift, infiniTime, bangleFaceUp, shake, gatedTilt,
};
