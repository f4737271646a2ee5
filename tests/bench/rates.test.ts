import { expect, it } from 'vitest';
import { milliseconds, rate } from './rates.ts';

it('gives Wilson’s interval, which stays within 0 and 1', () => {
  expect(rate(81, 100)).toEqual({ of: 100, count: 81, rate: 0.81, interval: [0.7222, 0.8749] });
  expect(rate(0, 10)).toMatchObject({ rate: 0, interval: [0, 0.2775] });
  expect(rate(10, 10)).toMatchObject({ rate: 1, interval: [0.7225, 1] });
});

it('has no rate of nothing', () => {
  expect(rate(0, 0)).toEqual({ of: 0, count: 0, rate: null, interval: null });
  expect(milliseconds([])).toEqual({ p50: null, p95: null, max: null, rounds: 0 });
});

it('takes percentiles by rank', () => {
  expect(milliseconds([3, 1, 2, 10])).toEqual({ p50: 2, p95: 10, max: 10, rounds: 4 });
});
