import './styles/app.css';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { getLocale, setLocale } from '../../i18n/locale.ts';
import type { Client, PairingFlow } from '../client/types.ts';
import type { BannerView } from './parts/banner.tsx';
import { startClock } from './parts/clock.ts';
import { createRouter } from './router.ts';
import { ProblemScreen } from './screens/problem.tsx';
import { Shell } from './shell.tsx';
import { arrive, goTo, showAtOnce } from './wiring/arrive.ts';
import type { AppContext } from './wiring/context.ts';
import { openClient } from './wiring/open-client.ts';
import { placeOf } from './wiring/places.tsx';
import { followInstall } from './wiring/platform.ts';
import { createRaising } from './wiring/raise.ts';
import { startWorker, type WorkerSide } from './wiring/worker.ts';

const lifetime = new AbortController().signal;
const install = followInstall(window, lifetime);
const worker = startWorker(import.meta.env.PROD);

function start(client: Client): void {
  const locale = signal(setLocale(client.settings.peek().language));
  const app: AppContext = {
    client, install, locale, router: createRouter(window, lifetime), raising: createRaising(client), now: startClock(() => client.now(), lifetime),
    pairing: signal<PairingFlow | undefined>(undefined), fromOutside: signal(false), scanFor: signal<string | undefined>(undefined),
  };
  worker.onNews((news) => { if (news.type === 'go') void goTo(app, news.url); });
  void arrive(app);
  showAtOnce(app);
  const banner = bannerOf(client, worker);
  // A new version is taken by itself when no request is open and nobody is looking.
  effect(() => { if (banner.value.update === 'ready' && document.visibilityState === 'hidden') worker.update(); });
  render(
    <Shell
      route={app.router.route} locale={locale} banner={banner} clock={app.now} announcement={signal('')} onUpdate={() => { worker.update(); }}
      render={(route) => placeOf(app, route)}
    />,
    document.body,
  );
}

/** What stands above every screen. A live channel that is only just connecting is no news. */
function bannerOf(client: Client, { updateReady }: WorkerSide) {
  return computed<BannerView>(() => {
    const away = client.stage.value.name === 'joined' && client.connection.value === 'offline';
    const open = client.requests.current.value !== undefined;
    return { connection: !away ? 'online' : navigator.onLine ? 'server_away' : 'offline', update: !updateReady.value ? 'none' : open ? 'waiting' : 'ready' };
  });
}

function refuse(): void {
  const quiet: BannerView = { connection: 'online', update: 'none' };
  render(
    <Shell
      route={signal({ name: 'home' })} locale={signal(getLocale())} banner={signal(quiet)} clock={signal(Date.now())} announcement={signal('')}
      onUpdate={() => undefined} render={() => <ProblemScreen view={{ what: 'no_storage' }} actions={{ retry: () => { location.reload(); } }} />}
    />,
    document.body,
  );
}

openClient(worker, lifetime).then(start, refuse);
