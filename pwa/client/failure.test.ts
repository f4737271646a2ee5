import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../protocol/problems.ts';
import { problemOf } from './failure.ts';

describe('what was thrown', () => {
  it('is named by the code that has a sentence', () => {
    expect(problemOf(new DOMException('The quota has been exceeded.', 'QuotaExceededError'))).toBe('storage');
    expect(problemOf(new ProblemError('rate_limited'))).toBe('rate_limited');
    expect(problemOf(new TypeError('x is undefined'))).toBe('internal');
  });
});
