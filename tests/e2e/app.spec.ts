import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { House } from './fixtures/house.ts';
import { test as base } from './fixtures/test.ts';
import { file, sayPaid } from './fixtures/play.ts';
import { expect } from 'playwright/test';

/** The phone's app as an app: installed, started without a network, updated. */

interface Builds {
  /** The folder that the house serves the app from; changed by the test about updates. */
  builds: string;
}

const test = base.extend<object, Builds>({
  builds: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'pwa-'));
      await cp(resolve('dist/pwa'), folder, { recursive: true });
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  house: [
    async ({ push, builds }, use) => {
      await using house = await House.start({ push: [push], env: { PWA_DIR: builds } });
      await use(house);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test('it can be installed, and opens as an app of its own', async ({ house, phone }) => {
  const { page } = await phone.openApp();
  await expect(page.getByRole('button', { name: 'Create an account' })).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  const { errors, url } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${house.url}/manifest.webmanifest`);
  await expect.poll(async () => (await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { appId } = await cdp.send('Page.getAppId');
  expect(appId).toBe(`${house.url}/`);

  const browser = await page.context().browser()?.newBrowserCDPSession();
  const manifestId = `${house.url}/`;
  await browser?.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
  await browser?.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
  const opened = await phone.device.opens(async () => void (await browser?.send('PWA.launch', { manifestId })));
  await expect(opened.getByRole('button', { name: 'Create an account' })).toBeVisible();
  expect(await opened.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
});

test('it starts offline, says so, and goes on by itself', async ({ house, pairedPhone, notifications }) => {
  expect(notifications.shown).toEqual([]);
  const { page } = await pairedPhone.openApp();
  await pairedPhone.app.atHome();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const line = page.getByRole('status');

  pairedPhone.network.cut(house.url);
  await page.reload();
  await pairedPhone.app.atHome();
  await expect(line.getByText('The server does not answer. Trying again…')).toBeVisible();
  await page.goto(`${house.url}/devices`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.context().setOffline(true);
  await expect(line.getByText('You are offline')).toBeVisible();
  await page.goto(house.url);
  await pairedPhone.app.atHome();

  await page.context().setOffline(false);
  pairedPhone.network.mend();
  await expect(line.getByText('You are offline')).toBeHidden({ timeout: 40_000 });
  await expect(line.getByText('The server does not answer')).toBeHidden({ timeout: 40_000 });
});

/** Publishes another version: its worker has other bytes. */
async function publish(builds: string, version: number): Promise<void> {
  const worker = join(builds, 'worker.js');
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// version ${version}\n`);
}

/** Looks for a new version, as the browser does now and then. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
}

test('a new version waits while a request is open, and is taken afterwards', async ({ builds, shop, pairedDesktop, pairedPhone }) => {
  const app = await pairedPhone.openApp();
  await app.atHome();
  const { page } = app;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const filed = await file(pairedDesktop, shop);
  await app.openCurrent();
  await app.requestPage(filed);
  const before = await page.evaluate('globalThis.stays = performance.timeOrigin');

  await publish(builds, 2);
  await lookForUpdate(page);
  const line = page.getByRole('status');
  await expect(line.getByText('A new version comes after this payment.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Update' })).toHaveCount(0);
  await app.swipe();
  await app.payPage(filed);
  await expect(line.getByText('A new version comes after this payment.')).toBeVisible();
  expect(await page.evaluate('globalThis.stays')).toBe(before);

  await sayPaid(app, filed);
  await expect(line.getByText('A new version is ready.')).toBeVisible();
  await page.getByRole('button', { name: 'Update' }).click();
  await expect.poll(() => page.evaluate('globalThis.stays').catch(() => before)).toBeUndefined();
  await expect(app.outcome).toHaveText('You said you paid');
  await expect(line.getByText('A new version is ready.')).toHaveCount(0);
  const standing = await page.evaluate(async () => {
    const { active, waiting } = await navigator.serviceWorker.ready;
    return { waits: waiting !== null, active: active?.state, controls: navigator.serviceWorker.controller === active };
  });
  expect(standing).toEqual({ waits: false, active: 'activated', controls: true });
});
