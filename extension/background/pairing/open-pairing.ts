import type { Passkey } from '../../../protocol/card.ts';
import type { Pairing, ServerInfo } from '../../../protocol/messages/devices.ts';
import { typedCode, pairingAddress, type PairingSecrets } from '../../../protocol/pairing/code.ts';
import type { Fault, PairingView } from '../../platform/page-messages.ts';
import { qrPath } from '../../platform/qr-path.ts';

/** How a pairing ended without binding anything. */
export type PairingEnd = Extract<PairingView, { step: 'ended' }>['why'];

/** A pairing that this desktop opened: everything to go on with after the background was stopped. */
export interface OpenPairing {
  step: 'opening' | 'waiting' | 'confirm' | 'accepting' | 'done' | 'ended';
  address: string;
  server?: ServerInfo;
  serverKey?: string;
  slot?: string;
  secrets?: PairingSecrets;
  /** This desktop's statement, and its digest as the QR code carries it. */
  device?: string;
  deviceDigest?: string;
  /** The last word of the server. */
  pairing?: Pairing;
  /** The phone's name, once its proof was checked. */
  phone?: string;
  /** The passkeys that it said may approve payments, likewise. */
  passkeys?: Passkey[];
  /** What this desktop answers with. */
  mac?: string;
  why?: PairingEnd;
  fault?: Fault;
}

/** Forgets the secrets as soon as they are of no more use. */
export function ended(open: OpenPairing, why: PairingEnd, fault?: Fault): OpenPairing {
  return { step: 'ended', address: open.address, why, ...(fault ? { fault } : {}) };
}

/** What becomes of a pairing by the server's word alone, before any proof is looked at. `now` in ms since the epoch. */
export function follow(open: OpenPairing, pairing: Pairing, now: number): OpenPairing {
  if (open.step === 'done' || open.step === 'ended' || (open.pairing && open.pairing.pairing !== pairing.pairing)) return open;
  if (pairing.state === 'refused') return ended(open, 'refused');
  if (pairing.state === 'void') return ended(open, 'void');
  if (pairing.state === 'expired' || (now > pairing.expiresAt && open.step !== 'accepting')) return ended(open, 'expired');
  // What the proof was checked over must not be exchanged afterwards.
  return open.step === 'waiting' ? { ...open, pairing } : open;
}

/** What the options page shows of it. */
export function pairingView(open: OpenPairing | undefined): PairingView | undefined {
  if (!open) return undefined;
  const { step, phone = '', pairing, secrets, slot, server, deviceDigest } = open;
  if (step === 'ended') return { step, why: open.why ?? 'problem', ...(open.fault ? { fault: open.fault } : {}) };
  if (step === 'done' || step === 'accepting') return { step, phone };
  if (!pairing || !secrets || !slot || !server || !deviceDigest) return { step: 'opening' };
  const { expiresAt } = pairing;
  if (step === 'confirm') return { step, phone, expiresAt };
  if (pairing.claimant) return { step: 'claimed', expiresAt };
  return { step: 'code', code: qrPath(pairingAddress(server.publicUrl, slot, secrets, deviceDigest)), typed: typedCode(slot, secrets), expiresAt };
}
