// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { opensWithin, useOpened, type Opened } from './opened.ts';

let opened: Opened;
function Watched(): null {
  opened = useOpened();
  return null;
}

beforeEach(async () => {
  vi.useFakeTimers();
  await act(() => { render(<Watched />, document.body); });
});
afterEach(async () => {
  await act(() => { render(null, document.body); });
  vi.useRealTimers();
});

it('says that nothing came up, once the page has stayed in sight', () => {
  opened.followed();
  vi.advanceTimersByTime(opensWithin - 1);
  expect(opened.failed.value).toBe(false);
  vi.advanceTimersByTime(1);
  expect(opened.failed.value).toBe(true);
  opened.followed();
  expect(opened.failed.value).toBe(false);
});

it.each([
  ['goes out of sight', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['loses the focus to the system’s question', () => window.dispatchEvent(new Event('blur'))],
  ['is left', () => window.dispatchEvent(new Event('pagehide'))],
])('says nothing where the page %s', (_, sign) => {
  opened.followed();
  sign();
  vi.advanceTimersByTime(opensWithin * 2);
  expect(opened.failed.value).toBe(false);
});

it('watches no longer than the link is shown', async () => {
  opened.followed();
  await act(() => { render(null, document.body); });
  vi.advanceTimersByTime(opensWithin);
  expect(opened.failed.value).toBe(false);
});
