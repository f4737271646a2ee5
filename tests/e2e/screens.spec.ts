/**
 * Every screen of the phone's app in every state, as its gallery shows it: what axe finds and what does not fit.
 * With a folder in `PICTURES`, each screen is also photographed in every look.
 */
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { AxeResults } from 'axe-core';
import { preact } from '@preact/preset-vite';
import { chromium, expect, test, type Browser, type Page } from 'playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { CHROMIUM_ARGS, findBrowser } from '../services/browsers.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Structure is the same in every look, so all rules run once; colours differ between light and dark. */
const looks = [
  { name: 'light', colorScheme: 'light', locale: 'en', width: 390, rules: 'all' },
  { name: 'dark', colorScheme: 'dark', locale: 'en', width: 390, rules: 'colours' },
  { name: 'zh-CN', colorScheme: 'light', locale: 'zh-CN', width: 390, rules: 'none' },
  { name: 'zh-TW', colorScheme: 'dark', locale: 'zh-TW', width: 390, rules: 'none' },
  { name: 'narrow', colorScheme: 'light', locale: 'en', width: 320, rules: 'none' },
] as const;

let server: PreviewServer;
let browser: Browser;
let gallery: string;

test.beforeAll(async () => {
  // Built, since a page of single modules would load hundreds of them for each screen.
  const root = here('../../pwa');
  const built = { outDir: here('../../.cache/gallery'), emptyOutDir: true, rolldownOptions: { input: here('../../pwa/gallery.html') } };
  await build({ configFile: false, root, plugins: [preact()], build: built, logLevel: 'error' });
  server = await preview({ configFile: false, root, build: built, logLevel: 'error' });
  gallery = `${server.resolvedUrls?.local[0] ?? ''}gallery.html`;
  browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGS] });
});

test.afterAll(async () => {
  await browser.close();
  await server.close();
});

async function screenNames(page: Page): Promise<string[]> {
  await page.goto(gallery);
  await page.locator('[data-screen]').first().waitFor({ timeout: 30_000 });
  return page.locator('[data-screen]').evaluateAll((links) => links.map((link) => link.getAttribute('data-screen') ?? ''));
}

async function showScreen(page: Page, name: string, locale: string): Promise<void> {
  await page.goto(`${gallery}?screen=${name}&locale=${locale}`);
  await page.locator('h1').waitFor();
  await expect(page.locator('.qr[data-ready="false"]')).toHaveCount(0);
}

async function violationsOn(page: Page, rules: (typeof looks)[number]['rules']): Promise<AxeResults['violations']> {
  if (rules === 'none') return [];
  // Without frames there is nothing to be gathered in a page of its own, which took as long as the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  return (await (rules === 'all' ? axe.withTags(standards) : axe.withRules(['color-contrast'])).analyze()).violations;
}

async function faultsOf(page: Page, name: string, look: (typeof looks)[number]): Promise<string[]> {
  await showScreen(page, name, look.locale);
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${look.name}/${name}.png` });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const violations = await violationsOn(page, look.rules);
  return [...(beyond > 0 ? [`${name} is ${beyond} px too wide`] : []), ...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`)];
}

for (const look of looks) {
  test(`every screen reads well and fits: ${look.name}`, async () => {
    test.setTimeout(300_000);
    const context = await browser.newContext({
      viewport: { width: look.width, height: 844 }, colorScheme: look.colorScheme, reducedMotion: 'reduce', timezoneId: 'Europe/Berlin',
    });
    const failures: string[] = [];
    const names = await screenNames(await context.newPage());
    expect(names.length).toBeGreaterThan(80);
    // Two at a time: looking costs a processor, and there are two at least.
    await Promise.all([0, 1].map(async (turn) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => failures.push(error.message));
      for (const name of names.filter((_, index) => index % 2 === turn)) failures.push(...(await faultsOf(page, name, look)));
    }));
    await context.close();
    expect(failures).toEqual([]);
  });
}
