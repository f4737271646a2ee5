// @vitest-environment happy-dom
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { couldBeGrid, readBlocks, readGrid, type Modules } from './code-grids.ts';
import { finish } from './work.ts';

const text = 'upi://pay?pa=tea@bank&am=5';
const code: Modules = encodeQR(text, 'raw', { border: 2 });
const side = code.length;

function decode(modules: Modules): string {
  const scale = 4;
  const size = (modules.length + 8) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let dy = 0; dark && dy < scale; dy++) for (let dx = 0; dx < scale; dx++) data.fill(0, (((y + 4) * scale + dy) * size + (x + 4) * scale + dx) * 4, (((y + 4) * scale + dy) * size + (x + 4) * scale + dx) * 4 + 3);
    }),
  );
  return decodeQR({ width: size, height: size, data });
}
const element = (html: string): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild ?? holder;
};
const cell = (dark: boolean): string => (dark ? '<i class="x"></i>' : '<i></i>');
const isDark = (one: Element): boolean => one.className === 'x';

describe('codes without a picture', () => {
  it.each([
    ['a table', `<table>${code.map((row) => `<tr>${row.map((dark) => `<td class="${dark ? 'x' : ''}"></td>`).join('')}</tr>`).join('')}</table>`],
    ['rows of boxes', `<div>${code.map((row) => `<p>${row.map(cell).join('')}</p>`).join('')}</div>`],
    ['a flat grid of boxes', `<div>${code.flat().map(cell).join('')}</div>`],
  ])('are read from %s', (_, html) => {
    const grid = element(html);
    expect(couldBeGrid(grid)).toBe(true);
    expect(decode(finish(readGrid(grid, isDark)) ?? [])).toBe(text);
  });

  it.each([
    ['whole blocks, two for a module', code.map((row) => row.map((dark) => (dark ? '██' : '  ')).join('')).join('\n')],
    ['half blocks', Array.from({ length: Math.ceil(side / 2) }, (_, y) => Array.from({ length: side }, (__, x) => [' ', '▀', '▄', '█'][(code[y * 2]?.[x] ? 1 : 0) + (code[y * 2 + 1]?.[x] ? 2 : 0)]).join('')).join('\n')],
  ])('are read from %s', (_, blocks) => expect(decode(readBlocks(blocks) ?? [])).toBe(text));

  it('leave ordinary tables, lists and texts alone', () => {
    expect(couldBeGrid(element(`<ul>${'<li>x</li>'.repeat(12)}</ul>`))).toBe(false);
    expect(finish(readGrid(element(`<table>${`<tr>${'<td>1</td>'.repeat(4)}</tr>`.repeat(40)}</table>`), isDark))).toBeUndefined();
    expect(finish(readGrid(element(`<div>${cell(false).repeat(25 * 25)}</div>`), isDark))).toBeUndefined();
    expect(readBlocks('Progress: ████████ 80 %')).toBeUndefined();
    expect(readBlocks('#'.repeat(50_000))).toBeUndefined();
  });
});
