/** Whom a device seals to and believes: what it paired itself, and what such a phone endorsed (depth one). The server only lists. */
import { importVerifyingKey, verifyDeviceStatement, type DeviceIdentity } from '../keys.ts';
import { ProblemError } from '../problems.ts';
import { peekStatement, verifyStatement } from '../statements.ts';
import type { DeviceListing } from '../messages/devices.ts';

/** A device that this one paired itself, by a ceremony that succeeded. */
export interface Pin {
  id: string;
  /** Its device statement. */
  statement: string;
}

export interface TrustedDevice extends DeviceIdentity {
  how: 'paired' | 'endorsed' | 'self';
}

export interface Trust {
  account: string;
  counter: number;
  /** By device ID. Only devices that the server lists, that are not revoked, and that are trusted. */
  devices: ReadonlyMap<string, TrustedDevice>;
  /** Listed but not trusted: shown, never sealed to. */
  untrusted: readonly DeviceIdentity[];
  /** Every ID that a verified revocation ever named; persist it, it never shrinks. */
  revoked: ReadonlySet<string>;
}

export interface TrustInput {
  listing: DeviceListing;
  pins: readonly Pin[];
  self: string;
  audience: string;
  /** What this device remembered from before. */
  remembered: { counter: number; revoked: Iterable<string> };
}

/**
 * Reads the server's list with this device's own eyes.
 * Throws `devices_changed` when the list's counter is lower than one seen before (a list from the past), and whatever a forged device statement earns.
 */
export async function resolveTrust({ listing, pins, self, audience, remembered }: TrustInput): Promise<Trust> {
  if (listing.counter < remembered.counter) throw new ProblemError('devices_changed', { detail: 'counter went back' });
  const listed = await Promise.all(listing.devices.map(({ device }) => verifyDeviceStatement(device, audience)));
  const pinned = await pinnedIdentities(pins, audience);
  const signers = new Map([...pinned].filter(([, identity]) => identity.role === 'phone'));
  const revoked = await readRevocations(listing, [...signers.values(), ...listed.filter(({ id }) => id === self)], audience, remembered.revoked);
  const endorsed = await readEndorsements(listing, signers, revoked, audience);

  const devices = new Map<string, TrustedDevice>();
  const untrusted: DeviceIdentity[] = [];
  for (const identity of listed) {
    if (revoked.has(identity.id)) continue;
    const how = identity.id === self ? 'self' : pinned.get(identity.id)?.digest === identity.digest ? 'paired' : endorsed.get(identity.id) === identity.digest ? 'endorsed' : undefined;
    if (how) devices.set(identity.id, { ...identity, how });
    else untrusted.push(identity);
  }
  return { account: listing.account, counter: listing.counter, devices, untrusted, revoked };
}

async function pinnedIdentities(pins: readonly Pin[], audience: string): Promise<Map<string, DeviceIdentity>> {
  const identities = await Promise.all(pins.map(({ statement }) => verifyDeviceStatement(statement, audience)));
  return new Map(identities.map((identity) => [identity.id, identity]));
}

async function readRevocations(listing: DeviceListing, signers: readonly DeviceIdentity[], audience: string, before: Iterable<string>): Promise<Set<string>> {
  const revoked = new Set(before);
  for (const statement of listing.revocations) {
    const signer = signers.find(({ id }) => id === peekStatement(statement).issuer);
    if (!signer) continue; // the server left that device out already; a stranger's word adds nothing
    const key = await importVerifyingKey(signer.signingKey);
    const { claims } = await verifyStatement(statement, { kind: 'revoke', key, issuer: signer.id, audience, now: () => 0, time: 'any' });
    revoked.add(claims.device);
  }
  return revoked;
}

/** Device ID to the endorsed statement's digest, from phones that this device pinned and that are not revoked. */
async function readEndorsements(listing: DeviceListing, signers: ReadonlyMap<string, DeviceIdentity>, revoked: ReadonlySet<string>, audience: string): Promise<Map<string, string>> {
  const endorsed = new Map<string, string>();
  for (const statement of listing.devices.flatMap(({ endorsements }) => endorsements)) {
    const signer = signers.get(peekStatement(statement).issuer);
    if (!signer || revoked.has(signer.id)) continue;
    const key = await importVerifyingKey(signer.signingKey);
    const { claims } = await verifyStatement(statement, { kind: 'endorse', key, issuer: signer.id, audience, now: () => 0, time: 'any' });
    endorsed.set(claims.device, claims.statement);
  }
  return endorsed;
}
