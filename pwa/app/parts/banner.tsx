import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Icon } from './icon.tsx';

/** What stands above every screen while it lasts. */
export interface BannerView {
  readonly connection: 'online' | 'offline' | 'server_away';
  /** `waiting`: it is taken once the open request is finished. */
  readonly update: 'none' | 'ready' | 'waiting';
}

/** One line at most: being offline matters more than an update. */
export function Banner({ view, onUpdate }: { readonly view: BannerView; readonly onUpdate: () => void }): JSX.Element {
  return <div role="status">{line(view, onUpdate)}</div>;
}

function line(view: BannerView, onUpdate: () => void): JSX.Element | null {
  if (view.connection !== 'online') {
    return <p class="banner"><Icon name="offline" />{view.connection === 'offline' ? m.banner_offline() : m.banner_server_away()}</p>;
  }
  if (view.update === 'none') return null;
  return (
    <p class="banner banner-calm">
      {view.update === 'waiting' ? m.banner_update_waiting() : m.banner_update()}
      {view.update === 'ready' && <button type="button" class="text-button" onClick={onUpdate}>{m.update_now()}</button>}
    </p>
  );
}
