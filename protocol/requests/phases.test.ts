import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, nextCauses, transitions, type Actor, type Cause } from './phases.ts';
import { isOutcome, type Phase } from './state.ts';

const causes: Cause[] = ['acknowledge', 'operate', 'open', 'decline', 'cancel', 'paid', 'fail', 'mismatch', 'expire', 'deadline', 'supersede', 'revoke'];
const actors: Actor[] = ['desktop', 'phone', 'winner', 'server'];

describe('phases', () => {
  it('never reach a forbidden state, release twice, or release after an ending', () => {
    const event = fc.record({ cause: fc.constantFrom(...causes), actor: fc.constantFrom(...actors) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let phase: Phase = 'filed';
        let releases = 0;
        let ended = false;
        for (const { cause, actor } of events) {
          const verdict = judge(phase, cause, actor, releases > 0);
          if (!verdict.allowed) continue;
          if (cause === 'operate') releases += 1;
          expect(releases).toBeLessThanOrEqual(1);
          if (ended) expect(verdict.to).toBe('paid');
          if (verdict.notice) expect(verdict.to).toBe(phase);
          if (verdict.to === 'paid') expect(releases).toBe(1);
          if (verdict.to === 'expired') expect(releases).toBe(0);
          phase = verdict.to;
          ended ||= isOutcome(phase);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('tell the loser what is so', () => {
    expect(judge('released', 'operate', 'phone', true)).toEqual({ allowed: false, problem: 'already_released' });
    expect(judge('expired', 'operate', 'phone', false)).toEqual({ allowed: false, problem: 'request_expired' });
    expect(judge('cancelled', 'operate', 'phone', false)).toEqual({ allowed: false, problem: 'request_settled' });
    expect(judge('declined', 'paid', 'desktop', false)).toEqual({ allowed: false, problem: 'request_settled' });
    expect(judge('opened', 'decline', 'phone', true)).toEqual({ allowed: false, problem: 'not_the_winner' });
    expect(judge('filed', 'paid', 'desktop', false)).toEqual({ allowed: false, problem: 'not_released' });
  });

  it('offer only what is allowed', () => {
    expect(nextCauses('filed', 'desktop', false)).toEqual(['cancel']);
    expect(nextCauses('unconfirmed', 'winner', true)).toEqual(['paid']);
    expect(Object.keys(transitions)).toHaveLength(10);
  });
});
