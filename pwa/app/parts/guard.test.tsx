// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConsequentialButton } from './controls.tsx';
import { settleMs } from './guard.ts';

/** The page's clock: what `performance.now()` says, and the time that a tap carries. */
let now = 0;
const place = { top: 0 };
const accepted = vi.fn();

beforeEach(() => {
  now = 1_000;
  place.top = 100;
  accepted.mockReset();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(() => place.top);
  document.body.replaceChildren();
});
afterEach(() => {
  void act(() => { render(null, document.body); });
  vi.restoreAllMocks();
});

const button = (): HTMLButtonElement => document.querySelector('button') ?? expect.fail('there is no button');
/** What a browser dispatches at that time; only its clock is ours. */
function send(type: 'pointerdown' | 'click', detail: number): void {
  const event = type === 'click' ? new MouseEvent(type, { bubbles: true, detail }) : new Event(type, { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: now });
  button().dispatchEvent(event);
}
const tap = (): void => {
  send('pointerdown', 0);
  send('click', 1);
};
const show = (about: string, words = 'Decline'): void => {
  void act(() => { render(<ConsequentialButton about={about} onPress={() => { accepted(about); }}>{words}</ConsequentialButton>, document.body); });
};

it('does not accept before it stood for 400 ms, by finger or by key, and says so in the page', async () => {
  show('a');
  expect(settleMs).toBe(400);
  now += 399;
  tap();
  send('click', 0);
  expect(accepted).not.toHaveBeenCalled();
  expect(button().dataset['fresh']).toBe('');
  await vi.waitFor(() => expect(button().dataset['fresh']).toBeUndefined());
  now += 1;
  tap();
  expect(accepted.mock.calls).toEqual([['a']]);
});

it('counts as new when it means something else, even where it stays the same element', () => {
  show('a');
  const before = button();
  now += 5_000;
  show('b');
  expect(button()).toBe(before);
  tap();
  show('b', 'Accept');
  now += 399;
  tap();
  expect(accepted).not.toHaveBeenCalled();
  now += 1;
  tap();
  expect(accepted.mock.calls).toEqual([['b']]);
});

it('does not take a press that began on what it was before', () => {
  show('a');
  now += 1_000;
  send('pointerdown', 0);
  show('b');
  now += 1_000; // a slow finger
  send('click', 1);
  expect(accepted).not.toHaveBeenCalled();
  tap();
  expect(accepted).toHaveBeenCalledTimes(1);
});

it('takes a double tap as one', () => {
  show('a');
  now += 1_000;
  tap();
  now += 150;
  tap();
  expect(accepted).toHaveBeenCalledTimes(1);
  now += 400;
  tap();
  expect(accepted).toHaveBeenCalledTimes(2);
});

it('counts as new when something pushes it away under the finger, and not when it only is repainted', async () => {
  show('a');
  now += 1_000;
  document.body.prepend(document.createElement('p')); // moves nothing
  await new Promise((resolve) => { setTimeout(resolve); });
  tap();
  expect(accepted).toHaveBeenCalledTimes(1);
  now += 1_000;
  place.top += 60;
  document.body.prepend(document.createElement('p'));
  await new Promise((resolve) => { setTimeout(resolve); });
  now += 100;
  tap();
  expect(accepted).toHaveBeenCalledTimes(1);
});

it('works again and again while signals change what is around it', () => {
  const about = signal('a');
  function Screen() {
    return <ConsequentialButton about={about.value} onPress={() => { accepted(about.peek()); }}>Go</ConsequentialButton>;
  }
  void act(() => { render(<Screen />, document.body); });
  for (const next of ['b', 'c']) {
    now += 1_000;
    tap();
    void act(() => { about.value = next; });
    tap();
  }
  expect(accepted.mock.calls).toEqual([['a'], ['b']]);
});
