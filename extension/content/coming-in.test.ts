// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { untilShown } from './coming-in.ts';

/** happy-dom animates nothing: what browsers give is put together by hand. */
class Effect {
  readonly #endTime: number;
  readonly #frames: object[];
  constructor(endTime: number, frames: object[]) {
    this.#endTime = endTime;
    this.#frames = frames;
  }
  getComputedTiming = (): object => ({ endTime: this.#endTime });
  getKeyframes = (): object[] => this.#frames;
}
const fade = [{ opacity: '0' }, { opacity: '1' }];
const animation = (endTime: number, frames: object[] = fade, more: object = {}): object => ({ effect: new Effect(endTime, frames), playState: 'running', currentTime: 100, playbackRate: 1, ...more });

function until(...animations: object[]): number {
  Reflect.set(globalThis, 'KeyframeEffect', Effect);
  Reflect.set(document, 'getAnimations', () => animations);
  return untilShown(document);
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'KeyframeEffect');
  Reflect.deleteProperty(document, 'getAnimations');
});

it('is when the last of what fades in is there', () => expect(until(animation(600), animation(900), animation(400))).toBe(800));
it('counts the time that an animation really takes', () => expect(until(animation(600, fade, { playbackRate: 2 }))).toBe(250));
it.each([
  ['nothing moves', []],
  ['all has come in', [animation(600, fade, { currentTime: 600 })]],
  ['something turns for ever', [animation(Infinity)]],
  ['something takes its time', [animation(60_000)]],
  ['only a colour changes', [animation(600, [{ color: 'red' }, { color: 'blue' }])]],
  ['it stands still', [animation(600, fade, { playState: 'paused' })]],
  ['it runs backwards', [animation(600, fade, { playbackRate: -1 })]],
])('is no time where %s', (_, animations) => expect(until(...animations)).toBe(0));
