/** Breaking off: many wait for one signal, which is asked to tell a single listener. */

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `then` when the signal is aborted, at once if it is. What it answers with takes that back. A signal looks through all its listeners
 * whenever one more is added: with hundreds on their way that costs more than each of them.
 */
export function whenAborted(signal: AbortSignal | undefined, then: () => void): () => void {
  if (signal?.aborted) then();
  if (!signal || signal.aborted) return () => undefined;
  const all = waiting.get(signal) ?? listen(signal);
  all.add(then);
  return () => void all.delete(then);
}

function listen(signal: AbortSignal): Set<() => void> {
  const all = new Set<() => void>();
  waiting.set(signal, all);
  signal.addEventListener('abort', () => all.forEach((then) => then()), { once: true });
  return all;
}
