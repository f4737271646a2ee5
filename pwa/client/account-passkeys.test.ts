import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { digest } from '../../protocol/base.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { SoftPasskey } from '../../protocol/testing/authenticator.ts';
import { openStorage } from '../storage/db.ts';
import { createAccountPasskeys } from './account-passkeys.ts';
import type { Api } from './api.ts';
import { createOwnPasskeys, passkeysOf } from './own-passkeys.ts';
import type { Passkeys } from './passkeys.ts';

let count = 0;

/** A phone whose account has `first`, and whose browser makes `second`. The server keeps what it is told; the last passkey stays. */
async function phone() {
  const storage = await openStorage(`account-passkeys-${count += 1}`);
  const [first, second] = await Promise.all([SoftPasskey.make(), SoftPasskey.make()]);
  const listed = [{ id: first.id, publicKey: first.key, signCount: 1, transports: ['internal'], createdAt: 2 }];
  const written: { path: string; claims: object; attach: Record<string, unknown> }[] = [];
  const api = {
    read: (_path, schema) => Promise.resolve(v.parse(schema, { account: 'a'.repeat(22), devices: [], passkeys: listed, subscriptions: [], revocations: [], requests: [] })),
    write: async ({ path, claims, attach = {} }, schema) => {
      if (path === '/v1/passkeys/removals' && listed.length === 1) throw new ProblemError('last_passkey');
      written.push({ path, claims, attach });
      if (path === '/v1/passkeys') listed.push({ id: second.id, publicKey: second.key, signCount: 0, transports: ['usb'], createdAt: 1 });
      else listed.splice(listed.findIndex(({ id }) => 'passkey' in claims && id === claims.passkey), 1);
      return v.parse(schema, {});
    },
  } as Api;
  const purposes: string[] = [];
  const passkeys: Passkeys = {
    create: async (purpose) => (purposes.push(purpose), { ceremony: 'made', credential: await second.creation() }),
    use: async (purpose) => (purposes.push(purpose), { ceremony: 'used', credential: JSON.stringify(await first.assertion('Y2hhbGxlbmdl')) }),
  };
  return { account: createAccountPasskeys({ base: { api, storage }, passkeys, ownPasskeys: createOwnPasskeys({ storage, api }) }), storage, first, second, written, purposes };
}

it('adds a passkey after one that is there was used, and knows both from then on', async () => {
  const { account, storage, first, second, written, purposes } = await phone();
  expect(await account.list()).toEqual([{ id: first.id, madeAt: 2, portable: false, usedHere: false }]);
  await account.add(await account.verify());
  expect(purposes).toEqual(['passkeys', 'add-passkey']);
  const credential = String(written[0]?.attach['credential']);
  expect(written).toMatchObject([{ path: '/v1/passkeys', claims: { ceremony: 'made', credential: await digest(credential) }, attach: { verification: { ceremony: 'used' } } }]);
  expect(await account.list()).toEqual([
    { id: second.id, madeAt: 1, portable: true, usedHere: true },
    { id: first.id, madeAt: 2, portable: false, usedHere: true },
  ]);
  expect(await passkeysOf(storage)).toHaveLength(2);
});

it('forgets one that another phone removed', async () => {
  const { account, storage, first, second } = await phone();
  await account.verify();
  await storage.keepPasskey({ id: second.id, key: second.key });
  await account.list();
  expect(await passkeysOf(storage)).toEqual([{ id: first.id, key: first.key }]);
});

it('removes one and forgets its key, and never the last', async () => {
  const { account, storage, first, second } = await phone();
  await account.add(await account.verify());
  await account.remove(second.id);
  expect(await passkeysOf(storage)).toEqual([{ id: first.id, key: first.key }]);
  await expect(account.remove(first.id)).rejects.toMatchObject({ code: 'last_passkey' });
  expect(await passkeysOf(storage)).toHaveLength(1);
});
