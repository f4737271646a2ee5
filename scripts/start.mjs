/** `npm start`: payment server with the PWA, relay and demo shop, on SQLite in a data folder. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root } from './lib/run.mjs';
import { startService } from './lib/services.mjs';
import { ensureBuilt } from './lib/setup.mjs';

const help = `npm start -- [options]

  --public-url URL   the address phones open: an https name, or http://localhost:PORT  (default http://localhost:8787)
  --port PORT        where the payment server listens  (default 8787)
  --host HOST        which interface  (default 127.0.0.1)
  --tls-cert FILE    certificate (PEM), if the server itself speaks TLS
  --tls-key FILE     its private key (PEM)
  --relay-url URL    the relay's address as phones see it  (default http://localhost:8788 when the public address is localhost)
  --data FOLDER      keys and databases  (default data)
  --no-shop          without the demo shop
  --help`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        'public-url': { type: 'string' },
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'relay-url': { type: 'string' },
        data: { type: 'string', default: 'data' },
        'no-shop': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

const options = readOptions();
if (options.help) {
  process.stdout.write(`${help}\n`);
  process.exit(0);
}
if (Boolean(options['tls-cert']) !== Boolean(options['tls-key'])) fail('--tls-cert and --tls-key go together.');

await ensureBuilt();

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ending.abort());

const data = resolve(root, options.data);
const secure = options['tls-cert'] !== undefined;
const publicUrl = options['public-url'] ?? `${secure ? 'https' : 'http'}://localhost:${options.port}`;
const isLocal = new URL(publicUrl).hostname === 'localhost';
const serverUrl = `${secure ? 'https' : 'http'}://${secure ? new URL(publicUrl).hostname : 'localhost'}:${options.port}`;
const relayUrl = options['relay-url'] ?? (isLocal ? 'http://localhost:8788' : undefined);
mkdirSync(join(data, 'relay'), { recursive: true });

/** The screen is for people; the logs are there by LOG_LEVEL=info. */
const logLevel = process.env.LOG_LEVEL ?? 'warn';
const listening = /listening (https?:\/\/\S+)/;
const services = [];

async function start(name, entry, environment, pattern = listening) {
  try {
    const service = await startService(entry, environment, { listening: pattern, signal: ending.signal });
    service.child.once('exit', (code) => {
      if (ending.signal.aborted) return;
      process.stderr.write(`The ${name} stopped (${code}).\n`);
      process.exitCode = 1;
      ending.abort();
    });
    services.push(service);
    return service.matches;
  } catch (error) {
    ending.abort();
    return fail(`The ${name} did not start: ${error instanceof Error ? error.message : error}`);
  }
}

const tls = { cert: options['tls-cert'] && resolve(options['tls-cert']), key: options['tls-key'] && resolve(options['tls-key']) };
for (const file of Object.values(tls)) if (file && !existsSync(file)) fail(`There is no file ${file}.`);

if (relayUrl) {
  await start('relay', 'push-server/relay.js', {
    RELAY_PORT: '8788',
    RELAY_HOST: options.host,
    RELAY_DATA_DIR: join(data, 'relay'),
    RELAY_TLS_CERT: tls.cert,
    RELAY_TLS_KEY: tls.key,
    SERVER_URL: publicUrl,
    LOG_LEVEL: logLevel,
  });
}
await start('payment server', 'push-server/main.js', {
  PORT: options.port,
  HOST: options.host,
  PUBLIC_URL: publicUrl,
  DATA_DIR: data,
  PWA_DIR: join(root, 'dist', 'pwa'),
  TLS_CERT: tls.cert,
  TLS_KEY: tls.key,
  DOCS_PORT: '8789',
  LOG_LEVEL: logLevel,
  RELAY_URL: relayUrl,
  RELAY_KEY: relayUrl && join(data, 'relay', 'relay-key.json'),
});
const [shop, payPage] = options['no-shop'] ? [] : await start('demo shop', 'demo-shop/main.js', {}, /shop (https?:\/\/\S+)[\s\S]*pay (https?:\/\/\S+)/);

const { default: encodeQR } = await import('qr');
process.stdout.write(`
Raise to Pay is running.

  Phone      ${publicUrl}
${indent(encodeQR(publicUrl, 'term', { border: 2 }))}
  Server     ${serverUrl}${relayUrl ? `\n  Relay      ${relayUrl}` : '\n  Relay      none (give --relay-url to have one)'}
${shop ? `  Demo shop  ${shop}   (its pay page: ${payPage})\n` : ''}  The API    http://localhost:8789
  Data       ${data}

  Desktop: load the extension
    Chrome   chrome://extensions > Developer mode > Load unpacked > ${join('dist', 'extension-chrome')}
    Firefox  about:debugging > This Firefox > Load Temporary Add-on > ${join('dist', 'extension-firefox', 'manifest.json')}
${isLocal ? '\n  A real phone needs a secure address: see "On a real phone" in README.md (USB, proxy or tunnel).\n' : ''}
Ctrl+C stops everything.
`);

function indent(text) {
  return text.split('\n').map((line) => `    ${line}`).join('\n');
}
