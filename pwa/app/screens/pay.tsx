import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Item } from '../../../protocol/content.ts';
import type { EvidenceSource } from '../../../protocol/requests/state.ts';
import { formatAmount, formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { Bill, Countdown, type BillView } from '../parts/bill.tsx';
import { Button, ConsequentialButton, Dialog, Note } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { WayToPay, type WayActions, type WayView } from './way.tsx';

/** A released request: everything needed to pay, and what is known so far. */
export interface PayView {
  readonly bill: BillView;
  readonly reference?: string;
  readonly items: readonly Item[];
  readonly ways: readonly WayView[];
  /** When the request becomes unconfirmed, in ms since the epoch. */
  readonly deadlineAt: number;
  /** The desktop cancelled after the release: told, not ended. */
  readonly desktopCancelled: boolean;
  /** Who says it is paid so far; an ending has its own screen, this is what came before one was known. */
  readonly evidence?: EvidenceSource;
  /** The words above are being sent. */
  readonly busy: boolean;
  readonly problem?: string;
}

/** What the user can do on the pay page. */
export interface PayActions extends WayActions {
  readonly back: () => void;
  readonly paid: () => void;
  readonly decline: () => void;
  readonly failed: () => void;
}

function Items({ items, reference }: Pick<PayView, 'items' | 'reference'>): JSX.Element | null {
  if (items.length === 0) return reference ? <p class="soft small items-none">{m.reference({ reference })}</p> : null;
  return (
    <details class="items card" open={items.length <= 4}>
      <summary>{m.items_count({ count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <li>
            <span>{item.label}{item.quantity !== undefined && item.quantity > 1 && <span class="soft"> × {formatNumber(item.quantity)}</span>}</span>
            {item.amount && <span class="figures">{formatAmount(item.amount)}</span>}
          </li>
        ))}
      </ul>
      {reference && <p class="soft small">{m.reference({ reference })}</p>}
    </details>
  );
}

const evidenceWords: Readonly<Record<EvidenceSource, () => string>> = {
  provider: m.evidence_provider, page: m.evidence_page, user: m.evidence_user,
};

/** The pay page: choosing a way pays; afterwards the phone can say how it went. */
export function PayScreen({ view, actions }: { readonly view: PayView; readonly actions: PayActions }): JSX.Element {
  const asking = useSignal(false);
  return (
    <Frame
      title={m.pay_title({ merchant: view.bill.merchant })} quietTitle onBack={actions.back} aside={<Countdown until={view.deadlineAt} />}
      actions={<>
        <ConsequentialButton kind="tint" icon="check" onPress={actions.paid} off={view.busy}>{m.i_have_paid()}</ConsequentialButton>
        <Button kind="quiet" onPress={() => { asking.value = true; }} off={view.busy}>{m.not_paying()}</Button>
      </>}
    >
      <Bill bill={view.bill} />
      {view.desktopCancelled && <Note tone="warn" icon="warn" live>{m.desktop_cancelled()}</Note>}
      {view.evidence && <Note icon="check" live>{evidenceWords[view.evidence]()}</Note>}
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      <section class="ways" aria-label={m.ways_label()}>
        {view.ways.map((way, at) => <WayToPay way={way} first={at === 0} actions={actions} />)}
      </section>
      <Items items={view.items} reference={view.reference} />
      {asking.value && (
        <Dialog
          title={m.not_paying_title()} onClose={() => { asking.value = false; }}
          actions={<>
            <ConsequentialButton kind="danger" onPress={() => { asking.value = false; actions.decline(); }}>{m.decline()}</ConsequentialButton>
            <ConsequentialButton kind="danger_quiet" onPress={() => { asking.value = false; actions.failed(); }}>{m.it_failed()}</ConsequentialButton>
            <Button kind="quiet" onPress={() => { asking.value = false; }}>{m.keep_open()}</Button>
          </>}
        >
          <p>{m.not_paying_text()}</p>
        </Dialog>
      )}
    </Frame>
  );
}
