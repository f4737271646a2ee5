import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Note, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { TextField } from '../parts/text-field.tsx';

/** Cards on their way to or from a file. */
export interface WalletFileView {
  readonly way: 'out' | 'in';
  /** Characters of a passphrase at least. */
  readonly shortest: number;
  readonly busy: boolean;
  readonly problem?: string;
  /** It worked: what to say. */
  readonly done?: string;
}

/** What can be done with a file. */
export interface WalletFileActions {
  readonly back: () => void;
  readonly save: (passphrase: string) => void;
  readonly read: (file: File, passphrase: string) => void;
}

/** One passphrase, and for the way in a file. */
export function WalletFileScreen({ view, actions }: { readonly view: WalletFileView; readonly actions: WalletFileActions }): JSX.Element {
  const passphrase = useSignal('');
  const file = useSignal<File | undefined>(undefined);
  const out = view.way === 'out';
  const go = (): void => {
    if (out) actions.save(passphrase.value);
    else if (file.value) actions.read(file.value, passphrase.value);
  };
  return (
    <Frame
      title={out ? m.file_out_title() : m.file_in_title()} onBack={actions.back}
      actions={<Button off={view.busy || passphrase.value === '' || (!out && !file.value)} onPress={go}>{out ? m.file_save() : m.file_read()}</Button>}
    >
      <p class="lead">{out ? m.file_out_text({ count: view.shortest }) : m.file_in_text()}</p>
      {!out && (
        <label class="field">
          <span>{m.file_choose()}</span>
          <input class="input input-file" type="file" accept="application/json,.json" onChange={(event) => { file.value = event.currentTarget.files?.[0]; }} />
        </label>
      )}
      <TextField label={m.file_passphrase()} value={passphrase.value} onText={(text) => { passphrase.value = text; }} type="password" autocomplete={out ? 'new-password' : 'off'} />
      {view.busy && <Working>{m.passcode_working()}</Working>}
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      {view.done && <Note icon="check" live>{view.done}</Note>}
    </Frame>
  );
}
