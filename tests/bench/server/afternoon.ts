/**
 * The afternoon server: what one writes in an afternoon with the usual libraries, and well: express, jose, web-push, the same SQLite
 * driver with the same durability. It does the same work per request as ours: verify the signed filing and the digests of its sealed parts,
 * look up the account's two phones, store durably, push to both, answer. One transaction a request, nothing cached.
 */
import { createHash } from 'node:crypto';
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';
import { decodeProtectedHeader, importJWK, jwtVerify, type JWK } from 'jose';
import webPush from 'web-push';

const { PORT, DATABASE = '', SERVER_ID = '', VAPID = '' } = process.env;
const vapid = JSON.parse(VAPID) as { publicKey: string; privateKey: string };
webPush.setVapidDetails('mailto:operator@example.org', vapid.publicKey, vapid.privateKey);

const database = new DatabaseSync(DATABASE);
database.exec('PRAGMA journal_mode = WAL');
database.exec('PRAGMA synchronous = FULL');
const findDesktop = database.prepare('SELECT account, key FROM desktops WHERE id = ?');
const findPhones = database.prepare('SELECT id, endpoint, p256dh, auth FROM phones WHERE account = ?');
const addRequest = database.prepare("INSERT INTO requests (id, account, desktop, phase, filedAt, body) VALUES (?, ?, ?, 'filed', ?, ?)");

interface Sealed {
  protected: string;
  iv: string;
  ciphertext: string;
  tag: string;
  recipients: { header: { kid: string }; encrypted_key: string }[];
}
interface Desktop {
  account: string;
  key: string;
}
interface Subscribed {
  id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
}
interface Filing {
  statement: string;
  preview: Sealed;
  details: Sealed;
}
interface Claims {
  request: string;
  expiresAt: number;
  preview: string;
  details: string;
}

const digestOf = (sealed: Sealed): string =>
  createHash('sha256').update([sealed.protected, sealed.iv, sealed.ciphertext, sealed.tag].join('.')).digest('base64url');

function messageFor(phone: string, request: string, { statement, preview }: Filing): string {
  const { recipients, ...sealed } = preview;
  const own = recipients.find(({ header }) => header.kid === phone);
  const view = { state: { request, phase: 'filed', filedAt: Date.now() }, filing: statement, preview: { ...sealed, ...own } };
  return JSON.stringify({
    web_push: 8030,
    notification: { title: 'A payment is waiting for you', navigate: `http://localhost/requests/${request}`, tag: request, data: { type: 'request', view } },
    mutable: true,
  });
}

const app = express();
app.use(express.json({ limit: '256kb' }));

app.post('/v1/requests', async (request, response) => {
  const filing = request.body as Filing;
  if (typeof filing.statement !== 'string' || !filing.preview || !filing.details) return void response.status(400).json({ code: 'malformed_body' });
  const { kid = '' } = decodeProtectedHeader(filing.statement);
  const desktop = findDesktop.get(kid) as Desktop | undefined;
  if (!desktop) return void response.status(401).json({ code: 'unknown_device' });
  const key = await importJWK(JSON.parse(desktop.key) as JWK, 'ES256');
  const { payload } = await jwtVerify<Claims>(filing.statement, key, { audience: SERVER_ID, typ: 'rtp-file+jwt', algorithms: ['ES256'] });
  if (digestOf(filing.preview) !== payload.preview || digestOf(filing.details) !== payload.details) return void response.status(400).json({ code: 'digest_mismatch' });
  const phones = findPhones.all(desktop.account) as unknown as Subscribed[];
  database.exec('BEGIN IMMEDIATE');
  addRequest.run(payload.request, desktop.account, kid, Date.now(), JSON.stringify(filing));
  database.exec('COMMIT');
  await Promise.all(
    phones.map(({ id, endpoint, p256dh, auth }) =>
      webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, messageFor(id, payload.request, filing), {
        TTL: Math.max(1, Math.floor((payload.expiresAt - Date.now()) / 1_000)),
        urgency: 'high',
        topic: createHash('sha256').update(payload.request).digest('base64url').slice(0, 32),
      }),
    ),
  );
  response.status(201).json({ state: { request: payload.request, phase: 'filed' } });
});

app.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('listening\n'));
