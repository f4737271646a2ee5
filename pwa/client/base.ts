/** What page and service worker both stand on: storage, clock, the phone's identity and the API. Needs no DOM. */
import type * as v from 'valibot';
import { deviceIdOf, importVerifyingKey } from '../../protocol/keys.ts';
import { serverInfoSchema } from '../../protocol/messages/devices.ts';
import type { Signer } from '../../protocol/statements.ts';
import type { OwnDevice, PinnedServer } from '../storage/schema.ts';
import type { Storage } from '../storage/db.ts';
import { createApi, type Api } from './api.ts';
import { createClock, type Clock } from './clock.ts';
import { ClientFailure } from './failure.ts';
import { createTransport } from './transport.ts';

export interface Base {
  storage: Storage;
  clock: Clock;
  api: Api;
  /** Where the API is. */
  url: string;
  /** The pinned server; `server_away` when none was ever met. */
  server(): Promise<PinnedServer>;
  /** This phone's keys; `unknown_device` when it has none yet. */
  device(): Promise<OwnDevice>;
  serverKey(): Promise<CryptoKey>;
  /** Runs one after another what is named alike, across page and worker. */
  locked: Locked;
}

export type Locked = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Locks of this context alone, for where the Web Locks API is missing. */
export function createLocks(): Locked {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const next = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, next.catch(() => undefined));
    return next;
  };
}

export interface BasePorts {
  storage: Storage;
  /** Where the API is: the PWA's own origin, unless it is hosted apart. */
  url: string;
  fetch: typeof globalThis.fetch;
  online: () => boolean;
  /** The platform's clock, ms. */
  local: () => number;
  locked: Locked;
  onRejected?: (code: 'device_revoked' | 'unknown_device') => void;
}

export async function createBase({ storage, url, fetch, online, local, locked, onRejected }: BasePorts): Promise<Base> {
  const { clockOffset } = await storage.installation();
  const clock = createClock(local, clockOffset, (next) => { void storage.changeInstallation({ clockOffset: next }); });
  const server = async (): Promise<PinnedServer> => (await storage.server()) ?? fail('server_away');
  const device = async (): Promise<OwnDevice> => (await storage.device()) ?? fail('unknown_device');
  const signer = async (): Promise<Signer> => {
    const [own, pinned] = await Promise.all([device(), server()]);
    return { id: own.keys.id, key: own.keys.signing.privateKey, audience: pinned.serverId, now: clock.now };
  };
  const transport = createTransport({
    fetch,
    online,
    addresses: async () => {
      const [pinned, settings] = await Promise.all([storage.server(), storage.settings()]);
      return { server: url, relay: pinned?.relayUrl, relayFirst: settings.relay === 'always' };
    },
  });
  const api = createApi({ transport, clock, signer, ...(onRejected ? { onRejected } : {}) });
  return { storage, clock, api, url, server, device, locked, serverKey: async () => importVerifyingKey((await server()).key) };
}

function fail(code: 'server_away' | 'unknown_device'): never {
  throw new ClientFailure(code);
}

/**
 * Meets the server: pins it the first time, and afterwards takes over only its addresses and push key.
 * Throws `wrong_audience` when ID or key are not the pinned ones: then this is another server, and nothing is said to it.
 */
export async function meetServer({ storage, clock, api, url }: Base): Promise<PinnedServer> {
  const info: v.InferOutput<typeof serverInfoSchema> = await api.plain('/v1/server', serverInfoSchema);
  const thumbprint = await deviceIdOf(info.key);
  const before = await storage.server();
  if (before && (before.serverId !== info.serverId || before.thumbprint !== thumbprint)) throw new ClientFailure('wrong_audience');
  clock.correct(info.time);
  const { serverId, key, publicUrl, relayUrl, applicationServerKey } = info;
  const pinned = { url, serverId, key, thumbprint, publicUrl, relayUrl, applicationServerKey };
  await storage.keepServer(pinned);
  return pinned;
}
