import { describe, expect, it } from 'vitest';
import { PushServices } from './services.ts';

const failed = (retryAfter = 0) => ({ kind: 'failed', retryAfter }) as const;
const answered = { kind: 'answered' } as const;

describe('push services', () => {
  const make = () => new PushServices({ concurrency: 8, failures: 3, firstPause: 1_000, longestPause: 3_000 }, () => 1);
  const fail = (services: PushServices, now: number, times = 3) => Array.from({ length: times }, () => services.begin('a')(now, failed())).at(-1);

  it('takes of each no more than it may have, and again in numbers', () => {
    const services = make();
    expect(services.claims(0, 100)).toEqual([{ except: [], limit: 8 }]);
    const ends = Array.from({ length: 5 }, () => services.begin('a'));
    expect(services.claims(0, 100)).toEqual([{ except: [], limit: 3 }]);
    expect(services.claims(0, 2)).toEqual([{ except: [], limit: 2 }]);
    ends.push(services.begin('a'), services.begin('a'));
    expect(services.claims(0, 100)).toEqual([{ except: ['a'], limit: 8 }]);
    for (const end of ends) end(0, answered);
    expect(services.claims(0, 100)).toEqual([{ except: [], limit: 8 }]);
    expect(services.claims(0, 0)).toEqual([]);
  });

  it('opens the circuit after failures one after the other, probes with one, and closes upon an answer', () => {
    const services = make();
    expect(fail(services, 0, 2)).toBeUndefined();
    services.begin('a')(0, answered);
    expect(fail(services, 0, 2)).toBeUndefined();
    expect(services.begin('a')(0, failed())).toBe(1_000);
    expect([services.claims(999, 100), services.nextProbeAt(999)]).toEqual([[{ except: ['a'], limit: 8 }], 1_000]);
    expect(services.claims(1_000, 100)).toEqual([{ except: ['a'], limit: 8 }, { only: 'a', limit: 1 }]);
    const probe = services.begin('a');
    expect(services.claims(1_000, 100)).toEqual([{ except: ['a'], limit: 8 }]);
    expect(probe(1_000, failed())).toBe(3_000);
    expect(services.begin('a')(3_000, failed())).toBe(6_000); // no longer than the longest
    expect(services.begin('a')(6_000, answered)).toBeUndefined();
    expect([services.claims(6_000, 100), services.nextProbeAt(6_000)]).toEqual([[{ except: [], limit: 8 }], undefined]);
  });

  it('waits as long as it is asked to, and not longer than an hour', () => {
    const services = make();
    expect(services.begin('a')(0, failed(30_000))).toBe(31_000);
    expect(services.begin('a')(10, failed(5_000))).toBeUndefined(); // others that were on their way
    expect(services.begin('a')(20, failed())).toBeUndefined();
    expect(services.begin('b')(0, failed(86_400_000))).toBe(3_601_000);
    expect(services.claims(0, 100)).toEqual([{ except: ['a', 'b'], limit: 8 }]);
  });

  it('counts an attempt once, and what it never asked not at all', () => {
    const services = make();
    const end = services.begin('a');
    fail(services, 0, 2);
    expect(services.begin('a')(0, { kind: 'unasked' })).toBeUndefined();
    expect(end(0, failed())).toBe(1_000);
    expect(end(0, answered)).toBeUndefined();
    expect(services.claims(0, 100)[0]?.except).toEqual(['a']);
  });
});
