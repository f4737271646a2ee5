/**
 * Loads saved pages in Chromium at the addresses they had, scripts blocked, and runs the extension's own two bundles
 * over them in an isolated world, as the browser runs content scripts.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Route } from 'playwright';
import * as v from 'valibot';
import { CHROMIUM_ARGS, findBrowser } from '../../services/browsers.ts';
import type { Row } from './manifest.ts';
import { readingSchema, type Read } from './reading.ts';

const built = join(import.meta.dirname, '../../../dist/extension-chrome');

/** Where a page is served that has no address, or one that no browser opens for an extension. */
export const nowhere = 'https://page.test/';
const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.woff2': 'font/woff2' };

/** No script of the page runs; isolation from other origins gives a clock of five microseconds instead of a hundred. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'; object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** What stands in for the browser's messaging: everything said is kept, nothing is answered. Runs before the bundles. */
const messaging = `
  globalThis.said = [];
  globalThis.listeners = [];
  globalThis.browser = { runtime: {
    id: 'bench',
    sendMessage: (message) => { said.push(message); return Promise.resolve(null); },
    onMessage: { addListener: (listener) => listeners.push(listener), removeListener: () => undefined },
  } };`;

const inputs = `document.documentElement.getBoundingClientRect(); [...document.querySelectorAll('input')].filter((input) =>
  /(^|\\s)cc-(number|exp|csc)|card.?(num|no)|cvv|cvc/i.test([input.autocomplete, input.name, input.id].join(' ')) && input.type !== 'hidden' && input.checkVisibility()).length`;

/**
 * What the machine itself takes, so that its speed can be told from our waste: an extension's script that looks at the
 * address, the title and one kind of field and waits for a click; and one look at every element and its place.
 */
const floors = `(() => {
  const began = performance.now();
  (() => {
    if (window !== window.top || !(document instanceof HTMLDocument)) return;
    void (location.pathname + document.title + document.querySelector('input[autocomplete]'));
    window.addEventListener('click', () => undefined, { capture: true, passive: true });
    setTimeout(() => undefined, 700);
  })();
  const gateMs = performance.now() - began;
  const again = performance.now();
  for (const element of document.querySelectorAll('*')) element.getBoundingClientRect();
  return { gateMs, walkMs: performance.now() - again };
})()`;

/** Asked as the popup asks, so that a page that is no checkout is told of too. Waits until nothing more is said. */
const ask = `(async () => {
  const before = said.length;
  for (const listener of listeners) listener({ kind: 'checkout.read' });
  const heard = () => said.slice(before).filter(({ kind }) => kind === 'checkout.reading');
  for (let waited = 0; heard().length === 0 && waited < 400; waited++) await new Promise((done) => setTimeout(done, 10));
  const pictures = heard()[0]?.reading.step !== 'other' && document.querySelector('img,canvas,svg');
  for (let quiet = 0, seen = heard().length; pictures && quiet < 12; quiet++) {
    await new Promise((done) => setTimeout(done, 10));
    if (heard().length > seen) { seen = heard().length; quiet = 0; }
  }
  return { first: heard()[0], last: heard().at(-1) };
})()`;

const floorSchema = v.object({ gateMs: v.number(), walkMs: v.number() });
const heardSchema = v.object({ first: v.optional(v.object({ ms: v.number(), longest: v.number() })), last: v.optional(v.object({ reading: readingSchema })) });

export class Visitor {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #gate = readFileSync(join(built, 'gate.js'), 'utf8');
  readonly #reader = readFileSync(join(built, 'reader.js'), 'utf8');

  private constructor(browser: Browser, context: BrowserContext) {
    this.#browser = browser;
    this.#context = context;
  }

  static async start(): Promise<Visitor> {
    const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGS] });
    return new Visitor(browser, await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }

  /** What the extension makes of one page. A page that cannot be loaded is told of, not thrown. */
  async visit(folder: string, row: Row): Promise<Read> {
    const page = await this.#context.newPage();
    try {
      page.setDefaultTimeout(20_000);
      const url = /^https?:/.test(row.url) ? row.url : nowhere;
      await page.route('**/*', (route) => serve(route, join(folder, row.path), url));
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.goto(url, { waitUntil: 'load', timeout: 15_000 }).catch((error: unknown) => {
        if (!/Timeout/.test(String(error))) throw error;
      });
      const session = await this.#context.newCDPSession(page);
      return await this.#read(session);
    } catch (error) {
      return { gate: false, cardInputs: 0, failed: String(error).split('\n')[0] ?? '' };
    } finally {
      await page.close();
    }
  }

  async #read(session: CDPSession): Promise<Read> {
    const { frameTree } = await session.send('Page.getFrameTree');
    const worldOf = async (worldName: string): Promise<number> => (await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName })).executionContextId;
    const world = await worldOf('extension');
    const run = async (expression: string, contextId = world): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await run(messaging);
    // Layout of a page that has just loaded is the page's own cost.
    const cardInputs = v.parse(v.number(), await run(inputs));
    const floor = v.parse(floorSchema, await run(floors, await worldOf('floor')));
    const gateMs = v.parse(v.number(), await run(`(() => { const before = performance.now(); ${this.#gate}; return performance.now() - before; })()`));
    const gate = v.parse(v.boolean(), await run("said.some(({ kind }) => kind === 'checkout.maybe')"));
    await run(this.#reader);
    const { first, last } = v.parse(heardSchema, await run(ask));
    return { gate, cardInputs, gateMs, floor, ...(last ? { reading: last.reading } : { failed: 'the reader said nothing' }), ...(gate && first ? { readMs: first.ms, pieceMs: first.longest } : {}) };
  }
}

/** The page itself, and files that lie beside it. Nothing leaves the machine. */
export async function serve(route: Route, file: string, url: string): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest() && request.frame().parentFrame() === null) return route.fulfill({ headers, body: await readFile(file) });
  const beside = new URL('.', url);
  const asked = new URL(request.url());
  if (asked.origin !== beside.origin || !asked.pathname.startsWith(beside.pathname)) return route.abort();
  const path = normalize(join(dirname(file), decodeURIComponent(asked.pathname.slice(beside.pathname.length))));
  if (!path.startsWith(dirname(file) + sep) || !(extname(path) in types)) return route.abort();
  const body = await readFile(path).catch(() => undefined);
  return body ? route.fulfill({ body, contentType: types[extname(path)] ?? '' }) : route.abort();
}
