import type { JSX } from 'preact';
import type { Amount } from '../../../protocol/money.ts';
import type { EvidenceSource, Outcome } from '../../../protocol/requests/state.ts';
import { formatAmount, formatWhen } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { outcomeWord, strongestEvidence } from '../../../i18n/outcomes.ts';
import { useClock } from '../parts/clock.ts';
import { Button, ConsequentialButton } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';

/** How a request ended, or why it cannot be opened here. */
export interface OutcomeView {
  /** `too_late`: another operation of this phone's account won; `not_yours`: nothing here for this phone. */
  readonly ending: Outcome | 'too_late' | 'not_yours';
  readonly evidence: readonly { readonly source: EvidenceSource }[];
  /** Why it ended by itself. */
  readonly reason?: 'superseded' | 'revoked' | 'account_deleted' | 'match_failed';
  /** Who ended or won it, where that is known: a device's name. */
  readonly by?: string;
  readonly merchant?: string;
  readonly domain?: string;
  readonly total?: Amount | undefined;
  /** In ms since the epoch. */
  readonly at?: number;
  /** Whether the user may still say that it was paid. */
  readonly canSayPaid: boolean;
}

/** Where an ending leads. */
export interface OutcomeActions {
  readonly home: () => void;
  readonly paid: () => void;
}

const icons: Readonly<Record<OutcomeView['ending'], IconName>> = {
  paid: 'check', declined: 'close', cancelled: 'close', expired: 'clock', failed: 'warn', unconfirmed: 'warn', too_late: 'phone', not_yours: 'info',
};

const paidTexts: Readonly<Record<EvidenceSource, () => string>> = {
  provider: m.outcome_text_paid, page: m.outcome_text_paid_page, user: m.outcome_text_paid_user,
};

function heading(view: OutcomeView): string {
  if (view.ending === 'too_late') return m.too_late_title();
  if (view.ending === 'not_yours') return m.not_yours_title();
  return outcomeWord(view.ending, view.evidence);
}

function explain(view: OutcomeView): string {
  switch (view.ending) {
    case 'paid': return paidTexts[strongestEvidence(view.evidence) ?? 'user']();
    case 'declined':
      if (view.reason === 'match_failed') return m.outcome_text_match_failed();
      return view.by ? m.outcome_text_declined_by({ name: view.by }) : m.outcome_text_declined();
    case 'cancelled':
      if (view.reason === 'superseded') return m.outcome_text_superseded();
      if (view.reason === 'revoked' || view.reason === 'account_deleted') return m.outcome_text_revoked();
      return m.outcome_text_cancelled();
    case 'expired': return m.outcome_text_expired();
    case 'failed': return m.outcome_text_failed();
    case 'unconfirmed': return m.outcome_text_unconfirmed();
    case 'too_late': return view.by ? m.too_late_text_by({ name: view.by }) : m.too_late_text();
    case 'not_yours': return m.not_yours_text();
  }
}

/** The end of a request, told large, with what to do now. */
export function OutcomeScreen({ view, actions }: { readonly view: OutcomeView; readonly actions: OutcomeActions }): JSX.Element {
  const now = useClock().value;
  const good = view.ending === 'paid';
  return (
    <Frame
      class={good ? 'outcome outcome-good' : 'outcome'} title={heading(view)} quietTitle
      actions={<>
        <Button kind={good ? 'main' : 'tint'} onPress={actions.home}>{m.done()}</Button>
        {view.canSayPaid && <ConsequentialButton kind="quiet" onPress={actions.paid}>{m.i_have_paid_after_all()}</ConsequentialButton>}
      </>}
    >
      <div class="outcome-told" role="status">
        <span class="outcome-icon"><Icon name={view.reason === 'match_failed' ? 'warn' : icons[view.ending]} large /></span>
        <p class="outcome-word">{heading(view)}</p>
        {view.merchant && <p class="bill-merchant">{view.merchant}</p>}
        {view.domain && <p class="bill-domain soft">{view.domain}</p>}
        {view.total && <p class="total total-ended">{formatAmount(view.total)}</p>}
        <p class="outcome-text">{explain(view)}</p>
        {view.at !== undefined && <p class="soft small figures">{formatWhen(view.at, now)}</p>}
      </div>
    </Frame>
  );
}
