/** The schema, forward only: a migration that was released is never changed. */
import * as v from 'valibot';
import type { Connection } from './connection.ts';
import { oneIndexOfRequests, oneRowForAllTold } from '../sql/migrations.ts';

const migrations: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE accounts (id TEXT PRIMARY KEY, createdAt INTEGER NOT NULL, counter INTEGER NOT NULL, minimum TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE passkeys (
    id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, publicKey TEXT NOT NULL, signCount INTEGER NOT NULL,
    transports TEXT NOT NULL, createdAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX passkeysOfAccount ON passkeys (account);
  CREATE TABLE ceremonies (
    id TEXT PRIMARY KEY, purpose TEXT NOT NULL, device TEXT NOT NULL, account TEXT, challenge TEXT NOT NULL, expiresAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ceremoniesByTime ON ceremonies (expiresAt);
  CREATE TABLE devices (
    id TEXT PRIMARY KEY, account TEXT REFERENCES accounts ON DELETE CASCADE, role TEXT NOT NULL, statement TEXT NOT NULL, digest TEXT NOT NULL,
    signingKey TEXT NOT NULL, joinedAt INTEGER NOT NULL, seenAt INTEGER NOT NULL, revokedAt INTEGER, nameStatement TEXT, name TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX devicesOfAccount ON devices (account, joinedAt);
  CREATE TABLE endorsements (
    device TEXT NOT NULL REFERENCES devices ON DELETE CASCADE, issuer TEXT NOT NULL REFERENCES devices ON DELETE CASCADE, statement TEXT NOT NULL,
    PRIMARY KEY (device, issuer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX endorsementsByIssuer ON endorsements (issuer);
  CREATE TABLE revocations (
    account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, counter INTEGER NOT NULL, statement TEXT NOT NULL, PRIMARY KEY (account, counter)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE statements (issuer TEXT NOT NULL, jti TEXT NOT NULL, digest TEXT NOT NULL, keepUntil INTEGER NOT NULL, PRIMARY KEY (issuer, jti)) STRICT, WITHOUT ROWID;
  CREATE INDEX statementsByTime ON statements (keepUntil);
  CREATE TABLE pairings (
    id TEXT PRIMARY KEY, slot TEXT NOT NULL, state TEXT NOT NULL, expiresAt INTEGER NOT NULL, opener TEXT NOT NULL, openerStatement TEXT NOT NULL,
    nameQr TEXT NOT NULL, nameTyped TEXT NOT NULL, claimant TEXT, claimantStatement TEXT, account TEXT, method TEXT, claimantName TEXT,
    claimantMac TEXT, acceptance TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pairingsBySlot ON pairings (slot);
  CREATE INDEX pairingsByOpener ON pairings (opener, expiresAt);
  CREATE INDEX pairingsByClaimant ON pairings (claimant);
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, desktop TEXT NOT NULL, phase TEXT NOT NULL, revision INTEGER NOT NULL,
    minimum TEXT NOT NULL, opening TEXT NOT NULL, filedAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, deliveredAt INTEGER, releasedAt INTEGER,
    openedAt INTEGER, settledAt INTEGER, deadlineAt INTEGER, cancelNoticeAt INTEGER, winner TEXT, operation TEXT, reason TEXT, evidence TEXT NOT NULL,
    overdueAt INTEGER, recipients TEXT NOT NULL, operations TEXT NOT NULL, filingDigest TEXT NOT NULL, detailsDigest TEXT NOT NULL, digits TEXT NOT NULL,
    scanProof TEXT NOT NULL, filing TEXT, preview TEXT, details TEXT, salt TEXT, operationDigest TEXT, response TEXT
  ) STRICT;
  CREATE INDEX requestsOfDesktop ON requests (desktop, filedAt);
  CREATE INDEX requestsOfAccount ON requests (account, filedAt);
  CREATE INDEX unsettledRequests ON requests (account) WHERE settledAt IS NULL;
  CREATE INDEX overdueRequests ON requests (overdueAt) WHERE overdueAt IS NOT NULL;
  CREATE INDEX settledRequests ON requests (settledAt) WHERE settledAt IS NOT NULL;
  CREATE TABLE recipients (
    device TEXT NOT NULL, request TEXT NOT NULL REFERENCES requests ON DELETE CASCADE, filedAt INTEGER NOT NULL, PRIMARY KEY (device, filedAt, request)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX recipientsOfRequest ON recipients (request);
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, device TEXT NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX eventsOfDevice ON events (device, sequence);
  CREATE INDEX eventsByTime ON events (at);
  CREATE TABLE subscriptions (
    device TEXT PRIMARY KEY REFERENCES devices ON DELETE CASCADE, endpoint TEXT NOT NULL, p256dh TEXT NOT NULL, auth TEXT NOT NULL, language TEXT,
    vapidKey TEXT NOT NULL, updatedAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE pushes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, device TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, expiresAt INTEGER NOT NULL,
    dueAt INTEGER NOT NULL, attempts INTEGER NOT NULL, status TEXT NOT NULL, error TEXT
  ) STRICT;
  CREATE INDEX duePushes ON pushes (dueAt) WHERE status = 'due';
  CREATE INDEX pushesBySubject ON pushes (subject, device);
  CREATE INDEX pushesByTime ON pushes (expiresAt);
  `,
  // Push services are paused and limited each for itself, leases can be told from waiting, and phones stand for *at once* on any node.
  `
  ALTER TABLE subscriptions ADD COLUMN service TEXT NOT NULL DEFAULT '';
  UPDATE subscriptions SET service = substr(endpoint, 9, instr(substr(endpoint, 9) || '/', '/') - 1);
  ALTER TABLE pushes ADD COLUMN service TEXT NOT NULL DEFAULT '';
  UPDATE pushes SET service = coalesce((SELECT service FROM subscriptions WHERE subscriptions.device = pushes.device), '');
  ALTER TABLE pushes ADD COLUMN leasedUntil INTEGER;
  CREATE INDEX duePushesOfService ON pushes (service) WHERE status = 'due';
  CREATE TABLE pushServices (service TEXT PRIMARY KEY, pausedUntil INTEGER NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE standings (
    device TEXT NOT NULL REFERENCES devices ON DELETE CASCADE, digest TEXT NOT NULL, statement TEXT NOT NULL, expiresAt INTEGER NOT NULL,
    PRIMARY KEY (device, digest)
  ) STRICT, WITHOUT ROWID;
  `,
  // A card on its way from the phone that won to the desktop that asked.
  `
  ALTER TABLE requests ADD COLUMN cardHandedAt INTEGER;
  ALTER TABLE requests ADD COLUMN cardAnswer TEXT;
  ALTER TABLE requests ADD COLUMN card TEXT;
  CREATE INDEX handedCards ON requests (cardHandedAt) WHERE card IS NOT NULL;
  `,
  oneIndexOfRequests,
  oneRowForAllTold,
];

/** Brings the schema up to date, each migration in a transaction of its own. Throws when the database is newer than this program. */
export function migrate(connection: Connection): void {
  connection.exec('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY) STRICT');
  const row = connection.get(v.object({ version: v.number() }), 'SELECT coalesce(max(version), 0) AS version FROM migrations');
  const version = row?.version ?? 0;
  if (version > migrations.length) throw new Error(`The database is at version ${version}; this program knows ${migrations.length}.`);
  migrations.slice(version).forEach((sql, index) => {
    connection.exec('BEGIN IMMEDIATE');
    connection.exec(sql);
    connection.run('INSERT INTO migrations (version) VALUES (:version)', { version: version + index + 1 });
    connection.exec('COMMIT');
  });
}
