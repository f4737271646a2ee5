import { resolveTrust, type Trust } from '../../../protocol/devices/trust.ts';
import { deviceIdOf } from '../../../protocol/keys.ts';
import { deviceListingSchema, type DeviceListing, type ServerInfo } from '../../../protocol/messages/devices.ts';
import { ProblemError } from '../../../protocol/problems.ts';
import * as v from 'valibot';
import type { Api } from '../server/api.ts';
import { FaultError, isAway } from '../server/fault.ts';
import { serially } from '../serially.ts';
import type { Database } from '../store/database.ts';
import type { Device } from './device.ts';
import { readNames, tellName } from './names.ts';
import type { Link } from './record.ts';

export interface Links {
  read: () => Promise<Link | undefined>;
  /** The link, when it can be used. Throws `no_phones`, `device_revoked` or `server_changed`. */
  usable: () => Promise<Link>;
  trust: () => Promise<Trust>;
  /** Reads the account's devices anew and tells them this desktop's name. */
  refresh: () => Promise<Trust>;
  /** Asks the server at the pinned address who it is, and what its limits are now. Throws `server_changed` for another one. */
  checkServer: () => Promise<void>;
  /** Binds this desktop; `make` is handed what it is bound to until then. */
  pair: (make: (before: Link | undefined) => Link) => Promise<void>;
  end: (state: 'removed') => Promise<void>;
  /** Removes this desktop from the account, and forgets the account and the keys. */
  unpair: () => Promise<void>;
}

export interface LinkParts {
  database: Database;
  device: Device;
  api: Api;
  changed: () => void;
}

export function createLinks({ database, device, api, changed }: LinkParts): Links {
  let trusted: { link: string; trust: Trust } | undefined;
  const inOrder = serially();

  const read = (): Promise<Link | undefined> => database.get('link', 'self');
  const write = async (link: Link): Promise<void> => {
    await database.put('link', link, 'self');
    changed();
  };
  async function usable(): Promise<Link> {
    const link = await read();
    if (!link) throw new FaultError('no_phones');
    if (link.state === 'removed') throw new FaultError('device_revoked');
    if (link.state === 'server_changed') throw new FaultError('server_changed');
    return link;
  }
  async function resolve(link: Link, listing: DeviceListing): Promise<Trust> {
    const { id } = await device.keys();
    return resolveTrust({ listing, pins: link.pins, self: id, audience: link.server.serverId, remembered: link });
  }
  async function end(state: 'removed' | 'server_changed'): Promise<void> {
    const link = await read();
    if (!link || link.state === state) return;
    trusted = undefined;
    await write({ ...link, state });
  }

  /** Writes what it read at its beginning, with the news: nothing else may write in between, so all writing is done in order. */
  async function refresh(): Promise<Trust> {
    const link = await usable();
    const signer = await device.signer(link.server.serverId);
    const listing = await api.read(link.address, '/v1/devices', signer, deviceListingSchema).catch(async (error: unknown) => {
      if (error instanceof ProblemError && ['device_revoked', 'unknown_device'].includes(error.code)) await end('removed');
      throw error;
    });
    const trust = await resolve(link, listing);
    if (trust.account !== link.account) throw new FaultError('tampered');
    if (trust.revoked.has(signer.id)) {
      await end('removed');
      throw new FaultError('device_revoked');
    }
    const names = { ...link.names, ...(await readNames(listing, trust, await device.keys(), link.server.serverId)) };
    const now: Link = { ...link, listing, names, counter: trust.counter, revoked: [...trust.revoked] };
    trusted = { link: keyOf(now), trust };
    // A name that could not be told now is told with the next reading of the devices.
    const told = await tellName(api, now, trust, signer).catch(() => undefined);
    await write({ ...now, ...told });
    return trust;
  }

  /** Who it is stays pinned; its addresses and limits may change. Runs in order: see `refresh`. */
  async function learnServer(info: ServerInfo): Promise<void> {
    const link = await read();
    if (link && JSON.stringify({ ...link.server, time: 0 }) !== JSON.stringify({ ...info, time: 0 })) await write({ ...link, server: info });
  }

  return {
    read,
    usable,
    refresh: () => inOrder(refresh),
    trust: async () => {
      const link = await usable();
      if (!link.listing) return inOrder(refresh);
      if (trusted?.link !== keyOf(link)) trusted = { link: keyOf(link), trust: await resolve(link, link.listing) };
      return trusted.trust;
    },
    checkServer: async () => {
      const link = await usable();
      const info = await api.serverInfo(link.address);
      if (info.serverId === link.server.serverId && (await deviceIdOf(info.key)) === link.serverKey) return inOrder(() => learnServer(info));
      await inOrder(() => end('server_changed'));
      throw new FaultError('server_changed');
    },
    pair: (make) =>
      inOrder(async () => {
        trusted = undefined;
        await write(make(await read()));
      }),
    end: (state) => inOrder(() => end(state)),
    unpair: () =>
      inOrder(async () => {
        // The revocation names the counter after it: what it is now has to be known.
        if ((await read())?.state === 'paired') await refresh().catch(ignoreRemoval);
        const link = await read();
        if (link?.state === 'paired') await revokeSelf(api, device, link);
        trusted = undefined;
        await database.delete('link', 'self');
        await device.forget();
        changed();
      }),
  };
}

function ignoreRemoval(error: unknown): void {
  if (isAway(error)) throw error;
}

/** What a resolved trust depends on. */
const keyOf = (link: Link): string => JSON.stringify([link.counter, link.pins, link.revoked, link.listing]);

async function revokeSelf(api: Api, device: Device, link: Link): Promise<void> {
  const signer = await device.signer(link.server.serverId);
  try {
    await api.write({
      url: `${link.address}/v1/devices/${signer.id}/revocation`,
      kind: 'revoke',
      claims: { device: signer.id, counter: link.counter + 1 },
      signer,
      schema: v.unknown(),
    });
  } catch (error) {
    if (error instanceof ProblemError && ['device_revoked', 'unknown_device', 'not_found'].includes(error.code)) return;
    throw error;
  }
}
