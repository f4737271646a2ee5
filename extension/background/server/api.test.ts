import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { generateDeviceKeys } from '../../../protocol/keys.ts';
import { ProblemError, type ProblemCode } from '../../../protocol/problems.ts';
import { readClaims, type Signer } from '../../../protocol/statements.ts';
import { createApi } from './api.ts';
import { pauseBefore, reconnectPause } from './retry.ts';

type Reply = { ok: unknown } | { problem: ProblemCode; serverTime?: number; retryAfter?: number } | 'down' | 'proxy';
const okSchema = v.object({ fine: v.literal(true) });

/** An API before a server that answers with these, one after the other; the last one stays. */
function apiBefore(replies: Reply[], online = true) {
  const bodies: string[] = [];
  const pauses: number[] = [];
  let offset = 0;
  const api = createApi({
    fetch: (_url, init) => {
      bodies.push(typeof init?.body === 'string' ? init.body : '');
      const reply = replies[Math.min(bodies.length, replies.length) - 1] ?? 'down';
      if (reply === 'down') return Promise.reject(new TypeError('failed to fetch'));
      if (reply === 'proxy') return Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }));
      if ('ok' in reply) return Promise.resolve(Response.json(reply.ok));
      const { problem: code, ...rest } = reply;
      const { status } = new ProblemError(code);
      return Promise.resolve(Response.json({ type: 'x', title: 'x', status, code, ...rest }, { status }));
    },
    online: () => online,
    random: () => 0,
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    correctClock: (serverTime) => {
      offset = serverTime - 1_000_000;
    },
  });
  return { api, bodies, pauses, now: () => 1_000_000 + offset };
}

const url = 'https://pay.example/v1/requests';

async function signerOf(now: () => number): Promise<Signer> {
  const keys = await generateDeviceKeys();
  return { id: keys.id, key: keys.signing.privateKey, audience: 's', now };
}

describe('the API client', () => {
  it('sends the very same bytes again until the server takes them', async () => {
    const { api, bodies, pauses } = apiBefore(['down', 'proxy', { problem: 'unavailable' }, { ok: { fine: true } }]);
    expect(await api.post(url, { statement: 'a.b.c' }, okSchema)).toEqual({ fine: true });
    expect(new Set(bodies)).toEqual(new Set(['{"statement":"a.b.c"}']));
    expect(bodies).toHaveLength(4);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  });

  it('gives up after some tries and says whether it is this side that is offline', async () => {
    const away = apiBefore(['down']);
    await expect(away.api.post(url, {}, okSchema)).rejects.toMatchObject({ fault: 'server_away' });
    expect(away.bodies).toHaveLength(4);
    const offline = apiBefore(['down'], false);
    await expect(offline.api.post(url, {}, okSchema)).rejects.toMatchObject({ fault: 'offline' });
    expect(offline.bodies).toHaveLength(1);
  });

  it.each(['bad_signature', 'not_found', 'update_required', 'devices_changed'] as const)('does not repeat itself after %s', async (problem) => {
    const { api, bodies } = apiBefore([{ problem }]);
    await expect(api.post(url, {}, okSchema)).rejects.toMatchObject({ code: problem });
    expect(bodies).toHaveLength(1);
  });

  it('corrects its clock by the server and signs once more', async () => {
    const { api, bodies, now } = apiBefore([{ problem: 'clock_skew', serverTime: 9_000_000 }, { ok: { fine: true } }]);
    await api.write({ url, kind: 'pair-refuse', claims: { pairing: 'p'.repeat(22) }, signer: await signerOf(now), schema: okSchema });
    const issued = bodies.map((body) => readClaims(v.parse(v.object({ statement: v.string() }), JSON.parse(body)).statement, 'pair-refuse').iat);
    expect(issued).toEqual([1_000, 9_000]);
  });

  it('signs anew only once', async () => {
    const { api, bodies, now } = apiBefore([{ problem: 'clock_skew', serverTime: 9_000_000 }]);
    const call = api.write({ url, kind: 'pair-refuse', claims: { pairing: 'p'.repeat(22) }, signer: await signerOf(now), schema: okSchema });
    await expect(call).rejects.toMatchObject({ code: 'clock_skew' });
    expect(bodies).toHaveLength(2);
  });

  it('refuses an answer that is not what was agreed', async () => {
    await expect(apiBefore([{ ok: { fine: 'no' } }]).api.post(url, {}, okSchema)).rejects.toMatchObject({ fault: 'tampered' });
  });

  it('stops when it is told to', async () => {
    const { api } = apiBefore(['down']);
    await expect(api.post(url, {}, okSchema, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});

describe('waiting', () => {
  it('honours Retry-After as far as a shopper waits', () => {
    const limited = (retryAfter: number) => ({ kind: 'problem' as const, problem: { ...new ProblemError('rate_limited').toProblem(), retryAfter } });
    expect(pauseBefore(1, limited(3), 1)).toBe(3_000);
    expect(pauseBefore(1, limited(60), 1)).toBeUndefined();
  });

  it('comes back to a lost channel soon, then rarely, never later than half a minute', () => {
    expect(reconnectPause(0, 0)).toBe(250);
    expect(reconnectPause(99, 1)).toBe(30_000);
  });
});
