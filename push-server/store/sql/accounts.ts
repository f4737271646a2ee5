import * as v from 'valibot';
import { publicKeySchema, roleSchema } from '../../../protocol/base.ts';
import { verificationPurposeSchema } from '../../../protocol/kinds.ts';
import { minimumSchema } from '../../../protocol/requests/state.ts';
import { sealedSchema } from '../../../protocol/sealed.ts';
import type { AccountReads, AccountWrites } from '../port.ts';
import { absent, columns, insert, json, type Database } from './database.ts';

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
const member = v.object({ id: v.string(), role: roleSchema });
const endorsement = v.object({ device: v.string(), issuer: v.string(), statement: v.string() });

export const accountReads = (db: Database): AccountReads => ({
  setting: async (name) => (await db.get(value, 'SELECT value FROM settings WHERE name = :name', { name }))?.value,
  account: async (id) => db.get(account, 'SELECT * FROM accounts WHERE id = :id', { id }),
  passkey: async (id) => db.get(passkey, 'SELECT * FROM passkeys WHERE id = :id', { id }),
  passkeysOf: async (of) => db.all(passkey, 'SELECT * FROM passkeys WHERE account = :of ORDER BY createdAt, id', { of }),
  device: async (id) => db.get(device, 'SELECT * FROM devices WHERE id = :id', { id }),
  deviceOf: async (of, id) => db.get(device, 'SELECT * FROM devices WHERE id = :id AND account = :of AND revokedAt IS NULL', { of, id }),
  ceremony: async (id, now) => db.get(ceremony, 'SELECT * FROM ceremonies WHERE id = :id AND expiresAt > :now', { id, now }),
  devicesOf: async (of) => db.all(device, 'SELECT * FROM devices WHERE account = :of AND revokedAt IS NULL ORDER BY joinedAt, id', { of }),
  membersOf: async (of) => db.all(member, 'SELECT id, role FROM devices WHERE account = :of AND revokedAt IS NULL', { of }),
  endorsementsOf: async (of) =>
    await db.all(endorsement, 'SELECT endorsements.* FROM endorsements JOIN devices ON devices.id = endorsements.device WHERE devices.account = :of AND devices.revokedAt IS NULL', { of }),
  revocationsOf: async (of) =>
    (await db.all(v.object({ statement: v.string() }), 'SELECT statement FROM revocations WHERE account = :of ORDER BY counter', { of })).map(({ statement }) => statement),
});

const deviceColumns = ['id', 'account', 'role', 'statement', 'digest', 'signingKey', 'joinedAt', 'seenAt', 'revokedAt', 'nameStatement', 'name'];

const addStatement = insert('statements', ['issuer', 'jti', 'digest', 'keepUntil'], 'ON CONFLICT DO NOTHING');

export const accountWrites = (db: Database): AccountWrites => ({
  async keepSetting(name, given) {
    await db.run('INSERT INTO settings (name, value) VALUES (:name, :given) ON CONFLICT DO NOTHING', { name, given });
    return (await db.get(value, 'SELECT value FROM settings WHERE name = :name', { name }))?.value ?? given;
  },
  async replaceSetting(name, given) {
    await db.run('INSERT INTO settings (name, value) VALUES (:name, :given) ON CONFLICT (name) DO UPDATE SET value = excluded.value', { name, given });
  },
  async useStatement(used) {
    if ((await db.run(addStatement, columns(used))) === 1) return 'new';
    const { issuer, jti } = used;
    const before = await db.get(v.object({ digest: v.string() }), 'SELECT digest FROM statements WHERE issuer = :issuer AND jti = :jti', { issuer, jti });
    return before?.digest === used.digest ? 'same' : 'reused';
  },
  async addAccount(record) {
    await db.run(insert('accounts', ['id', 'createdAt', 'counter', 'minimum']), columns(record));
  },
  async setMinimum(id, minimum) {
    await db.run('UPDATE accounts SET minimum = :minimum WHERE id = :id', { id, minimum });
  },
  async raiseCounter(id) {
    const row = await db.get(v.object({ counter: v.number() }), 'UPDATE accounts SET counter = counter + 1 WHERE id = :id RETURNING counter', { id });
    if (!row) throw new Error('no such account');
    return row.counter;
  },
  async deleteAccount(id) {
    const ofAccount = 'IN (SELECT id FROM devices WHERE account = :id)';
    await db.run(`DELETE FROM statements WHERE issuer ${ofAccount}`, { id });
    await db.run(`DELETE FROM events WHERE audience = :id OR audience ${ofAccount}`, { id });
    await db.run(`DELETE FROM pushes WHERE device ${ofAccount}`, { id });
    await db.run(`DELETE FROM ceremonies WHERE account = :id OR device ${ofAccount}`, { id });
    await db.run(`DELETE FROM pairings WHERE account = :id OR opener ${ofAccount}`, { id });
    await db.run('DELETE FROM accounts WHERE id = :id', { id });
  },
  async addPasskey(record) {
    await db.run(insert('passkeys', ['id', 'account', 'publicKey', 'signCount', 'transports', 'createdAt']), columns(record));
  },
  async removePasskey(id) {
    await db.run('DELETE FROM passkeys WHERE id = :id', { id });
  },
  async setSignCount(id, signCount) {
    await db.run('UPDATE passkeys SET signCount = :signCount WHERE id = :id', { id, signCount });
  },
  async addCeremony(record) {
    await db.run(insert('ceremonies', ['id', 'purpose', 'device', 'account', 'challenge', 'expiresAt']), columns({ account: undefined, ...record }));
  },
  takeCeremony: async (id) => (await db.run('DELETE FROM ceremonies WHERE id = :id', { id })) === 1,
  async putDevice(record) {
    const given = Object.fromEntries(deviceColumns.map((name) => [name, undefined]));
    await db.run(insert('devices', deviceColumns, 'ON CONFLICT (id) DO UPDATE SET account = excluded.account, joinedAt = excluded.joinedAt, seenAt = excluded.seenAt'), columns({ ...given, ...record }));
  },
  async nameDevice(id, statement, name) {
    await db.run('UPDATE devices SET nameStatement = :statement, name = :name WHERE id = :id', columns({ id, statement, name }));
  },
  async revokeDevice(id, at) {
    await db.run('UPDATE devices SET revokedAt = :at WHERE id = :id AND revokedAt IS NULL', { id, at });
    await db.run('DELETE FROM subscriptions WHERE device = :id', { id });
    await db.run('DELETE FROM endorsements WHERE device = :id OR issuer = :id', { id });
    await db.run("DELETE FROM pushes WHERE device = :id AND status = 'due'", { id });
    await db.run('DELETE FROM ceremonies WHERE device = :id', { id });
  },
  async seeDevice(id, at) {
    await db.run('UPDATE devices SET seenAt = :at WHERE id = :id AND seenAt < :at', { id, at });
  },
  async addEndorsement(record) {
    await db.run(insert('endorsements', ['device', 'issuer', 'statement'], 'ON CONFLICT (device, issuer) DO UPDATE SET statement = excluded.statement'), columns(record));
  },
  async addRevocation(of, counter, statement) {
    await db.run('INSERT INTO revocations (account, counter, statement) VALUES (:of, :counter, :statement)', { of, counter, statement });
  },
});
