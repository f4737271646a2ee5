/**
 * How long a shopper waits, in milliseconds on one machine's clock, over real browsers and a local push service.
 * Rounds by the first argument; 20 without.
 */
import type { Page } from 'playwright';
import { House } from '../e2e/fixtures/house.ts';
import { Desktop, pair } from '../e2e/fixtures/desktop.ts';
import { Phone } from '../e2e/fixtures/phone.ts';
import { file, sayPaid, type Filed } from '../e2e/fixtures/play.ts';
import type { PhoneApp } from '../pages/phone-app.ts';
import { PushChromium } from '../services/push-chromium/index.ts';
import type { Shown } from '../services/notifications.ts';
import { print, spread } from './figures.ts';

const rounds = Number(process.argv[2] ?? 20);
const times = new Map<string, number[]>();
const note = (what: string, ms: number): void => { times.set(what, [...(times.get(what) ?? []), ms]); };

await using push = await PushChromium.start();
await using house = await House.start({ push: [push] });
await using phone = await Phone.launch({ house, push });
await using desktop = await Desktop.launch({ house });

/** Notes in every document when the pay page is painted: the first frame after it stands. */
await phone.device.context.addInitScript(() => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.ways')) return;
    if ('paidAt' in window) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { Object.assign(window, { paidAt: Date.now() }); };
      port2.postMessage(undefined);
    });
  });
  seen.observe(document, { childList: true, subtree: true });
});

const numberOf = async (page: Page, expression: string): Promise<number> => Number(await page.evaluate(expression));

async function paintedAt({ page }: PhoneApp): Promise<number> {
  await page.waitForFunction(() => 'paidAt' in window);
  return numberOf(page, 'window.paidAt');
}

async function forget({ page }: PhoneApp): Promise<void> {
  await page.evaluate('delete window.paidAt');
}

interface Round {
  readonly filed: Filed;
  readonly shown: Shown;
  readonly page: Page;
}

/** One checkout until its notification, with the ways there measured. */
async function checkOut(): Promise<Round> {
  const shop = await desktop.shop();
  let shownAt = 0;
  const arrival = phone.notifications.next(({ actions }) => actions.length > 0).then((shown) => { shownAt = Date.now(); return shown; });
  const send = push.nextSend();
  shop.page.on('load', () => { void shop.page.evaluate(() => { addEventListener('click', () => { Object.assign(window, { clickedAt: Date.now() }); }, true); }).catch(() => undefined); });
  const filed = await file(desktop, shop);
  const [shown, sent] = await Promise.all([arrival, send]);
  const clickedAt = await numberOf(shop.page, 'window.clickedAt');
  const fetchedAt: number = await desktop.worker.evaluate(() => {
    const filing = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/requests')).at(-1);
    return performance.timeOrigin + (filing?.startTime ?? Number.NaN);
  });
  note('filingToPushService', sent.at - fetchedAt);
  note('filingToNotification', shownAt - fetchedAt);
  note('clickToPushService', sent.at - clickedAt);
  note('clickToNotification', shownAt - clickedAt);
  return { filed, shown, page: shop.page };
}

async function end(app: PhoneApp, { filed, page }: Round): Promise<void> {
  await sayPaid(app, filed);
  await page.close();
}

async function tapWhileClosed(): Promise<void> {
  await phone.closeApp();
  const round = await checkOut();
  const tappedAt = Date.now();
  const app = await phone.tap(round.shown);
  const painted = await paintedAt(app);
  note('tapToPayPageAppClosed', painted - tappedAt);
  note('ofThatFromDocumentStart', painted - (await numberOf(app.page, 'performance.timeOrigin')));
  await end(app, round);
}

async function tapWhileOpen(): Promise<void> {
  const app = await phone.openApp();
  await app.atHome();
  const round = await checkOut();
  await forget(app);
  const tappedAt = Date.now();
  phone.notifications.tap(round.shown.id);
  note('tapToPayPageAppOpen', (await paintedAt(app)) - tappedAt);
  await end(app, round);
}

async function raise(): Promise<void> {
  const app = await phone.openApp();
  await app.standBy();
  const motion = await phone.motion;
  await motion.rest();
  const round = await checkOut();
  await app.page.locator('.stand-by-asked').waitFor();
  await app.page.evaluate("performance.clearMarks('raise')");
  await forget(app);
  await motion.raise();
  const painted = await paintedAt(app);
  note('raiseToPayPage', painted - (await numberOf(app.page, "performance.timeOrigin + performance.getEntriesByName('raise')[0].startTime")));
  await end(app, round);
}

await phone.signUp();
await pair(desktop, phone);
for (const play of [tapWhileClosed, tapWhileOpen, raise]) {
  for (let round = 0; round < rounds; round += 1) await play();
}

/** DESIGN section 9. */
const demanded: Readonly<Record<string, { p50: number; p95?: number }>> = {
  filingToPushService: { p50: 40, p95: 100 },
  clickToPushService: { p50: 100, p95: 250 },
  tapToPayPageAppClosed: { p50: 150 },
  tapToPayPageAppOpen: { p50: 150 },
  raiseToPayPage: { p50: 150 },
};
print(Object.fromEntries([...times].map(([what, all]) => [what, { ...spread(all), ...(demanded[what] ? { demanded: demanded[what] } : {}) }])));
