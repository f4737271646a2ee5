import { expect, it } from 'vitest';
import { driftAt } from './stand-by.tsx';

it('wanders by a few pixels a minute, never far, and over a wide patch within an hour', () => {
  const start = Date.UTC(2026, 10, 23, 10, 0, 0);
  const places = Array.from({ length: 120 }, (_, minute) => driftAt(start + minute * 60_000));
  expect(driftAt(start + 59_999)).toEqual(places[0]);
  const steps = places.slice(1).map(({ x, y }, at) => Math.hypot(x - (places[at]?.x ?? 0), y - (places[at]?.y ?? 0)));
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps)).toBeLessThan(12);
  for (const axis of ['x', 'y'] as const) {
    const all = places.map((place) => place[axis]);
    expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(36);
    expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(35);
  }
});
