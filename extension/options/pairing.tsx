import { useEffect, useRef } from 'preact/hooks';
import { m } from '../../i18n/generated/messages.js';
import { faultSentence } from '../platform/fault-sentence.ts';
import type { PairingView, Snapshot } from '../platform/page-messages.ts';
import { ask } from '../parts/host.ts';
import { Blank, Code, TimeLeft } from '../parts/parts.tsx';

const start = (): void => void ask({ kind: 'pairing.start' });
const stop = (): void => void ask({ kind: 'pairing.stop' });

function Waiting({ text, stoppable }: { text: string; stoppable?: boolean }) {
  return (
    <div class="waiting">
      <p role="status"><span class="spinner" aria-hidden="true" />{text}</p>
      {stoppable && <button type="button" class="button button-quiet" onClick={stop}>{m.options_pair_stop()}</button>}
    </div>
  );
}

function ShownCode({ view }: { view: Extract<PairingView, { step: 'code' }> }) {
  return (
    <div class="pair-code">
      <Code picture={view.code} label={m.options_pair_code_alt()} />
      <div class="pair-words">
        <h2>{m.options_pair_scan()}</h2>
        <p class="soft">{m.options_pair_scan_steps()}</p>
        <p>{m.options_pair_typed()}</p>
        <p class="typed" data-testid="typed-code">{view.typed.split('-').map((group) => <span key={group}>{group}</span>)}</p>
        <p class="soft"><TimeLeft until={view.expiresAt} words={(clock) => m.options_pair_left({ clock })} /></p>
        <button type="button" class="button button-quiet" onClick={stop}>{m.options_pair_stop()}</button>
      </div>
    </div>
  );
}

/** The one question of the ceremony. Its answer gets the focus: someone is standing there with a phone in the hand. */
function Confirm({ phone, desktop }: { phone: string; desktop: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="pair-confirm lift">
      <h2 ref={title} tabIndex={-1}>{m.options_pair_confirm_title({ phone })}</h2>
      <p class="soft">{m.options_pair_confirm_text({ desktop })}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void ask({ kind: 'pairing.confirm' })}>{m.options_pair_yes()}</button>
        <button type="button" class="button button-danger-quiet" onClick={stop}>{m.options_pair_no()}</button>
      </div>
    </div>
  );
}

const endings = { refused: m.options_pair_refused, void: m.options_pair_void, expired: m.options_pair_expired, mismatch: m.options_pair_mismatch };

function Ended({ view }: { view: Extract<PairingView, { step: 'ended' }> }) {
  const words = view.why === 'problem' ? faultSentence(view.fault ?? 'internal') : endings[view.why]();
  return (
    <div class="waiting">
      <p class="note note-danger" role="alert">{words}</p>
      <div class="row">
        <button type="button" class="button" onClick={start}>{m.options_pair_again()}</button>
        <button type="button" class="button button-quiet" onClick={stop}>{m.options_pair_ok()}</button>
      </div>
    </div>
  );
}

function Step({ view, desktop }: { view: PairingView; desktop: string }) {
  switch (view.step) {
    case 'opening':
      return <Waiting text={m.options_pair_opening()} />;
    case 'code':
      return <ShownCode view={view} />;
    case 'claimed':
      return <Waiting text={m.options_pair_claimed()} stoppable />;
    case 'confirm':
      return <Confirm phone={view.phone} desktop={desktop} />;
    case 'accepting':
      return <Waiting text={m.options_pair_accepting({ phone: view.phone })} />;
    case 'done':
      return <Blank title={m.options_pair_done_title({ phone: view.phone })} text={m.options_pair_done_text()}><button type="button" class="button" onClick={stop}>{m.options_pair_ok()}</button></Blank>;
    case 'ended':
      return <Ended view={view} />;
  }
}

/** The pairing: offered, under way, or just over. */
export function Pairing({ state }: { state: Snapshot }) {
  const { pairing, desktop, settings } = state;
  if (pairing) return <section class="card lift" aria-label={m.options_pair_title()}><Step view={pairing} desktop={desktop.name} /></section>;
  const removed = desktop.state === 'removed';
  return (
    <section class="card">
      <Blank
        title={removed ? m.popup_removed_title() : desktop.state === 'server_changed' ? m.popup_server_title() : m.options_pair_title()}
        text={removed ? m.popup_removed_text() : desktop.state === 'server_changed' ? m.fault_server_changed() : m.options_pair_intro({ address: settings.server })}
      >
        {desktop.state !== 'server_changed' && <button type="button" class="button" onClick={start}>{m.options_pair_start()}</button>}
      </Blank>
    </section>
  );
}
