/** VAPID (RFC 8292): each subscription names the key it was made with, and an old key stays while any subscription names it. */
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { base64urlSchema } from '../../protocol/base.ts';
import type { ServerContext } from '../ports.ts';

/** A VAPID key pair, base64url: an uncompressed P-256 point and its scalar. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

const keysSchema = v.pipe(v.string(), v.parseJson(), v.object({ publicKey: base64urlSchema, privateKey: base64urlSchema }));

/** The setting under which a key pair that is no longer the current one is kept, as JSON of `VapidKeys`. */
export const retiredVapidSetting = (id: string): string => `vapid:${id}`;

/** The key pair of this ID, current or retired; undefined when it is gone. */
export async function vapidKeysOf({ store, identity }: Pick<ServerContext, 'store' | 'identity'>, id: string): Promise<VapidKeys | undefined> {
  if (id === identity.vapid.id) return identity.vapid;
  const kept = v.safeParse(keysSchema, await store.setting(retiredVapidSetting(id)));
  return kept.success ? kept.output : undefined;
}

/** Seconds that a token lives: half of what RFC 8292 section 2 allows, as clocks differ. */
const tokenLife = 12 * 3_600;
/** Seconds before its end at which a token is made anew: longer than any push is on its way. */
const renewal = 3_600;
/** Users choose the names under a push service's domain, so their number has a bound. */
const tokensKept = 1_000;

const encode = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString('base64url');
const header = encode({ typ: 'JWT', alg: 'ES256' });

/** Authorizations for push services. One is signed per service and key, and reused for half a day: signing costs as much as encrypting. */
export class VapidTokens {
  readonly #subject: string;
  readonly #now: () => number;
  readonly #kept = new Map<string, { authorization: string; expires: number }>();
  readonly #keys = new Map<string, KeyObject>();

  /** @param subject `mailto:` or `https:` of the operator */
  constructor(subject: string, now: () => number) {
    this.#subject = subject;
    this.#now = now;
  }

  /** The `Authorization` header (RFC 8292 section 3) for a push service. */
  authorizationFor(origin: string, keys: VapidKeys): string {
    const name = `${keys.publicKey} ${origin}`;
    const seconds = Math.floor(this.#now() / 1_000);
    const kept = this.#kept.get(name);
    // A clock that was set back must not keep a token that is refused for being too long.
    if (kept && kept.expires - seconds > renewal && kept.expires - seconds <= tokenLife) return kept.authorization;
    const expires = seconds + tokenLife;
    const authorization = `vapid t=${this.#sign(`${header}.${encode({ aud: origin, exp: expires, sub: this.#subject })}`, keys)}, k=${keys.publicKey}`;
    if (this.#kept.size >= tokensKept) this.#kept.clear();
    this.#kept.set(name, { authorization, expires });
    return authorization;
  }

  #sign(content: string, keys: VapidKeys): string {
    const signature = sign('sha256', Buffer.from(content), { key: this.#keyOf(keys), dsaEncoding: 'ieee-p1363' });
    return `${content}.${signature.toString('base64url')}`;
  }

  #keyOf({ publicKey, privateKey }: VapidKeys): KeyObject {
    const kept = this.#keys.get(publicKey);
    if (kept) return kept;
    const point = Buffer.from(publicKey, 'base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url'), d: privateKey };
    const key = createPrivateKey({ format: 'jwk', key: jwk });
    this.#keys.set(publicKey, key);
    return key;
  }
}
