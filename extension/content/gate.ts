import { couldBeCheckout } from './could-be.ts';
import { onMoves } from './moves.ts';
import { send } from './send.ts';

/**
 * Milliseconds after a page stood, moved or was touched at which it is looked at again: shops build their pages late.
 * Nothing of a page is observed in between.
 */
const LATER = [700, 2300, 5000];
/** Looks at one address. */
const LOOKS = 30;

const HOOK = Symbol.for('raise-to-pay gate');

/**
 * Runs on every page, top frame only. Asks for the reader where one might pay, and is otherwise not there. Returned is what
 * looks whether the page has moved: the background hears of all moves, and puts this script here again after each.
 */
function openGate(): () => void {
  let asked = '';
  let looks = 0;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const addressNow = (): string => location.origin + location.pathname + location.hash;
  const look = (): void => {
    timer = undefined;
    const address = addressNow();
    if (asked === address || looks >= LOOKS) return;
    looks++;
    const sign = couldBeCheckout(document, location);
    if (sign === undefined) return later();
    asked = address;
    void send({ kind: 'checkout.maybe', signs: [sign] });
  };
  const later = (): void => {
    const wait = LATER[next++];
    if (wait !== undefined && timer === undefined) timer = setTimeout(look, wait);
  };
  const again = (): void => {
    next = 0;
    if (asked !== addressNow()) later();
  };
  const afresh = (): void => {
    looks = 0;
    asked = '';
    again();
  };

  look();
  // A page kept for going back is looked at afresh when it returns; nothing of it needs to run meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) afresh();
  });
  return onMoves({ window, moved: afresh, touched: again });
}

const again: unknown = Reflect.get(globalThis, HOOK);
if (typeof again === 'function') again();
else if (window === window.top && document instanceof HTMLDocument) Reflect.set(globalThis, HOOK, openGate());
