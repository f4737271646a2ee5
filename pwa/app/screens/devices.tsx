import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Role } from '../../../protocol/base.ts';
import { formatWhen } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { useClock } from '../parts/clock.ts';
import { Button, ConsequentialButton, Dialog, Note } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';

/** A device of the account. */
export interface DeviceView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly thisOne: boolean;
  /** Not yet paired with this phone: it gets nothing and sends nothing here. */
  readonly trusted: boolean;
  readonly online: boolean;
  /** In ms since the epoch. */
  readonly lastSeen?: number;
}

/** The account's devices. */
export interface DevicesView {
  readonly devices: readonly DeviceView[];
  /** The device that a rename or removal is under way for. */
  readonly busy?: string;
  readonly problem?: string;
}

/** What can be done with them. `remove` must be called in the tap itself, since it asks for the passkey. */
export interface DevicesActions {
  readonly back: () => void;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (id: string) => void;
  readonly pair: () => void;
  readonly showCode: () => void;
}

interface RenameProps {
  readonly device: DeviceView;
  readonly onDone: () => void;
  readonly onName: (name: string) => void;
  readonly onRemove: () => void;
}

function EditDialog({ device, onDone, onName, onRemove }: RenameProps): JSX.Element {
  const name = useSignal(device.name);
  const save = (): void => {
    const trimmed = name.value.trim();
    if (trimmed !== '' && trimmed !== device.name) onName(trimmed);
    onDone();
  };
  return (
    <Dialog
      title={device.name} onClose={onDone}
      actions={<>
        <Button onPress={save}>{m.save()}</Button>
        <Button kind="danger_quiet" onPress={onRemove}>{device.thisOne ? m.remove_this_phone() : m.remove_device()}</Button>
        <Button kind="quiet" onPress={onDone}>{m.close()}</Button>
      </>}
    >
      <label class="field">
        <span>{m.device_name_label()}</span>
        <input class="input" maxLength={60} autocomplete="off" value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} />
      </label>
    </Dialog>
  );
}

function RemoveDialog({ device, onClose, onRemove }: { readonly device: DeviceView; readonly onClose: () => void; readonly onRemove: () => void }): JSX.Element {
  return (
    <Dialog
      title={m.remove_title({ name: device.name })} onClose={onClose}
      actions={<>
        <ConsequentialButton kind="danger" about={device.id} onPress={onRemove}>{m.remove_confirm()}</ConsequentialButton>
        <Button kind="quiet" onPress={onClose}>{m.keep_it()}</Button>
      </>}
    >
      <p>{device.thisOne ? m.remove_text_this() : device.role === 'phone' ? m.remove_text_phone() : m.remove_text_desktop()}</p>
    </Dialog>
  );
}

function stateOf(device: DeviceView, now: number): string {
  if (device.thisOne) return m.this_phone();
  if (!device.trusted) return m.device_untrusted();
  if (device.online) return m.desktop_online();
  return device.lastSeen === undefined ? m.desktop_paired() : m.last_seen({ when: formatWhen(device.lastSeen, now) });
}

/** List, rename and remove; and what to do when a phone is lost. */
export function DevicesScreen({ view, actions }: { readonly view: DevicesView; readonly actions: DevicesActions }): JSX.Element {
  const open = useSignal<{ readonly id: string; readonly removing: boolean } | undefined>(undefined);
  const now = useClock().value;
  const chosen = view.devices.find((device) => device.id === open.value?.id);
  const close = (): void => { open.value = undefined; };
  return (
    <Frame
      title={m.devices_title()} onBack={actions.back}
      actions={<Button icon="scan" onPress={actions.pair}>{m.pair_title()}</Button>}
    >
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      <ul class="rows">
        {view.devices.map((device) => (
          <li key={device.id}>
            <button type="button" class="row" aria-haspopup="dialog" aria-busy={view.busy === device.id} onClick={() => { open.value = { id: device.id, removing: false }; }}>
              <Icon name={device.role} />
              <span class="row-main"><span class="row-title">{device.name}</span><span class="soft small">{stateOf(device, now)}</span></span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
      <section class="card stack">
        <h2>{m.second_phone_title()}</h2>
        <p class="soft">{m.second_phone_text()}</p>
        <Button kind="tint" onPress={actions.showCode}>{m.joining_action()}</Button>
      </section>
      <section class="card stack">
        <h2>{m.lost_title()}</h2>
        <p class="soft">{m.lost_text()}</p>
      </section>
      {chosen && open.value && (open.value.removing
        ? <RemoveDialog key="remove" device={chosen} onClose={close} onRemove={() => { actions.remove(chosen.id); close(); }} />
        : <EditDialog
            key="edit" device={chosen} onDone={close} onName={(name) => { actions.rename(chosen.id, name); }}
            onRemove={() => { open.value = { id: chosen.id, removing: true }; }}
          />)}
    </Frame>
  );
}
