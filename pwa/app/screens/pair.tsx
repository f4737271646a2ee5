import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { CodeInput, codeLength } from '../parts/code-input.tsx';
import { Button, Note, Working } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';

/** Beginning to pair with a desktop or another phone. */
export interface PairView {
  /** `looking`: the typed code is being looked up. */
  readonly state: 'idle' | 'looking';
  /** The app was opened by a pairing link from outside, which is never taken (DESIGN section 4). */
  readonly fromOutside: boolean;
  readonly problem?: string;
}

/** What can be done on it. `typed` gets 16 characters without gaps. */
export interface PairActions {
  readonly back: () => void;
  readonly scan: () => void;
  readonly typed: (code: string) => void;
}

/** Scan the code on the desktop, or type it. */
export function PairScreen({ view, actions }: { readonly view: PairView; readonly actions: PairActions }): JSX.Element {
  const code = useSignal('');
  const complete = code.value.length === codeLength;
  const busy = view.state === 'looking';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (complete && !busy) actions.typed(code.value);
  };
  return (
    <Frame title={m.pair_title()} onBack={actions.back} actions={<Button icon="scan" onPress={actions.scan} off={busy}>{m.pair_scan()}</Button>}>
      {view.fromOutside && (
        <Note tone="warn" icon="warn" live><strong>{m.outside_title()}</strong><p>{m.outside_text()}</p></Note>
      )}
      <ol class="steps">
        <li class="step"><span class="step-icon"><Icon name="desktop" /></span><span>{m.pair_step_1()}</span></li>
        <li class="step"><span class="step-icon"><Icon name="scan" /></span><span>{m.pair_step_2()}</span></li>
      </ol>
      <Note>{m.pair_only_front()}</Note>
      <form class="card stack" onSubmit={submit}>
        <h2>{m.pair_type_title()}</h2>
        <CodeInput code={code.value} off={busy} onCode={(next) => { code.value = next; }} />
        <button type="submit" class="button button-tint" aria-disabled={!complete || busy || undefined}>{m.pair_type_action()}</button>
      </form>
      {busy && <Working>{m.pair_looking()}</Working>}
      {view.problem && <Note tone="danger" icon="warn" live>{view.problem}</Note>}
    </Frame>
  );
}
