import type { ToBackground, ToEyes, ToKnowledge } from '../platform/messages.ts';

type Message = ToBackground | ToEyes | ToKnowledge;

interface Runtime {
  /** Gone once the extension was updated or removed under this page. */
  readonly id?: string;
  sendMessage(message: Message): Promise<unknown>;
  onMessage: {
    /** A listener that answers later says so by `true`, which both browsers understand. */
    addListener(listener: (message: unknown, sender: unknown, answer: (content: unknown) => void) => unknown): void;
    removeListener(listener: (message: unknown) => void): void;
  };
  connect(how: { name: string }): Port;
}

/** A line to the background that breaks when either side goes. */
interface Port {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

declare const browser: { runtime: Runtime } | undefined;
declare const chrome: { runtime: Runtime };

/**
 * The few calls that content scripts need, without the polyfill: they are bytes on every page, and both browsers
 * answer these with promises under manifest version 3.
 */
export function runtime(): Runtime {
  return typeof browser === 'undefined' ? chrome.runtime : browser.runtime;
}

/** How often a message is sent again whose background was stopped over it. All of them mean the same when they come twice. */
const AGAIN = 2;

/**
 * Sends to the background. Answers `undefined` when nobody is there, as after the extension was updated or removed
 * under an open page: the page must not notice.
 */
export async function send(message: Message): Promise<unknown> {
  for (let left = AGAIN; ; left--) {
    try {
      return await runtime().sendMessage(message);
    } catch {
      if (left === 0 || !isThere()) return undefined;
    }
  }
}

function isThere(): boolean {
  try {
    return runtime().id !== undefined;
  } catch {
    return false;
  }
}
