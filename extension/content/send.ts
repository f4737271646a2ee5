import type { ToBackground } from '../platform/messages.ts';

interface Runtime {
  sendMessage(message: ToBackground): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown) => void): void;
    removeListener(listener: (message: unknown) => void): void;
  };
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

/**
 * Sends to the background. Answers `undefined` when nobody is there, as after the extension was updated or removed
 * under an open page: the page must not notice.
 */
export async function send(message: ToBackground): Promise<unknown> {
  try {
    return await runtime().sendMessage(message);
  } catch {
    return undefined;
  }
}
