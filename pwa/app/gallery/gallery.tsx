/** Shows any screen with made-up content: `/gallery.html?screen=pay&locale=zh-TW`. For looking and testing; no build contains it. */
import '../styles/app.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { setLocale } from '../../../i18n/locale.ts';
import type { BannerView } from '../parts/banner.tsx';
import { Shell } from '../shell.tsx';
import { now } from './content.ts';

const banners: Readonly<Record<string, BannerView>> = {
  offline: { connection: 'offline', update: 'none' },
  server_away: { connection: 'server_away', update: 'none' },
  update: { connection: 'online', update: 'ready' },
  update_waiting: { connection: 'online', update: 'waiting' },
};

const query = new URLSearchParams(location.search);
const locale = setLocale(query.get('locale') ?? undefined);

// Made-up content holds sentences of its own, so it is read only once the language is set.
const { screens } = await import('./screens.tsx');
const draw = screens[query.get('screen') ?? ''];
const banner = banners[query.get('banner') ?? ''] ?? { connection: 'online', update: 'none' };

function List(): preact.JSX.Element {
  return (
    <main>
      <h1>Gallery</h1>
      <ul>{Object.keys(screens).map((name) => <li><a data-screen={name} href={`?screen=${name}&locale=${locale}`}>{name}</a></li>)}</ul>
    </main>
  );
}

render(
  draw
    ? <Shell
        route={signal({ name: 'home' })} locale={signal(locale)} banner={signal(banner)} clock={signal(now)} announcement={signal('')}
        onUpdate={() => undefined} render={draw}
      />
    : <List />,
  document.body,
);
