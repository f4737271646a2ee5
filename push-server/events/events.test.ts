import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { generateDeviceKeys, type DeviceKeys } from '../../protocol/keys.ts';
import type { LiveEvent } from '../../protocol/messages/live.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { signStatement } from '../../protocol/statements.ts';
import { account, requestId, testContext, type TestContext } from '../push/testing/context.ts';
import type { EventDraft, PairingRecord, RequestRecord } from '../store/records.ts';
import { createEventHub, liveSocketOptions, type CountedEventHub, type HubLimits } from './index.ts';
import { LiveClient } from './testing/live-client.ts';

const pairing: PairingRecord = {
  id: 'p'.repeat(22), slot: 'ABCD', state: 'open', expiresAt: 0, opener: '', openerStatement: 'a.b.c', nameQr: 'a.b', nameTyped: 'c.d',
};

describe('live channel', () => {
  let context: TestContext;
  let hub: CountedEventHub;
  let app: FastifyInstance;
  let address: string;
  let clients: LiveClient[];

  async function start(limits: Partial<HubLimits> = {}): Promise<void> {
    app = Fastify({ logger: false });
      hub = createEventHub(context, limits);
    hub.register(app);
    address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws');
  }
  const stop = async () => {
    await hub.close();
    await app.close();
  };
  const restart = async (limits: Partial<HubLimits>) => {
    await stop();
    await start(limits);
  };
  beforeEach(async () => {
    context = await testContext();
    clients = [];
    await start();
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await stop();
    await context.remove();
  });

  const connect = async (): Promise<LiveClient> => {
    const client = await LiveClient.connect(`${address}/v1/live`);
    clients.push(client);
    return client;
  };
  const signer = (keys: DeviceKeys) => ({ id: keys.id, key: keys.signing.privateKey, audience: context.identity.serverId, now: context.now });
  const enter = async (keys: DeviceKeys, after?: number): Promise<LiveClient> => {
    const client = await connect();
    const { nonce } = await client.next('hello');
    client.send({ type: 'authenticate', statement: await signStatement('live', { nonce, after }, signer(keys)) });
    return client;
  };
  const ready = async (keys: DeviceKeys, after?: number) => {
    const client = await enter(keys, after);
    return { client, snapshot: await client.next('ready') };
  };
  const happen = async (drafts: EventDraft[]): Promise<number[]> => {
    const rows = await context.store.transaction((tx) => tx.appendEvents(drafts, context.now()));
    hub.publish(rows);
    return rows.map(({ sequence }) => sequence);
  };
  const happenTo = (device: string, subject = requestId) => happen([{ audience: device, devices: [device], type: 'request', subject }]);
  const change = (record: RequestRecord, given: Partial<RequestState>, revision = record.state.revision) =>
    context.store.transaction((tx) => tx.changeRequest({ request: record.state.request, revision, from: [record.state.phase], state: { ...record.state, ...given, revision: revision + 1 } }));
  const atOnce = async (client: LiveClient, keys: DeviceKeys, life = 60) => {
    const statement = await signStatement('at-once', {}, signer(keys), life);
    client.send({ type: 'at-once', statement });
    return statement;
  };
  const pong = async (client: LiveClient) => {
    client.send({ type: 'ping' });
    await client.next('pong');
  };

  it('tells everything open as each side may see it, then what happens', async () => {
    const record = await context.addRequest();
    const [desktop, phone] = [await ready(context.desktop), await ready(context.phone)];
    expect(desktop.snapshot).toMatchObject({ requests: [{ state: record.state }], counter: 2 });
    expect(desktop.snapshot.requests[0]?.filing).toBeUndefined();
    expect(phone.snapshot.requests).toMatchObject([{ state: record.state, filing: 'a.b.c' }]);
    await change(record, { phase: 'delivered', deliveredAt: 5 });
    const [first, second] = await happen([context.desktop, context.phone].map(({ id }) => ({ audience: id, devices: [id], type: 'request', subject: requestId })));
    expect(await desktop.client.next('event')).toMatchObject({ sequence: first, event: { type: 'request', view: { state: { phase: 'delivered', revision: 1 } } } });
    expect(await phone.client.next('event')).toMatchObject({ sequence: second, event: { view: { filing: 'a.b.c' } } });
  });

  it('leaves no gap between snapshot and events, tells none twice, and keeps their order', async () => {
    await context.addRequest();
    const opened = connect();
    const sequences: number[] = [];
    const storm = (async () => {
      for (let round = 0; round < 40; round += 1) sequences.push(...(await happen([{ audience: context.phone.id, devices: [context.phone.id], type: 'devices', subject: account }])));
    })();
    const client = await opened;
    const { nonce } = await client.next('hello');
    client.send({ type: 'authenticate', statement: await signStatement('live', { nonce }, signer(context.phone)) });
    const { sequence } = await client.next('ready');
    await storm;
    const last = sequences.at(-1) ?? 0;
    const told: number[] = [];
    while (sequence < last && (told.at(-1) ?? 0) < last) told.push((await client.next('event')).sequence);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told.every((each) => each > sequence && sequences.includes(each))).toBe(true);
    await happenTo(context.phone.id);
    expect((await client.next('event')).event.type).toBe('request');
  });

  it('resumes: what ended while the device was away is in its snapshot', async () => {
    const record = await context.addRequest();
    const { client, snapshot } = await ready(context.phone);
    client.close();
    await change(record, { phase: 'cancelled', settledAt: context.now() });
    await happenTo(context.phone.id);
    const fresh = await ready(context.phone);
    expect(fresh.snapshot.requests).toEqual([]);
    const resumed = await ready(context.phone, snapshot.sequence);
    expect(resumed.snapshot).toMatchObject({ sequence: snapshot.sequence + 1, requests: [{ state: { phase: 'cancelled' } }] });
    expect((await ready(context.phone, resumed.snapshot.sequence)).snapshot.requests).toEqual([]);
  });

  it('tells a device of the account nothing about requests that are not for it, and only to whom it happened', async () => {
    await context.addRequest();
    const other = await context.addDevice('phone');
    const { client, snapshot } = await ready(other);
    expect(snapshot.requests).toEqual([]);
    await happenTo(context.phone.id);
    await happenTo(other.id);
    const [, counted] = await happen([{ audience: context.phone.id, devices: [context.phone.id], type: 'devices', subject: account }, { audience: other.id, devices: [other.id], type: 'devices', subject: account }]);
    expect(await client.next('event')).toEqual({ type: 'event', sequence: counted, event: { type: 'devices', counter: 2 } });
  });

  it('lets in a desktop that only opened a pairing, and tells it that pairing alone', async () => {
    const opener = await context.addDevice('desktop', { account: undefined });
    expect(await (await enter(opener)).closed()).toBe(4401);
    await context.store.transaction((tx) => tx.addPairing({ ...pairing, opener: opener.id, expiresAt: context.now() + 300_000 }));
    const { client, snapshot } = await ready(opener);
    expect(snapshot).toMatchObject({ requests: [], pairing: { pairing: pairing.id, state: 'open' } });
    expect(snapshot.counter).toBeUndefined();
    await context.store.transaction((tx) => tx.changePairing(pairing.id, ['open'], { state: 'refused' }));
    await happen([{ audience: opener.id, devices: [opener.id], type: 'pairing', subject: pairing.id }]);
    const event: LiveEvent = (await client.next('event')).event;
    expect(event).toMatchObject({ type: 'pairing', pairing: { state: 'refused' } });
  });

  it.each([
    ['another nonce', async () => signStatement('live', { nonce: 'AAAAAAAAAAAAAAAAAAAAAA' }, signer(context.phone)), 4401, 'bad_signature'],
    ['another kind', async (nonce: string) => signStatement('wake-seen', { test: nonce }, signer(context.phone)), 4401, 'wrong_kind'],
    ['another server', async (nonce: string) => signStatement('live', { nonce }, { ...signer(context.phone), audience: 'x' }), 4401, 'wrong_audience'],
    ['another device', async (nonce: string) => signStatement('live', { nonce }, { ...signer(context.phone), id: context.desktop.id }), 4401, 'bad_signature'],
    ['a clock that is off', async (nonce: string) => signStatement('live', { nonce }, { ...signer(context.phone), now: () => Date.now() - 600_000 }), 4401, 'clock_skew'],
    ['a device that was removed', async (nonce: string) => signStatement('live', { nonce }, signer(await context.addDevice('phone', { revokedAt: 1 }))), 4403, 'device_revoked'],
  ])('refuses %s', async (_what, sign, code, problem) => {
    const client = await connect();
    const { nonce } = await client.next('hello');
    client.send({ type: 'authenticate', statement: await sign(nonce) });
    expect((await client.next('problem')).problem.code).toBe(problem);
    expect(await client.closed()).toBe(code);
  });

  it('refuses a device that it does not know, and one that says something else first', async () => {
    const stranger = await enter(await generateDeviceKeys());
    expect((await stranger.next('problem')).problem.code).toBe('unknown_device');
    const rude = await connect();
    rude.send({ type: 'ping' });
    expect(await rude.closed()).toBe(4401);
  });

  it('gives five seconds, and not more', async () => {
    await restart({ authenticateWithin: 500 });
    const quick = await ready(context.phone);
    const client = await connect(); // later than the other, so that its time is over later
    await client.next('hello');
    expect((await client.next('problem')).problem.code).toBe('statement_missing');
    expect(await client.closed()).toBe(4408);
    await pong(quick.client);
  });

  it.each([
    ['what is no message', (client: LiveClient) => client.sendRaw('{"type":"sing"}'), 1008],
    ['what is no JSON', (client: LiveClient) => client.sendRaw('{'), 1008],
    ['bytes', (client: LiveClient) => client.sendRaw(Buffer.from([1, 2])), 1003],
    ['too much', (client: LiveClient) => client.sendRaw(`"${'x'.repeat(liveSocketOptions.maxPayload)}"`), 1009],
    ['a flood', (client: LiveClient) => Array.from({ length: 2_000 }, () => client.send({ type: 'ping' })), 1008],
  ])('ends upon %s', async (_what, send, code) => {
    const { client } = await ready(context.phone);
    send(client);
    expect(await client.closed()).toBe(code);
  });

  it('is cut at once when its device is removed, and others stay', async () => {
    const [desktop, phone] = [await ready(context.desktop), await ready(context.phone)];
    await context.store.transaction((tx) => tx.revokeDevice(context.phone.id, context.now()));
    hub.closeDevice(context.phone.id);
    expect((await phone.client.next('problem')).problem.code).toBe('device_revoked');
    expect(await phone.client.closed()).toBe(4403);
    await pong(desktop.client);
    expect(await (await enter(context.phone)).closed()).toBe(4403);
  });

  it('is looked after: a removal that nobody told ends it, too', async () => {
    await restart({ tendEvery: 50 });
    const [desktop, phone] = [await ready(context.desktop), await ready(context.phone)];
    await context.store.transaction((tx) => tx.revokeDevice(context.phone.id, context.now()));
    expect(await phone.client.closed()).toBe(4403);
    await pong(desktop.client);
  });

  it('notes that the device is here, as it comes and while it stays', async () => {
    await restart({ tendEvery: 50 });
    const seenAt = async () => (await context.store.device(context.phone.id))?.seenAt ?? 0;
    const joined = await seenAt();
    context.clock.time = joined + 60_000;
    await ready(context.phone);
    await vi.waitFor(async () => { expect(await seenAt()).toBe(joined + 60_000); });
    context.clock.time = joined + 120_000;
    await vi.waitFor(async () => { expect(await seenAt()).toBe(joined + 120_000); });
  });

  it('ends when the device does not answer any more', async () => {
    await restart({ tendEvery: 100 });
    const { client } = await ready(context.phone);
    client.fallSilent();
    expect(await client.closed()).toBe(1006);
  });

  it('drops a device that reads too slowly', async () => {
    await restart({ backlog: 20_000 });
    const subjects = Array.from({ length: 60 }, (_, index) => requestId.replace(/\d\d$/, String(index + 10)));
    for (const request of subjects) await context.addRequest({ request, phase: 'cancelled', settledAt: 1 }, { filing: `a.b.${'c'.repeat(8_000)}` });
    const { client } = await ready(context.phone);
    client.stopReading();
    await vi.waitFor(async () => {
      await happen(subjects.map((subject) => ({ audience: context.phone.id, devices: [context.phone.id], type: 'request', subject })));
      expect(hub.connections()).toBe(0);
    }, 15_000);
  });

  it('allows four connections of a device; a fifth replaces the oldest', async () => {
    const opened = [];
    for (let each = 0; each < 5; each += 1) opened.push((await ready(context.phone)).client);
    expect(await opened[0]?.closed()).toBe(4409);
    await context.addRequest();
    await happenTo(context.phone.id);
    await Promise.all(opened.slice(1).map((client) => client.next('event')));
  });

  it('knows which phone stands for at once: while visible, unexpired and connected', async () => {
    const { client } = await ready(context.phone);
    const both = [context.desktop.id, context.phone.id];
    expect(await hub.atOnceFor(both)).toBeUndefined();
    const statement = await atOnce(client, context.phone);
    await pong(client);
    expect(await hub.atOnceFor(both)).toMatchObject({ device: context.phone.id, statement });
    expect(await hub.atOnceFor([context.desktop.id])).toBeUndefined();
    context.clock.time = Date.now() + 61_000;
    expect(await hub.atOnceFor(both)).toBeUndefined();
    context.clock.time = undefined;
    client.send({ type: 'hidden' });
    await pong(client);
    expect(await hub.atOnceFor(both)).toBeUndefined();
    await atOnce(client, context.phone);
    await pong(client);
    client.close();
    await vi.waitFor(async () => expect(await hub.atOnceFor(both)).toBeUndefined());
  });

  it.each([
    ['of another device', async () => atOnceOf(await context.addDevice('phone')), 'bad_signature'],
    ['of longer life', async () => atOnceOf(context.phone, 300), 'expiry_out_of_range'],
    ['that is over', async () => atOnceOf(context.phone, 60, -200_000), 'clock_skew'],
  ])('refuses an at-once statement %s', async (_what, make, code) => {
    const { client } = await ready(context.phone);
    client.send({ type: 'at-once', statement: await make() });
    expect((await client.next('problem')).problem.code).toBe(code);
    expect(await hub.atOnceFor([context.phone.id])).toBeUndefined();
  });
  const atOnceOf = (keys: DeviceKeys, life = 60, shift = 0) => signStatement('at-once', {}, { ...signer(keys), now: () => context.now() + shift }, life);

  it('refuses an at-once statement of a desktop', async () => {
    const { client } = await ready(context.desktop);
    await atOnce(client, context.desktop);
    expect((await client.next('problem')).problem.code).toBe('wrong_role');
  });

  it('says that the server goes away', async () => {
    const { client } = await ready(context.phone);
    await hub.close();
    expect(await client.closed()).toBe(1001);
  });
});
