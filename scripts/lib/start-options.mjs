/** What `npm start` is told, checked before anything is built or started. */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root } from './run.mjs';

const help = `npm start -- [options]

  --public-url URL   the address phones open: https with a host name, or localhost  (default http://localhost:8787)
  --port PORT        where the payment server listens; relay, API page, shop and pay page take the next four  (default 8787)
  --host HOST        which interface server and relay listen on  (default 127.0.0.1)
  --tls-cert FILE    certificate (PEM), if server and relay speak TLS themselves
  --tls-key FILE     its private key (PEM)
  --relay-url URL    the relay's address as phones see it  (default: the next port, when the public address is localhost or TLS is on)
  --pay-url URL      the demo shop's pay page as phones see it  (default http://localhost:8791)
  --data FOLDER      keys and databases  (default data)
  --no-shop          without the demo shop
  --help`;

const refuse = (message) => fail(`${message}\nnpm start -- --help shows the options.`);

function parseOptions() {
  try {
    return parseArgs({
      options: {
        'public-url': { type: 'string' },
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'relay-url': { type: 'string' },
        'pay-url': { type: 'string' },
        data: { type: 'string', default: 'data' },
        'no-shop': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_531) refuse(`--port ${text}: give a number from 1 to 65531.`);
  return port;
}

const isIp = (host) => /^\d+(\.\d+){3}$/.test(host) || host.startsWith('[');

/** An origin that phones accept. Passkeys, push and motion need https with a name, or localhost. */
function readOrigin(option, text) {
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) refuse(`--${option} ${text}: give a whole address, like https://pay.example.org.`);
  const url = new URL(text);
  if (url.pathname !== '/' || url.search || url.hash || url.username) refuse(`--${option} ${text}: give the address without a path.`);
  const isSecure = url.protocol === 'https:' && !isIp(url.hostname);
  if (!isSecure && !(url.hostname === 'localhost' && /^https?:$/.test(url.protocol))) refuse(`--${option} ${text}: phones need https and a host name (no IP address), or localhost.`);
  return url;
}

function readPem(option, file, parse) {
  try {
    return parse(readFileSync(file));
  } catch (error) {
    return refuse(`--${option} ${file}: ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : 'this is not readable as PEM'}.`);
  }
}

/** @param {{ 'tls-cert'?: string | undefined, 'tls-key'?: string | undefined }} options */
function readTls({ 'tls-cert': cert, 'tls-key': key }) {
  if (!cert && !key) return undefined;
  if (!cert || !key) return refuse('--tls-cert and --tls-key go together.');
  const files = { cert: resolve(cert), key: resolve(key) };
  const certificate = readPem('tls-cert', files.cert, (pem) => new X509Certificate(pem));
  const privateKey = readPem('tls-key', files.key, (pem) => createPrivateKey(pem));
  if (!certificate.checkPrivateKey(privateKey)) refuse('--tls-key is not the key of --tls-cert.');
  return files;
}

/** Everything that `npm start` needs to know. Ends with a line that says what to change when something does not fit. */
export function readStartOptions() {
  const options = parseOptions();
  if (options.help) {
    process.stdout.write(`${help}\n`);
    process.exit(0);
  }
  const port = readPort(options.port);
  const tls = readTls(options);
  const scheme = tls ? 'https' : 'http';
  const publicUrl = readOrigin('public-url', options['public-url']) ?? new URL(`${scheme}://localhost:${port}`);
  const isLocal = publicUrl.hostname === 'localhost';
  const relayUrl = readOrigin('relay-url', options['relay-url']) ?? (isLocal || tls ? new URL(`${scheme}://${publicUrl.hostname}:${port + 1}`) : undefined);
  return {
    host: options.host,
    ports: { server: port, relay: port + 1, docs: port + 2, shop: port + 3, pay: port + 4 },
    tls,
    publicUrl: publicUrl.origin,
    isLocal,
    /** How this machine reaches the server: past any proxy, under the certificate's name with TLS of its own. */
    serverUrl: `${scheme}://${tls ? publicUrl.hostname : /^(127\.|0\.0\.0\.0$|localhost$|::)/.test(options.host) ? 'localhost' : options.host}:${port}`,
    relayUrl: relayUrl?.origin,
    payUrl: readOrigin('pay-url', options['pay-url'])?.origin,
    withShop: !options['no-shop'],
    data: resolve(root, options.data),
  };
}

/** Refuses with one line when a port is taken. */
export async function requirePorts(ports, host) {
  for (const port of ports) {
    const code = await tryPort(port, host);
    if (code === 'EADDRINUSE') fail(`Port ${port} is in use. Stop what uses it, or choose others: npm start -- --port 9000 (five ports from there).`);
    if (code !== undefined) fail(`Cannot listen on ${host}, port ${port} (${code}). See --host and --port.`);
  }
}

/** @returns {Promise<string | undefined>} why it cannot be listened on */
function tryPort(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done('code' in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
}
