import { onMoves } from './moves.ts';

/**
 * Tells that a page may have changed, with work bounded from the start: the observer is off between two looks, looks
 * get rarer, and after `lifetimeMs` without anything done by the shopper nothing is observed any more.
 */
export interface WatchOptions {
  document: Document;
  window: Window;
  signal: AbortSignal;
  /** Called at most once per pause. */
  onChange: () => void;
  /** Milliseconds between the first change and the look at it. Doubles after each look, up to `longestPauseMs`. */
  pauseMs: number;
  longestPauseMs: number;
  /** Looks until a click, a choice or a navigation grants new ones. */
  looks: number;
  lifetimeMs: number;
  /** Also changes inside text nodes and values, as totals do. */
  text: boolean;
}

export function watchPage(options: WatchOptions): void {
  const { document, window, signal } = options;
  let pause = 0;
  let left = 0;
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observing = false;

  const observer = new MutationObserver(() => later(pause));
  const rest = (): void => {
    observer.disconnect();
    observing = false;
  };
  const observe = (): void => {
    if (observing || timer !== undefined || left <= 0 || document.hidden || performance.now() > until) return;
    observing = true;
    observer.observe(document, { childList: true, subtree: true, characterData: options.text });
  };
  const later = (wait: number): void => {
    rest();
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (signal.aborted) return;
      left--;
      pause = Math.min(pause * 2, options.longestPauseMs);
      options.onChange();
      observe();
    }, wait);
  };
  const renew = (): void => {
    pause = options.pauseMs;
    left = options.looks;
    until = performance.now() + options.lifetimeMs;
    observe();
  };
  onMoves({ window, signal, touched: renew, moved: () => { renew(); later(options.pauseMs); } });
  document.addEventListener('visibilitychange', observe, { signal });
  signal.addEventListener('abort', () => {
    rest();
    clearTimeout(timer);
  });
  renew();
}
