import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { aboutBill, Bill, Countdown, type BillView } from '../parts/bill.tsx';
import { Button, ConsequentialButton, Note } from '../parts/controls.tsx';
import { DigitPad } from '../parts/digit-pad.tsx';
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
  /** Whose rule that is, so that the words can say why. */
  readonly because?: 'desktop' | 'account' | 'amount';
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
  readonly tap: () => void;
  readonly match: (digits: string) => void;
  readonly scan: () => void;
  readonly armRaise: () => void;
  readonly decline: () => void;
}

type Because = NonNullable<RequestView['because']>;
const scanReasons: Readonly<Record<Because, () => string>> = { desktop: m.scan_because_desktop, account: m.scan_because_account, amount: m.scan_because_amount };
const matchReasons: Readonly<Record<Because, () => string>> = { desktop: m.match_because_desktop, account: m.match_because_account, amount: m.match_because_amount };

function Opener({ view, actions }: { readonly view: RequestView; readonly actions: RequestActions }): JSX.Element {
  const about = aboutBill(view.bill);
  if (view.demand === 'match') {
    return <DigitPad about={about} why={view.because && matchReasons[view.because]()} busy={view.busy} onDigits={actions.match} />;
  }
  if (view.demand === 'scan') {
    return (
      <div class="stack">
        <Note icon="scan">{scanReasons[view.because ?? 'desktop']()}</Note>
        <Button icon="scan" onPress={actions.scan} off={view.busy}>{m.scan_code()}</Button>
      </div>
    );
  }
  return (
    <div class="stack">
      {view.raise === 'armed' && <p class="raise-hint"><Icon name="lift" />{m.raise_hint()}</p>}
      {view.raise === 'needs_tap' && <Button kind="tint" icon="lift" onPress={actions.armRaise}>{m.raise_allow()}</Button>}
      <SwipeToOpen label={m.swipe_to_open()} about={about} busy={view.busy} onSwipe={actions.swipe} onTap={actions.tap} />
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
        <ConsequentialButton kind="danger_quiet" about={aboutBill(view.bill)} onPress={actions.decline} off={view.busy}>{m.decline()}</ConsequentialButton>
      </>}
    >
      <Bill bill={view.bill} />
      {view.byRelay && <Note icon="info" live>{m.request_by_relay()}</Note>}
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
    </Frame>
  );
}
