/** A pause that ends early when the network, the page or the live channel comes back. */
export interface Pause {
  /** Resolves after so many ms, at the next `wake`, or when either signal aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  wake(): void;
}

export function createPause(lifetime: AbortSignal): Pause {
  const waiting = new Set<() => void>();
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(end);
          lifetime.removeEventListener('abort', end);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        waiting.add(end);
        lifetime.addEventListener('abort', end);
        signal?.addEventListener('abort', end);
        if (lifetime.aborted || signal?.aborted) end();
      }),
    wake() {
      waiting.forEach((end) => { end(); });
    },
  };
}
