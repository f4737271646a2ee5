import { describe, expect, it } from 'vitest';
import { groupCode, readTypedCode } from './code-input.tsx';

describe('readTypedCode', () => {
  it.each([
    ['abcd efgh ijkl 2345', 'ABCDEFGHIJKL2345'],
    ['ABCD-EFGH-IJKL-2345-extra', 'ABCDEFGHIJKL2345'],
    ['0O1I8B', 'OOIIBB'],
    ['äß!9', ''],
  ])('reads %j as %j', (typed, expected) => {
    expect(readTypedCode(typed)).toBe(expected);
  });
});

describe('groupCode', () => {
  it('groups four by four while it grows', () => {
    expect(groupCode('')).toBe('');
    expect(groupCode('ABCDE')).toBe('ABCD E');
    expect(groupCode('ABCDEFGHIJKL2345')).toBe('ABCD EFGH IJKL 2345');
  });
});
