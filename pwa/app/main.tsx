import './styles/app.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { getLocale } from '../../i18n/locale.ts';
import type { BannerView } from './parts/banner.tsx';
import { startClock } from './parts/clock.ts';
import { createRouter } from './router.ts';
import { ProblemScreen } from './screens/problem.tsx';
import { Shell } from './shell.tsx';

const lifetime = new AbortController().signal;
const router = createRouter(window, lifetime);
const banner = signal<BannerView>({ connection: 'online', update: 'none' });

render(
  <Shell
    route={router.route} locale={signal(getLocale())} banner={banner} clock={startClock(Date.now, lifetime)} announcement={signal('')}
    onUpdate={() => { location.reload(); }}
    render={() => <ProblemScreen view={{ what: 'loading' }} actions={{}} />}
  />,
  document.body,
);
