import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import { readIdentity, vapidId } from '../identity.ts';
import { createLog } from '../log.ts';
import { vapidKeysOf } from '../push/vapid.ts';
import { purge } from '../requests/sweep.ts';
import { describeSettings, readSettings } from '../settings.ts';
import { codeOf, listing } from '../testing/devices.ts';
import { operate, step } from '../testing/filing.ts';
import { setScene, type Scene } from '../testing/scene.ts';
import { buildOperatorApp } from './app.ts';
import { purgeNow, replayDead, revokeDevice, rotateVapid, showDead, showDevices } from './commands.ts';
import { readiness } from './health.ts';
import { createMetrics } from './metrics.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.server.close());

const subscribe = (device: string, vapidKey = scene.server.parts.identity.vapid.id) =>
  scene.server.parts.store.transaction((tx) =>
    tx.putSubscription({ device, endpoint: 'https://fcm.googleapis.com/fcm/send/secret-token', p256dh: 'p', auth: 'a', vapidKey, updatedAt: scene.server.now() }));

describe('the operator', () => {
  it('sees the devices of an account by any of its IDs, and no push token', async () => {
    await subscribe(scene.phone.id);
    const { account } = scene.account;
    const lines = await showDevices(scene.server.parts, account);
    expect(lines).toHaveLength(4);
    expect(lines.join('\n')).toContain('woken by fcm.googleapis.com');
    expect(lines.join('\n')).not.toContain('secret-token');
    expect(await showDevices(scene.server.parts, scene.desktop.id)).toEqual(lines);
    expect(await showDevices(scene.server.parts, 'nobody')).toEqual(['no account or device nobody']);
  });

  it('cuts a device off: its requests end, its calls are refused, the account hears of it', async () => {
    const filed = await scene.file();
    expect(await revokeDevice(scene.server.parts, scene.desktop.id)).toEqual([`${scene.desktop.id} is removed`]);
    expect((await scene.server.parts.store.request(filed.request))?.state).toMatchObject({ phase: 'cancelled', reason: 'revoked' });
    expect(codeOf(await scene.desktop.get('/v1/devices'))).toBe('device_revoked');
    expect(scene.server.closed).toEqual([scene.desktop.id]);
    expect((await listing(scene.phone)).devices).toHaveLength(2);
    expect(await revokeDevice(scene.server.parts, scene.desktop.id)).toEqual([`no device ${scene.desktop.id}`]);
  });

  it('sends again what was given up, as long as it is of use', async () => {
    const { store, now } = scene.server.parts;
    await subscribe(scene.phone.id);
    await store.transaction((tx) => tx.addPushes([{ device: scene.phone.id, kind: 'test', subject: 't', expiresAt: now() + 60_000 }], now()));
    const [push] = await store.transaction((tx) => tx.claimDuePushes({ now: now(), leaseUntil: now() + 1_000, limit: 1 }));
    await store.transaction((tx) => tx.deadLetterPush(push?.id ?? 0, '400 bad request'));
    const [line = ''] = await showDead(scene.server.parts);
    expect(line).toContain('400 bad request');
    expect(await replayDead(scene.server.parts, String(push?.id))).toEqual([`${push?.id} is due again`]);
    expect(await store.outboxState()).toMatchObject({ due: 1, dead: 0 });
    await store.transaction((tx) => tx.deadLetterPush(push?.id ?? 0, 'again'));
    scene.server.pass(60_001);
    expect(await replayDead(scene.server.parts, String(push?.id))).toEqual([`${push?.id} was not given up, or is too late now`]);
  });

  it('changes the VAPID key without losing a subscription; the old one goes with the last of its own', async () => {
    const { parts } = scene.server;
    const before = parts.identity.vapid;
    await subscribe(scene.phone.id);
    await rotateVapid(parts);
    const after = await readIdentity(parts.store, {});
    expect(after.vapid.id).not.toBe(before.id);
    expect(after.vapid.id).toBe(vapidId(after.vapid.publicKey));
    const rotated = { ...parts, identity: after };
    await purge(rotated);
    expect(await vapidKeysOf(rotated, before.id)).toEqual({ publicKey: before.publicKey, privateKey: before.privateKey });
    await subscribe(scene.phone.id, after.vapid.id);
    await purgeNow(rotated);
    expect(await vapidKeysOf(rotated, before.id)).toBeUndefined();
    expect(await vapidKeysOf(rotated, after.vapid.id)).toMatchObject({ publicKey: after.vapid.publicKey });
  });
});

describe('metrics', () => {
  it('tell phases, times, pushes and limits, and name nobody', async () => {
    const { parts } = scene.server;
    const metrics = createMetrics(parts.store, parts.now, () => 3);
    parts.observer = metrics.observer;
    const filed = await scene.file();
    scene.server.pass(700);
    await step(scene.phone, filed, 'acknowledge');
    await operate(scene.phone, filed);
    metrics.observer.push('updates.push.services.mozilla.com', 'sent', 30);
    metrics.observer.push('attacker.example:8443', 'dead');
    await scene.server.get('/v1/devices');
    const { text } = await metrics.scrape();
    for (const line of [
      'rtp_requests_total{phase="filed"} 1', 'rtp_requests_total{phase="delivered"} 1', 'rtp_requests_total{phase="released"} 1', 'rtp_filing_to_receipt_seconds_bucket{le="1"} 1',
      'rtp_filing_to_receipt_seconds_bucket{le="0.5"} 0', 'rtp_pushes_total{service="mozilla",result="sent"} 1', 'rtp_pushes_total{service="other",result="dead"} 1', 'rtp_filing_to_push_seconds_count 1',
      'rtp_live_connections 3', 'rtp_problems_total{code="statement_missing"} 1', 'rtp_outbox_depth{state="due"} 0',
    ]) expect(text).toContain(line);
    for (const secret of [scene.phone.id, scene.desktop.id, scene.account.account, filed.request, 'attacker']) expect(text).not.toContain(secret);
  });

  it('have an address of their own, beside health', async () => {
    const { parts } = scene.server;
    let draining = false;
    const app = buildOperatorApp(parts, createMetrics(parts.store, parts.now, () => 0), () => draining);
    expect((await app.inject('/metrics')).headers['content-type']).toContain('text/plain');
    expect((await app.inject('/healthz')).payload).toBe('ok');
    expect((await app.inject('/readyz')).json()).toMatchObject({ ready: true, store: 'ok', outboxAge: 0 });
    draining = true;
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    await app.close();
    expect((await scene.server.get('/metrics')).status).toBe(404);
  });
});

describe('readiness', () => {
  it('is lost when pushes do not move, or the store does not answer', async () => {
    const { parts } = scene.server;
    await subscribe(scene.phone.id);
    await parts.store.transaction((tx) => tx.addPushes([{ device: scene.phone.id, kind: 'test', subject: 't', expiresAt: scene.server.now() + 600_000 }], scene.server.now()));
    scene.server.pass(50_000);
    expect(await readiness(parts)).toMatchObject({ ready: true, outboxAge: 50_000 });
    scene.server.pass(11_000);
    expect(await readiness(parts)).toMatchObject({ ready: false, store: 'ok', outboxAge: 61_000 });
    const broken = { ...parts, store: { ...parts.store, outboxState: () => Promise.reject(new Error('gone')) } };
    expect(await readiness(broken)).toEqual({ ready: false, store: 'unavailable' });
  });
});

it('logs cut IDs short', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.info({ device: scene.phone.id, request: '01890a5d-ac96-774b-bcce-b302099a8057', status: 201 }, 'answered');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ device: `${scene.phone.id.slice(0, 8)}…`, request: '01890a5d…', status: 201 });
});

describe('settings', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rtp-settings-'));
  const file = join(directory, 'server.env');
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('come from a file, and above it from the environment; told again without the password', () => {
    writeFileSync(file, '# the house\nPORT=9000\nPUBLIC_URL="https://pay.example"\nDATABASE_URL=postgres://pay:swordfish@db/pay?password=swordfish\n');
    const config = readSettings({ CONFIG_FILE: file, PORT: '9001', HOME: '/root' });
    expect(config).toMatchObject({ port: 9001, publicUrl: 'https://pay.example' });
    expect(describeSettings(config)).toContain('postgres://pay:hidden@db/pay');
    expect(describeSettings(config)).not.toContain('swordfish');
  });

  it('are refused in words, and so is a file that is not there or says what there is not', () => {
    const faults = (environment: Record<string, string>) => {
      try {
        return [readSettings(environment)];
      } catch (error) {
        return error instanceof ConfigError ? error.faults : [error];
      }
    };
    writeFileSync(file, 'PROT=9000\nVAPID_SUBJECT=x\n');
    expect(faults({ CONFIG_FILE: file })).toEqual([`PROT: no such setting (in ${file})`]);
    writeFileSync(file, 'PORT=http\nVAPID_SUBJECT=x\n');
    expect(faults({ CONFIG_FILE: file })).toEqual(['PORT: is not a number', 'VAPID_SUBJECT: must be mailto: or https:']);
    expect(faults({ CONFIG_FILE: join(directory, 'none') })).toEqual([`CONFIG_FILE: ${join(directory, 'none')} cannot be read`]);
  });
});
