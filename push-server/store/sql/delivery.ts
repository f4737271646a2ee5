import * as v from 'valibot';
import type { DeliveryReads, DeliveryWrites } from '../port.ts';
import { absent, columns, insert, numberedRows, type Database } from './database.ts';

export const subscription = v.object({
  device: v.string(), endpoint: v.string(), p256dh: v.string(), auth: v.string(), language: absent(v.string()), vapidKey: v.string(), updatedAt: v.number(),
});
const event = v.object({ sequence: v.number(), device: v.string(), type: v.picklist(['request', 'pairing', 'devices']), subject: v.string(), at: v.number() });
const standing = v.object({ device: v.string(), statement: v.string(), digest: v.string(), expiresAt: v.number() });
const device = v.object({ device: v.string() });
const sequenced = v.object({ sequence: v.number() });

export const deliveryReads = (db: Database): DeliveryReads => ({
  subscription: async (of) =>
    db.get(subscription, 'SELECT subscriptions.* FROM subscriptions JOIN devices ON devices.id = device WHERE device = :of AND revokedAt IS NULL', { of }),
  subscribed: async (devices) =>
    (await db.all(device, `SELECT device FROM subscriptions WHERE device IN (${db.elements('devices')})`, columns({ devices }))).map((row) => row.device),
  eventsAfter: async (of, sequence, limit) =>
    db.all(event, 'SELECT * FROM events WHERE device = :of AND sequence > :sequence ORDER BY sequence LIMIT :limit', { of, sequence, limit }),
  lastSequence: async (of) =>
    (await db.get(v.object({ last: v.number() }), 'SELECT coalesce(max(sequence), 0) AS last FROM events WHERE device = :of', { of }))?.last ?? 0,
  toldSince: async (at) => (await db.all(device, 'SELECT DISTINCT device FROM events WHERE at >= :at', { at })).map((row) => row.device),
  standingOf: async (devices, now) =>
    db.get(standing, `SELECT * FROM standings WHERE device IN (${db.elements('devices')}) AND expiresAt > :now ORDER BY expiresAt DESC LIMIT 1`, columns({ devices, now })),
});

const addEvents = numberedRows((rows) => `INSERT INTO events (device, type, subject, at) VALUES ${rows} RETURNING sequence`, ['device', 'type', 'subject', 'at']);
const subscriptionColumns = ['endpoint', 'service', 'p256dh', 'auth', 'language', 'vapidKey', 'updatedAt'];
const putSubscription = insert(
  'subscriptions', ['device', ...subscriptionColumns],
  `ON CONFLICT (device) DO UPDATE SET ${subscriptionColumns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
);
const putStanding = insert('standings', ['device', 'digest', 'statement', 'expiresAt'], 'ON CONFLICT (device, digest) DO NOTHING');

export const deliveryWrites = (db: Database): DeliveryWrites => ({
  async putSubscription(record) {
    await db.run(putSubscription, columns({ language: undefined, ...record, service: new URL(record.endpoint).host }));
  },
  async deleteSubscription(of, endpoint) {
    await db.run('DELETE FROM subscriptions WHERE device = :of AND (CAST(:endpoint AS TEXT) IS NULL OR endpoint = :endpoint)', { of, endpoint: endpoint ?? null });
  },
  async appendEvents(drafts, at) {
    // Whoever reads a device's events by their sequence must not see a later one before an earlier one is committed.
    await db.hold('events', drafts.map((draft) => draft.device));
    const added = await addEvents(db, sequenced, drafts.map(({ device, type, subject }) => ({ device, type, subject, at })));
    const sequences = added.map(({ sequence }) => sequence).sort((a, b) => a - b);
    return drafts.map((draft, index) => ({ ...draft, at, sequence: sequences[index] ?? 0 }));
  },
  async putStanding(record) {
    await db.run(putStanding, columns(record));
  },
  async dropStanding(of, digest) {
    await db.run('DELETE FROM standings WHERE device = :of AND digest = :digest', { of, digest });
  },
});
