import * as v from 'valibot';
import type { OutboxReads, OutboxWrites } from '../port.ts';
import type { LeasedPush, PushDraft } from '../records.ts';
import { absent, columns, inOrder, numberedRows, type Database } from './database.ts';
import { subscription } from './delivery.ts';
import { countWaiting } from './requests.ts';

const push = v.object({
  id: v.number(), device: v.string(), kind: v.picklist(['request', 'ended', 'response', 'test']), subject: v.string(), service: v.string(), expiresAt: v.number(),
  dueAt: v.number(), attempts: v.number(),
});
const deadPush = v.object({ ...push.entries, error: v.string() });
const device = v.object({ device: v.string() });
const addressee = v.object({ ...subscription.entries, service: v.string(), pausedUntil: absent(v.number()), waiting: v.number() });
type Addressee = v.InferOutput<typeof addressee>;
const added = v.object({ id: v.number() });
const outboxState = v.object({ due: v.number(), dead: v.number(), oldestDueAt: absent(v.number()) });
const countPushes = `SELECT count(*) FILTER (WHERE status = 'due') AS due, count(*) FILTER (WHERE status = 'dead') AS dead,
  min(dueAt) FILTER (WHERE status = 'due' AND leasedUntil IS NULL) AS "oldestDueAt" FROM pushes WHERE status IN ('due', 'dead')`;
const pushColumns = 'id, device, kind, subject, service, expiresAt, dueAt, attempts';

export const outboxReads = (db: Database): OutboxReads => ({
  nextPushDueAt: async () => (await db.get(v.object({ at: absent(v.number()) }), "SELECT min(dueAt) AS at FROM pushes WHERE status = 'due'"))?.at,
  nextPushDueAfter: async (time) => (await db.get(v.object({ at: absent(v.number()) }), "SELECT min(dueAt) AS at FROM pushes WHERE status = 'due' AND dueAt > :time", { time }))?.at,
  async outboxState() {
    const { due = 0, dead = 0, oldestDueAt } = (await db.get(outboxState, countPushes)) ?? {};
    return { due, dead, oldestDueAt };
  },
  deadPushes: async (limit) => db.all(deadPush, `SELECT ${pushColumns}, error FROM pushes WHERE status = 'dead' ORDER BY id DESC LIMIT :limit`, { limit }),
});

const findAddressees = (db: Database) => `SELECT subscriptions.*, pausedUntil, (${countWaiting(db, { id: 'devices.id', account: 'devices.account' })}) AS waiting
  FROM devices JOIN subscriptions ON subscriptions.device = devices.id LEFT JOIN pushServices USING (service)
  WHERE devices.id IN (${db.elements('devices')}) AND devices.revokedAt IS NULL`;

const rowColumns = ['device', 'kind', 'subject', 'expiresAt', 'attempts', 'status', 'service', 'dueAt', 'leasedUntil'];
const addPushes = numberedRows((rows) => `INSERT INTO pushes (${rowColumns.join(', ')}) VALUES ${rows} RETURNING id`, rowColumns);

/** Leased to who queues it, due at once, or due when its push service takes messages again. */
function toRow({ device, kind, subject, expiresAt }: PushDraft, { service, pausedUntil }: Addressee, now: number, leaseUntil: number | undefined) {
  const isLeased = pausedUntil === undefined && leaseUntil !== undefined;
  return { device, kind, subject, expiresAt, attempts: isLeased ? 1 : 0, status: 'due', service, dueAt: pausedUntil ?? leaseUntil ?? now, leasedUntil: isLeased ? leaseUntil : null };
}

export function outboxWrites(db: Database): OutboxWrites {
  const find = findAddressees(db);
  const claim = `WITH due AS MATERIALIZED (
      SELECT id FROM pushes WHERE status = 'due' AND dueAt <= :now AND service NOT IN (${db.elements('except')})
        AND (CAST(:only AS TEXT) IS NULL OR service = :only) ORDER BY dueAt LIMIT :limit ${db.skipTaken}
    ) UPDATE pushes SET dueAt = :leaseUntil, leasedUntil = :leaseUntil, attempts = attempts + 1 WHERE id IN (SELECT id FROM due) RETURNING ${pushColumns}`;
  const settle = `UPDATE pushes SET status = 'sent', leasedUntil = NULL WHERE id IN (SELECT CAST(value AS BIGINT) FROM (${db.elements('ids')}) AS given)`;
  return {
    async addPushes(drafts, now, leaseUntil) {
      if (drafts.length === 0) return [];
      const found = await db.all(addressee, find, { devices: JSON.stringify(drafts.map((draft) => draft.device)) });
      const queued = drafts.flatMap((draft) => {
        const to = found.find((each) => each.device === draft.device);
        return to ? [{ draft, to, row: toRow(draft, to, now, leaseUntil) }] : [];
      });
      const ids = (await addPushes(db, added, queued.map(({ row }) => inOrder(rowColumns, row)))).map(({ id }) => id).sort((a, b) => a - b);
      return queued.flatMap(({ draft, to: { service, pausedUntil: _, waiting, ...target }, row: { dueAt, attempts } }, index): LeasedPush[] =>
        attempts === 0 ? [] : [{ ...draft, id: ids[index] ?? 0, service, dueAt, attempts, target, waiting }],
      );
    },
    async withdrawPushes(request) {
      // A leased one (attempts counted at the claim) may be on its way: its device is told of the end as well.
      await db.run("DELETE FROM pushes WHERE subject = :request AND kind = 'request' AND status = 'due' AND attempts = 0", { request });
      const rows = await db.all(
        device,
        `SELECT DISTINCT device FROM pushes AS sent WHERE subject = :request AND kind = 'request'
           AND NOT EXISTS (SELECT 1 FROM pushes AS ended WHERE ended.subject = :request AND ended.device = sent.device AND ended.kind = 'ended')`,
        { request },
      );
      return rows.map((row) => row.device);
    },
    async claimDuePushes({ now, leaseUntil, limit, except = [], only }) {
      await db.run(
        `UPDATE pushes SET status = 'dead', leasedUntil = NULL, error = coalesce(error || '; ', '') || 'too late to send'
         WHERE status = 'due' AND dueAt <= :now AND expiresAt <= :now`,
        { now },
      );
      const claimed = await db.all(push, claim, columns({ now, leaseUntil, limit, except, only }));
      return claimed.sort((a, b) => a.id - b.id);
    },
    async returnLeases() {
      await db.run("UPDATE pushes SET dueAt = 0, leasedUntil = NULL WHERE status = 'due' AND leasedUntil IS NOT NULL");
    },
    async settlePushes(ids) {
      await db.run(settle, { ids: JSON.stringify(ids) });
    },
    async reschedulePush(id, dueAt, error) {
      await db.run("UPDATE pushes SET dueAt = :dueAt, leasedUntil = NULL, error = coalesce(:error, error) WHERE id = :id AND status = 'due'", { id, dueAt, error: error ?? null });
    },
    async replayPush(id, now) {
      return (await db.run("UPDATE pushes SET status = 'due', dueAt = :now, attempts = 0 WHERE id = :id AND status = 'dead' AND expiresAt > :now", { id, now })) === 1;
    },
    async deadLetterPush(id, error) {
      await db.run("UPDATE pushes SET status = 'dead', leasedUntil = NULL, error = :error WHERE id = :id", { id, error });
    },
    async pauseService(service, until, reason) {
      await db.run(
        `INSERT INTO pushServices (service, pausedUntil, reason) VALUES (:service, :until, :reason) ON CONFLICT (service)
         DO UPDATE SET pausedUntil = excluded.pausedUntil, reason = excluded.reason WHERE excluded.pausedUntil > pushServices.pausedUntil`,
        { service, until, reason },
      );
      await db.run("UPDATE pushes SET dueAt = :until WHERE status = 'due' AND service = :service AND leasedUntil IS NULL AND dueAt < :until", { service, until });
    },
  };
}
