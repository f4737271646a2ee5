// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../client/contract.ts';
import { defaultSettings } from '../../storage/schema.ts';
import { createRaising } from './raise.ts';

/** As WebKit on an iPhone has it: asked in a tap only, unless it was granted before. https://w3c.github.io/deviceorientation/#dom-devicemotionevent-requestpermission */
const platform = { inTap: false, granted: false, questions: 0 };
const settings = signal(defaultSettings);
/** Of the client only this is used; a raise itself is not what is tested here. */
const client = { settings, requests: { held: () => undefined, raised: () => false } };
const isClient = (value: object): value is Client => 'settings' in value;

beforeEach(() => {
  Object.assign(platform, { inTap: false, granted: false, questions: 0 });
  vi.useFakeTimers();
  const requestPermission = async (): Promise<string> => {
    if (platform.granted) return 'granted';
    if (!platform.inTap) throw new DOMException('a tap is needed', 'NotAllowedError');
    platform.questions += 1;
    platform.granted = true;
    return 'granted';
  };
  vi.stubGlobal('DeviceMotionEvent', Object.assign(() => undefined, { requestPermission }));
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15' });
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function raising() {
  if (!isClient(client)) throw new Error('no client');
  return createRaising(client);
}
const tap = (act: () => void): void => {
  platform.inTap = true;
  act();
  platform.inTap = false;
};

it('asks in the tap that leads to stand-by, and never again in this launch', async () => {
  const one = raising();
  tap(() => { one.allow(); });
  const leave = one.feel();
  await vi.advanceTimersByTimeAsync(100);
  expect(one.status.value).toBe('waiting');
  await vi.advanceTimersByTimeAsync(2_000);
  leave();
  expect(one.status.value).toBe('off');
  one.feel(); // the next screen, without any tap
  await vi.advanceTimersByTimeAsync(100);
  expect([one.status.value, platform.questions]).toEqual(['waiting', 1]);
});

it('says that a tap is needed when it was opened without one, and feels from that tap on', async () => {
  const one = raising();
  one.feel();
  await vi.advanceTimersByTimeAsync(100);
  expect(one.status.value).toBe('needs-tap');
  tap(() => { one.allow(); });
  await vi.advanceTimersByTimeAsync(100);
  expect([one.status.value, platform.questions]).toEqual(['waiting', 1]);
});

it('asks for nothing where raising is off', async () => {
  settings.value = { ...defaultSettings, raise: 'off' };
  const one = raising();
  tap(() => { one.allow(); });
  await vi.advanceTimersByTimeAsync(100);
  expect([one.status.value, platform.questions]).toEqual(['off', 0]);
  settings.value = defaultSettings;
});
