import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { toBackgroundSchema, toEyesSchema, toKnowledgeSchema, type EyesAnswer, type KnowledgeAnswer, type PillView, type ToBackground, type ToEyes, type ToKnowledge } from './messages.ts';
import { addressNow } from './address.ts';
import { hostAnswerSchema, toHostSchema, toPageSchema, type HostAnswer, type ToHost } from './page-messages.ts';

/** Where a content message came from, by the browser's word. */
export interface ContentSender {
  tab: number;
  url: URL;
  private: boolean;
  active: boolean;
}

export interface MessageHandlers {
  content: (message: ToBackground, sender: ContentSender) => Promise<PillView | null>;
  eyes: (message: ToEyes, sender: ContentSender) => Promise<EyesAnswer>;
  knowledge: (question: ToKnowledge) => Promise<KnowledgeAnswer>;
  page: (message: ToHost) => Promise<HostAnswer>;
}

type Sender = browser.Runtime.MessageSender;

/** The top frame of an ordinary page in a tab, or nothing. */
function contentSender(sender: Sender): ContentSender | undefined {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined || !sender.url) return undefined;
  const url = addressNow(sender.url, sender.tab.url);
  return url && { tab: sender.tab.id, url, private: sender.tab.incognito, active: sender.tab.active };
}

const isOwnPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));

/**
 * Answers messages. Whose it is, is decided at once by the browser's word for the sender: content scripts may say only
 * what content scripts say, own pages only what pages say; anything else is not answered.
 */
export function answerMessages(handlers: MessageHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (isOwnPage(sender)) {
      const parsed = v.safeParse(toHostSchema, message);
      return parsed.success ? handlers.page(parsed.output) : undefined;
    }
    const from = contentSender(sender);
    const parsed = v.safeParse(toBackgroundSchema, message);
    if (from && parsed.success) return handlers.content(parsed.output, from);
    const question = v.safeParse(toKnowledgeSchema, message);
    if (from && question.success) return handlers.knowledge(question.output);
    const picture = v.safeParse(toEyesSchema, message);
    return from && picture.success ? handlers.eyes(picture.output, from) : undefined;
  });
}

/** A page's word to the background. Throws when the background does not answer as agreed. */
export async function askHost(message: ToHost): Promise<HostAnswer> {
  return v.parse(hostAnswerSchema, await browser.runtime.sendMessage(message));
}

/** Tells open pages of ours to ask again. Nobody listening is the usual case. */
export function tellPages(): void {
  browser.runtime.sendMessage(v.parse(toPageSchema, { kind: 'page.changed' })).catch(() => undefined);
}

/** Calls back whenever the background says that something changed. */
export function onHostChange(listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (v.is(toPageSchema, message)) listener();
    return undefined;
  });
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** `options`: opens the options page, or brings it to the front. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Calls back after the first installation. Registered at start, as the browser wants it. */
export function onFirstInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}

/** Wakes the background at the browser's start, when a request may be open from before. */
export const onBrowserStart = (listener: () => void): void => browser.runtime.onStartup.addListener(listener);

/** Any call of the extension's API counts as life in Firefox's event page and Chrome's worker. */
export async function showLife(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}

const systems: Readonly<Record<string, string>> = { mac: 'Mac', win: 'Windows', linux: 'Linux', cros: 'ChromeOS', openbsd: 'OpenBSD', android: 'Android' };

/** Browser and system, to name a new desktop by. */
export async function describeBrowser(): Promise<{ browser: string; system: string }> {
  const { os } = await browser.runtime.getPlatformInfo();
  const agent = navigator.userAgent;
  const name = /Firefox\//.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : /OPR\//.test(agent) ? 'Opera' : /Chrome\//.test(agent) ? 'Chrome' : 'Browser';
  return { browser: name, system: systems[os] ?? os };
}
