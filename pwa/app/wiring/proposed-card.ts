/** Which card the pay page proposes. Fetched beside the page, which does not wait for it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';
import type { Client } from '../../client/contract.ts';

async function proposed(client: Client, shop: string): Promise<string | undefined> {
  const [wallet, { inOrderFor }] = await Promise.all([client.wallet(), import('../../wallet/outline.ts')]);
  await wallet.look();
  const [first] = inOrderFor(shop, wallet.cards.peek());
  return first && (first.nickname ?? m.card_ends({ brand: first.brand, lastFour: first.lastFour }).trim());
}

/** The name of the card that was used last in this shop, else anywhere; undefined where there is none, or none is `wanted`. */
export function useProposedCard(client: Client, wanted: boolean, shop: string): string | undefined {
  const name = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let current = wanted;
    // Without a name the way is as good.
    if (wanted) void proposed(client, shop).then((found) => { if (current) name.value = found; }).catch(() => undefined);
    return () => { current = false; };
  }, [client, wanted, shop, name]);
  return name.value;
}
