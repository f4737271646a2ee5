import { describe, expect, it } from 'vitest';
import { groupCode, readTypedCode } from './code-input.tsx';

describe('readTypedCode', () => {
  it.each([
    ['abcd efgh jkmn 2345', 'ABCDEFGHJKMN2345'],
    ['ABCD-EFGH-JKMN-2345-extra', 'ABCDEFGHJKMN2345'],
    ['0O1IlL89', '00111189'],
    ['äéuU!9', '9'],
  ])('reads %j as %j', (typed, expected) => {
    expect(readTypedCode(typed)).toBe(expected);
  });
});

describe('groupCode', () => {
  it('groups four by four while it grows', () => {
    expect(groupCode('')).toBe('');
    expect(groupCode('ABCDE')).toBe('ABCD E');
    expect(groupCode('ABCDEFGHJKMN2345')).toBe('ABCD EFGH JKMN 2345');
  });
});
