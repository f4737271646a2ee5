import { expect, it } from 'vitest';
import { randomNow } from './random.ts';

it('hands out each byte once, whatever the lengths', () => {
  const drawn = Array.from({ length: 5_000 }, (_, index) => randomNow(16 + (index % 17)));
  expect(drawn.every((bytes, index) => bytes.length === 16 + (index % 17))).toBe(true);
  expect(new Set(drawn.map((bytes) => bytes.subarray(0, 16).toString('hex'))).size).toBe(drawn.length);
  const ones = Buffer.concat(drawn).reduce((sum, byte) => sum + byte, 0) / Buffer.concat(drawn).length;
  expect(ones).toBeGreaterThan(124);
  expect(ones).toBeLessThan(131);
});

it('keeps what it handed out apart from its stock', () => {
  const [one, two] = [randomNow(32), randomNow(32)];
  const before = Buffer.from(two);
  one.fill(7);
  for (let more = 0; more < 500; more += 1) randomNow(32);
  expect(two.equals(before)).toBe(true);
});

it('refuses more than it draws at once', () => {
  expect(randomNow(4_096)).toHaveLength(4_096);
  expect(() => randomNow(4_097)).toThrow(RangeError);
});
