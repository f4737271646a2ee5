import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import { build, type Plugin } from 'vite';
import { afterAll, expect, it } from 'vitest';

const source = new URL('../../scripts/lib/compiled-at-once.mjs', import.meta.url).href;
const { compiledAtOnce } = v.parse(v.object({ compiledAtOnce: v.custom<(once: RegExp, later: RegExp) => Plugin>((made) => typeof made === 'function') }), { ...(await import(source)) });

const folder = await mkdtemp(join(tmpdir(), 'compiled-at-once-'));
afterAll(() => rm(folder, { recursive: true }));

async function bundled(code: string, plugins: Plugin[], minify = true): Promise<string> {
  const input = join(folder, 'entry.js');
  await writeFile(input, code);
  const built = await build({ configFile: false, root: folder, logLevel: 'silent', plugins, build: { write: false, minify, rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } } } });
  if (!('output' in built)) throw new Error('no output');
  return built.output[0].code;
}
const none = /^$/;
const everything = compiledAtOnce(/entry/, none);

const everyForm = `
  const early = sum(1, 2);
  export function sum(a, b) { return a + b; }
  function* upTo(n) { for (let i = 0; i < n; i++) yield i; }
  async function later(value) { return value; }
  function factorial(n) { return n < 2 ? 1 : n * factorial(n - 1); }
  const both = { twice: (n) => n * 2, thrice(n) { return n * 3; }, get four() { return 4; } };
  class Counter { #n = 0; static from(n) { const made = new Counter(); made.#n = n; return made; } next = () => ++this.#n; }
  globalThis.told = JSON.stringify([early, [...upTo(3)].map((n) => both.twice(n)), factorial(5), both.thrice(2), both.four, Counter.from(6).next(), typeof later(1).then, (({ a = 1 }) => ({ a }))({})]);
`;
/** What the code tells when it runs. */
function told(code: string): unknown {
  const world: { told?: unknown } = {};
  runInNewContext(code, world);
  return world.told;
}

it('leaves what code does as it is', async () => {
  const [as, is] = [await bundled(everyForm, []), await bundled(everyForm, [everything])];
  expect(told(is)).toBe('[3,[0,2,4],120,6,4,7,"function",{"a":1}]');
  expect(told(is)).toBe(told(as));
});

it('puts every function into parentheses, and minifying keeps them', async () => {
  const code = await bundled(everyForm, [everything]);
  expect(code.match(/\(function\*?\(/g)).toHaveLength(4);
  expect(code).toMatch(/\(async function\(/);
  expect(code).toMatch(/map\(\(\w+=>/);
  expect(await bundled(everyForm, [])).not.toMatch(/map\(\(\w+=>/);
});

it('takes them away from what is called later, and from nothing else', async () => {
  const code = 'export const said = ((name) => `Hello ${name}`); const once = ((n) => n + 1)(1); globalThis.told = said("you") + once;';
  const is = await bundled(code, [compiledAtOnce(none, /entry/)], false);
  expect(await bundled(code, [], false)).toContain('said = ((name)');
  expect(is).toContain('said = (name)');
  expect(told(is)).toBe('Hello you2');
});

it('leaves other modules alone', async () => {
  expect(await bundled(everyForm, [compiledAtOnce(/elsewhere/, none)])).toBe(await bundled(everyForm, []));
});
