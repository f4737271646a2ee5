import { expect, it, vi } from 'vitest';
import { createMoves } from './moves.ts';

it('asks the gate of a page that moved, once for all moves of half a second', async () => {
  const asked: number[] = [];
  const paused: (() => void)[] = [];
  const moved = createMoves({ askGate: (tab) => Promise.resolve(asked.push(tab)), pause: () => new Promise<void>((resolve) => paused.push(resolve)) });
  for (let i = 0; i < 100; i++) void moved(1);
  void moved(2);
  expect(paused.length).toBe(2);
  expect(asked).toEqual([]);
  for (const go of paused) go();
  await vi.waitFor(() => expect(asked).toEqual([1, 2]));
  void moved(1);
  expect(paused.length).toBe(3);
});
