import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Payload } from '../../protocol/kinds.ts';
import { defaultSettings, settingsSchema } from '../storage/schema.ts';
import { demandOf, reaches } from './demand.ts';
import { refusal } from './operation.ts';
import type { RequestEntry } from './types.ts';

const digest = 'd'.repeat(43);
const claims = (change: Partial<Payload<'file'>> = {}): Payload<'file'> => ({
  request: '01976f2c-8000-7000-8000-000000000001', opening: 'page', operations: ['raise'], minimum: 'any', expiresAt: 10, recipients: [digest], counter: 1,
  preview: digest, details: digest, digits: digest, scanProof: digest, aud: 's', iat: 1, jti: 'j'.repeat(22), ...change,
});
const eur = (value: string) => ({ currency: 'EUR', value });

describe('what opens a request', () => {
  const rule = (demand: 'match' | 'scan') => ({ ...defaultSettings, amountRule: { demand, from: [eur('100'), { currency: 'JPY', value: '15000' }] } });

  it('is the strictest of the three rules, and says whose it is', () => {
    const scan = rule('scan');
    expect(demandOf(claims(), 'any', eur('99.99'), scan)).toEqual({ least: 'any' });
    expect(demandOf(claims(), 'any', eur('100.00'), scan)).toEqual({ least: 'scan', because: 'amount' });
    expect(demandOf(claims(), 'any', eur('100'), rule('match'))).toEqual({ least: 'match', because: 'amount' });
    expect(demandOf(claims({ minimum: 'match' }), 'match', eur('100'), scan)).toEqual({ least: 'scan', because: 'amount' });
    expect(demandOf(claims(), 'scan', eur('1'), scan)).toEqual({ least: 'scan', because: 'account' });
    expect(demandOf(claims({ opening: 'scan' }), 'any', eur('1'), scan)).toEqual({ least: 'scan', because: 'desktop' });
    expect(demandOf(claims({ minimum: 'match' }), 'none', eur('1'), scan)).toEqual({ least: 'match', because: 'desktop' });
    expect(demandOf(claims(), 'match', eur('1'), scan)).toEqual({ least: 'match', because: 'account' });
    expect(demandOf(claims(), 'none', eur('1000'), defaultSettings)).toEqual({ least: 'any' });
  });

  it('has an amount of its own for each currency, and counts what cannot be compared as large', () => {
    const { amountRule } = rule('match');
    expect(reaches({ currency: 'JPY', value: '14999' }, amountRule)).toBe(false);
    expect(reaches({ currency: 'JPY', value: '15000' }, amountRule)).toBe(true);
    expect(reaches(eur('5.00'), amountRule)).toBe(false);
    expect(reaches(undefined, amountRule)).toBe(true);
    expect(reaches({ currency: 'USD', value: '1' }, amountRule)).toBe(true);
    expect(reaches(eur('1.0000001'), amountRule)).toBe(true);
  });

  it('is kept over an update that changed how the rule is written', () => {
    const before = { ...defaultSettings, scanAboveAmount: eur('50') };
    expect(v.parse(settingsSchema, before)).toEqual({ ...defaultSettings, amountRule: { demand: 'scan', from: [eur('50')] } });
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
