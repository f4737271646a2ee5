import type { Random } from './random.ts';
import type { Scene } from './scene.ts';
import { conjugate, intoDevice, multiply, turnOf, type Vector } from './rotation.ts';

const GRAVITY = 9.80665;
/** Seconds to each side over which motion is differentiated. */
const NEAR = 0.002;

/** t in ms, then acceleration without and with gravity (m/s²) and rotation (deg/s), each x, y, z in W3C axes and signs. */
export type Row = readonly number[];

/** What sensors and browser make of a motion. */
export interface Device {
  readonly hertz: number;
  /** Seconds by which one event's time is off. */
  readonly jitter: number;
  /** Share of events that never come. */
  readonly dropped: number;
  readonly accelerationBias: Vector;
  readonly gyroBias: Vector;
  readonly accelerationNoise: number;
  readonly gyroNoise: number;
  /** Seconds in which the platform's own gravity follows the accelerometer. */
  readonly fusion: number;
  /** Steps to which values are rounded. */
  readonly grain: number;
}

/** Phones from good to cheap. */
export function someDevice(random: Random): Device {
  const three = (deviation: number): Vector => [random.about(deviation), random.about(deviation), random.about(deviation)];
  return {
    hertz: random.pick([50, 60, 60, 60, 100]), jitter: random.scale(0.0002, 0.004), dropped: random.chance(0.3) ? random.between(0, 0.04) : 0,
    accelerationBias: three(random.scale(0.02, 0.2)), gyroBias: three(random.scale(0.03, 0.8)),
    accelerationNoise: random.scale(0.008, 0.08), gyroNoise: random.scale(0.03, 0.4), fusion: random.scale(0.3, 3), grain: random.pick([0.1, 0.1, 0.001]),
  };
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

function speedOf(scene: Scene, t: number): Vector {
  const [x, y, z] = turnOf(multiply(conjugate(scene.orientation(t - NEAR)), scene.orientation(t + NEAR)));
  return [x / (2 * NEAR), y / (2 * NEAR), z / (2 * NEAR)];
}

function forceOf(scene: Scene, t: number): Vector {
  const [before, now, after] = [scene.position(t - 5 * NEAR), scene.position(t), scene.position(t + 5 * NEAR)];
  const [jx, jy, jz] = scene.jolt(t);
  const along = (i: 0 | 1 | 2): number => (before[i] - 2 * now[i] + after[i]) / (5 * NEAR) ** 2;
  return intoDevice(scene.orientation(t), [along(0) + jx, along(1) + jy, along(2) + jz + GRAVITY]);
}

/** What a page on this device gets of the scene, one row an event. */
export function record(scene: Scene, device: Device, random: Random): Row[] {
  const rows: Row[] = [];
  const off = ([x, y, z]: Vector, bias: Vector, noise: number): Vector => [x + bias[0] + random.about(noise), y + bias[1] + random.about(noise), z + bias[2] + random.about(noise)];
  const round = (value: number): number => Math.round(value / device.grain) * device.grain;
  let gravity: Vector | undefined;
  for (let t = 0; t < scene.length; t += 1 / device.hertz) {
    const at = t + Math.max(-0.4 / device.hertz, Math.min(0.4 / device.hertz, random.about(device.jitter)));
    const force = off(forceOf(scene, at), device.accelerationBias, device.accelerationNoise);
    const rotation = off(speedOf(scene, at), device.gyroBias, device.gyroNoise);
    gravity = followGravity(gravity ?? force, force, rotation, 1 / device.hertz, device.fusion);
    if (random.chance(device.dropped)) continue;
    rows.push([Math.round((at + 1) * 10_000) / 10, ...[...minus(force, gravity), ...force, ...rotation].map(round)]);
  }
  return rows;
}

/** Gravity as a platform tells it apart: turned by the gyroscope, drawn to the accelerometer. */
function followGravity([x, y, z]: Vector, force: Vector, rotation: Vector, seconds: number, fusion: number): Vector {
  const [a, b, c] = rotation.map((rate) => (rate * seconds * Math.PI) / 180);
  if (a === undefined || b === undefined || c === undefined) throw new RangeError('A rotation has three parts.');
  const k = seconds / (seconds + fusion);
  const turned: Vector = [x + y * c - z * b, y + z * a - x * c, z + x * b - y * a];
  const drawn: Vector = [turned[0] + k * (force[0] - turned[0]), turned[1] + k * (force[1] - turned[1]), turned[2] + k * (force[2] - turned[2])];
  const scale = GRAVITY / Math.hypot(...drawn);
  return [drawn[0] * scale, drawn[1] * scale, drawn[2] * scale];
}

const header = 't_ms,ax,ay,az,gx,gy,gz,rx,ry,rz';

/** The corpus's form. */
export function toCsv(rows: readonly Row[]): string {
  return `${header}\n${rows.map((row) => row.map((value) => Number(value.toFixed(3))).join(',')).join('\n')}\n`;
}
