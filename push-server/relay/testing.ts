/** For tests: a relay that listens, over a store in `directory`, in front of stand-ins for payment servers. */
import { buildRelay, type RelayLimits } from './app.ts';
import { relayIdentity, type RelayIdentity } from './identity.ts';
import { retryStored } from './retry.ts';
import { reachServer } from './server.ts';
import type { StandInServer } from './stand-in-server.ts';
import { openRelayStore, type RelayStore } from './store.ts';
import { makeUpstreams, type Upstream } from './upstreams.ts';

interface TestRelay {
  store: RelayStore;
  identity: RelayIdentity;
  upstreams: readonly Upstream[];
  url: string;
  stop: () => Promise<void>;
}

interface TestRelayInput {
  directory: string;
  servers: readonly StandInServer[];
  now: () => number;
  limits?: Partial<RelayLimits>;
}

export async function startTestRelay({ directory, servers, now, limits = {} }: TestRelayInput): Promise<TestRelay> {
  const store = openRelayStore(directory);
  const identity = await relayIdentity(store, directory);
  const upstreams = makeUpstreams(store, servers.map(({ url }) => ({ url, server: reachServer({ url, identity, now, totalTimeout: 1_000 }) })));
  const relay = await buildRelay({
    config: { logLevel: 'silent', trustProxy: ['loopback'] },
    store, upstreams, now, limits,
    retry: (upstream, app) => retryStored({ store, upstream, now, random: () => 0.5, log: app.log, firstDelay: 20, longestDelay: 50 }),
  });
  const url = await relay.listen({ port: 0, host: '127.0.0.1' });
  return {
    store, identity, upstreams, url,
    async stop() {
      await relay.close();
      await Promise.all(upstreams.map(({ server }) => server.close()));
      store.close();
    },
  };
}
