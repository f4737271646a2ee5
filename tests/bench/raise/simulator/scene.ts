import type { Random } from './random.ts';
import { between, multiply, turn, type Quaternion, type Vector } from './rotation.ts';

/** What shakes a phone at a time: small turns in degrees, and acceleration in the world, m/s². */
export interface Shake {
  turn: (t: number) => Vector;
  push: (t: number) => Vector;
}

interface Turning { start: number; seconds: number; skew: number; to: Quaternion }
interface Going { start: number; seconds: number; skew: number; by: Vector }

/** From 0 to 1 with a bell of speed; `skew` above 1 has the top of the bell late, below 1 early (arms do either). */
function ease(share: number, skew: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  const x = share ** skew;
  return x * x * x * (10 + x * (6 * x - 15));
}

const nowhere: Vector = [0, 0, 0];
const sum = (vectors: readonly Vector[]): Vector => vectors.reduce(([x, y, z], [a, b, c]) => [x + a, y + b, z + c], nowhere);

/** A phone's way through the world: turns and moves one after another or at once, and what shakes it meanwhile. */
export class Scene {
  /** Seconds that it lasts. */
  length = 6;
  readonly #start: Quaternion;
  readonly #turns: Turning[] = [];
  readonly #ways: Going[] = [];
  readonly #shakes: Shake[] = [];

  constructor(start: Quaternion) {
    this.#start = start;
  }

  /** Turns to `to`, beginning at `start`, over `seconds`. In order of time. */
  turnTo(to: Quaternion, start: number, seconds: number, skew = 1): this {
    this.#turns.push({ start, seconds, skew, to });
    return this;
  }

  /** Moves by metres in the world. */
  move(by: Vector, start: number, seconds: number, skew = 1): this {
    this.#ways.push({ start, seconds, skew, by });
    return this;
  }

  shake(shake: Shake): this {
    this.#shakes.push(shake);
    return this;
  }

  orientation(t: number): Quaternion {
    let pose = this.#start;
    // A turn that begins before the last one ended takes over from where that one would be.
    for (const { start, seconds, skew, to } of this.#turns) if (t > start) pose = between(pose, to, ease((t - start) / seconds, skew));
    return multiply(pose, turn(...sum(this.#shakes.map((shake) => shake.turn(t)))));
  }

  position(t: number): Vector {
    return sum(this.#ways.map(({ start, seconds, skew, by: [x, y, z] }): Vector => {
      const share = ease((t - start) / seconds, skew);
      return [x * share, y * share, z * share];
    }));
  }

  /** Acceleration that comes from no way of its own, m/s². */
  jolt(t: number): Vector {
    return sum(this.#shakes.map((shake) => shake.push(t)));
  }
}

/** A few sines of a band, out of step with each other: what a hand or an engine does. `rate` in degrees per second, `push` in m/s², about their size. */
export function trembling(random: Random, { from, low, high, rate, push, until = Infinity }: { from: number; low: number; high: number; rate: number; push: number; until?: number }): Shake {
  const waves = Array.from({ length: 9 }, () => ({ f: random.scale(low, high), phase: random.between(0, 2 * Math.PI) }));
  const envelope = (t: number): number => ease((t - from) / 0.2, 1) * (1 - ease((t - until) / 0.2, 1));
  const axis = (i: number, t: number, size: (f: number) => number): number =>
    waves.slice(3 * i, 3 * i + 3).reduce((total, { f, phase }) => total + (size(f) / Math.sqrt(1.5)) * Math.sin(2 * Math.PI * f * t + phase), 0);
  const over = (t: number, size: (f: number) => number): Vector => {
    const e = envelope(t);
    return e === 0 ? nowhere : [e * axis(0, t, size), e * axis(1, t, size), e * axis(2, t, size)];
  };
  return { turn: (t) => over(t, (f) => rate / (2 * Math.PI * f)), push: (t) => over(t, () => push) };
}

/** A knock: rings for a moment in all directions, most of all along the vertical. */
export function knock(random: Random, at: number, strength: number): Shake {
  const f = random.between(18, 60);
  const decay = random.between(0.008, 0.03);
  const direction: Vector = [random.about(0.5), random.about(0.5), random.between(0.5, 1.2)];
  const wave = (t: number): number => (t < at || t > at + 0.3 ? 0 : strength * Math.exp((at - t) / decay) * Math.cos(2 * Math.PI * f * (t - at)));
  return { turn: (t) => [wave(t) * 0.03, wave(t) * 0.02, 0], push: (t) => [direction[0] * wave(t), direction[1] * wave(t), direction[2] * wave(t)] };
}

/** Steps: up and down at the step's rate with its overtone and heel strikes, sideways at half of it. */
export function walking(random: Random, { cadence, bounce, rate, from = -10 }: { cadence: number; bounce: number; rate: number; from?: number }): Shake {
  const phase = random.between(0, 2 * Math.PI);
  const overtone = random.between(0.1, 0.5);
  const [a, b, c] = [random.about(1), random.about(0.5), random.about(0.7)];
  const begun = (t: number): number => ease((t - from) / 0.4, 1);
  const heading = random.between(0, 2 * Math.PI);
  return {
    turn: (t) => {
      const step = (begun(t) * rate * Math.sin(2 * Math.PI * cadence * t + phase)) / (2 * Math.PI * cadence);
      const stride = (begun(t) * rate * Math.sin(Math.PI * cadence * t + phase / 2)) / (2 * Math.PI * cadence);
      return [step * a, stride * b, stride * c];
    },
    push: (t) => {
      const angle = 2 * Math.PI * cadence * t + phase;
      const strike = Math.max(0, Math.sin(angle)) ** 8 * 0.6;
      const up = bounce * (Math.cos(angle) + overtone * Math.cos(2 * angle + 1) + strike);
      const along = 0.5 * bounce * Math.sin(angle + 0.7);
      return [begun(t) * along * Math.cos(heading), begun(t) * along * Math.sin(heading), begun(t) * up];
    },
  };
}
