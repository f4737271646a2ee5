import type { RequestState } from '../../../protocol/requests/state.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';
import type { RequestRecord } from './record.ts';

/** What unit tests of this room start from. */

export const requestId = '01900000-0000-7000-8000-000000000000';

export function stateOf(change: Partial<RequestState> = {}): RequestState {
  return { request: requestId, desktop: 'd'.repeat(43), phase: 'filed', revision: 0, minimum: 'any', opening: 'page', filedAt: 1_000, expiresAt: 301_000, evidence: [], ...change };
}

export function recordOf(change: Partial<RequestRecord> = {}): RequestRecord {
  return {
    id: requestId,
    tab: 3,
    private: false,
    checkout: '["shop.example","EUR 2290","A-1"]',
    merchant: { name: 'Shop', domain: 'shop.example' },
    total: { currency: 'EUR', value: '22.90' },
    reference: 'A-1',
    payHosts: ['pay.example'],
    filedAt: 1_000,
    expiresAt: 301_000,
    filing: 'f'.repeat(43),
    ...change,
  };
}

export function readingOf(change: Partial<CheckoutReading> = {}): CheckoutReading {
  return {
    step: 'payment',
    confidence: 1,
    merchant: { name: 'Shop', domain: 'shop.example' },
    total: { currency: 'EUR', value: '22.9' },
    reference: 'A-1',
    items: [],
    ways: [{ kind: 'link', url: 'https://pay.example/p/1' }],
    why: [],
    ...change,
  };
}
