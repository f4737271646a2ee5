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
  /** Cards are there, and cannot be shown before the wallet is opened once: the phone was restored. */
  readonly unseen?: boolean;
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
  readonly cards: () => void;
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

/** The cards to choose from, and the security code where none is kept. */
function Choose({ view, card, code, onCard, onCode }: {
  readonly view: PayCardView; readonly card: PayCardView['cards'][number]; readonly code: string;
  readonly onCard: (id: string) => void; readonly onCode: (code: string) => void;
}): JSX.Element {
  return (
    <>
      <fieldset class="rows-group card-choice">
        <legend class="visually-hidden">{m.pay_card_which()}</legend>
        {view.cards.map((one) => (
          <label key={one.id} class="row">
            <input type="radio" name="card" value={one.id} checked={one.id === card.id} onChange={() => { onCard(one.id); }} />
            <span class="row-main"><span class="figures">{one.nickname ?? cardName(one)}</span><span class="soft small figures">{one.nickname ? `${cardName(one)} · ` : ''}{cardUntil(one)}</span></span>
          </label>
        ))}
      </fieldset>
      {!card.code && <TextField label={m.card_code()} value={code} onText={(text) => { onCode(text.replace(/\D/g, '')); }} type="password" autocomplete="cc-csc" numeric maxLength={4} hint={m.pay_card_code_text()} />}
      <p class="soft small">{m.pay_card_what({ desktop: view.bill.desktop })}</p>
    </>
  );
}

function NoCard({ view, actions }: Props): JSX.Element {
  if (view.unseen) return <Told icon="card" title={m.wallet_unseen()}><p>{m.wallet_restored()}</p></Told>;
  return <Told icon="card" title={m.wallet_none()}><Button icon="card" onPress={actions.add}>{m.wallet_add()}</Button></Told>;
}

/** How handing the card over went. */
function Answer({ view, silent }: { readonly view: PayCardView; readonly silent: boolean }): JSX.Element | null {
  const { answer, handedAt } = view;
  if (answer === 'filled') return <Told icon="check" title={m.pay_card_filled()}><p role="status">{m.pay_card_filled_text()}</p></Told>;
  if (answer) return <Note tone="warn" icon="warn" live>{sentences[answer]()}</Note>;
  if (silent) return <Note tone="warn" icon="warn" live>{m.pay_card_silent()}</Note>;
  return handedAt === undefined ? null : <Working>{m.pay_card_sending()}</Working>;
}

/** Shop, domain and total once more, and what the passkey approves. */
export function PayCardScreen({ view, actions }: Props): JSX.Element {
  const now = useClock().value;
  const [chosen, code, retry] = [useSignal(view.cards[0]?.id), useSignal(''), useSignal(false)];
  const { answer, handedAt } = view;
  const silent = handedAt !== undefined && now > handedAt + cardLife;
  const waiting = handedAt !== undefined && answer === undefined && !silent;
  const open = view.bill.total !== undefined && !waiting && answer !== 'filled';
  const may = open && (answer === undefined || again.has(answer) || retry.value);
  const card = view.cards.find(({ id }) => id === chosen.value) ?? view.cards[0];
  const act = (): JSX.Element | undefined => {
    if (may && card) return <ConsequentialButton icon="check" off={view.busy} about={aboutBill(view.bill)} onPress={() => { actions.approve(card.id, card.code ? '' : code.value); }}>{m.pay_card_action()}</ConsequentialButton>;
    if (may && view.unseen) return <Button icon="card" onPress={actions.cards}>{m.wallet_title()}</Button>;
    return open && !may ? <Button kind="tint" onPress={() => { retry.value = true; }}>{m.pay_card_again()}</Button> : undefined;
  };
  return (
    <Frame title={m.pay_card_title()} onBack={actions.back} actions={<>{act()}<Button kind="quiet" onPress={actions.back}>{m.pay_card_back()}</Button></>}>
      <Bill bill={view.bill} />
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      <Answer view={view} silent={silent} />
      {!view.bill.total && <Note icon="info">{m.pay_card_no_total()}</Note>}
      {may && !card && <NoCard view={view} actions={actions} />}
      {may && card && <Choose view={view} card={card} code={code.value} onCard={(id) => { chosen.value = id; }} onCode={(typed) => { code.value = typed; }} />}
    </Frame>
  );
}
