import { describe, expect, it } from 'vitest';
import { choosePlace, clampPlace } from './pill-place.ts';

const size = { width: 300, height: 120 };
const viewport = { width: 1200, height: 800 };
const covers = (place: { left: number; top: number }, box: { left: number; top: number; right: number; bottom: number }) =>
  place.left < box.right && place.left + size.width > box.left && place.top < box.bottom && place.top + size.height > box.top;

describe('choosePlace', () => {
  it('stands at the lower right when nothing is there', () => {
    expect(choosePlace(size, viewport, [])).toEqual({ left: 884, top: 664 });
  });
  it('changes corner for a pay button at the lower right', () => {
    expect(choosePlace(size, viewport, [{ left: 900, top: 700, right: 1100, bottom: 750 }]).left).toBe(16);
  });
  it('goes above a pay bar that spans the lower edge', () => {
    const bar = { left: 0, top: 730, right: 1200, bottom: 800 };
    const place = choosePlace(size, viewport, [bar]);
    expect(covers(place, bar)).toBe(false);
    expect(place.top).toBeGreaterThan(400);
  });
  it('keeps a dragged pill on the screen', () => {
    expect(clampPlace({ left: 5000, top: -50 }, size, viewport)).toEqual({ left: 900, top: 0 });
  });
});
