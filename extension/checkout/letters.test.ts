import { describe, expect, it } from 'vitest';
import { codeAt, codeBefore, countLetterRuns, countWords, fromFirstLetter, fromFirstWordSign, hasCapital, hasDigit, hasLetters, isCurrencySign, isDigit, isLetter, isMark, isWordSign, onlyWordSigns, saysWord, withoutMarks } from './letters.ts';

/** What an engine does not know yet is told otherwise by the next one. */
const unassigned = /\p{Cn}/u;

describe('a sign', () => {
  it.each([
    ['a letter', isLetter, /^\p{L}$/u],
    ['a digit', isDigit, /^\p{Nd}$/u],
    ['part of a word', isWordSign, /^[\p{L}\p{N}]$/u],
    ['a mark', isMark, /^\p{M}$/u],
    ['a sign of a currency', isCurrencySign, /^\p{Sc}$/u],
    ['a capital, or of a script without them', (code: number) => hasCapital(String.fromCodePoint(code)), /^[\p{Lu}\p{Lo}]$/u],
    ['alone a word of a script without capitals', (code: number) => saysWord(String.fromCodePoint(code).repeat(2)), /^\p{Lo}$/u],
  ] as const)('is %s where Unicode says so', (_, holds, category) => {
    const wrong = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (holds(code) !== category.test(sign) && !unassigned.test(sign)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('is nothing where no text is', () => {
    for (const holds of [isLetter, isDigit, isWordSign, isMark, isCurrencySign]) expect([holds(codeAt('a', 1)), holds(codeBefore('a', 0))]).toEqual([false, false]);
  });

  it('is read whole on both sides of a place', () => {
    expect([codeAt('𝐀b', 0), codeBefore('a𝐀', 3), codeBefore('ab', 1)]).toEqual([0x1d400, 0x1d400, 0x61]);
  });
});

const texts = ['', 'Total', "l'addition: 12,50 €", 'Größe № 7', 'ab c', 'a1b2', '合計 12', '合', '٣ سطور', 'ﾄｰﾀﾙ', 'café au lait²', 'e\u0301te\u0301', '𝐀𝐁𝐂', '- – —', 'x\ud835', 'किताब', 'ⅷ', "''"];

describe('a text', () => {
  it.each(texts)('is told of as expressions would: %j', (text) => {
    expect({ two: hasLetters(text, 2), digit: hasDigit(text), capital: hasCapital(text), word: saysWord(text) }).toEqual({
      two: /\p{L}{2}/u.test(text),
      digit: /\p{Nd}/u.test(text),
      capital: /\p{Lu}|\p{Lo}/u.test(text),
      word: /\p{L}{3}|\p{Lo}{2}/u.test(text),
    });
    expect([countWords(text), countLetterRuns(text)]).toEqual([(text.match(/[\p{L}\p{N}']+/gu) ?? []).length, (text.match(/\p{L}+/gu) ?? []).length]);
    expect([onlyWordSigns(text), withoutMarks(text)]).toEqual([text.replace(/[^\p{L}\p{N}]/gu, ''), text.replace(/\p{M}/gu, '')]);
    expect([fromFirstLetter(text), fromFirstWordSign(text)]).toEqual([text.replace(/^[^\p{L}]*/u, ''), text.replace(/^[^\p{L}\p{N}]*/u, '')]);
  });
});
