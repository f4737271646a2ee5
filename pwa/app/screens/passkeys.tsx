import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { passkeysAtMost } from '../../../protocol/pairing/ceremony.ts';
import { formatDay } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { Button, ConsequentialButton, Dialog, Note, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';

/** A passkey of the account. Times in ms since the epoch. */
interface PasskeyView {
  readonly id: string;
  readonly madeAt: number;
  /** On a security key, not with a platform. */
  readonly portable: boolean;
  /** It was made or used on this phone. */
  readonly usedHere: boolean;
}

export interface PasskeysView {
  /** Undefined while they are being read, or when they cannot be. */
  readonly passkeys: readonly PasskeyView[] | undefined;
  /** A passkey was just used: the new one may be made. */
  readonly confirmed: boolean;
  readonly busy: boolean;
  readonly problem?: string;
}

/** `confirm`, `make` and `remove` open the browser's sheet, so they must be called in the tap itself. */
export interface PasskeysActions {
  readonly back: () => void;
  readonly retry: () => void;
  readonly confirm: () => void;
  readonly make: () => void;
  readonly cancel: () => void;
  readonly remove: (id: string) => void;
}

function Row({ passkey, onPress }: { readonly passkey: PasskeyView; readonly onPress: () => void }): JSX.Element {
  return (
    <li>
      <button type="button" class="row" aria-haspopup="dialog" onClick={onPress}>
        <Icon name="key" />
        <span class="row-main">
          <span class="row-title">{passkey.portable ? m.passkey_on_key() : m.passkey_on_device()}</span>
          <span class="soft small">{m.passkey_made({ day: formatDay(passkey.madeAt) })} · {passkey.usedHere ? m.passkey_used_here() : m.passkey_not_used_here()}</span>
        </span>
        <Icon name="next" />
      </button>
    </li>
  );
}

/** The account's passkeys: list, add, remove. The last one stays. */
export function PasskeysScreen({ view, actions }: { readonly view: PasskeysView; readonly actions: PasskeysActions }): JSX.Element {
  const chosen = useSignal<string | undefined>(undefined);
  const { passkeys, busy, problem } = view;
  const close = (): void => { chosen.value = undefined; };
  const passkey = passkeys?.find(({ id }) => id === chosen.value);
  const only = passkeys?.length === 1;
  return (
    <Frame
      title={m.passkeys_title()} onBack={actions.back}
      actions={passkeys ? passkeys.length < passkeysAtMost && <Button off={busy} onPress={actions.confirm}>{m.passkey_add()}</Button> : problem && <Button onPress={actions.retry}>{m.try_again()}</Button>}
    >
      {problem && <Note tone="danger" icon="warn" live>{problem}</Note>}
      {!passkeys && !problem && <Working>{m.loading()}</Working>}
      {passkeys && <ul class="rows">{passkeys.map((one) => <Row key={one.id} passkey={one} onPress={() => { chosen.value = one.id; }} />)}</ul>}
      {passkeys && <p class="soft">{m.passkeys_text()}</p>}
      {passkeys && <p class="soft">{m.passkeys_desktops()}</p>}
      {view.confirmed && (
        <Dialog
          title={m.passkey_make_title()} onClose={actions.cancel}
          actions={<><Button off={busy} onPress={actions.make}>{m.passkey_make()}</Button><Button kind="quiet" onPress={actions.cancel}>{m.close()}</Button></>}
        >
          <p>{m.passkey_make_text()}</p>
          {problem && <Note tone="danger" icon="warn" live>{problem}</Note>}
        </Dialog>
      )}
      {passkey && !view.confirmed && (
        <Dialog
          title={m.passkey_remove_title()} onClose={close}
          actions={<>
            {!only && <ConsequentialButton kind="danger" about={passkey.id} onPress={() => { actions.remove(passkey.id); close(); }}>{m.remove_confirm()}</ConsequentialButton>}
            <Button kind="quiet" onPress={close}>{m.keep_it()}</Button>
          </>}
        >
          <p>{only ? m.problem_last_passkey() : m.passkey_remove_text()}</p>
        </Dialog>
      )}
    </Frame>
  );
}
