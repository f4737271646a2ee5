/** `npm start`: payment server with the PWA, relay and demo shop, on SQLite in a data folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './lib/run.mjs';
import { startService } from './lib/services.mjs';
import { ensureBuilt } from './lib/setup.mjs';
import { readStartOptions, requirePorts } from './lib/start-options.mjs';

const { host, ports, tls, publicUrl, isLocal, serverUrl, relayUrl, payUrl, withShop, data } = readStartOptions();
const isUsed = { server: true, relay: relayUrl !== undefined, docs: true, shop: withShop, pay: withShop };
await requirePorts(Object.keys(ports).filter((name) => isUsed[name]).map((name) => ports[name]), host);
await ensureBuilt();

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => ending.abort());
// npm runs this by a shell that passes no signal on: when npm is gone, so is whoever asked for this.
const { ppid } = process;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === ppid || ending.abort(), 500).unref();

mkdirSync(join(data, 'relay'), { recursive: true, mode: 0o700 });

/** The screen is for people; the logs are there by LOG_LEVEL=info. */
const logLevel = process.env.LOG_LEVEL ?? 'warn';
/** Behind a proxy on this machine, its word for who calls is taken. */
const proxies = process.env.TRUST_PROXY ?? (tls || isLocal ? undefined : 'loopback');
const listening = /listening (https?:\/\/\S+)/;

async function start(name, entry, environment, pattern = listening) {
  try {
    const service = await startService(entry, environment, { listening: pattern, signal: ending.signal });
    service.child.once('exit', (code) => {
      if (ending.signal.aborted) return;
      process.stderr.write(`The ${name} stopped (${code}).\n`);
      process.exitCode = 1;
      ending.abort();
    });
    return service.matches;
  } catch (error) {
    if (ending.signal.aborted) process.exit();
    ending.abort();
    return fail(`The ${name} did not start: ${error instanceof Error ? error.message : error}`);
  }
}

if (relayUrl) {
  await start('relay', 'push-server/relay.js', {
    RELAY_PORT: String(ports.relay),
    RELAY_HOST: host,
    RELAY_DATA_DIR: join(data, 'relay'),
    RELAY_TLS_CERT: tls?.cert,
    RELAY_TLS_KEY: tls?.key,
    SERVER_URL: serverUrl,
    // Nobody else need have signed it.
    SERVER_CA: tls?.cert,
    LOG_LEVEL: logLevel,
  });
}
await start('payment server', 'push-server/main.js', {
  PORT: String(ports.server),
  HOST: host,
  PUBLIC_URL: publicUrl,
  DATA_DIR: data,
  PWA_DIR: join(root, 'dist', 'pwa'),
  TLS_CERT: tls?.cert,
  TLS_KEY: tls?.key,
  TRUST_PROXY: proxies,
  DOCS_PORT: String(ports.docs),
  LOG_LEVEL: logLevel,
  RELAY_URL: relayUrl,
  RELAY_KEY: relayUrl && join(data, 'relay', 'relay-key.json'),
});
const shopSettings = { SHOP_PORT: String(ports.shop), PAY_PORT: String(ports.pay), PAY_PUBLIC_URL: payUrl };
const [shop, payPage] = withShop ? await start('demo shop', 'demo-shop/main.js', shopSettings, /shop (https?:\/\/\S+)[\s\S]*pay (https?:\/\/\S+)/) : [];

const { default: encodeQR } = await import('qr');
const lines = [
  '',
  'Raise to Pay is running.',
  '',
  `  Phone      ${publicUrl}`,
  ...encodeQR(publicUrl, 'term', { border: 2 }).split('\n').map((line) => `    ${line}`),
  `  Server     ${serverUrl}`,
  `  Relay      ${relayUrl ?? 'none (give --relay-url to have one)'}`,
  ...(shop ? [`  Demo shop  ${shop}   (its pay page: ${payPage})`] : []),
  `  The API    http://localhost:${ports.docs}`,
  `  Data       ${data}`,
  '',
  '  Desktop: load the extension',
  `    Chrome   chrome://extensions > Developer mode > Load unpacked > ${join('dist', 'extension-chrome')}`,
  `    Firefox  about:debugging > This Firefox > Load Temporary Add-on > ${join('dist', 'extension-firefox', 'manifest.json')}`,
  ...(publicUrl === (process.env.RTP_SERVER ?? 'http://localhost:8787') ? [] : [`    Before pairing, set "Payment server" in its options to ${publicUrl}`]),
  ...(isLocal ? ['', '  A real phone needs a secure address: see "On a real phone" in README.md (USB, proxy, tunnel or certificate).'] : []),
  '',
  'Ctrl+C stops everything.',
  '',
];
process.stdout.write(lines.join('\n'));
