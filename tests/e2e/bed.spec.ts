import { resolve } from 'node:path';
import { encodeQR } from 'qr';
import { expect, test } from 'playwright/test';
import { ChromiumDesktop, ChromiumPhone, FirefoxDesktop, FirefoxPhone } from './fixtures/devices.ts';
import { notificationsOrSkip } from './fixtures/parts.ts';
import { send, subscribe } from './fixtures/sender.ts';
import { Camera } from '../services/camera.ts';
import { GRAVITY } from '../services/motion.ts';
import type { Shown } from '../services/notifications.ts';
import { PushChromium } from '../services/push-chromium/index.ts';
import { PushFirefox } from '../services/push-firefox/index.ts';
import { Site } from '../services/site.ts';

/** Proves the bed on which the product is tested, without the product. */

test('a phone that is Chromium is pushed, tapped, moved, shown codes and has passkeys', async () => {
  test.slow();
  await using site = await Site.start({ '/': 'tests/pages/bed', '/qr/': 'node_modules/qr' });
  await using push = await PushChromium.start();
  await using notifications = await notificationsOrSkip();
  await using camera = await Camera.start();
  const locale = 'zh-TW';
  await using phone = await ChromiumPhone.launch({ origins: [site.origin], push, notifications, camera, locale });
  const { rewrite } = push;
  const page = await phone.open(site.origin);

  const passkeys = await phone.passkeys(page);
  const made = await page.evaluate<string>('bed.createPasskey()');
  expect(await page.evaluate('bed.getPasskey()')).toBe(made);
  await passkeys.verify(false);
  expect(await page.evaluate('bed.getPasskey()')).toBe('NotAllowedError');

  expect(await page.evaluate('bed.scan()')).toBeNull();
  const code = 'https://example.org/pair#a-secret-that-no-server-sees';
  const desktop = await phone.context.newPage();
  await desktop.setContent(`<div style="width: 300px">${encodeQR(code, 'svg')}</div>`);
  await camera.look(await desktop.screenshot());
  await desktop.close();
  expect(await page.evaluate('bed.scan()')).toBe(code);

  const motion = await phone.motion(page);
  await page.waitForFunction('bed.motion.length > 10');
  const flat = await page.evaluate('bed.motion.at(-1)');
  expect(flat).toEqual([true, 0, 0, expect.closeTo(GRAVITY, 0), 0]);
  await motion.raise();
  await page.waitForFunction('bed.motion.at(-1)[2] > 9 && bed.motion.at(-1)[4] === 0');
  expect(await page.evaluate<number>('Math.max(...bed.motion.map((event) => event[4]))')).toBeGreaterThan(90);

  const subscription = await subscribe(page);
  await push.connected();
  await phone.closePages();
  const first = notifications.next();
  expect(await send(subscription, { title: 'Lamp 12.50', tag: 'a' }, { rewrite, topic: 'lamp' })).toBe(201);
  const { id, ...shown } = await first;
  expect(shown).toMatchObject({ summary: 'Lamp 12.50', body: expect.stringContaining(locale), actions: ['Decline'] });
  expect(push.log.at(-1)).toMatchObject({ status: 201, ttl: 60, urgency: 'high', topic: 'lamp' });

  const again = async (): Promise<Shown> => {
    const next = notifications.next();
    await send(subscription, { title: 'Lamp 13.50', tag: 'a' }, { rewrite });
    return next;
  };
  // Chromium replaces what the desktop has answered for: where the second comes before that answer was read, the third does it.
  const second = await again();
  const replaced = second.replaces ? second : await again();
  expect([id, second.id]).toContain(replaced.id);
  expect(replaced).toMatchObject({ summary: 'Lamp 13.50', replaces: true });

  const opened = await phone.opens(() => notifications.tap(replaced.id));
  await expect(opened).toHaveURL(`${site.origin}/?tap=Lamp%2013.50`);
  expect(await notifications.gone(replaced.id)).toEqual({ id: replaced.id, by: 'page' });
  await opened.waitForFunction('globalThis.bed?.motion.length > 10 && bed.motion.every((event) => event[0] && event[3] > 9)');

  await phone.close();
  expect(await send(subscription, { title: 'Replaced' }, { rewrite, topic: 'offline' })).toBe(201);
  expect(await send(subscription, { title: 'Too late' }, { rewrite, ttl: 0 })).toBe(201);
  expect(await send(subscription, { title: 'Waiting' }, { rewrite, topic: 'offline' })).toBe(201);
  expect(push.waiting).toBe(1);
  const late = notifications.next(() => true, 40_000);
  await phone.launch();
  const waited = await late;
  expect(waited.summary).toBe('Waiting');
  const declined = await phone.opens(() => notifications.tap(waited.id, 'Decline'));
  await expect(declined).toHaveURL(`${site.origin}/?decline=Waiting`);

  push.failNext(429, { 'retry-after': '1' });
  expect(await send(subscription, { title: 'Flooded' }, { rewrite })).toBe(429);
  const stranger = { ...subscription, endpoint: `${rewrite.from}/fcm/send/unknown` };
  expect(await send(stranger, { title: 'Nobody' }, { rewrite })).toBe(404);
  push.expire(subscription.endpoint);
  expect(await send(subscription, { title: 'Gone' }, { rewrite })).toBe(410);
});

test('a phone that is Firefox is pushed and tapped, and has passkeys', async () => {
  await using site = await Site.start({ '/': 'tests/pages/bed', '/qr/': 'node_modules/qr' });
  await using push = await PushFirefox.start();
  await using notifications = await notificationsOrSkip();
  await using phone = await FirefoxPhone.launch({ push, notifications, locale: 'zh-CN' });
  const page = await phone.open(site.origin);

  await phone.addAuthenticator();
  const made = await page.evaluate('bed.createPasskey()');
  expect(await page.evaluate('bed.getPasskey()')).toBe(made);

  const subscription = await subscribe(page);
  expect(new URL(subscription.endpoint).origin).toBe(push.origin);
  await page.goto('about:blank');
  const first = notifications.next();
  expect(await send(subscription, { title: 'Lamp 12.50' })).toBe(201);
  const shown = await first;
  expect(shown).toMatchObject({ summary: 'Lamp 12.50', body: expect.stringContaining('zh-CN') });
  const opened = await phone.opens(() => notifications.tap(shown.id));
  expect(opened.url()).toBe(`${site.origin}/?tap=Lamp%2012.50`);

  push.dropSockets();
  await push.connected(0);
  const late = notifications.next();
  expect(await send(subscription, { title: 'Replaced' }, { topic: 'offline' })).toBe(201);
  expect(await send(subscription, { title: 'Waiting' }, { topic: 'offline' })).toBe(201);
  expect((await late).summary).toBe('Waiting');

  push.expire(subscription.endpoint);
  expect(await send(subscription, { title: 'Gone' })).toBe(410);
});

const extension = resolve('tests/pages/bed-extension');

test('a desktop that is Chromium has the extension, whose worker can be stopped', async () => {
  await using site = await Site.start({ '/': 'tests/pages/bed', '/qr/': 'node_modules/qr' });
  await using desktop = await ChromiumDesktop.launch({ extension });
  const page = await desktop.open(site.origin);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-seen', '1');
  await page.reload();
  await expect(root).toHaveAttribute('data-seen', '2');

  await desktop.stopWorker();
  expect(await desktop.workerRuns()).toBe(false);
  await page.reload();
  await expect(root).toHaveAttribute('data-seen', '1');

  await desktop.clickToolbar(page);
  await expect(root).toHaveAttribute('data-picture', 'data:image/jpeg'.slice(0, 14));
  await desktop.worker.evaluate(() => chrome.storage.local.set({ kept: true }));
  await desktop.relaunch();
  expect(await desktop.worker.evaluate(() => chrome.storage.local.get())).toEqual({ kept: true });
  const popup = await desktop.openExtension('popup.html');
  await expect(popup.locator('h1')).toHaveText('Test bed');
});

test('a desktop that is Firefox has the extension', async () => {
  await using site = await Site.start({ '/': 'tests/pages/bed', '/qr/': 'node_modules/qr' });
  await using desktop = await FirefoxDesktop.launch({ extension });
  const page = await desktop.open(site.origin);
  await page.waitForSelector('html[data-seen="1"]');
  const popup = await desktop.openExtension('popup.html');
  await popup.waitForSelector('h1');
  await popup.evaluate('browser.storage.local.set({ kept: true })');
  await desktop.relaunch();
  const again = await desktop.openExtension('popup.html');
  expect(await again.evaluate('browser.storage.local.get()')).toEqual({ kept: true });
});
