import type { Attitude } from './attitude.ts';

const DEGREES = 180 / Math.PI;
/** Tangents of the pitch between which a phone is low: its screen faces the ceiling rather than somebody, or it hangs half from a hand. */
const LOW_SLOPE = Math.tan(26 / DEGREES);
const LOWEST_SLOPE = Math.tan(55 / DEGREES);
/** Sine of the roll up to which it is low; and the same after it was held up: a phone turned to landscape in the hand is not low. */
const LOW_SIDE = 0.64;
const LOW_SIDE_AFTER_VIEW = 0.5;
/** Seconds out of the low pose after which it was held up, and the cosine of the tilt at which that is over. */
const HELD_UP_S = 0.3;
const LAID_DOWN = 0.87;
/** The same for what comes off a stand. */
const LAID_FLAT = 0.93;
/** Seconds that it may leave the low pose for, as by a jolt, and still be counted as there. */
const BLIP_S = 0.12;
/** Degrees from how it was within which it counts as being back. */
const BACK = 15;
/** Degrees a second by which the remembered tilt rises to the present one. */
const FORGET_TILT = 15;
/** Seconds over which shaking and restlessness are averaged. */
const SHAKE_S = 0.6;
const RESTLESS_S = 4;
/** Seconds between notes of how it is there: what counts is the note before last, so that the first of the movement itself is left out. */
const NOTED_S = 0.3;
/** Seconds of stillness that make it a stand, not a hand. */
const STAND_S = 0.7;
/** Seconds in which the peaks of the way fade, while low and on the way. */
const FADE_LOW_S = 1;
const FADE_UP_S = 2;
const FADE_RATE_S = 0.6;

/** Where the phone was before it came up: how long it was low, how it lay, how quiet it was, and what happened on the way since. Streaming, nothing allocated. */
export class Origin {
  kind: 'low' | 'stand' = 'low';
  /** Seconds that it was low, or stood still, in one piece. */
  stay = 0;
  /** Seconds since it left. */
  away = 0;
  /** Which way was up there, in device axes, and degrees that its screen was tilted at the least. */
  x = 0;
  y = 0;
  z = 1;
  tilt = 90;
  /** Mean square of vertical acceleration there, m²/s⁴, and of turning there and some time before, deg²/s². */
  shake = 0;
  restless = 0;
  /** Degrees about its long axis against level, as the gyroscope adds them up: an ear takes more than a face. */
  twist = 0;
  /** Since it left: the highest it came, m, the fastest, m/s, and the fastest that it turned, deg/s. */
  height = 0;
  speed = 0;
  rate = 0;

  #shakeNow = 0;
  #restlessNow = 0;
  #sinceNoted = 0;
  #notedX = 0;
  #notedY = 0;
  #notedZ = 1;
  #shakeNoted = 0;
  #restlessNoted = 0;
  #heldUp = 0;

  follow(a: Attitude, tilt: number): void {
    const { step } = a;
    const low = this.#isLow(a);
    a.settled = low && this.away === 0;
    this.#shakeNow += (step / (step + SHAKE_S)) * (a.push * a.push - this.#shakeNow);
    this.#restlessNow += (step / (step + RESTLESS_S)) * (a.rate * a.rate - this.#restlessNow);
    this.twist += a.turnY * step;
    if (low) this.#stayLow(a, tilt);
    else if (a.still > STAND_S) this.#stand(a, tilt);
    else {
      this.away += step;
      this.#heldUp += step;
    }
    const fade = 1 - step / (low ? FADE_LOW_S : FADE_UP_S);
    this.height = a.height > this.height ? a.height : this.height * fade;
    this.speed = a.speed > this.speed ? a.speed : this.speed * fade;
    this.rate = a.rate > this.rate ? a.rate : this.rate * (1 - step / FADE_RATE_S);
  }

  /** Degrees between up as it was there and up as it is now. */
  angle(a: Attitude): number {
    const dot = this.x * a.x + this.y * a.y + this.z * a.z;
    return Math.acos(dot > 1 ? 1 : dot < -1 ? -1 : dot) * DEGREES;
  }

  /** Nothing before now counts. */
  forget(): void {
    this.stay = 0;
    this.tilt = 90;
    this.twist = 0;
    this.height = this.speed = 0;
  }

  #isLow(a: Attitude): boolean {
    if (a.z > LAID_DOWN) this.#heldUp = 0;
    const side = this.#heldUp > HELD_UP_S ? LOW_SIDE_AFTER_VIEW : LOW_SIDE;
    const low = a.z > 0 && a.y < a.z * LOW_SLOPE && a.y > -a.z * LOWEST_SLOPE && a.x < side && a.x > -side;
    // On the way up it may pass a pose that would do, as in landscape: that is not being back.
    if (!low || this.stay === 0 || this.away === 0) return low;
    return this.kind === 'stand' ? a.z > LAID_FLAT : this.angle(a) < BACK;
  }

  #stayLow(a: Attitude, tilt: number): void {
    if (this.kind === 'stand' || this.away > BLIP_S) this.forget();
    this.kind = 'low';
    this.away = 0;
    if (this.stay === 0) {
      this.#note(a);
      this.#note(a);
    }
    this.stay += a.step;
    const risen = this.tilt + FORGET_TILT * a.step;
    this.tilt = tilt < risen ? tilt : risen;
    this.#sinceNoted += a.step;
    if (this.#sinceNoted > NOTED_S) this.#note(a);
    this.twist = Math.atan2(-a.x, a.z) * DEGREES;
  }

  #stand(a: Attitude, tilt: number): void {
    if (this.kind === 'low' || this.away > 0) this.#note(a);
    this.kind = 'stand';
    this.away = 0;
    this.stay = a.still;
    this.tilt = tilt;
    this.twist = 0;
    this.height = this.speed = this.rate = 0;
    this.#sinceNoted += a.step;
    if (this.#sinceNoted > NOTED_S) this.#note(a);
  }

  #note(a: Attitude): void {
    this.#sinceNoted = 0;
    this.shake = this.#shakeNoted;
    this.restless = this.#restlessNoted;
    this.x = this.#notedX;
    this.y = this.#notedY;
    this.z = this.#notedZ;
    this.#shakeNoted = this.#shakeNow;
    this.#restlessNoted = this.#restlessNow;
    this.#notedX = a.x;
    this.#notedY = a.y;
    this.#notedZ = a.z;
  }
}
