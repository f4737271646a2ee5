import browser from 'webextension-polyfill';
import type { PillView, ToContent } from './messages.ts';

export interface TabFacts {
  id: number;
  url: URL;
  active: boolean;
  private: boolean;
}

function factsOf(tab: browser.Tabs.Tab | undefined): TabFacts | undefined {
  if (tab?.id === undefined || !tab.url || !URL.canParse(tab.url)) return undefined;
  return { id: tab.id, url: new URL(tab.url), active: tab.active, private: tab.incognito };
}

/** The tab in front of the user; undefined where there is none whose address may be known. */
export async function frontTab(): Promise<TabFacts | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return factsOf(tab);
}

/** undefined when it was closed, or its address may not be known. */
export async function tabFacts(id: number): Promise<TabFacts | undefined> {
  return factsOf(await browser.tabs.get(id).catch(() => undefined));
}

/**
 * The picture of a tab as its window shows it now, as a PNG address; undefined when another tab is in front, or the
 * browser does not allow it. Browsers allow two a second.
 */
export async function pictureOfTab(id: number): Promise<string | undefined> {
  const inFront = async (): Promise<browser.Tabs.Tab | undefined> => {
    const tab = await browser.tabs.get(id).catch(() => undefined);
    return tab?.active ? tab : undefined;
  };
  const before = await inFront();
  const picture = before && (await browser.tabs.captureVisibleTab(before.windowId, { format: 'png' }).catch(() => undefined));
  // Somebody may have changed tabs meanwhile: what was taken is not this page then.
  return picture && (await inFront()) ? picture : undefined;
}

/** Says something to the reader in a tab. A tab without one is no fault. */
async function tellTab(tab: number, message: ToContent): Promise<void> {
  await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

export const showPill = (tab: number, view: PillView | null): Promise<void> => tellTab(tab, { kind: 'pill.state', view });
export const askToRead = (tab: number): Promise<void> => tellTab(tab, { kind: 'checkout.read' });

/** Puts a script of ours into a tab's page. False where the browser does not allow it (its own pages, stores, access taken back). */
async function inject(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Has a tab's gate look whether its page has moved. */
export const askGate = (tab: number): Promise<boolean> => inject(tab, 'gate.js');

/** Puts the reader into a tab; a second time it only reads again. False where the browser does not allow it. */
export const injectReader = (tab: number): Promise<boolean> => inject(tab, 'reader.js');

export const onTabClosed = (listener: (tab: number) => void): void => browser.tabs.onRemoved.addListener((tab) => listener(tab));
export const onTabShown = (listener: (tab: number) => void): void => browser.tabs.onActivated.addListener(({ tabId }) => listener(tabId));

/** Calls back when a page in a tab has loaded. */
export function onTabLoaded(listener: (tab: number) => void): void {
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'complete') listener(tab);
  });
}

/** Calls back when the page in a tab has changed its address without loading (HTML, section 7.2.5: history; or its fragment). */
export function onTabMoved(listener: (tab: number) => void): void {
  const moved = ({ tabId, frameId }: { tabId: number; frameId: number }): void => {
    if (frameId === 0) listener(tabId);
  };
  browser.webNavigation.onHistoryStateUpdated.addListener(moved);
  browser.webNavigation.onReferenceFragmentUpdated.addListener(moved);
}
