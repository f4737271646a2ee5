import * as v from 'valibot';
import type { DeliveryReads, DeliveryWrites } from '../port.ts';
import type { EventRow } from '../records.ts';
import { absent, columns, insert, type Connection } from './connection.ts';

const subscription = v.object({
  device: v.string(), endpoint: v.string(), p256dh: v.string(), auth: v.string(), language: absent(v.string()), vapidKey: v.string(), updatedAt: v.number(),
});
const event = v.object({ sequence: v.number(), device: v.string(), type: v.picklist(['request', 'pairing', 'devices']), subject: v.string(), at: v.number() });
const push = v.object({
  id: v.number(), device: v.string(), kind: v.picklist(['request', 'ended', 'response', 'test']), subject: v.string(), expiresAt: v.number(),
  dueAt: v.number(), attempts: v.number(),
});
const deadPush = v.object({ ...push.entries, error: v.string() });
const device = v.object({ device: v.string() });
const pushColumns = 'id, device, kind, subject, expiresAt, dueAt, attempts';

export const deliveryReads = (db: Connection): DeliveryReads => ({
  subscription: async (of) => db.get(subscription, 'SELECT * FROM subscriptions WHERE device = :of', { of }),
  subscribed: async (devices) =>
    db.all(device, 'SELECT device FROM subscriptions WHERE device IN (SELECT value FROM json_each(:devices))', columns({ devices })).map((row) => row.device),
  eventsAfter: async (of, sequence, limit) =>
    db.all(event, 'SELECT * FROM events WHERE device = :of AND sequence > :sequence ORDER BY sequence LIMIT :limit', { of, sequence, limit }),
  lastSequence: async () => db.get(v.object({ last: v.number() }), "SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence WHERE name = 'events'")?.last ?? 0,
  nextPushDueAt: async () => db.get(v.object({ at: absent(v.number()) }), "SELECT min(dueAt) AS at FROM pushes WHERE status = 'due'")?.at,
  deadPushes: async (limit) => db.all(deadPush, `SELECT ${pushColumns}, error FROM pushes WHERE status = 'dead' ORDER BY id DESC LIMIT :limit`, { limit }),
});

export const deliveryWrites = (db: Connection): DeliveryWrites => ({
  async putSubscription(record) {
    const set = ['endpoint', 'p256dh', 'auth', 'language', 'vapidKey', 'updatedAt'];
    const conflict = `ON CONFLICT (device) DO UPDATE SET ${set.map((name) => `${name} = excluded.${name}`).join(', ')}`;
    db.run(insert('subscriptions', ['device', ...set], conflict), columns({ language: undefined, ...record }));
  },
  async deleteSubscription(of, endpoint) {
    db.run('DELETE FROM subscriptions WHERE device = :of AND (:endpoint IS NULL OR endpoint = :endpoint)', { of, endpoint: endpoint ?? null });
  },
  async appendEvents(drafts, at) {
    return drafts.map((draft): EventRow => {
      const row = db.get(v.object({ sequence: v.number() }), `${insert('events', ['device', 'type', 'subject', 'at'])} RETURNING sequence`, columns({ ...draft, at }));
      return { ...draft, at, sequence: row?.sequence ?? 0 };
    });
  },
  async addPushes(drafts, now) {
    const names = ['device', 'kind', 'subject', 'expiresAt', 'dueAt', 'attempts', 'status'];
    for (const draft of drafts) db.run(insert('pushes', names), columns({ ...draft, dueAt: now, attempts: 0, status: 'due' }));
  },
  async withdrawPushes(request) {
    // A leased one (attempts counted at the claim) may be on its way: its device is told of the end as well.
    db.run("DELETE FROM pushes WHERE subject = :request AND kind = 'request' AND status = 'due' AND attempts = 0", { request });
    const rows = db.all(
      device,
      `SELECT DISTINCT device FROM pushes AS sent WHERE subject = :request AND kind = 'request'
         AND NOT EXISTS (SELECT 1 FROM pushes AS ended WHERE ended.subject = :request AND ended.device = sent.device AND ended.kind = 'ended')`,
      { request },
    );
    return rows.map((row) => row.device);
  },
  async claimDuePushes({ now, leaseUntil, limit }) {
    db.run("DELETE FROM pushes WHERE status = 'due' AND dueAt <= :now AND expiresAt <= :now", { now });
    const claimed = db.all(
      push,
      `UPDATE pushes SET dueAt = :leaseUntil, attempts = attempts + 1 WHERE id IN (
         SELECT id FROM pushes WHERE status = 'due' AND dueAt <= :now ORDER BY dueAt LIMIT :limit
       ) RETURNING ${pushColumns}`,
      { now, leaseUntil, limit },
    );
    return claimed.sort((a, b) => a.id - b.id);
  },
  async settlePush(id) {
    db.run("UPDATE pushes SET status = 'sent' WHERE id = :id", { id });
  },
  async reschedulePush(id, dueAt) {
    db.run("UPDATE pushes SET dueAt = :dueAt WHERE id = :id AND status = 'due'", { id, dueAt });
  },
  async deadLetterPush(id, error) {
    db.run("UPDATE pushes SET status = 'dead', error = :error WHERE id = :id", { id, error });
  },
});
