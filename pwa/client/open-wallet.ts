/** The wallet with what this phone hands to it: storage, passkeys, a thread for Argon2id. Loaded when a card is used. */
import * as v from 'valibot';
import { assertionSchema } from '../../protocol/card.ts';
import { stretchApart } from '../wallet/stretch-apart.ts';
import { openWallet, type AskPasskey, type Wallet } from '../wallet/wallet.ts';
import type { Base } from './base.ts';
import { passkeysOf } from './own-passkeys.ts';
import { library, sheet } from './passkeys.ts';

/** What `getClientExtensionResults()` says of PRF. https://www.w3.org/TR/webauthn-3/#prf-extension */
const prfSchema = v.object({ prf: v.object({ results: v.object({ first: v.custom<ArrayBuffer>((value) => value instanceof ArrayBuffer) }) }) });

/**
 * The user closed the app, or looks elsewhere: an open wallet must not lie about. The platform's own sheet is no such thing.
 * Whoever comes back may have changed it in another window.
 */
export function followSight(page: Pick<Document, 'addEventListener' | 'visibilityState'>, wallet: Pick<Wallet, 'lock' | 'look'>, asking: () => boolean, lifetime: AbortSignal): void {
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') void wallet.look();
    else if (!asking()) wallet.lock();
  }, { signal: lifetime });
}

export async function openClientWallet(base: Base, lifetime: AbortSignal): Promise<Wallet> {
  let asking = 0;
  const ask: AskPasskey = async ({ challenge, allow, prf }) => {
    const { startAuthentication } = await library();
    const rpId = new URL((await base.server()).publicUrl).hostname;
    asking += 1;
    try {
      const answer = await sheet(() => startAuthentication({
        optionsJSON: {
          challenge, rpId, userVerification: 'required', allowCredentials: allow.map((id) => ({ id, type: 'public-key' })),
          ...(prf ? { extensions: { prf: { eval: { first: prf } } } } : {}),
        },
      }));
      const results = v.safeParse(prfSchema, answer.clientExtensionResults);
      return { assertion: v.parse(assertionSchema, answer), ...(results.success ? { prf: results.output.prf.results.first } : {}) };
    } finally {
      asking -= 1;
    }
  };
  const passkeys = async (): Promise<string[]> => (await passkeysOf(base.storage)).map(({ id }) => id);
  const wallet = await openWallet({ storage: base.storage.wallet, passkeys, ask, stretch: stretchApart, now: base.clock.now });
  followSight(document, wallet, () => asking > 0, lifetime);
  return wallet;
}
