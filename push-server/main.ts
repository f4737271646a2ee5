/** The payment server's process: settings, store, keys, app; listens, and stops gracefully. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import type { Parts } from './act.ts';
import { ConfigError, type ServerConfig } from './config.ts';
import { buildDocs } from './docs/app.ts';
import { createEventHub } from './events/index.ts';
import { changedHost, readIdentity } from './identity.ts';
import { DeviceLimits } from './limits.ts';
import { createLog } from './log.ts';
import { buildOperatorApp } from './operator/app.ts';
import { createMetrics } from './operator/metrics.ts';
import type { ServerContext } from './ports.ts';
import { createOutbox } from './push/index.ts';
import { describeRelays } from './relays.ts';
import { startSweeping } from './requests/sweep.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store/open.ts';

/** A port that is free now: passkeys are bound to the public address, which must be known before listening. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, host, () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function settings(): Promise<ServerConfig> {
  const config = readSettings(process.env);
  if (config.port !== 0) return config;
  return readSettings({ ...process.env, PORT: String(await freePort(config.host)) });
}

const readTls = async ({ tls }: ServerConfig) => tls && { cert: await readFile(tls.cert, 'utf8'), key: await readFile(tls.key, 'utf8') };

async function run(config: ServerConfig, log: Logger): Promise<void> {
  const store = await openStore(config);
  const identity = await readIdentity(store, config);
  const before = await changedHost(store, config);
  if (before !== undefined) log.warn(`The public host changed from ${before}: passkeys made there do not work here.`);
  const own: ServerContext = { config, store, identity, now: Date.now, log };
  const hub = createEventHub(own);
  const metrics = createMetrics(store, Date.now, () => hub.connections());
  const context: ServerContext = { ...own, observer: metrics.observer };
  const parts: Parts = { ...context, hub, outbox: createOutbox(context), limits: new DeviceLimits(store, Date.now) };
  let stopping = false;
  const isDraining = () => stopping;
  const app = await buildApp(parts, { tls: await readTls(config), isDraining });
  const operator = config.metrics && buildOperatorApp(context, metrics, isDraining);
  const docs = config.docsPort === undefined ? undefined : await buildDocs((await app.inject('/v1/openapi.json')).json<object>());
  const sweeping = new AbortController();
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await new Promise((resolve) => setTimeout(resolve, config.drain));
    sweeping.abort();
    await parts.hub.close();
    await Promise.all([app.close(), docs?.close()]);
    await parts.outbox.close();
    await operator?.close();
    await store.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().catch((error: unknown) => fail(error)));
  }
  await app.listen({ port: config.port, host: config.host });
  await docs?.listen({ port: config.docsPort ?? 0, host: config.host });
  await operator?.listen(config.metrics);
  startSweeping(parts, sweeping.signal);
  parts.outbox.start();
  if (config.relay) log.info({ relays: await describeRelays(context) }, 'relays');
  process.stdout.write(`listening ${config.tls ? 'https' : 'http'}://localhost:${config.port}\n`);
}

function fail(error: unknown): never {
  const lines = error instanceof ConfigError ? error.faults : [error instanceof Error ? error.message : String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = await settings();
  await run(config, createLog(config.logLevel));
}

main().catch(fail);
