import type { MotionSample } from './sample.ts';

const DEGREES = 180 / Math.PI;
const RING = 32;

/**
 * Where down is, and how fast that changes. Streaming and free of allocation: numbers in, numbers out.
 * Works with whatever a device gives: without linear acceleration or gyroscope it leans on gravity alone.
 */
export class Gravity {
  /** Unit vector opposite to down in device axes. */
  x = 0;
  y = 0;
  z = 1;
  /** Slow average of the same, not normalised: what stays when arms swing. */
  slowX = 0;
  slowY = 0;
  slowZ = 1;
  /** Degrees per second that the device turns. */
  rate = 0;
  ready = false;

  readonly #ringT = new Float64Array(RING);
  readonly #ringX = new Float64Array(RING);
  readonly #ringY = new Float64Array(RING);
  readonly #ringZ = new Float64Array(RING);
  #at = 0;
  #last = 0;

  /** Answers false for samples that say nothing: no acceleration, free fall, time standing still. */
  push(s: MotionSample): boolean {
    // Browsers that have no gyroscope-free gravity give zeros for the linear part, which changes nothing here.
    const linear = Number.isFinite(s.ax) && Number.isFinite(s.ay) && Number.isFinite(s.az);
    const fx = linear ? s.gx - s.ax : s.gx;
    const fy = linear ? s.gy - s.ay : s.gy;
    const fz = linear ? s.gz - s.az : s.gz;
    const norm = Math.sqrt(fx * fx + fy * fy + fz * fz);
    const step = s.t - this.#last;
    if (!(norm > 3) || !(step > 0)) return false;
    if (!this.ready || step > 500) this.#start(s.t, fx / norm, fy / norm, fz / norm);
    const k = 1 - Math.exp(-step / (linear && s.ax !== 0 ? 25 : 60));
    this.x += k * (fx / norm - this.x);
    this.y += k * (fy / norm - this.y);
    this.z += k * (fz / norm - this.z);
    const unit = Math.sqrt(this.x * this.x + this.y * this.y + this.z * this.z) || 1;
    this.x /= unit;
    this.y /= unit;
    this.z /= unit;
    const slow = 1 - Math.exp(-step / 500);
    this.slowX += slow * (this.x - this.slowX);
    this.slowY += slow * (this.y - this.slowY);
    this.slowZ += slow * (this.z - this.slowZ);
    this.#last = s.t;
    this.#remember(s.t);
    const turned = this.#turnRate(s.t);
    const gyro = Math.sqrt(s.rx * s.rx + s.ry * s.ry + s.rz * s.rz);
    this.rate = gyro > turned ? gyro : turned;
    return true;
  }

  /** Degrees between now and a direction. */
  angleTo(x: number, y: number, z: number): number {
    const dot = this.x * x + this.y * y + this.z * z;
    return Math.acos(dot > 1 ? 1 : dot < -1 ? -1 : dot) * DEGREES;
  }

  #start(t: number, x: number, y: number, z: number): void {
    this.x = this.slowX = x;
    this.y = this.slowY = y;
    this.z = this.slowZ = z;
    this.#ringT.fill(Number.NEGATIVE_INFINITY);
    this.#last = t - 16;
    this.ready = true;
  }

  #remember(t: number): void {
    this.#at = (this.#at + 1) % RING;
    this.#ringT[this.#at] = t;
    this.#ringX[this.#at] = this.x;
    this.#ringY[this.#at] = this.y;
    this.#ringZ[this.#at] = this.z;
  }

  /** Over 120 ms: short enough to follow a raise, long enough that rounding to 0.1 m/s² does not look like turning. */
  #turnRate(t: number): number {
    for (let back = 1; back < RING; back++) {
      const i = (this.#at - back + RING) % RING;
      const age = t - (this.#ringT[i] ?? 0);
      if (age < 120) continue;
      if (age > 400) return 0;
      return this.angleTo(this.#ringX[i] ?? 0, this.#ringY[i] ?? 0, this.#ringZ[i] ?? 0) / (age / 1000);
    }
    return 0;
  }
}
