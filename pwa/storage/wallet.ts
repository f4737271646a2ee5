/** The wallet's part of the database. Nothing here can be read without a passkey or the passcode, but for the outlines. */
import type { IDBPDatabase } from 'idb';
import { only, type CardRecord, type PhoneDb, type WalletRecord, type Wrapping } from './schema.ts';

export const walletStores = ['wallet', 'walletKey', 'wrappings', 'cards'] as const;

export interface WalletStorage {
  record(): Promise<WalletRecord | undefined>;
  /** Undefined where it is missing, or where a restored phone can no longer use it. */
  deviceKey(): Promise<CryptoKey | undefined>;
  wrappings(): Promise<Wrapping[]>;
  cards(): Promise<CardRecord[]>;
  /** Begins a wallet in the place of whatever was there. */
  begin(record: WalletRecord, deviceKey: CryptoKey, wrapping: Wrapping): Promise<void>;
  keepRecord(record: WalletRecord): Promise<void>;
  keepWrapping(wrapping: Wrapping): Promise<void>;
  dropWrapping(id: string): Promise<void>;
  keepCard(card: CardRecord): Promise<void>;
  dropCard(id: string): Promise<void>;
  /** Changes the device key, and with it every card's outline. */
  renew(deviceKey: CryptoKey, cards: readonly CardRecord[]): Promise<void>;
  clear(): Promise<void>;
}

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
      await Promise.all([
        ...(['wrappings', 'cards'] as const).map((store) => tx.objectStore(store).clear()),
        tx.objectStore('wallet').put(record, only), tx.objectStore('walletKey').put(deviceKey, only), tx.objectStore('wrappings').put(wrapping),
      ]);
      await tx.done;
    },
    keepRecord: async (record) => { await db.put('wallet', record, only); },
    keepWrapping: async (wrapping) => { await db.put('wrappings', wrapping); },
    dropWrapping: async (id) => { await db.delete('wrappings', id); },
    keepCard: async (card) => { await db.put('cards', card); },
    dropCard: async (id) => { await db.delete('cards', id); },
    async renew(deviceKey, cards) {
      const tx = replace();
      await Promise.all([tx.objectStore('walletKey').put(deviceKey, only), ...cards.map((card) => tx.objectStore('cards').put(card))]);
      await tx.done;
    },
    async clear() {
      const tx = replace();
      await Promise.all(walletStores.map((store) => tx.objectStore(store).clear()));
      await tx.done;
    },
  };
}
