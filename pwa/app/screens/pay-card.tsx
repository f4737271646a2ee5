import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { cardLife, type CardAnswer } from '../../../protocol/card.ts';
import { aboutBill, Bill, type BillView } from '../parts/bill.tsx';
import { useClock } from '../parts/clock.ts';
import { Button, ConsequentialButton, Note, Told, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { TextField } from '../parts/text-field.tsx';
import { cardName, cardUntil, type CardView } from './wallet.tsx';

/** Paying with a card: which, for what, and how the desktop answered. */
export interface PayCardView {
  readonly bill: BillView;
  /** The one proposed first. `code`: its security code is kept. */
  readonly cards: readonly (CardView & { readonly code: boolean })[];
  readonly busy: boolean;
  /** When the card was handed over last, ms, and what the desktop said to it. */
  readonly handedAt?: number | undefined;
  readonly answer?: CardAnswer | undefined;
  readonly problem?: string | undefined;
}

/** What can be done. `approve` must be called in the tap itself. */
interface PayCardActions {
  readonly back: () => void;
  readonly add: () => void;
  readonly approve: (card: string, securityCode: string) => void;
}

const sentences: Readonly<Record<Exclude<CardAnswer, 'filled'>, () => string>> = {
  resisted: m.answer_resisted, page_gone: m.answer_page_gone, no_form: m.answer_no_form, insecure: m.answer_insecure, origin_changed: m.answer_origin_changed,
  hidden_form: m.answer_hidden_form, foreign_frame: m.answer_foreign_frame, foreign_target: m.answer_foreign_target, form_changed: m.answer_form_changed,
  many_forms: m.answer_many_forms, not_approved: m.answer_not_approved, unknown_passkey: m.answer_unknown_passkey, too_late: m.answer_too_late,
};

/** Where trying again can help without anything else being done first. */
const again: ReadonlySet<CardAnswer> = new Set(['no_form', 'hidden_form', 'not_approved', 'too_late']);

type Props = { readonly view: PayCardView; readonly actions: PayCardActions };

function Choose({ view, actions }: Props): JSX.Element {
  const chosen = useSignal(view.cards[0]?.id ?? '');
  const code = useSignal('');
  const card = view.cards.find(({ id }) => id === chosen.value) ?? view.cards[0];
  if (!card) return <Told icon="card" title={m.wallet_none()}><Button icon="card" onPress={actions.add}>{m.wallet_add()}</Button></Told>;
  return (
    <>
      <fieldset class="rows-group card-choice">
        <legend class="visually-hidden">{m.pay_card_which()}</legend>
        {view.cards.map((one) => (
          <label key={one.id} class="row">
            <input type="radio" name="card" value={one.id} checked={one.id === card.id} onChange={() => { chosen.value = one.id; }} />
            <span class="row-main"><span class="figures">{one.nickname ?? cardName(one)}</span><span class="soft small figures">{one.nickname ? `${cardName(one)} · ` : ''}{cardUntil(one)}</span></span>
          </label>
        ))}
      </fieldset>
      {!card.code && <TextField label={m.card_code()} value={code.value} onText={(text) => { code.value = text.replace(/\D/g, ''); }} type="password" autocomplete="cc-csc" numeric maxLength={4} hint={m.pay_card_code_text()} />}
      <ConsequentialButton icon="check" off={view.busy} about={aboutBill(view.bill)} onPress={() => { actions.approve(card.id, code.value); }}>{m.pay_card_action()}</ConsequentialButton>
      <p class="soft small">{m.pay_card_what({ desktop: view.bill.desktop })}</p>
    </>
  );
}

/** Shop, domain and total once more, and what the passkey approves. */
export function PayCardScreen({ view, actions }: Props): JSX.Element {
  const now = useClock().value;
  const { answer, handedAt } = view;
  const silent = handedAt !== undefined && now > handedAt + cardLife;
  const waiting = handedAt !== undefined && answer === undefined && !silent;
  const retry = useSignal(false);
  const may = !waiting && answer !== 'filled' && (answer === undefined || again.has(answer) || retry.value);
  return (
    <Frame title={m.pay_card_title()} onBack={actions.back} actions={<Button kind="quiet" onPress={actions.back}>{m.pay_card_back()}</Button>}>
      <Bill bill={view.bill} />
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      {answer === 'filled' && <Told icon="check" title={m.pay_card_filled()}><p role="status">{m.pay_card_filled_text()}</p></Told>}
      {answer !== undefined && answer !== 'filled' && <Note tone="warn" icon="warn" live>{sentences[answer]()}</Note>}
      {answer === undefined && silent && <Note tone="warn" icon="warn" live>{m.pay_card_silent()}</Note>}
      {waiting && <Working>{m.pay_card_sending()}</Working>}
      {!view.bill.total && <Note icon="info">{m.pay_card_no_total()}</Note>}
      {view.bill.total && may && <Choose view={view} actions={actions} />}
      {view.bill.total && !may && !waiting && answer !== 'filled' && <Button kind="tint" onPress={() => { retry.value = true; }}>{m.pay_card_again()}</Button>}
    </Frame>
  );
}
