// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasInvertedSigns, openMotionSource, readMotion, type MotionStatus } from './motion-source.ts';
import type { MotionSample } from './sample.ts';

const blank = (): MotionSample => ({ t: 0, ax: 0, ay: 0, az: 0, gx: 0, gy: 0, gz: 0, rx: 0, ry: 0, rz: 0 });
const values = {
  timeStamp: 5,
  acceleration: { x: 1, y: 2, z: 3 },
  accelerationIncludingGravity: { x: 0, y: 0, z: 9.8 },
  rotationRate: { alpha: 10, beta: 20, gamma: 30 },
};
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

describe('readMotion', () => {
  it('maps rotation to axes and keeps the event time', () => {
    const sample = blank();
    readMotion(values, 1, sample);
    expect(sample).toEqual({ t: 5, ax: 1, ay: 2, az: 3, gx: 0, gy: 0, gz: 9.8, rx: 10, ry: 20, rz: 30 });
  });
  it('turns accelerations round where the platform has them the other way, not rotation', () => {
    const sample = blank();
    readMotion({ ...values, accelerationIncludingGravity: { x: 0, y: 0, z: -9.8 } }, -1, sample);
    expect([sample.gz, sample.ax, sample.rx]).toEqual([9.8, -1, 10]);
  });
  it('gives NaN for what is missing', () => {
    const sample = blank();
    readMotion(
      { timeStamp: 1, acceleration: null, accelerationIncludingGravity: { x: null, y: null, z: null }, rotationRate: null },
      1,
      sample,
    );
    expect([sample.ax, sample.gz, sample.rz]).toEqual([NaN, NaN, NaN]);
  });
});

it('knows the platforms with inverted signs', () => {
  expect(hasInvertedSigns({ userAgent: iphone })).toBe(true);
  expect(
    hasInvertedSigns({
      userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
      maxTouchPoints: 5,
    }),
  ).toBe(true);
  expect(hasInvertedSigns({ userAgent: android, maxTouchPoints: 5 })).toBe(false);
});

describe('the source', () => {
  let stop: AbortController;
  let statuses: MotionStatus[];
  let samples: number;
  const open = () =>
    openMotionSource({ window, signal: stop.signal, onSample: () => samples++, onStatus: (status) => statuses.push(status) });
  const { timeStamp: _, ...readings } = values;
  const dispatch = (init: object): boolean => window.dispatchEvent(Object.assign(new Event('devicemotion'), init));

  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
    statuses = [];
    samples = 0;
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('DeviceMotionEvent', Event);
  });
  afterEach(() => {
    stop.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('delivers samples and says so', () => {
    open();
    dispatch(readings);
    expect(statuses).toEqual(['waiting', 'on']);
    expect(samples).toBe(1);
  });
  it('says when nothing comes', () => {
    open();
    vi.advanceTimersByTime(3000);
    expect(statuses).toEqual(['waiting', 'silent']);
  });
  it('says when they come no more, and when they are back', () => {
    open();
    dispatch(readings);
    vi.advanceTimersByTime(6000);
    dispatch(readings);
    expect(statuses).toEqual(['waiting', 'on', 'silent', 'on']);
  });
  it('turns signs round when taps show that the screen would face down', () => {
    const seen: number[] = [];
    openMotionSource({ window, signal: stop.signal, onSample: ({ gz }) => seen.push(gz), onStatus: () => undefined });
    const upside = { ...readings, accelerationIncludingGravity: { x: 0, y: -3, z: -9 } };
    for (let tap = 0; tap < 3; tap++) {
      dispatch(upside);
      window.dispatchEvent(new Event('pointerdown'));
    }
    dispatch(upside);
    expect(seen).toEqual([-9, -9, -9, 9]);
  });
  it('says when events hold no values', () => {
    open();
    for (let i = 0; i < 6; i++) dispatch({ acceleration: null, accelerationIncludingGravity: null, rotationRate: null });
    expect(statuses).toEqual(['waiting', 'unusable']);
    expect(samples).toBe(0);
  });
  it('says when there are no such events', () => {
    vi.stubGlobal('DeviceMotionEvent', undefined);
    open();
    expect(statuses).toEqual(['absent']);
  });
  it('stops with its signal', () => {
    open();
    stop.abort();
    dispatch(readings);
    expect(samples).toBe(0);
  });
  it('asks in a tap where the platform wants one', async () => {
    const answer = vi.fn(() => Promise.resolve('denied'));
    vi.stubGlobal(
      'DeviceMotionEvent',
      Object.assign(() => undefined, { requestPermission: answer }),
    );
    vi.stubGlobal('navigator', { userAgent: iphone });
    const source = open();
    expect(statuses).toEqual(['needs-tap']);
    await source.allow();
    answer.mockResolvedValue('granted');
    await source.allow();
    expect(statuses).toEqual(['needs-tap', 'denied', 'waiting']);
  });
});
