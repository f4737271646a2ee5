import * as v from 'valibot';
import {
  evidenceSchema, minimumSchema, openingSchema, operationSchema, phaseSchema, settleReasonSchema, isOutcome, type RequestState,
} from '../../../protocol/requests/state.ts';
import { cardAnswerSchema, cardLife } from '../../../protocol/card.ts';
import { handCardBodySchema } from '../../../protocol/messages/requests.ts';
import { sealedSchema } from '../../../protocol/sealed.ts';
import type { PurgeWrites, RequestReads, RequestWrites } from '../port.ts';
import type { RequestRecord } from '../records.ts';
import { absent, columns, inOrder, insert, json, type Database } from './database.ts';

const time = absent(v.number());
const stateColumns = {
  desktop: v.string(), phase: phaseSchema, revision: v.number(), minimum: minimumSchema, opening: openingSchema, filedAt: v.number(), expiresAt: v.number(),
  deliveredAt: time, releasedAt: time, openedAt: time, settledAt: time, deadlineAt: time, cancelNoticeAt: time, cardHandedAt: time, cardAnswer: absent(cardAnswerSchema), winner: absent(v.string()),
  operation: absent(v.union([operationSchema, v.literal('at-once')])), reason: absent(settleReasonSchema), evidence: json(v.array(evidenceSchema)),
};
const ownColumns = {
  account: v.string(), recipients: json(v.array(v.string())), operations: json(v.array(operationSchema)), filingDigest: v.string(), detailsDigest: v.string(),
  digits: v.string(), scanProof: v.string(), filing: absent(v.string()), preview: absent(json(sealedSchema)), details: absent(json(sealedSchema)),
  salt: absent(v.string()), operationDigest: absent(v.string()), response: absent(v.string()),
  card: absent(json(handCardBodySchema)),
};
const stateRow = v.pipe(
  v.object({ id: v.string(), ...stateColumns }),
  v.transform(({ id, ...state }): RequestState => ({ request: id, ...state })),
);
const ownRow = v.object(ownColumns);
const row = v.pipe(
  v.looseObject({}),
  v.transform((columns) => ({ state: v.parse(stateRow, columns), ...v.parse(ownRow, columns) })),
);
const count = v.object({ count: v.number() });

/** SQL: whether this device may know of the request. IDs have one length, so that none is a part of another. */
const isFor = (db: Database, device: string) => `(desktop = ${device} OR ${db.contains('recipients', device)})`;
// What an account has behind it must not slow it down: these look at what is open, and at what was settled last, by one index.
/** SQL of a device's ID and of its account's. */
interface Whose {
  id: string;
  account: string;
}
const asked: Whose = { id: ':device', account: '(SELECT account FROM devices WHERE devices.id = :device)' };
const openOf = (db: Database, { id, account }: Whose) => `FROM requests WHERE requests.account = ${account} AND settledAt IS NULL AND ${isFor(db, id)}`;
/** SQL that counts the requests which wait for a device's user. */
export const countWaiting = (db: Database, whose: Whose) => `SELECT count(*) AS count ${openOf(db, whose)} AND releasedAt IS NULL`;

const unsettledFor = (db: Database) => `SELECT * ${openOf(db, asked)} ORDER BY filedAt DESC, id DESC LIMIT :limit`;
const newestFor = (db: Database) => `SELECT * FROM requests WHERE id IN (
    SELECT id ${openOf(db, asked)}
    UNION ALL SELECT id FROM (
      SELECT id FROM requests WHERE account = ${asked.account} AND settledAt IS NOT NULL AND ${isFor(db, asked.id)} ORDER BY settledAt DESC LIMIT :limit
    ) AS settled
  ) ORDER BY filedAt DESC, id DESC LIMIT :limit`;

const ground = v.object({
  counter: v.number(), minimum: minimumSchema, filings: v.number(), open: v.number(), unwantedHalves: v.number(), isMember: v.number(), phones: v.number(), addressed: v.number(),
});
const judged = (which: string) => `SELECT desktop, filedAt, settledAt, phase, deliveredAt, reason FROM requests WHERE account = :account AND ${which}`;
const findGround = (db: Database) => `SELECT counter, minimum, recent.*, members.* FROM accounts
  CROSS JOIN (
    SELECT count(*) FILTER (WHERE desktop = :desktop AND filedAt > :filedSince) AS filings, count(*) FILTER (WHERE desktop = :desktop AND settledAt IS NULL) AS open,
      coalesce(sum(CASE WHEN phase IN ('declined', 'expired') THEN 2 ELSE 1 END) FILTER (WHERE settledAt > :endedSince
        AND (phase IN ('declined', 'expired') OR (phase = 'cancelled' AND deliveredAt IS NOT NULL AND coalesce(reason, 'superseded') = 'superseded'))), 0) AS "unwantedHalves"
    FROM (${judged('settledAt IS NULL')} UNION ALL ${judged('settledAt > :since')}) AS judged
  ) AS recent
  CROSS JOIN (
    SELECT count(*) FILTER (WHERE id = :desktop) AS "isMember", count(*) FILTER (WHERE role = 'phone') AS phones,
      count(*) FILTER (WHERE role = 'phone' AND ${db.contains('CAST(:recipients AS TEXT)', 'id')}) AS addressed
    FROM devices WHERE account = :account AND revokedAt IS NULL
  ) AS members WHERE accounts.id = :account`;

export function requestReads(db: Database): RequestReads {
  const find = {
    known: `SELECT * FROM requests WHERE id = :id AND ${isFor(db, asked.id)}`, unsettled: unsettledFor(db), newest: newestFor(db), waiting: countWaiting(db, asked), ground: findGround(db),
  };
  return {
    request: async (id): Promise<RequestRecord | undefined> => db.get(row, 'SELECT * FROM requests WHERE id = :id', { id }),
    requestFor: async (device, id) => db.get(row, find.known, { device, id }),
    unsettledRequestOf: async (desktop, account) => db.get(row, 'SELECT * FROM requests WHERE account = :account AND settledAt IS NULL AND desktop = :desktop ORDER BY filedAt DESC LIMIT 1', { desktop, account }),
    async requestsFor(device, { unsettledOnly, limit }) {
      return db.all(row, unsettledOnly ? find.unsettled : find.newest, { device, limit });
    },
    waitingFor: async (device) => (await db.get(count, find.waiting, { device }))?.count ?? 0,
    unsettledRequestsOf: async (account) => db.all(row, 'SELECT * FROM requests WHERE account = :account AND settledAt IS NULL ORDER BY filedAt', { account }),
    async filingGround({ recipients, ...of }) {
      const found = await db.get(ground, find.ground, { ...of, recipients: JSON.stringify(recipients), since: Math.min(of.filedSince, of.endedSince) });
      if (!found) return undefined;
      const { unwantedHalves, open, isMember, ...rest } = found;
      return { ...rest, unwanted: unwantedHalves / 2, isOpen: open > 0, isMember: isMember > 0 };
    },
    overdueRequests: async (now, limit) => db.all(row, `SELECT * FROM requests WHERE overdueAt <= :now ORDER BY overdueAt LIMIT :limit ${db.skipTaken}`, { now, limit }),
    nextOverdueAt: async () => (await db.get(v.object({ at: absent(v.number()) }), 'SELECT min(overdueAt) AS at FROM requests WHERE overdueAt IS NOT NULL'))?.at,
  };
}

const stateNames = Object.keys(stateColumns);
const allNames = ['id', 'overdueAt', ...stateNames, ...Object.keys(ownColumns)];

/** When time itself changes the request: expiry before the release, the deadline after it, never once it is settled. */
function overdueAt(state: RequestState): number | undefined {
  if (isOutcome(state.phase)) return undefined;
  return state.releasedAt === undefined ? state.expiresAt : state.deadlineAt;
}

const addRow = insert('requests', allNames, 'ON CONFLICT (id) DO NOTHING');

const stateParameters = ({ request, ...rest }: RequestState) => ({ ...rest, id: request, overdueAt: overdueAt({ request, ...rest }) });

export function requestWrites(db: Database): RequestWrites {
  const change = `UPDATE requests SET overdueAt = :overdueAt, ${stateNames.map((name) => `${name} = :${name}`).join(', ')},
    operationDigest = coalesce(:operationDigest, operationDigest), response = coalesce(:response, response),
    card = CASE WHEN CAST(:cardAnswer AS TEXT) IS NULL AND CAST(:settledAt AS BIGINT) IS NULL THEN coalesce(:card, card) END
    WHERE id = :id AND revision = :before AND phase IN (${db.elements('from')})
      AND (CAST(:by AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM devices WHERE devices.id = :by AND devices.revokedAt IS NULL AND devices.account = requests.account))`;
  return {
    async addRequest({ state, ...own }) {
      return (await db.run(addRow, inOrder(allNames, { ...own, ...stateParameters(state) }))) === 1;
    },
    async changeRequest({ request, revision: before, from, state, operationDigest, response, card, by }) {
      const changed = await db.run(change, columns({ ...stateParameters({ ...state, request, revision: before + 1 }), before, from, operationDigest, response, card, by }));
      return changed === 1;
    },
  };
}

export const purgeWrites = (db: Database): PurgeWrites => ({
  async purgeRequests(contentBefore, rowsBefore) {
    await db.run(
      `UPDATE requests SET filing = NULL, preview = NULL, details = NULL, salt = NULL, response = NULL
       WHERE settledAt <= :contentBefore AND (filing IS NOT NULL OR salt IS NOT NULL)`,
      { contentBefore },
    );
    await db.run('DELETE FROM pushes WHERE subject IN (SELECT id FROM requests WHERE settledAt <= :rowsBefore)', { rowsBefore });
    await db.run('DELETE FROM events WHERE subject IN (SELECT id FROM requests WHERE settledAt <= :rowsBefore)', { rowsBefore });
    await db.run('DELETE FROM requests WHERE settledAt <= :rowsBefore', { rowsBefore });
  },
  async purgeLeftovers(now, eventsBefore) {
    await db.run('DELETE FROM statements WHERE keepUntil <= :now', { now });
    await db.run("DELETE FROM settings WHERE name LIKE 'vapid:%' AND substr(name, 7) NOT IN (SELECT vapidKey FROM subscriptions)");
    await db.run('UPDATE requests SET card = NULL WHERE card IS NOT NULL AND cardHandedAt <= :before', { before: now - cardLife });
    await db.run('DELETE FROM ceremonies WHERE expiresAt <= :now', { now });
    await db.run('DELETE FROM pairings WHERE expiresAt <= :before', { before: now - 3_600_000 });
    await db.run('DELETE FROM devices WHERE account IS NULL AND seenAt <= :before AND id NOT IN (SELECT opener FROM pairings)', { before: now - 3_600_000 });
    await db.run('DELETE FROM events WHERE at <= :eventsBefore', { eventsBefore });
    await db.run("DELETE FROM pushes WHERE status = 'sent' AND expiresAt <= :before", { before: now - 3_600_000 });
    await db.run("DELETE FROM pushes WHERE status = 'dead' AND expiresAt <= :eventsBefore", { eventsBefore });
    await db.run('DELETE FROM standings WHERE expiresAt <= :now', { now });
    await db.run('DELETE FROM pushServices WHERE pausedUntil <= :now', { now });
  },
});
