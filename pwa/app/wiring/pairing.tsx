/** Pairing, on both sides of it. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { problemSentence } from '../../../i18n/problems.ts';
import { PairConfirmScreen, PairScreen, ShowCodeScreen } from '../screens/lazy.ts';
import type { ShowCodeView } from '../screens/show-code.tsx';
import type { PairingFlow, PairingView } from '../../client/types.ts';
import { sentenceOf, type AppContext } from './context.ts';

/** Begins with a code read or typed inside the app; false when the text is none. */
export function beginPairing(app: AppContext, text: string): boolean {
  const flow = app.client.pairing.claim(text);
  if (!flow) return false;
  app.pairing.value?.stop();
  app.pairing.value = flow;
  app.fromOutside.value = false;
  return true;
}

function endPairing(app: AppContext): void {
  app.pairing.value?.stop();
  app.pairing.value = undefined;
}

export function Pair({ app }: { readonly app: AppContext }): JSX.Element {
  const flow = app.pairing.value;
  const view = flow?.view.value;
  useEffect(() => () => { app.fromOutside.value = false; }, [app]);
  if (flow && view && view.step !== 'looking' && view.step !== 'failed') return <Confirm app={app} flow={flow} view={view} />;
  if (flow && view?.step === 'failed' && view.role) return <Confirm app={app} flow={flow} view={view} />;
  return <Begin app={app} view={view} />;
}

function Begin({ app, view }: { readonly app: AppContext; readonly view: PairingView | undefined }): JSX.Element {
  const wrong = useSignal(false);
  const problem = wrong.value ? problemSentence('pairing_unknown') : view?.step === 'failed' ? problemSentence(view.problem) : undefined;
  return (
    <PairScreen
      view={{ state: view?.step === 'looking' ? 'looking' : 'idle', fromOutside: app.fromOutside.value, ...(problem === undefined ? {} : { problem }) }}
      actions={{
        back: () => {
          endPairing(app);
          app.router.back();
        },
        scan: () => {
          endPairing(app);
          app.scanFor.value = undefined;
          app.router.go({ name: 'scan' });
        },
        typed: (code) => { wrong.value = !beginPairing(app, code); },
      }}
    />
  );
}

function Confirm({ app, flow, view }: { readonly app: AppContext; readonly flow: PairingFlow; readonly view: PairingView }): JSX.Element {
  const { role = 'desktop', name = '' } = 'role' in view ? view : {};
  const state = view.step === 'failed' || view.step === 'showing' || view.step === 'looking' ? 'refused' : view.step;
  const problem = sentenceOf('problem' in view ? view.problem : undefined);
  return (
    <PairConfirmScreen
      view={{ other: role, name, state, ...(problem === undefined ? {} : { problem }) }}
      actions={{
        confirm: () => { flow.confirm(); },
        refuse: () => {
          flow.refuse();
          if (view.step === 'waiting') endPairing(app);
        },
        again: () => { endPairing(app); },
        done: () => {
          endPairing(app);
          app.router.go({ name: 'home' }, { replace: true });
        },
      }}
    />
  );
}

const codeStates: Readonly<Record<PairingView['step'], ShowCodeView['state']>> = {
  looking: 'starting', showing: 'showing', ask: 'claimed', passkey: 'finishing', waiting: 'finishing', done: 'done',
  refused: 'refused', void: 'void', expired: 'expired', mismatch: 'mismatch', failed: 'expired',
};

export function ShowCode({ app }: { readonly app: AppContext }): JSX.Element {
  const flow = useSignal<PairingFlow | undefined>(undefined);
  const begin = (): void => {
    flow.value?.stop();
    flow.value = app.client.pairing.open();
  };
  useEffect(() => {
    begin();
    return () => { flow.peek()?.stop(); };
  }, [app]);
  const view = flow.value?.view.value ?? { step: 'looking' };
  const problem = sentenceOf('problem' in view ? view.problem : undefined);
  return (
    <ShowCodeScreen
      view={{
        state: codeStates[view.step],
        ...(view.step === 'showing' ? { code: view.address, typed: view.typed.replaceAll('-', ''), expiresAt: view.expiresAt } : {}),
        ...('name' in view && view.name !== undefined ? { claimedBy: view.name } : {}), ...(problem === undefined ? {} : { problem }),
      }}
      actions={{
        back: () => { app.router.back(); },
        confirm: () => { flow.value?.confirm(); },
        refuse: () => { flow.value?.refuse(); },
        again: begin,
        done: () => { app.router.go({ name: 'home' }, { replace: true }); },
      }}
    />
  );
}
