/** Migrations that are the same for both databases. One that was released is never changed. */

/** One index of an account's requests, open or ended since, instead of two. */
export const oneIndexOfRequests = `
  DROP INDEX unsettledRequests;
  DROP INDEX requestsOfAccount;
  CREATE INDEX requestsOfAccount ON requests (account, settledAt);
`;

/** An event is one row for all whom it tells, and who may know of a request is in its own row: fewer pages to write for each filing. */
export const oneRowForAllTold = `
  DROP INDEX eventsOfDevice;
  ALTER TABLE events ADD COLUMN audience TEXT NOT NULL DEFAULT '';
  ALTER TABLE events ADD COLUMN devices TEXT NOT NULL DEFAULT '[]';
  UPDATE events SET audience = coalesce((SELECT account FROM devices WHERE devices.id = events.device), device), devices = '["' || device || '"]';
  ALTER TABLE events DROP COLUMN device;
  CREATE INDEX eventsOfAudience ON events (audience, sequence);
  DROP TABLE recipients;
  DROP INDEX requestsOfDesktop;
  DROP INDEX duePushesOfService;
`;
