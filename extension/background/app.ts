import { setLocale } from '../../i18n/locale.ts';
import { tellPages } from '../platform/runtime.ts';
import { setBadge } from '../platform/toolbar.ts';
import { createAwake } from './awake.ts';
import { createGlance } from './cards/glance.ts';
import { createCards } from './cards/receive.ts';
import { createTabs, type Tabs } from './content/tabs.ts';
import { createDevice } from './device/device.ts';
import { createLinks } from './device/link.ts';
import { createFilling, type Filling } from './filling/filling.ts';
import { createHost } from './pages/host.ts';
import { createLive } from './live.ts';
import { createOpener } from './pairing/opener.ts';
import { createRecords, foremost } from './requests/records.ts';
import { createRequests } from './requests/requests.ts';
import { isOpen } from './requests/record.ts';
import { pillState } from './requests/view.ts';
import { pause } from './serially.ts';
import { createApi } from './server/api.ts';
import { openClock } from './server/clock.ts';
import { openDatabase } from './store/database.ts';
import { readSettings } from './store/settings.ts';

/** Everything that the background does, put together. */
export interface App {
  tabs: Tabs;
  host: ReturnType<typeof createHost>;
  filling: Pick<Filling, 'meet'>;
  /** Goes on with whatever is unfinished: after a start, and with each alarm. */
  resume: () => Promise<void>;
}

export async function startApp(): Promise<App> {
  const [database, clock, settings] = await Promise.all([openDatabase(), openClock(), readSettings()]);
  setLocale(settings.language);
  const awake = createAwake();
  const api = createApi({
    fetch: (...call) => fetch(...call),
    online: () => navigator.onLine,
    random: Math.random,
    pause,
    correctClock: clock.correct,
  });
  const device = createDevice(database, clock);

  let told = false;
  /** Something changed: said once for all changes of one turn. */
  const changed = (): void => {
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      tellPages();
      void settle();
    });
  };

  const links = createLinks({ database, device, api, changed });
  const records = createRecords(database, clock.now, ({ tab }) => {
    changed();
    void tabs.refresh(tab);
  });
  const filling = createFilling(records, pause);
  const glance = createGlance(changed);
  const cards = createCards({ records, links, device, api, clock, glance, fill: filling.fill });
  const requests = createRequests({ records, links, device, api, clock, cards });
  const opener = createOpener({ database, device, links, api, clock, changed });
  const live = createLive({ links, opener, records, requests, cards, device, clock, changed });
  const tabs = createTabs({ records, requests, filling, links, clock, changed });
  const host = createHost({ links, opener, records, requests, tabs, glance, clock, changed, reachable: live.reachable });

  /** Stays awake and connected exactly while something is open, and says so on the toolbar. */
  async function settle(): Promise<void> {
    const [unfinished, pairing, all] = await Promise.all([requests.unfinished(), opener.read(), records.all()]);
    const pairingOpen = pairing !== undefined && ['opening', 'waiting', 'confirm', 'accepting'].includes(pairing.step);
    live.want(unfinished || pairingOpen);
    await filling.tidy();
    await awake(unfinished || pairingOpen);
    const front = foremost(all);
    const bad = front !== undefined && pillState(front) === 'problem' && clock.now() - (front.endedAt ?? clock.now()) < 60_000;
    await setBadge(bad ? '!' : front && isOpen(front) ? '1' : '', bad ? 'danger' : 'accent');
  }

  async function resume(): Promise<void> {
    await settle();
    const pairing = await opener.read();
    if (!live.ready()) await Promise.all([requests.resume(true), pairing ? opener.resume() : undefined]);
    else await requests.resume(false);
    await cards.resume();
  }
  return { tabs, host, filling, resume };
}
