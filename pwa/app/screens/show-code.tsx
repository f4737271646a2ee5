import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Countdown } from '../parts/bill.tsx';
import { groupCode } from '../parts/code-input.tsx';
import { Button, ConsequentialButton, Note, Told, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { QrCode } from '../parts/qr-code.tsx';

/** This phone shows its code, so that the account's other phone or a desktop lets it in. */
export interface ShowCodeView {
  /** `claimed`: the other device used the code and waits for this user's word. */
  readonly state: 'starting' | 'showing' | 'claimed' | 'finishing' | 'done' | 'expired' | 'void' | 'mismatch' | 'refused';
  /** What the QR code carries; known from `showing` on. */
  readonly code?: string;
  /** 16 characters without gaps. */
  readonly typed?: string;
  /** In ms since the epoch. */
  readonly expiresAt?: number;
  /** The name of the device that used the code. */
  readonly claimedBy?: string;
  readonly problem?: string;
}

/** What can be done on it. */
export interface ShowCodeActions {
  readonly back: () => void;
  readonly confirm: () => void;
  readonly refuse: () => void;
  readonly again: () => void;
  readonly done: () => void;
}

const endings = {
  expired: { title: m.pair_expired_title, text: m.pair_expired_text },
  void: { title: m.pair_void_title, text: m.pair_void_text },
  mismatch: { title: m.pair_mismatch_title, text: m.pair_mismatch_text },
  refused: { title: m.pair_refused_title, text: m.pair_refused_text },
} as const;

function Body({ view }: { readonly view: ShowCodeView }): JSX.Element {
  switch (view.state) {
    case 'starting': return <Working>{m.show_code_starting()}</Working>;
    case 'showing': return <>
      <p class="lead">{m.show_code_text()}</p>
      <div class="card stack">
        {view.code && <QrCode content={view.code} label={m.show_code_label()} />}
        {view.typed && <p class="typed-code">{groupCode(view.typed)}</p>}
      </div>
      <Note>{m.show_code_private()}</Note>
    </>;
    case 'claimed': return <Told icon="phone" title={view.claimedBy ?? ''}><p class="soft">{m.show_code_claimed()}</p></Told>;
    case 'finishing': return <Working>{m.pair_waiting()}</Working>;
    case 'done': return <Told icon="check" title={m.show_code_done_title()}><p class="soft">{m.show_code_done_text()}</p></Told>;
    default: return <Told icon="warn" title={endings[view.state].title()}><p class="soft">{endings[view.state].text()}</p></Told>;
  }
}

function Actions({ view, actions }: { readonly view: ShowCodeView; readonly actions: ShowCodeActions }): JSX.Element | null {
  switch (view.state) {
    case 'starting':
    case 'showing':
    case 'finishing': return null;
    case 'claimed': return <>
      <ConsequentialButton icon="check" about={view.claimedBy} onPress={actions.confirm}>{m.show_code_confirm()}</ConsequentialButton>
      <ConsequentialButton kind="danger_quiet" about={view.claimedBy} onPress={actions.refuse}>{m.pair_refuse_action()}</ConsequentialButton>
    </>;
    case 'done': return <Button onPress={actions.done}>{m.done()}</Button>;
    default: return <Button onPress={actions.again}>{m.new_code()}</Button>;
  }
}

/** The second phone's side of pairing two phones. */
export function ShowCodeScreen({ view, actions }: { readonly view: ShowCodeView; readonly actions: ShowCodeActions }): JSX.Element {
  return (
    <Frame
      title={m.show_code_title()} onBack={actions.back} actions={<Actions view={view} actions={actions} />}
      aside={view.state === 'showing' && view.expiresAt !== undefined ? <Countdown until={view.expiresAt} /> : undefined}
    >
      <div class="stack" aria-live="polite"><Body view={view} /></div>
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
    </Frame>
  );
}
