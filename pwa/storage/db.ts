/** The phone's database: opened once per context, one function per thing kept. Nothing foreign is awaited inside a transaction. */
import { openDB, type IDBPDatabase } from 'idb';
import type { Passkey } from '../../protocol/card.ts';
import { defaultSettings, only, settingsSchema, type Installation, type KnownDevice, type Membership, type OperationRecord, type OwnDevice, type PhoneDb, type PinnedServer, type PinRecord, type RequestRecord, type Settings } from './schema.ts';
import { walletOf, walletStores, type WalletStorage } from './wallet.ts';
import * as v from 'valibot';

const version = 2;
const singles = ['device', 'server', 'membership', 'settings', 'installation'] as const;
const emptyInstallation: Installation = { clockOffset: 0 };

/** How long a used navigate token and an at-once standing are remembered, ms: longer than any request lives. */
const rememberFor = 24 * 3_600_000;

/** The phone's storage. Reads answer undefined (or the default) where nothing was kept. */
export interface Storage {
  device(): Promise<OwnDevice | undefined>;
  server(): Promise<PinnedServer | undefined>;
  membership(): Promise<Membership | undefined>;
  settings(): Promise<Settings>;
  installation(): Promise<Installation>;
  keepDevice(device: OwnDevice): Promise<void>;
  keepServer(server: PinnedServer): Promise<void>;
  keepMembership(membership: Membership): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  changeInstallation(change: Partial<Installation>): Promise<Installation>;
  pins(): Promise<PinRecord[]>;
  keepPin(pin: PinRecord): Promise<void>;
  devices(): Promise<KnownDevice[]>;
  deviceById(id: string): Promise<KnownDevice | undefined>;
  replaceDevices(devices: readonly KnownDevice[]): Promise<void>;
  /** The account's passkeys whose public keys this phone knows by itself, not by the server's word. */
  passkeys(): Promise<Passkey[]>;
  keepPasskey(passkey: Passkey): Promise<void>;
  dropPasskey(id: string): Promise<void>;
  requests(): Promise<RequestRecord[]>;
  request(id: string): Promise<RequestRecord | undefined>;
  /** Keeps a request unless a newer revision of it is kept already; answers whether it was kept. */
  keepRequest(record: RequestRecord): Promise<boolean>;
  dropRequest(id: string): Promise<void>;
  operation(request: string): Promise<OperationRecord | undefined>;
  operations(): Promise<OperationRecord[]>;
  keepOperation(operation: OperationRecord): Promise<void>;
  dropOperation(request: string): Promise<void>;
  /** Remembers an at-once statement by its digest, and forgets those of yesterday. */
  keepStanding(digest: string, at: number): Promise<void>;
  hasStanding(digest: string): Promise<boolean>;
  /** Uses a navigate token up; true the first time only. */
  useToken(token: string, at: number): Promise<boolean>;
  readonly wallet: WalletStorage;
  /** Removes everything, except why it was removed, the user's settings, and the cards of a phone that a server merely does not know (any more). */
  wipe(removed: Installation['removed']): Promise<void>;
  close(): void;
}

/** Opens the storage. Throws what IndexedDB throws where the browser gives none. */
export async function openStorage(name = 'raise-to-pay'): Promise<Storage> {
  const db = await openDB<PhoneDb>(name, version, {
    upgrade(older, from) {
      if (from < 1) {
        for (const store of singles) older.createObjectStore(store);
        for (const store of ['pins', 'devices', 'requests'] as const) older.createObjectStore(store, { keyPath: 'id' });
        older.createObjectStore('operations', { keyPath: 'request' });
        older.createObjectStore('standings', { keyPath: 'digest' });
        older.createObjectStore('tokens', { keyPath: 'token' });
      }
      if (from < 2) {
        for (const store of ['wallet', 'walletKey'] as const) older.createObjectStore(store);
        for (const store of ['passkeys', 'wrappings', 'cards'] as const) older.createObjectStore(store, { keyPath: 'id' });
      }
    },
    blocking: () => { db.close(); },
  });
  return { ...identityOf(db), ...requestsOf(db), ...devicesOf(db), wallet: walletOf(db), wipe: (removed) => wipe(db, removed), close: () => { db.close(); } };
}

type Db = IDBPDatabase<PhoneDb>;

function identityOf(db: Db) {
  const settings = async (): Promise<Settings> => {
    const parsed = v.safeParse(settingsSchema, await db.get('settings', only));
    return parsed.success ? parsed.output : defaultSettings;
  };
  return {
    device: () => db.get('device', only),
    server: () => db.get('server', only),
    membership: () => db.get('membership', only),
    settings,
    installation: async () => (await db.get('installation', only)) ?? emptyInstallation,
    keepDevice: async (device: OwnDevice) => { await db.put('device', device, only); },
    keepServer: async (server: PinnedServer) => { await db.put('server', server, only); },
    keepMembership: async (membership: Membership) => { await db.put('membership', membership, only); },
    changeSettings: async (change: Partial<Settings>) => {
      const next = { ...(await settings()), ...change };
      await db.put('settings', next, only);
      return next;
    },
    changeInstallation: async (change: Partial<Installation>) => {
      const tx = db.transaction('installation', 'readwrite');
      const next = { ...((await tx.store.get(only)) ?? emptyInstallation), ...change };
      await tx.store.put(next, only);
      await tx.done;
      return next;
    },
  };
}

function devicesOf(db: Db) {
  return {
    pins: () => db.getAll('pins'),
    keepPin: async (pin: PinRecord) => { await db.put('pins', pin); },
    devices: () => db.getAll('devices'),
    deviceById: (id: string) => db.get('devices', id),
    replaceDevices: async (devices: readonly KnownDevice[]) => {
      const tx = db.transaction('devices', 'readwrite');
      await tx.store.clear();
      await Promise.all(devices.map((device) => tx.store.put(device)));
      await tx.done;
    },
    passkeys: () => db.getAll('passkeys'),
    keepPasskey: async (passkey: Passkey) => { await db.put('passkeys', passkey); },
    dropPasskey: async (id: string) => { await db.delete('passkeys', id); },
  };
}

function requestsOf(db: Db) {
  return {
    requests: () => db.getAll('requests'),
    request: (id: string) => db.get('requests', id),
    keepRequest: async (record: RequestRecord) => {
      const tx = db.transaction('requests', 'readwrite');
      const before = await tx.store.get(record.id);
      const newer = !before || before.state.revision <= record.state.revision;
      if (newer) await tx.store.put(record);
      await tx.done;
      return newer;
    },
    dropRequest: async (id: string) => { await db.delete('requests', id); },
    operation: (request: string) => db.get('operations', request),
    operations: () => db.getAll('operations'),
    keepOperation: async (operation: OperationRecord) => { await db.put('operations', operation); },
    dropOperation: async (request: string) => { await db.delete('operations', request); },
    keepStanding: async (digest: string, at: number) => {
      const tx = db.transaction('standings', 'readwrite');
      const old = (await tx.store.getAll()).filter((standing) => standing.at < at - rememberFor);
      await Promise.all([tx.store.put({ digest, at }), ...old.map((standing) => tx.store.delete(standing.digest))]);
      await tx.done;
    },
    hasStanding: async (digest: string) => (await db.get('standings', digest)) !== undefined,
    useToken: async (token: string, at: number) => {
      const tx = db.transaction('tokens', 'readwrite');
      const used = await tx.store.get(token);
      const old = (await tx.store.getAll()).filter((one) => one.at < at - rememberFor);
      await Promise.all([...(used ? [] : [tx.store.put({ token, at })]), ...old.map((one) => tx.store.delete(one.token))]);
      await tx.done;
      return used === undefined;
    },
  };
}

async function wipe(db: Db, removed: Installation['removed']): Promise<void> {
  const stores = [...singles, 'pins', 'devices', 'requests', 'operations', 'standings', 'tokens', 'passkeys', ...(removed === 'unknown' ? [] : walletStores)] as const;
  const tx = db.transaction(stores, 'readwrite');
  const before = (await tx.objectStore('installation').get(only)) ?? emptyInstallation;
  await Promise.all([
    ...stores.filter((store) => store !== 'settings').map((store) => tx.objectStore(store).clear()),
    tx.objectStore('installation').put({ clockOffset: before.clockOffset, removed }, only),
  ]);
  await tx.done;
}
