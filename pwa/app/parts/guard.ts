/**
 * The one guard of all consequential controls. A control that appeared, changed its meaning or moved less than 400 ms ago
 * does not accept, and neither does the second tap of a double tap: whoever taps what has just changed under the finger meant something else.
 */
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';

/** Ms that a control must have stood still before it accepts. Twice the time of an aimed tap, and longer than a double tap. */
export const settleMs = 400;
/** CSS pixels by which a control may shift and still be the one that was aimed at. */
const slack = 4;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where it stands in the window, whatever animation it is in. */
function placeOf(element: HTMLElement, { scrollX, scrollY }: Window): Place {
  let x = -scrollX;
  let y = -scrollY;
  for (let part: Element | null = element; part instanceof HTMLElement; part = part.offsetParent) {
    x += part.offsetLeft;
    y += part.offsetTop;
  }
  return { x, y };
}

/** Guards one control. Times in ms of the page's own clock (`performance.now()`, `event.timeStamp`). */
class Guard {
  #since = Number.POSITIVE_INFINITY;
  #acceptedAt = Number.NEGATIVE_INFINITY;
  /** Whether the finger that is down came down on what it is now. */
  #pressed: boolean | undefined;
  #element: HTMLElement | undefined;
  #place: Place | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** It appeared, or means something else from now on. A press that is under way does not carry over. */
  change(now: number): void {
    this.#since = now;
    if (this.#pressed) this.#pressed = false;
    this.#mark();
  }

  /** Its element; undefined when it goes. While it does not accept, the element carries `data-fresh`. */
  watch(element: HTMLElement | undefined): void {
    this.#element = element;
    this.#place = element && placeOf(element, window);
    this.#mark();
  }

  /** The page changed around it: anew, when that moved it. */
  look(now: number): void {
    const before = this.#place;
    this.follow();
    const { x = 0, y = 0 } = this.#place ?? {};
    if (before && Math.max(Math.abs(x - before.x), Math.abs(y - before.y)) > slack) this.change(now);
  }

  /** The user moved it, by scrolling. */
  follow(): void {
    this.#place = this.#element && placeOf(this.#element, window);
  }

  /** A finger came down on it. */
  press(at: number): boolean {
    this.#pressed = this.settled(at);
    return this.#pressed;
  }

  /** Whether it stood long enough at this moment. */
  settled(at: number): boolean {
    return at - this.#since >= settleMs;
  }

  /** Whether this click or key counts. One whose finger came down before the change does not, whenever it lifts. */
  accepts({ timeStamp: at, detail }: Pick<UIEvent, 'timeStamp' | 'detail'>): boolean {
    // A click that no pointer made (Enter, a screen reader) has detail 0.
    const accepted = detail === 0 || this.#pressed !== false;
    this.#pressed = undefined;
    if (!accepted || !this.settled(at) || at - this.#acceptedAt < settleMs) return false;
    this.#acceptedAt = at;
    return true;
  }

  #mark(): void {
    clearTimeout(this.#timer);
    const element = this.#element;
    if (!element) return;
    element.dataset.fresh = '';
    this.#timer = setTimeout(() => { delete element.dataset.fresh; }, settleMs);
  }
}

const guards = new Set<Guard>();
let watching: (() => void) | undefined;

/** Follows the page while any control is guarded. */
function follow(guard: Guard): () => void {
  guards.add(guard);
  watching ??= watchPage();
  return () => {
    guards.delete(guard);
    if (guards.size > 0) return;
    watching?.();
    watching = undefined;
  };
}

function watchPage(): () => void {
  const stop = new AbortController();
  const look = (): void => {
    const now = performance.now();
    guards.forEach((guard) => { guard.look(now); });
  };
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', look, { signal: stop.signal });
  window.addEventListener('scroll', () => { guards.forEach((guard) => { guard.follow(); }); }, { signal: stop.signal, passive: true });
  return () => {
    changes.disconnect();
    stop.abort();
  };
}

/** What a guarded element is given. */
export interface Guarded {
  readonly guard: Guard;
  readonly props: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
  };
}

/** Guards a control of the screen. `meaning`: what it does to what; when that changes, the control counts as new. */
export function useGuard(meaning: string): Guarded {
  const guarded = useMemo((): Guarded => {
    const guard = new Guard();
    return {
      guard,
      props: {
        ref: (element) => { guard.watch(element ?? undefined); },
        onPointerDown: ({ timeStamp }) => { guard.press(timeStamp); },
      },
    };
  }, []);
  useLayoutEffect(() => { guarded.guard.change(performance.now()); }, [meaning]);
  useEffect(() => follow(guarded.guard), []);
  return guarded;
}
