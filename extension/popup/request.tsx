import { useEffect, useState } from 'preact/hooks';
import { m } from '../../i18n/generated/messages.js';
import type { PillState } from '../platform/messages.ts';
import type { RequestCard, Snapshot } from '../platform/page-messages.ts';
import { ask, now } from '../parts/host.ts';
import { Checkout, Code, TimeLeft } from '../parts/parts.tsx';
import { CardGlance } from './card.tsx';
import { statusWords } from './words.ts';

/** Milliseconds without a sign from the phone after which the code is offered. */
const slowAfter = 4_000;

const tones: Partial<Record<PillState, string>> = { paid: 'good', problem: 'bad', failed: 'bad', declined: 'bad', expired: 'bad', unconfirmed: 'bad' };

/** The way from here to the phone and to the end, one dot for each step that was reached. */
function Steps({ state }: { state: PillState }) {
  const reached = { sending: 1, phone: 2, opened: 3 }[String(state)];
  if (!reached) return null;
  return <div class="steps" aria-hidden="true">{[1, 2, 3].map((step) => <span key={step} class={step <= reached ? 'reached' : ''} />)}</div>;
}

/** Stays when the card was taken: it is shown here for its minute, and waits nowhere else. */
function Glance({ request, waits }: { request: string; waits: boolean }) {
  const [waited, setWaited] = useState(waits);
  useEffect(() => {
    if (waits) setWaited(true);
  }, [waits]);
  return waited ? <CardGlance request={request} /> : null;
}

/** The request under way, or how the last one ended. */
export function Request({ card, state, brief }: { card: RequestCard; state: Snapshot; brief?: boolean }) {
  const { id, view, open } = card;
  const slow = view.state === 'sending' && (card.codeOffered || now.value - card.filedAt > slowAfter);
  const nobodyWakes = state.phones.length > 0 && state.phones.every(({ subscribed }) => !subscribed);
  return (
    <section class={`card lift request ${tones[view.state] ?? ''}`} aria-label={view.merchant.name}>
      <Checkout merchant={view.merchant} total={view.total} small={brief === true} />
      <p class="status" role="status">{statusWords(view)}</p>
      {open && <Steps state={view.state} />}
      <Glance request={id} waits={card.glance} />
      {view.digits && (view.digitsDemanded
        ? <p class="digits"><span>{m.popup_digits()}</span><b class="figures">{view.digits}</b></p>
        : <p class="soft small figures">{m.pill_digits_asked({ digits: view.digits })}</p>)}
      {view.code ? (
        <>
          <Code picture={view.code} label={m.popup_code_alt()} />
          <p class="soft small">{m.popup_scan_hint()}</p>
        </>
      ) : (slow || view.locked) && (
        <>
          <p class="soft small">{view.locked ? m.pill_locked() : nobodyWakes ? m.popup_no_push() : m.popup_slow()}</p>
          <button type="button" class="button wide" onClick={() => void ask({ kind: 'request.code', request: id })}>{m.popup_show_code()}</button>
        </>
      )}
      {open && !card.cancellable && view.state !== 'opened' && <p class="soft small" role="status">{m.request_cancelling()}</p>}
      <div class="row">
        {open && view.expiresAt !== undefined && (
          <p class="soft time"><TimeLeft until={view.expiresAt} {...(view.state === 'opened' ? { words: (clock: string) => m.popup_opened_left({ clock }) } : {})} /></p>
        )}
        {card.sayPaid && <button type="button" class="button button-tint" onClick={() => void ask({ kind: 'request.paid', request: id })}>{m.popup_paid()}</button>}
        {card.cancellable && <button type="button" class="button button-quiet" onClick={() => void ask({ kind: 'request.cancel', request: id })}>{m.popup_cancel()}</button>}
      </div>
    </section>
  );
}
