/** The store's statements over whatever database: what both adapters share. */
import type { StoreReads, StoreTransaction } from '../port.ts';
import { accountReads, accountWrites } from './accounts.ts';
import type { Database } from './database.ts';
import { deliveryReads, deliveryWrites } from './delivery.ts';
import { outboxReads, outboxWrites } from './outbox.ts';
import { pairingReads, pairingWrites } from './pairings.ts';
import { purgeWrites, requestReads, requestWrites } from './requests.ts';

export const reads = (db: Database): StoreReads => ({ ...accountReads(db), ...pairingReads(db), ...requestReads(db), ...deliveryReads(db), ...outboxReads(db) });

/** What a transaction may do on this connection, which has begun one. */
export const transactionOver = (db: Database): StoreTransaction => ({
  ...reads(db), ...accountWrites(db), ...pairingWrites(db), ...requestWrites(db), ...deliveryWrites(db), ...outboxWrites(db), ...purgeWrites(db),
  hold: async (key) => db.hold('act', [key]),
});
