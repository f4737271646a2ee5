/** A database with accounts in it, each of one desktop and two phones that can be pushed to: for benches, which sign as their desktops. */
import { exportJWK, generateKeyPair } from 'jose';
import { createECDH, randomBytes } from 'node:crypto';
import { publicKeySchema, type Role } from '../../protocol/base.ts';
import { deviceIdOf, signDeviceStatement, verifyDeviceStatement, type DeviceIdentity, type DeviceKeys } from '../../protocol/keys.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { sealingAlgorithm } from '../../protocol/sealed.ts';
import type { Signer } from '../../protocol/statements.ts';
import { uuidv7 } from 'uuidv7';
import * as v from 'valibot';
import { readIdentity } from '../identity.ts';
import type { StoreTransaction } from '../store/port.ts';
import type { SubscriptionRecord } from '../store/records.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';

export interface SeededAccount {
  account: string;
  counter: number;
  desktop: { identity: DeviceIdentity; signer: Signer };
  phones: { identity: DeviceIdentity; signer: Signer; subscription: SubscriptionRecord }[];
}

export interface Seeded {
  serverId: string;
  accounts: SeededAccount[];
}

export interface SeedOptions {
  accounts: number;
  /** The push endpoint of a phone, by its number. */
  endpointOf: (phone: number) => string;
  /** Phones of each account; two if not said. */
  phones?: number;
  /** Whether each account has a request that was paid, its content forgotten. */
  settled?: boolean;
}

/** Adds accounts to the database in `directory`, made when there is none. */
export async function seed(directory: string, { accounts, endpointOf, phones = 2, settled = false }: SeedOptions): Promise<Seeded> {
  const store = openSqliteStore(directory);
  try {
    const { serverId, vapid } = await readIdentity(store, {});
    const made: SeededAccount[] = [];
    for (let index = 0; index < accounts; index += 1) {
      made.push(await newAccount(serverId, vapid.id, phones, (phone) => endpointOf(index * phones + phone)));
    }
    await store.transaction(async (tx) => {
      for (const account of made) {
        await keep(tx, account);
        if (settled) await keepSettled(tx, account);
      }
    });
    return { serverId, accounts: made };
  } finally {
    await store.close();
  }
}

async function newAccount(serverId: string, vapidKey: string, phones: number, endpointOf: (phone: number) => string): Promise<SeededAccount> {
  const desktop = await newDevice(serverId, 'desktop');
  const made = [];
  for (let phone = 0; phone < phones; phone += 1) {
    const device = await newDevice(serverId, 'phone');
    const ecdh = createECDH('prime256v1');
    const subscription = {
      device: device.identity.id, endpoint: endpointOf(phone), p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url'), language: 'en', vapidKey, updatedAt: Date.now(),
    };
    made.push({ ...device, subscription });
  }
  return { account: randomBytes(16).toString('base64url'), counter: phones + 1, desktop, phones: made };
}

async function newDevice(serverId: string, role: Role): Promise<SeededAccount['desktop']> {
  const signing = await generateKeyPair('ES256');
  const encryption = await generateKeyPair(sealingAlgorithm, { crv: 'P-256' });
  const { kty, crv, x, y } = await exportJWK(signing.publicKey);
  const keys: DeviceKeys = { id: await deviceIdOf(v.parse(publicKeySchema, { kty, crv, x, y })), signing, encryption };
  const identity = await verifyDeviceStatement(await signDeviceStatement(keys, role, serverId, Date.now), serverId);
  return { identity, signer: { id: keys.id, key: signing.privateKey, audience: serverId, now: Date.now } };
}

async function keep(tx: StoreTransaction, { account, counter, desktop, phones }: SeededAccount): Promise<void> {
  const now = Date.now();
  await tx.addAccount({ id: account, createdAt: now, counter, minimum: 'any' });
  for (const { identity } of [desktop, ...phones]) {
    const { id, role, statement, digest, signingKey } = identity;
    await tx.putDevice({ id, account, role, statement, digest, signingKey, joinedAt: now, seenAt: now });
  }
  for (const { subscription } of phones) await tx.putSubscription(subscription);
}

async function keepSettled(tx: StoreTransaction, { account, desktop, phones }: SeededAccount): Promise<void> {
  const [filedAt, request] = [Date.now() - 3_600_000, uuidv7()];
  const [winner] = phones;
  if (!winner) return;
  const state: RequestState = {
    request, desktop: desktop.identity.id, phase: 'paid', revision: 4, minimum: 'any', opening: 'page', filedAt, expiresAt: filedAt + 300_000, deliveredAt: filedAt + 500, releasedAt: filedAt + 2_000,
    openedAt: filedAt + 2_500, settledAt: filedAt + 30_000, winner: winner.identity.id, operation: 'raise', evidence: [{ source: 'page', by: desktop.identity.id, at: filedAt + 30_000 }],
  };
  const digest = 'x'.repeat(43);
  await tx.addRequest({ state, account, recipients: phones.map(({ identity }) => identity.id), operations: ['raise', 'tap', 'swipe'], filingDigest: digest, detailsDigest: digest, digits: digest, scanProof: digest, operationDigest: digest });
}
