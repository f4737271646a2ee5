import { expect, it } from 'vitest';
import { Recorder } from './recorder.ts';

const sample = (t: number, rx = 1.5) => ({ t, ax: 0, ay: 0.1, az: -0.25, gx: 0, gy: 0, gz: 9.8, rx, ry: 0, rz: 0 });

it('writes a table from its first sample on, empty where nothing was given', () => {
  const recorder = new Recorder();
  recorder.push(sample(1000.04));
  recorder.push(sample(1016.7, Number.NaN));
  expect(recorder.length).toBeCloseTo(16.66);
  expect(recorder.toCsv()).toBe('t_ms,ax,ay,az,gx,gy,gz,rx,ry,rz\n0,0,0.1,-0.25,0,0,9.8,1.5,0,0\n16.7,0,0.1,-0.25,0,0,9.8,,0,0\n');
});

it('grows, and ends after ten minutes', () => {
  const recorder = new Recorder();
  for (let t = 0; t < 700_000; t += 50) recorder.push(sample(t));
  expect(recorder.length).toBeGreaterThan(600_000);
  expect(recorder.length).toBeLessThan(601_000);
  expect(recorder.toCsv().trimEnd().split('\n')).toHaveLength(12_003);
});

it('has nothing before its first sample', () => {
  expect([new Recorder().length, new Recorder().toCsv()]).toEqual([0, 't_ms,ax,ay,az,gx,gy,gz,rx,ry,rz\n']);
});
