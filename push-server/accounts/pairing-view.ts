/** A pairing as both its sides see it. */
import type { Pairing } from '../../protocol/messages/devices.ts';
import type { PairingRecord } from '../store/records.ts';

/** The pairing's state at `now`: an unfinished one ends with its five minutes. */
export const pairingStateAt = (record: PairingRecord, now: number): Pairing['state'] =>
  record.expiresAt <= now && ['open', 'claimed', 'confirmed'].includes(record.state) ? 'expired' : record.state;

export function pairingView(record: PairingRecord, now: number): Pairing {
  const { claimantStatement: device, account, method } = record;
  return {
    pairing: record.id,
    slot: record.slot,
    state: pairingStateAt(record, now),
    expiresAt: record.expiresAt,
    opener: { device: record.openerStatement, names: { qr: record.nameQr, typed: record.nameTyped } },
    claimant: device && account && method ? { device, account, method, name: record.claimantName, mac: record.claimantMac } : undefined,
    acceptance: record.acceptance,
  };
}
