import { useEffect, useRef, useState } from 'preact/hooks';
import { m } from '../../i18n/generated/messages.js';
import type { Snapshot } from '../platform/page-messages.ts';
import { ask } from '../parts/host.ts';

function Name({ name }: { name: string }) {
  const [saved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was saved is shown as it is kept, in place of how it was typed.
  useEffect(() => form.current?.reset(), [name]);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const chosen = new FormData(form.current).get('name');
    if (typeof chosen === 'string' && chosen.trim()) setSaved(await ask({ kind: 'desktop.rename', name: chosen }));
  };
  return (
    <form ref={form} class="field" onSubmit={(event) => void save(event)} onInput={() => setSaved(false)}>
      <label for="desktop-name">{m.options_desktop_name()}</label>
      <p id="desktop-name-hint" class="soft small">{m.options_desktop_name_hint()}</p>
      <div class="row">
        <input id="desktop-name" name="name" defaultValue={name} maxLength={60} required autocomplete="off" aria-describedby="desktop-name-hint" />
        <button type="submit" class="button button-tint">{m.options_save()}</button>
      </div>
      <p class="small" role="status">{saved ? m.options_saved() : ''}</p>
    </form>
  );
}

/** Leaving is asked twice: it cancels an open payment. */
function Unpair() {
  const [asked, setAsked] = useState(false);
  return (
    <div class="unpair">
      <p class="soft small">{m.options_unpair_text()}</p>
      {asked ? (
        <div class="row" role="group" aria-label={m.options_unpair_sure()}>
          <b>{m.options_unpair_sure()}</b>
          <button type="button" class="button button-danger" onClick={() => void ask({ kind: 'desktop.unpair' })}>{m.options_unpair_yes()}</button>
          <button type="button" class="button button-quiet" onClick={() => setAsked(false)}>{m.options_keep()}</button>
        </div>
      ) : (
        <button type="button" class="button button-danger-quiet" onClick={() => setAsked(true)}>{m.options_unpair()}</button>
      )}
    </div>
  );
}

/** This desktop's own name, and its way out. */
export function Desktop({ state }: { state: Snapshot }) {
  return (
    <section class="card" aria-label={m.options_desktop_name()}>
      {state.desktop.state === 'paired' && <Name name={state.desktop.name} />}
      <Unpair />
    </section>
  );
}
