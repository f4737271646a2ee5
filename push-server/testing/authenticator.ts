/** A software authenticator: makes the WebAuthn responses that a phone's platform would, with user verification. Tests only. */
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

interface Passkey {
  id: string;
  privateKey: KeyObject;
  userHandle: string;
  signCount: number;
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** User present, user verified. */
const verifiedFlags = 0x05;
const attestedFlag = 0x40;

export class Authenticator {
  readonly #origin: string;
  readonly #passkeys: Passkey[] = [];
  /** Set to leave user verification out. */
  verifies = true;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** `navigator.credentials.create()`, as JSON text. */
  create(challenge: string, userHandle: string): string {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const id = randomBytes(16);
    this.#passkeys.push({ id: base64url(id), privateKey, userHandle, signCount: 0 });
    const cose = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, Uint8Array.from(Buffer.from(x, 'base64url'))], [-3, Uint8Array.from(Buffer.from(y, 'base64url'))]]));
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
    const attestation = isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'], ['attStmt', new Map()], ['authData', Uint8Array.from(Buffer.concat([this.#authenticatorData(attestedFlag, 0), attested]))],
    ]));
    const response = { clientDataJSON: base64url(this.#clientData('webauthn.create', challenge)), attestationObject: base64url(attestation), transports: ['internal'] };
    return JSON.stringify({ id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {}, response });
  }

  /** `navigator.credentials.get()` with the newest passkey, as JSON text. */
  get(challenge: string): string {
    const passkey = this.#passkeys.at(-1);
    if (!passkey) throw new Error('no passkey yet');
    passkey.signCount += 1;
    const clientData = this.#clientData('webauthn.get', challenge);
    const authenticatorData = this.#authenticatorData(0, passkey.signCount);
    const signature = createSign('SHA256').update(Buffer.concat([authenticatorData, sha256(clientData)])).sign(passkey.privateKey);
    const response = { clientDataJSON: base64url(clientData), authenticatorData: base64url(authenticatorData), signature: base64url(signature), userHandle: passkey.userHandle };
    return JSON.stringify({ id: passkey.id, rawId: passkey.id, type: 'public-key', clientExtensionResults: {}, response });
  }

  #authenticatorData(flags: number, signCount: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(signCount);
    const verified = this.verifies ? verifiedFlags : 0x01;
    return Buffer.concat([sha256(new URL(this.#origin).hostname), Buffer.from([flags | verified]), counter]);
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }
}
