import { useEffect, useState } from 'preact/hooks';
import { getLocale } from '../../i18n/locale.ts';
import { m } from '../../i18n/generated/messages.js';
import type { Snapshot } from '../platform/page-messages.ts';
import { openOptions } from '../platform/runtime.ts';
import { ask, snapshot } from '../parts/host.ts';
import { Blank, FaultNote, Mark } from '../parts/parts.tsx';
import { Offer } from './offer.tsx';
import { Recent } from './recent.tsx';
import { Request } from './request.tsx';
import { Why } from './why.tsx';

/** Milliseconds that a page may take to be read before it is said that there is nothing. */
const looksFor = 1_500;

const goToOptions = (): void => void openOptions().then(() => window.close());

function ToOptions({ label }: { label: string }) {
  return <button type="button" class="button" onClick={goToOptions}>{label}</button>;
}

/** What there is to do about the tab in front. */
function Now({ state }: { state: Snapshot }) {
  const { desktop, current, offer } = state;
  const [looking, setLooking] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setLooking(false), looksFor);
    return () => clearTimeout(timer);
  }, []);
  if (desktop.state === 'removed') return <Blank title={m.popup_removed_title()} text={m.popup_removed_text()}><ToOptions label={m.popup_pair()} /></Blank>;
  if (desktop.state === 'server_changed') return <Blank title={m.popup_server_title()} text={m.fault_server_changed()}><ToOptions label={m.popup_settings()} /></Blank>;
  if (desktop.state === 'unpaired') return <Blank title={m.popup_unpaired_title()} text={m.popup_unpaired_text()}><ToOptions label={m.popup_pair()} /></Blank>;
  if (current && (current.open || !offer)) return <Request card={current} state={state} />;
  return (
    <>
      {current && <Request card={current} state={state} brief />}
      {offer ? <Offer offer={offer} /> : looking ? <Looking /> : <Blank title={m.popup_nothing_title()} text={m.popup_nothing_text()} />}
    </>
  );
}

function Looking() {
  return <p class="looking soft" role="status"><span class="spinner" aria-hidden="true" />{m.popup_looking()}</p>;
}

/** The toolbar's popup: the request under way, or what can be sent, and what was. */
export function Popup() {
  const state = snapshot.value;
  return (
    <>
      <header>
        <Mark />
        <h1>{m.brand()}</h1>
        <button type="button" class="icon-button" aria-label={m.popup_settings()} title={m.popup_settings()} onClick={goToOptions}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h9m4 0h3M4 17h3m4 0h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" /></svg>
        </button>
      </header>
      <main key={getLocale()}>
        <FaultNote />
        {state?.desktop.state === 'paired' && !state.reachable && <p class="note note-warn" role="status">{m.popup_offline()}</p>}
        {state ? <Now state={state} /> : <p class="looking soft" role="status">{m.options_loading()}</p>}
        {state?.sight && <Why sight={state.sight} />}
        {state && state.recent.length > 0 && <Recent cards={state.recent} clear={() => void ask({ kind: 'recent.clear' })} />}
      </main>
    </>
  );
}
