/**
 * What the phone's app loads before its first picture, in bytes of script as gzip sends them:
 * for a newcomer until the welcome is painted, and for a phone with an account until a request is.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright';
import { House } from '../e2e/fixtures/house.ts';
import { Desktop, pair } from '../e2e/fixtures/desktop.ts';
import { Phone } from '../e2e/fixtures/phone.ts';
import { file } from '../e2e/fixtures/play.ts';
import { PushChromium } from '../services/push-chromium/index.ts';
import { print } from './figures.ts';

const built = join(import.meta.dirname, '../../../dist/pwa');
/** Bytes: DESIGN section 9. */
const demanded = 35 * 1024;

/** Adds up the scripts that a page asked for, in their order, until `painted` is. */
async function scriptsUntil(page: Page, painted: () => Promise<void>): Promise<{ bytes: number; files: Record<string, number> }> {
  const asked: string[] = [];
  const note = (response: Response): void => {
    if (response.request().resourceType() === 'script') asked.push(new URL(response.url()).pathname);
  };
  page.on('response', note);
  await painted();
  page.off('response', note);
  const files: Record<string, number> = {};
  for (const path of new Set(asked)) files[path] = gzipSync(await readFile(join(built, path))).length;
  return { bytes: Object.values(files).reduce((sum, size) => sum + size, 0), files };
}

await using push = await PushChromium.start();
await using house = await House.start({ push: [push] });
await using phone = await Phone.launch({ house, push });
await using desktop = await Desktop.launch({ house });

const page = await phone.device.open('about:blank');
/** The moment when the main script has run and what it drew is on the screen. */
const welcome = async (): Promise<void> => {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.welcome')) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        const loaded = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name }) => new URL(name).pathname);
        Object.assign(window, { loadedBefore: loaded });
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(house.url);
  await page.waitForFunction(() => 'loadedBefore' in window);
};
const all = await scriptsUntil(page, welcome);
const before = new Set<unknown>(await page.evaluate('window.loadedBefore'));
const newcomer = Object.fromEntries(Object.entries(all.files).filter(([path]) => before.has(path)));
await page.close();

await phone.signUp();
await pair(desktop, phone);
await phone.closeApp();
const shop = await desktop.shop();
const coming = phone.notifications.next();
await file(desktop, shop);
await coming;
const { page: home } = await phone.openApp();
await phone.app.openCurrent();
await home.waitForURL('**/requests/*');
const request = home.url();
const opened = await phone.device.open('about:blank');
const member = await scriptsUntil(opened, async () => {
  await opened.goto(request);
  await opened.locator('.total').waitFor();
});

const bytes = Object.values(newcomer).reduce((sum, size) => sum + size, 0);
print({
  unit: 'bytes of script, gzip',
  newcomer: { bytes, demanded, holds: bytes <= demanded, files: newcomer },
  requestOfAMember: { bytes: member.bytes, files: member.files },
});
