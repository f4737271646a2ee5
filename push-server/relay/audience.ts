/** Which server is at an address: its ID by the operator's word, as remembered, or as the server tells it once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PaymentServer } from './server.ts';
import type { RelayStore } from './store.ts';

export interface Audience {
  /** The server's ID as far as known, without asking. */
  known(): string | undefined;
  /** The server's ID; undefined while it was never learned and the server is away. */
  id(): Promise<string | undefined>;
  /** Asks the server. Throws `OtherServerError` when it is not the one expected. */
  confirm(): Promise<void>;
  /** Asks until the server has told its ID once, so that operations can be kept even if it goes away before its first use. */
  learn(lifetime: AbortSignal): Promise<void>;
}

export interface AudienceInput {
  url: string;
  /** By the operator's word. */
  configured?: string | undefined;
  store: RelayStore;
  server: PaymentServer;
  /** Whether another address has this ID already: nobody may draw another server's operations to itself. */
  isTaken: (id: string) => boolean;
}

/** Ms of the first and the longest wait between two times of asking. */
const firstWait = 250;
const longestWait = 30_000;

/** Another server answers at the address than before, or one that says it is another of ours. */
class OtherServerError extends Error {
  override readonly name = 'OtherServerError';
}

export function rememberAudience({ url, configured, store, server, isTaken }: AudienceInput): Audience {
  const setting = `serverId ${url}`;
  const known = (): string | undefined => configured ?? store.setting(setting);

  async function confirm(): Promise<void> {
    const told = await server.serverId();
    if (told === undefined) return;
    const before = known();
    if (before !== undefined && before !== told) throw new OtherServerError(`The server at ${url} says it is ${told}; expected is ${before}. To change servers, empty RELAY_DATA_DIR.`);
    if (before === undefined && isTaken(told)) throw new OtherServerError(`The server at ${url} says it is ${told}, and so does another one. Name each server once.`);
    if (store.setting(setting) !== told) store.putSetting(setting, told);
  }

  return {
    known,
    confirm,
    async learn(lifetime) {
      for (let wait = firstWait; !lifetime.aborted && known() === undefined; wait = Math.min(longestWait, wait * 2)) {
        await pause(wait, undefined, { signal: lifetime, ref: false }).catch(() => undefined);
        if (!lifetime.aborted) await confirm();
      }
    },
    async id() {
      if (known() === undefined) await confirm();
      return known();
    },
  };
}
