import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountExportSchema } from '../../protocol/messages/devices.ts';
import { decide } from '../testing/filing.ts';
import { expectOk, newAccount } from '../testing/devices.ts';
import { purge } from '../requests/sweep.ts';
import { setScene, type Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

it('tells an account all that is kept about it, and nothing of others', async () => {
  const filed = await scene.file();
  const stranger = await newAccount(scene.server);
  const told = expectOk(accountExportSchema, await scene.desktop.get('/v1/account'));
  expect(told).toMatchObject({ account: scene.account.account, minimum: 'any' });
  expect(told.devices.map(({ id }) => id).sort()).toEqual([scene.phone.id, scene.other.id, scene.desktop.id].sort());
  expect(told.passkeys).toHaveLength(1);
  expect(told.requests.map(({ state, filing }) => [state.request, filing])).toEqual([[filed.request, filed.body.statement]]);
  expect(JSON.stringify(told)).not.toContain(stranger.account);
  expect(expectOk(accountExportSchema, await stranger.phone.get('/v1/account'))).toMatchObject({ account: stranger.account, requests: [] });
});

it('shows what is forgotten, and when: content half an hour after the end, all of it after a day', async () => {
  const filed = await scene.file();
  await decide(scene.phone, filed, 'decline');
  const kept = async () => expectOk(v.object({ requests: v.array(v.object({ state: v.object({ request: v.string() }), filing: v.optional(v.string()) })) }), await scene.phone.get('/v1/account')).requests.find(({ state }) => state.request === filed.request);
  scene.server.pass(29 * 60_000);
  await purge(scene.server.parts);
  expect((await kept())?.filing).toBe(filed.body.statement);
  scene.server.pass(2 * 60_000);
  await purge(scene.server.parts);
  expect(await kept()).toMatchObject({ state: { request: filed.request } });
  expect((await kept())?.filing).toBeUndefined();
  scene.server.pass(24 * 3_600_000);
  await purge(scene.server.parts);
  expect(await kept()).toBeUndefined();
});
