/** What comes through a relay says so by the relay's own signature over the very bytes of the body. */
import { digest } from '../protocol/base.ts';
import { importVerifyingKey } from '../protocol/keys.ts';
import { ProblemError } from '../protocol/problems.ts';
import { peekStatement, verifyStatement } from '../protocol/statements.ts';
import type { ServerContext } from './ports.ts';
import { noteDelivery, trustedRelays } from './relays.ts';

/** How a call came: `direct`, through a relay while the phone waits, or `stored` by the relay before. */
export type Way = 'direct' | 'relayed' | 'stored';

/** Checks the `Relay-Statement` header of a call. Throws `relay_refused`. */
export async function wayOf(context: ServerContext, header: string | undefined, body: string): Promise<Way> {
  if (header === undefined) return 'direct';
  const { config, identity, now, log } = context;
  try {
    const { issuer } = peekStatement(header);
    const relay = config.relay && (await trustedRelays(config.relay.key)).find(({ id }) => id === issuer);
    if (!relay) throw new ProblemError('relay_refused', { detail: 'not trusted' });
    const { claims } = await verifyStatement(header, { kind: 'forward', key: await importVerifyingKey(relay.key), issuer, audience: identity.serverId, now });
    if (claims.body !== (await digest(body))) throw new ProblemError('relay_refused', { detail: 'body' });
    noteDelivery(context, relay.id, claims.stored);
    return claims.stored ? 'stored' : 'relayed';
  } catch (cause) {
    log.warn({ err: cause }, 'relay refused');
    throw cause instanceof ProblemError && cause.code === 'clock_skew' ? cause : new ProblemError('relay_refused', {}, { cause });
  }
}
