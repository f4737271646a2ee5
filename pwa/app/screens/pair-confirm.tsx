import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, ConsequentialButton, Note, Told, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import type { IconName } from '../parts/icon.tsx';

/** A pairing that found its other side. */
export interface PairConfirmView {
  /** What is being paired. */
  readonly other: 'desktop' | 'phone';
  /** The other device's name, as it sealed it for this phone. */
  readonly name: string;
  /**
   * `ask`: waits for this user; `passkey`: the platform's dialog is open; `waiting`: the other side must confirm;
   * `mismatch`: the two sides do not hold the same keys, so nothing was paired.
   */
  readonly state: 'ask' | 'passkey' | 'waiting' | 'done' | 'refused' | 'void' | 'expired' | 'mismatch';
  readonly problem?: string;
}

/** What can be done on it. `confirm` must be called in the tap itself. */
export interface PairConfirmActions {
  readonly confirm: () => void;
  readonly refuse: () => void;
  readonly again: () => void;
  readonly done: () => void;
}

const endings: Readonly<Record<'refused' | 'void' | 'expired' | 'mismatch', { readonly icon: IconName; readonly title: () => string; readonly text: () => string }>> = {
  refused: { icon: 'close', title: m.pair_refused_title, text: m.pair_refused_text },
  void: { icon: 'warn', title: m.pair_void_title, text: m.pair_void_text },
  expired: { icon: 'clock', title: m.pair_expired_title, text: m.pair_expired_text },
  mismatch: { icon: 'warn', title: m.pair_mismatch_title, text: m.pair_mismatch_text },
};

function Actions({ view, actions }: { readonly view: PairConfirmView; readonly actions: PairConfirmActions }): JSX.Element {
  switch (view.state) {
    case 'ask':
    case 'passkey': return <>
      <ConsequentialButton icon="check" about={view.name} onPress={actions.confirm} off={view.state === 'passkey'}>{m.pair_confirm_action()}</ConsequentialButton>
      <ConsequentialButton kind="danger_quiet" about={view.name} onPress={actions.refuse} off={view.state === 'passkey'}>{m.pair_refuse_action()}</ConsequentialButton>
    </>;
    case 'waiting': return <Button kind="quiet" onPress={actions.refuse}>{m.stop()}</Button>;
    case 'done': return <Button onPress={actions.done}>{m.done()}</Button>;
    default: return <Button onPress={actions.again}>{m.pair_again()}</Button>;
  }
}

function Body({ view }: { readonly view: PairConfirmView }): JSX.Element {
  const { state, name, other } = view;
  switch (state) {
    case 'ask':
    case 'passkey': return <>
      <Told icon={other} title={name}>
        <p class="soft">{other === 'desktop' ? m.pair_ask_desktop() : m.pair_ask_phone()}</p>
      </Told>
      <Note tone="warn" icon="warn">{m.pair_only_front()}</Note>
      {state === 'passkey' && <Working>{m.account_passkey_open()}</Working>}
    </>;
    case 'waiting': return <Told icon={other} title={name}><Working>{m.pair_waiting()}</Working></Told>;
    case 'done': return <Told icon="check" title={m.pair_done_title({ name })}><p class="soft">{m.pair_done_text()}</p></Told>;
    default: {
      const ending = endings[state];
      return <Told icon={ending.icon} title={ending.title()}><p class="soft">{ending.text()}</p></Told>;
    }
  }
}

/** Shows what wants to be paired, takes the confirmation, and tells how it ends. */
export function PairConfirmScreen({ view, actions }: { readonly view: PairConfirmView; readonly actions: PairConfirmActions }): JSX.Element {
  return (
    <Frame title={m.pair_confirm_title()} actions={<Actions view={view} actions={actions} />}>
      <div class="pair-confirm" aria-live="polite"><Body view={view} /></div>
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
    </Frame>
  );
}
