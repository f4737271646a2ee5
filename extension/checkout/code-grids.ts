import type { Work } from './work.ts';

/** Codes that are drawn with elements or letters instead of a picture, as rows of modules: true is dark. */
export type Modules = readonly (readonly boolean[])[];

/** Modules along one side of the smallest and of the largest code that is looked for, quiet zone included. */
const SMALLEST = 21;
const LARGEST = 93;

const fits = (size: number): boolean => size >= SMALLEST && size <= LARGEST;

/** Cells of a table or of nested boxes, row by row; a flat list of so many boxes that they make a square. */
function cellsOf(element: Element): Element[][] | undefined {
  const rows = element.tagName === 'TABLE' ? [...element.querySelectorAll('tr')] : [...element.children];
  if (fits(rows.length)) {
    const cells = rows.map((row) => [...row.children]);
    const width = cells[0]?.length ?? 0;
    return Math.abs(width - rows.length) <= 2 && cells.every((row) => row.length === width) ? cells : undefined;
  }
  const side = Math.sqrt(rows.length);
  if (!Number.isInteger(side) || !fits(side)) return undefined;
  return Array.from({ length: side }, (_, y) => rows.slice(y * side, y * side + side));
}

/** Whether an element may be a grid of modules, by the number of what is in it alone. */
export function couldBeGrid(element: Element): boolean {
  const count = element.tagName === 'TABLE' ? element.querySelectorAll('tr').length : element.childElementCount;
  return fits(count) || (count >= SMALLEST ** 2 && count <= LARGEST ** 2 && Number.isInteger(Math.sqrt(count)));
}

/**
 * Reads a grid of coloured cells.
 * @param isDark whether a cell is filled darkly; `undefined` where it has no colour of its own
 */
export function* readGrid(element: Element, isDark: (cell: Element) => boolean | undefined): Work<Modules | undefined> {
  const cells = cellsOf(element);
  if (!cells) return undefined;
  const modules: boolean[][] = [];
  for (const row of cells) {
    yield;
    modules.push(row.map((cell) => isDark(cell) ?? false));
  }
  const dark = modules.flat().filter(Boolean).length / modules.flat().length;
  return dark > 0.15 && dark < 0.85 ? modules : undefined;
}

/** Unicode blocks: full, upper half, lower half, and what leaves a module light. */
const upper = new Set(['█', '▀', '■', '⬛', '#']);
const lower = new Set(['█', '▄', '■', '⬛', '#']);

/** Reads a code that is written with block characters: one, two or half a character for a module. */
export function readBlocks(text: string): Modules | undefined {
  if (text.length > 40_000 || !/[█▀▄■⬛]{3}/.test(text)) return undefined;
  const lines = text.split('\n').map((line) => [...line.replace(/\r$/, '')]).filter((line) => line.some((character) => character.trim() !== ''));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const halves = lines.some((line) => line.some((character) => character === '▀' || character === '▄'));
  const twice = !halves && width >= lines.length * 1.6;
  const row = (line: readonly string[], dark: ReadonlySet<string>): boolean[] =>
    Array.from({ length: twice ? Math.ceil(width / 2) : width }, (_, x) => dark.has(line[twice ? x * 2 : x] ?? ' '));
  const modules = lines.flatMap((line) => (halves ? [row(line, upper), row(line, lower)] : [row(line, upper)]));
  return fits(modules.length) && fits(modules[0]?.length ?? 0) ? modules : undefined;
}
