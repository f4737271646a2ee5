/** Everything behind the first picture: the client, its worker, and the screens of a phone with an account. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Locale } from '../../../i18n/locale.ts';
import { speak } from '../../../i18n/speak.ts';
import type { Client } from '../../client/contract.ts';
import type { PairingFlow } from '../../client/types.ts';
import type { BannerView } from '../parts/banner.tsx';
import { startClock } from '../parts/clock.ts';
import type { Route, Router } from '../router.ts';
import { ProblemScreen } from '../screens/problem.tsx';
import { arrive, goTo, showAtOnce } from './arrive.ts';
import type { AppContext } from './context.ts';
import { openClient } from './open-client.ts';
import { placeOf } from './places.tsx';
import type { News } from './news.ts';
import type { Install } from './platform.ts';
import { createRaising } from './raise.ts';
import { remember } from './recall.ts';
import { startWorker, type WorkerSide } from './worker.ts';

/** What stands before the client does. */
export interface Entry {
  readonly router: Router;
  readonly install: Install;
  readonly locale: Signal<Locale>;
  readonly news: News;
  readonly lifetime: AbortSignal;
}

/** What the shell shows once the client stands. */
export interface RunningApp {
  readonly banner: ReadonlySignal<BannerView>;
  /** In ms since the epoch, by the server's clock. */
  readonly clock: ReadonlySignal<number>;
  render(route: Route): ComponentChild;
  update(): void;
}

/** Opens storage and begins. A browser that gives no storage gets an app that says so. */
export async function startApp(entry: Entry): Promise<RunningApp> {
  const worker = startWorker(import.meta.env.PROD, entry.news);
  const client = await openClient(worker, entry.lifetime).catch(() => undefined);
  return client ? run(client, worker, entry) : withoutStorage(entry.lifetime);
}

function run(client: Client, worker: WorkerSide, { lifetime, router, install, locale }: Entry): RunningApp {
  const app: AppContext = {
    client, router, install, locale, raising: createRaising(client), now: startClock(() => client.now(), lifetime),
    pairing: signal<PairingFlow | undefined>(undefined), fromOutside: signal(false), scanFor: signal<string | undefined>(undefined),
  };
  worker.onNews((news) => { if (news.type === 'go') void goTo(app, news.url); });
  void arrive(app);
  showAtOnce(app);
  // The language kept is the one that counts; the hint of the last start has mostly made it the one spoken already.
  void speak(client.settings.peek().language).then((spoken) => { locale.value = spoken; }, () => undefined);
  effect(() => { remember({ known: client.stage.value.name !== 'new', language: client.settings.value.language }); });
  const banner = bannerOf(client, worker);
  // A new version is taken by itself when no request is open and nobody is looking.
  effect(() => { if (banner.value.update === 'ready' && document.visibilityState === 'hidden') worker.update(); });
  return { banner, clock: app.now, render: (route) => placeOf(app, route), update: () => { worker.update(); } };
}

/** What stands above every screen. A live channel that is only just connecting is no news. */
function bannerOf(client: Client, { updateReady }: WorkerSide): ReadonlySignal<BannerView> {
  return computed<BannerView>(() => {
    const away = client.stage.value.name === 'joined' && client.connection.value === 'offline';
    const open = client.requests.current.value !== undefined;
    return { connection: !away ? 'online' : navigator.onLine ? 'server_away' : 'offline', update: !updateReady.value ? 'none' : open ? 'waiting' : 'ready' };
  });
}

const withoutStorage = (lifetime: AbortSignal): RunningApp => ({
  banner: signal<BannerView>({ connection: 'online', update: 'none' }),
  clock: startClock(Date.now, lifetime),
  render: () => <ProblemScreen view={{ what: 'no_storage' }} actions={{ retry: () => { location.reload(); } }} />,
  update: () => undefined,
});
