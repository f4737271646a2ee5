import { describe, expect, it } from 'vitest';
import { Swipe } from './swipe.ts';

const swipe = (direction: 1 | -1 = 1): Swipe => new Swipe({ length: 200, direction });

describe('a swipe', () => {
  it('is done when the handle came far enough', () => {
    const one = swipe();
    one.down(1, 0, 0, 0);
    expect(one.move(1, 100, 4)).toMatchObject({ phase: 'sliding', progress: 0.5 });
    one.move(1, 190, 6);
    expect(one.up(1, 400)).toEqual({ phase: 'done', progress: 1 });
  });
  it('goes to the left where the script does', () => {
    const one = swipe(-1);
    one.down(1, 300, 0, 0);
    one.move(1, 100, 0);
    expect(one.up(1, 400).phase).toBe('done');
  });
  it.each<[string, (one: Swipe) => void]>([
    ['let go half way', (one) => one.move(1, 120, 0)],
    [
      'scrolled',
      (one) => {
        one.move(1, 2, 30);
        one.move(1, 200, 40);
      },
    ],
    ['slid the wrong way', (one) => one.move(1, -200, 0)],
    [
      'joined by a second finger',
      (one) => {
        one.move(1, 190, 0);
        one.down(2, 50, 50, 100);
      },
    ],
    [
      'taken over by the browser',
      (one) => {
        one.move(1, 190, 0);
        one.cancel();
      },
    ],
  ])('is none when %s', (_, script) => {
    const one = swipe();
    one.down(1, 0, 0, 0);
    script(one);
    expect(one.up(1, 400)).toEqual({ phase: 'idle', progress: 0 });
  });
  it('is none when it was a flick', () => {
    const one = swipe();
    one.down(1, 0, 0, 0);
    one.move(1, 200, 0);
    expect(one.up(1, 60).phase).toBe('idle');
  });

  it('lets the hand feel each eighth of the way once, where letting go will do, and where it no longer will', () => {
    const one = swipe();
    one.down(1, 0, 0, 0);
    const marks = [10, 24, 26, 26, 24, 60, 185, 170, 185].map((x) => one.move(1, x, 0).mark);
    expect(marks).toEqual([undefined, undefined, 'step', undefined, undefined, 'step', 'far', 'back', 'far']);
  });
  it('is carried in steps by keys and screen readers, and done at the end', () => {
    const one = swipe();
    expect(one.carry(0.5)).toEqual({ phase: 'idle', progress: 0.5, mark: 'step' });
    expect(one.carry(0.4)).toEqual({ phase: 'idle', progress: 0.4 });
    expect(one.cancel().progress).toBe(0);
    expect(one.carry(1)).toEqual({ phase: 'done', progress: 1 });
  });
  it('is not carried by keys while a finger holds it', () => {
    const one = swipe();
    one.down(1, 0, 0, 0);
    expect(one.carry(1)).toEqual({ phase: 'undecided', progress: 0 });
  });
});
