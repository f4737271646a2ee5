import { Gravity } from './gravity.ts';
import type { MotionSample } from './sample.ts';

/** A recognised raise, with the features behind it. */
export interface Raise {
  /** The sample's time in milliseconds. */
  t: number;
  /** 0 to 1. */
  confidence: number;
  /** Degrees between how it lay and how it is held. */
  angle: number;
  /** Milliseconds since it last lay. */
  took: number;
  /** Where it came from. */
  from: 'rest' | 'carried';
}

/** One raise, one event: what follows within this time belongs to the same movement. */
export const COOLDOWN_MS = 2500;

interface Thresholds {
  /** Degrees that it turns at least from how it lay. */
  turn: number;
  /** Degrees per second that it reaches at least on the way; leaning something slowly stays below. */
  peak: number;
  /** Ms that it is held still at the end, from lying and from hanging low in a hand. */
  hold: number;
  carriedHold: number;
  /** Least confidence. */
  sure: number;
}

/** How easily a raise is recognised, by the user's choice: `gentle` takes a small or slow lift, `firm` only one that nobody does by the way. */
const sensitivities = {
  gentle: { turn: 14, peak: 18, hold: 60, carriedHold: 160, sure: 0.3 },
  normal: { turn: 22, peak: 30, hold: 100, carriedHold: 220, sure: 0.5 },
  firm: { turn: 42, peak: 70, hold: 220, carriedHold: 400, sure: 0.75 },
} as const satisfies Record<string, Thresholds>;

export type Sensitivity = keyof typeof sensitivities;

/** Degrees at which confidence begins to grow. */
const PLAIN_TURN = 22;
const DEGREES = 180 / Math.PI;
/** Below this pitch the screen does not face anybody: on a table, or low in a hand. */
const LOW_PITCH = 25;
const LOWEST_PITCH = -45;
/** Sine of the roll beyond which it lies on a side, as in landscape. */
const LOW_ROLL = 0.42;
const VIEW_PITCH = 28;
const HIGHEST_PITCH = 105;
const VIEW_ROLL = 0.5;
const LONGEST_WAY_MS = 2200;
const REST_MS = 250;
const CARRIED_MS = 700;
/** A pose counts as lost only after this long, so that a jolt does not take a held phone down. */
const LOST_MS = 400;

/**
 * Recognises a phone that is lifted from lying or hanging low into a hand that looks at it, and held there.
 * Streaming: one sample in, a raise or `null` out, nothing allocated but the raise itself.
 */
export class RaiseDetector {
  readonly #gravity = new Gravity();
  readonly #least: Thresholds;
  #restSince = Number.NaN;
  #restAt = Number.NEGATIVE_INFINITY;
  #restX = 0;
  #restY = 0;
  #restZ = 1;
  #peak = 0;
  #carriedSince = Number.NaN;
  #carried = false;
  #viewSince = Number.NaN;
  #lastView = Number.NEGATIVE_INFINITY;
  #lastRaise = Number.NEGATIVE_INFINITY;
  #t = 0;

  constructor(sensitivity: Sensitivity = 'normal') {
    this.#least = sensitivities[sensitivity];
  }

  /** Whether the phone is held so that somebody can look at it. */
  get heldUp(): boolean {
    return this.#t - this.#lastView < LOST_MS;
  }

  push(sample: MotionSample): Raise | null {
    const gravity = this.#gravity;
    if (sample.t - this.#t > 1000) this.#forget();
    if (!gravity.push(sample)) return null;
    this.#t = sample.t;
    const { t } = sample;
    const pitch = Math.atan2(gravity.y, gravity.z) * DEGREES;
    const low = pitch < LOW_PITCH && pitch > LOWEST_PITCH && gravity.z > 0.5 && Math.abs(gravity.x) < LOW_ROLL;

    this.#followLow(t, low);
    if (gravity.rate > this.#peak) this.#peak = gravity.rate;
    const view = this.#inView(pitch);
    if (view) this.#lastView = t;
    if (!view || gravity.rate >= 100) {
      this.#viewSince = Number.NaN;
      return null;
    }
    if (Number.isNaN(this.#viewSince)) this.#viewSince = t;
    const took = t - this.#restAt;
    const { turn, peak, hold: plainHold, carriedHold, sure } = this.#least;
    const hold = this.#carried ? carriedHold : plainHold;
    if (t - this.#viewSince < hold || took > LONGEST_WAY_MS || t - this.#lastRaise < COOLDOWN_MS) return null;
    const angle = gravity.angleTo(this.#restX, this.#restY, this.#restZ);
    if (angle < turn || this.#peak < peak) return null;
    const from = this.#carried ? 'carried' : 'rest';
    const confidence = Math.min(1, 0.5 + (angle - PLAIN_TURN) / 80 + (took < 1500 ? 0.2 : 0) - (from === 'carried' ? 0.2 : 0));
    if (confidence < sure) return null;
    this.#lastRaise = t;
    this.#forget();
    return { t, confidence, angle, took, from };
  }

  /** Remembers how it last lay still, or was carried low for a while. */
  #followLow(t: number, low: boolean): void {
    const gravity = this.#gravity;
    if (low && gravity.rate < 15) {
      if (Number.isNaN(this.#restSince)) this.#restSince = t;
      if (t - this.#restSince >= REST_MS) this.#mark(t, gravity.x, gravity.y, gravity.z, false);
    } else this.#restSince = Number.NaN;

    const slowPitch = Math.atan2(gravity.slowY, gravity.slowZ) * DEGREES;
    if (slowPitch < LOW_PITCH - 7 && slowPitch > LOWEST_PITCH && gravity.slowZ > 0.6 && Math.abs(gravity.slowX) < LOW_ROLL) {
      if (Number.isNaN(this.#carriedSince)) this.#carriedSince = t;
      if (t - this.#carriedSince >= CARRIED_MS && low && t - this.#restAt > 300) {
        const norm = Math.hypot(gravity.slowX, gravity.slowY, gravity.slowZ) || 1;
        this.#mark(t, gravity.slowX / norm, gravity.slowY / norm, gravity.slowZ / norm, true);
      }
    } else this.#carriedSince = Number.NaN;
  }

  #mark(t: number, x: number, y: number, z: number, carried: boolean): void {
    this.#restAt = t;
    this.#peak = 0;
    this.#restX = x;
    this.#restY = y;
    this.#restZ = z;
    this.#carried = carried;
  }

  /** Upright or landscape, the screen towards a face: neither flat nor turned to an ear. */
  #inView(pitch: number): boolean {
    const { x, y, z } = this.#gravity;
    if (pitch > VIEW_PITCH && pitch < HIGHEST_PITCH && Math.abs(x) < VIEW_ROLL) return true;
    return Math.abs(y) < 0.28 && Math.abs(x) > 0.47 && Math.abs(x) < 0.95 && z > 0.3;
  }

  #forget(): void {
    this.#restAt = Number.NEGATIVE_INFINITY;
    this.#restSince = Number.NaN;
    this.#carriedSince = Number.NaN;
    this.#viewSince = Number.NaN;
  }
}
