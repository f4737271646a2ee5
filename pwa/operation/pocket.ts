import type { Attitude } from './attitude.ts';

const DEGREES = 180 / Math.PI;
/** A screen that leans further back than this (cosine) is in nobody's view: upright in a pocket, on its side, upside down. */
const STOWED = 0.5;
/** Seconds that it was stowed, and that the way into view may take. */
const STAY_S = 0.5;
const WAY_S = 2;
const LINGER_S = 0.6;
const NOTED_S = 0.3;
/** Held for reading: how far the screen faces up, the top edge up, and to the side at most. */
const VIEW_UP = 0.55;
const VIEW_TOP_UP = 0.08;
const VIEW_SIDE = 0.5;
/** Deg/s on a short mean while held, for at least how many seconds; and on the way there. */
const HELD_RATE = 180;
const HELD_S = 0.25;
const DRAWN_RATE = 80;
/** Degrees between stowed and held. */
const DRAWN_TURN = 50;
const HIGHEST_LIFT = 0.9;
/** It is not on its way down: m/s upwards, and degrees of tilt a second, at least. */
const FALLING = -0.8;
const SINKING_RATE = -60;

/**
 * A phone that is drawn from a pocket or a bag: it was stowed, in any pose, was turned a long way, and is now held for reading.
 * Less sure than a raise from a table, hence a mode of its own.
 */
export class Pocket {
  stay = 0;
  away = 0;
  held = 0;
  angle = 0;
  height = 0;
  rate = 0;
  peak = 0;
  #x = 0;
  #y = 0;
  #z = 0;
  #notedX = 0;
  #notedY = 0;
  #notedZ = 0;
  #sinceNoted = 0;

  follow(a: Attitude): boolean {
    const { step } = a;
    this.rate += (step / (step + 0.15)) * (a.rate - this.rate);
    if (a.z < STOWED) this.#stow(a);
    else if (this.stay > 0) {
      this.away += step;
      if (this.away > WAY_S + LINGER_S) this.forget();
    }
    this.height = a.height > this.height ? a.height : this.height * (1 - step / 1.5);
    this.peak = a.rate > this.peak ? a.rate : this.peak * (1 - step / 1);
    const tiltRate = (a.turnX * a.y - a.turnY * a.x) / (Math.sqrt(a.x * a.x + a.y * a.y) || 1e-6);
    const view = a.z > VIEW_UP && a.y > VIEW_TOP_UP && a.x < VIEW_SIDE && a.x > -VIEW_SIDE;
    this.held = view && this.rate < HELD_RATE && a.speed > FALLING && tiltRate > SINKING_RATE ? this.held + step : 0;
    if (this.stay < STAY_S || this.held < HELD_S || this.away > WAY_S) return false;
    const dot = this.#x * a.x + this.#y * a.y + this.#z * a.z;
    this.angle = Math.acos(dot > 1 ? 1 : dot < -1 ? -1 : dot) * DEGREES;
    return this.angle > DRAWN_TURN && this.height < HIGHEST_LIFT && this.peak > DRAWN_RATE;
  }

  forget(): void {
    this.stay = 0;
    this.away = 0;
  }

  #stow(a: Attitude): void {
    if (this.away > 0.5) this.forget();
    this.away = 0;
    this.stay += a.step;
    this.#sinceNoted += a.step;
    if (this.#sinceNoted < NOTED_S && this.stay > a.step) return;
    this.#sinceNoted = 0;
    this.#x = this.#notedX;
    this.#y = this.#notedY;
    this.#z = this.#notedZ;
    this.#notedX = a.x;
    this.#notedY = a.y;
    this.#notedZ = a.z;
    if (this.stay > a.step) return;
    this.#x = a.x;
    this.#y = a.y;
    this.#z = a.z;
  }
}
