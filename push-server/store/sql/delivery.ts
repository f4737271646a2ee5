import * as v from 'valibot';
import type { DeliveryReads, DeliveryWrites } from '../port.ts';
import { absent, columns, insert, json, numberedRows, type Database } from './database.ts';

export const subscription = v.object({
  device: v.string(), endpoint: v.string(), p256dh: v.string(), auth: v.string(), language: absent(v.string()), vapidKey: v.string(), updatedAt: v.number(),
});
const devices = json(v.array(v.string()));
const event = v.object({
  sequence: v.number(), audience: v.string(), devices, type: v.picklist(['request', 'pairing', 'devices']), subject: v.string(), at: v.number(),
});
const standing = v.object({ device: v.string(), statement: v.string(), digest: v.string(), expiresAt: v.number() });
const device = v.object({ device: v.string() });
const sequenced = v.object({ sequence: v.number() });

// What a device is told is told to its account, or to it alone: each by one index, from one end.
const audiences = ['(SELECT account FROM devices WHERE id = :of)', ':of'];
const told = (db: Database, columns: string, rest: string) =>
  audiences.map((audience) => `SELECT * FROM (SELECT ${columns} FROM events WHERE audience = ${audience} AND ${db.contains('devices', ':of')} ${rest}) AS told`).join(' UNION ALL ');
const eventsAfter = (db: Database) => `${told(db, '*', 'AND sequence > :sequence ORDER BY sequence LIMIT :limit')} ORDER BY sequence LIMIT :limit`;
const lastSequence = (db: Database) => `SELECT coalesce(max(sequence), 0) AS last FROM (${told(db, 'sequence', 'ORDER BY sequence DESC LIMIT 1')}) AS newest`;

export function deliveryReads(db: Database): DeliveryReads {
  const find = { after: eventsAfter(db), last: lastSequence(db) };
  return {
    subscription: async (of) =>
      db.get(subscription, 'SELECT subscriptions.* FROM subscriptions JOIN devices ON devices.id = device WHERE device = :of AND revokedAt IS NULL', { of }),
    subscribed: async (devices) =>
      (await db.all(device, `SELECT device FROM subscriptions WHERE device IN (${db.elements('devices')})`, columns({ devices }))).map((row) => row.device),
    eventsAfter: async (of, sequence, limit) => db.all(event, find.after, { of, sequence, limit }),
    lastSequence: async (of) => (await db.get(v.object({ last: v.number() }), find.last, { of }))?.last ?? 0,
    toldSince: async (at) => [...new Set((await db.all(v.object({ devices }), 'SELECT devices FROM events WHERE at >= :at', { at })).flatMap((row) => row.devices))],
    standingOf: async (devices, now) =>
      db.get(standing, `SELECT * FROM standings WHERE device IN (${db.elements('devices')}) AND expiresAt > :now ORDER BY expiresAt DESC LIMIT 1`, columns({ devices, now })),
  };
}

/** Devices that one row tells. Each of them reads it, so that more are told one by one. */
const together = 16;
const addEvents = numberedRows((rows) => `INSERT INTO events (audience, devices, type, subject, at) VALUES ${rows} RETURNING sequence`, ['audience', 'devices', 'type', 'subject', 'at']);
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
    await db.hold('events', drafts.flatMap((draft) => draft.devices));
    const apart = drafts.flatMap((draft) => (draft.devices.length <= together ? [draft] : draft.devices.map((one) => ({ ...draft, audience: one, devices: [one] }))));
    const added = await addEvents(db, sequenced, apart.map(({ audience, devices, type, subject }) => [audience, JSON.stringify(devices), type, subject, at]));
    const sequences = added.map(({ sequence }) => sequence).sort((a, b) => a - b);
    return apart.map((draft, index) => ({ ...draft, at, sequence: sequences[index] ?? 0 }));
  },
  async putStanding(record) {
    await db.run(putStanding, columns(record));
  },
  async dropStanding(of, digest) {
    await db.run('DELETE FROM standings WHERE device = :of AND digest = :digest', { of, digest });
  },
});
