/** Stand-by: awake, armed, connected. Whatever opens while it is shown is shown at once. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { feel } from '../parts/feel.ts';
import { StandByScreen, type StandByView } from '../screens/stand-by.tsx';
import type { MotionStatus } from '../../operation/motion-source.ts';
import { sentenceOf, type AppContext } from './context.ts';
import { billOf } from './home.tsx';
import { keepAwake } from './keep-awake.ts';

const raiseStates: Readonly<Record<MotionStatus | 'off', StandByView['raise']>> = {
  off: 'off', 'needs-tap': 'needs_tap', denied: 'denied', waiting: 'starting', on: 'armed', silent: 'missing', unusable: 'missing', absent: 'missing',
};

export function StandBy({ app }: { readonly app: AppContext }): JSX.Element {
  const { client, router, raising } = app;
  const awake = useSignal<StandByView['awake']>('kept');
  useEffect(() => {
    const lifetime = new AbortController();
    keepAwake({ document, navigator }, (state) => { awake.value = state; }, lifetime.signal);
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
  // One that has just come is felt or heard; whoever comes here while one waits sees it.
  const before = useRef(id);
  useEffect(() => {
    if (id !== undefined && id !== before.current) feel('arrived');
    before.current = id;
  }, [id]);
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
        swipe: () => { if (id !== undefined) void client.requests.operate(id, { kind: 'swipe' }); },
        tap: () => { if (id !== undefined) void client.requests.operate(id, { kind: 'tap' }); },
      }}
    />
  );
}
