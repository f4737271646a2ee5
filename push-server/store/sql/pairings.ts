import * as v from 'valibot';
import { pairingMethodSchema } from '../../../protocol/kinds.ts';
import { pairingStateSchema } from '../../../protocol/messages/devices.ts';
import type { PairingReads, PairingWrites } from '../port.ts';
import { absent, columns, insert, type Database } from './database.ts';

const pairing = v.object({
  id: v.string(), slot: v.string(), state: pairingStateSchema, expiresAt: v.number(), opener: v.string(), openerStatement: v.string(), nameQr: v.string(),
  nameTyped: v.string(), claimant: absent(v.string()), claimantStatement: absent(v.string()), account: absent(v.string()), method: absent(pairingMethodSchema),
  claimantName: absent(v.string()), claimantMac: absent(v.string()), acceptance: absent(v.string()),
});

export const pairingReads = (db: Database): PairingReads => ({
  pairing: async (id) => db.get(pairing, 'SELECT * FROM pairings WHERE id = :id', { id }),
  pairingOf: async (device, id) => db.get(pairing, 'SELECT * FROM pairings WHERE id = :id AND (opener = :device OR claimant = :device)', { device, id }),
  pairingAt: async (slot, now) =>
    db.get(pairing, "SELECT * FROM pairings WHERE slot = :slot AND expiresAt > :now AND state IN ('open', 'claimed', 'confirmed') LIMIT 1", { slot, now }),
  pairingOpenedBy: async (device, now) =>
    db.get(pairing, 'SELECT * FROM pairings WHERE opener = :device AND expiresAt > :now ORDER BY expiresAt DESC LIMIT 1', { device, now }),
});

const changed = ['claimant', 'claimantStatement', 'account', 'method', 'claimantName', 'claimantMac', 'acceptance'];

export const pairingWrites = (db: Database): PairingWrites => ({
  async addPairing(record) {
    await db.run(insert('pairings', ['id', 'slot', 'state', 'expiresAt', 'opener', 'openerStatement', 'nameQr', 'nameTyped']), columns(record));
  },
  async changePairing(id, from, change) {
    const none = Object.fromEntries(changed.map((name) => [name, undefined]));
    const sql = `UPDATE pairings SET state = :state, ${changed.map((name) => `${name} = coalesce(:${name}, ${name})`).join(', ')}
      WHERE id = :id AND state IN (${db.elements('from')})`;
    return (await db.run(sql, columns({ id, from, ...none, ...change }))) === 1;
  },
});
