import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Card } from '../../protocol/card.ts';
import { filledSchema, requestOfPort, type FilledHere, type ToFill } from './fill-messages.ts';

/** The script that fills, as the background reaches it. Who is there is always the browser's word, never the page's. */

/** The document that filed a request, as long as it is there. */
export interface FilingDocument {
  request: string;
  tab: number;
  url: URL;
  /** Hands the card over and waits for what became of it; undefined when the document went away meanwhile, or the signal said stop. */
  fill: (card: Card, beside: boolean, signal: AbortSignal) => Promise<FilledHere | undefined>;
  /** Tells it that nothing more will come. */
  end: () => void;
  onGone: (listener: () => void) => void;
}

/** A frame of a page. `parent` is 0 for those that stand in the page itself. */
export interface PageFrame {
  id: number;
  parent: number;
  url: URL;
}

/** Calls back with each document that says that it filed a request: the top frame of an ordinary page. */
export function onFilingDocument(listener: (document: FilingDocument) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender, name } = port;
    const request = requestOfPort(name);
    if (request === undefined || sender?.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined || !sender.url) return;
    const url = new URL(sender.url);
    const tell = (message: ToFill): void => port.postMessage(message);
    listener({
      request,
      tab: sender.tab.id,
      url,
      fill: (card, beside, signal) => answerOf(port, () => tell({ kind: 'fill.card', card, origin: url.origin, beside }), signal),
      end: () => tell({ kind: 'fill.end' }),
      onGone: (gone) => port.onDisconnect.addListener(gone),
    });
  });
}

function answerOf(port: browser.Runtime.Port, ask: () => void, signal: AbortSignal): Promise<FilledHere | undefined> {
  return new Promise((resolve) => {
    const settle = (filled: FilledHere | undefined): void => {
      port.onMessage.removeListener(hear);
      port.onDisconnect.removeListener(gone);
      resolve(filled);
    };
    const hear = (message: unknown): void => {
      const parsed = v.safeParse(filledSchema, message);
      if (parsed.success) settle(parsed.output);
    };
    const gone = (): void => settle(undefined);
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(gone);
    signal.addEventListener('abort', gone, { once: true });
    ask();
  });
}

/** Puts the script into these frames of a tab; 0 is the page itself. False where the browser does not allow it. */
export async function injectFilling(tab: number, frames: readonly number[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [...frames] }, files: ['fill.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Tells the page itself that it filed this request. */
export async function bindPage(tab: number, request: string): Promise<void> {
  const message: ToFill = { kind: 'fill.bind', request };
  await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

const addressOf = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

/** All frames of a tab with an address, by the browser. */
export async function framesOf(tab: number): Promise<PageFrame[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId: tab })) ?? [];
  return frames.flatMap(({ frameId: id, parentFrameId: parent, url }) => {
    const address = addressOf(url);
    return address && id !== 0 ? [{ id, parent, url: address }] : [];
  });
}

/** Hands a frame the card, if it still is where it was. The script there compares the origin again with each write. */
export async function fillFrame(tab: number, frame: PageFrame, card: Card): Promise<FilledHere | undefined> {
  const now = await browser.webNavigation.getFrame({ tabId: tab, frameId: frame.id }).catch(() => undefined);
  if (!now || addressOf(now.url)?.origin !== frame.url.origin) return undefined;
  const message: ToFill = { kind: 'fill.card', card, origin: frame.url.origin, beside: false };
  const parsed = v.safeParse(filledSchema, await browser.tabs.sendMessage(tab, message, { frameId: frame.id }).catch(() => undefined));
  return parsed.success ? parsed.output : undefined;
}
