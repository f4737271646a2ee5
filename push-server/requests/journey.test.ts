import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinedSchema } from '../../protocol/messages/devices.ts';
import { operateAnswerSchema, requestListSchema, requestViewSchema } from '../../protocol/messages/requests.ts';
import { importVerifyingKey } from '../../protocol/keys.ts';
import { verifyStatement } from '../../protocol/statements.ts';
import { digest } from '../../protocol/base.ts';
import { addDesktop, expectOk, join, listing, newAccount, newDevice, type TestAccount, type TestDevice } from '../testing/devices.ts';
import { decide, file, stateIn, step } from '../testing/filing.ts';
import { testServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let account: TestAccount;
let desktop: TestDevice;
beforeAll(async () => {
  server = await testServer();
  account = await newAccount(server);
  desktop = await addDesktop(server, account);
});
afterAll(() => server.close());

describe('the main path', () => {
  it('signs up, pairs, files, delivers, releases, opens and ends paid', async () => {
    const { phone } = account;
    const list = await listing(desktop);
    expect(list).toMatchObject({ account: account.account, counter: 2, minimum: 'any' });
    expect(new Map(list.devices.map(({ id, role }) => [id, role]))).toEqual(new Map([[phone.id, 'phone'], [desktop.id, 'desktop']]));

    const filed = await file(server, desktop, [phone], list.counter);
    const view = expectOk(requestViewSchema, await phone.get(`/v1/requests/${filed.request}`));
    expect(view).toMatchObject({ filing: filed.body.statement, state: { phase: 'filed', minimum: 'any', desktop: desktop.id } });
    expect(view.preview?.header.kid).toBe(phone.id);
    expect([view.details, view.response]).toEqual([undefined, undefined]);
    expect(expectOk(requestViewSchema, await desktop.get(`/v1/requests/${filed.request}`))).toEqual({ state: view.state });

    expect(stateIn(await step(phone, filed, 'acknowledge'))).toMatchObject({ phase: 'delivered', deliveredAt: server.now() });
    const statement = await phone.sign('operate', { request: filed.request, filing: filed.filing, operation: 'raise', at: server.now() });
    const answer = expectOk(operateAnswerSchema, await server.post(`/v1/requests/${filed.request}/operations`, { statement }));
    expect(answer.state).toMatchObject({ phase: 'released', winner: phone.id, operation: 'raise', deadlineAt: server.now() + 1_800_000 });
    expect(answer.details.header.kid).toBe(phone.id);
    const { keyId: issuer, publicKey } = server.parts.identity;
    const response = await verifyStatement(answer.response, { kind: 'response', key: await importVerifyingKey(publicKey), issuer, audience: server.serverId, now: server.now, time: 'any' });
    expect(response.claims).toMatchObject({ request: filed.request, device: phone.id, operation: await digest(statement), filing: filed.filing });

    expect(stateIn(await step(phone, filed, 'open'))).toMatchObject({ phase: 'opened' });
    expect(stateIn(await decide(desktop, filed, 'paid', 'page'))).toMatchObject({ phase: 'paid', evidence: [{ source: 'page', by: desktop.id }] });
    expect(stateIn(await decide(phone, filed, 'paid', 'user')).evidence).toHaveLength(2);
    const { requests } = expectOk(requestListSchema, await phone.get('/v1/requests'));
    expect(requests.map(({ state }) => state.phase)).toEqual(['paid']);
    expect(new Set(server.told.filter(({ subject }) => subject === filed.request).flatMap(({ devices }) => devices))).toEqual(new Set([phone.id, desktop.id]));
  });

  it('takes a second phone by passkey, once', async () => {
    const phone = await newDevice(server, 'phone');
    expect(expectOk(joinedSchema, await join(phone, account.passkey, 'sign-in'))).toEqual({ account: account.account, counter: 3 });
    expect((await listing(phone)).devices).toHaveLength(3);
  });
});
