import type { ReadonlySignal } from '@preact/signals';
import { Fragment, type ComponentChild, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Locale } from '../../i18n/locale.ts';
import { Banner, type BannerView } from './parts/banner.tsx';
import { ClockContext } from './parts/clock.ts';
import type { Route } from './router.ts';

/** What the shell follows. Every signal may change at any time. */
export interface ShellProps {
  readonly route: ReadonlySignal<Route>;
  readonly locale: ReadonlySignal<Locale>;
  readonly banner: ReadonlySignal<BannerView>;
  /** In ms since the epoch, ticking by the second. */
  readonly clock: ReadonlySignal<number>;
  /** Read out once by a screen reader whenever it changes; for what happens while another screen has the focus. */
  readonly announcement: ReadonlySignal<string>;
  readonly onUpdate: () => void;
  /** Draws the screen of a place. Signals it reads are followed. */
  readonly render: (route: Route) => ComponentChild;
}

function Place({ route, render }: Pick<ShellProps, 'route' | 'render'>): JSX.Element {
  const place = route.value;
  const key = place.name === 'request' ? place.id : place.name;
  return <Fragment key={key}>{render(place)}</Fragment>;
}

function Announcer({ announcement }: Pick<ShellProps, 'announcement'>): JSX.Element {
  return <div class="visually-hidden" role="status" aria-live="polite">{announcement.value}</div>;
}

function Line({ banner, onUpdate }: Pick<ShellProps, 'banner' | 'onUpdate'>): JSX.Element {
  return <Banner view={banner.value} onUpdate={onUpdate} />;
}

/** What surrounds every screen: the banner, the clock, the language, and what is read out. */
export function Shell(props: ShellProps): JSX.Element {
  const locale = props.locale.value;
  useEffect(() => { document.documentElement.lang = locale; }, [locale]);
  return (
    <ClockContext.Provider value={props.clock}>
      <Fragment key={locale}>
        <Line banner={props.banner} onUpdate={props.onUpdate} />
        <Place route={props.route} render={props.render} />
        <Announcer announcement={props.announcement} />
      </Fragment>
    </ClockContext.Provider>
  );
}
