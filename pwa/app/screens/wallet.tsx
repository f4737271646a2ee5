import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, ConsequentialButton, Dialog, Note, Told, Working } from '../parts/controls.tsx';
import { LinkRow } from '../parts/fields.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { TextField } from '../parts/text-field.tsx';

/** A card as it is seen before the wallet is opened. */
export interface CardView {
  readonly id: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiry: { readonly month: number; readonly year: number };
  readonly expired: boolean;
  readonly nickname?: string | undefined;
}

/** The cards on this phone. */
export interface WalletView {
  readonly state: 'none' | 'locked' | 'open' | 'lost';
  readonly by: 'passkey' | 'passcode';
  readonly cards: readonly CardView[];
  /** Cards are kept that cannot be shown before the wallet is opened once. */
  readonly unseen: boolean;
  /** The passkeys, whether each opens the wallet, and whether the account has it no more. */
  readonly passkeys: readonly { readonly id: string; readonly opens: boolean; readonly gone: boolean }[];
  /** The browser may clear what is kept. */
  readonly mayBeCleared: boolean;
  readonly busy: boolean;
  readonly problem?: string;
}

/** What the wallet can do. */
interface WalletActions {
  readonly back: () => void;
  readonly add: () => void;
  readonly open: () => void;
  readonly lock: () => void;
  readonly remove: (id: string) => void;
  readonly letOpen: (id: string) => void;
  readonly forget: (id: string) => void;
  readonly startOver: () => void;
  readonly exportFile: () => void;
  readonly importFile: () => void;
}

interface Props {
  readonly view: WalletView;
  readonly actions: WalletActions;
}

export const cardName = ({ brand, lastFour }: Pick<CardView, 'brand' | 'lastFour'>): string => m.card_ends({ brand, lastFour }).trim();
export const cardUntil = ({ expiry: { month, year }, expired }: Pick<CardView, 'expiry' | 'expired'>): string =>
  expired ? m.card_expired() : m.card_until({ month: String(month).padStart(2, '0'), year: String(year) });

function Sure({ title, text, action, onClose, onYes }: { readonly title: string; readonly text: string; readonly action: string; readonly onClose: () => void; readonly onYes: () => void }): JSX.Element {
  return (
    <Dialog
      title={title} onClose={onClose}
      actions={<><ConsequentialButton kind="danger" onPress={onYes}>{action}</ConsequentialButton><Button kind="quiet" onPress={onClose}>{m.wallet_keep()}</Button></>}
    >
      <p>{text}</p>
    </Dialog>
  );
}

function Cards({ view, actions }: Props): JSX.Element {
  const removing = useSignal<CardView | undefined>(undefined);
  const chosen = removing.value;
  return (
    <>
      <ul class="rows-group wallet-cards">
        {view.cards.map((card) => (
          <li key={card.id} class="row">
            <Icon name="card" />
            <span class="row-main"><span class="figures">{card.nickname ?? cardName(card)}</span><span class="soft small figures">{card.nickname ? `${cardName(card)} · ` : ''}{cardUntil(card)}</span></span>
            <button type="button" class="icon-button" aria-label={`${m.wallet_remove()}: ${cardName(card)}`} onClick={() => { removing.value = card; }}><Icon name="close" /></button>
          </li>
        ))}
      </ul>
      {chosen && (
        <Sure
          title={cardName(chosen)} text={m.wallet_remove_text()} action={m.wallet_remove()} onClose={() => { removing.value = undefined; }}
          onYes={() => { removing.value = undefined; actions.remove(chosen.id); }}
        />
      )}
    </>
  );
}

function Ways({ view, actions }: Props): JSX.Element {
  return (
    <section class="section">
      <h2 class="section-title">{m.wallet_ways()}</h2>
      <div class="rows-group">
        {view.by === 'passcode' && <div class="row"><Icon name="wallet" /><span class="row-main">{m.wallet_way_passcode()}</span></div>}
        {view.by === 'passkey' && view.passkeys.map(({ id, opens, gone }, at) => {
          const name = m.wallet_way_passkey({ count: at + 1 });
          if (!opens) return <LinkRow key={id} icon="wallet" text={m.wallet_way_other()} onPress={() => { actions.letOpen(id); }}>{name}</LinkRow>;
          return (
            <div key={id} class="row">
              <Icon name={gone ? 'warn' : 'check'} /><span class="row-main"><span>{name}</span><span class="soft small">{gone ? m.wallet_way_gone() : m.wallet_way_this()}</span></span>
              {view.passkeys.filter((one) => one.opens).length > 1 && <button type="button" class="fact-copy" aria-label={`${m.wallet_way_remove()}: ${name}`} onClick={() => { actions.forget(id); }}>{m.wallet_way_remove()}</button>}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function MainAction({ view: { state, unseen, by, busy }, actions, onStartOver }: Props & { readonly onStartOver: () => void }): JSX.Element {
  if (state === 'lost') return <Button kind="danger" onPress={onStartOver}>{m.wallet_start_over()}</Button>;
  if (state === 'locked' && unseen) return <Button icon="wallet" off={busy} onPress={actions.open}>{by === 'passkey' ? m.wallet_open() : m.passcode_enter_title()}</Button>;
  return <Button icon="card" off={busy} onPress={actions.add}>{m.wallet_add()}</Button>;
}

/** The cards, what opens them, and the ways out and in. */
export function WalletScreen({ view, actions }: Props): JSX.Element {
  const emptying = useSignal(false);
  const { state, cards } = view;
  const there = state === 'locked' || state === 'open';
  const startOver = (): void => { emptying.value = true; };
  return (
    <Frame
      title={m.wallet_title()} onBack={actions.back}
      actions={<MainAction view={view} actions={actions} onStartOver={startOver} />}
    >
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      {state === 'lost' && <Told icon="warn" title={m.wallet_lost()}><p>{m.wallet_lost_text()}</p></Told>}
      {there && cards.length > 0 && <Cards view={view} actions={actions} />}
      {state !== 'lost' && cards.length === 0 && <Told icon="card" title={view.unseen ? m.wallet_unseen() : m.wallet_none()}><p>{view.unseen ? m.wallet_restored() : m.wallet_none_text()}</p></Told>}
      {there && cards.length > 0 && <p class="soft small">{m.wallet_note()}</p>}
      {there && view.mayBeCleared && <Note tone="warn" icon="warn">{m.wallet_eviction()}</Note>}
      {there && <Ways view={view} actions={actions} />}
      <div class="rows-group">
        {there && cards.length > 0 && <LinkRow icon="lift" onPress={actions.exportFile}>{m.wallet_export()}</LinkRow>}
        {state !== 'lost' && <LinkRow icon="fall" onPress={actions.importFile}>{m.wallet_import()}</LinkRow>}
      </div>
      {state === 'open' && <Button kind="quiet" onPress={actions.lock}>{m.wallet_lock()}</Button>}
      {state === 'locked' && !view.unseen && <Button kind="quiet" off={view.busy} onPress={actions.open}>{view.by === 'passkey' ? m.wallet_open() : m.passcode_enter_title()}</Button>}
      {there && <Button kind="danger_quiet" onPress={startOver}>{m.wallet_start_over()}</Button>}
      {emptying.value && (
        <Sure
          title={m.wallet_start_over()} text={m.wallet_start_over_text()} action={m.wallet_start_over()} onClose={() => { emptying.value = false; }}
          onYes={() => { emptying.value = false; actions.startOver(); }}
        />
      )}
    </Frame>
  );
}

/** Asks for the passcode, over whatever needs the wallet. */
export function PasscodeDialog({ view, actions }: {
  readonly view: { readonly busy: boolean; readonly problem?: string | undefined };
  readonly actions: { readonly open: (passcode: string) => void; readonly close: () => void };
}): JSX.Element {
  const passcode = useSignal('');
  const open = (): void => { if (!view.busy && passcode.value !== '') actions.open(passcode.value); };
  return (
    <Dialog
      title={m.passcode_enter_title()} onClose={actions.close}
      actions={<><Button off={view.busy || passcode.value === ''} onPress={open}>{m.passcode_open()}</Button><Button kind="quiet" onPress={actions.close}>{m.not_now()}</Button></>}
    >
      <form class="stack" onSubmit={(event) => { event.preventDefault(); open(); }}>
        <TextField label={m.passcode_label()} value={passcode.value} onText={(text) => { passcode.value = text; }} type="password" autocomplete="current-password" problem={view.problem} />
      </form>
      <p class="soft small">{m.passcode_forgotten()}</p>
      {view.busy && <Working>{m.passcode_working()}</Working>}
    </Dialog>
  );
}
