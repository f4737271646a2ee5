/**
 * Loads saved pages in Chromium at the addresses they had, scripts blocked, and runs the extension's own two bundles
 * over them in an isolated world, as the browser runs content scripts.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
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

const partOf = async (name: string): Promise<object> => ({ ...(await import(pathToFileURL(join(built, `../recogniser/${name}.js`)).href)) });
/** What answers the reader's questions in the background, as it is built. */
const knowledge = v.parse(v.object({ answer: v.function() }), await partOf('knowledge'));
const conditions = v.parse(v.object({ obstacle: v.function(), isKnownStep: v.function() }), await partOf('conditions'));

/** Whether a page with these signs can be one on which one pays, as it ships. */
export const canBePayment = (signs: ReadonlySet<string>): boolean => conditions.obstacle(signs) === undefined;

/** Whether they make it one, whatever they weigh. */
export const isSurelyPayment = (signs: ReadonlySet<string>): boolean => conditions.isKnownStep(signs) === true;

const questionSchema = v.object({ id: v.number(), texts: v.array(v.string()), hosts: v.array(v.string()) });

/** What stands in for the browser's messaging: everything said is kept, and only questions are answered. Runs before the bundles. */
const messaging = `
  globalThis.said = [];
  globalThis.answers = [];
  globalThis.listeners = [];
  globalThis.heard = () => undefined;
  globalThis.browser = { runtime: {
    id: 'bench',
    sendMessage: (message) => {
      if (message.kind === 'checkout.ask') return new Promise((resolve) => askBackground(JSON.stringify({ ...message, id: answers.push(resolve) - 1 })));
      said.push(message);
      heard(message);
      return Promise.resolve(null);
    },
    onMessage: { addListener: (listener) => listeners.push(listener), removeListener: () => undefined },
  } };`;

const inputs = `[...document.querySelectorAll('input')].filter((input) =>
  /(^|\\s)cc-(number|exp|csc)|card.?(num|no)|cvv|cvc/i.test([input.autocomplete, input.name, input.id].join(' ')) && input.type !== 'hidden' && input.checkVisibility()).length`;

/**
 * What the machine itself takes, so that its speed can be told from our waste. A content script can hardly do less than
 * this: it looks at the address, the title and one kind of field, listens for a click and comes back later.
 */
const leastGate = `(() => {
  if (window !== window.top || !(document instanceof HTMLDocument)) return;
  void (location.pathname + document.title + document.querySelector('input[autocomplete]'));
  window.addEventListener('click', () => undefined, { capture: true, passive: true });
  setTimeout(() => undefined, 700);
})()`;
/** What fades or slides in once is there; what has no end goes on (Web Animations 1, `finish`). */
const arrived = `for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();`;
/** One look at every element and its place. */
const leastReading = `for (const element of document.querySelectorAll('*')) element.getBoundingClientRect(); 0`;

/**
 * Whatever of ours waits for a moment of its own waits on until it is let go: what is measured is one reading from its first
 * to its last step, and no step of the next one.
 */
const holding = `
  globalThis.held = [];
  globalThis.later = setTimeout;
  globalThis.hold = () => { globalThis.setTimeout = (run) => void held.push(run); };
  globalThis.letGo = () => { globalThis.setTimeout = later; for (const run of held.splice(0)) later(run, 0); };
  hold();`;

/** Asked as the popup asks, so that a page that is no checkout is told of too. Answers with the first reading. */
const ask = `new Promise((resolve) => {
  const isReading = ({ kind }) => kind === 'checkout.reading';
  const give = () => resolve(said.find(isReading));
  for (const listener of listeners) listener({ kind: 'checkout.read' });
  heard = (message) => {
    if (!isReading(message)) return;
    heard = () => undefined;
    hold();
    give();
  };
  later(give, 15_000);
  letGo();
})`;

/** Waits until nothing more is said: pictures are read behind the page. */
const last = `(async () => {
  letGo();
  const readings = () => said.filter(({ kind }) => kind === 'checkout.reading');
  const pictures = readings()[0]?.reading.step !== 'other' && document.querySelector('img,canvas,svg');
  for (let quiet = 0, seen = readings().length; pictures && quiet < 12; quiet++) {
    await new Promise((done) => setTimeout(done, 10));
    if (readings().length > seen) { seen = readings().length; quiet = 0; }
  }
  return readings().at(-1);
})()`;

const heardSchema = v.optional(v.object({ ms: v.number(), longest: v.number(), reading: readingSchema }));
const metricsSchema = v.pipe(v.array(v.object({ name: v.string(), value: v.number() })), v.transform((metrics) => new Map(metrics.map(({ name, value }) => [name, value]))));

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

  /**
   * What the extension makes of one page, `floorFirst`: with the floor of the gate measured instead of the gate, as only what comes
   * first to a page meets it as it is. A page that cannot be loaded is told of, not thrown.
   */
  async visit(folder: string, row: Row, floorFirst: boolean): Promise<Read> {
    const page = await this.#context.newPage();
    try {
      page.setDefaultTimeout(20_000);
      const url = /^https?:/.test(row.url) && URL.canParse(row.url) ? row.url : nowhere;
      await page.route('**/*', (route) => serve(route, join(folder, row.path), url));
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.goto(url, { waitUntil: 'load', timeout: 15_000 }).catch((error: unknown) => {
        if (!/Timeout/.test(String(error))) throw error;
      });
      const session = await this.#context.newCDPSession(page);
      return await this.#read(session, floorFirst);
    } catch (error) {
      return { gate: false, cardInputs: 0, failed: String(error).split('\n')[0] ?? '' };
    } finally {
      await page.close();
    }
  }

  async #read(session: CDPSession, floorFirst: boolean): Promise<Read> {
    const { frameTree } = await session.send('Page.getFrameTree');
    const worldOf = async (worldName: string): Promise<number> => {
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName });
      await run(messaging, executionContextId);
      return executionContextId;
    };
    const run = async (expression: string, contextId: number): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    const threadMs = async (): Promise<number> => (v.parse(metricsSchema, (await session.send('Performance.getMetrics')).metrics).get('ThreadTime') ?? Number.NaN) * 1000;
    /** Milliseconds of processor time of the page's main thread: other processes, which may want the processor too, are not counted. */
    const spent = async (expression: string, contextId: number): Promise<{ ms: number; value: unknown }> => {
      const before = await threadMs();
      const value = await run(expression, contextId);
      return { ms: (await threadMs()) - before, value };
    };

    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const { id, ...question } = v.parse(questionSchema, JSON.parse(payload));
      // A page that is gone wants no answer.
      session.send('Runtime.evaluate', { expression: `answers[${id}](${JSON.stringify(knowledge.answer(question))})`, contextId: executionContextId }).catch(() => undefined);
    });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'askBackground', executionContextName: 'extension' });
    await session.send('Performance.enable');
    // What moves on a page, and the layout of one that has just loaded, are the page's own cost; what fades in has come in.
    await run(arrived, await worldOf('arrived'));
    await session.send('Animation.enable');
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await session.send('Page.getLayoutMetrics');
    const world = await worldOf('extension');
    // To ask costs too: as much as a script of that length that does nothing.
    const toAsk = Math.min((await spent(`/*${this.#gate}*/0`, world)).ms, (await spent(`/*${this.#gate}*/1`, world)).ms);
    const first = await spent(floorFirst ? leastGate : this.#gate, floorFirst ? await worldOf('floor') : world);
    if (floorFirst) await run(this.#gate, world);
    const again = await spent(floorFirst ? leastGate : this.#gate, await worldOf('again'));
    const own = { ms: Math.max(0, first.ms - toAsk), againMs: Math.max(0, again.ms - toAsk) };
    const gate = v.parse(v.boolean(), await run("said.some(({ kind }) => kind === 'checkout.maybe')", world));
    const cardInputs = v.parse(v.number(), await run(inputs, world));
    const walk = await spent(leastReading, world);
    await run(holding, world);
    const load = await spent(this.#reader, world);
    const asked = await spent(ask, world);
    const said = v.parse(heardSchema, asked.value);
    const settled = said && v.parse(heardSchema, await run(last, world));
    return {
      gate,
      cardInputs,
      ...(floorFirst ? { floorGate: own } : { ownGate: own }),
      ...(settled ? { reading: settled.reading } : { failed: 'the reader said nothing' }),
      // A page that is none is told of only when asked, which takes a second reading.
      ...(gate && said && said.reading.step !== 'other' ? { cost: { loadMs: load.ms, readMs: asked.ms, walkMs: walk.ms, elapsedMs: said.ms, pieceMs: said.longest } } : {}),
    };
  }
}

/** The page itself, and files that lie beside it. Nothing leaves the machine; what cannot be served, as an address that no server takes, fails that request alone. */
export const serve = (route: Route, file: string, url: string): Promise<void> => answer(route, file, url).catch(() => route.abort().catch(() => undefined));

async function answer(route: Route, file: string, url: string): Promise<void> {
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
