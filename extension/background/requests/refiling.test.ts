import { expect, it } from 'vitest';
import { ProblemError } from '../../../protocol/problems.ts';
import { FaultError } from '../server/fault.ts';
import { refiling, sameRecipients } from './refiling.ts';

it.each([
  [new ProblemError('clock_skew'), 'look'],
  [new ProblemError('request_conflict'), 'look'],
  [new ProblemError('devices_changed'), 'devices'],
  [new ProblemError('unavailable'), 'later'],
  [new FaultError('offline'), 'later'],
  [new ProblemError('request_open'), 'stop'],
  [new ProblemError('update_required'), 'stop'],
  [new FaultError('server_changed'), 'stop'],
])('goes on after %s with %s', (error, step) => {
  expect(refiling(error)).toBe(step);
});

it('compares phones whatever their order', () => {
  expect(sameRecipients(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(sameRecipients(['a'], ['a', 'b'])).toBe(false);
});
