/** The payment servers that this relay serves: a statement's audience says which one it is for, and there are no others. */
import { ProblemError } from '../../protocol/problems.ts';
import { rememberAudience, type Audience } from './audience.ts';
import type { PaymentServer } from './server.ts';
import type { RelayStore } from './store.ts';

/** One payment server behind the relay. */
export interface Upstream {
  readonly url: string;
  readonly server: PaymentServer;
  readonly audience: Audience;
}

/** Makes them of what the operator configured. */
export function makeUpstreams(store: RelayStore, configured: readonly { url: string; id?: string | undefined; server: PaymentServer }[]): readonly Upstream[] {
  const made: Upstream[] = configured.map(({ url, id, server }) => ({
    url, server,
    audience: rememberAudience({ url, configured: id, store, server, isTaken: (told) => made.some((other) => other.url !== url && other.audience.known() === told) }),
  }));
  return made;
}

/** The server that a statement is for. Throws `wrong_audience`, or `unavailable` while a server that could be it was never met. */
export async function upstreamFor(upstreams: readonly Upstream[], audience: string): Promise<Upstream> {
  const met = upstreams.find((one) => one.audience.known() === audience);
  if (met) return met;
  const strangers = upstreams.filter((one) => one.audience.known() === undefined);
  // One that says something impossible is none of ours; the others are asked all the same.
  const ids = await Promise.all(strangers.map((one) => one.audience.id().catch(() => '')));
  const found = strangers.find((_, at) => ids[at] === audience);
  if (found) return found;
  if (ids.includes(undefined)) throw new ProblemError('unavailable', { detail: 'server', retryAfter: 5 });
  throw new ProblemError('wrong_audience');
}
