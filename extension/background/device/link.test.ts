import { describe, expect, it, vi } from 'vitest';
import { generateDeviceKeys, signDeviceStatement } from '../../../protocol/keys.ts';
import type { Api } from '../server/api.ts';
import type { Database } from '../store/database.ts';
import type { Device } from './device.ts';
import { createLinks } from './link.ts';
import { nameByPhones } from './names.ts';
import type { Link } from './record.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { local: { get: async () => ({}) } }, runtime: { getPlatformInfo: async () => ({ os: 'linux' }) } } }));

const now = (): number => 1_780_000_000_000;

async function scene() {
  const keys = await generateDeviceKeys();
  const phones = await Promise.all([1, 2].map(async () => {
    const phone = await generateDeviceKeys();
    return { id: phone.id, statement: await signDeviceStatement(phone, 'phone', 's', now) };
  }));
  let kept: unknown;
  const database = {
    get: async () => kept,
    put: async (_table: string, value: unknown) => { kept = value; },
  } as unknown as Database;
  const device = { keys: async () => keys, signer: async () => ({ id: keys.id, key: keys.signing.privateKey, audience: 's', now }) } as unknown as Device;
  let answer: (listing: unknown) => void = () => undefined;
  const listing = new Promise<unknown>((resolve) => { answer = resolve; });
  const api = { read: () => listing, write: async () => undefined } as unknown as Api;
  const link = { address: 'https://pay.example', server: { serverId: 's' }, serverKey: 'k', account: 'a', pins: phones.slice(0, 1), counter: 1, revoked: [], names: {}, state: 'paired' } as unknown as Link;
  const links = createLinks({ database, device, api, changed: () => undefined });
  await links.pair(() => link);
  return { links, phones, answer: () => { answer({ account: 'a', counter: 2, minimum: 'any', devices: [], revocations: [] }); } };
}

describe('the link', () => {
  it('keeps a phone that is paired while the devices are being read, and the counter that was read', async () => {
    const { links, phones, answer } = await scene();
    const reading = links.refresh();
    const pairing = links.pair((before) => {
      if (!before) throw new Error('no link');
      return { ...before, pins: phones };
    });
    answer();
    await Promise.all([reading, pairing]);
    expect(await links.read()).toMatchObject({ counter: 2, pins: phones });
  });

  it('stays ended when it ends while the devices are being read', async () => {
    const { links, answer } = await scene();
    const reading = links.refresh();
    const ending = links.end('removed');
    answer();
    await Promise.all([reading, ending]);
    expect((await links.read())?.state).toBe('removed');
  });

  it('is called as phones call it, until its user chooses a name', () => {
    const link = { names: { d: 'Kitchen' }, named: { name: 'Chrome · Linux', to: [] } };
    expect(nameByPhones(link, 'd', 'Chrome · Linux')).toBe('Kitchen');
    expect(nameByPhones(link, 'd', 'Study')).toBe('Study');
    expect(nameByPhones({ ...link, names: {} }, 'd', 'Chrome · Linux')).toBe('Chrome · Linux');
    expect(nameByPhones({ names: { d: 'Kitchen' } }, 'd', 'Chrome · Linux')).toBe('Chrome · Linux');
  });
});
