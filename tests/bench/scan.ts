/**
 * How long the scanner takes to find the desktop's code, on a processor slowed down to a mid-range phone's, over pictures that are made
 * by a seed: straight, at an angle, with a lamp reflected, inverted, small, on a dark page, out of focus. One JSON object on standard output.
 * `npm run --silent bench:scan -- [TRIALS] [--report FILE.html] [--predictions FILE.jsonl]`; 25 trials of each kind without.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type CDPSession, type Page } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, findBrowser } from '../services/browsers.ts';
import { print } from './figures.ts';
import { readOptions } from './options.ts';
import { milliseconds, rate } from './rates.ts';
import { reportPage } from './report.ts';
import type { Bench } from './scan/page.ts';

declare const window: { bench: Bench };

const usage = 'usage: npm run --silent bench:scan -- [TRIALS] [--report FILE.html] [--predictions FILE.jsonl]';
const root = join(import.meta.dirname, '../../..');
/** How many times slower the processor is made. */
const throttle = 4;
/** Ms between two frames of a camera at 30 Hz. */
const frameEvery = 1_000 / 30;
/** Frames of a trial, and looks after which the code counts as not found: each frame whole and its middle. */
const frames = 4;
const looks = 2 * frames;

const options = readOptions(process.argv.slice(2), usage);
const trials = Number(options.named[0] ?? 25);
if (!Number.isInteger(trials) || trials < 1) throw new Error(usage);

interface Trial {
  readonly kind: string;
  readonly reader: string;
  readonly seed: number;
  /** Until it was found; undefined when it was not. */
  readonly ms: number | undefined;
  readonly looks: number;
  /** Some text that was not on the code. */
  readonly misread: boolean;
}

/** Shows one code to all readers, the same frames to each, until every one has found it or was given up. */
async function tryOut(page: Page, cdp: CDPSession, { kind, seed, readers }: { kind: string; seed: number; readers: readonly string[] }): Promise<Trial[]> {
  const random = `${(seed * 2_654_435_761 >>> 0).toString(16).padStart(8, '0')}`;
  const text = `https://pay.example.org/scan#01976f2c-8000-7000-8000-0000${random}.${`${random}Zm9v_Kq-`.repeat(4).slice(0, 43)}`;
  await page.evaluate(([one, at, code]) => { window.bench.begin(one, at, code); }, [kind, seed, text] as const);
  const running = new Map(readers.map((reader) => [reader, { ms: 0, looks: 0 }]));
  const done: Trial[] = [];
  for (let turn = 0; running.size > 0; turn += 1) {
    await page.evaluate((at) => { window.bench.shoot(at); }, Math.floor(turn / 2));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    for (const [reader, so] of running) {
      const look = await page.evaluate(([name, turn]) => window.bench.look(name, turn), [reader, so.looks] as const);
      so.looks += 1;
      so.ms += Math.max(look.ms, frameEvery);
      if (look.text === undefined && so.looks < looks) continue;
      running.delete(reader);
      done.push({ kind, reader, seed, ms: look.text === text ? so.ms : undefined, looks: so.looks, misread: look.text !== undefined && look.text !== text });
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  return done;
}

function figuresOf(some: readonly Trial[]) {
  const found = some.flatMap(({ ms }) => ms ?? []);
  return {
    found: rate(found.length, some.length), withinASecond: rate(found.filter((ms) => ms <= 1_000).length, some.length), misread: some.filter(({ misread }) => misread).length,
    ms: milliseconds(found), looks: milliseconds(some.filter(({ ms }) => ms !== undefined).map(({ looks }) => looks)),
  };
}

const outDir = join(root, '.cache', 'bench', 'scan');
const built = { outDir, emptyOutDir: true, target: 'chrome116' };
const folder = join(root, 'tests', 'bench', 'scan');
await build({ configFile: false, root: folder, build: built, logLevel: 'error' });
const server = await preview({ configFile: false, root: folder, build: built, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGS] });
const page = await browser.newPage();
await page.goto(server.resolvedUrls?.local[0] ?? '');
await page.waitForFunction(() => 'bench' in window);
const cdp = await page.context().newCDPSession(page);
const { kinds, readers } = await page.evaluate(() => ({ kinds: window.bench.kinds, readers: window.bench.readers }));

const all: Trial[] = [];
// The first use of each reader compiles it, which is no phone's second scan.
await tryOut(page, cdp, { kind: 'straight', seed: 1, readers });
for (const [at, kind] of kinds.entries()) {
  for (let trial = 0; trial < trials; trial += 1) all.push(...(await tryOut(page, cdp, { kind, seed: 1_000 * (at + 1) + trial, readers })));
  process.stderr.write(`${kind}: ${trials} trials\n`);
}
await browser.close();
await server.close();

const sizeOf = async (path: string): Promise<number> => gzipSync(await readFile(join(root, 'node_modules', path))).length;
const figures = (reader: string) => {
  const own = all.filter((one) => one.reader === reader);
  return { all: figuresOf(own), cases: Object.fromEntries(kinds.map((kind) => [kind, figuresOf(own.filter((one) => one.kind === kind))])) };
};
const [ours = '', ...others] = readers;
const result = {
  throttle, trialsOfAKind: trials, ours: figures(ours), alternatives: Object.fromEntries(others.map((reader) => [reader, figures(reader)])),
  gzipBytesOfPackage: { qr: await sizeOf('qr/decode.js'), 'zxing-wasm': await sizeOf('zxing-wasm/dist/reader/zxing_reader.wasm') },
};
if (options.predictions) await writeFile(options.predictions, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
if (options.report) {
  const rates = readers.flatMap((reader) => kinds.map((kind) => [`${kind}, within a second: ${reader}`, figures(reader).cases[kind]?.withinASecond ?? rate(0, 0)] as const));
  const wrong = all.filter(({ ms }) => ms === undefined || ms > 1_000).map(({ kind, reader, seed, ms, looks }) => [kind, reader, String(seed), ms === undefined ? 'not found' : `${Math.round(ms)} ms`, String(looks)]);
  await writeFile(options.report, reportPage({ title: 'Finding the code', rates, headings: ['kind', 'reader', 'seed', 'when', 'looks'], wrong, figures: result }));
}
print(result);
