import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Minimum } from '../../../protocol/requests/state.ts';
import { localeNames, locales, type Locale } from '../../../i18n/locale.ts';
import { m } from '../../../i18n/generated/messages.js';
import { Button, ConsequentialButton, Dialog, Note } from '../parts/controls.tsx';
import { AmountRule, type AmountRuleView } from '../parts/amount-rule.tsx';
import { Choice, LinkRow, Switch } from '../parts/fields.tsx';
import { Frame } from '../parts/frame.tsx';

/** What the user chose, for this phone and for the account. */
export interface SettingsView {
  /** Undefined follows the phone's language. */
  readonly locale: Locale | undefined;
  readonly hideAmounts: boolean;
  /** With the app in sight, filing itself opens the pay page. */
  readonly atOnce: boolean;
  readonly raise: 'off' | 'gentle' | 'normal' | 'firm';
  /** A raise from a pocket counts, too. */
  readonly pocket: boolean;
  readonly relay: 'when_needed' | 'always';
  /** Apps that were chosen to open payments, by scheme. */
  readonly apps: readonly { readonly scheme: string; readonly name: string; readonly apps: Readonly<Record<string, string>>; readonly chosen: string }[];
  /** From which total on this phone demands more than a raise; undefined never does. */
  readonly amountRule: AmountRuleView | undefined;
  /** The least that opens a request, for the whole account. Changing it asks for the passkey. */
  readonly minimum: Minimum;
  /** Whether the browser promised to keep the app's data. */
  readonly storage: 'kept' | 'may_be_cleared' | 'unknown';
  readonly busy: boolean;
  readonly problem?: string;
}

/** What the user may change, named as in the view. */
export type SettingsChange = Partial<Pick<SettingsView, 'locale' | 'hideAmounts' | 'atOnce' | 'raise' | 'pocket' | 'relay' | 'amountRule' | 'minimum'>>;

/** What settings can do. A change of `minimum`, and `deleteAccount`, must be called in the tap itself. */
export interface SettingsActions {
  readonly back: () => void;
  readonly change: (change: SettingsChange) => void;
  /** Another app for payments of a scheme; undefined forgets the choice. */
  readonly chooseApp: (scheme: string, app: string | undefined) => void;
  readonly keepStorage: () => void;
  readonly devices: () => void;
  readonly passkeys: () => void;
  readonly waking: () => void;
  readonly tryRaise: () => void;
  readonly about: () => void;
  readonly wallet: () => void;
  /** Saves what the server keeps as a file. */
  readonly exportData: () => void;
  readonly deleteAccount: () => void;
}

/** What the settings screen and its parts take. */
export interface SettingsProps {
  readonly view: SettingsView;
  readonly actions: SettingsActions;
}

function Opening({ view, actions }: SettingsProps): JSX.Element {
  return (
    <section class="section">
      <h2 class="section-title">{m.settings_opening()}</h2>
      <div class="rows-group">
        <Choice
          label={m.set_raise()} value={view.raise} onChoose={(raise) => { actions.change({ raise }); }}
          options={{ off: m.raise_off(), gentle: m.raise_gentle(), normal: m.raise_normal(), firm: m.raise_firm() }}
        />
        {view.raise !== 'off' && <Switch label={m.set_pocket()} text={m.set_pocket_text()} on={view.pocket} onSwitch={(pocket) => { actions.change({ pocket }); }} />}
        {view.raise !== 'off' && <LinkRow icon="lift" onPress={actions.tryRaise}>{m.try_title()}</LinkRow>}
        <Switch label={m.set_at_once()} text={m.set_at_once_text()} on={view.atOnce} onSwitch={(atOnce) => { actions.change({ atOnce }); }} />
        <Choice
          label={m.set_minimum()} text={m.set_minimum_text()} value={view.minimum} off={view.busy} onChoose={(minimum) => { actions.change({ minimum }); }}
          options={{ none: m.minimum_none(), any: m.minimum_any(), match: m.minimum_match(), scan: m.minimum_scan() }}
        />
        <AmountRule rule={view.amountRule} onRule={(amountRule) => { actions.change({ amountRule }); }} />
      </div>
    </section>
  );
}

function Phone({ view, actions }: SettingsProps): JSX.Element {
  return (
    <section class="section">
      <h2 class="section-title">{m.settings_phone()}</h2>
      <div class="rows-group">
        <Choice
          label={m.set_language()} value={view.locale ?? 'auto'} onChoose={(chosen) => { actions.change({ locale: locales.find((locale) => locale === chosen) }); }}
          options={{ auto: m.language_auto(), ...localeNames }}
        />
        <Switch label={m.set_hide_amounts()} text={m.set_hide_amounts_text()} on={view.hideAmounts} onSwitch={(hideAmounts) => { actions.change({ hideAmounts }); }} />
        <Choice
          label={m.set_relay()} text={m.set_relay_text()} value={view.relay} onChoose={(relay) => { actions.change({ relay }); }}
          options={{ when_needed: m.relay_when_needed(), always: m.relay_always() }}
        />
        {view.storage === 'may_be_cleared'
          ? <LinkRow icon="warn" text={m.storage_may_be_cleared()} onPress={actions.keepStorage}>{m.storage_keep()}</LinkRow>
          : <div class="row"><span class="row-main">{m.storage_label()}</span><span class="soft small">{view.storage === 'kept' ? m.storage_kept() : m.storage_unknown()}</span></div>}
      </div>
    </section>
  );
}

/** The apps that were chosen, to be changed or forgotten. */
function Apps({ view, actions }: SettingsProps): JSX.Element | null {
  if (view.apps.length === 0) return null;
  return (
    <section class="section">
      <h2 class="section-title">{m.settings_apps()}</h2>
      <div class="rows-group">
        {view.apps.map(({ scheme, name, apps, chosen }) => (
          <Choice key={scheme} label={name} value={chosen} options={{ any: m.way_app_any(), ...apps }} onChoose={(app) => { actions.chooseApp(scheme, app === 'any' ? undefined : app); }} />
        ))}
      </div>
    </section>
  );
}

function DeleteDialog({ onClose, onDelete }: { readonly onClose: () => void; readonly onDelete: () => void }): JSX.Element {
  const typed = useSignal('');
  const word = m.delete_word();
  const sure = typed.value.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <Dialog
      title={m.delete_title()} onClose={onClose}
      actions={<>
        <ConsequentialButton kind="danger" off={!sure} onPress={onDelete}>{m.delete_confirm()}</ConsequentialButton>
        <Button kind="quiet" onPress={onClose}>{m.keep_account()}</Button>
      </>}
    >
      <p>{m.delete_text()}</p>
      <label class="field">
        <span>{m.delete_type({ word })}</span>
        <input class="input" autocomplete="off" autocapitalize="none" value={typed.value} onInput={(event) => { typed.value = event.currentTarget.value; }} />
      </label>
    </Dialog>
  );
}

/** Everything that can be chosen. */
export function SettingsScreen({ view, actions }: SettingsProps): JSX.Element {
  const deleting = useSignal(false);
  return (
    <Frame title={m.settings_title()} onBack={actions.back}>
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      <div class="rows-group">
        <LinkRow icon="card" onPress={actions.wallet}>{m.wallet_title()}</LinkRow>
        <LinkRow icon="desktop" onPress={actions.devices}>{m.devices_title()}</LinkRow>
        <LinkRow icon="key" onPress={actions.passkeys}>{m.passkeys_title()}</LinkRow>
        <LinkRow icon="bell" onPress={actions.waking}>{m.waking_title()}</LinkRow>
      </div>
      <Opening view={view} actions={actions} />
      <Phone view={view} actions={actions} />
      <Apps view={view} actions={actions} />
      <div class="rows-group">
        <LinkRow icon="info" onPress={actions.about}>{m.about_title()}</LinkRow>
        <LinkRow icon="save" text={m.export_data_text()} onPress={actions.exportData}>{m.export_data()}</LinkRow>
      </div>
      <Button kind="danger_quiet" onPress={() => { deleting.value = true; }}>{m.delete_account()}</Button>
      {deleting.value && (
        <DeleteDialog onClose={() => { deleting.value = false; }} onDelete={() => { deleting.value = false; actions.deleteAccount(); }} />
      )}
    </Frame>
  );
}
