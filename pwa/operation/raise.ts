import { Attitude } from './attitude.ts';
import { Origin } from './origin.ts';
import { Pocket } from './pocket.ts';
import type { MotionSample } from './sample.ts';

/** A recognised raise, with the features behind it. */
export interface Raise {
  /** The sample's time in milliseconds. */
  t: number;
  /** 0.5, barely, to 1. */
  confidence: number;
  /** Degrees between up as it was and up as it is. */
  angle: number;
  /** Metres that it came up, about. */
  height: number;
  /** Milliseconds since it left where it was. */
  took: number;
  /** Lying or held low; standing still by itself; in a pocket or bag. */
  from: 'low' | 'stand' | 'pocket';
  /** Seconds that it was there. */
  stay: number;
  /** Mean turning there and some time before, deg/s, and mean vertical acceleration there, m/s². */
  restless: number;
  shake: number;
}

/**
 * What the last sample says. `not_up`: in nobody's view; `was_not_low`: held up all the time; `too_slow`: it left long ago; `too_small`: hardly turned;
 * `not_lifted`: too little turn and lift together; `shaken`: as on a run; `turned_away`, `turning`: to an ear, to the side; `rising`: still on its way; `sinking`: on its way down again;
 * `pause`: right after a raise.
 */
export type Verdict = 'no_data' | 'not_up' | 'was_not_low' | 'too_slow' | 'too_small' | 'not_lifted' | 'shaken' | 'turned_away' | 'turning' | 'rising' | 'sinking' | 'pause' | 'raise';

/** One raise, one event: what follows within this time belongs to the same movement. */
export const COOLDOWN_MS = 2500;

interface Thresholds {
  /** Seconds that it was low before. */
  stay: number;
  /** Evidence that is enough. */
  evidence: number;
}

/** How easily a raise is recognised, by the user's choice: `gentle` takes a small or slow lift, `firm` only one that nobody does by the way. */
const sensitivities = {
  gentle: { stay: 0.5, evidence: 0.7 },
  normal: { stay: 0.8, evidence: 1.1 },
  firm: { stay: 1, evidence: 2 },
} as const satisfies Record<string, Thresholds>;

export type Sensitivity = keyof typeof sensitivities;

export interface RaiseOptions {
  readonly sensitivity?: Sensitivity;
  /** Also feel a phone that is drawn from a pocket: less sure, so only by choice. */
  readonly pocket?: boolean;
  /** Evidence that is enough, in place of the sensitivity's: for measuring what more or less of it does. */
  readonly evidence?: number;
}

const DEGREES = 180 / Math.PI;
/** Degrees of tilt from which a screen faces somebody, upright and on its side; and up to which. */
const VIEW_TILT = 26;
const VIEW_TILT_LANDSCAPE = 28;
const HIGHEST_TILT = 100;
const HIGHEST_TILT_LANDSCAPE = 94;
/** Cosines: how far from straight it may be held; in landscape hardly with the top edge down. */
const PORTRAIT = 0.82;
const LANDSCAPE = 0.87;
const LANDSCAPE_TOP_DOWN = -0.18;
const LONGEST_WAY_S = 1.2;
const SMALLEST_TURN = 12;
const LANDSCAPE_LIFT = 0.01;
/** Nobody's arm is longer. What seems to rise further does not rise, it is carried off. */
const HIGHEST_LIFT = 0.75;
/** Mean square of vertical acceleration, m²/s⁴, of somebody who runs. */
const RUNNING = 25;
/** Degrees about the long axis that a hand does on the way up; an ear takes more. */
const TWISTED = 44;
const TWISTED_WELL = 10;
const TWISTING_RATE = 35;
const SINKING_RATE = -30;
/** It has nearly arrived once it turns at this share of its fastest, or this slowly. */
const ARRIVING = 0.7;
const ARRIVED_RATE = 15;
/** Off a stand: metres, deg/s, and how restless at most, deg/s: a hand that holds still is never as still as a thing. */
const STAND_LIFT = 0.06;
const STAND_RATE = 25;
const STAND_RESTLESS = 0.9;
/** A pose counts as lost only after this long, so that a jolt does not take a held phone down. */
const LOST_MS = 400;

/**
 * Recognises a phone that is lifted from a table, a stand or low in a hand, at rest or on a walk, to be looked at, upright or on its side.
 * Streaming: one sample in, a raise or `null` out, nothing allocated but the raise itself. Fires once the movement is nearly over.
 */
export class RaiseDetector {
  readonly attitude = new Attitude();
  readonly origin = new Origin();
  /** What the last sample says. */
  verdict: Verdict = 'no_data';
  /** Degrees that the screen is tilted: 0 flat, 90 upright, whichever way round; and how fast that grows. */
  tilt = 0;
  tiltRate = 0;

  readonly #least: Thresholds;
  readonly #pocket: Pocket | undefined;
  #fastest = 0;
  #evidence = 0;
  #lastView = Number.NEGATIVE_INFINITY;
  #lastRaise = Number.NEGATIVE_INFINITY;
  #t = Number.NEGATIVE_INFINITY;

  constructor({ sensitivity = 'normal', pocket = false, evidence: enough }: RaiseOptions = {}) {
    this.#least = enough === undefined ? sensitivities[sensitivity] : { ...sensitivities[sensitivity], evidence: enough };
    this.#pocket = pocket ? new Pocket() : undefined;
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
    if (attitude.step === 0) {
      origin.forget();
      this.#pocket?.forget();
    }
    const flat = Math.sqrt(attitude.x * attitude.x + attitude.y * attitude.y) || 1e-6;
    this.tilt = Math.atan2(flat, attitude.z) * DEGREES;
    this.tiltRate = (attitude.turnX * attitude.y - attitude.turnY * attitude.x) / flat;
    this.#fastest = this.tiltRate > this.#fastest ? this.tiltRate : this.#fastest * (1 - 2 * attitude.step);
    origin.follow(attitude, this.tilt);
    const drawn = this.#pocket?.follow(attitude) ?? false;
    const view = this.#inView(flat);
    if (view || (this.#pocket?.held ?? 0) > 0) this.#lastView = t;
    this.verdict = t - this.#lastRaise < COOLDOWN_MS ? 'pause' : view ? this.#judge() : 'not_up';
    if (this.verdict === 'raise') return this.#raise(t);
    return drawn && this.verdict !== 'pause' ? this.#drawn(t) : null;
  }

  /** From the cheapest question to the dearest. */
  #judge(): Verdict {
    const { origin, attitude } = this;
    if (origin.stay < this.#least.stay) return 'was_not_low';
    if (origin.away > LONGEST_WAY_S) return 'too_slow';
    if (origin.height > HIGHEST_LIFT) return 'shaken';
    if (origin.kind === 'stand') return this.#offStand();
    if (origin.shake > RUNNING) return 'shaken';
    const turned = origin.angle(attitude);
    const rose = this.tilt - origin.tilt;
    const angle = turned > rose ? turned : rose;
    if (angle < SMALLEST_TURN) return 'too_small';
    const portrait = attitude.y > attitude.x && attitude.y > -attitude.x;
    if (!portrait && origin.height < LANDSCAPE_LIFT) return 'not_lifted';
    this.#evidence = evidence(angle, origin);
    if (this.#evidence < this.#least.evidence) return 'not_lifted';
    if (portrait && Math.abs(origin.twist) > TWISTED) return 'turned_away';
    if (portrait && origin.twist * attitude.turnY > 0 && Math.abs(origin.twist) > TWISTED_WELL && Math.abs(attitude.turnY) > TWISTING_RATE) return 'turning';
    if (this.tiltRate < SINKING_RATE) return 'sinking';
    return this.tiltRate > ARRIVED_RATE && this.tiltRate > ARRIVING * this.#fastest ? 'rising' : 'raise';
  }

  /** From a stand the pose need not change at all: what tells is that something still is suddenly carried up. */
  #offStand(): Verdict {
    const { origin, attitude } = this;
    if (origin.restless > STAND_RESTLESS * STAND_RESTLESS) return 'shaken';
    this.#evidence = origin.height / STAND_LIFT;
    if (this.#evidence < this.#least.evidence || origin.rate < STAND_RATE) return 'not_lifted';
    return attitude.speed > ARRIVING * origin.speed ? 'rising' : 'raise';
  }

  #raise(t: number): Raise {
    const { origin } = this;
    const raise = {
      t, confidence: 1 - 0.5 * Math.exp(1 - Math.max(1, this.#evidence)), angle: Math.max(this.tilt - origin.tilt, origin.angle(this.attitude)),
      height: origin.height, took: origin.away * 1000, from: origin.kind, stay: origin.stay, restless: Math.sqrt(origin.restless), shake: Math.sqrt(origin.shake),
    };
    return this.#done(raise);
  }

  #drawn(t: number): Raise {
    const { angle, height, away, stay } = this.#pocket ?? new Pocket();
    this.verdict = 'raise';
    return this.#done({
      t, confidence: 0.5, angle, height, took: away * 1000, from: 'pocket', stay, restless: Math.sqrt(this.origin.restless), shake: Math.sqrt(this.origin.shake),
    });
  }

  #done(raise: Raise): Raise {
    this.#lastRaise = raise.t;
    this.origin.forget();
    this.#pocket?.forget();
    return raise;
  }

  /** Upright or landscape, the screen towards a face: neither flat nor turned to an ear. */
  #inView(flat: number): boolean {
    const { x, y } = this.attitude;
    if (this.tilt > HIGHEST_TILT) return false;
    if (this.tilt > VIEW_TILT && y > flat * PORTRAIT) return true;
    return this.tilt > VIEW_TILT_LANDSCAPE && this.tilt < HIGHEST_TILT_LANDSCAPE && y > flat * LANDSCAPE_TOP_DOWN && (x > flat * LANDSCAPE || x < -flat * LANDSCAPE);
  }
}

/** Degrees that count for nothing, and for how many more there is one part of evidence; likewise metres of lift. */
const FREE_TURN = 8;
const TURN_PART = 20;
const LIFT_PART = 0.12;
/** Degrees more that each m²/s⁴ of shaking asks for, and each deg/s of restlessness beyond a steady hand's. */
const SHAKE_TURN = 1;
const RESTLESS_TURN = 0.7;
const STEADY_HAND = 20;

/** Turn and lift make up for each other; whoever was shaken or restless before needs more of both. About 1 is enough. */
function evidence(angle: number, { height, shake, restless }: Origin): number {
  const turning = Math.sqrt(restless);
  const unrest = turning > STEADY_HAND ? RESTLESS_TURN * (turning - STEADY_HAND) : 0;
  return (angle - FREE_TURN - SHAKE_TURN * shake - unrest) / TURN_PART + height / LIFT_PART;
}
