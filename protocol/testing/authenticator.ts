/** A software authenticator: what `@simplewebauthn/browser` hands on from a platform, with user verification and the PRF extension. Tests only. */
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { decodeBytes, encodeBytes, randomBytes, utf8 } from '../base.ts';

const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => { whole.set(part, at); return at + part.length; }, 0);
  return whole;
};
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** An integer as ASN.1 DER writes it (ITU-T X.690 section 8.3). */
function derInteger(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = bytes.slice(first);
  const padded = (significant[0] ?? 0) >= 0x80 ? concat(Uint8Array.of(0), significant) : significant;
  return concat(Uint8Array.of(0x02, padded.length), padded);
}

/** WebCrypto's r and s, as WebAuthn has them: an ASN.1 sequence. */
function derSignature(raw: Uint8Array): Uint8Array {
  const body = concat(derInteger(raw.slice(0, 32)), derInteger(raw.slice(32)));
  return concat(Uint8Array.of(0x30, body.length), body);
}

/** One passkey on this authenticator. */
export class SoftPasskey {
  readonly id = encodeBytes(randomBytes(16));
  readonly #secret = randomBytes(32);
  readonly #pair: CryptoKeyPair;
  readonly #origin: string;
  /** COSE_Key, base64url. */
  readonly key: string;

  private constructor(origin: string, pair: CryptoKeyPair, key: string) {
    this.#origin = origin;
    this.#pair = pair;
    this.key = key;
  }

  static async make(origin = 'https://pay.example'): Promise<SoftPasskey> {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    return new SoftPasskey(origin, pair, encodeBytes(isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, decodeBytes(x)], [-3, decodeBytes(y)]]))));
  }

  /** The JSON of its creation; with extension data after the key, as an authenticator with PRF has it. */
  async creation(): Promise<string> {
    const id = decodeBytes(this.id);
    const extensions = isoCBOR.encode(new Map([['hmac-secret', true]]));
    const authData = concat(await this.#head(0xc5), new Uint8Array(16), Uint8Array.of(0, id.length), id, decodeBytes(this.key), extensions);
    const attestationObject = encodeBytes(isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]])));
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', response: { clientDataJSON: encodeBytes(utf8('{}')), attestationObject } });
  }

  /** The answer to a request for an assertion with this challenge; `verified`: the user proved who it is. */
  async assertion(challenge: string, { verified = true } = {}) {
    const clientData = utf8(JSON.stringify({ type: 'webauthn.get', challenge, origin: this.#origin, crossOrigin: false }));
    const authenticatorData = await this.#head(verified ? 0x05 : 0x01);
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, this.#pair.privateKey, concat(authenticatorData, await sha256(clientData)));
    const signature = encodeBytes(derSignature(new Uint8Array(raw)));
    return { id: this.id, rawId: this.id, type: 'public-key' as const, response: { clientDataJSON: encodeBytes(clientData), authenticatorData: encodeBytes(authenticatorData), signature } };
  }

  /** What the PRF extension gives for an input (WebAuthn level 3, section 10.1.4). */
  async prf(input: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
    const key = await crypto.subtle.importKey('raw', this.#secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return crypto.subtle.sign('HMAC', key, input);
  }

  async #head(flags: number): Promise<Uint8Array<ArrayBuffer>> {
    return concat(await sha256(utf8(new URL(this.#origin).hostname)), Uint8Array.of(flags, 0, 0, 0, 1));
  }
}
