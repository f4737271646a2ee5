/** The whole way of an operation that the relay had to store: real server, real relay, real push message. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { digest, publicKeySchema } from '../../protocol/base.ts';
import { deviceIdOf, importVerifyingKey, verifyDeviceStatement, type DeviceIdentity, type DeviceKeys } from '../../protocol/keys.ts';
import { pushMessageSchema, type PushData } from '../../protocol/messages/push.ts';
import { operateAnswerSchema } from '../../protocol/messages/requests.ts';
import { openDetails, prepareFiling, verifyFiling, verifyPaymentResponse, type PreparedFiling } from '../../protocol/requests/filing.ts';
import { signStatement } from '../../protocol/statements.ts';
import { buildApp } from '../app.ts';
import { createEventHub } from '../events/index.ts';
import { DeviceLimits } from '../limits.ts';
import { relayStatuses } from '../relays.ts';
import type { Outbox } from '../ports.ts';
import { createOutbox } from '../push/index.ts';
import { testContext, type TestContext } from '../push/testing/context.ts';
import { LocalPushService } from '../push/testing/push-service.ts';
import { makeReceiver, type Receiver } from '../push/testing/receiver.ts';
import { buildRelay } from './app.ts';
import { relayIdentity } from './identity.ts';
import { retryStored } from './retry.ts';
import { reachServer } from './server.ts';
import { openRelayStore, type RelayStore } from './store.ts';
import { makeUpstreams, type Upstream } from './upstreams.ts';

let service: LocalPushService;
let receiver: Receiver;
let context: TestContext;
let directory: string;
let outbox: Outbox;
let app: FastifyInstance | undefined;
let port = 0;
let relay: FastifyInstance;
let relayUrl: string;
let relayStore: RelayStore;
let upstreams: readonly Upstream[];
let relayLines: string[];

async function startServer(): Promise<void> {
  outbox = createOutbox(context);
  const hub = createEventHub(context);
  const running = await buildApp({ ...context, hub, outbox, limits: new DeviceLimits(context.store, context.now) });
  running.addHook('preClose', () => hub.close());
  port = Number(new URL(await running.listen({ port, host: '127.0.0.1' })).port);
  app = running;
  outbox.start();
}

async function stopServer(): Promise<void> {
  await app?.close();
  app = undefined;
  await outbox.close();
}

beforeEach(async () => {
  service = await LocalPushService.start();
  receiver = makeReceiver();
  directory = mkdtempSync(join(tmpdir(), 'rtp-stored-'));
  relayStore = openRelayStore(directory);
  const identity = await relayIdentity(relayStore, directory);
  context = await testContext({ PUSH_REWRITE: `https://jmt17.google.com=${service.origin}`, RELAY_URL: 'http://localhost:8788', RELAY_KEY: JSON.stringify(identity.publicKey), PWA_DIR: join(directory, 'none') });
  port = 0;
  await startServer();
  const { now } = context;
  const url = `http://127.0.0.1:${port}`;
  upstreams = makeUpstreams(relayStore, [{ url, server: reachServer({ url, identity, now }) }]);
  await upstreams[0]?.audience.confirm();
  relayLines = [];
  relay = await buildRelay({
    config: { logLevel: 'debug', trustProxy: ['loopback'] },
    store: relayStore, upstreams, now, logTo: { write: (line) => void relayLines.push(line) },
    retry: (upstream, running) => retryStored({ store: relayStore, upstream, now, random: Math.random, log: running.log, firstDelay: 50, longestDelay: 100 }),
  });
  relayUrl = await relay.listen({ port: 0, host: '127.0.0.1' });
  const { phone, store, identity: own } = context;
  await store.transaction((tx) => tx.putSubscription({ device: phone.id, endpoint: 'https://jmt17.google.com/fcm/send/phone', p256dh: receiver.p256dh, auth: receiver.auth, vapidKey: own.vapid.id, updatedAt: 1 }));
});
afterEach(async () => {
  await relay.close();
  await Promise.all(upstreams.map(({ server }) => server.close()));
  relayStore.close();
  await stopServer();
  await context.remove();
  await service.stop();
  rmSync(directory, { recursive: true });
});

const signer = (keys: DeviceKeys) => ({ id: keys.id, key: keys.signing.privateKey, audience: context.identity.serverId, now: context.now });
const identityOf = async (keys: DeviceKeys): Promise<DeviceIdentity> => verifyDeviceStatement((await context.store.device(keys.id))?.statement ?? '', context.identity.serverId);
const post = (url: string, body: object) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const pushed = (): PushData[] => service.received.map(({ body }) => v.parse(pushMessageSchema, JSON.parse(receiver.read(body))).notification.data);

async function fileRequest(): Promise<{ request: string; prepared: PreparedFiling }> {
  const request = uuidv7();
  const prepared = await prepareFiling(
    {
      request,
      preview: { merchant: { name: 'Bookshop', domain: 'bookshop.example' }, total: { currency: 'EUR', value: '12.50' }, desktop: 'Laptop' },
      details: { items: [], ways: [{ kind: 'link', url: 'https://bookshop.example/pay' }] },
      opening: 'page', operations: ['raise', 'tap'], minimum: 'any', expiresAt: context.now() + 300_000, recipients: [await identityOf(context.phone)], counter: 2,
    },
    signer(context.desktop),
  );
  expect((await post(`http://127.0.0.1:${port}/v1/requests`, prepared.body)).status).toBe(201);
  return { request, prepared };
}

const signOperation = ({ request, prepared }: Awaited<ReturnType<typeof fileRequest>>) =>
  signStatement('operate', { request, filing: prepared.filing, operation: 'raise', at: context.now() }, signer(context.phone), 290);

/** What the phone's worker and page do with an answer: verify all of it, then open the details. */
async function openAnswer(answer: { response: string; filing: string; details: Parameters<typeof openDetails>[1] }, operation: string) {
  const { identity, phone, desktop } = context;
  const audience = identity.serverId;
  const filing = await verifyFiling(answer.filing, await identityOf(desktop), { id: phone.id, audience, now: context.now });
  const serverKey = await importVerifyingKey(identity.publicKey);
  await verifyPaymentResponse(answer, { filing, device: phone.id, operation: await digest(operation), serverKey, serverKeyId: identity.keyId, audience });
  return openDetails(filing, answer.details, phone.encryption.privateKey);
}

it('passes an operation through while the phone waits', async () => {
  const filed = await fileRequest();
  await vi.waitFor(() => expect(pushed()).toMatchObject([{ type: 'request', view: { filing: filed.prepared.body.statement } }]), 5_000);
  const statement = await signOperation(filed);
  const answer = await post(`${relayUrl}/v1/requests/${filed.request}/operations`, { statement });
  expect(answer.status).toBe(200);
  const details = await openAnswer(v.parse(operateAnswerSchema, await answer.json()), statement);
  expect(details.ways).toEqual([{ kind: 'link', url: 'https://bookshop.example/pay' }]);
});

it('stores an operation while the server is away; its answer comes by push, once it is back, and it had one effect', async () => {
  const filed = await fileRequest();
  await vi.waitFor(() => expect(pushed()).toHaveLength(1), 5_000);
  await stopServer();
  const statement = await signOperation(filed);
  const stored = await post(`${relayUrl}/v1/requests/${filed.request}/operations`, { statement });
  expect([stored.status, await stored.json()]).toEqual([202, { stored: true, statement: await digest(statement) }]);
  // All that the relay has of it, on disk and in its log: who, which request, what kind, when; nothing of what it is about.
  const kept = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1')).join('') + relayLines.join('');
  expect(kept).toContain(filed.request);
  for (const secret of ['Bookshop', 'bookshop', '12.50', 'Laptop']) expect(kept).not.toContain(secret);
  await startServer();
  await vi.waitFor(() => expect(pushed()[1]?.type).toBe('response'), 10_000);
  const record = await context.store.request(filed.request);
  expect(record?.state).toMatchObject({ phase: 'released', revision: 1, winner: context.phone.id, operation: 'raise' });
  expect(relayStore.count()).toBe(0);
  const [, told] = pushed();
  if (told?.type !== 'response') throw new Error('no response was pushed');
  expect(told.request).toBe(filed.request);
  // Too large for a push: the worker fetches it through the relay, by the very bytes it sent.
  const answer = told.answer ?? v.parse(operateAnswerSchema, await (await post(`${relayUrl}/v1/requests/${filed.request}/operations`, { statement })).json());
  expect((await openAnswer(answer, statement)).ways).toHaveLength(1);
  const [status] = await relayStatuses(context);
  expect(status?.id).toBe(await deviceIdOf(v.parse(publicKeySchema, JSON.parse(context.config.relay?.key ?? ''))));
  expect(status?.storedAt).toBeGreaterThan(0);
  expect(status?.deliveredAt).toBeGreaterThanOrEqual(status?.storedAt ?? Infinity);
  expect((await context.store.request(filed.request))?.state.revision).toBe(1);
});

it('is refused by the server when another key vouches', async () => {
  const filed = await fileRequest();
  const body = JSON.stringify({ statement: await signOperation(filed) });
  const { desktop } = context;
  const forged = await signStatement('forward', { body: await digest(body), stored: true }, signer(desktop));
  const answer = await fetch(`http://127.0.0.1:${port}/v1/requests/${filed.request}/operations`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'relay-statement': forged } });
  expect(await answer.json()).toMatchObject({ code: 'relay_refused' });
  expect(await relayStatuses(context)).toMatchObject([{ deliveredAt: undefined }]);
  expect((await context.store.request(filed.request))?.state.phase).not.toBe('released');
});
