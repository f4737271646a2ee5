import type { ComponentChildren, JSX } from 'preact';
import type { Amount } from '../../../protocol/money.ts';
import type { EvidenceSource, Outcome } from '../../../protocol/requests/state.ts';
import { formatAmount, formatWhen } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { outcomeWord } from '../../../i18n/outcomes.ts';
import { Countdown, type BillView } from '../parts/bill.tsx';
import { useClock } from '../parts/clock.ts';
import { Button, Note, Told } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon, Mark } from '../parts/icon.tsx';

/** A request that is finished, as it stands in the list of recent ones. */
export interface RecentView {
  readonly id: string;
  readonly merchant: string;
  readonly total?: Amount | undefined;
  readonly outcome: Outcome;
  readonly evidence: readonly { readonly source: EvidenceSource }[];
  /** In ms since the epoch. */
  readonly settledAt: number;
}

/** The request that is open now. */
interface CurrentView {
  readonly id: string;
  readonly bill: BillView;
  readonly expiresAt: number;
  /** Released: the pay page is what it leads to. */
  readonly opened: boolean;
}

/** The first screen of a phone that has an account. */
export interface HomeView {
  readonly desktops: readonly { readonly id: string; readonly name: string; readonly online: boolean }[];
  readonly waking: 'works' | 'off' | 'unsure';
  /** A phone that joined an account still needs the other devices' confirmation before it gets anything. */
  readonly joining?: boolean;
  readonly current?: CurrentView;
  readonly recent: readonly RecentView[];
}

/** Where home leads. */
export interface HomeActions {
  readonly standBy: () => void;
  readonly openRequest: (id: string) => void;
  readonly scan: () => void;
  readonly pair: () => void;
  readonly showCode: () => void;
  readonly devices: () => void;
  readonly waking: () => void;
  readonly settings: () => void;
}

function Current({ current, onOpen }: { readonly current: CurrentView; readonly onOpen: () => void }): JSX.Element {
  const { bill } = current;
  return (
    <button type="button" class="current" onClick={onOpen}>
      <span class="current-head">
        <span>{current.opened ? m.current_opened() : m.current_waiting()}</span>
        <Countdown until={current.expiresAt} />
      </span>
      <span class="current-merchant">{bill.merchant}</span>
      <span class="current-domain">{bill.domain}</span>
      {bill.total && <span class="current-total figures">{formatAmount(bill.total)}</span>}
      <span class="current-open">{current.opened ? m.current_go_on() : m.current_open()}<Icon name="next" /></span>
    </button>
  );
}

function Recent({ recent, onOpen }: { readonly recent: readonly RecentView[]; readonly onOpen: (id: string) => void }): JSX.Element {
  const now = useClock().value;
  return (
    <ul class="rows">
      {recent.map((one) => (
        <li key={one.id}>
          <button type="button" class="row" onClick={() => { onOpen(one.id); }}>
            <span class="row-main">
              <span class="row-title">{one.merchant}</span>
              <span class="soft small">{outcomeWord(one.outcome, one.evidence)} · {formatWhen(one.settledAt, now)}</span>
            </span>
            {one.total && <span class="row-amount figures">{formatAmount(one.total)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return <section class="section"><h2 class="section-title">{title}</h2>{children}</section>;
}

function Waking({ waking, onOpen }: { readonly waking: HomeView['waking']; readonly onOpen: () => void }): JSX.Element {
  const words = { works: m.waking_works(), off: m.waking_off(), unsure: m.waking_unsure() }[waking];
  return (
    <button type="button" class="row" onClick={onOpen}>
      <Icon name={waking === 'works' ? 'bell' : 'warn'} /><span class="row-main">{words}</span><Icon name="next" />
    </button>
  );
}

function Desktops({ view, actions }: { readonly view: HomeView; readonly actions: HomeActions }): JSX.Element {
  if (view.desktops.length === 0) {
    return (
      <Told icon="desktop" title={m.no_desktops()}>
        <p class="soft">{m.no_desktops_text()}</p>
      </Told>
    );
  }
  return (
    <ul class="rows">
      {view.desktops.map((desktop) => (
        <li key={desktop.id}>
          <button type="button" class="row" onClick={actions.devices}>
            <Icon name="desktop" />
            <span class="row-main"><span class="row-title">{desktop.name}</span></span>
            <span class={desktop.online ? 'state state-on' : 'state'}>{desktop.online ? m.desktop_online() : m.desktop_paired()}</span>
          </button>
        </li>
      ))}
      <li><Waking waking={view.waking} onOpen={actions.waking} /></li>
    </ul>
  );
}

/** Home: what is open now, which desktops can ask, whether waking works, and the way to stand-by. */
export function HomeScreen({ view, actions }: { readonly view: HomeView; readonly actions: HomeActions }): JSX.Element {
  const settings = (
    <button type="button" class="icon-button" aria-label={m.settings_title()} onClick={actions.settings}><Icon name="settings" /></button>
  );
  return (
    <Frame
      class="home" title={m.brand()} aside={<><Mark />{settings}</>}
      actions={view.desktops.length === 0
        ? <Button icon="scan" onPress={actions.pair}>{m.pair_desktop()}</Button>
        : <>
          <Button icon="lift" onPress={actions.standBy}>{m.stand_by_action()}</Button>
          <Button kind="quiet" icon="scan" onPress={actions.scan}>{m.scan_code()}</Button>
        </>}
    >
      {view.joining && (
        <Note icon="phone">
          <p>{m.joining_text()}</p>
          <Button kind="tint" onPress={actions.showCode}>{m.joining_action()}</Button>
        </Note>
      )}
      {view.current && <Current current={view.current} onOpen={() => { if (view.current) actions.openRequest(view.current.id); }} />}
      {view.desktops.length > 0
        ? <Section title={m.your_desktops()}><Desktops view={view} actions={actions} /></Section>
        : <div class="home-empty"><Desktops view={view} actions={actions} /></div>}
      {view.desktops.length > 0 && (
        <Section title={m.recent_title()}>
          {view.recent.length > 0
            ? <Recent recent={view.recent} onOpen={actions.openRequest} />
            : <p class="empty soft">{m.recent_empty()}</p>}
        </Section>
      )}
    </Frame>
  );
}
