import { expect, it } from 'vitest';
import { serially } from './serially.ts';

it('runs one at a time, and once more for all that came meanwhile', async () => {
  const runs: boolean[] = [];
  const gates: (() => void)[] = [];
  const run = serially((asked) => {
    runs.push(asked);
    return new Promise((resolve) => gates.push(resolve));
  });
  run(false);
  run(false);
  run(true);
  run(false);
  expect(runs).toEqual([false]);
  gates[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(runs).toEqual([false, true]);
  gates[1]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(runs).toEqual([false, true]);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const run = serially(() => Promise.reject(new Error(String(runs++))));
  run(false);
  await new Promise((resolve) => setTimeout(resolve));
  run(false);
  expect(runs).toBe(2);
});
