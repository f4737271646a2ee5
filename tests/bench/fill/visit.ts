/** Loads saved pages as `bench:checkout` does, and fills a card into them with the extension's own bundle in a world of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import * as v from 'valibot';
import { CHROMIUM_ARGS, findBrowser } from '../../services/browsers.ts';
import type { Row } from '../checkout/manifest.ts';
import { nowhere, serve } from '../checkout/visit.ts';
import { fillAndLook, filledSchema, type Field } from './facts.ts';

const bundle = join(import.meta.dirname, '../../../dist/extension-chrome/fill.js');

/** Stands in for the browser's messaging, of which nothing is asked here: the bench speaks to the session itself. */
const messaging = `globalThis.browser = { runtime: { id: 'bench', onMessage: { addListener: () => undefined } } };`;

export interface Visit {
  readonly row: Row;
  readonly fields: readonly Field[];
  /** Why the extension wrote nothing, or no more. */
  readonly refused?: string;
  readonly failed?: string;
}

export class FillVisitor {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #fill = readFileSync(bundle, 'utf8');

  private constructor(browser: Browser, context: BrowserContext) {
    this.#browser = browser;
    this.#context = context;
  }

  static async start(): Promise<FillVisitor> {
    const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGS] });
    return new FillVisitor(browser, await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }

  /** A page that cannot be loaded is told of, not thrown. */
  async visit(folder: string, row: Row, card: unknown): Promise<Visit> {
    const page = await this.#context.newPage();
    try {
      page.setDefaultTimeout(20_000);
      // Saved over http, and shops have moved to https since: cards are filled on https alone.
      const url = /^https?:/.test(row.url) ? row.url.replace(/^http:/, 'https:') : nowhere;
      await page.route('**/*', (route) => serve(route, join(folder, row.path), url));
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.goto(url, { waitUntil: 'load', timeout: 15_000 }).catch((error: unknown) => {
        if (!/Timeout/.test(String(error))) throw error;
      });
      const session = await this.#context.newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'extension' });
      const run = async (expression: string): Promise<unknown> => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      await run(messaging);
      await run(this.#fill);
      const { report, fields } = v.parse(filledSchema, await run(fillAndLook(card)));
      return { row, fields, ...(report.refused ? { refused: report.refused } : {}) };
    } catch (error) {
      return { row, fields: [], failed: String(error).split('\n')[0] ?? '' };
    } finally {
      await page.close();
    }
  }
}
