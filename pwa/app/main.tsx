/** The first load: shell and welcome. The client comes at once on a phone that knows an account, else on first need or when there is time. */
import './styles/app.css';
import { computed, effect, signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { getLocale } from '../../i18n/locale.ts';
import { speak } from '../../i18n/speak.ts';
import type { BannerView } from './parts/banner.tsx';
import { createRouter, type Route } from './router.ts';
import { ProblemScreen } from './screens/problem.tsx';
import { Shell } from './shell.tsx';
import type { Entry, RunningApp } from './wiring/app.tsx';
import { followInstall } from './wiring/platform.ts';
import { keepNews } from './wiring/news.ts';
import { recall } from './wiring/recall.ts';
import { Welcome } from './wiring/welcome.tsx';

const lifetime = new AbortController().signal;
const { known, language } = recall();
const entry: Entry = { install: followInstall(window, lifetime), router: createRouter(window, lifetime), locale: signal(getLocale()), news: keepNews(), lifetime };
const app = signal<RunningApp | 'failed' | undefined>(undefined);
const running = (): RunningApp | undefined => (app.value === 'failed' ? undefined : app.value);
let begun = false;

function begin(): void {
  if (begun) return;
  begun = true;
  import('./wiring/app.tsx').then(({ startApp }) => startApp(entry)).then((started) => { app.value = started; }, () => { app.value = 'failed'; });
}

/** What is shown while the client is on its way. */
function before({ name }: Route): ComponentChild {
  if (app.value === 'failed') return <ProblemScreen view={{ what: 'offline' }} actions={{ retry: () => { location.reload(); } }} />;
  if (!known && name === 'home') return <Welcome router={entry.router} install={entry.install} address={signal(location.origin)} />;
  return <ProblemScreen view={{ what: 'loading' }} actions={{}} />;
}

function paint(): void {
  const quiet: BannerView = { connection: 'online', update: 'none' };
  const started = signal(Date.now());
  render(
    <Shell
      route={entry.router.route} locale={entry.locale} banner={computed(() => running()?.banner.value ?? quiet)} clock={computed(() => running()?.clock.value ?? started.value)}
      announcement={signal('')} onUpdate={() => { running()?.update(); }} render={(route) => running()?.render(route) ?? before(route)}
    />,
    document.body,
  );
}

/** Once the first picture is there and the phone has nothing else to do. */
function whenIdle(work: () => void): void {
  const later = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3_000 });
    else setTimeout(work, 500);
  };
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

effect(() => { if (known || entry.router.route.value.name !== 'home') begin(); });
await speak(language).then((locale) => { entry.locale.value = locale; }, () => undefined);
paint();
whenIdle(begin);
