import { describe, expect, it } from 'vitest';
import { COOLDOWN_MS, RaiseDetector, type Raise, type Sensitivity } from './raise.ts';
import type { MotionSample } from './sample.ts';

const G = 9.81;
const round = (value: number): number => Math.round(value * 10) / 10;

/** A phone whose pitch follows a list of [milliseconds, degrees], read as a browser reads it: rounded to 0.1. */
class Phone {
  readonly detector: RaiseDetector;
  readonly raises: Raise[] = [];
  t = 0;
  pitch = 0;
  /** Milliseconds between samples. */
  step = 1000 / 60;
  gyro = true;
  missing = 0;

  constructor(sensitivity: Sensitivity = 'normal') {
    this.detector = new RaiseDetector(sensitivity);
  }

  /** Starts in this pose. */
  at(pitch: number): this {
    this.pitch = pitch;
    return this;
  }

  move(ms: number, pitch: number, shake: (t: number) => number = () => 0): this {
    const from = this.pitch;
    const start = this.t;
    while (this.t - start < ms) {
      this.t += this.step;
      const x = Math.min(1, (this.t - start) / ms);
      const eased = x * x * x * (10 + x * (-15 + 6 * x));
      const next = from + (pitch - from) * eased;
      const rate = ((next - this.pitch) / this.step) * 1000;
      this.pitch = next;
      const angle = (next * Math.PI) / 180;
      const sample: MotionSample = {
        t: this.t,
        ax: this.missing,
        ay: this.missing,
        az: this.missing,
        gx: 0,
        gy: round(G * Math.sin(angle)),
        gz: round(G * Math.cos(angle) + shake(this.t)),
        rx: this.gyro ? round(rate) : this.missing,
        ry: this.missing,
        rz: this.missing,
      };
      const raise = this.detector.push(sample);
      if (raise) this.raises.push(raise);
    }
    return this;
  }
}

const resting = (): Phone => new Phone().move(1500, 0);

describe('a raise', () => {
  it.each([300, 450, 700, 1200])('from the table in %i ms', (ms) => {
    const phone = resting();
    const end = phone.t + ms;
    phone.move(ms, 75).move(800, 75);
    expect(phone.raises).toHaveLength(1);
    expect((phone.raises[0]?.t ?? Infinity) - end).toBeLessThan(350);
    expect(phone.detector.heldUp).toBe(true);
  });

  it('to fully upright', () => expect(resting().move(400, 90).move(700, 90).raises).toHaveLength(1));
  it('from low in a hand', () => expect(new Phone().at(-20).move(1500, -20).move(500, 55).move(700, 55).raises).toHaveLength(1));

  it.each([
    ['at 20 Hz', { step: 50 }],
    ['at 100 Hz', { step: 10 }],
    ['without a gyroscope', { gyro: false }],
    ['with sensors that say nothing but gravity', { gyro: false, missing: Number.NaN }],
  ])('%s', (_, over) => {
    const phone = Object.assign(new Phone(), over).move(1500, 0).move(500, 60).move(800, 60);
    expect(phone.raises).toHaveLength(1);
  });

  it('counts again only after the phone was down and the pause is over', () => {
    const phone = resting().move(400, 70).move(600, 70).move(400, 0).move(400, 0).move(400, 70).move(500, 70);
    expect(phone.raises).toHaveLength(1);
    phone.move(400, 0).move(COOLDOWN_MS, 0).move(400, 70).move(600, 70);
    expect(phone.raises).toHaveLength(2);
  });
});

describe('quiet', () => {
  it.each<[string, (phone: Phone) => Phone]>([
    ['at rest', (phone) => phone.move(10_000, 0)],
    ['on knocks', (phone) => phone.move(4000, 0, (t) => (Math.floor(t) % 500 < 20 ? 8 : 0))],
    ['on a peek', (phone) => phone.move(300, 18).move(200, 18).move(300, 0).move(1000, 0)],
    ['when carried flat', (phone) => phone.move(800, 10).move(1000, 6)],
    ['when leaned slowly', (phone) => phone.move(9000, 60).move(1000, 60)],
  ])('%s', (_, script) => expect(script(resting()).raises).toEqual([]));

  it('when put down, and then it is not held up', () => {
    const phone = new Phone().at(60).move(1500, 60).move(600, 0).move(1500, 0);
    expect(phone.raises).toEqual([]);
    expect(phone.detector.heldUp).toBe(false);
  });

  it('on samples that hold nothing', () => {
    const detector = new RaiseDetector();
    const nothing = { t: 0, ax: NaN, ay: NaN, az: NaN, gx: NaN, gy: NaN, gz: NaN, rx: NaN, ry: NaN, rz: NaN };
    for (let t = 0; t < 3000; t += 16) expect(detector.push({ ...nothing, t })).toBeNull();
    expect(detector.heldUp).toBe(false);
  });
});

describe('how easily a raise is recognised', () => {
  const raisesOf = (sensitivity: Sensitivity, ms: number, pitch: number, from = 0): number => {
    const phone = new Phone(sensitivity).at(from).move(1500, from).move(ms, pitch).move(800, pitch);
    return phone.raises.length;
  };

  it.each([
    { what: 'a small lift from a stand', ms: 500, from: 14, pitch: 33, gentle: 1, normal: 0, firm: 0 },
    { what: 'an ordinary lift', ms: 900, from: 0, pitch: 38, gentle: 1, normal: 1, firm: 0 },
    { what: 'a clear lift', ms: 500, from: 0, pitch: 65, gentle: 1, normal: 1, firm: 1 },
  ])('$what', ({ ms, from, pitch, gentle, normal, firm }) => {
    expect({ gentle: raisesOf('gentle', ms, pitch, from), normal: raisesOf('normal', ms, pitch, from), firm: raisesOf('firm', ms, pitch, from) }).toEqual({ gentle, normal, firm });
  });
});
