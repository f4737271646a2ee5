import { describe, expect, it } from 'vitest';
import type { FilledHere } from '../../platform/fill-messages.ts';
import { mergeFilled } from './merge.ts';

const report = (change: Partial<FilledHere>): FilledHere => ({ filled: [], resisted: [], frames: [], ...change });
const page = report({ filled: ['number', 'expiry', 'securityCode', 'name'] });

describe('what became of a card', () => {
  it('is filled when number and expiry stand, in one document or in several', () => {
    expect(mergeFilled([page])).toBe('filled');
    expect(mergeFilled([report({ filled: ['number'] }), report({ filled: ['expiryMonth', 'expiryYear'] }), report({ refused: 'no_form' })])).toBe('filled');
  });

  it('has resisted when a field did not take, or something essential is missing', () => {
    expect(mergeFilled([page, report({ resisted: ['name'] })])).toBe('resisted');
    expect(mergeFilled([report({ filled: ['number'] })])).toBe('resisted');
    expect(mergeFilled([report({ filled: ['number', 'expiry'], refused: 'form_changed' })])).toBe('resisted');
  });

  it('is the refusal where nothing was written', () => {
    expect(mergeFilled([report({ refused: 'hidden_form' })])).toBe('hidden_form');
    expect(mergeFilled([report({ refused: 'no_form' }), report({ refused: 'origin_changed' })])).toBe('origin_changed');
    expect(mergeFilled([report({ refused: 'no_form' })])).toBe('no_form');
  });
});
