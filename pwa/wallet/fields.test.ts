import { describe, expect, it } from 'vitest';
import { cardOf, editExpiry, editNumber, numberProblem, problemsOf, readExpiry, type TypedCard } from './fields.ts';

/** Types one character after the other at the end, as a keyboard does. */
const type = (edit: typeof editNumber, keys: string) => [...keys].reduce((text, key) => edit(text, { text: text + key, caret: text.length + 1 }, false).text, '');
const now = Date.UTC(2026, 10, 25);

describe('a card number', () => {
  it('is spaced as its brand prints it', () => {
    expect(type(editNumber, '4242424242424242')).toBe('4242 4242 4242 4242');
    expect(type(editNumber, '378282246310005')).toBe('3782 822463 10005');
  });
  it('is taken as it is pasted, with anything between the digits, and in full-width digits', () => {
    expect(editNumber('', { text: '4242-4242-4242-4242 ', caret: 20 }, false).text).toBe('4242 4242 4242 4242');
    expect(editNumber('', { text: '４２４２４２４２', caret: 8 }, false).text).toBe('4242 4242');
    expect(editNumber('', { text: '٤٢٤٢', caret: 4 }, false).text).toBe('4242');
  });
  it('keeps the caret at the digit that was typed or deleted in the middle', () => {
    expect(editNumber('4242 4242', { text: '42942 4242', caret: 3 }, false)).toEqual({ text: '4294 2424 2', caret: 3 });
    expect(editNumber('4242 4242', { text: '42424242', caret: 4 }, true)).toEqual({ text: '4244 242', caret: 3 });
  });
  it('is judged by brand, length and check digit', () => {
    expect(numberProblem('4242 4242 4242 4242')).toBeUndefined();
    expect(numberProblem('4242 4242 4242 4241')).toBe('number_wrong');
    expect(numberProblem('4242 4242 4242')).toBe('number_short');
    expect(numberProblem('3782 822463 100055')).toBe('number_wrong');
    expect(numberProblem('0000 0000 0000 0000')).toBe('number_wrong');
    expect(numberProblem('')).toBe('number_missing');
  });
});

describe('an expiry', () => {
  it.each([['12/27', 12, 2027], ['12 / 2027', 12, 2027], ['1227', 12, 2027], ['122027', 12, 2027], ['2027-12', 12, 2027], ['3/30', 3, 2030]])('%s is read', (text, month, year) => {
    expect(readExpiry(text)).toEqual({ month, year });
  });
  it.each(['13/27', '0027', '12', ''])('%j is none', (text) => { expect(readExpiry(text)).toBeUndefined(); });
  it('is formatted as it is typed and as it is filled in', () => {
    expect(type(editExpiry, '1227')).toBe('12 / 27');
    expect(type(editExpiry, '327')).toBe('03 / 27');
    expect(editExpiry('', { text: '2027-12', caret: 7 }, false).text).toBe('12 / 27');
    expect(editExpiry('', { text: '12/2027', caret: 7 }, false).text).toBe('12 / 27');
    expect(editExpiry('12 / 2', { text: '12 / ', caret: 5 }, true).text).toBe('12');
  });
});

describe('a typed card', () => {
  const typed: TypedCard = { number: '4242 4242 4242 4242', expiry: '11 / 26', name: 'Anna Berg', code: '', billing: { line1: '', line2: '', city: '', region: '', postcode: '', country: 'NO' } };
  it('is good to the end of its month, and then no more', () => {
    expect(problemsOf(typed, now)).toEqual({});
    expect(problemsOf({ ...typed, expiry: '10 / 26' }, now)).toEqual({ expiry: 'expired' });
  });
  it('says what is missing', () => {
    expect(problemsOf({ ...typed, name: ' ', code: '12', billing: { ...typed.billing, city: 'Oslo' } }, now)).toEqual({ name: 'name_missing', code: 'code_wrong', billing: 'address_incomplete' });
    expect(problemsOf({ ...typed, number: '378282246310005', code: '123' }, now)).toEqual({ code: 'code_wrong' });
  });
  it('becomes what is kept, without an empty address', () => {
    expect(cardOf(typed)).toEqual({ number: '4242424242424242', expiry: { month: 11, year: 2026 }, name: 'Anna Berg' });
    expect(cardOf({ ...typed, billing: { ...typed.billing, line1: 'Gate 1', city: 'Oslo' } }).billing).toEqual({ line1: 'Gate 1', city: 'Oslo', country: 'NO' });
  });
});
