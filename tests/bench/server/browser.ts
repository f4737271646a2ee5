/** From a filing in a real desktop browser to the push event in a real phone browser, over a push service on this machine. */
import { House } from '../../e2e/fixtures/house.ts';
import { Desktop, pair } from '../../e2e/fixtures/desktop.ts';
import { Phone } from '../../e2e/fixtures/phone.ts';
import { file, sayPaid } from '../../e2e/fixtures/play.ts';
import { PushChromium } from '../../services/push-chromium/index.ts';
import { percentile } from './load.ts';

export interface BrowserFigures {
  filingToPushMs: { p50: number; p95: number };
  rounds: number;
}

declare const self: ServiceWorkerGlobal;
interface ServiceWorkerGlobal {
  addEventListener(type: 'push', listener: () => void): void;
  pushedAt?: number | undefined;
}

export async function measureBrowser(rounds: number, say: (line: string) => void): Promise<BrowserFigures> {
  await using push = await PushChromium.start();
  await using house = await House.start({ push: [push] });
  await using phone = await Phone.launch({ house, push });
  await using desktop = await Desktop.launch({ house });
  await phone.signUp();
  await pair(desktop, phone);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const app = await phone.openApp();
    await app.atHome();
    const [worker] = phone.device.context.serviceWorkers();
    if (!worker) throw new Error('the phone has no worker');
    await worker.evaluate(() => {
      self.pushedAt = undefined;
      self.addEventListener('push', () => (self.pushedAt ??= Date.now()));
    });
    const arrival = phone.notifications.next(({ actions }) => actions.length > 0);
    const shop = await desktop.shop();
    const filed = await file(desktop, shop);
    const shown = await arrival;
    const pushedAt = await worker.evaluate(() => self.pushedAt);
    const filedAt = await desktop.worker.evaluate(() => {
      const filing = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/requests')).at(-1);
      return performance.timeOrigin + (filing?.startTime ?? Number.NaN);
    });
    if (pushedAt === undefined) throw new Error('the push event was not seen');
    if (round > 0) times.push(pushedAt - filedAt);
    say(`round ${round}: ${(pushedAt - filedAt).toFixed(1)} ms`);
    phone.notifications.tap(shown.id);
    await sayPaid(app, filed);
    await shop.page.close();
  }
  return { filingToPushMs: { p50: Math.round(percentile(times, 0.5)), p95: Math.round(percentile(times, 0.95)) }, rounds };
}
