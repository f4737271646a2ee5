/** The scene of all parts of the bench: a folder that goes away, the push service, and servers with accounts in them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import webPush from 'web-push';
import { uuidv7 } from 'uuidv7';
import type { FileBody } from '../../../protocol/messages/requests.ts';
import { prepareFiling } from '../../../protocol/requests/filing.ts';
import { signStatement } from '../../../protocol/statements.ts';
import { freePort } from '../../services/processes.ts';
import { makeCertificate } from '../../services/push-chromium/certificate.ts';
import { Contender, Sink } from './contenders.ts';
import { beside, loadSeed, type Account, type Seeded } from './parts.ts';

/** The bundled bench lies in `.cache/bench/run`. */
const root = resolve(import.meta.dirname, '../../..');

export interface Ground extends Disposable {
  folder: string;
  sink: Sink;
  /** What servers must trust to push there. */
  trust: { NODE_EXTRA_CA_CERTS: string };
}

export async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-server-'));
  const { key, cert } = makeCertificate();
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  writeFileSync(keyFile, key);
  writeFileSync(certificateFile, cert);
  const sink = await Sink.start(keyFile, certificateFile);
  return {
    folder, sink,
    trust: { NODE_EXTRA_CA_CERTS: certificateFile },
    [Symbol.dispose]() {
      sink[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A running server, and the accounts that it knows. */
export interface Running extends AsyncDisposable {
  /** The first part of the paths of its push endpoints. */
  name: string;
  url: string;
  process: Contender;
  accounts: readonly Account[];
}

const endpointsOf = ({ sink }: Ground, name: string) => (phone: number): string => `${sink.origin}/${name}/${String(phone).padStart(6, '0')}${'x'.repeat(130)}`;

export interface OurOptions {
  accounts: number;
  /** Phones of each account; two if not said. */
  phones?: number;
  /** Whether each account has a request behind it. */
  settled?: boolean;
  flags?: string[];
  /** Changes the database before the server opens it. */
  before?: (database: string) => void;
}

const running = (name: string, port: number, process: Contender) => ({
  name, process, url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
});

/** Our server as it is built, on a database of its own. */
export async function startOurs(ground: Ground, name: string, { accounts, phones, settled, flags = [], before }: OurOptions): Promise<Running & Seeded> {
  const directory = join(ground.folder, name);
  const { seed } = await loadSeed();
  const seeded = await seed(directory, { accounts, endpointOf: endpointsOf(ground, name), phones, settled });
  before?.(join(directory, 'raise-to-pay.sqlite'));
  const port = await freePort();
  const env = {
    ...ground.trust, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DATA_DIR: directory, PWA_DIR: join(directory, 'none'),
    PUSH_ALLOW_PRIVATE: new URL(ground.sink.origin).host, DESKTOP_FILINGS: '1000000', BURST_REFUSALS: '1000000', ADDRESS_LIMIT: '1000000', DEVICE_WRITES: '1000000', DEVICE_READS: '1000000', RETENTION_HOURS: '8000', LOG_LEVEL: 'warn',
  };
  const process = await Contender.start(join(root, 'dist', 'push-server', 'main.js'), { env, flags });
  return { ...running(name, port, process), ...seeded };
}

/** The afternoon server, for the same accounts. */
export async function startAfternoon(ground: Ground, { serverId, accounts }: Seeded): Promise<Running> {
  const name = 'afternoon';
  const file = join(ground.folder, 'afternoon.sqlite');
  const database = new DatabaseSync(file);
  database.exec(`
    CREATE TABLE desktops (id TEXT PRIMARY KEY, account TEXT NOT NULL, key TEXT NOT NULL);
    CREATE TABLE phones (id TEXT PRIMARY KEY, account TEXT NOT NULL, endpoint TEXT NOT NULL, p256dh TEXT NOT NULL, auth TEXT NOT NULL);
    CREATE INDEX phonesOfAccount ON phones (account);
    CREATE TABLE requests (id TEXT PRIMARY KEY, account TEXT NOT NULL, desktop TEXT NOT NULL, phase TEXT NOT NULL, filedAt INTEGER NOT NULL, body TEXT NOT NULL);
    BEGIN;
  `);
  const endpointOf = endpointsOf(ground, name);
  const addDesktop = database.prepare('INSERT INTO desktops VALUES (?, ?, ?)');
  const addPhone = database.prepare('INSERT INTO phones VALUES (?, ?, ?, ?, ?)');
  accounts.forEach(({ account, desktop, phones }, index) => {
    addDesktop.run(desktop.identity.id, account, JSON.stringify(desktop.identity.signingKey));
    phones.forEach(({ subscription: { device, p256dh, auth } }, phone) => addPhone.run(device, account, endpointOf(index * phones.length + phone), p256dh, auth));
  });
  database.exec('COMMIT');
  database.close();
  const port = await freePort();
  const env = { ...ground.trust, PORT: String(port), DATABASE: file, SERVER_ID: serverId, VAPID: JSON.stringify(webPush.generateVAPIDKeys()) };
  const process = await Contender.start(beside('afternoon.js'), { env });
  return { ...running(name, port, process), accounts };
}

export interface Prepared {
  request: string;
  filing: string;
  body: FileBody;
  account: Account;
}

/** A real filing of this account's desktop: sealed for both phones, signed. */
export async function prepare(account: Account): Promise<Prepared> {
  const request = uuidv7();
  const { body, filing } = await prepareFiling(
    {
      request,
      preview: { merchant: { name: 'The Corner Bookshop', domain: 'bookshop.example' }, total: { currency: 'EUR', value: '128.45' }, desktop: 'Firefox on the kitchen laptop' },
      details: { items: [{ label: 'A book of some length', amount: { currency: 'EUR', value: '128.45' } }], ways: [{ kind: 'link', url: 'https://bookshop.example/pay/0123456789' }] },
      opening: 'page', operations: ['raise', 'tap', 'swipe'], minimum: 'any', expiresAt: Date.now() + 600_000,
      recipients: account.phones.map(({ identity }) => identity), counter: account.counter,
    },
    account.desktop.signer,
  );
  return { request, filing, body, account };
}

/** The desktop takes its request back. */
export async function cancellation({ request, filing, account }: Prepared): Promise<{ path: string; body: string }> {
  const statement = await signStatement('decide', { request, filing, decision: 'cancel' }, account.desktop.signer);
  return { path: `/v1/requests/${request}/decisions`, body: JSON.stringify({ statement }) };
}
