import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Bill, Countdown, type BillView } from '../parts/bill.tsx';
import { Button, Note } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { SwipeToOpen } from '../parts/swipe.tsx';

/** A request before its release. */
export interface RequestView {
  readonly bill: BillView;
  /** End of the request, in ms since the epoch. */
  readonly expiresAt: number;
  /** What opens it: any operation, the two digits, or a scan of the desktop's code. */
  readonly demand: 'any' | 'match' | 'scan';
  /** Who asked for the scan, so that the words can say why. */
  readonly scanBecause?: 'desktop' | 'account' | 'amount';
  /** Whether raising the phone would open it; `needs_tap` is a platform that gives motion only after a tap. */
  readonly raise: 'armed' | 'needs_tap' | 'off';
  /** An operation is on its way. */
  readonly busy: boolean;
  /** The operation travels through the relay because the server could not be reached. */
  readonly byRelay?: boolean;
  /** A sentence about what went wrong, when something did. */
  readonly problem?: string;
}

/** What the user can do with a request before its release. */
export interface RequestActions {
  readonly back: () => void;
  readonly swipe: () => void;
  readonly match: (digits: string) => void;
  readonly scan: () => void;
  readonly armRaise: () => void;
  readonly decline: () => void;
}

function MatchEntry({ busy, onMatch }: { readonly busy: boolean; readonly onMatch: (digits: string) => void }): JSX.Element {
  const digits = useSignal('');
  const complete = /^\d\d$/.test(digits.value);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (complete && !busy) onMatch(digits.value);
  };
  return (
    <form class="match" onSubmit={submit}>
      <label class="match-label" for="match-digits">{m.match_label()}</label>
      <input
        id="match-digits" class="match-digits figures" inputMode="numeric" pattern="[0-9]{2}" maxLength={2} autocomplete="off"
        aria-describedby="match-once" value={digits.value} readOnly={busy}
        onInput={(event) => { digits.value = event.currentTarget.value.replace(/\D/g, '').slice(0, 2); }}
      />
      <p id="match-once" class="soft small">{m.match_once()}</p>
      <button type="submit" class="button" aria-disabled={!complete || busy || undefined}>{busy ? m.opening() : m.match_open()}</button>
    </form>
  );
}

const scanReasons = { desktop: m.scan_because_desktop, account: m.scan_because_account, amount: m.scan_because_amount } as const;

function Opener({ view, actions }: { readonly view: RequestView; readonly actions: RequestActions }): JSX.Element {
  if (view.demand === 'match') return <MatchEntry busy={view.busy} onMatch={actions.match} />;
  if (view.demand === 'scan') {
    return (
      <div class="stack">
        <Note icon="scan">{scanReasons[view.scanBecause ?? 'desktop']()}</Note>
        <Button icon="scan" onPress={actions.scan} off={view.busy}>{m.scan_code()}</Button>
      </div>
    );
  }
  return (
    <div class="stack">
      {view.raise === 'armed' && <p class="raise-hint"><Icon name="lift" />{m.raise_hint()}</p>}
      {view.raise === 'needs_tap' && <Button kind="tint" icon="lift" onPress={actions.armRaise}>{m.raise_allow()}</Button>}
      <SwipeToOpen label={m.swipe_to_open()} busy={view.busy} onSwipe={actions.swipe} />
    </div>
  );
}

/** A request that waits for an operation: who asks for how much, and how to open it. */
export function RequestScreen({ view, actions }: { readonly view: RequestView; readonly actions: RequestActions }): JSX.Element {
  return (
    <Frame
      class="request" title={m.request_title({ merchant: view.bill.merchant })} quietTitle onBack={actions.back} aside={<Countdown until={view.expiresAt} />}
      actions={<>
        <Opener view={view} actions={actions} />
        <Button kind="danger_quiet" onPress={actions.decline} off={view.busy}>{m.decline()}</Button>
      </>}
    >
      <Bill bill={view.bill} />
      {view.byRelay && <Note icon="info" live>{m.request_by_relay()}</Note>}
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
    </Frame>
  );
}
