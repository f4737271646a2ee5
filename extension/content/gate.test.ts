// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let said: unknown[];

/** Runs the gate as the browser does: first with the page, then whenever the background puts it there again. */
async function inject(): Promise<void> {
  vi.resetModules();
  await import('./gate.ts');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  said = [];
  Reflect.set(globalThis, 'browser', { runtime: { id: 'x', sendMessage: (message: unknown) => Promise.resolve(void said.push(message)) } });
});
afterEach(() => void vi.useRealTimers());

it('looks again, long after the page stood, when it is told of a move that nobody clicked for', async () => {
  const looks = vi.spyOn(document, 'getElementsByTagName');
  await inject();
  await vi.advanceTimersByTimeAsync(60_000);
  const first = looks.mock.calls.length;
  expect(first).toBeGreaterThan(0);
  // Nothing is looked at, and nothing watched, once the looks after the load are over.
  history.pushState(null, '', '/step/2');
  document.title = 'Payment';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks.mock.calls.length).toBe(first);
  expect(said).toEqual([]);

  await inject();
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual([{ kind: 'checkout.maybe', signs: ['title'] }]);
  // The same address is not asked about twice.
  await inject();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said.length).toBe(1);
});
