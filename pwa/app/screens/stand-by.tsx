import type { JSX } from 'preact';
import { formatClock } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { aboutBill, Total, type BillView } from '../parts/bill.tsx';
import { useClock } from '../parts/clock.ts';
import { Button } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { SwipeToOpen } from '../parts/swipe.tsx';
import { ScreenTitle } from '../parts/title.tsx';

/** Stand-by: the phone lies there, awake and armed. */
export interface StandByView {
  /**
   * Whether a raise is felt: `needs_tap` is a platform that gives motion only after a tap in this launch,
   * `denied` a refusal by the user, `missing` a phone without the sensor, `off` the user's own setting.
   */
  readonly raise: 'starting' | 'armed' | 'needs_tap' | 'denied' | 'missing' | 'off';
  /** Whether the screen is kept on; `saving`: not while the battery is low. */
  readonly awake: 'kept' | 'refused' | 'unsupported' | 'saving';
  /** Whether requests arrive at once over the live channel. */
  readonly connection: 'live' | 'connecting' | 'offline';
  /** A request that has just come and waits for an operation. */
  readonly request?: BillView;
  /** `opening`: an operation was recognised and is on its way. */
  readonly busy: boolean;
  readonly problem?: string;
}

/** What stand-by can do. */
export interface StandByActions {
  readonly leave: () => void;
  /** Asks for motion; must be called in the tap itself. */
  readonly arm: () => void;
  readonly swipe: () => void;
  readonly tap: () => void;
}

const hints = {
  starting: m.stand_by_starting,
  armed: m.stand_by_armed,
  needs_tap: m.stand_by_needs_tap,
  denied: m.stand_by_denied,
  missing: m.stand_by_missing,
  off: m.stand_by_off,
} as const;

const connections = { live: m.stand_by_live, connecting: m.stand_by_connecting, offline: m.stand_by_offline } as const;

function Asked({ bill, view, actions }: { readonly bill: BillView; readonly view: StandByView; readonly actions: StandByActions }): JSX.Element {
  return (
    <div class="stand-by-asked lift" role="status">
      <p class="bill-merchant">{bill.merchant}</p>
      <p class="bill-domain">{bill.domain}</p>
      <Total total={bill.total} />
      {view.raise === 'armed' && <p class="raise-hint"><Icon name="lift" />{m.raise_hint()}</p>}
      <SwipeToOpen label={m.swipe_to_open()} about={aboutBill(bill)} busy={view.busy} onSwipe={actions.swipe} onTap={actions.tap} />
    </div>
  );
}

/** CSS pixels that the face wanders to each side, and minutes that it takes: two that share no factor, so that it comes by everywhere. */
const drift = { x: { by: 20, in: 37 }, y: { by: 36, in: 23 } } as const;

/** Where the face stands in this minute: a little elsewhere than before, so that no pixel of an OLED shows the same for hours. */
export function driftAt(now: number): { readonly x: number; readonly y: number } {
  const minute = Math.floor(now / 60_000);
  const along = (way: { readonly by: number; readonly in: number }): number => Math.round(way.by * Math.sin((2 * Math.PI * minute) / way.in));
  return { x: along(drift.x), y: along(drift.y) };
}

const notAwake = { refused: m.stand_by_not_awake, unsupported: m.stand_by_not_awake, saving: m.stand_by_saving } as const;

/** Whether a raise would open a request now, in one word, and what there is to do. */
function State({ view }: { readonly view: StandByView }): JSX.Element {
  const reached = view.connection === 'live';
  const armed = view.raise === 'armed' && reached;
  const why = view.raise === 'armed' && !reached ? (view.connection === 'offline' ? m.stand_by_unreached : m.stand_by_starting) : hints[view.raise];
  return (
    <div class="stand-by-hint" role="status">
      <p class={armed ? 'stand-by-state stand-by-is-armed' : 'stand-by-state'}>{armed ? m.stand_by_is_armed() : view.raise === 'starting' ? m.stand_by_arming() : m.stand_by_not_armed()}</p>
      <p>{why()}</p>
      {view.awake !== 'kept' && <p class="small">{notAwake[view.awake]()}</p>}
    </div>
  );
}

/** True black with a dim clock; a request comes up into it. */
export function StandByScreen({ view, actions }: { readonly view: StandByView; readonly actions: StandByActions }): JSX.Element {
  const now = useClock().value;
  const { x, y } = view.request ? { x: 0, y: 0 } : driftAt(now);
  return (
    <div class="stand-by" style={{ '--drift-x': `${String(x)}px`, '--drift-y': `${String(y)}px` }}>
      <header class="frame-head">
        <button type="button" class="icon-button" aria-label={m.stand_by_leave()} onClick={actions.leave}><Icon name="close" /></button>
        <ScreenTitle title={m.stand_by_title()} quiet />
        <p class={`stand-by-connection stand-by-${view.connection}`} role="status">{connections[view.connection]()}</p>
      </header>
      <main class="stand-by-main">
        {view.request
          ? <Asked bill={view.request} view={view} actions={actions} />
          : <p class="stand-by-clock figures"><time>{formatClock(now)}</time></p>}
        {!view.request && <State view={view} />}
        {view.raise === 'needs_tap' && <Button kind="tint" icon="lift" onPress={actions.arm}>{m.raise_allow()}</Button>}
        {view.problem && <p class="stand-by-problem" role="alert">{view.problem}</p>}
      </main>
    </div>
  );
}
