import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { approvalChallenge, cardSchema, passesLuhn, type Approval } from './card.ts';

const card = { number: '4111111111111111', expiry: { month: 12, year: 2030 }, name: '林小雨' };

describe('a card', () => {
  it('has a number that checks', () => {
    expect(v.is(cardSchema, card)).toBe(true);
    expect(v.is(cardSchema, { ...card, number: '4111111111111112' })).toBe(false);
    expect(v.is(cardSchema, { ...card, number: '4111 1111 1111 1111' })).toBe(false);
    expect(v.is(cardSchema, { ...card, expiry: { month: 13, year: 2030 } })).toBe(false);
  });

  it('with any one digit changed does not check (ISO/IEC 7812-1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = [...card.number].map((digit, index) => (index === at ? (Number(digit) + by) % 10 : digit)).join('');
        expect(passesLuhn(changed)).toBe(false);
      }),
    );
  });
});

describe('an approval', () => {
  const approval: Approval = { nonce: 'n'.repeat(22), filing: 'f'.repeat(43), payee: { name: 'Linden', domain: 'linden.example' }, amount: { currency: 'EUR', value: '12.30' } };

  it('is bound to nonce, filing, payee and amount', async () => {
    const all = await Promise.all(
      [
        approval,
        { ...approval, nonce: 'm'.repeat(22) },
        { ...approval, filing: 'g'.repeat(43) },
        { ...approval, payee: { name: 'Linden', domain: 'linden.example.evil.example' } },
        { ...approval, payee: { name: 'Birke', domain: 'linden.example' } },
        { ...approval, amount: { currency: 'EUR', value: '123.0' } },
        { ...approval, amount: { currency: 'USD', value: '12.30' } },
      ].map(approvalChallenge),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(await approvalChallenge(approval)).toBe(all[0]);
  });
});
