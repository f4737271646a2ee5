import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { WebSocketServer } from 'ws';
import { ChromiumPhone, FirefoxPhone } from './fixtures/devices.ts';
import { notificationsOrSkip } from './fixtures/parts.ts';
import { send, subscribe } from './fixtures/sender.ts';
import { Network } from '../services/network.ts';
import { freePort, NodeProcess } from '../services/processes.ts';
import { PushChromium } from '../services/push-chromium/index.ts';
import { PushFirefox } from '../services/push-firefox/index.ts';
import { Site } from '../services/site.ts';

/** Proves the parts of the bed that take things away: networks, power, push. */

const FOLDERS = { '/': 'tests/pages/bed', '/qr/': 'node_modules/qr' };

async function listener(): Promise<AsyncDisposable & { readonly address: string }> {
  const port = await freePort();
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await once(server, 'listening');
  return {
    address: `ws://localhost:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

test('a phone that is Chromium loses single servers, all of them, and its push', async () => {
  await using server = await Site.start(FOLDERS);
  await using other = await Site.start(FOLDERS);
  await using push = await PushChromium.start();
  await using notifications = await notificationsOrSkip();
  await using network = await Network.start();
  await using phone = await ChromiumPhone.launch({ origins: [server.origin], push, notifications, network });
  const { rewrite } = push;
  const page = await phone.open(server.origin);
  const reaches = (origin: string): Promise<boolean> =>
    page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => true, () => false), origin);

  expect([await reaches(server.origin), await reaches(other.origin)]).toEqual([true, true]);
  network.cut(server.origin);
  expect([await reaches(server.origin), await reaches(other.origin)]).toEqual([false, true]);
  network.cut();
  expect([await reaches(server.origin), await reaches(other.origin)]).toEqual([false, false]);
  network.mend();
  expect([await reaches(server.origin), await reaches(other.origin)]).toEqual([true, true]);

  await using live = await listener();
  await page.evaluate(`globalThis.live = new WebSocket('${live.address}')`);
  await page.waitForFunction('live.readyState === WebSocket.OPEN');
  network.cut(live.address);
  await page.waitForFunction('live.readyState === WebSocket.CLOSED');

  const subscription = await subscribe(page);
  await push.connected();
  push.away(subscription.endpoint);
  await send(subscription, { title: 'Replaced' }, { rewrite, topic: 'away' });
  await send(subscription, { title: 'Waiting' }, { rewrite, topic: 'away' });
  const late = notifications.next();
  push.back(subscription.endpoint);
  expect((await late).summary).toBe('Waiting');

  await page.evaluate('bed.unsubscribe()');
  await expect.poll(() => push.tokens).toEqual([]);
  expect(await send(subscription, { title: 'Gone' }, { rewrite })).toBe(410);
});

test('a phone that is Firefox draws notifications itself, and hears when its push service forgot it', async () => {
  await using site = await Site.start(FOLDERS);
  await using push = await PushFirefox.start();
  await using phone = await FirefoxPhone.launch({ push });
  const page = await phone.open(site.origin);
  const subscription = await subscribe(page);

  await send(subscription, { title: 'Lamp 12.50' });
  const opened = await phone.opens(() => phone.tap('Lamp 12.50'));
  expect(opened.url()).toBe(`${site.origin}/?tap=Lamp%2012.50`);

  push.forgetAgents();
  const changed = await phone.opens(() => phone.tap('changed'));
  expect(changed.url()).toBe(`${site.origin}/?tap=changed`);
  expect(await send(subscription, { title: 'Gone' })).toBe(410);
});

test('a process is killed and comes back', async () => {
  const script = test.info().outputPath('ticker.cjs');
  await writeFile(script, `
    const server = require('node:http').createServer((request, response) => response.end(process.env.WORD));
    server.listen(Number(process.env.PORT), () => console.log('listening as ' + process.env.WORD));
    process.on('SIGTERM', () => { console.log('goodbye'); process.exit(3); });
  `);
  const port = await freePort();
  const env = { PORT: String(port), WORD: 'one' };
  await using ticker = await NodeProcess.start({ name: 'ticker', command: [script], env, ready: /^listening/ });
  const word = (): Promise<string> => fetch(`http://localhost:${port}`).then((answer) => answer.text());

  expect(await word()).toBe('one');
  expect(await ticker.kill()).toBe('SIGKILL');
  await expect(word()).rejects.toThrow();
  await ticker.restart({ WORD: 'two' });
  expect(await word()).toBe('two');
  expect(await ticker.stop()).toBe(3);
  expect(ticker.output.split('\n')).toEqual(['listening as one', 'listening as two', 'goodbye']);

  const broken = NodeProcess.start({ name: 'broken', command: ['--eval', 'console.log("no key"); process.exit(1)'], ready: /never/ });
  await expect(broken).rejects.toThrow('broken ended (1) before it was ready:\nno key');
});
