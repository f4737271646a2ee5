import type { MotionSample } from './sample.ts';

const STANDARD_GRAVITY = 9.80665;
const DEGREES = 180 / Math.PI;
/** Longest step that is bridged; after a longer gap everything starts anew. */
const GAP_MS = 500;
/** Seconds in which the accelerometer corrects what the gyroscope adds up. */
const FUSION_S = 0.7;
/** The same without a gyroscope, with and without the platform's own linear acceleration. */
const FUSED_S = 0.03;
const RAW_S = 0.12;
/** Seconds over which turning is read from gravity where there is no gyroscope. */
const SLOPE_S = 0.06;
/** Degrees per second, and m/s², under which a phone may be lying still. */
const STILL_RATE = 3;
const STILL_PUSH = 0.35;
const STILL_S = 0.4;
const LARGEST_GYRO_BIAS = 5;
const LARGEST_ACCELERATION_BIAS = 0.3;
const LARGEST_SCALE_ERROR = 0.6;
/** Seconds after which speed and height count for a third only: an accelerometer's error grows with the square of time. */
const FADE_SETTLED_S = 0.8;
const FADE_S = 1;
/** Seconds over which upward acceleration evens out while the phone goes nowhere: what remains is error. */
const EVEN_S = 2;

const finite = (a: number, b: number, c: number): boolean => a - a === 0 && b - b === 0 && c - c === 0;

/**
 * Where up is, how the phone turns, and how it moves along up. Streaming, nothing allocated.
 * With a gyroscope: a complementary filter (gyroscope adds up, accelerometer corrects), whether or not the platform gives linear acceleration.
 * Without: what the platform's linear acceleration leaves of gravity, or a slow average.
 * Learns the gyroscope's bias and the accelerometer's length while the phone lies still.
 */
export class Attitude {
  /** Unit vector that points up, in device axes. */
  x = 0;
  y = 0;
  z = 1;
  /** Turning about the device's axes, degrees per second. */
  turnX = 0;
  turnY = 0;
  turnZ = 0;
  /** Length of the same. */
  rate = 0;
  /** Acceleration upwards, m/s². */
  push = 0;
  /** Speed upwards, m/s, and height, m, that fade by themselves. */
  speed = 0;
  height = 0;
  /** Seconds for which the phone has lain as still as only a thing does. */
  still = 0;
  /** Seconds since the sample before; 0 at a start. */
  step = 0;
  ready = false;
  /** Whether the phone goes nowhere in particular, as whoever follows it thinks: then errors of the accelerometer are learnt. */
  settled = false;

  #even = 0;
  #t = 0;
  #lagX = 0;
  #lagY = 0;
  #lagZ = 1;
  #biasX = 0;
  #biasY = 0;
  #biasZ = 0;
  #length = STANDARD_GRAVITY;

  /** Answers false for samples that say nothing: no acceleration, free fall, time standing still. */
  read(s: MotionSample): boolean {
    const length = Math.sqrt(s.gx * s.gx + s.gy * s.gy + s.gz * s.gz);
    const ms = s.t - this.#t;
    if (!(length > 1) || (this.ready && !(ms > 0))) return false;
    if (!this.ready || ms > GAP_MS) this.#start(s, length);
    else this.step = ms / 1000;
    this.#t = s.t;
    const linear = finite(s.ax, s.ay, s.az) && (s.ax !== 0 || s.ay !== 0 || s.az !== 0);
    // A gyroscope that says exactly nothing is at rest or not there; gravity alone tells which.
    if (finite(s.rx, s.ry, s.rz) && (s.rx !== 0 || s.ry !== 0 || s.rz !== 0)) this.#fuse(s, length);
    else this.#follow(s, linear);
    this.#rise(s, length);
    this.#calibrate(s, length);
    return true;
  }

  #start(s: MotionSample, length: number): void {
    this.x = this.#lagX = s.gx / length;
    this.y = this.#lagY = s.gy / length;
    this.z = this.#lagZ = s.gz / length;
    this.turnX = this.turnY = this.turnZ = this.rate = 0;
    this.push = this.speed = this.height = this.still = this.step = this.#even = 0;
    this.ready = true;
  }

  #fuse(s: MotionSample, length: number): void {
    const wx = s.rx - this.#biasX;
    const wy = s.ry - this.#biasY;
    const wz = s.rz - this.#biasZ;
    // The middle of two readings, since the turn happened between them.
    const half = this.step / 2 / DEGREES;
    const ax = (wx + this.turnX) * half;
    const ay = (wy + this.turnY) * half;
    const az = (wz + this.turnZ) * half;
    this.turnX = wx;
    this.turnY = wy;
    this.turnZ = wz;
    this.rate = Math.sqrt(wx * wx + wy * wy + wz * wz);
    // What is fixed in the world turns the other way in the device.
    const dx = this.y * az - this.z * ay;
    const dy = this.z * ax - this.x * az;
    const dz = this.x * ay - this.y * ax;
    // To the second order: at 20 events a second a fast turn is half a radian from one to the next.
    const x = this.x + dx + (dy * az - dz * ay) / 2;
    const y = this.y + dy + (dz * ax - dx * az) / 2;
    const z = this.z + dz + (dx * ay - dy * ax) / 2;
    const off = (length - this.#length) / 2;
    const k = this.step / (FUSION_S * (1 + off * off));
    this.#set(x + k * (s.gx / length - x), y + k * (s.gy / length - y), z + k * (s.gz / length - z));
    this.#lag();
  }

  #follow(s: MotionSample, linear: boolean): void {
    const gx = linear ? s.gx - s.ax : s.gx;
    const gy = linear ? s.gy - s.ay : s.gy;
    const gz = linear ? s.gz - s.az : s.gz;
    const norm = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
    const k = 1 - Math.exp(-this.step / (linear ? FUSED_S : RAW_S));
    this.#set(this.x + k * (gx / norm - this.x), this.y + k * (gy / norm - this.y), this.z + k * (gz / norm - this.z));
    this.#lag();
    const scale = DEGREES / SLOPE_S;
    const dx = (this.x - this.#lagX) * scale;
    const dy = (this.y - this.#lagY) * scale;
    const dz = (this.z - this.#lagZ) * scale;
    this.turnX = dy * this.z - dz * this.y;
    this.turnY = dz * this.x - dx * this.z;
    this.turnZ = dx * this.y - dy * this.x;
    this.rate = Math.sqrt(this.turnX * this.turnX + this.turnY * this.turnY + this.turnZ * this.turnZ);
  }

  #set(x: number, y: number, z: number): void {
    const norm = Math.sqrt(x * x + y * y + z * z) || 1;
    this.x = x / norm;
    this.y = y / norm;
    this.z = z / norm;
  }

  #lag(): void {
    const k = 1 - Math.exp(-this.step / SLOPE_S);
    this.#lagX += k * (this.x - this.#lagX);
    this.#lagY += k * (this.y - this.#lagY);
    this.#lagZ += k * (this.z - this.#lagZ);
  }

  #rise(s: MotionSample, length: number): void {
    const { step } = this;
    const raw = s.gx * this.x + s.gy * this.y + s.gz * this.z - this.#length;
    if (this.settled) this.#even += (step / (step + EVEN_S)) * (raw - this.#even);
    const up = raw - this.#even;
    const fade = Math.max(0, 1 - step / (this.settled ? FADE_SETTLED_S : FADE_S));
    this.speed = (this.speed + ((up + this.push) / 2) * step) * fade;
    this.height = (this.height + this.speed * step) * fade;
    this.push = up;
    // Slower to call it still than to keep calling it so: until then the gyroscope's bias is part of what it says.
    const lying = this.still > STILL_S;
    const calm = this.rate < STILL_RATE + (lying ? 0 : LARGEST_GYRO_BIAS) && Math.abs(length - this.#length) < STILL_PUSH + (lying ? 0 : LARGEST_ACCELERATION_BIAS);
    this.still = calm ? this.still + step : 0;
  }

  #calibrate(s: MotionSample, length: number): void {
    if (this.still < STILL_S) return;
    this.speed = this.height = 0;
    const k = this.step / (this.step + 0.5);
    if (Math.abs(length - STANDARD_GRAVITY) < LARGEST_SCALE_ERROR) this.#length += k * (length - this.#length);
    if (!finite(s.rx, s.ry, s.rz) || Math.abs(s.rx) + Math.abs(s.ry) + Math.abs(s.rz) > LARGEST_GYRO_BIAS) return;
    this.#biasX += k * (s.rx - this.#biasX);
    this.#biasY += k * (s.ry - this.#biasY);
    this.#biasZ += k * (s.rz - this.#biasZ);
  }
}
