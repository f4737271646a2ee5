import { describe, expect, it } from 'vitest';
import { groundFor } from './read-pixels.ts';

/** Lights of a picture, sorted as they are handed in, from shares of what it shows. */
const lights = (...parts: [light: number, count: number][]): number[] => parts.flatMap(([light, count]) => Array<number>(count).fill(light)).sort((a, b) => a - b);

describe('what a glance at a picture tells', () => {
  it.each([
    ['black on white', lights([0, 45], [255, 55]), 0, 'white'],
    ['grey on grey', lights([120, 45], [175, 55]), 0, 'white'],
    ['a logo in its middle', lights([0, 40], [255, 48], [140, 12]), 0, 'white'],
    ['dark modules on nothing', lights([20, 45]), 0.55, 'white'],
    ['light modules on nothing', lights([240, 45]), 0.55, 'black'],
    ['a photograph', Array.from({ length: 256 }, (_, light) => light), 0, undefined],
    ['one colour', lights([200, 100]), 0, undefined],
    ['almost nothing', lights([0, 2]), 0.98, undefined],
  ])('%s', (_, seen, clear, ground) => expect(groundFor(seen, clear)).toBe(ground));
});
