/**
 * The pairing ceremony (DESIGN section 4). The opener shows a code; the claimant scans or types it, and proves the secret over the
 * whole transcript; the opener, asked once, answers with its own proof. Neither pins the other before it has checked the proof.
 */
import { decodeBytes, encodeBytes, utf8 } from '../base.ts';
import { passkeySchema } from '../card.ts';
import type { PairingMethod } from '../kinds.ts';
import { decryptUnder, encryptUnder, padded, paddingSteps, parseOpened } from '../sealing.ts';
import { deviceNameSchema } from '../content.ts';
import * as v from 'valibot';

/** Everything that both sides must have seen alike. */
export interface Transcript {
  serverId: string;
  /** RFC 7638 thumbprint of the server's signing key. */
  serverKey: string;
  pairing: string;
  method: PairingMethod;
  account: string;
  /** The device statements themselves. */
  opener: string;
  claimant: string;
}

export type PairingSide = 'opener' | 'claimant';

async function derive(key: Uint8Array, info: string): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) }, base, 256));
}

const transcriptBytes = (t: Transcript) =>
  utf8(JSON.stringify(['raise-to-pay pairing 1', t.serverId, t.serverKey, t.pairing, t.method, t.account, t.opener, t.claimant]));

async function macKey(key: Uint8Array, side: PairingSide): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await derive(key, `pairing proof ${side}`), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

/** The role-labelled proof of one side: HMAC-SHA-256 (RFC 2104) over the transcript, base64url. */
export async function pairingProof(key: Uint8Array, side: PairingSide, transcript: Transcript): Promise<string> {
  return encodeBytes(new Uint8Array(await crypto.subtle.sign('HMAC', await macKey(key, side), transcriptBytes(transcript))));
}

/** Checks the other side's proof, in constant time. */
export async function verifyPairingProof(key: Uint8Array, side: PairingSide, transcript: Transcript, proof: string): Promise<boolean> {
  const bytes = decodeBytes(proof);
  return crypto.subtle.verify('HMAC', await macKey(key, side), bytes, transcriptBytes(transcript));
}

/** So many passkeys are told at a pairing; an account has no use for more. */
export const passkeysAtMost = 8;

/** What a side tells the other of itself, and no server: its name; a phone also the passkeys that may approve payments. */
const introductionSchema = v.strictObject({ name: deviceNameSchema, passkeys: v.optional(v.pipe(v.array(passkeySchema), v.maxLength(passkeysAtMost))) });
export type Introduction = v.InferOutput<typeof introductionSchema>;

/** Hides an introduction from the server. Whoever holds the secret, and nobody else, can have written what opens under it. */
export async function hideIntroduction(key: Uint8Array, side: PairingSide, introduction: Introduction): Promise<string> {
  return encryptUnder(await derive(key, `pairing introduction ${side}`), padded(introduction, paddingSteps.name));
}

/** Reads the other side's introduction. Throws `malformed_body` when the secret is not the one it was hidden under. */
export async function readIntroduction(key: Uint8Array, side: PairingSide, hidden: string): Promise<Introduction> {
  return parseOpened(introductionSchema, await decryptUnder(await derive(key, `pairing introduction ${side}`), hidden));
}
