/** Whether another app came up after a link to it was followed. A page is never told, so the signs of it are taken: it goes out of sight or loses the focus. */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Ms within which an app comes up, or the system asks whether it may. */
export const opensWithin = 2_500;

export interface Opened {
  /** True once a link was followed and nothing came up. */
  readonly failed: ReadonlySignal<boolean>;
  /** The link was just followed. */
  readonly followed: () => void;
}

/** Watches the page around it, as long as the component lives. */
export function useOpened(): Opened {
  const failed = useSignal(false);
  const watch = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => { watch.current?.abort(); }, []);
  const followed = (): void => {
    watch.current?.abort();
    const lifetime = new AbortController();
    watch.current = lifetime;
    const { signal } = lifetime;
    failed.value = false;
    const timer = setTimeout(() => { failed.value = true; lifetime.abort(); }, opensWithin);
    signal.addEventListener('abort', () => { clearTimeout(timer); });
    document.addEventListener('visibilitychange', () => { lifetime.abort(); }, { signal });
    window.addEventListener('blur', () => { lifetime.abort(); }, { signal });
    window.addEventListener('pagehide', () => { lifetime.abort(); }, { signal });
  };
  return { failed, followed };
}
