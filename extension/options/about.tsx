import { useEffect, useRef, useState } from 'preact/hooks';
import { m } from '../../i18n/generated/messages.js';
import type { Snapshot } from '../platform/page-messages.ts';
import { ask } from '../parts/host.ts';

function Server({ address, fixed }: { address: string; fixed: boolean }) {
  const [saved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was saved is shown as it is kept, in place of how it was typed.
  useEffect(() => form.current?.reset(), [address]);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const server = new FormData(form.current).get('server');
    if (typeof server === 'string') setSaved(await ask({ kind: 'server.set', server }));
  };
  return (
    <form ref={form} class="field" onSubmit={(event) => void save(event)} onInput={() => setSaved(false)}>
      <label for="server">{m.options_server_title()}</label>
      <p id="server-hint" class="soft small">{fixed ? m.options_server_hint() : m.options_server_hint_free()}</p>
      <div class="row">
        <input id="server" name="server" inputMode="url" autocomplete="off" spellcheck={false} defaultValue={address} readOnly={fixed} required aria-describedby="server-hint" />
        {!fixed && <button type="submit" class="button button-tint">{m.options_save()}</button>}
      </div>
      <p class="small" role="status">{saved ? m.options_saved() : ''}</p>
    </form>
  );
}

/** Whom this desktop speaks to, and what that one can see. */
export function About({ state }: { state: Snapshot }) {
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">{m.options_about()}</h2>
      <Server address={state.settings.server} fixed={state.desktop.state === 'paired'} />
      <p class="soft">{m.options_about_privacy()}</p>
      <p class="soft">{m.options_about_raise()}</p>
      <p class="soft small figures">{m.options_about_version({ version: state.version })}</p>
    </section>
  );
}
