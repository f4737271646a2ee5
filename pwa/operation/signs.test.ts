import { expect, it } from 'vitest';
import { Signs } from './signs.ts';

it('keeps the platform’s word while taps agree, or tell nothing', () => {
  const signs = new Signs(-1);
  for (const [gy, gz] of [[0, 9.8], [7, 7], [9.8, 0.1], [6, -6], [0, 0], [Number.NaN, Number.NaN]] as const) signs.tapped(gy, gz);
  expect(signs.sign).toBe(-1);
});

it('gives it up when three taps in a row contradict', () => {
  const signs = new Signs(1);
  for (let i = 0; i < 2; i++) signs.tapped(-4, -8);
  signs.tapped(3, 9);
  for (let i = 0; i < 2; i++) signs.tapped(-4, -8);
  expect(signs.sign).toBe(1);
  signs.tapped(-4, -8);
  expect(signs.sign).toBe(-1);
});
