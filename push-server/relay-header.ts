/** What comes through the relay says so by the relay's own signature over the very bytes of the body. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { digest, publicKeySchema, type PublicKey } from '../protocol/base.ts';
import { deviceIdOf, importVerifyingKey } from '../protocol/keys.ts';
import { ProblemError } from '../protocol/problems.ts';
import { verifyStatement } from '../protocol/statements.ts';
import type { ServerContext } from './ports.ts';

const jwkSchema = v.pipe(v.string(), v.parseJson(), v.object(publicKeySchema.entries));

/** How a call came: `direct`, through the relay while the phone waits, or `stored` by the relay before. */
export type Way = 'direct' | 'relayed' | 'stored';

let read: { source: string; key: Promise<PublicKey> } | undefined;

/** The relay's public key: a JWK file or the JWK itself. Read at first use, for the relay may make its key after this server started. */
function relayKey(source: string): Promise<PublicKey> {
  if (read?.source === source) return read.key;
  const key = (source.trimStart().startsWith('{') ? Promise.resolve(source) : readFile(source, 'utf8')).then((text) => v.parse(jwkSchema, text));
  read = { source, key };
  key.catch(() => (read = undefined));
  return key;
}

/** Checks the `Relay-Statement` header of a call. Throws `relay_refused`. */
export async function wayOf({ config, identity, now, log }: ServerContext, header: string | undefined, body: string): Promise<Way> {
  if (header === undefined) return 'direct';
  try {
    if (!config.relay) throw new ProblemError('relay_refused');
    const known = await relayKey(config.relay.key);
    const key = await importVerifyingKey(known);
    const { claims } = await verifyStatement(header, { kind: 'forward', key, issuer: await deviceIdOf(known), audience: identity.serverId, now });
    if (claims.body !== (await digest(body))) throw new ProblemError('relay_refused', { detail: 'body' });
    return claims.stored ? 'stored' : 'relayed';
  } catch (cause) {
    log.warn({ err: cause }, 'relay refused');
    throw cause instanceof ProblemError && cause.code === 'clock_skew' ? cause : new ProblemError('relay_refused', {}, { cause });
  }
}
