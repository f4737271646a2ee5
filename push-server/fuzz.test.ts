/** Whatever comes in, no route fails by our fault, none crashes, and nothing piles up. `npm run fuzz` tries longer. */
import fc from 'fast-check';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { digest } from '../protocol/base.ts';
import { ProblemError, problemSchema } from '../protocol/problems.ts';
import { peekStatement, readClaims, signStatement } from '../protocol/statements.ts';
import * as v from 'valibot';
import { routes } from './app.ts';
import { ConfigError, readConfig, settingNames } from './config.ts';
import { createEventHub } from './events/index.ts';
import { LiveClient } from './events/testing/live-client.ts';
import { parseEndpoint } from './push/endpoint.ts';
import { parseRetryAfter } from './push/sender.ts';
import { listing } from './testing/devices.ts';
import { prepare, type TestFiling } from './testing/filing.ts';
import { anyJson, anyText, changed, nearly, tries } from './testing/noise.ts';
import { setScene, type Scene } from './testing/scene.ts';
import type { Answer } from './testing/server.ts';

let scene: Scene;
let filed: TestFiling;
let prepared: TestFiling;
const mebibyte = 1_048_576;
let memory = 0;

beforeAll(async () => {
  scene = await setScene({ DESKTOP_FILINGS: '1000000', STRANGER_LIMIT: '1000000', ADDRESS_LIMIT: '1000000' });
  filed = await scene.file();
  prepared = await prepare(scene.server, scene.desktop, [scene.phone, scene.other], (await listing(scene.desktop)).counter);
  memory = process.memoryUsage().rss;
});
afterAll(() => scene.server.close());

/** Answered, and if refused, then as a problem that is not our failure. */
function assertSound({ status, headers, body }: Answer): void {
  expect(status).toBeLessThan(500);
  if (status >= 400) {
    expect(headers['content-type']).toContain('application/problem+json');
    expect(v.parse(problemSchema, body).status).toBe(status);
  }
}

const named = (path: string): string => path.replace(':device', scene.phone.id).replace(':pairing', 'p'.repeat(22)).replace(':request', filed.request);

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_name, { method, path, kind }) => {
  it('withstands bodies, headers and addresses that are anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, anyJson.map((value) => JSON.stringify(value) ?? '')), fc.oneof(fc.constant('application/json'), anyText), anyText, async (payload, type, noise) => {
        const header = noise.replaceAll(/[^\x20-\x7e]/g, '');
        const headers = { 'content-type': type.replaceAll(/[^\x20-\x7e]/g, ''), authorization: `Statement ${header}`, 'relay-statement': header, 'raise-to-pay-version': header };
        const address = named(path).replace(filed.request, encodeURIComponent(Buffer.from(noise).toString()).slice(0, 200));
        assertSound(await scene.server.send(method, address, headers, method === 'POST' ? payload : undefined));
      }),
      tries(8),
    );
  });

  it('withstands statements that are really signed, over claims and attachments that are anything', async () => {
    if (kind === null) return;
    const { preview, details, salt } = prepared.body;
    const claims = kind === 'file' ? readClaims(prepared.body.statement, 'file') : {
      request: filed.request, filing: filed.filing, operation: 'raise', at: 1, method: 'GET', path, purpose: 'pair', device: scene.phone.id, statement: 'x'.repeat(43), counter: 3, slot: 'ABCD',
      pairing: 'p'.repeat(22), mac: 'x'.repeat(43), subscription: null, test: 't', decision: 'paid', evidence: 'user', ceremony: 'c', credential: 'x'.repeat(43), name: 'x'.repeat(43), minimum: 'any', account: scene.account.account,
    };
    const attachments = { device: scene.phone.statement, credential: '{"id":"a","response":{}}', subscription: '{"endpoint":"https://fcm.googleapis.com/a","keys":{"p256dh":"a","auth":"b"}}', name: preview, names: { qr: 'a', typed: 'b' }, preview, details, salt, verification: { ceremony: 'c', credential: '{}' } };
    await fc.assert(
      fc.asyncProperty(nearly(claims), nearly(attachments), fc.constantFrom(scene.phone, scene.desktop), fc.boolean(), async (said, attached, device, bind) => {
        // Half of the time the digests fit, so that what is behind them is reached.
        const fitting = bind && typeof attached.credential === 'string' && typeof attached.device === 'string' ? { credential: await digest(attached.credential), device: await digest(attached.device) } : {};
        const bound = bind && typeof attached.subscription === 'string' ? { subscription: await digest(attached.subscription) } : {};
        const statement = await signStatement(kind, Object.assign({}, said, kind.startsWith('sign') ? fitting : {}, kind === 'subscribe' ? bound : {}) as never, device.signer);
        scene.server.pass(1_000);
        assertSound(method === 'GET' ? await scene.server.get(named(path), statement) : await scene.server.post(named(path), { statement, ...attached }));
      }),
      tries(12),
    );
  });
});

describe('parsers', () => {
  const only = (...errors: (new (...given: never[]) => Error)[]) => (parse: () => unknown): void => {
    try {
      parse();
    } catch (error) {
      if (!errors.some((kind) => error instanceof kind)) throw error;
    }
  };

  it('of statements answer anything by a problem', () => {
    const expecting = only(ProblemError);
    fc.assert(fc.property(fc.oneof(anyText, changed(prepared.body.statement)), (text) => {
      expecting(() => peekStatement(text));
      expecting(() => readClaims(text, 'file'));
    }), tries(300));
  });

  it('of endpoints, headers and settings refuse, and never fail', () => {
    const policy = { known: ['google', 'mozilla'] as const, services: [], allowPrivate: new Set<string>(), rewritten: [] };
    fc.assert(fc.property(fc.oneof(anyText, changed('https://updates.push.services.mozilla.com/wpush/v2/abc'), fc.webUrl()), (text) => only(ProblemError)(() => parseEndpoint(text, policy))), tries(300));
    fc.assert(fc.property(anyText, (text) => {
      const wait = parseRetryAfter(text, 0);
      expect(wait === undefined || wait >= 0).toBe(true);
    }), tries(300));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...settingNames), anyText), (given) => only(ConfigError)(() => readConfig(given))), tries(100));
  });
});

it('the live channel ends or answers whatever it is sent, and takes the next one', async () => {
  const app = fastify({ logger: false });
  const hub = createEventHub(scene.server.parts);
  hub.register(app);
  const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws');
  const messages = fc.array(fc.oneof(anyText, anyJson.map((value) => JSON.stringify(value) ?? ''), fc.constant('{"type":"authenticate","statement":"a.b.c"}'), fc.uint8Array().map((bytes) => Buffer.from(bytes))), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(messages, async (sent) => {
      const client = await LiveClient.connect(`${address}/v1/live`);
      await client.next('hello');
      for (const message of sent) client.sendRaw(message);
      expect(await client.closed()).toBeGreaterThanOrEqual(1_001);
    }),
    tries(15),
  );
  await vi.waitFor(() => expect(hub.connections()).toBe(0));
  await hub.close();
  await app.close();
});

it('nothing has piled up', () => {
  expect((process.memoryUsage().rss - memory) / mebibyte).toBeLessThan(400);
});
