/** The relay's process: its own origin, key and store. */
import { readFileSync } from 'node:fs';
import { buildRelay } from './app.ts';
import { readRelayConfig } from './config.ts';
import { relayIdentity } from './identity.ts';
import { retryStored } from './retry.ts';
import { reachServer } from './server.ts';
import { openRelayStore } from './store.ts';
import { makeUpstreams } from './upstreams.ts';

async function main(): Promise<void> {
  const config = readRelayConfig(process.env);
  const store = openRelayStore(config.dataDir);
  const identity = await relayIdentity(store, config.dataDir);
  const now = Date.now;
  const ca = config.serverCa && readFileSync(config.serverCa, 'utf8');
  const upstreams = makeUpstreams(store, config.servers.map((one) => ({ ...one, server: reachServer({ url: one.url, ca, identity, now }) })));
  // One after the other, so that of two with one ID the first keeps it.
  for (const { audience } of upstreams) await audience.confirm();
  const tls = config.tls && { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) };
  const relay = await buildRelay({
    config: { ...config, tls },
    store,
    upstreams,
    now,
    retry: (upstream, app) => retryStored({ store, upstream, now, random: Math.random, log: app.log }),
  });
  const lifetime = new AbortController();
  const stop = () => {
    if (lifetime.signal.aborted) return;
    lifetime.abort();
    relay
      .close()
      .then(() => Promise.all(upstreams.map(({ server }) => server.close())))
      .then(() => store.close())
      .catch(() => (process.exitCode = 1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const address = new URL(await relay.listen({ port: config.port, host: config.host }));
  console.log(`listening ${address.protocol}//localhost:${address.port}`);
  await Promise.all(upstreams.map(({ audience }) => audience.learn(lifetime.signal)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
