import type { CDPSession, Page } from 'playwright';
import { until } from '../services/waiting.ts';

/** A node as the DevTools protocol describes it. */
type DomNode = Awaited<ReturnType<typeof readDocument>>['root'];

/**
 * The pill of the extension on a page. It lives in a closed shadow root, which no script can enter; a user sees it all
 * the same, and so does the DevTools protocol. Every click is a real one, at the place where the button is.
 */
export class Pill {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What can be read on it, one line a piece of text; undefined while it is not there. */
  async text(): Promise<string | undefined> {
    return this.#with(async (cdp) => {
      const pill = await findPill(cdp);
      return pill && textsOf(pill).join('\n');
    });
  }

  /** Resolves with the whole text when the pill says this; `timeout` in milliseconds. */
  says(words: string | RegExp, timeout?: number): Promise<string> {
    const wants = (text: string): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));
    const look = async (): Promise<string | undefined> => {
      const text = await this.text();
      return text !== undefined && wants(text) ? text : undefined;
    };
    return until(`the pill says ${String(words)}`, look, timeout);
  }

  /** Resolves when no pill is on the page. */
  async gone(timeout?: number): Promise<void> {
    await until('the pill is gone', async () => (await this.text()) === undefined, timeout);
  }

  /** Clicks the button with these words (or this label) as soon as it is there. */
  async click(name: string, timeout?: number): Promise<void> {
    const found = until(`the pill has a button ${name}`, () => this.#boxOf((node) => isButton(node, name)), timeout);
    const { left, top, width, height } = await found.catch(async (error: unknown) => {
      throw new Error(`${String(error)} It says: ${(await this.text()) ?? 'nothing, as there is none'}`);
    });
    await this.#page.mouse.click(left + width / 2, top + height / 2);
  }

  /** Files the checkout: "Pay with your phone". */
  pay(timeout?: number): Promise<void> {
    return this.click('Pay with your phone', timeout);
  }

  /** The two digits that it shows for `match`. */
  async digits(): Promise<string> {
    const text = await this.says(/^\d\d$/m);
    return /^\d\d$/m.exec(text)?.[0] ?? '';
  }

  /** A picture of the code that it shows, as a camera that is held close sees it. */
  async code(): Promise<Buffer> {
    await this.says('Scan this');
    const box = await until('the pill shows its code', () => this.#boxOf((node) => node.nodeName === 'svg'));
    const margin = 8;
    return this.#page.screenshot({
      clip: { x: box.left - margin, y: box.top - margin, width: box.width + 2 * margin, height: box.height + 2 * margin },
    });
  }

  async #boxOf(wants: (node: DomNode) => boolean): Promise<Box | undefined> {
    return this.#with(async (cdp) => {
      const pill = await findPill(cdp);
      const node = pill && [...all(pill)].find(wants);
      if (node === undefined) return undefined;
      // A pill that is still rising has no resting place yet.
      const boxes = [await boxOf(cdp, node), await boxOf(cdp, node)];
      const [one, two] = boxes;
      return one && two && one.top === two.top && one.width > 0 ? two : undefined;
    });
  }

  /** A session of its own each time: pages come and go. A page in the midst of loading has no pill. */
  async #with<T>(work: (cdp: CDPSession) => Promise<T>): Promise<T | undefined> {
    const cdp = await this.#page.context().newCDPSession(this.#page);
    try {
      return await work(cdp);
    } catch (error) {
      if (error instanceof Error && /Protocol error|closed/.test(error.message)) return undefined;
      throw error;
    } finally {
      await cdp.detach().catch(() => undefined);
    }
  }
}

/** Node.TEXT_NODE, which Node does not know. */
const TEXT = 3;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function readDocument(cdp: CDPSession) {
  return cdp.send('DOM.getDocument', { depth: -1, pierce: true });
}

/** The element with the pill's class inside a closed root right under the document's element. */
async function findPill(cdp: CDPSession): Promise<DomNode | undefined> {
  const { root } = await readDocument(cdp);
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const roots = (html?.children ?? []).flatMap(({ shadowRoots = [] }) => shadowRoots);
  const closed = roots.filter(({ shadowRootType }) => shadowRootType === 'closed');
  return closed.flatMap((one) => [...all(one)]).find((node) => attribute(node, 'class')?.split(' ').includes('pill'));
}

function* all(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of node.children ?? []) yield* all(child);
}

/** Texts that are shown: nothing of what is hidden. */
function textsOf(node: DomNode): string[] {
  if (attribute(node, 'hidden') !== undefined) return [];
  if (node.nodeType === TEXT) return node.nodeValue.trim() === '' ? [] : [node.nodeValue.trim()];
  return (node.children ?? []).flatMap(textsOf);
}

function isButton(node: DomNode, name: string): boolean {
  if (node.nodeName !== 'BUTTON') return false;
  return attribute(node, 'aria-label') === name || textsOf(node).join(' ') === name;
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((one, i) => i % 2 === 0 && one === name);
  return at < 0 ? undefined : attributes[at + 1];
}

async function boxOf(cdp: CDPSession, { nodeId }: DomNode): Promise<Box | undefined> {
  const { model } = await cdp.send('DOM.getBoxModel', { nodeId });
  const [left = 0, top = 0] = model.border;
  return { left, top, width: model.width, height: model.height };
}
