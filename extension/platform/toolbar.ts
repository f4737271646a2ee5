import browser from 'webextension-polyfill';

/** Writes on the toolbar button; an empty text takes it away. */
export async function setBadge(text: string, tone: 'accent' | 'danger'): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: tone === 'accent' ? '#006b52' : '#ad231b' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Opens the popup by itself; where the browser does not allow that, the badge has to do. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}

/** The keyboard shortcut was pressed. */
export function onShortcut(listener: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'pay') listener();
  });
}

/** The keys of the shortcut as the user has set them; empty when none. */
export async function shortcutKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'pay')?.shortcut ?? '';
}
