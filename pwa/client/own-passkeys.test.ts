import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { openStorage } from '../storage/db.ts';
import { SoftPasskey } from '../../protocol/testing/authenticator.ts';
import type { Api } from './api.ts';
import { createOwnPasskeys, passkeysOf } from './own-passkeys.ts';

let count = 0;

/** A phone whose server lists these passkeys. */
async function phone(listed: readonly { id: string; key: string }[]) {
  const storage = await openStorage(`own-passkeys-${count += 1}`);
  const passkeys = listed.map(({ id, key }) => ({ id, publicKey: key, signCount: 1, transports: [], createdAt: 0 }));
  const answer = { account: 'a'.repeat(22), devices: [], passkeys, subscriptions: [], revocations: [], requests: [] };
  const read: Api['read'] = (_path, schema) => Promise.resolve(v.parse(schema, answer));
  const own = createOwnPasskeys({ storage, api: { read } as Api });
  return { own, known: () => passkeysOf(storage) };
}
const used = async (passkey: SoftPasskey) => JSON.stringify(await passkey.assertion('Y2hhbGxlbmdl'));

it('keeps the key of a passkey that was made here, without what follows it', async () => {
  const passkey = await SoftPasskey.make();
  const { own, known } = await phone([]);
  await own.made(await passkey.creation());
  expect(await known()).toEqual([{ id: passkey.id, key: passkey.key }]);
});

it('takes a key from the server only when the signature just made is by it', async () => {
  const [passkey, other] = await Promise.all([SoftPasskey.make(), SoftPasskey.make()]);
  const honest = await phone([{ id: other.id, key: other.key }, { id: passkey.id, key: passkey.key }]);
  await honest.own.used(await used(passkey));
  expect(await honest.known()).toEqual([{ id: passkey.id, key: passkey.key }]);

  const lying = await phone([{ id: passkey.id, key: other.key }]);
  await lying.own.used(await used(passkey));
  expect(await lying.known()).toEqual([]);
});

it('learns nothing of what it cannot read, and nobody notices', async () => {
  const passkey = await SoftPasskey.make();
  const { own, known } = await phone([{ id: passkey.id, key: 'bm90IGEga2V5' }]);
  await own.used(await used(passkey));
  await own.made('{}');
  expect(await known()).toEqual([]);
});
