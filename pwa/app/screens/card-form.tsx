import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';
import { brandOf } from '../../wallet/brands.ts';
import { editExpiry, editNumber, problemsOf, type CardField, type FieldProblem, type TypedCard } from '../../wallet/fields.ts';
import { Button, Note } from '../parts/controls.tsx';
import { Switch } from '../parts/fields.tsx';
import { Frame } from '../parts/frame.tsx';
import { TextField } from '../parts/text-field.tsx';

/** A card being typed. `countries` are ISO 3166-1 codes with their names. */
export interface CardFormView {
  readonly now: number;
  readonly countries: readonly (readonly [code: string, name: string])[];
  readonly country: string;
  readonly busy: boolean;
  readonly problem?: string;
}

/** What the form can do. */
export interface CardFormActions {
  readonly back: () => void;
  readonly save: (typed: TypedCard, nickname: string) => void;
}

const sentences: Readonly<Record<FieldProblem, () => string>> = {
  number_missing: m.card_number_missing, number_short: m.card_number_short, number_wrong: m.card_number_wrong, expiry_wrong: m.card_expiry_wrong,
  expired: m.card_expired, name_missing: m.card_name_missing, code_wrong: m.card_code_wrong, address_incomplete: m.card_address_incomplete,
};

const noAddress = { line1: '', line2: '', city: '', region: '', postcode: '' };

/** Typed, pasted or filled in by the browser; what is wrong is said when it is to be kept. */
export function CardFormScreen({ view, actions }: { readonly view: CardFormView; readonly actions: CardFormActions }): JSX.Element {
  const typed = useSignal<TypedCard>({ number: '', expiry: '', name: '', code: '', billing: { ...noAddress, country: view.country } });
  const nickname = useSignal('');
  const keepCode = useSignal(false);
  const tried = useSignal(false);
  const problems = tried.value ? problemsOf(typed.value, view.now) : {};
  const wrong = (field: CardField): string | undefined => problems[field] && sentences[problems[field]]();
  const change = (part: Partial<TypedCard>): void => { typed.value = { ...typed.value, ...part }; };
  const address = (part: Partial<TypedCard['billing']>): void => { change({ billing: { ...typed.value.billing, ...part } }); };
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (Object.keys(problemsOf(typed.value, view.now)).length > 0) requestAnimationFrame(() => { form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(); });
    else if (!view.busy) actions.save(typed.value, nickname.value.trim());
  };
  const { number, expiry, name, code, billing } = typed.value;
  return (
    <Frame title={m.card_add_title()} onBack={actions.back} actions={<button type="submit" form="card-form" class="button" aria-disabled={view.busy || undefined}>{m.card_save()}</button>}>
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      <form ref={form} id="card-form" class="stack" onSubmit={submit} noValidate>
        <TextField label={m.card_number()} value={number} onText={(text) => { change({ number: text }); }} edit={editNumber} problem={wrong('number')} aside={brandOf(number.replace(/ /g, ''))?.name} autocomplete="cc-number" numeric maxLength={40} />
        <TextField label={m.card_expiry()} value={expiry} onText={(text) => { change({ expiry: text }); }} edit={editExpiry} problem={wrong('expiry')} autocomplete="cc-exp" numeric maxLength={10} />
        <TextField label={m.card_name()} value={name} onText={(text) => { change({ name: text }); }} problem={wrong('name')} autocomplete="cc-name" maxLength={80} />
        <TextField label={m.card_nickname()} value={nickname.value} onText={(text) => { nickname.value = text; }} autocomplete="off" maxLength={40} />
        <div class="rows-group">
          <Switch label={m.card_keep_code()} text={m.card_keep_code_text()} on={keepCode.value} onSwitch={(on) => { keepCode.value = on; change({ code: '' }); }} />
        </div>
        {keepCode.value && <TextField label={m.card_code()} value={code} onText={(text) => { change({ code: text.replace(/\D/g, '') }); }} problem={wrong('code')} autocomplete="cc-csc" type="password" numeric maxLength={4} />}
        <details class="card-address" open={problems.billing !== undefined}>
          <summary>{m.card_billing()}</summary>
          <div class="stack">
            <TextField label={m.card_line1()} value={billing.line1} onText={(line1) => { address({ line1 }); }} problem={wrong('billing')} autocomplete="billing address-line1" />
            <TextField label={m.card_line2()} value={billing.line2} onText={(line2) => { address({ line2 }); }} autocomplete="billing address-line2" />
            <TextField label={m.card_postcode()} value={billing.postcode} onText={(postcode) => { address({ postcode }); }} autocomplete="billing postal-code" maxLength={20} />
            <TextField label={m.card_city()} value={billing.city} onText={(city) => { address({ city }); }} autocomplete="billing address-level2" maxLength={80} />
            <TextField label={m.card_region()} value={billing.region} onText={(region) => { address({ region }); }} autocomplete="billing address-level1" maxLength={80} />
            <label class="field">
              <span>{m.card_country()}</span>
              <select class="select" value={billing.country} autocomplete="billing country" onChange={(event) => { address({ country: event.currentTarget.value }); }}>
                {view.countries.map(([iso, words]) => <option key={iso} value={iso} selected={iso === billing.country}>{words}</option>)}
              </select>
            </label>
          </div>
        </details>
      </form>
    </Frame>
  );
}

/** What stands before the first card: how it is protected. Without PRF, a passcode is chosen. */
export function WalletBeginScreen({ view, actions }: {
  readonly view: { readonly way: 'passkey' | 'passcode'; readonly shortest: number; readonly busy: boolean; readonly problem?: string };
  readonly actions: { readonly back: () => void; readonly begin: () => void; readonly choose: (passcode: string) => void };
}): JSX.Element {
  const [first, second] = [useSignal(''), useSignal('')];
  const differ = second.value !== '' && first.value !== second.value;
  const ready = !view.busy && first.value !== '' && first.value === second.value;
  const choosing = view.way === 'passcode';
  return (
    <Frame
      title={choosing ? m.passcode_choose_title() : m.wallet_begin_title()} onBack={actions.back}
      actions={<Button icon="wallet" off={choosing ? !ready : view.busy} onPress={choosing ? () => { actions.choose(first.value); } : actions.begin}>{choosing ? m.go_on() : m.wallet_begin_action()}</Button>}
    >
      <p class="lead">{choosing ? m.passcode_choose_text({ count: view.shortest }) : m.wallet_begin_text()}</p>
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      {choosing ? (
        <>
          <Note tone="warn" icon="warn">{m.passcode_forgotten()}</Note>
          <TextField label={m.passcode_label()} value={first.value} onText={(text) => { first.value = text; }} type="password" autocomplete="new-password" />
          <TextField label={m.passcode_again()} value={second.value} onText={(text) => { second.value = text; }} type="password" autocomplete="new-password" problem={differ ? m.passcode_differ() : undefined} />
        </>
      ) : <Note>{m.wallet_note()}</Note>}
    </Frame>
  );
}
