import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Note, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';

/** Making an account, or signing in to one, with a passkey. */
export interface AccountView {
  readonly mode: 'create' | 'sign_in';
  /** `passkey`: the platform's own dialog is open; `saving`: the device is being registered. */
  readonly state: 'idle' | 'passkey' | 'saving';
  /** A name for this phone to begin with. */
  readonly suggestedName: string;
  readonly problem?: string;
}

/** What the account screen can do. */
export interface AccountActions {
  readonly back: () => void;
  readonly submit: (phoneName: string) => void;
  readonly switchMode: () => void;
}

/** One field, one button: the passkey does the rest. */
export function AccountScreen({ view, actions }: { readonly view: AccountView; readonly actions: AccountActions }): JSX.Element {
  const name = useSignal(view.suggestedName);
  const creating = view.mode === 'create';
  const busy = view.state !== 'idle';
  const ready = name.value.trim() !== '' && !busy;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ready) actions.submit(name.value.trim());
  };
  return (
    <Frame
      title={creating ? m.account_create_title() : m.account_sign_in_title()} onBack={actions.back}
      actions={<>
        <button type="submit" form="account-form" class="button" aria-disabled={!ready || undefined}>
          {creating ? m.account_create_action() : m.account_sign_in_action()}
        </button>
        <button type="button" class="button button-quiet" aria-disabled={busy || undefined} onClick={() => { if (!busy) actions.switchMode(); }}>
          {creating ? m.have_account() : m.account_new_instead()}
        </button>
      </>}
    >
      <p class="lead">{creating ? m.account_create_text() : m.account_sign_in_text()}</p>
      <form id="account-form" class="stack" onSubmit={submit}>
        <label class="field">
          <span>{m.phone_name_label()}</span>
          <input
            class="input" maxLength={60} required autocomplete="off" value={name.value} readOnly={busy}
            onInput={(event) => { name.value = event.currentTarget.value; }}
          />
        </label>
        <p class="small soft">{m.phone_name_text()}</p>
      </form>
      {view.state === 'passkey' && <Working>{m.account_passkey_open()}</Working>}
      {view.state === 'saving' && <Working>{m.account_saving()}</Working>}
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      {creating && <Note>{m.account_passkey_note()}</Note>}
    </Frame>
  );
}
