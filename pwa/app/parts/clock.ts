import { signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The time that screens show, in ms since the epoch. */
export const ClockContext = createContext<ReadonlySignal<number>>(signal(0));

/** The clock of this tree; reading its value in a component renders that component again with every tick. */
export function useClock(): ReadonlySignal<number> {
  return useContext(ClockContext);
}

/** Ticks on every whole second of `now` (ms) until `lifetime` ends. */
export function startClock(now: () => number, lifetime: AbortSignal): ReadonlySignal<number> {
  const time = signal(now());
  let timer: ReturnType<typeof setTimeout>;
  const tick = (): void => {
    time.value = now();
    timer = setTimeout(tick, 1000 - (time.value % 1000));
  };
  tick();
  lifetime.addEventListener('abort', () => { clearTimeout(timer); }, { once: true });
  return time;
}
