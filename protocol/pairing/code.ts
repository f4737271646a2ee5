/** What a pairing's QR code carries and what the user types instead. */
import * as v from 'valibot';
import { decodeBytes, digestSchema, encodeBytes, randomBytes, utf8 } from '../base.ts';
import { slotSchema, type PairingMethod } from '../kinds.ts';

/** Crockford's base32: no I, L, O or U, so that a typed code has no look-alikes. https://www.crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Rounds of PBKDF2-HMAC-SHA-256 that stretch the 60 typed bits (RFC 8018 section 5.2). */
const stretchRounds = 600_000;

export interface PairingSecrets {
  /** 256 bits for the QR code, base64url. */
  qr: string;
  /** 12 base32 characters for typing: 60 bits. */
  typed: string;
}

/** Draws a slot: 20 random bits. The server answers `slot_taken` when it is in use. */
export const generateSlot = (): string => Array.from(randomBytes(4), (byte) => alphabet[byte & 31]).join('');

/** Makes both secrets of a pairing; no server sees either. */
export function generatePairingSecrets(): PairingSecrets {
  const typed = Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');
  return { qr: encodeBytes(randomBytes(32)), typed };
}

/** The address in the pairing QR code: slot, secret and the opener's device-statement digest, all in the fragment. */
export const pairingAddress = (publicUrl: string, slot: string, secrets: PairingSecrets, deviceDigest: string): string =>
  `${publicUrl.replace(/\/$/, '')}/pair#${slot}.${secrets.qr}.${deviceDigest}`;

/** What the user types, in groups of four: slot, then the typed secret. */
export const typedCode = (slot: string, secrets: PairingSecrets): string => (slot + secrets.typed).replace(/(.{4})(?=.)/g, '$1-');

/** A pairing code as one side read it. */
export interface PairingCode {
  method: PairingMethod;
  slot: string;
  /** The secret as written: base64url for `qr`, base32 for `typed`. */
  secret: string;
  /** Only in a scanned code: the digest that the opener's device statement must have. */
  deviceDigest?: string;
}

const scannedSchema = v.tuple([slotSchema, digestSchema, digestSchema]);

/** Reads a scanned pairing code; undefined when it is something else. */
export function parsePairingAddress(text: string): PairingCode | undefined {
  const fragment = /\/pair#(.+)$/.exec(text)?.[1];
  const parsed = v.safeParse(scannedSchema, fragment?.split('.'));
  if (!parsed.success) return undefined;
  const [slot, secret, deviceDigest] = parsed.output;
  return { method: 'qr', slot, secret, deviceDigest };
}

/** Reads a typed code, forgiving case, spaces, dashes and the look-alikes O, I and L; undefined when it is not 16 characters. */
export function parseTypedCode(text: string): PairingCode | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code)) return undefined;
  return { method: 'typed', slot: code.slice(0, 4), secret: code.slice(4) };
}

/** The 256-bit key that both sides derive from the secret; `typed` secrets are stretched, salted with the server ID and the slot. */
export async function pairingKey(code: Pick<PairingCode, 'method' | 'secret' | 'slot'>, serverId: string): Promise<Uint8Array<ArrayBuffer>> {
  if (code.method === 'qr') return decodeBytes(code.secret);
  const base = await crypto.subtle.importKey('raw', utf8(code.secret), 'PBKDF2', false, ['deriveBits']);
  const salt = utf8(`rtp pairing ${serverId} ${code.slot}`);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: stretchRounds }, base, 256));
}
