/** What shoppers do that may make another page of this one without loading it. */
export interface Moves {
  window: Window;
  /** Without one, for as long as the document lives. */
  signal?: AbortSignal;
  /** The address changed. */
  moved: () => void;
  /** A trusted click or choice: shops without addresses of their own for their steps move by it. */
  touched: () => void;
}

/** Milliseconds after a click at which a shop has changed its address: at once, or when its server has answered. */
const SETTLED = [400, 2500];

/**
 * Tells of moves and touches, and costs nothing between them. Shops move by clicks: the Navigation API would also tell of
 * other moves, and to set it up takes a page more time than all the rest here. Returned is what looks whether the address is
 * another one, for who hears of moves otherwise.
 */
export function onMoves({ window, signal, moved, touched }: Moves): () => void {
  let address = window.location.href;
  const look = (): void => {
    if (signal?.aborted || window.location.href === address) return;
    address = window.location.href;
    moved();
  };
  const options = { capture: true, passive: true, ...(signal ? { signal } : {}) };
  window.addEventListener('popstate', look, options);
  const touch = (event: Event): void => {
    if (!event.isTrusted) return;
    for (const ms of SETTLED) setTimeout(look, ms);
    touched();
  };
  for (const type of ['click', 'change']) window.addEventListener(type, touch, options);
  return look;
}
