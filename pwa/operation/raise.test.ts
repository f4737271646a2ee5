import { describe, expect, it } from 'vitest';
import { COOLDOWN_MS, RaiseDetector, type Raise, type RaiseOptions, type Sensitivity } from './raise.ts';
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
  linear = true;

  constructor(options: RaiseOptions = {}) {
    this.detector = new RaiseDetector(options);
  }

  /** Starts in this pose. */
  at(pitch: number): this {
    this.pitch = pitch;
    return this;
  }

  /** Turns to a pitch, and comes up by metres where they are given. */
  move(ms: number, pitch: number, up = 0, shake: (t: number) => number = () => 0): this {
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
      const push = (up * (60 * x - 180 * x * x + 120 * x ** 3)) / (ms / 1000) ** 2;
      const sample: MotionSample = {
        t: this.t,
        ax: this.linear ? 0 : Number.NaN,
        ay: this.linear ? round(push * Math.sin(angle)) : Number.NaN,
        az: this.linear ? round(push * Math.cos(angle) + shake(this.t)) : Number.NaN,
        gx: 0,
        gy: round((G + push) * Math.sin(angle)),
        gz: round((G + push) * Math.cos(angle) + shake(this.t)),
        rx: this.gyro ? round(rate) : Number.NaN,
        ry: this.gyro ? 0 : Number.NaN,
        rz: this.gyro ? 0 : Number.NaN,
      };
      const raise = this.detector.push(sample);
      if (raise) this.raises.push(raise);
    }
    return this;
  }
}

const resting = (): Phone => new Phone().move(1500, 0);

describe('a raise', () => {
  it.each([350, 450, 700, 1200])('from the table in %i ms, before the movement ends', (ms) => {
    const phone = resting();
    const end = phone.t + ms;
    phone.move(ms, 75, 0.3).move(800, 75);
    expect(phone.raises).toHaveLength(1);
    expect(phone.raises[0]?.t).toBeLessThanOrEqual(end);
    expect(phone.raises[0]?.t).toBeGreaterThan(end - ms);
    expect(phone.detector.heldUp).toBe(true);
  });

  it('tells what it was', () => {
    const [raise] = resting().move(600, 60, 0.3).move(500, 60).raises;
    expect(raise?.from).toBe('low');
    expect(raise?.confidence).toBeGreaterThan(0.7);
    expect(raise?.angle).toBeGreaterThan(30);
    expect(raise?.height).toBeGreaterThan(0.05);
    expect(raise?.stay).toBeCloseTo(1.7, 0);
  });

  it('to fully upright', () => expect(resting().move(400, 90, 0.3).move(700, 90).raises).toHaveLength(1));
  it('from low in a hand', () => expect(new Phone().at(-20).move(1500, -20).move(500, 55, 0.3).move(700, 55).raises).toHaveLength(1));
  it('off a stand, hardly turning', () => expect(new Phone().at(60).move(2000, 60).move(600, 72, 0.3).move(500, 72).raises.map(({ from }) => from)).toEqual(['stand']));

  it.each([
    ['at 20 Hz', { step: 50 }],
    ['at 100 Hz', { step: 10 }],
    ['without a gyroscope', { gyro: false }],
    ['without linear acceleration', { linear: false }],
    ['with sensors that say nothing but gravity', { gyro: false, linear: false }],
  ])('%s', (_, over) => {
    const phone = Object.assign(new Phone(), over).move(1500, 0).move(500, 60, 0.3).move(800, 60);
    expect(phone.raises).toHaveLength(1);
  });

  it('counts again only after the phone was down and the pause is over', () => {
    const phone = resting().move(400, 70, 0.3).move(600, 70).move(400, 0, -0.3).move(400, 0).move(400, 70, 0.3).move(500, 70);
    expect(phone.raises).toHaveLength(1);
    phone.move(400, 0, -0.3).move(COOLDOWN_MS, 0).move(400, 70, 0.3).move(600, 70);
    expect(phone.raises).toHaveLength(2);
  });

  it('counts anew after a gap in the events', () => {
    const phone = resting();
    phone.t += 5000;
    expect(phone.move(400, 70, 0.3).move(600, 70).raises).toEqual([]);
    expect(phone.detector.verdict).toBe('was_not_low');
  });
});

describe('quiet', () => {
  it.each<[string, (phone: Phone) => Phone]>([
    ['at rest', (phone) => phone.move(10_000, 0)],
    ['on knocks', (phone) => phone.move(4000, 0, 0, (t) => (Math.floor(t) % 500 < 20 ? 8 : 0))],
    ['on a peek', (phone) => phone.move(300, 18).move(200, 18).move(300, 0).move(1000, 0)],
    ['when carried flat', (phone) => phone.move(800, 10, 0.3).move(1000, 6)],
    ['when leaned slowly', (phone) => phone.move(9000, 60).move(1000, 60)],
  ])('%s', (_, script) => expect(script(resting()).raises).toEqual([]));

  it('when put down, and then it is not held up', () => {
    const phone = new Phone().at(60).move(1500, 60).move(600, 0, -0.3).move(1500, 0);
    expect(phone.raises).toEqual([]);
    expect(phone.detector.heldUp).toBe(false);
  });

  it('on samples that hold nothing', () => {
    const detector = new RaiseDetector();
    const nothing = { t: 0, ax: NaN, ay: NaN, az: NaN, gx: NaN, gy: NaN, gz: NaN, rx: NaN, ry: NaN, rz: NaN };
    for (let t = 0; t < 3000; t += 16) expect(detector.push({ ...nothing, t })).toBeNull();
    expect(detector.heldUp).toBe(false);
    expect(detector.verdict).toBe('no_data');
  });
});

describe('how easily a raise is recognised', () => {
  const raisesOf = (sensitivity: Sensitivity, ms: number, from: number, pitch: number, up: number): number => new Phone({ sensitivity }).at(from).move(1500, from).move(ms, pitch, up).move(800, pitch).raises.length;

  it.each([
    { what: 'a small turn, hardly lifted', ms: 600, from: 8, pitch: 30, up: 0.02, gentle: 1, normal: 0, firm: 0 },
    { what: 'an ordinary lift', ms: 900, from: 0, pitch: 34, up: 0.1, gentle: 1, normal: 1, firm: 0 },
    { what: 'a clear lift', ms: 500, from: 0, pitch: 65, up: 0.35, gentle: 1, normal: 1, firm: 1 },
  ])('$what', ({ ms, from, pitch, up, gentle, normal, firm }) => {
    expect({ gentle: raisesOf('gentle', ms, from, pitch, up), normal: raisesOf('normal', ms, from, pitch, up), firm: raisesOf('firm', ms, from, pitch, up) }).toEqual({ gentle, normal, firm });
  });
});

describe('from a pocket', () => {
  const drawn = (options: RaiseOptions): Raise[] => new Phone(options).at(-95).move(2000, -95).move(700, 40, 0.4).move(1000, 40).raises;
  it('only where that is chosen', () => {
    expect(drawn({ pocket: true }).map(({ from }) => from)).toEqual(['pocket']);
    expect(drawn({})).toEqual([]);
  });
});
