import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Note, Told, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';

/** Allowing notifications, which wake the phone. */
export interface NotificationsView {
  readonly platform: 'android' | 'ios' | 'desktop' | 'other';
  /**
   * `asking`: the browser's question is open; `subscribing`: the push service is being asked; `slow`: it still has not answered;
   * `timed_out`: it never did; `install_first`: this platform gives notifications only to an installed app.
   */
  readonly state: 'ask' | 'asking' | 'subscribing' | 'slow' | 'timed_out' | 'denied' | 'unsupported' | 'install_first' | 'done';
  readonly problem?: string;
}

/** What the screen can do. `allow` must be called in the tap itself. */
export interface NotificationsActions {
  readonly allow: () => void;
  readonly later: () => void;
  readonly done: () => void;
  readonly installHelp: () => void;
}

function State({ view }: { readonly view: NotificationsView }): JSX.Element | null {
  switch (view.state) {
    case 'ask': return null;
    case 'asking': return <Working>{m.notifications_asking()}</Working>;
    case 'subscribing': return <Working>{m.notifications_subscribing()}</Working>;
    case 'slow': return <Working>{m.notifications_slow()}</Working>;
    case 'timed_out': return <Note tone="warn" icon="warn" live>{m.notifications_timed_out()}</Note>;
    case 'denied': return <Note tone="warn" icon="warn" live>{view.platform === 'ios' ? m.notifications_denied_ios() : m.notifications_denied()}</Note>;
    case 'unsupported': return <Note tone="warn" icon="warn" live>{m.notifications_unsupported()}</Note>;
    case 'install_first': return <Note icon="phone" live>{m.notifications_install_first()}</Note>;
    case 'done': return <Note icon="check" live>{m.notifications_done()}</Note>;
  }
}

const allowing = new Set<NotificationsView['state']>(['asking', 'subscribing', 'slow']);

function MainAction({ view, actions }: { readonly view: NotificationsView; readonly actions: NotificationsActions }): JSX.Element | null {
  if (view.state === 'done') return <Button onPress={actions.done}>{m.go_on()}</Button>;
  if (view.state === 'unsupported') return <Button onPress={actions.later}>{m.notifications_without()}</Button>;
  if (view.state === 'install_first') return <Button onPress={actions.installHelp}>{m.notifications_install_help()}</Button>;
  const again = view.state === 'timed_out' || view.state === 'denied';
  return (
    <Button icon="bell" onPress={actions.allow} off={allowing.has(view.state)}>{again ? m.try_again() : m.notifications_allow()}</Button>
  );
}

/** Why notifications are needed, the question, and every way it can go. */
export function NotificationsScreen({ view, actions }: { readonly view: NotificationsView; readonly actions: NotificationsActions }): JSX.Element {
  const settled = view.state === 'done' || view.state === 'unsupported';
  return (
    <Frame
      title={m.notifications_title()}
      actions={<>
        <MainAction view={view} actions={actions} />
        {!settled && <Button kind="quiet" onPress={actions.later}>{m.not_now()}</Button>}
      </>}
    >
      <Told icon="bell" title={m.notifications_why()}>
        <p class="soft">{m.notifications_text()}</p>
        <p class="soft small">{m.notifications_private()}</p>
      </Told>
      <State view={view} />
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
    </Frame>
  );
}
