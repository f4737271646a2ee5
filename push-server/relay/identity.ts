/** The relay's own key: made on first start, kept in its store, its public half written out for the server's `RELAY_KEY`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import * as v from 'valibot';
import { digestSchema, publicKeySchema, type PublicKey } from '../../protocol/base.ts';
import { deviceIdOf } from '../../protocol/keys.ts';
import type { RelayStore } from './store.ts';

const privateKeySchema = v.pipe(v.string(), v.parseJson(), v.strictObject({ ...publicKeySchema.entries, d: digestSchema }));

export interface RelayIdentity {
  /** RFC 7638 thumbprint of the public key. */
  id: string;
  publicKey: PublicKey;
  privateKey: CryptoKey;
}

/** Reads or makes the key, and writes `relay-key.json` into `directory`. */
export async function relayIdentity(store: RelayStore, directory: string): Promise<RelayIdentity> {
  const jwk = v.parse(privateKeySchema, store.setting('key') ?? (await makeKey(store)));
  const { d, ...publicKey } = jwk;
  const privateKey = await importJWK({ ...publicKey, d }, 'ES256');
  if (privateKey instanceof Uint8Array) throw new TypeError('the relay key is no key pair');
  writeFileSync(join(directory, 'relay-key.json'), `${JSON.stringify(publicKey)}\n`);
  return { id: await deviceIdOf(publicKey), publicKey, privateKey };
}

async function makeKey(store: RelayStore): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(privateKey);
  const text = JSON.stringify({ kty, crv, x, y, d });
  store.putSetting('key', text);
  return text;
}
