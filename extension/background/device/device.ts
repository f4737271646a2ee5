import { generateDeviceKeys, signDeviceStatement, type DeviceKeys } from '../../../protocol/keys.ts';
import type { Signer } from '../../../protocol/statements.ts';
import { describeBrowser } from '../../platform/runtime.ts';
import type { Clock } from '../server/clock.ts';
import type { Database } from '../store/database.ts';
import { readSettings } from '../store/settings.ts';
import type { StoredDevice } from './record.ts';

/** This desktop as it signs and receives. */
export interface Device {
  /** Its keys, made when they are first needed. */
  keys: () => Promise<DeviceKeys>;
  signer: (audience: string) => Promise<Signer>;
  statement: (audience: string) => Promise<string>;
  /** Drops the keys: the next ones are another device. For after it was removed from its account. */
  forget: () => Promise<void>;
}

export function createDevice(database: Database, clock: Clock): Device {
  let known: Promise<StoredDevice> | undefined;

  async function load(): Promise<StoredDevice> {
    const stored = await database.get('device', 'self');
    if (stored) return stored;
    const made: StoredDevice = { keys: await generateDeviceKeys(), statements: {} };
    await database.put('device', made, 'self');
    return made;
  }
  const stored = (): Promise<StoredDevice> => {
    known ??= load().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  const keys = async (): Promise<DeviceKeys> => (await stored()).keys;

  async function statement(audience: string): Promise<string> {
    const self = await stored();
    const signed = self.statements[audience];
    if (signed) return signed;
    const made = await signDeviceStatement(self.keys, 'desktop', audience, clock.now);
    const changed: StoredDevice = { ...self, statements: { ...self.statements, [audience]: made } };
    await database.put('device', changed, 'self');
    known = Promise.resolve(changed);
    return made;
  }

  return {
    keys,
    statement,
    signer: async (audience) => {
      const { id, signing } = await keys();
      return { id, key: signing.privateKey, audience, now: clock.now };
    },
    forget: async () => {
      await database.delete('device', 'self');
      known = undefined;
    },
  };
}

/** The name that phones read: the chosen one, or browser and system. */
export async function desktopName(): Promise<string> {
  const { name } = await readSettings();
  if (name) return name;
  const { browser, system } = await describeBrowser();
  return `${browser} · ${system}`;
}
