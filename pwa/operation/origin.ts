import type { Attitude } from './attitude.ts';

/** Tangent of the pitch up to which a phone counts as low: its screen faces the ceiling rather than somebody. */
const LOW_SLOPE = Math.tan((26 * Math.PI) / 180);
/** Down to hanging half from a hand, and not on its side. */
const LOWEST_SLOPE = Math.tan((55 * Math.PI) / 180);
const DEGREES = 180 / Math.PI;
/** Degrees above the lowest up to which coming down again counts as being back. */
const BACK = 15;
const LOW_SIDE = 0.64;
/** The same after it was held up: a phone turned to landscape in the hand is not low. */
const LOW_SIDE_AFTER_VIEW = 0.5;
/** Seconds that it may leave the low pose for, as by a jolt, and still be counted as there. */
const BLIP_S = 0.12;
/** Degrees a second by which the remembered tilt rises to the present one. */
const FORGET_TILT = 15;
const SHAKE_S = 0.6;
const RESTLESS_S = 4;
const NOTED_S = 0.3;
/** Seconds of stillness that make it a stand, not a hand. */
const STAND_S = 0.7;

/** Where the phone was before it came up: how long it was low, how it lay, and what happened on the way since. Streaming, nothing allocated. */
export class Origin {
  /** Seconds that it was low (or stood still), in one piece. */
  stay = 0;
  /** Seconds since it left. */
  away = 0;
  /** Degrees that its screen was tilted there at the least. */
  tilt = 90;
  /** Mean square of vertical acceleration there. */
  shake = 0;
  /** Degrees that it turned about its long axis since: as to an ear. */
  twist = 0;
  /** Since it left: the highest it came, m, the fastest, m/s, and the fastest that it turned, deg/s. */
  height = 0;
  speed = 0;
  rate = 0;
  kind: 'low' | 'stand' = 'low';

  /** Which way was up there, in device axes. */
  x = 0;
  y = 0;
  z = 1;

  #notedX = 0;
  #notedY = 0;
  #notedZ = 1;
  /** Mean square of turning there and some time before. */
  restless = 0;

  #heldUp = 0;
  #restlessNow = 0;
  #restlessNoted = 0;
  #shakeNow = 0;
  #shakeNoted = 0;
  #sinceNoted = 0;

  follow(a: Attitude, tilt: number): void {
    const { step } = a;
    if (a.z > 0.87) this.#heldUp = 0;
    const side = this.#heldUp > 0.3 ? LOW_SIDE_AFTER_VIEW : LOW_SIDE;
    const lies = a.y < a.z * LOW_SLOPE && a.y > -a.z * LOWEST_SLOPE && a.z > 0 && a.x < side && a.x > -side;
    const low = lies && (this.stay <= 0 || this.away === 0 || this.angle(a) < BACK);
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
    this.height = a.height > this.height ? a.height : this.height * (1 - step / (low ? 1 : 2));
    this.speed = a.speed > this.speed ? a.speed : this.speed * (1 - step / (low ? 1 : 2));
    this.rate = a.rate > this.rate ? a.rate : this.rate * (1 - step / 0.6);
  }

  #stayLow(a: Attitude, tilt: number): void {
    if (this.kind === 'stand' || this.away > BLIP_S) this.forget();
    this.kind = 'low';
    this.away = 0;
    if (this.stay <= 0) this.#note(a), this.#note(a);
    this.stay += a.step;
    const risen = this.tilt + FORGET_TILT * a.step;
    this.tilt = tilt < risen ? tilt : risen;
    // As it was a moment ago: the first of the movement itself belongs to the way, not to the place.
    this.#sinceNoted += a.step;
    if (this.#sinceNoted > NOTED_S) {
      this.#note(a);
    }
    this.twist = Math.atan2(-a.x, a.z) * DEGREES;
  }

  #note(a: Attitude): void {
    this.#sinceNoted = 0;
    this.shake = this.#shakeNoted;
    this.restless = this.#restlessNoted;
    this.#restlessNoted = this.#restlessNow;
    this.#shakeNoted = this.#shakeNow;
    this.x = this.#notedX;
    this.y = this.#notedY;
    this.z = this.#notedZ;
    this.#notedX = a.x;
    this.#notedY = a.y;
    this.#notedZ = a.z;
  }

  #stand(a: Attitude, tilt: number): void {
    this.kind = 'stand';
    this.away = 0;
    this.stay = a.still;
    this.tilt = tilt;
    this.shake = 0;
    this.twist = 0;
    this.height = this.speed = this.rate = 0;
  }

  /** Degrees between up as it was there and up as it is now. */
  angle(a: Attitude): number {
    const dot = this.x * a.x + this.y * a.y + this.z * a.z;
    return Math.acos(dot > 1 ? 1 : dot < -1 ? -1 : dot) * DEGREES;
  }

  /** Nothing before now counts; `debt` seconds more are asked of the next stay. */
  forget(debt = 0): void {
    this.stay = -debt;
    this.tilt = 90;
    this.twist = 0;
    this.height = this.speed = 0;
  }
}
