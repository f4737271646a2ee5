import { generateDeviceKeys, exportPublicKey, signDeviceStatement } from '../../protocol/keys.ts';
import { Desktop, pair } from './fixtures/desktop.ts';
import { expect, test } from './fixtures/between.ts';
import { file, sayPaid } from './fixtures/play.ts';
import type { HostileServer } from '../services/hostile-server.ts';
import { bent, bentSeal, changeWhere, isFields, lieAboutRequests, lieAt, stateOf, type Fields } from '../services/lies.ts';

/** A payment server that alters, invents and mixes: phone and desktop refuse, say so, and open nothing. */

const REFUSED = 'What arrived is not what your desktop sent. It was refused, and nothing was opened.';

test.afterEach(({ server }) => server.lie());

/** Views that passed by before, to be mixed into later ones. */
const seen: Fields[] = [];
const another = (view: Fields): Fields => seen.find(({ filing }) => filing !== view['filing']) ?? {};

/** By what the server does to what a phone is shown. */
const LIES: Readonly<Record<string, (view: Fields) => Fields>> = {
  'alters a filing': (view) => ({ ...view, filing: bent(view['filing']) }),
  'alters a preview': (view) => ({ ...view, preview: bentSeal(view['preview']) }),
  'puts the preview of another request': (view) => ({ ...view, preview: another(view)['preview'] }),
  'puts the filing of another request': (view) => ({ ...view, filing: another(view)['filing'] }),
  'gives a request a longer life': (view) => ({ ...view, state: { ...stateOf(view), expiresAt: Number(stateOf(view)['expiresAt']) + 60_000 } }),
  'invents a desktop for a request': (view) => ({ ...view, state: { ...stateOf(view), desktop: 'A'.repeat(43) } }),
};

test('a request that the server altered, invented or mixed is refused in words', async ({ house, server, push, pairedDesktop, pairedPhone, shop }) => {
  test.setTimeout(150_000);
  const app = await pairedPhone.openApp();
  // No push: it comes from the honest server itself here, and what was verified once is never overwritten.
  const endpoint = await app.endpoint();
  push.away(endpoint);

  await test.step('honest, it is shown', async () => {
    server.lie(lieAboutRequests((view) => (seen.push(view), view)));
    await pairedPhone.openApp();
    const filed = await file(pairedDesktop, shop);
    await pairedPhone.app.openCurrent();
    await pairedPhone.app.requestPage(filed);
    await filed.pill.click('Cancel');
    await filed.pill.says('Cancelled');
    await expect(pairedPhone.app.outcome).toHaveText('Cancelled');
  });

  for (const [what, lie] of Object.entries(LIES)) {
    await test.step(what, async () => {
      let lied = '';
      server.lie(lieAboutRequests((view) => {
        lied = String(stateOf(view)['request']);
        return lie(view);
      }));
      const phone = await pairedPhone.openApp();
      const filed = await file(pairedDesktop, shop);
      await expect.poll(() => lied).not.toBe('');
      await phone.page.goto(new URL(`/requests/${lied}`, phone.page.url()).href);
      await expect(phone.page.getByText(REFUSED)).toBeVisible();
      await expect(phone.page.getByText(filed.merchant)).toHaveCount(0);
      await expect(phone.ways).toBeHidden();
      await expect(phone.page.getByRole('slider', { name: 'Swipe to open' })).toHaveCount(0);
      await phone.page.goto(house.url);
      await phone.atHome();
      await expect(phone.page.locator('.current')).toHaveCount(0);
      await filed.pill.click('Cancel');
      await filed.pill.says('Cancelled');
    });
  }

  await test.step('honest again, it pays', async () => {
    server.lie();
    const phone = await pairedPhone.openApp();
    const filed = await file(pairedDesktop, shop);
    await phone.openCurrent();
    await phone.swipe();
    await phone.payPage(filed);
    await sayPaid(phone, filed);
  });
  push.back(endpoint);
});

test('an answer that the server altered opens nothing', async ({ server, pairedDesktop, pairedPhone, shop }) => {
  const phone = await pairedPhone.openApp();
  const filed = await file(pairedDesktop, shop);
  await phone.openCurrent();
  await phone.requestPage(filed);
  const lie = changeWhere((fields) => isFields(fields['details']), (fields) => ({ ...fields, details: bentSeal(fields['details']) }));
  server.lie((_heard, answer) => lie(answer));
  await phone.swipe();
  await expect(phone.problem).toHaveText(REFUSED);
  await expect(phone.ways).toBeHidden();
  server.lie();
  await phone.page.reload();
  await phone.payPage(filed);
  await sayPaid(phone, filed);
});

/** A phone of the server's own making, listed as one of the account. */
async function inventedPhone({ serverId }: { readonly serverId: string }): Promise<Fields> {
  const keys = await generateDeviceKeys();
  const device = await signDeviceStatement(keys, 'phone', serverId, Date.now);
  return { device, id: keys.id, role: 'phone', joinedAt: Date.now(), seenAt: Date.now(), subscribed: true, endorsements: [] };
}

async function serverIdOf(url: string): Promise<{ readonly serverId: string }> {
  const info: unknown = await (await fetch(`${url}/v1/server`)).json();
  return { serverId: isFields(info) ? String(info['serverId']) : '' };
}

/** Where the server puts devices of its own on the account's list. */
function inventing(server: HostileServer, invented: Fields): void {
  server.lie(lieAt('/v1/devices', (listing) => ({ ...listing, devices: [...(Array.isArray(listing['devices']) ? listing['devices'] : []), invented] })));
}

test('a phone that the server invented is shown as a stranger, and nothing is sealed to it', async ({ house, server, pairedDesktop, pairedPhone, shop, notifications }) => {
  inventing(server, await inventedPhone(await serverIdOf(house.url)));
  const options = await pairedDesktop.options();
  await options.page.reload();
  await expect(options.phones.getByText('Not paired here. Nothing is sent to it.')).toBeVisible();
  await expect(options.phones.getByText('Paired with this desktop')).toBeVisible();

  const phone = await pairedPhone.openApp('/devices');
  await expect(phone.page.getByText('Not paired with this phone')).toBeVisible();
  await pairedPhone.closeApp();

  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  await pairedPhone.tap(await coming);
  await pairedPhone.app.payPage(filed);
  await sayPaid(pairedPhone.app, filed);
});

test('a list of devices with a forged one is refused on both sides', async ({ house, server, pairedDesktop, pairedPhone }) => {
  const invented = await inventedPhone(await serverIdOf(house.url));
  inventing(server, { ...invented, device: bent(invented['device']) });
  const options = await pairedDesktop.options();
  await options.page.reload();
  await expect(options.page.getByRole('alert')).toContainText('This could not be verified');
  await expect(options.phones.getByText('Paired with this desktop')).toBeVisible();
  const phone = await pairedPhone.openApp('/devices');
  await expect(phone.problem).toContainText('This could not be verified');
  await expect(phone.page.getByText(pairedDesktop.name)).toBeVisible();
});

test('a server with another key is not the one that was paired with', async ({ house, server, pairedPhone }) => {
  await using desktop = await Desktop.launch({ house, name: 'Second desktop' });
  await pairedPhone.openApp();
  await pair(desktop, pairedPhone);
  const key = await exportPublicKey((await generateDeviceKeys()).signing.publicKey);
  server.lie(lieAt('/v1/server', (info) => ({ ...info, key })));

  const phone = await pairedPhone.openApp();
  await expect(phone.page.getByText('This could not be verified, so nothing was done.')).toBeVisible();

  const filed = await file(desktop, await desktop.shop());
  await filed.pill.says('The server at this address is not the one you paired with.');
  const popup = await desktop.popup();
  await expect(popup.page.getByText('Another server answers')).toBeVisible();

  server.lie();
  const again = await pairedPhone.openApp();
  await again.openCurrent();
  await again.decline();
  await expect(again.outcome).toHaveText('Declined');
});
