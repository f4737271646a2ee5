/** The account's devices, read with this phone's own eyes and kept for the worker. Needs no DOM. */
import { deviceNameSchema } from '../../protocol/content.ts';
import { resolveTrust, type Trust } from '../../protocol/devices/trust.ts';
import { importVerifyingKey, verifyDeviceStatement, type DeviceIdentity } from '../../protocol/keys.ts';
import { deviceListingSchema, type DeviceListing } from '../../protocol/messages/devices.ts';
import { sealedDigest } from '../../protocol/sealed.ts';
import { open, padded, paddingSteps, parseOpened, seal } from '../../protocol/sealing.ts';
import { peekStatement, verifyStatement } from '../../protocol/statements.ts';
import type { KnownDevice, OwnDevice, PinRecord } from '../storage/schema.ts';
import { done } from './api.ts';
import type { Base } from './base.ts';
import { asTampered, ClientFailure } from './failure.ts';

export interface Refreshed {
  devices: KnownDevice[];
  trust: Trust;
}

/**
 * Reads the list, judges it and keeps the judgement.
 * Throws `tampered` when the list holds something forged or of the past, `device_revoked` when a trusted phone removed this one.
 */
export async function refreshDevices(base: Base): Promise<Refreshed> {
  return base.locked('devices', async () => {
    const [own, server, pins] = await Promise.all([base.device(), base.server(), base.storage.pins()]);
    const listing = await base.api.read('/v1/devices', deviceListingSchema);
    const membership = await base.storage.membership();
    const remembered = { counter: membership?.counter ?? 0, revoked: membership?.revoked ?? [] };
    const trust = await resolveTrust({ listing, pins, self: own.keys.id, audience: server.serverId, remembered }).catch((cause: unknown) => {
      throw asTampered(cause);
    });
    if (membership && membership.account !== trust.account) throw new ClientFailure('tampered');
    await base.storage.keepMembership({ account: trust.account, counter: trust.counter, revoked: [...trust.revoked], minimum: listing.minimum });
    if (trust.revoked.has(own.keys.id)) throw new ClientFailure('device_revoked');
    const devices = await Promise.all(listing.devices.filter(({ id }) => !trust.revoked.has(id)).map((listed) => judged(listed, trust, own, server.serverId, pins)));
    await base.storage.replaceDevices(devices);
    return { devices, trust };
  });
}

async function judged(listed: DeviceListing['devices'][number], trust: Trust, own: OwnDevice, audience: string, pins: readonly PinRecord[]): Promise<KnownDevice> {
  const { id, role, statement } = await verifyDeviceStatement(listed.device, audience);
  const device = trust.devices.get(id);
  const name = device ? await readListedName(listed, trust, own, audience) : undefined;
  const fallback = id === own.keys.id ? own.name : device && pins.find((pin) => pin.id === id)?.name;
  return { id, role, statement, trust: device?.how ?? 'untrusted', name: name ?? fallback, joinedAt: listed.joinedAt, seenAt: listed.seenAt, subscribed: listed.subscribed };
}

/** The name, when a trusted device gave it and it was sealed for this phone; otherwise undefined, which is no fault. */
async function readListedName({ id, name }: DeviceListing['devices'][number], trust: Trust, own: OwnDevice, audience: string): Promise<string | undefined> {
  if (!name?.sealed) return undefined;
  const issuer = trust.devices.get(peekStatement(name.statement).issuer);
  if (!issuer) return undefined;
  try {
    const key = await importVerifyingKey(issuer.signingKey);
    const { claims } = await verifyStatement(name.statement, { kind: 'rename', key, issuer: issuer.id, audience, now: () => 0, time: 'any' });
    if (claims.device !== id) return undefined;
    return parseOpened(deviceNameSchema, await open(name.sealed, own.keys.encryption.privateKey, claims.name));
  } catch {
    return undefined; // a name that does not verify is shown as none
  }
}

/** Names a device for every trusted device of the account, this one included. */
export async function sealName(base: Base, device: string, name: string, readers: Iterable<Pick<DeviceIdentity, 'id' | 'encryptionKey'>>): Promise<void> {
  const sealed = await seal(padded(name, paddingSteps.name), [...readers]);
  const claims = { device, name: await sealedDigest(sealed) };
  await base.api.write({ path: `/v1/devices/${device}/name`, kind: 'rename', claims, attach: { name: sealed } }, done);
}

/** Seals this phone's own name again whenever the devices that may read it changed. */
export async function shareOwnName(base: Base, { trust }: Refreshed): Promise<void> {
  const own = await base.device();
  const readers = [...trust.devices.keys()].sort().join(' ');
  const { nameSealedFor } = await base.storage.installation();
  const mark = `${own.name}\n${readers}`;
  if (nameSealedFor === mark) return;
  await sealName(base, own.keys.id, own.name, trust.devices.values());
  await base.storage.changeInstallation({ nameSealedFor: mark });
}

/** Vouches for every device that this phone paired and whose endorsement has not reached the server yet. */
export async function endorsePins(base: Base, { trust }: Refreshed): Promise<void> {
  for (const pin of await base.storage.pins()) {
    const device = trust.devices.get(pin.id);
    if (pin.endorsed || !device) continue;
    await base.api.write({ path: '/v1/endorsements', kind: 'endorse', claims: { device: pin.id, statement: device.digest }, life: null }, done);
    await base.storage.keepPin({ ...pin, endorsed: true });
  }
}
