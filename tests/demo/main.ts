/**
 * `npm run demo`: a desktop window with the extension on the demo shop and a phone-sized window with the app, paired,
 * side by side. The phone's push service and passkeys are local stand-ins, so that it works without a network.
 */
import { ChromiumDesktop, ChromiumPhone } from '../e2e/fixtures/devices.ts';
import { builtExtension, House } from '../e2e/fixtures/house.ts';
import { OptionsPage } from '../pages/extension-pages.ts';
import { PhoneApp } from '../pages/phone-app.ts';
import { Shop } from '../pages/shop.ts';
import type { Motion } from '../services/motion.ts';
import { PushChromium } from '../services/push-chromium/index.ts';

const headless = process.argv.includes('--headless');
const desktopName = 'Study PC';
const phoneName = 'My phone';

if (!headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  process.stderr.write('The demo opens two windows and there is no display. Run it on a desktop, or try it with: xvfb-run npm run demo\n');
  process.exit(1);
}

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

await using push = await PushChromium.start();
await using house = await House.start({ push: [push] });
say(`Server ${house.url}, demo shop ${house.shopUrl}`);

await using desktop = await ChromiumDesktop.launch({
  extension: builtExtension('chrome'),
  headless,
  viewport: { width: 980, height: 800 },
  args: ['--window-position=0,0', '--window-size=1000,900'],
});
await using phone = await ChromiumPhone.launch({
  origins: [house.url],
  push,
  headless,
  args: ['--window-position=1010,0', '--window-size=430,940'],
});
await desktop.worker.evaluate((settings) => chrome.storage.local.set({ settings }), { server: house.url, name: desktopName });

say('Signing up on the phone and pairing the desktop …');
const page = await phone.open('about:blank');
await phone.passkeys(page);
await page.goto(house.url);
const app = new PhoneApp(page);
await app.signUp(phoneName);

const options = await OptionsPage.open(desktop);
await options.startPairing();
await app.pairByTyping(await options.typedCode(), desktopName);
await options.confirm(phoneName);
await app.paired(desktopName);
await options.paired(phoneName);

const tab = await desktop.context.newPage();
await options.page.close();
await new Shop(tab, house.shopUrl).checkOut('link');
await app.standBy();
const motion: Motion = await phone.motion(page);

say(`
Ready. On the left a checkout, on the right the phone in stand-by.

  1. Left: press the pill "Pay with your phone".
  2. Right: the phone shows the request. Swipe it open, or press Enter here to raise the phone.
  3. Right: pay on the shop's pay page. Left: the shop goes on by itself.

Enter raises the phone (a real motion by its sensors). Ctrl+C ends the demo.
`);

process.stdin.on('data', () => void motion.raise().catch((error: unknown) => say(String(error))));
for (const { context } of [desktop, phone]) context.once('close', () => ending.abort());
if (!ending.signal.aborted) await new Promise((resolve) => ending.signal.addEventListener('abort', resolve, { once: true }));
process.stdin.destroy();

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
