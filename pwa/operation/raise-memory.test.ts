import { expect, it } from 'vitest';
import { RAISE_COUNTS_MS, raiseMemory } from './raise-memory.ts';

it('lets a raise count once for a request that comes within ten seconds', () => {
  const memory = raiseMemory();
  memory.raised(1000);
  expect(memory.consume(1000 + RAISE_COUNTS_MS)).toBe(true);
  expect(memory.consume(1000 + RAISE_COUNTS_MS)).toBe(false);
});

it('forgets a raise that is too old', () => {
  const memory = raiseMemory();
  memory.raised(1000);
  expect(memory.consume(1001 + RAISE_COUNTS_MS)).toBe(false);
});

it('forgets a raise when the phone goes down', () => {
  const memory = raiseMemory();
  memory.raised(1000);
  memory.held(true);
  memory.held(false);
  memory.held(true);
  expect(memory.consume(2000)).toBe(false);
});
