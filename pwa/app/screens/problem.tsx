import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Told, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import type { IconName } from '../parts/icon.tsx';

/** A whole screen for what keeps everything else from going on. */
export interface ProblemView {
  /**
   * `other` shows `sentence` alone; `not_found` is an address of no place; `removed` a phone that was taken from its account;
   * `loading` is the moment before anything is known.
   */
  readonly what: 'loading' | 'offline' | 'server_away' | 'update_required' | 'removed' | 'not_found' | 'no_storage' | 'other';
  /** From `problemSentence`; told below the title where given. */
  readonly sentence?: string;
  /** Something is being tried again by itself. */
  readonly trying?: boolean;
}

/** What can be done about it. Only the actions given are offered. */
export interface ProblemActions {
  readonly retry?: () => void;
  readonly update?: () => void;
  readonly home?: () => void;
  readonly signIn?: () => void;
}

type Told = { readonly icon: IconName; readonly title: () => string; readonly text: () => string };

const told: Readonly<Record<Exclude<ProblemView['what'], 'loading'>, Told>> = {
  offline: { icon: 'offline', title: m.offline_title, text: m.offline_text },
  server_away: { icon: 'offline', title: m.server_away_title, text: m.server_away_text },
  update_required: { icon: 'lift', title: m.update_required_title, text: m.update_required_text },
  removed: { icon: 'phone', title: m.removed_title, text: m.removed_text },
  not_found: { icon: 'info', title: m.not_found_title, text: m.not_found_text },
  no_storage: { icon: 'warn', title: m.no_storage_title, text: m.problem_storage },
  other: { icon: 'warn', title: m.problem_title, text: m.problem_try_again },
};

/** What happened, and what to do. */
export function ProblemScreen({ view, actions }: { readonly view: ProblemView; readonly actions: ProblemActions }): JSX.Element {
  if (view.what === 'loading') return <Frame title={m.brand()} quietTitle><div class="loading"><Working>{m.loading()}</Working></div></Frame>;
  const words = told[view.what];
  return (
    <Frame
      title={words.title()} quietTitle
      actions={<>
        {actions.update && <Button onPress={actions.update}>{m.update_now()}</Button>}
        {actions.signIn && <Button onPress={actions.signIn}>{m.sign_in_again()}</Button>}
        {actions.retry && <Button onPress={actions.retry} off={view.trying}>{m.try_again()}</Button>}
        {actions.home && <Button kind="quiet" onPress={actions.home}>{m.to_start()}</Button>}
      </>}
    >
      <Told icon={words.icon} title={words.title()}>
        <p class="soft">{view.sentence ?? words.text()}</p>
        {view.trying && <Working>{m.trying_again()}</Working>}
      </Told>
    </Frame>
  );
}
