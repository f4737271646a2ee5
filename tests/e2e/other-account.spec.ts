/** A desktop and a phone of another account: they get nothing of this one, and learn nothing by asking. */
import { digest } from '../../protocol/base.ts';
import { exportPublicKey, generateDeviceKeys } from '../../protocol/keys.ts';
import { padded, paddingSteps, seal } from '../../protocol/sealing.ts';
import { sealedDigest } from '../../protocol/sealed.ts';
import { pair } from './fixtures/desktop.ts';
import { file, sayPaid } from './fixtures/play.ts';
import { expectNothing, requestOn, Stranger, type Answer } from './fixtures/stranger.ts';
import { expect, test } from './fixtures/test.ts';

test('another account’s devices get nothing and learn nothing', async ({ push, shop, pairedDesktop, pairedPhone, notifications, phone, desktop }) => {
  test.setTimeout(120_000);
  const told: string[] = [];
  phone.device.context.on('page', (page) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => told.push(payload.toString()));
    });
  });
  await phone.signUp();
  await pair(desktop, phone);
  const endpoint = await phone.app.endpoint();
  const sends = push.log.length;
  const before = notifications.history.length;

  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const app = await pairedPhone.tap(await coming);
  await app.payPage(filed);
  const known = await requestOn(app, filed.merchant);

  await test.step('its own request reaches its own phone, and nothing else does', async () => {
    const theirs = phone.notifications.next();
    const own = await file(desktop, await desktop.shop());
    await theirs;
    await own.pill.says('On your phone. Pick it up to pay.');
    await own.pill.click('Cancel');
    await own.pill.says('Cancelled');
    await expect(phone.app.page.getByRole('listitem').filter({ hasText: own.merchant })).toHaveCount(1);
    expect(phone.notifications.history.filter(({ replaces }) => !replaces)).toHaveLength(1);
    expect(push.log.slice(sends).filter(({ token, urgency }) => urgency === 'high' && endpoint.endsWith(token))).toHaveLength(1);
    // An ending of an earlier test may still come in; a request asks, and names its desktop.
    const asking = notifications.history.slice(before).filter(({ actions }) => actions.length > 0);
    expect(asking.map(({ body }) => body)).toEqual([expect.stringContaining(pairedDesktop.name)]);
    expect(told.length).toBeGreaterThan(0);
    for (const secret of Object.values(known)) expect(told.join('\n')).not.toContain(secret);
  });

  const stranger = new Stranger(phone.app);
  await test.step('a request of this account is as if it were none', async () => {
    const { filing } = known;
    const probes: readonly ((request: string) => Promise<Answer>)[] = [
      (request) => stranger.read(`/v1/requests/${request}`),
      (request) => stranger.write(`/v1/requests/${request}/operations`, 'operate', { request, filing, operation: 'tap', at: Date.now() }),
      (request) => stranger.write(`/v1/requests/${request}/acknowledgements`, 'acknowledge', { request, filing }),
      (request) => stranger.write(`/v1/requests/${request}/openings`, 'open', { request, filing }),
      (request) => stranger.write(`/v1/requests/${request}/decisions`, 'decide', { request, filing, decision: 'decline' }),
      (request) => stranger.write(`/v1/requests/${request}/decisions`, 'decide', { request, filing, decision: 'paid', evidence: 'user' }),
    ];
    const invented = known.request.replace(/.{12}$/, '0123456789ab');
    for (const probe of probes) expectNothing(await probe(known.request), await probe(invented));
    expect((await stranger.read('/v1/requests')).text).not.toContain(known.request);
  });

  await test.step('so is a device', async () => {
    const nobody = await digest('nobody');
    const statement = await digest('a statement');
    const keys = await generateDeviceKeys();
    const name = await seal(padded('Mine now', paddingSteps.name), [{ id: keys.id, encryptionKey: await exportPublicKey(keys.encryption.publicKey) }]);
    const named = await sealedDigest(name);
    for (const device of [known.desktop, known.phone]) {
      expectNothing(await stranger.write(`/v1/devices/${device}/name`, 'rename', { device, name: named }, { name }), await stranger.write(`/v1/devices/${nobody}/name`, 'rename', { device: nobody, name: named }, { name }));
      expectNothing(await stranger.write('/v1/endorsements', 'endorse', { device, statement }), await stranger.write('/v1/endorsements', 'endorse', { device: nobody, statement }));
      expect(await stranger.write(`/v1/devices/${device}/revocation`, 'revoke', { device, counter: 9 })).toEqual(await stranger.write(`/v1/devices/${nobody}/revocation`, 'revoke', { device: nobody, counter: 9 }));
      expect((await stranger.read('/v1/devices')).text).not.toContain(device);
    }
  });

  await phone.openApp(`/requests/${known.request}`);
  await expect(phone.app.outcome).toHaveText('Nothing to open');
  await app.payPage(filed);
  await sayPaid(app, filed);
});
