/** Stand-by: awake, armed, connected. Whatever opens while it is shown is shown at once. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { StandByScreen, type StandByView } from '../screens/stand-by.tsx';
import type { MotionStatus } from '../../operation/motion-source.ts';
import { sentenceOf, type AppContext } from './context.ts';
import { billOf } from './home.tsx';

const raiseStates: Readonly<Record<MotionStatus | 'off', StandByView['raise']>> = {
  off: 'off', 'needs-tap': 'needs_tap', denied: 'denied', waiting: 'starting', on: 'armed', silent: 'missing', unusable: 'missing', absent: 'missing',
};

/** Keeps the screen on while the page is visible; the platform takes it away when hidden, so it is asked for again. */
function keepAwake(onState: (state: StandByView['awake']) => void, lifetime: AbortSignal): void {
  if (!('wakeLock' in navigator)) {
    onState('unsupported');
    return;
  }
  let lock: WakeLockSentinel | undefined;
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || lifetime.aborted) return;
    navigator.wakeLock.request('screen').then(
      (held) => {
        lock = held;
        if (lifetime.aborted) void held.release();
        else onState('kept');
      },
      () => { onState('refused'); },
    );
  };
  document.addEventListener('visibilitychange', ask, { signal: lifetime });
  lifetime.addEventListener('abort', () => { void lock?.release(); });
  ask();
}

export function StandBy({ app }: { readonly app: AppContext }): JSX.Element {
  const { client, router, raising } = app;
  const awake = useSignal<StandByView['awake']>('kept');
  useEffect(() => {
    const lifetime = new AbortController();
    keepAwake((state) => { awake.value = state; }, lifetime.signal);
    const rest = raising.feel();
    return () => {
      lifetime.abort();
      rest();
    };
  }, [app]);

  const current = client.requests.current.value;
  const bill = current && billOf(current);
  const id = current?.id;
  // What a raise cannot open (digits, a scan) has its own screen; what was opened leads to its pay page.
  const leads = current !== undefined && (current.won || current.demand.least !== 'any');
  useEffect(() => { if (id !== undefined && leads) router.go({ name: 'request', id }); }, [id, leads]);

  const problem = sentenceOf(current?.problem);
  return (
    <StandByScreen
      view={{
        raise: client.settings.value.raise === 'off' ? 'off' : raiseStates[raising.status.value], awake: awake.value, connection: client.connection.value,
        busy: current !== undefined && current.step !== 'idle', ...(bill ? { request: bill } : {}), ...(problem === undefined ? {} : { problem }),
      }}
      actions={{
        leave: () => { router.back(); },
        arm: () => { raising.allow(); },
        open: () => { if (id !== undefined) void client.requests.operate(id, { kind: 'swipe' }); },
      }}
    />
  );
}
