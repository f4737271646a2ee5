/**
 * The public keys of the account's passkeys, as this phone knows them by itself: a desktop pins them when it is paired, and goes by
 * nothing else when a card is handed to it. So a server's word for a key is not enough; a signature that was just made here is.
 */
import * as v from 'valibot';
import { base64urlSchema, decodeBytes, encodeBytes } from '../../protocol/base.ts';
import { assertionSchema, type Assertion, type Passkey } from '../../protocol/card.ts';
import { accountExportSchema } from '../../protocol/messages/devices.ts';
import type { Storage } from '../storage/db.ts';
import type { Base } from './base.ts';

/** WebAuthn's `RegistrationResponseJSON`, as far as the new key is read from it. */
const registrationSchema = v.object({ id: base64urlSchema, response: v.object({ attestationObject: base64urlSchema }) });

/** Fetched with the first ceremony: CBOR and COSE are no part of the first load. */
const library = () => import('@simplewebauthn/server/helpers');

/** What this phone has learnt of the account's passkeys; each that it was shown at a ceremony. */
export const passkeysOf = (storage: Pick<Storage, 'passkeys'>): Promise<Passkey[]> => storage.passkeys();

/** Neither throws: a key that could not be learnt now is learnt at its next use. */
export interface OwnPasskeys {
  /** Keeps the key of a passkey that was just made here. `credential` is its JSON. */
  made(credential: string): Promise<void>;
  /** Keeps the key of a passkey that was just used here, unless it is known: the server says which, its signature must verify with it. */
  used(credential: string): Promise<void>;
}

/** The passkey in a creation's answer. Throws where there is none. */
async function passkeyMade(credential: string): Promise<Passkey> {
  const { id, response } = v.parse(v.pipe(v.string(), v.parseJson(), registrationSchema), credential);
  const { decodeAttestationObject, parseAuthenticatorData } = await library();
  const { credentialPublicKey } = parseAuthenticatorData(decodeAttestationObject(decodeBytes(response.attestationObject)).get('authData'));
  if (!credentialPublicKey) throw new TypeError('no key in the attestation');
  return { id, key: encodeBytes(credentialPublicKey) };
}

/**
 * Whether the key made the assertion's signature, and nobody can have made up the key for it. For RSA one can (duplicate signature
 * key selection: Blake-Wilson and Menezes 1999), so those are learnt where they are made only.
 */
async function didSign(key: string, { response }: Assertion): Promise<boolean> {
  const { cose, decodeCredentialPublicKey, toHash, verifySignature } = await library();
  const credentialPublicKey = decodeBytes(key);
  const decoded = decodeCredentialPublicKey(credentialPublicKey);
  if (!cose.isCOSEPublicKeyEC2(decoded) && !cose.isCOSEPublicKeyOKP(decoded)) return false;
  const [signed, client] = [decodeBytes(response.authenticatorData), await toHash(decodeBytes(response.clientDataJSON))];
  const data = new Uint8Array(signed.length + client.length);
  data.set(signed);
  data.set(client, signed.length);
  return verifySignature({ signature: decodeBytes(response.signature), data, credentialPublicKey });
}

export function createOwnPasskeys({ storage, api }: Pick<Base, 'storage' | 'api'>): OwnPasskeys {
  async function learn(credential: string): Promise<void> {
    const assertion = v.parse(v.pipe(v.string(), v.parseJson(), assertionSchema), credential);
    if ((await storage.passkeys()).some(({ id }) => id === assertion.id)) return;
    const listed = (await api.read('/v1/account', accountExportSchema)).passkeys.find(({ id }) => id === assertion.id);
    if (listed && (await didSign(listed.publicKey, assertion))) await storage.keepPasskey({ id: listed.id, key: listed.publicKey });
  }
  return {
    made: (credential) => passkeyMade(credential).then(storage.keepPasskey).catch(() => undefined),
    used: (credential) => learn(credential).catch(() => undefined),
  };
}
