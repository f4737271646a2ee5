import { afterEach, describe, expect, it } from 'vitest';
import { getLocale, resolveLocale, setLocale } from './locale.ts';
import { m } from './generated/messages.js';
import { formatAmount, formatClock, formatCountdown } from './format.ts';

afterEach(() => { setLocale('en'); });

describe('resolveLocale', () => {
  it('takes the chosen language over the preferred ones', () => {
    expect(resolveLocale('zh-TW', ['en-GB'])).toBe('zh-TW');
    expect(resolveLocale('fr', ['zh'])).toBe('zh-CN');
  });

  it.each([
    [['de', 'zh-Hant-HK', 'en'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-MO'], 'zh-TW'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['en-AU', 'zh-CN'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ])('reads %j as %s', (preferred, expected) => {
    expect(resolveLocale(undefined, preferred)).toBe(expected);
  });

  it('makes messages follow the language set', () => {
    setLocale('zh-TW');
    expect(getLocale()).toBe('zh-TW');
    expect(m.time_left({ minutes: 1, seconds: 5 })).toBe('還剩 1 分 5 秒');
  });
});

describe('formatAmount', () => {
  it.each([
    ['EUR', '19.90', 'en', '€19.90'],
    ['JPY', '1200', 'en', '¥1,200'],
    ['KWD', '1.5', 'en', 'KWD\u00a01.500'],
    ['USD', '0.105', 'en', '$0.105'],
    ['USD', '9007199254740993.10', 'en', '$9,007,199,254,740,993.10'],
    ['CNY', '88.00', 'zh-CN', '¥88.00'],
    ['XQQ', '5', 'en', 'XQQ\u00a05.00'],
    ['credits', '5.5', 'en', 'credits 5.5'],
    ['EUR', 'ask', 'en', 'EUR ask'],
  ])('%s %s in %s', (currency, value, locale, expected) => {
    expect(formatAmount({ currency, value }, locale)).toBe(expected);
  });
});

describe('formatClock', () => {
  it.each(['en', 'zh-CN', 'zh-TW'])('is figures alone in %s', (locale) => {
    expect(formatClock(0, locale)).toMatch(/^\d{1,2}:\d{2}$/);
  });
});

describe('formatCountdown', () => {
  it('rounds up and never goes below nothing', () => {
    expect(formatCountdown(61_001)).toEqual({ clock: '1:02', words: '1 minute and 2 seconds left' });
    expect(formatCountdown(-5).clock).toBe('0:00');
  });
});
