import { describe, expect, it } from 'vitest';
import { clipsAll, filtersAway, flatColour } from './veil.ts';

describe('a clip path on a box of 200 by 20', () => {
  it.each(['inset(50%)', 'inset(100px)', 'inset(0px 100% 0px 0px)', 'circle(0px)', 'circle(0 at 50% 50%)', 'ellipse(0px 0px)', 'polygon(0 0, 0 0, 0 0)', 'polygon(evenodd, 0px 0px, 200px 0px, 100px 1px)'])('%s leaves nothing', (path) =>
    expect(clipsAll(path, 200, 20)).toBe(true));
  it.each(['inset(0 round 8px)', 'inset(2px 4px)', 'circle(50%)', 'polygon(0 0, 100% 0, 100% 100%, 0 100%)', 'url("#shape")', 'path("M0 0")'])('%s leaves something', (path) => expect(clipsAll(path, 200, 20)).toBe(false));
});

describe('a filter on letters of 16', () => {
  it.each(['opacity(0)', 'opacity(5%)', 'brightness(1) opacity(0.02)', 'blur(12px)'])('%s makes them unreadable', (filter) => expect(filtersAway(filter, 16)).toBe(true));
  it.each(['none', 'opacity(0.6)', 'blur(1px)', 'drop-shadow(rgb(0, 0, 0) 0px 2px 4px)', 'grayscale(1)'])('%s does not', (filter) => expect(filtersAway(filter, 16)).toBe(false));
});

it('takes a gradient of one colour for that colour', () => {
  expect(flatColour('linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255))')).toEqual([255, 255, 255, 1]);
  expect(flatColour('linear-gradient(rgb(255, 255, 255), rgb(0, 0, 0))')).toBeUndefined();
  expect(flatColour('url("x.png")')).toBeUndefined();
});
