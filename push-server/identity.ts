/** The server's own keys and ID: made on first start, kept in the store, never changed by themselves. */
import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import * as v from 'valibot';
import webpush from 'web-push';
import { base64urlSchema, decodeBytes, encodeBytes, publicKeySchema, randomBytes } from '../protocol/base.ts';
import { deviceIdOf } from '../protocol/keys.ts';
import type { ServerConfig } from './config.ts';
import type { ServerIdentity } from './ports.ts';
import type { Store } from './store/port.ts';

const privateKeySchema = v.object({ ...publicKeySchema.entries, d: base64urlSchema });
const vapidSchema = v.object({ publicKey: base64urlSchema, privateKey: base64urlSchema });

const parseKept = <S extends v.GenericSchema>(schema: S, kept: string): v.InferOutput<S> => v.parse(v.pipe(v.string(), v.parseJson(), schema), kept);

/** Reads the identity, making what is missing. Throws when the configured server ID is not the kept one. */
export async function readIdentity(store: Store, config: Pick<ServerConfig, 'serverId'>): Promise<ServerIdentity> {
  const fresh = { key: JSON.stringify(await newSigningKey()), vapid: JSON.stringify(webpush.generateVAPIDKeys()), secret: encodeBytes(randomBytes(32)), serverId: config.serverId ?? encodeBytes(randomBytes(16)) };
  const kept = await store.transaction(async (tx) => ({
    key: await tx.keepSetting('signingKey', fresh.key),
    vapid: await tx.keepSetting('vapid', fresh.vapid),
    secret: await tx.keepSetting('secret', fresh.secret),
    serverId: await tx.keepSetting('serverId', fresh.serverId),
  }));
  if (config.serverId !== undefined && kept.serverId !== config.serverId) {
    throw new Error(`SERVER_ID is ${config.serverId}, but this data folder belongs to the server ${kept.serverId}.`);
  }
  const vapid = parseKept(vapidSchema, kept.vapid);
  return { serverId: kept.serverId, ...(await signingKey(kept.key)), vapid: { ...vapid, id: vapidId(vapid.publicKey) }, secret: decodeBytes(kept.secret) };
}

async function newSigningKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}

async function signingKey(kept: string): Promise<Pick<ServerIdentity, 'keyId' | 'publicKey' | 'privateKey'>> {
  const { d, ...publicKey } = parseKept(privateKeySchema, kept);
  const privateKey = await importJWK({ ...publicKey, d }, 'ES256');
  if (privateKey instanceof Uint8Array) throw new Error('the kept signing key is no key pair');
  return { keyId: await deviceIdOf(publicKey), publicKey, privateKey };
}

/** The ID by which subscriptions name a VAPID key. */
export const vapidId = (publicKey: string): string => createHash('sha256').update(publicKey).digest('base64url');

/** The host name that passkeys were made for before, when it is another one now: they die with a changed name. */
export async function changedHost(store: Store, { publicUrl }: Pick<ServerConfig, 'publicUrl'>): Promise<string | undefined> {
  const host = new URL(publicUrl).hostname;
  const before = await store.transaction(async (tx) => {
    const kept = await tx.keepSetting('host', host);
    await tx.replaceSetting('host', host);
    return kept;
  });
  return before === host ? undefined : before;
}
