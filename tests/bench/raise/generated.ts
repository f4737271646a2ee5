/** Ours on our own simulator, which shares nothing with the corpus's: raises from each start, and everything else. */
import { parseSamples, type SimulatedRecording } from './corpus.ts';
import type { Detector } from './baselines.ts';
import { record, someDevice, toCsv } from './simulator/device.ts';
import { other, others } from './simulator/others.ts';
import { raise, starts, type Acted } from './simulator/raises.ts';
import { random, type Random } from './simulator/random.ts';
import { Tally, type Figures } from './tally.ts';

/** Others for each thousand raises of a start. */
const OTHERS_SHARE = 0.2;

/** A recording in the corpus's form, and its label. Seeds give the same one each time. */
export function generate(file: string, kind: string, act: (random: Random) => Acted, seed: number): { csv: string; label: SimulatedRecording } {
  const chance = random(seed);
  const { scene, from, to } = act(chance);
  const csv = toCsv(record(scene, someDevice(chance), chance));
  return { csv, label: { file, kind, raise: kind.startsWith('raise_'), onset: (from + 1) * 1000, end: (to + 1) * 1000 } };
}

export function generated(perStart: number, make: () => Detector): Figures['simulated'] {
  const tally = new Tally(make);
  let seed = 0;
  const add = (kind: string, act: (random: Random) => Acted): void => {
    const { csv, label } = generate('', kind, act, seed++);
    tally.simulated(label, parseSamples(csv));
  };
  for (const start of starts) {
    for (let i = 0; i < perStart; i++) add(`raise_${start}`, (chance) => raise(chance, start));
    process.stderr.write(`own simulator: raises, ${start}\n`);
  }
  for (const kind of Object.keys(others)) for (let i = 0; i < perStart * OTHERS_SHARE; i++) add(kind, (chance) => other(chance, kind));
  return tally.figures().simulated;
}
