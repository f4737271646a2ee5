import { describe, expect, it } from 'vitest';
import { isPaidEvidence } from './evidence.ts';
import { readingOf, recordOf, stateOf } from './testing.ts';

const released = recordOf({ state: stateOf({ phase: 'opened', releasedAt: 2_000 }) });
const confirmation = readingOf({ step: 'confirmation' });

describe('isPaidEvidence', () => {
  it('believes the shop and its pay page, by reference or by total', () => {
    expect(isPaidEvidence(released, confirmation, 3, 'www.shop.example')).toBe(true);
    expect(isPaidEvidence(released, { ...confirmation, total: undefined }, 3, 'shop.example')).toBe(true);
    expect(isPaidEvidence(released, { ...confirmation, reference: undefined }, 3, 'pay.example')).toBe(true);
  });

  it.each([
    ['another tab', released, confirmation, 4, 'shop.example'],
    ['another domain', released, confirmation, 3, 'shop.example.evil.test'],
    ['a domain that only ends alike', released, confirmation, 3, 'myshop.example'],
    ['below a pay host', released, confirmation, 3, 'x.pay.example'],
    ['a payment page', released, readingOf(), 3, 'shop.example'],
    ['other money and another reference', released, readingOf({ step: 'confirmation', reference: 'B-2', total: { currency: 'EUR', value: '22.91' } }), 3, 'shop.example'],
    ['the same figure in another currency', released, readingOf({ step: 'confirmation', reference: undefined, total: { currency: 'USD', value: '22.90' } }), 3, 'shop.example'],
    ['nothing to compare', released, readingOf({ step: 'confirmation', reference: undefined, total: undefined }), 3, 'shop.example'],
    ['before the release', recordOf({ state: stateOf({ phase: 'delivered' }) }), confirmation, 3, 'shop.example'],
    ['a request the server never took', recordOf(), confirmation, 3, 'shop.example'],
    ['a cancelled request', recordOf({ state: stateOf({ phase: 'cancelled' }) }), confirmation, 3, 'shop.example'],
    ['what the page said before', recordOf({ state: stateOf({ phase: 'paid', releasedAt: 2, evidence: [{ source: 'page', by: 'd'.repeat(43), at: 3 }] }) }), confirmation, 3, 'shop.example'],
  ])('does not believe %s', (_what, record, reading, tab, host) => {
    expect(isPaidEvidence(record, reading, tab, host)).toBe(false);
  });

  it('amends an ending that came after the release', () => {
    expect(isPaidEvidence(recordOf({ state: stateOf({ phase: 'unconfirmed', releasedAt: 2_000 }) }), confirmation, 3, 'shop.example')).toBe(true);
  });
});
