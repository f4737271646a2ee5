import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures/test.ts';
import type { House } from './fixtures/house.ts';
import { file, sayPaid } from './fixtures/play.ts';
import { payHosted } from '../pages/shop.ts';

/** What the payment server tells its operator about relays, beside the running one. */
async function relaysAsTold({ data, relayUrl }: House): Promise<string> {
  const env = { PATH: process.env['PATH'], DATA_DIR: join(data, 'server'), RELAY_URL: relayUrl, RELAY_KEY: join(data, 'relay', 'relay-key.json') };
  const operator = resolve(import.meta.dirname, '../../dist/push-server/operator.js');
  return (await promisify(execFile)(process.execPath, [operator, 'relays'], { env })).stdout;
}

test('a phone that cannot reach the server opens and pays through the relay', async ({ house, shop, pairedDesktop, pairedPhone, notifications }) => {
  pairedPhone.network.cut(house.url);
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const shown = await coming;
  expect(shown.summary).toBe(`${filed.merchant} · ${filed.total}`);
  const app = await pairedPhone.tap(shown);
  await app.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.');

  const hosted = await app.openPayLink();
  await payHosted(hosted);
  await shop.confirmed(filed.reference);
  await filed.pill.says('The shop says paid');
  pairedPhone.network.mend();
  await expect(app.outcome).toHaveText('The shop says paid', { timeout: 40_000 });
});

test('a phone that prefers the relay uses it while the server is there', async ({ house, shop, pairedDesktop, pairedPhone, notifications }) => {
  const calls: string[] = [];
  await pairedPhone.openApp();
  await pairedPhone.app.settings({ relay: 'always' });
  await pairedPhone.closeApp();
  pairedPhone.device.context.on('request', (request) => {
    // A worker's question whether it may ask across origins is none.
    if (request.method() === 'POST' && /\/v1\/requests\/[^/]+\/operations$/.test(request.url())) calls.push(new URL(request.url()).origin);
  });
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const app = await pairedPhone.tap(await coming);
  await app.payPage(filed);
  expect(calls).toEqual([house.relayUrl]);
  await sayPaid(app, filed);
  await app.settings({ relay: 'when_needed' });
});

test('with the server away the relay keeps the operation, and the answer comes by push', async ({ house, shop, pairedDesktop, pairedPhone, notifications }) => {
  const coming = notifications.next();
  const filed = await file(pairedDesktop, shop);
  const shown = await coming;
  await filed.pill.says('On your phone. Pick it up to pay.');
  await house.server.kill();
  const app = await pairedPhone.tap(shown);
  await app.requestPage(filed);
  await expect(app.page.getByText('The server did not answer, so this goes through the relay.')).toBeVisible();
  await pairedPhone.closeApp();

  const ready = notifications.next(({ summary }) => summary === 'Your pay page is ready', 60_000);
  await house.server.restart();
  const again = await pairedPhone.tap(await ready);
  await again.payPage(filed);
  await filed.pill.says('Open on your phone. Finish paying there.', 60_000);
  await sayPaid(again, filed);
  expect(await relaysAsTold(house)).toMatch(/^Trusted: \S{43}, last delivered 20\S+Z, last from its store 20\S+Z\.$/m);
});
