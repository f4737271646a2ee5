/** The detector on our own simulator: few, so that it is quick; `npm run bench:raise` measures many. */
import { describe, expect, it } from 'vitest';
import { RaiseDetector } from '../../pwa/operation/raise.ts';
import { parseSamples } from '../bench/raise/corpus.ts';
import { generate } from '../bench/raise/generated.ts';
import { other, others } from '../bench/raise/simulator/others.ts';
import { raise, starts } from '../bench/raise/simulator/raises.ts';

const firings = (csv: string): number[] => {
  const detector = new RaiseDetector();
  return parseSamples(csv).flatMap((sample) => detector.push(sample)?.t ?? []);
};

describe('raises of many kinds are felt', () => {
  it.each(starts)('%s', (start) => {
    let felt = 0;
    for (let seed = 0; seed < 25; seed++) {
      const { csv, label } = generate('', `raise_${start}`, (chance) => raise(chance, start), 5000 + seed);
      if (firings(csv).some((t) => t >= label.onset - 50 && t <= label.end + 1000)) felt++;
    }
    expect(felt).toBeGreaterThanOrEqual(start === 'stand' ? 21 : 23);
  });
});

it.each(Object.keys(others).filter((kind) => kind !== 'exercise'))('%s is no raise', (kind) => {
  let fired = 0;
  for (let seed = 0; seed < 8; seed++) {
    const { csv } = generate('', kind, (chance) => other(chance, kind), 9000 + seed);
    if (firings(csv).length > 0) fired++;
  }
  expect(fired).toBeLessThanOrEqual(1);
});
