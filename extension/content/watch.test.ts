// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from './watch.ts';

let stop: AbortController;
let looks: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  looks = 0;
  watchPage({
    document,
    window,
    signal: stop.signal,
    onChange: () => looks++,
    pauseMs: 100,
    longestPauseMs: 400,
    looks: 3,
    lifetimeMs: 10_000,
    text: false,
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Changes the page and lets observers and the next pause run. */
async function change(wait: number): Promise<void> {
  document.body.append(document.createElement('p'));
  for (let i = 0; i < 5; i++) await Promise.resolve();
  await vi.advanceTimersByTimeAsync(wait);
}

it('looks once for many changes', async () => {
  for (let i = 0; i < 50; i++) document.body.append(document.createElement('p'));
  await change(150);
  expect(looks).toBe(1);
});

it('stops after its looks, however much the page changes', async () => {
  for (let i = 0; i < 20; i++) await change(500);
  expect(looks).toBe(3);
});

it('stops after its lifetime', async () => {
  await vi.advanceTimersByTimeAsync(11_000);
  await change(500);
  await change(500);
  expect(looks).toBeLessThanOrEqual(1);
});

it('looks again after a move without loading', async () => {
  for (let i = 0; i < 5; i++) await change(500);
  history.pushState(null, '', '#/checkout');
  window.dispatchEvent(new Event('popstate'));
  await vi.advanceTimersByTimeAsync(150);
  expect(looks).toBe(4);
});

it('does nothing after its signal', async () => {
  stop.abort();
  await change(500);
  expect(looks).toBe(0);
});
