import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Page } from 'playwright';
import { ChromiumDesktop } from '../../e2e/fixtures/chromium-desktop.ts';
import { Site } from '../../services/site.ts';
import { noteTasks } from './tasks.ts';

const built = join(import.meta.dirname, '../../../dist/extension-chrome');

/** Milliseconds after which a page that shows nothing is believed: longer than the looks that follow one another at first. */
const PATIENCE = 7_000;
/** Milliseconds for a second way to join the first. */
const SETTLING = 300;

const waySchema = v.variant('kind', [
  v.object({ kind: v.literal('link'), url: v.string() }),
  v.object({ kind: v.literal('uri'), uri: v.string() }),
  v.object({ kind: v.literal('code'), payload: v.string(), format: v.string() }),
  v.object({ kind: v.literal('card'), frames: v.boolean() }),
]);
export type Way = v.InferOutput<typeof waySchema>;

const readingSchema = v.object({
  step: v.string(),
  merchant: v.object({ name: v.string() }),
  total: v.optional(v.object({ currency: v.string(), value: v.string() })),
  ways: v.array(waySchema),
});
export type Reading = v.InferOutput<typeof readingSchema>;

const notesSchema = v.record(v.string(), v.looseObject({ url: v.string(), reading: v.optional(readingSchema) }));

/** What the extension made of one page. */
export interface Seen {
  readonly reading: Reading | undefined;
  /** From the page's load, or the action on it, until the first way to pay that is no card. */
  readonly ms: number | undefined;
  /** The longest task of the page's main thread since the extension was in it, in milliseconds of processor time. */
  readonly longTask: number;
}

const offers = (reading: Reading | undefined): boolean => reading?.ways.some(({ kind }) => kind !== 'card') ?? false;

/** The extension as it is built, in Chromium, over pages on a local server. */
export class Visitor implements AsyncDisposable {
  readonly #desktop: ChromiumDesktop;
  readonly #site: Site;

  private constructor(desktop: ChromiumDesktop, site: Site) {
    this.#desktop = desktop;
    this.#site = site;
  }

  static async start(folder: string): Promise<Visitor> {
    const site = await Site.start({ '/': folder });
    const desktop = await ChromiumDesktop.launch({ extension: built });
    await makeBelievePaired(desktop);
    return new Visitor(desktop, site);
  }

  /** Loads a page, does what the manifest says, and waits for what the extension reads. `action` is `wait:ms` or `click:selector`. */
  async visit(path: string, action: string): Promise<Seen> {
    const page = await this.#desktop.context.newPage();
    try {
      const longest = await noteTasks(await this.#desktop.context.newCDPSession(page));
      await page.goto(`${this.#site.origin}/${path}`, { waitUntil: 'load' });
      await act(page, action);
      const { reading, ms } = await this.#observe(page);
      return { reading, ms, longTask: await longest() };
    } finally {
      await page.close();
    }
  }

  /** Opens a page and leaves it open, for what it becomes later. */
  async open(path: string): Promise<Page> {
    const page = await this.#desktop.context.newPage();
    await page.goto(`${this.#site.origin}/${path}`, { waitUntil: 'load' });
    return page;
  }

  /** Counts what pages tell the background from now on, whatever it is. */
  async countReadings(): Promise<() => Promise<number>> {
    const { worker } = this.#desktop;
    await worker.evaluate(() => {
      const heard = { count: 0 };
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message: unknown) => {
        if (message instanceof Object && 'kind' in message && message.kind === 'checkout.reading') heard.count++;
      });
    });
    return () => worker.evaluate<number>('heard.count');
  }

  async #observe(page: Page): Promise<{ reading: Reading | undefined; ms: number | undefined }> {
    const started = Date.now();
    while (Date.now() - started < PATIENCE) {
      if (offers(await this.readingOf(page))) {
        const ms = Date.now() - started;
        await pause(SETTLING);
        return { reading: await this.readingOf(page), ms };
      }
      await pause(25);
    }
    return { reading: await this.readingOf(page), ms: undefined };
  }

  /** The reading that the extension's background holds for a page. */
  async readingOf(page: Page): Promise<Reading | undefined> {
    const { tabs } = await this.#desktop.worker.evaluate(() => chrome.storage.session.get('tabs'));
    const notes = v.safeParse(notesSchema, tabs ?? {});
    const here = page.url().split('#')[0];
    return notes.success ? Object.values(notes.output).find(({ url }) => url === here)?.reading : undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#desktop[Symbol.asyncDispose]();
    await this.#site[Symbol.asyncDispose]();
  }
}

async function act(page: Page, action: string): Promise<void> {
  const [, kind, what = ''] = /^(wait|click):(.+)$/s.exec(action) ?? [];
  if (kind === 'wait') await pause(Number(what));
  else if (kind === 'click') await page.click(what);
}

/**
 * The reader is only put into pages of a desktop that is paired. What pairs it is measured elsewhere; here its record
 * is written as pairing writes it, for a server that is not there.
 */
async function makeBelievePaired(desktop: ChromiumDesktop): Promise<void> {
  await desktop.worker.evaluate(
    (link) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('raise-to-pay');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('link', 'readwrite');
          writing.objectStore('link').put(link, 'self');
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => resolve();
        };
      }),
    { address: 'http://localhost:9', server: { serverId: 'bench', publicUrl: 'http://localhost:9' }, serverKey: '', account: 'bench', pins: [], counter: 0, revoked: [], names: {}, state: 'paired' },
  );
}
