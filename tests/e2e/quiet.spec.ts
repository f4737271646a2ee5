import type { Page } from 'playwright';
import { expect, test } from './fixtures/between.ts';
import type { HostileServer } from '../services/hostile-server.ts';
import { Site } from '../services/site.ts';

/** Where nobody pays, or nobody asked, nothing is shown and nothing is sent. */

/** Notes whatever is ever put beside head and body: where guests of a page stand. */
async function watchForGuests(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = { guests: 0 };
    Reflect.set(globalThis, 'seen', seen);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target !== document.documentElement) continue;
        seen.guests += [...addedNodes].filter((node) => node instanceof HTMLElement && !['HEAD', 'BODY'].includes(node.nodeName)).length;
      }
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate<number>('seen.guests');
}

/** Requests that the server took: a filing that it sent back, for the devices had changed, is the same one again. */
const filings = ({ heard }: HostileServer): number => heard.filter(({ method, path, status }) => method === 'POST' && path === '/v1/requests' && status === 201).length;

test('on pages that are no checkout nothing is put, and nothing of them is sent', async ({ house, server, pairedDesktop, pairedPhone, shop }) => {
  await pairedPhone.closeApp();
  await using site = await Site.start({ '/': 'tests/pages/quiet' });
  // The phone's browser may look for a new version of the app meanwhile; nothing is said on the API.
  const said = (): number => server.heard.filter(({ path }) => path.startsWith('/v1/')).length;
  const before = said();
  const counts: (() => Promise<number>)[] = [];
  for (const url of [`${site.origin}/article.html`, house.shopUrl, `${house.shopUrl}/product/harbour-mug`]) {
    const page = await pairedDesktop.context.newPage();
    counts.push(await watchForGuests(page));
    await page.goto(url);
    await expect(page.locator('h1').first()).toBeVisible();
    if (url.endsWith('article.html')) await expect(page.locator('li').nth(30)).toBeAttached();
  }
  // Meanwhile the extension is awake: the checkout in the next tab has its offer, of which nothing was sent either.
  await shop.page.bringToFront();
  await shop.checkOut();
  await pairedDesktop.pill(shop.page).says('Pay with your phone');
  for (const guests of counts) expect(await guests()).toBe(0);
  expect(said()).toBe(before);
});

test('a page that is enormous, never still and full of decoys is read all the same, and finds nobody out', async ({ pairedDesktop }) => {
  await using site = await Site.start({ '/': 'tests/pages/hostile' });
  const page = await pairedDesktop.context.newPage();
  await page.goto(`${site.origin}/checkout.html`);
  const said = await pairedDesktop.pill(page).says('Pay with your phone');
  expect(said).toContain('€43.90');
  // The page went on meanwhile, and goes on: nobody holds it.
  const frames = await page.evaluate<number>('seen.frames');
  await page.waitForFunction((before) => Reflect.get(Reflect.get(globalThis, 'seen'), 'frames') > before + 5, frames);
  const seen = await page.evaluate<unknown>('seen');
  expect(seen).toMatchObject({ errors: 0, entries: 0, guests: [{ beside: true, attributes: [], text: '', open: false }] });
  await page.close();
});

test('a shop whose offer was closed for good shows none, and its toolbar still pays', async ({ server, pairedDesktop, shop, notifications }) => {
  const guests = await watchForGuests(shop.page);
  const { merchant, total } = await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.click('Don’t show on this shop');
  await pill.gone();
  await shop.page.reload();
  const popup = await pairedDesktop.popup(shop.page);
  await expect(popup.page.getByText('You hid the offer on this shop.')).toBeVisible();
  expect(await guests()).toBe(0);

  const before = filings(server);
  const coming = notifications.next();
  await popup.pay();
  expect((await coming).summary).toBe(`${merchant} · ${total}`);
  await expect.poll(() => filings(server)).toBe(before + 1);
  await popup.cancel();
  await expect(popup.status).toHaveText('Cancelled');
  await popup.page.getByRole('button', { name: 'Show the offer on this shop again' }).click();
  await shop.page.bringToFront();
  await shop.checkOut();
  await pill.says('Pay with your phone');
});

test('with toolbar only, not even a checkout is touched', async ({ pairedDesktop, shop, notifications }) => {
  const options = await pairedDesktop.options();
  const only = options.page.getByRole('checkbox', { name: 'Only use the toolbar and the keyboard' });
  await only.check();
  await expect(only).toBeChecked();
  const guests = await watchForGuests(shop.page);
  const { merchant, total } = await shop.checkOut();
  const popup = await pairedDesktop.popup(shop.page);
  const coming = notifications.next();
  await popup.pay();
  expect((await coming).summary).toBe(`${merchant} · ${total}`);
  await expect(popup.status).toHaveText('On your phone. Pick it up to pay.');
  expect(await guests()).toBe(0);
  await popup.cancel();
  await expect(popup.status).toHaveText('Cancelled');
  expect(await guests()).toBe(0);
  await only.uncheck();
  await expect(only).not.toBeChecked();
});

test('a page’s own scripts can press what they like: only the shopper files', async ({ server, pairedDesktop, shop }) => {
  const before = filings(server);
  await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  const found = await shop.page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((one) => one !== document.head && one !== document.body);
    for (const host of hosts) {
      const { x, y, width, height } = host.getBoundingClientRect();
      const places = [[x + width / 2, y + height / 2], [innerWidth - 60, innerHeight - 40], [innerWidth / 2, innerHeight - 40]];
      for (const [clientX, clientY] of places) {
        const at = { bubbles: true, composed: true, cancelable: true, clientX, clientY };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          const event = type.startsWith('pointer') ? new PointerEvent(type, at) : new MouseEvent(type, at);
          host.dispatchEvent(event);
          document.elementFromPoint(clientX ?? 0, clientY ?? 0)?.dispatchEvent(event);
        }
      }
      for (const key of ['Enter', ' ']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      if (host instanceof HTMLElement) host.click();
      window.postMessage({ kind: 'pill.pay' }, '*');
    }
    return hosts.map((host) => ({ root: host.shadowRoot, attributes: host.getAttributeNames(), text: host.textContent }));
  });
  // An anonymous element is all that a script can find of it.
  expect(found).toEqual([{ root: null, attributes: [], text: '' }]);
  expect(await pill.says('Pay with your phone')).not.toContain('Sending');
  expect(filings(server)).toBe(before);

  await pill.pay();
  await pill.says('On your phone. Pick it up to pay.');
  await expect.poll(() => filings(server)).toBe(before + 1);
  await pill.click('Cancel');
  await pill.says('Cancelled');
});

test('“always on this shop” files once for each checkout of a tab', async ({ server, pairedDesktop, shop, notifications }) => {
  await shop.checkOut();
  const pill = pairedDesktop.pill(shop.page);
  await pill.says('Pay with your phone');
  const popup = await pairedDesktop.popup(shop.page);
  await popup.always(true);

  const before = filings(server);
  const coming = notifications.next();
  await shop.page.bringToFront();
  await coming;
  await pill.says('On your phone. Pick it up to pay.');
  await shop.page.reload();
  await pill.says('On your phone. Pick it up to pay.');
  await pill.click('Cancel');
  await pill.says('Cancelled');
  await shop.page.reload();
  await pill.says('Cancelled');
  await expect.poll(() => filings(server)).toBe(before + 1);

  const again = notifications.next(({ replaces }) => !replaces);
  await shop.checkOut();
  await again;
  await pill.says('On your phone. Pick it up to pay.');
  await expect.poll(() => filings(server)).toBe(before + 2);
  await pill.click('Cancel');
  await pill.says('Cancelled');
  await popup.page.bringToFront();
  await popup.always(false);
});

test.afterEach(async ({ pairedDesktop }) => {
  // What a failed test left set is not for the next one to meet.
  await pairedDesktop.worker.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    if (settings instanceof Object) await chrome.storage.local.set({ settings: { ...settings, shops: {}, toolbarOnly: false } });
  });
});
