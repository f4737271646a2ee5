import { couldBeCheckout } from './could-be.ts';
import { send } from './send.ts';
import { watchPage } from './watch.ts';

/** Runs on every page, top frame only. Asks for the reader where one might pay, and is otherwise not there. */
function openGate(): void {
  const done = new AbortController();
  let asked = '';
  const look = (): void => {
    const address = location.origin + location.pathname + location.hash;
    if (asked === address) return;
    const signs = couldBeCheckout(document, location);
    if (signs.length === 0) return;
    asked = address;
    void send({ kind: 'checkout.maybe', signs });
  };
  look();
  watchPage({
    document,
    window,
    signal: done.signal,
    onChange: look,
    pauseMs: 700,
    longestPauseMs: 4000,
    looks: 5,
    lifetimeMs: 15_000,
    text: false,
  });
  // A page kept for going back is looked at afresh when it returns; nothing of it needs to run meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    asked = '';
    look();
  });
}

if (window === window.top && document instanceof HTMLDocument) openGate();
