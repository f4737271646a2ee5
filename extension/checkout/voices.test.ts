// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const signs = (html: string): string[] => readPage(`<title>x</title>${html}`, 'https://shop.example/x').why.map(({ sign }) => sign);

describe('the terms of ordering', () => {
  it.each([
    ['in a sentence', '<p>By ordering you accept our <a href="/t">terms and conditions</a> and more.</p>'],
    ['beside a box to tick', '<label><input type="checkbox"><a href="/t">Terms and conditions</a></label>'],
    ['in plain text', '<p>I agree to the terms and conditions</p>'],
  ])('are agreed to %s', (_, html) => expect(signs(html)).toContain('terms of ordering'));

  it.each([
    ['a list of links', '<ul><li><a href="/t">Terms and conditions</a></li><li><a href="/p">Privacy</a></li></ul>'],
    ['a row of links', '<div><a href="/t">Terms and conditions</a> | <a href="/p">Privacy</a></div>'],
  ])('are only named in %s', (_, html) => expect(signs(html)).not.toContain('terms of ordering'));
});

describe('rows with a day and a sum', () => {
  const rows = (one: string, times: number): string => `<table>${one.repeat(times)}</table>`;
  it.each([
    ['1 Nov 2026', '$43.90'],
    ['01.11.2026', '43,90 €'],
    ['2026-11-01', '43.90'],
    ['2026年11月1日', '¥88'],
    ['November 1, 2026', '£43.90'],
  ])('are told: %s, %s', (day, sum) => expect(signs(rows(`<tr><td>${day}</td><td>${sum}</td></tr>`, 3))).toContain('rows with a day and a sum'));

  it.each([
    ['two', rows('<tr><td>1 Nov 2026</td><td>$43.90</td></tr>', 2)],
    ['days alone', rows('<tr><td>1 Nov 2026</td><td>Delivered</td></tr>', 5)],
    ['sums alone', rows('<tr><td>Jug</td><td>$43.90</td></tr>', 5)],
  ])('are not: %s', (_, html) => expect(signs(html)).not.toContain('rows with a day and a sum'));
});
