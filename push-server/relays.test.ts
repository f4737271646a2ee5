import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { digest } from '../protocol/base.ts';
import { exportPublicKey, generateDeviceKeys, type DeviceKeys } from '../protocol/keys.ts';
import { signStatement } from '../protocol/statements.ts';
import { readConfig } from './config.ts';
import { testContext, type TestContext } from './push/testing/context.ts';
import { wayOf } from './relay-header.ts';
import { describeRelays, relayStatuses } from './relays.ts';

const directory = mkdtempSync(join(tmpdir(), 'rtp-relays-'));
const [first, second] = [join(directory, 'first.json'), join(directory, 'second.json')];
let context: TestContext;
let relays: [DeviceKeys, DeviceKeys];
const jwkOf = async (keys: DeviceKeys) => exportPublicKey(keys.signing.publicKey);
const deliver = async (keys: DeviceKeys, stored: boolean) => {
  const claims = { body: await digest('{}'), stored };
  return wayOf(context, await signStatement('forward', claims, { id: keys.id, key: keys.signing.privateKey, audience: context.identity.serverId, now: context.now }), '{}');
};

beforeAll(async () => {
  relays = [await generateDeviceKeys(), await generateDeviceKeys()];
  writeFileSync(first, JSON.stringify(await jwkOf(relays[0])));
  context = await testContext({ RELAY_URL: 'https://relay.example', RELAY_KEY: `${first}, ${second}` });
  context.clock.time = 1_780_000_000_000;
});
afterAll(async () => {
  await context.remove();
  rmSync(directory, { recursive: true });
});

it('trusts every relay whose key is named, also one that makes its key later, and nobody else', async () => {
  expect(await deliver(relays[0], false)).toBe('relayed');
  await expect(deliver(relays[1], false)).rejects.toMatchObject({ code: 'relay_refused' });
  writeFileSync(second, JSON.stringify({ keys: [await jwkOf(relays[1])] }));
  expect(await deliver(relays[1], true)).toBe('stored');
  await expect(deliver(context.phone, false)).rejects.toMatchObject({ code: 'relay_refused' });
});

it('says which it trusts and when each last delivered, also after a restart', async () => {
  context.clock.time = 1_780_000_060_000;
  await deliver(relays[0], false);
  const expected = [
    { id: relays[0].id, deliveredAt: 1_780_000_060_000, storedAt: undefined },
    { id: relays[1].id, deliveredAt: 1_780_000_000_000, storedAt: 1_780_000_000_000 },
  ];
  await vi.waitFor(async () => expect(await relayStatuses(context)).toEqual(expected));
  expect(await describeRelays(context)).toEqual([
    'Phones are told of the relay at https://relay.example.',
    `Trusted: ${relays[0].id}, last delivered 2026-05-28T20:27:40.000Z, last from its store never.`,
    `Trusted: ${relays[1].id}, last delivered 2026-05-28T20:26:40.000Z, last from its store 2026-05-28T20:26:40.000Z.`,
  ]);
  context = await context.reopen();
  expect(await relayStatuses(context)).toEqual(expected);
});

it('says that none is trusted where none is set, or no key can be read', async () => {
  expect(await describeRelays({ ...context, config: readConfig({}) })).toEqual(['No relay is trusted: RELAY_URL and RELAY_KEY are not set.']);
  const config = readConfig({ RELAY_URL: 'https://relay.example', RELAY_KEY: join(directory, 'missing.json') });
  expect((await describeRelays({ ...context, config }))[1]).toContain('No key can be read from RELAY_KEY');
});
