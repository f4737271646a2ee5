/** The wallet's part of the database. Nothing here can be read without a passkey or the passcode, but for the outlines. */
import type { IDBPDatabase } from 'idb';
import { encodeBytes } from '../../protocol/base.ts';
import { only, type CardRecord, type PhoneDb, type WalletRecord, type Wrapping } from './schema.ts';

export const walletStores = ['wallet', 'walletKey', 'wrappings', 'cards'] as const;

export interface WalletStorage {
  record(): Promise<WalletRecord | undefined>;
  /** Undefined where it is missing, or where a restored phone can no longer use it. */
  deviceKey(): Promise<CryptoKey | undefined>;
  wrappings(): Promise<Wrapping[]>;
  cards(): Promise<CardRecord[]>;
  /** Begins a wallet; false, and nothing is changed, where there is one already: another window was faster. */
  begin(record: WalletRecord, deviceKey: CryptoKey, wrapping: Wrapping): Promise<boolean>;
  /** Writes all of it into the wallet of this record; false, and nothing is changed, where another window has put another in its place. */
  keep(record: WalletRecord, what: { readonly wrapping?: Wrapping; readonly deviceKey?: CryptoKey; readonly cards?: readonly CardRecord[] }): Promise<boolean>;
  dropWrapping(id: string): Promise<void>;
  dropCard(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** A wallet is known by its salt, which is drawn once for each. */
export const isSame = ({ salt }: WalletRecord, other: WalletRecord | undefined): boolean => other !== undefined && encodeBytes(salt) === encodeBytes(other.salt);

export function walletOf(db: IDBPDatabase<PhoneDb>): WalletStorage {
  const replace = () => db.transaction(walletStores, 'readwrite');
  return {
    record: () => db.get('wallet', only),
    deviceKey: async () => {
      const key: unknown = await db.get('walletKey', only).catch(() => undefined);
      return key instanceof CryptoKey ? key : undefined;
    },
    wrappings: () => db.getAll('wrappings'),
    cards: () => db.getAll('cards'),
    async begin(record, deviceKey, wrapping) {
      const tx = replace();
      if ((await tx.objectStore('wrappings').count()) > 0) return false;
      await Promise.all([
        tx.objectStore('cards').clear(), tx.objectStore('wallet').put(record, only), tx.objectStore('walletKey').put(deviceKey, only),
        tx.objectStore('wrappings').put(wrapping), tx.done,
      ]);
      return true;
    },
    async keep(record, { wrapping, deviceKey, cards = [] }) {
      const tx = replace();
      if (!isSame(record, await tx.objectStore('wallet').get(only))) return false;
      await Promise.all([
        tx.objectStore('wallet').put(record, only), ...cards.map((card) => tx.objectStore('cards').put(card)), tx.done,
        ...(wrapping ? [tx.objectStore('wrappings').put(wrapping)] : []), ...(deviceKey ? [tx.objectStore('walletKey').put(deviceKey, only)] : []),
      ]);
      return true;
    },
    dropWrapping: async (id) => { await db.delete('wrappings', id); },
    dropCard: async (id) => { await db.delete('cards', id); },
    async clear() {
      const tx = replace();
      await Promise.all(walletStores.map((store) => tx.objectStore(store).clear()));
      await tx.done;
    },
  };
}
