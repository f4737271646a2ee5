/** The schema on PostgreSQL, forward only: a migration that was released is never changed. Of many nodes that start at once, one migrates. */
import pg, { type Client } from 'pg';
import { toPostgres } from './dialect.ts';
import { oneIndexOfRequests, oneRowForAllTold } from '../sql/migrations.ts';

const migrations: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE accounts (id TEXT PRIMARY KEY, createdAt BIGINT NOT NULL, counter BIGINT NOT NULL, minimum TEXT NOT NULL);
  CREATE TABLE passkeys (
    id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, publicKey TEXT NOT NULL, signCount BIGINT NOT NULL,
    transports TEXT NOT NULL, createdAt BIGINT NOT NULL
  );
  CREATE INDEX passkeysOfAccount ON passkeys (account);
  CREATE TABLE ceremonies (
    id TEXT PRIMARY KEY, purpose TEXT NOT NULL, device TEXT NOT NULL, account TEXT, challenge TEXT NOT NULL, expiresAt BIGINT NOT NULL
  );
  CREATE INDEX ceremoniesByTime ON ceremonies (expiresAt);
  CREATE TABLE devices (
    id TEXT PRIMARY KEY, account TEXT REFERENCES accounts ON DELETE CASCADE, role TEXT NOT NULL, statement TEXT NOT NULL, digest TEXT NOT NULL,
    signingKey TEXT NOT NULL, joinedAt BIGINT NOT NULL, seenAt BIGINT NOT NULL, revokedAt BIGINT, nameStatement TEXT, name TEXT
  );
  CREATE INDEX devicesOfAccount ON devices (account, joinedAt);
  CREATE TABLE endorsements (
    device TEXT NOT NULL REFERENCES devices ON DELETE CASCADE, issuer TEXT NOT NULL REFERENCES devices ON DELETE CASCADE, statement TEXT NOT NULL,
    PRIMARY KEY (device, issuer)
  );
  CREATE INDEX endorsementsByIssuer ON endorsements (issuer);
  CREATE TABLE revocations (
    account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, counter BIGINT NOT NULL, statement TEXT NOT NULL, PRIMARY KEY (account, counter)
  );
  CREATE TABLE statements (issuer TEXT NOT NULL, jti TEXT NOT NULL, digest TEXT NOT NULL, keepUntil BIGINT NOT NULL, PRIMARY KEY (issuer, jti));
  CREATE INDEX statementsByTime ON statements (keepUntil);
  CREATE TABLE pairings (
    id TEXT PRIMARY KEY, slot TEXT NOT NULL, state TEXT NOT NULL, expiresAt BIGINT NOT NULL, opener TEXT NOT NULL, openerStatement TEXT NOT NULL,
    nameQr TEXT NOT NULL, nameTyped TEXT NOT NULL, claimant TEXT, claimantStatement TEXT, account TEXT, method TEXT, claimantName TEXT,
    claimantMac TEXT, acceptance TEXT
  );
  CREATE INDEX pairingsBySlot ON pairings (slot);
  CREATE INDEX pairingsByOpener ON pairings (opener, expiresAt);
  CREATE INDEX pairingsByClaimant ON pairings (claimant);
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, desktop TEXT NOT NULL, phase TEXT NOT NULL, revision BIGINT NOT NULL,
    minimum TEXT NOT NULL, opening TEXT NOT NULL, filedAt BIGINT NOT NULL, expiresAt BIGINT NOT NULL, deliveredAt BIGINT, releasedAt BIGINT,
    openedAt BIGINT, settledAt BIGINT, deadlineAt BIGINT, cancelNoticeAt BIGINT, winner TEXT, operation TEXT, reason TEXT, evidence TEXT NOT NULL,
    overdueAt BIGINT, recipients TEXT NOT NULL, operations TEXT NOT NULL, filingDigest TEXT NOT NULL, detailsDigest TEXT NOT NULL, digits TEXT NOT NULL,
    scanProof TEXT NOT NULL, filing TEXT, preview TEXT, details TEXT, salt TEXT, operationDigest TEXT, response TEXT
  );
  CREATE INDEX requestsOfDesktop ON requests (desktop, filedAt);
  CREATE INDEX requestsOfAccount ON requests (account, filedAt);
  CREATE INDEX unsettledRequests ON requests (account) WHERE settledAt IS NULL;
  CREATE INDEX overdueRequests ON requests (overdueAt) WHERE overdueAt IS NOT NULL;
  CREATE INDEX settledRequests ON requests (settledAt) WHERE settledAt IS NOT NULL;
  CREATE TABLE recipients (
    device TEXT NOT NULL, request TEXT NOT NULL REFERENCES requests ON DELETE CASCADE, filedAt BIGINT NOT NULL, PRIMARY KEY (device, filedAt, request)
  );
  CREATE INDEX recipientsOfRequest ON recipients (request);
  CREATE TABLE events (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, device TEXT NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL, at BIGINT NOT NULL
  );
  CREATE INDEX eventsOfDevice ON events (device, sequence);
  CREATE INDEX eventsByTime ON events (at);
  CREATE TABLE subscriptions (
    device TEXT PRIMARY KEY REFERENCES devices ON DELETE CASCADE, endpoint TEXT NOT NULL, service TEXT NOT NULL, p256dh TEXT NOT NULL, auth TEXT NOT NULL,
    language TEXT, vapidKey TEXT NOT NULL, updatedAt BIGINT NOT NULL
  );
  CREATE TABLE pushes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, device TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, service TEXT NOT NULL,
    expiresAt BIGINT NOT NULL, dueAt BIGINT NOT NULL, leasedUntil BIGINT, attempts BIGINT NOT NULL, status TEXT NOT NULL, error TEXT
  );
  CREATE INDEX duePushes ON pushes (dueAt) WHERE status = 'due';
  CREATE INDEX duePushesOfService ON pushes (service) WHERE status = 'due';
  CREATE INDEX pushesBySubject ON pushes (subject, device);
  CREATE INDEX pushesByTime ON pushes (expiresAt);
  CREATE TABLE pushServices (service TEXT PRIMARY KEY, pausedUntil BIGINT NOT NULL, reason TEXT NOT NULL);
  CREATE TABLE standings (
    device TEXT NOT NULL REFERENCES devices ON DELETE CASCADE, digest TEXT NOT NULL, statement TEXT NOT NULL, expiresAt BIGINT NOT NULL,
    PRIMARY KEY (device, digest)
  );
  CREATE UNLOGGED TABLE counts (key TEXT PRIMARY KEY, count BIGINT NOT NULL, until BIGINT NOT NULL);
  CREATE INDEX countsByTime ON counts (until);
  `,
  // A card on its way from the phone that won to the desktop that asked.
  `
  ALTER TABLE requests ADD COLUMN cardHandedAt BIGINT;
  ALTER TABLE requests ADD COLUMN cardAnswer TEXT;
  ALTER TABLE requests ADD COLUMN card TEXT;
  CREATE INDEX handedCards ON requests (cardHandedAt) WHERE card IS NOT NULL;
  `,
  oneIndexOfRequests,
  oneRowForAllTold,
];

/** "Raise" in ASCII: the key of the advisory lock under which one node migrates. */
const migrating = 0x52_61_69_73_65;

/** Brings the schema up to date, each migration in a transaction of its own. Throws when the database is newer than this program. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await assertDurable(client);
    await client.query('SELECT pg_advisory_lock($1)', [migrating]);
    await client.query('CREATE TABLE IF NOT EXISTS migrations (version BIGINT PRIMARY KEY)');
    const { rows } = await client.query<{ version: number }>('SELECT coalesce(max(version), 0)::int AS version FROM migrations');
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length) throw new Error(`The database is at version ${version}; this program knows ${migrations.length}.`);
    for (const [index, sql] of migrations.slice(version).entries()) await apply(client, sql, version + index + 1);
  } finally {
    await client.end(); // which gives the lock back
  }
}

/** What is answered must be on disk: a database that acknowledges before that is refused. */
async function assertDurable(client: Client): Promise<void> {
  const { rows } = await client.query<{ synchronous_commit: string }>('SHOW synchronous_commit');
  if (rows[0]?.synchronous_commit === 'off') throw new Error('The database has synchronous_commit = off, which loses what was acknowledged. Set it to on.');
}

async function apply(client: Client, sql: string, version: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(toPostgres(sql).text);
  await client.query('INSERT INTO migrations (version) VALUES ($1)', [version]);
  await client.query('COMMIT');
}
