import type { JSX } from 'preact';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Note, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';

/** One link of the chain from the server to the screen. */
export interface WakingCheck {
  readonly what: 'permission' | 'subscription' | 'server' | 'live';
  readonly state: 'good' | 'bad' | 'checking';
}

/** Does waking work, and a test of it. */
export interface WakingView {
  readonly checks: readonly WakingCheck[];
  /** `sent`: on its way; `late`: it took longer than it should; `none`: it never came. */
  readonly test: 'idle' | 'sending' | 'sent' | 'arrived' | 'late' | 'none';
  /** How long the test took, in ms; with `arrived` and `late`. */
  readonly took?: number;
  readonly problem?: string;
}

/** What can be done on it. `repair` must be called in the tap itself. */
export interface WakingActions {
  readonly back: () => void;
  readonly test: () => void;
  readonly repair: () => void;
}

const names = { permission: m.check_permission, subscription: m.check_subscription, server: m.check_server, live: m.check_live } as const;
const states = { good: m.check_good, bad: m.check_bad, checking: m.check_checking } as const;

function TestResult({ view }: { readonly view: WakingView }): JSX.Element | null {
  const seconds = formatNumber(Math.round((view.took ?? 0) / 100) / 10);
  switch (view.test) {
    case 'idle': return null;
    case 'sending': return <Working>{m.test_sending()}</Working>;
    case 'sent': return <Working>{m.test_sent()}</Working>;
    case 'arrived': return <Note icon="check" live>{m.test_arrived({ seconds })}</Note>;
    case 'late': return <Note tone="warn" icon="clock" live>{m.test_late({ seconds })}</Note>;
    case 'none': return <Note tone="warn" icon="warn" live>{m.test_none()}</Note>;
  }
}

/** The chain, link by link, and a test push. */
export function WakingScreen({ view, actions }: { readonly view: WakingView; readonly actions: WakingActions }): JSX.Element {
  const broken = view.checks.some((check) => check.state === 'bad' && check.what !== 'live');
  const testing = view.test === 'sending' || view.test === 'sent';
  return (
    <Frame
      title={m.waking_title()} onBack={actions.back}
      actions={broken
        ? <Button icon="bell" onPress={actions.repair}>{m.waking_repair()}</Button>
        : <Button icon="bell" onPress={actions.test} off={testing}>{m.waking_test()}</Button>}
    >
      <p class="lead">{m.waking_text()}</p>
      <ul class="rows">
        {view.checks.map((check) => (
          <li class="row" key={check.what}>
            <Icon name={check.state === 'good' ? 'check' : check.state === 'bad' ? 'close' : 'clock'} />
            <span class="row-main">{names[check.what]()}</span>
            <span class={check.state === 'bad' ? 'row-bad small' : 'soft small'}>{states[check.state]()}</span>
          </li>
        ))}
      </ul>
      <TestResult view={view} />
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
      <p class="small soft">{m.waking_honest()}</p>
    </Frame>
  );
}
