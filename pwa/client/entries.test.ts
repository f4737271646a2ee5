import { describe, expect, it } from 'vitest';
import type { Payload } from '../../protocol/kinds.ts';
import { defaultSettings } from '../storage/schema.ts';
import { demandOf, isAbove } from './entries.ts';
import { refusal } from './operation.ts';
import type { RequestEntry } from './types.ts';

const digest = 'd'.repeat(43);
const claims = (change: Partial<Payload<'file'>> = {}): Payload<'file'> => ({
  request: '01976f2c-8000-7000-8000-000000000001', opening: 'page', operations: ['raise'], minimum: 'any', expiresAt: 10, recipients: [digest], counter: 1,
  preview: digest, details: digest, digits: digest, scanProof: digest, aud: 's', iat: 1, jti: 'j'.repeat(22), ...change,
});
const eur = (value: string) => ({ currency: 'EUR', value });

describe('what opens a request', () => {
  it('is the strictest of the three rules, and says whose it is', () => {
    const limit = { ...defaultSettings, scanAboveAmount: eur('100') };
    expect(demandOf(claims(), 'any', eur('100.00'), limit)).toEqual({ least: 'any' });
    expect(demandOf(claims(), 'any', eur('100.01'), limit)).toEqual({ least: 'scan', because: 'amount' });
    expect(demandOf(claims(), 'scan', eur('1'), limit)).toEqual({ least: 'scan', because: 'account' });
    expect(demandOf(claims({ opening: 'scan' }), 'any', eur('1'), limit)).toEqual({ least: 'scan', because: 'desktop' });
    expect(demandOf(claims({ minimum: 'match' }), 'none', eur('1'), limit)).toEqual({ least: 'match' });
    expect(demandOf(claims(), 'match', eur('1'), limit)).toEqual({ least: 'match' });
  });

  it('counts what cannot be compared as above', () => {
    expect(isAbove(undefined, eur('5'))).toBe(true);
    expect(isAbove({ currency: 'USD', value: '1' }, eur('5'))).toBe(true);
    expect(isAbove(eur('1.0000001'), eur('5'))).toBe(true);
    expect(isAbove(eur('5.00'), eur('5'))).toBe(false);
  });

  it('is refused on the phone already where it cannot succeed', () => {
    const { request, ...file } = claims();
    const entry: RequestEntry = {
      id: request, expiresAt: file.expiresAt, operations: ['raise'], preview: undefined, demand: { least: 'any' }, details: undefined,
      won: false, locked: false, step: 'idle', byRelay: false, problem: undefined, refused: false,
      state: { request, desktop: digest, phase: 'delivered', revision: 1, minimum: 'any', opening: 'page', filedAt: 0, expiresAt: 10, evidence: [] },
    };
    const raise = { kind: 'raise' } as const;
    expect(refusal(entry, raise, 5)).toBeUndefined();
    expect(refusal(entry, { kind: 'swipe' }, 5)).toBe('operation_not_accepted');
    expect(refusal(entry, raise, 10)).toBe('request_expired');
    expect(refusal({ ...entry, refused: true }, raise, 5)).toBe('tampered');
    expect(refusal({ ...entry, demand: { least: 'match' } }, raise, 5)).toBe('match_required');
    expect(refusal({ ...entry, demand: { least: 'scan' } }, raise, 5)).toBe('scan_required');
    expect(refusal({ ...entry, state: { ...entry.state, phase: 'released', winner: digest } }, raise, 5)).toBe('already_released');
  });
});
