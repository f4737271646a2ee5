/** What the ceremony needs of the server: seven calls and the news. Tests join two ends over one in memory. */
import type { PairingMethod } from '../../protocol/kinds.ts';
import type { openPairingBodySchema} from '../../protocol/messages/devices.ts';
import { pairingSchema, type Pairing } from '../../protocol/messages/devices.ts';
import { digest } from '../../protocol/base.ts';
import type * as v from 'valibot';
import type { Base } from '../client/base.ts';
import type { Ceremony } from '../client/passkeys.ts';

type HiddenNames = v.InferOutput<typeof openPairingBodySchema>['names'];

export interface PairingChannel {
  open(slot: string, device: string, names: HiddenNames): Promise<Pairing>;
  claim(slot: string, method: PairingMethod): Promise<Pairing>;
  read(pairing: string): Promise<Pairing>;
  confirm(pairing: string, mac: string, name: string, verification: Ceremony): Promise<Pairing>;
  accept(pairing: string, mac: string): Promise<Pairing>;
  refuse(pairing: string): Promise<Pairing>;
  /** Calls `listener` with every state of a pairing that the live channel brings, until `signal` aborts. */
  listen(listener: (pairing: Pairing) => void, signal: AbortSignal): void;
}

/** News of pairings, fed by the live channel. */
export interface PairingNews {
  tell(pairing: Pairing): void;
  listen(listener: (pairing: Pairing) => void, signal: AbortSignal): void;
}

export function createPairingNews(): PairingNews {
  const listeners = new Set<(pairing: Pairing) => void>();
  return {
    tell: (pairing) => { listeners.forEach((listener) => { listener(pairing); }); },
    listen(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => { listeners.delete(listener); });
    },
  };
}

/** The ceremony's calls over the API. */
export function createPairingChannel({ api }: Base, news: Pick<PairingNews, 'listen'>): PairingChannel {
  const path = (pairing: string, rest = ''): string => `/v1/pairings/${pairing}${rest}`;
  return {
    open: async (slot, device, names) =>
      api.write({ path: '/v1/pairings', kind: 'pair-open', claims: { device: await digest(device), slot }, attach: { device, names } }, pairingSchema),
    claim: (slot, method) => api.write({ path: '/v1/pairings/claims', kind: 'pair-claim', claims: { slot, method } }, pairingSchema),
    read: (pairing) => api.read(path(pairing), pairingSchema),
    confirm: (pairing, mac, name, verification) =>
      api.write({ path: path(pairing, '/confirmation'), kind: 'pair-confirm', claims: { pairing, mac }, attach: { name, verification } }, pairingSchema),
    accept: (pairing, mac) => api.write({ path: path(pairing, '/acceptance'), kind: 'pair-accept', claims: { pairing, mac } }, pairingSchema),
    refuse: (pairing) => api.write({ path: path(pairing, '/refusal'), kind: 'pair-refuse', claims: { pairing } }, pairingSchema),
    listen: (listener, signal) => { news.listen(listener, signal); },
  };
}
