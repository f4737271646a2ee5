import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operateAnswerSchema, requestViewSchema } from '../../protocol/messages/requests.ts';
import { problemSchema } from '../../protocol/problems.ts';
import * as v from 'valibot';
import type { Authenticator } from '../testing/authenticator.ts';
import { anyDigest, ceremony, codeOf, expectOk, join, listing, newDevice, type TestDevice } from '../testing/devices.ts';
import { decide, file, operate, prepare, stateIn, step, type TestFiling } from '../testing/filing.ts';
import { setScene, type Scene } from '../testing/scene.ts';
import type { Answer } from '../testing/server.ts';
import { purge, settleOverdue } from './sweep.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const stateOfProblem = (answer: Answer) => v.parse(problemSchema, answer.body).state;
const phaseOf = async ({ request }: TestFiling) => (await scene.server.parts.store.request(request))?.state.phase;
const fileAs = async (change: Parameters<typeof prepare>[4], phones: TestDevice[] = [scene.phone]) => {
  const { counter } = await listing(scene.desktop);
  return scene.server.post('/v1/requests', (await prepare(scene.server, scene.desktop, phones, counter, change)).body);
};
/** Ends what the desktop has open. */
const clear = async () => {
  const open = await scene.server.parts.store.unsettledRequestOf(scene.desktop.id, scene.account.account);
  if (open) await decide(scene.desktop, { request: open.state.request, filing: open.filingDigest }, open.state.releasedAt === undefined ? 'cancel' : 'fail');
};
beforeEach(clear);

describe('filing', () => {
  it('is refused for wrong counters, strangers, wrong times and wrong attachments', async () => {
    const stranger = await newDevice(scene.server, 'phone');
    expect(codeOf(await fileAs({ counter: 1 }))).toBe('devices_changed');
    expect(codeOf(await fileAs({}, [stranger]))).toBe('devices_changed');
    expect(codeOf(await fileAs({ expiresAt: scene.server.now() }))).toBe('expiry_out_of_range');
    expect(codeOf(await fileAs({ expiresAt: scene.server.now() + 3_600_000 }))).toBe('expiry_out_of_range');
    expect(codeOf(await fileAs({ preview: anyDigest }))).toBe('digest_mismatch');
    expect(codeOf(await fileAs({ recipients: [scene.phone.id, scene.other.id] }))).toBe('malformed_body');
    const prepared = await prepare(scene.server, scene.phone, [scene.phone], 3);
    expect(codeOf(await scene.server.post('/v1/requests', prepared.body))).toBe('wrong_role');
  });

  it('replaces the unreleased request, and waits for the outcome of a released one', async () => {
    const first = await scene.file();
    const second = await scene.file();
    expect(await scene.server.parts.store.request(first.request)).toMatchObject({ state: { phase: 'cancelled', reason: 'superseded' } });
    expect((await operate(scene.phone, second)).status).toBe(200);
    const refused = await fileAs({});
    expect(codeOf(refused)).toBe('request_open');
    expect(stateOfProblem(refused)?.request).toBe(second.request);
  });

  it('demands match after three within ten minutes that were declined or ignored, and only for so long', async () => {
    const { server } = scene;
    server.pass(600_001); // what other tests left is past
    const next = async () => stateIn(await fileAs({ minimum: 'none' })).minimum;
    const open = async () => (await server.parts.store.unsettledRequestOf(scene.desktop.id, scene.account.account)) ?? Promise.reject(new Error('none is open'));
    const decline = async () => {
      const { state, filingDigest } = await open();
      return decide(scene.phone, { request: state.request, filing: filingDigest }, 'decline');
    };
    expect(await next()).toBe('any');
    await decline();
    expect(await next()).toBe('any');
    server.pass(300_000); // nobody did anything about it
    expect(await next()).toBe('any');
    await decline();
    const digitsWanted = await fileAs({ minimum: 'none' });
    expect(stateIn(digitsWanted).minimum).toBe('match');
    const { state, filingDigest } = await open();
    expect(codeOf(await operate(scene.phone, { request: state.request, filing: filingDigest }, 'raise'))).toBe('match_required');
    await decide(scene.desktop, { request: state.request, filing: filingDigest }, 'cancel');
    server.pass(600_001);
    expect(await next()).toBe('any');
  });

  it('counts half what a desktop itself took back after a phone showed it, and not at all what no phone showed or what was opened', async () => {
    const { server } = scene;
    server.pass(600_001);
    const unwanted = async () =>
      (await server.parts.store.filingGround({ desktop: scene.desktop.id, account: scene.account.account, recipients: [], filedSince: server.now(), endedSince: server.now() - 600_000 }))?.unwanted;
    const unseen = await scene.file();
    await decide(scene.desktop, unseen, 'cancel');
    const paid = await scene.file();
    await operate(scene.phone, paid);
    await decide(scene.desktop, paid, 'paid', 'page');
    expect(await unwanted()).toBe(0);
    for (const _ of [1, 2, 3]) await step(scene.phone, await scene.file(), 'acknowledge'); // each replaces the one before
    await clear();
    expect(await unwanted()).toBe(1.5);
  });

  it('stops a flood', async () => {
    scene.server.pass(60_001);
    for (let i = 0; i < 10; i += 1) expect((await fileAs({})).status).toBe(201);
    const flood = await fileAs({});
    expect(codeOf(flood)).toBe('rate_limited');
    expect(flood.headers['retry-after']).toBe('60');
    scene.server.pass(60_001);
  });

  it('queues one push per subscribed phone with the request, and tells the others of its end', async () => {
    const { store } = scene.server.parts;
    for (const phone of [scene.phone, scene.other]) {
      await store.transaction((tx) => tx.putSubscription({ device: phone.id, endpoint: `https://push.example/${phone.id}`, p256dh: 'p', auth: 'a', vapidKey: 'k', updatedAt: 1 }));
    }
    const filed = await scene.file();
    const claim = () => store.transaction((tx) => tx.claimDuePushes({ now: scene.server.now(), leaseUntil: scene.server.now() + 1e9, limit: 100 }));
    const sent = (await claim()).filter(({ subject }) => subject === filed.request);
    expect(new Set(sent.map(({ device }) => device))).toEqual(new Set([scene.phone.id, scene.other.id]));
    await store.transaction((tx) => tx.settlePushes(sent.map(({ id }) => id)));
    await operate(scene.phone, filed);
    expect((await claim()).map(({ device, kind }) => [device, kind])).toEqual([[scene.other.id, 'ended']]);
    for (const phone of [scene.phone, scene.other]) await store.transaction((tx) => tx.deleteSubscription(phone.id));
  });

  it('is itself the release for a phone that stands for at once, when nobody demands more', async () => {
    const verification = () => ceremony(scene.phone, scene.account.passkey, 'policy');
    const policy = async (minimum: 'none' | 'any') => scene.phone.post('/v1/policy', 'policy', { minimum }, { verification: await verification() });
    const statement = await scene.phone.sign('at-once', {});
    scene.server.standing.phone = { device: scene.phone.id, statement, digest: anyDigest };
    expect((await scene.server.parts.store.request((await scene.file({ minimum: 'none' })).request))?.state.phase).toBe('filed');
    await clear();
    expect((await policy('none')).status).toBe(200);
    const filed = await scene.file({ minimum: 'none' });
    const view = expectOk(requestViewSchema, await scene.phone.get(`/v1/requests/${filed.request}`));
    expect(view).toMatchObject({ state: { phase: 'released', operation: 'at-once', winner: scene.phone.id } });
    expect([view.response, view.details].every((part) => part !== undefined)).toBe(true);
    await policy('any');
    scene.server.standing.phone = undefined;
  });
});

describe('operations', () => {
  it('are one of those that the filing accepts, about this very filing', async () => {
    const filed = await scene.file({ operations: ['swipe'] });
    expect(codeOf(await operate(scene.phone, filed, 'raise'))).toBe('operation_not_accepted');
    expect(codeOf(await operate(scene.phone, { ...filed, filing: anyDigest }, 'swipe'))).toBe('filing_mismatch');
    expect(codeOf(await operate(scene.desktop, filed, 'swipe'))).toBe('wrong_role');
    expect((await operate(scene.phone, filed, 'swipe')).status).toBe(200);
  });

  it('need the right digits where match is demanded, at one try', async () => {
    const wrong = await scene.file({ minimum: 'match' });
    expect(codeOf(await operate(scene.phone, wrong, 'raise'))).toBe('match_required');
    expect(codeOf(await operate(scene.phone, wrong, 'match'))).toBe('match_required');
    const answer = await operate(scene.phone, wrong, 'match', { digits: '17' });
    expect(codeOf(answer)).toBe('match_failed');
    expect(stateOfProblem(answer)).toMatchObject({ phase: 'declined', reason: 'match_failed' });
    expect(codeOf(await operate(scene.phone, wrong, 'match', { digits: wrong.digits }))).toBe('request_settled');
    const right = await scene.file({ minimum: 'match' });
    expect(expectOk(operateAnswerSchema, await operate(scene.phone, right, 'match', { digits: right.digits })).state.operation).toBe('match');
  });

  it('need the scan where it is demanded; a right scan meets everything', async () => {
    const filed = await scene.file({ minimum: 'scan', operations: ['swipe'] });
    expect(codeOf(await operate(scene.phone, filed, 'match', { digits: filed.digits }))).toBe('scan_required');
    expect(codeOf(await operate(scene.phone, filed, 'tap', { scanProof: anyDigest }))).toBe('scan_failed');
    expect(await phaseOf(filed)).toBe('filed');
    expect((await operate(scene.phone, filed, 'tap', { scanProof: filed.scanProof })).status).toBe(200);
  });
});

describe('endings', () => {
  it('come by time: expiry before the release, the deadline after it, both also at a read', async () => {
    const expiring = await scene.file();
    scene.server.pass(300_000);
    expect(stateIn(await scene.phone.get(`/v1/requests/${expiring.request}`)).phase).toBe('expired');
    expect(codeOf(await operate(scene.phone, expiring))).toBe('request_expired');
    const released = await scene.file();
    await operate(scene.phone, released);
    scene.server.pass(1_800_000);
    expect(await settleOverdue(scene.server.parts)).toBe(1);
    expect(await phaseOf(released)).toBe('unconfirmed');
    expect(stateIn(await decide(scene.desktop, released, 'paid', 'page'))).toMatchObject({ phase: 'paid', evidence: [{ source: 'page' }] });
  });

  it('after the release a cancel is a notice, and only desktop and winner speak', async () => {
    const filed = await scene.file();
    expect(codeOf(await decide(scene.phone, filed, 'paid', 'user'))).toBe('not_released');
    await operate(scene.phone, filed);
    expect(stateIn(await decide(scene.desktop, filed, 'cancel'))).toMatchObject({ phase: 'released', cancelNoticeAt: scene.server.now() });
    expect(codeOf(await decide(scene.other, filed, 'paid', 'user'))).toBe('not_the_winner');
    expect(codeOf(await step(scene.other, filed, 'open'))).toBe('not_the_winner');
    expect(codeOf(await decide(scene.phone, filed, 'paid', 'page'))).toBe('wrong_role');
    expect(codeOf(await decide(scene.phone, filed, 'paid', 'provider'))).toBe('wrong_role');
    expect(codeOf(await decide(scene.phone, filed, 'paid'))).toBe('malformed_statement');
    expect(stateIn(await decide(scene.phone, filed, 'decline')).phase).toBe('declined');
  });

  it('are forgotten in two steps: content first, then everything', async () => {
    const filed = await scene.file();
    await operate(scene.phone, filed);
    await decide(scene.phone, filed, 'fail');
    scene.server.pass(31 * 60_000);
    await purge(scene.server.parts);
    expect(expectOk(requestViewSchema, await scene.phone.get(`/v1/requests/${filed.request}`))).toEqual({ state: expect.objectContaining({ phase: 'failed' }) });
    scene.server.pass(24 * 3_600_000);
    await purge(scene.server.parts);
    expect(codeOf(await scene.phone.get(`/v1/requests/${filed.request}`))).toBe('not_found');
  });
});

describe('races', () => {
  it('have one winner, and the losers are told what won', async () => {
    for (let round = 0; round < 6; round += 1) {
      scene.server.pass(10 * 60_000); // declines of the last rounds must not demand the digits in this one
      const filed = await scene.file();
      const contenders = [() => operate(scene.phone, filed), () => operate(scene.phone, filed, 'tap'), () => decide(scene.desktop, filed, 'cancel'), () => decide(scene.other, filed, 'decline')];
      const order = contenders.map((_, index) => contenders[(index + round) % contenders.length] ?? contenders[0]);
      const answers = await Promise.all(order.map((contend) => contend?.() ?? Promise.reject(new Error('none'))));
      const phase = await phaseOf(filed);
      const losers = answers.filter(({ status }) => status >= 300);
      for (const loser of losers) {
        expect(['already_released', 'request_settled', 'not_the_winner']).toContain(codeOf(loser));
        expect(stateOfProblem(loser)?.phase).toBe(phase);
      }
      expect(answers.filter(({ body }) => v.is(operateAnswerSchema, body))).toHaveLength(phase === 'released' ? 1 : 0);
      expect(losers.length).toBeGreaterThanOrEqual(2);
      await clear();
    }
  });

  it('with time: at the expiry an operation is too late, however it arrives', async () => {
    const filed = await scene.file();
    scene.server.pass(299_999);
    const early = operate(scene.phone, filed);
    scene.server.pass(1);
    const [answer] = await Promise.all([early, settleOverdue(scene.server.parts)]);
    expect([codeOf(answer), await phaseOf(filed)]).toEqual(['request_expired', 'expired']);
  });
});

describe('revocation', () => {
  const joinPhone = async () => {
    const phone = await newDevice(scene.server, 'phone');
    expect((await join(phone, scene.account.passkey, 'sign-in')).status).toBe(200);
    return phone;
  };

  it('cuts a phone off at once and ends what it alone could open', async () => {
    const lost = await joinPhone();
    const { counter } = await listing(scene.desktop);
    const filed = await file(scene.server, scene.desktop, [lost], counter);
    const revoke = async (by: TestDevice, claimed: number, passkey?: Authenticator) =>
      by.post(`/v1/devices/${lost.id}/revocation`, 'revoke', { device: lost.id, counter: claimed }, passkey ? { verification: await ceremony(by, passkey, 'revoke') } : {});
    expect(codeOf(await revoke(scene.desktop, counter + 1))).toBe('wrong_role');
    expect(codeOf(await revoke(scene.phone, counter + 1))).toBe('verification_required');
    expect(codeOf(await revoke(scene.phone, counter, scene.account.passkey))).toBe('devices_changed');
    expect((await revoke(scene.phone, counter + 1, scene.account.passkey)).body).toEqual({ counter: counter + 1 });
    expect(scene.server.closed).toContain(lost.id);
    expect(await scene.server.parts.store.request(filed.request)).toMatchObject({ state: { phase: 'cancelled', reason: 'revoked' } });
    expect(codeOf(await operate(lost, filed))).toBe('device_revoked');
    expect(codeOf(await lost.get('/v1/devices'))).toBe('device_revoked');
    expect(codeOf(await join(lost, scene.account.passkey, 'sign-in').catch(() => lost.get('/v1/devices')))).toBe('device_revoked');
    expect(codeOf(await scene.server.post('/v1/requests', (await prepare(scene.server, scene.desktop, [scene.phone], counter)).body))).toBe('devices_changed');
    expect((await listing(scene.phone)).revocations).toHaveLength(1);
  });

  it('of a desktop, by itself, ends its request', async () => {
    const filed = await scene.file();
    const { counter } = await listing(scene.desktop);
    const revoke = { device: scene.desktop.id, counter: counter + 1 };
    expect((await scene.desktop.post(`/v1/devices/${scene.desktop.id}/revocation`, 'revoke', revoke)).status).toBe(200);
    expect(await phaseOf(filed)).toBe('cancelled');
    expect(codeOf(await decide(scene.desktop, filed, 'cancel'))).toBe('device_revoked');
    expect(codeOf(await operate(scene.phone, filed))).toBe('request_settled');
  });
});
