import * as v from 'valibot';
import { publicKeySchema, roleSchema } from '../../../protocol/base.ts';
import { verificationPurposeSchema } from '../../../protocol/kinds.ts';
import { minimumSchema } from '../../../protocol/requests/state.ts';
import { sealedSchema } from '../../../protocol/sealed.ts';
import type { AccountReads, AccountWrites } from '../port.ts';
import { absent, columns, insert, json, type Connection } from './connection.ts';

const value = v.object({ value: v.string() });
const account = v.object({ id: v.string(), createdAt: v.number(), counter: v.number(), minimum: minimumSchema });
const passkey = v.object({
  id: v.string(), account: v.string(), publicKey: v.string(), signCount: v.number(), transports: json(v.array(v.string())), createdAt: v.number(),
});
const ceremony = v.object({
  id: v.string(), purpose: verificationPurposeSchema, device: v.string(), account: absent(v.string()), challenge: v.string(), expiresAt: v.number(),
});
const device = v.object({
  id: v.string(), account: absent(v.string()), role: roleSchema, statement: v.string(), digest: v.string(), signingKey: json(publicKeySchema),
  joinedAt: v.number(), seenAt: v.number(), revokedAt: absent(v.number()), nameStatement: absent(v.string()), name: absent(json(sealedSchema)),
});
const endorsement = v.object({ device: v.string(), issuer: v.string(), statement: v.string() });

export const accountReads = (db: Connection): AccountReads => ({
  setting: async (name) => db.get(value, 'SELECT value FROM settings WHERE name = :name', { name })?.value,
  account: async (id) => db.get(account, 'SELECT * FROM accounts WHERE id = :id', { id }),
  passkey: async (id) => db.get(passkey, 'SELECT * FROM passkeys WHERE id = :id', { id }),
  passkeysOf: async (of) => db.all(passkey, 'SELECT * FROM passkeys WHERE account = :of ORDER BY createdAt', { of }),
  device: async (id) => db.get(device, 'SELECT * FROM devices WHERE id = :id', { id }),
  ceremony: async (id, now) => db.get(ceremony, 'SELECT * FROM ceremonies WHERE id = :id AND expiresAt > :now', { id, now }),
  devicesOf: async (of) => db.all(device, 'SELECT * FROM devices WHERE account = :of AND revokedAt IS NULL ORDER BY joinedAt, id', { of }),
  endorsementsOf: async (of) =>
    db.all(endorsement, 'SELECT endorsements.* FROM endorsements JOIN devices ON devices.id = endorsements.device WHERE devices.account = :of AND devices.revokedAt IS NULL', { of }),
  revocationsOf: async (of) => db.all(v.object({ statement: v.string() }), 'SELECT statement FROM revocations WHERE account = :of ORDER BY counter', { of }).map(({ statement }) => statement),
});

const deviceColumns = ['id', 'account', 'role', 'statement', 'digest', 'signingKey', 'joinedAt', 'seenAt', 'revokedAt', 'nameStatement', 'name'];

export const accountWrites = (db: Connection): AccountWrites => ({
  async keepSetting(name, given) {
    db.run('INSERT INTO settings (name, value) VALUES (:name, :given) ON CONFLICT DO NOTHING', { name, given });
    return db.get(value, 'SELECT value FROM settings WHERE name = :name', { name })?.value ?? given;
  },
  async replaceSetting(name, given) {
    db.run('INSERT INTO settings (name, value) VALUES (:name, :given) ON CONFLICT DO UPDATE SET value = excluded.value', { name, given });
  },
  async useStatement(used) {
    if (db.run(insert('statements', ['issuer', 'jti', 'digest', 'keepUntil'], 'ON CONFLICT DO NOTHING'), columns(used)) === 1) return 'new';
    const { issuer, jti } = used;
    const before = db.get(v.object({ digest: v.string() }), 'SELECT digest FROM statements WHERE issuer = :issuer AND jti = :jti', { issuer, jti });
    return before?.digest === used.digest ? 'same' : 'reused';
  },
  async addAccount(record) {
    db.run(insert('accounts', ['id', 'createdAt', 'counter', 'minimum']), columns(record));
  },
  async setMinimum(id, minimum) {
    db.run('UPDATE accounts SET minimum = :minimum WHERE id = :id', { id, minimum });
  },
  async raiseCounter(id) {
    const row = db.get(v.object({ counter: v.number() }), 'UPDATE accounts SET counter = counter + 1 WHERE id = :id RETURNING counter', { id });
    if (!row) throw new Error('no such account');
    return row.counter;
  },
  async deleteAccount(id) {
    const ofAccount = 'IN (SELECT id FROM devices WHERE account = :id)';
    db.run(`DELETE FROM statements WHERE issuer ${ofAccount}`, { id });
    db.run(`DELETE FROM events WHERE device ${ofAccount}`, { id });
    db.run(`DELETE FROM pushes WHERE device ${ofAccount}`, { id });
    db.run(`DELETE FROM ceremonies WHERE account = :id OR device ${ofAccount}`, { id });
    db.run(`DELETE FROM pairings WHERE account = :id OR opener ${ofAccount}`, { id });
    db.run('DELETE FROM accounts WHERE id = :id', { id });
  },
  async addPasskey(record) {
    db.run(insert('passkeys', ['id', 'account', 'publicKey', 'signCount', 'transports', 'createdAt']), columns(record));
  },
  async setSignCount(id, signCount) {
    db.run('UPDATE passkeys SET signCount = :signCount WHERE id = :id', { id, signCount });
  },
  async addCeremony(record) {
    db.run(insert('ceremonies', ['id', 'purpose', 'device', 'account', 'challenge', 'expiresAt']), columns({ account: undefined, ...record }));
  },
  takeCeremony: async (id) => db.run('DELETE FROM ceremonies WHERE id = :id', { id }) === 1,
  async putDevice(record) {
    const given = Object.fromEntries(deviceColumns.map((name) => [name, undefined]));
    db.run(insert('devices', deviceColumns, 'ON CONFLICT (id) DO UPDATE SET account = excluded.account, joinedAt = excluded.joinedAt, seenAt = excluded.seenAt'), columns({ ...given, ...record }));
  },
  async nameDevice(id, statement, name) {
    db.run('UPDATE devices SET nameStatement = :statement, name = :name WHERE id = :id', columns({ id, statement, name }));
  },
  async revokeDevice(id, at) {
    db.run('UPDATE devices SET revokedAt = :at WHERE id = :id AND revokedAt IS NULL', { id, at });
    db.run('DELETE FROM subscriptions WHERE device = :id', { id });
    db.run('DELETE FROM endorsements WHERE device = :id OR issuer = :id', { id });
    db.run("DELETE FROM pushes WHERE device = :id AND status = 'due'", { id });
    db.run('DELETE FROM ceremonies WHERE device = :id', { id });
  },
  async seeDevice(id, at) {
    db.run('UPDATE devices SET seenAt = :at WHERE id = :id AND seenAt < :at', { id, at });
  },
  async addEndorsement(record) {
    db.run(insert('endorsements', ['device', 'issuer', 'statement'], 'ON CONFLICT (device, issuer) DO UPDATE SET statement = excluded.statement'), columns(record));
  },
  async addRevocation(of, counter, statement) {
    db.run('INSERT INTO revocations (account, counter, statement) VALUES (:of, :counter, :statement)', { of, counter, statement });
  },
});
