import { getLocale } from '../../i18n/locale.ts';
import { m } from '../../i18n/generated/messages.js';
import { snapshot } from '../parts/host.ts';
import { FaultNote, Mark } from '../parts/parts.tsx';
import { About } from './about.tsx';
import { Behaviour } from './behaviour.tsx';
import { Desktop } from './desktop.tsx';
import { Pairing } from './pairing.tsx';
import { Phones } from './phones.tsx';
import { Shops } from './shops.tsx';

/** Everything that is set on this desktop. Before pairing, the pairing is all there is at first sight. */
export function Options() {
  const state = snapshot.value;
  if (!state) return <main><p class="soft" role="status">{m.options_loading()}</p></main>;
  const paired = state.desktop.state === 'paired';
  return (
    <main key={getLocale()}>
      <header>
        <Mark />
        <div>
          <h1>{m.options_title()}</h1>
          <p class="soft">{m.options_lead()}</p>
        </div>
      </header>
      <FaultNote />
      {(!paired || state.pairing) && <Pairing state={state} />}
      {paired && <Phones state={state} />}
      {(paired || state.desktop.state === 'server_changed') && <Desktop state={state} />}
      <Behaviour state={state} />
      {paired && <Shops state={state} />}
      <About state={state} />
    </main>
  );
}
