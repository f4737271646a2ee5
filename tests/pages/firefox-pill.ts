import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { until } from '../services/waiting.ts';

/** Sends commands of WebDriver BiDi; `FirefoxDesktop` fits. */
interface Bidi {
  bidi(method: string, params: object): Promise<unknown>;
}

const Tree = v.object({ result: v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) }) });
const Root = v.object({
  sharedId: v.string(),
  value: v.object({ mode: v.optional(v.string()) }),
});
const Element = v.object({ value: v.optional(v.object({ shadowRoot: v.nullish(Root) })) });
const Document = v.object({
  result: v.object({ result: v.object({ value: v.object({ children: v.optional(v.array(Element)) }) }) }),
});
const Called = v.object({ result: v.object({ result: v.object({ type: v.string(), value: v.optional(v.string()) }) }) });
const Box = v.tuple([v.number(), v.number()]);

/** Texts that are shown, one line each. Runs in the page. */
const TEXT = `(root) => {
  const shown = (node) => node instanceof Element && node.hasAttribute('hidden') ? [] : node.nodeType === 3
    ? (node.nodeValue.trim() === '' ? [] : [node.nodeValue.trim()]) : node.localName === 'style' ? [] : [...node.childNodes].flatMap(shown);
  return root.querySelector('.pill') === null ? undefined : shown(root.querySelector('.pill')).join('\\n');
}`;

/** The middle of a button that is at rest, as JSON. Runs in the page. */
const PLACE = `async (root, name) => {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name || one.ariaLabel === name);
  if (button === undefined) return undefined;
  const before = button.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { x, y, width, height } = button.getBoundingClientRect();
  return before.y === y && width > 0 ? JSON.stringify([x + width / 2, y + height / 2]) : undefined;
}`;

/** The pill on a page of Firefox: in a closed shadow root, which no script of the page can enter but WebDriver can. Clicks are real ones. */
export class FirefoxPill {
  readonly #desktop: Bidi;
  readonly #page: Page;

  constructor(desktop: Bidi, page: Page) {
    this.#desktop = desktop;
    this.#page = page;
  }

  /** What can be read on it; undefined while it is not there. */
  text(): Promise<string | undefined> {
    return this.#call(TEXT);
  }

  /** Resolves with the whole text when the pill says this; `timeout` in milliseconds. */
  async says(words: string, timeout?: number): Promise<string> {
    const look = async (): Promise<string | undefined> => {
      const text = await this.text();
      return text?.includes(words) === true ? text : undefined;
    };
    return until(`the pill says ${words}`, look, timeout);
  }

  /** Clicks the button with these words as soon as it is there. */
  async click(name: string): Promise<void> {
    const place = await until(`the pill has a button ${name}`, () => this.#call(PLACE, name));
    const [x, y] = v.parse(Box, JSON.parse(place));
    await this.#page.mouse.click(x, y);
  }

  /** Runs a function of the closed root; undefined while there is none, as in a page that is just loading. */
  async #call(functionDeclaration: string, ...words: string[]): Promise<string | undefined> {
    try {
      const target = { context: await this.#context() };
      const whole = await this.#desktop.bidi('script.evaluate', {
        target,
        expression: 'document.documentElement',
        awaitPromise: false,
        serializationOptions: { maxDomDepth: 2, includeShadowTree: 'all' },
      });
      const { children = [] } = v.parse(Document, whole).result.result.value;
      const root = children.map(({ value }) => value?.shadowRoot).find((one) => one?.value.mode === 'closed');
      if (!root) return undefined;
      const called = await this.#desktop.bidi('script.callFunction', {
        target,
        functionDeclaration,
        awaitPromise: true,
        arguments: [{ sharedId: root.sharedId }, ...words.map((value) => ({ type: 'string', value }))],
      });
      return v.parse(Called, called).result.result.value;
    } catch (error) {
      if (error instanceof Error && /no such (frame|node|handle)|stale element|detached|actor|discarded/i.test(error.message)) return undefined;
      throw error;
    }
  }

  async #context(): Promise<string> {
    const { contexts } = v.parse(Tree, await this.#desktop.bidi('browsingContext.getTree', { maxDepth: 0 })).result;
    const url = this.#page.url();
    const found = contexts.find((one) => one.url === url);
    if (found === undefined) throw new Error(`no such frame: ${url}`);
    return found.context;
  }
}
