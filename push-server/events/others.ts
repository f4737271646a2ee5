/** Events that happen on other nodes: told by them at once, and found by looking every few seconds, should a message get lost. */
import type { ServerContext } from '../ports.ts';

interface Channels {
  wakeAll(devices: Iterable<string>): void;
  cutOff(device: string): void;
}

const lookEvery = 3_000;
/** How far back each look goes: the pause between two, a slow commit, and clocks of nodes that differ. */
const lookBack = 20_000;

/** Listens until the answered controller is aborted. With one node only there is nothing to do. */
export function listenToOthers({ store, now, log }: Pick<ServerContext, 'store' | 'now' | 'log'>, channels: Channels): AbortController {
  const ending = new AbortController();
  if (!store.wire) return ending;
  store.wire.listen(({ told, closed }) => {
    if (ending.signal.aborted) return;
    channels.wakeAll(told);
    for (const device of closed) channels.cutOff(device);
  });
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    store.toldSince(now() - lookBack)
      .then((devices) => channels.wakeAll(devices), (error: unknown) => log.warn({ err: error }, 'events of other nodes cannot be read'))
      .finally(() => (looking = false));
  }, lookEvery);
  timer.unref();
  ending.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return ending;
}
