/** The way in: account, notifications. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { AccountScreen, NotificationsScreen } from '../screens/lazy.ts';
import type { NotificationsView } from '../screens/notifications.tsx';
import type { WakingState } from '../../client/types.ts';
import { createTask, sentenceOf, type AppContext } from './context.ts';
import { keepStorage } from './open-client.ts';
import { platformOf, suggestedName } from './platform.ts';

export function Account({ app, mode }: { readonly app: AppContext; readonly mode: 'create' | 'sign_in' }): JSX.Element {
  const { client, router } = app;
  const task = useMemo(createTask, [mode]);
  const join = async (name: string): Promise<void> => {
    await (mode === 'create' ? client.account.signUp(name) : client.account.signIn(name));
    void keepStorage();
    router.go({ name: 'notifications' }, { replace: true });
  };
  const problem = task.problem.value;
  return (
    <AccountScreen
      view={{ mode, state: client.account.step.value, suggestedName: suggestedName(navigator), ...(problem === undefined ? {} : { problem }) }}
      actions={{
        back: () => { router.back(); },
        submit: (name) => { task.run(() => join(name)); },
        switchMode: () => { router.go({ name: 'account', mode: mode === 'create' ? 'sign_in' : 'create' }, { replace: true }); },
      }}
    />
  );
}

const notificationStates: Readonly<Record<WakingState, NotificationsView['state']>> = {
  unknown: 'subscribing', unsupported: 'unsupported', install_first: 'install_first', denied: 'denied', ask: 'ask', asking: 'asking',
  subscribing: 'subscribing', slow: 'slow', timed_out: 'timed_out', on: 'done', failed: 'ask',
};

export function Notifications({ app }: { readonly app: AppContext }): JSX.Element {
  const { client, router } = app;
  const { waking } = client;
  const problem = sentenceOf(waking.problem.value);
  const home = (): void => { router.go({ name: 'home' }, { replace: true }); };
  return (
    <NotificationsScreen
      view={{ platform: platformOf(navigator), state: notificationStates[waking.state.value], ...(problem === undefined ? {} : { problem }) }}
      actions={{ allow: () => { void waking.allow(); }, later: home, done: home, installHelp: home }}
    />
  );
}
