/**
 * A raise in the corpus's form, from our own simulator: through Chromium's sensors and the app on the one hand, through the detector alone on the other.
 * What the bench measures is what people hold.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures/test.ts';
import { RaiseDetector, type Raise } from '../../pwa/operation/raise.ts';
import type { MotionSample } from '../../pwa/operation/sample.ts';
import { parseSamples } from '../bench/raise/corpus.ts';
import { record, someDevice, toCsv } from '../bench/raise/simulator/device.ts';
import { raise } from '../bench/raise/simulator/raises.ts';
import { random } from '../bench/raise/simulator/random.ts';
import { Trial } from '../pages/trial.ts';
import type { Reading } from '../services/motion.ts';

function recording(seed: number): MotionSample[] {
  const chance = random(seed);
  const { scene } = raise(chance, 'desk');
  // Chromium fires sixty times a second, whatever a phone does.
  return parseSamples(toCsv(record(scene, { ...someDevice(chance), hertz: 60, jitter: 0, dropped: 0 }, chance)));
}

function felt(samples: readonly MotionSample[]): Raise[] {
  const detector = new RaiseDetector();
  return samples.flatMap((sample) => detector.push(sample) ?? []);
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const readingOf = ({ ax, ay, az, gx, gy, gz, rx, ry, rz }: MotionSample): Reading => ({ withGravity: [gx, gy, gz], linear: [ax, ay, az], rotation: [radians(rx), radians(ry), radians(rz)] });

test('the app feels a recorded raise as the bench does', async ({ pairedPhone }) => {
  const samples = recording(5);
  const [alone, ...more] = felt(samples);
  if (!alone) throw new Error('The bench feels nothing here.');
  expect(more).toEqual([]);

  const app = await pairedPhone.openApp();
  const trial = await Trial.open(app.page);
  const motion = await pairedPhone.motion;
  await motion.rest();
  await trial.record();
  await motion.replay(samples.map(readingOf));
  await expect(trial.result).toContainText('A raise');
  const told = await trial.detail();
  const download = app.page.waitForEvent('download');
  await trial.save();
  const recorded = parseSamples(await readFile(await (await download).path(), 'utf8'));

  const [again, ...others] = felt(recorded);
  if (!again) throw new Error('The detector does not feel what the app did.');
  expect(others).toEqual([]);
  // The app's detector ran before the recording began, so figures may differ in their last digit.
  expect(Math.abs(told.angle - again.angle)).toBeLessThan(2);
  expect(Math.abs(told.height - again.height * 100)).toBeLessThan(2);
  // Events come when the browser has its frames, so some samples are others.
  expect(Math.abs(again.angle - alone.angle)).toBeLessThan(20);
  expect(Math.abs(again.height - alone.height)).toBeLessThan(0.15);
});
