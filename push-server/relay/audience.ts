/** Which server the relay speaks for: its ID by the operator's word, as remembered, or as the server tells it once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PaymentServer } from './server.ts';
import type { RelayStore } from './store.ts';

export interface Audience {
  /** The server's ID; undefined while it was never learned and the server is away. */
  id(): Promise<string | undefined>;
  /** Asks the server. Throws `OtherServerError` when it is not the one expected. */
  confirm(): Promise<void>;
  /** Asks until the server has told its ID once, so that operations can be kept even if it goes away before its first use. */
  learn(lifetime: AbortSignal): Promise<void>;
}

/** Ms of the first and the longest wait between two times of asking. */
const firstWait = 250;
const longestWait = 30_000;

/** Another server answers at the address than before. */
class OtherServerError extends Error {
  override readonly name = 'OtherServerError';
}

export function rememberAudience(store: RelayStore, server: PaymentServer, configured: string | undefined): Audience {
  const expected = (): string | undefined => configured ?? store.setting('serverId');

  async function confirm(): Promise<void> {
    const told = await server.serverId();
    if (told === undefined) return;
    const known = expected();
    if (known !== undefined && known !== told) throw new OtherServerError(`The server at SERVER_URL says it is ${told}; expected is ${known}. To change servers, empty RELAY_DATA_DIR.`);
    if (store.setting('serverId') !== told) store.putSetting('serverId', told);
  }

  return {
    confirm,
    async learn(lifetime) {
      for (let wait = firstWait; !lifetime.aborted && expected() === undefined; wait = Math.min(longestWait, wait * 2)) {
        await pause(wait, undefined, { signal: lifetime, ref: false }).catch(() => undefined);
        if (!lifetime.aborted) await confirm();
      }
    },
    async id() {
      if (expected() === undefined) await confirm();
      return expected();
    },
  };
}
