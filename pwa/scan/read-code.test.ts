import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { readCode, type Picture } from './read-code.ts';

const text = `https://pay.example.org/scan#01976f2c-8000-7000-8000-000000000001.${'Ab3_'.repeat(11).slice(0, 43)}`;

/** The code as black on white pixels, so many for a module; `light` and `dark` are grey values. */
function picture(scale: number, { light = 255, dark = 0, turn = 0 } = {}): Picture {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  const side = rows.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = turn === 0 ? [y, x] : [side - 1 - x, y];
      data.fill(rows[Math.floor(row / scale)]?.[Math.floor(column / scale)] ? dark : light, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  }
  return { data, width: side, height: side };
}

describe('readCode', () => {
  it.each([
    ['as it is shown', picture(6)],
    ['inverted, as dark modes have it', picture(6, { light: 10, dark: 230 })],
    ['pale, as a dimmed screen has it', picture(6, { light: 150, dark: 90 })],
    ['turned by a quarter', picture(6, { turn: 1 })],
    ['small', picture(3)],
  ])('reads a code %s', (_, shown) => {
    expect(readCode(shown)).toBe(text);
  });

  it('reads nothing where there is nothing', () => {
    const empty = { data: new Uint8ClampedArray(64 * 64 * 4).fill(200), width: 64, height: 64 };
    expect(readCode(empty)).toBeUndefined();
    expect(readCode(empty, { thorough: true })).toBeUndefined();
  });
});
