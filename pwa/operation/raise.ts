import { Attitude } from './attitude.ts';
import { Origin } from './origin.ts';
import type { MotionSample } from './sample.ts';

/** A recognised raise, with the features behind it. */
export interface Raise {
  /** The sample's time in milliseconds. */
  t: number;
  /** 0 to 1. */
  confidence: number;
  /** Degrees that the screen came up. */
  angle: number;
  /** Metres that the phone came up, about. */
  height: number;
  /** Milliseconds since it left where it lay. */
  took: number;
  from: Origin['kind'];
}

/** Why the last sample was not a raise. */
export type Reason = 'no_data' | 'not_up' | 'was_not_low' | 'too_slow' | 'too_small' | 'not_lifted' | 'turned_away' | 'turning' | 'rising' | 'sinking' | 'shaken' | 'pause';

/** One raise, one event: what follows within this time belongs to the same movement. */
export const COOLDOWN_MS = 2500;

interface Thresholds {
  /** Seconds that it was low before. */
  stay: number;
  /** Degrees that it turns at least, when it is lifted clearly, and when it is not. */
  turn: number;
  plainTurn: number;
  /** Metres. */
  lift: number;
}

const sensitivities = {
  gentle: { stay: 0.5, turn: 7, plainTurn: 16, lift: 0.03 },
  normal: { stay: 0.8, turn: +(globalThis.process?.env?.TURN ?? 12), plainTurn: 22, lift: +(globalThis.process?.env?.LIFT ?? 0.03) },
  firm: { stay: 1, turn: 25, plainTurn: 40, lift: 0.08 },
} as const satisfies Record<string, Thresholds>;

export type Sensitivity = keyof typeof sensitivities;

const DEGREES = 180 / Math.PI;
const LONGEST_WAY_S = 1.2;
const VIEW_TILT = 27;
const VIEW_TILT_LANDSCAPE = 31;
const HIGHEST_TILT = 100;
const PORTRAIT = 0.82;
const LANDSCAPE = 0.87;
const DECELERATED = +(globalThis.process?.env?.DEC ?? 0.6);
const TWISTED = +(globalThis.process?.env?.TW ?? 44);
const PLAIN = +(globalThis.process?.env?.PLAIN ?? 35);
const SUNK = +(globalThis.process?.env?.SUNK ?? -0.03);
const E = (k: string, d: number): number => +(globalThis.process?.env?.[k] ?? d);
const RUNNING = E('RUN', 25);
const SHAKEN_TURN = +(globalThis.process?.env?.ST ?? 1.5);
const LOST_MS = 400;

export class RaiseDetector {
  readonly attitude = new Attitude();
  readonly origin = new Origin();
  reason: Reason = 'no_data';
  /** Degrees between the screen's back and down: 0 flat, 90 upright, either way round. */
  tilt = 0;
  tiltRate = 0;
  readonly #least: Thresholds;
  #peakTilt = 0;
  #lastView = Number.NEGATIVE_INFINITY;
  #lastRaise = Number.NEGATIVE_INFINITY;
  #t = Number.NEGATIVE_INFINITY;

  constructor(sensitivity: Sensitivity = 'normal', pocket = false) {
    this.#least = sensitivities[sensitivity];
  }

  /** Whether the phone is held so that somebody can look at it. */
  get heldUp(): boolean {
    return this.#t - this.#lastView < LOST_MS;
  }

  push(sample: MotionSample): Raise | null {
    const { attitude, origin } = this;
    if (!attitude.read(sample)) return null;
    const { t } = sample;
    this.#t = t;
    if (attitude.step === 0) origin.forget();
    const flat = Math.sqrt(attitude.x * attitude.x + attitude.y * attitude.y) || 1e-6;
    this.tilt = Math.atan2(flat, attitude.z) * DEGREES;
    this.tiltRate = (attitude.turnX * attitude.y - attitude.turnY * attitude.x) / flat;
    this.#peakTilt = this.tiltRate > this.#peakTilt ? this.tiltRate : this.#peakTilt * (1 - attitude.step / 0.5);
    origin.follow(attitude, this.tilt);
    const view = this.#inView(flat);
    if (view) this.#lastView = t;
    this.reason = view ? this.#judge(t) : 'not_up';
    if (this.reason !== 'raise') return null;
    this.#lastRaise = t;
    const raise: Raise = { t, confidence: 1, angle: Math.max(this.tilt - origin.tilt, origin.angle(attitude)), height: origin.height, took: origin.away * 1000, from: origin.kind, shake: origin.shake, stay: origin.stay, speed: origin.speed, rate: origin.rate, tilt: this.tilt, twist: origin.twist, restless: Math.sqrt(origin.restless) };
    origin.forget();
    return raise;
  }

  #judge(t: number): any {
    const { origin, attitude } = this;
    const least = this.#least;
    if (t - this.#lastRaise < COOLDOWN_MS) return 'pause';
    if (origin.stay < least.stay) return 'was_not_low';
    if (origin.away > LONGEST_WAY_S) return 'too_slow';
    if (origin.kind === 'stand') return 'was_not_low';
    const angle = Math.max(this.tilt - origin.tilt, origin.angle(attitude));
    const portrait = attitude.y > Math.abs(attitude.x);
    if (origin.shake > RUNNING) return 'shaken';
    if (angle < E('TURN', 12)) return 'too_small';
    if (origin.height > 0.75) return 'not_lifted';
    if (!portrait && origin.height < E('LH', 0.01)) return 'not_lifted';
    if ((angle - E('T0', 8) - E('ST', 1) * origin.shake - E('RE', 0.7) * Math.max(0, Math.sqrt(origin.restless) - E('RE0', 20))) / E('A', 20) + origin.height / E('HN', 0.12) < 1) return 'not_lifted';
    if (portrait && (origin.twist > TWISTED || origin.twist < -TWISTED)) return 'turned_away';
    if (portrait && origin.twist * attitude.turnY > 0 && Math.abs(origin.twist) > 10 && Math.abs(attitude.turnY) > 35) return 'turning';
    if (this.tiltRate < -30) return 'sinking';
    if (this.tiltRate > 15 && this.tiltRate > DECELERATED * this.#peakTilt) return 'rising';
    return 'raise';
  }

  /** Upright or landscape, the screen towards a face: neither flat nor turned to an ear. */
  #inView(flat: number): boolean {
    const { x, y } = this.attitude;
    if (this.tilt > HIGHEST_TILT) return false;
    return (this.tilt > VIEW_TILT && y > flat * PORTRAIT) || (this.tilt > VIEW_TILT_LANDSCAPE && this.tilt < 90 && y > flat * -0.18 && (x > flat * LANDSCAPE || x < -flat * LANDSCAPE));
  }
}
