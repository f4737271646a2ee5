/** Two nodes on one PostgreSQL, in one process: what happens at one reaches devices at the other. */
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceKeys } from '../../protocol/keys.ts';
import { signStatement } from '../../protocol/statements.ts';
import { buildApp } from '../app.ts';
import { DeviceLimits } from '../limits.ts';
import type { Outbox, ServerContext } from '../ports.ts';
import { account, testContext, type TestContext } from '../push/testing/context.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/port.ts';
import { TestPostgres } from '../testing/postgres.ts';
import { createEventHub, type CountedEventHub } from './index.ts';
import { LiveClient } from './testing/live-client.ts';

interface Node {
  store: Store;
  hub: CountedEventHub;
  app: FastifyInstance;
  address: string;
}

describe('two nodes', () => {
  let postgres: TestPostgres;
  let context: TestContext;
  let here: Node;
  let there: Node;
  let client: LiveClient;
  beforeAll(async () => {
    postgres = await TestPostgres.start();
  }, 60_000);
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    context = await testContext({ DATABASE_URL: await postgres.database() });
    [here, there] = [await start(context.store), await start(await openStore(context.config))];
    client = await LiveClient.connect(`${there.address}/v1/live`);
    const { nonce } = await client.next('hello');
    client.send({ type: 'authenticate', statement: await signStatement('live', { nonce }, signer(context.phone)) });
    await client.next('ready');
  });
  afterEach(async () => {
    client.close();
    for (const node of [here, there]) {
      await node.hub.close();
      await node.app.close();
    }
    await there.store.close();
    await context.remove();
  });

  async function start(store: Store): Promise<Node> {
    const app = Fastify({ logger: false });
    const hub = createEventHub(contextOf(store));
    hub.register(app);
    return { store, hub, app, address: (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws') };
  }
  const contextOf = (store: Store): ServerContext => ({ config: context.config, identity: context.identity, now: context.now, log: context.log, store });
  const signer = (keys: DeviceKeys) => ({ id: keys.id, key: keys.signing.privateKey, audience: context.identity.serverId, now: context.now });
  const happen = () => here.store.transaction((tx) => tx.appendEvents([{ audience: context.phone.id, devices: [context.phone.id], type: 'devices', subject: account }], context.now()));

  it('tell each other at once', async () => {
    const rows = await happen();
    const told = Date.now();
    here.hub.publish(rows);
    expect((await client.next('event')).event).toMatchObject({ type: 'devices', counter: 2 });
    expect(Date.now() - told).toBeLessThan(2_500); // sooner than the next look
  });

  it('find what nobody told, within the few seconds of a look', async () => {
    here.hub.publish(await happen());
    await client.next('event'); // there is nothing left to tell now
    const [row] = await happen(); // and the node died before it told
    expect((await client.next('event')).sequence).toBe(row?.sequence);
  });

  it('cut off a device that was removed at the other', async () => {
    await here.store.transaction((tx) => tx.revokeDevice(context.phone.id, context.now()));
    here.hub.closeDevice(context.phone.id);
    expect((await client.next('problem')).problem.code).toBe('device_revoked');
    expect(await client.closed()).toBe(4403);
  });

  it('know which phone stands for at once at the other, until it is gone', async () => {
    const statement = await signStatement('at-once', {}, signer(context.phone), 60);
    client.send({ type: 'at-once', statement });
    await vi.waitFor(async () => expect(await here.hub.atOnceFor([context.desktop.id, context.phone.id])).toMatchObject({ device: context.phone.id, statement }), 5_000);
    client.close();
    await vi.waitFor(async () => expect(await here.hub.atOnceFor([context.phone.id])).toBeUndefined(), 5_000);
  });

  it('share limits of addresses and devices, and what was used', async () => {
    const outbox: Outbox = { start: () => undefined, wake: () => undefined, lease: () => undefined, send: () => undefined, assertEndpoint: () => undefined, close: async () => undefined };
    const apps = await Promise.all([here, there].map(({ store, hub }) => {
      const own = { ...contextOf(store), config: { ...context.config, strangerLimit: 5 } };
      return buildApp({ ...own, hub: { ...hub, register: () => undefined }, outbox, limits: new DeviceLimits(store, context.now) });
    }));
    const statuses: number[] = [];
    for (let call = 0; call < 8; call += 1) statuses.push((await apps[call % 2]?.inject({ method: 'POST', url: '/v1/accounts', payload: {} }))?.statusCode ?? 0);
    expect(statuses.map((status) => status === 429)).toEqual([false, false, false, false, false, true, true, true]);
    const limits = [here, there].map(({ store }) => new DeviceLimits(store, context.now));
    const counted = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => limits[index % 2]?.count({ id: 'd' }, 'writes', 6)));
    expect(counted.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    const use = ({ store }: Node, digest: string) => store.transaction((tx) => tx.useStatement({ issuer: 'i', jti: 'j', digest, keepUntil: 1e15 }));
    expect([await use(here, 'one'), await use(there, 'one'), await use(there, 'two')]).toEqual(['new', 'same', 'reused']);
    await Promise.all(apps.map((app) => app.close()));
  });
});
