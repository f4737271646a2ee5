import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAwake, type Awake } from './keep-awake.ts';

class Sentinel extends EventTarget {
  released = false;
  readonly type = 'screen';
  onrelease = null;
  release = vi.fn(async () => { this.lose(); });
  lose(): void {
    if (this.released) return;
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}
class Page extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';
  turn(to: 'visible' | 'hidden'): void {
    this.visibilityState = to;
    // A hidden page loses its lock.
    if (to === 'hidden') locks.at(-1)?.lose();
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
class Battery extends EventTarget {
  charging = false;
  level = 0.8;
  drain(level: number): void {
    this.level = level;
    this.dispatchEvent(new Event('levelchange'));
  }
  plug(): void {
    this.charging = true;
    this.dispatchEvent(new Event('chargingchange'));
  }
}

let locks: Sentinel[] = [];
let states: Awake[] = [];
let refuse = false;
let page: Page;
let battery: Battery;
let lifetime: AbortController;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  vi.useFakeTimers();
  [locks, states, refuse] = [[], [], false];
  page = new Page();
  battery = new Battery();
  lifetime = new AbortController();
  const request = async (): Promise<WakeLockSentinel> => {
    if (refuse) throw new DOMException('battery saver', 'NotAllowedError');
    locks.push(new Sentinel());
    return locks.at(-1) ?? expect.fail();
  };
  keepAwake({ document: page, navigator: { wakeLock: { request }, getBattery: async () => battery } }, (state) => { states.push(state); }, lifetime.signal);
  await settle();
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

it('keeps the screen on, and gets it back after the user was elsewhere', async () => {
  page.turn('hidden');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(locks).toHaveLength(1);
  page.turn('visible');
  await settle();
  expect(locks.map(({ released }) => released)).toEqual([true, false]);
  expect(states).toEqual(['kept', 'kept']);
});

it('asks again when the platform takes it while in sight, and when it was refused', async () => {
  refuse = true;
  locks[0]?.lose();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states).toEqual(['kept', 'refused']);
  refuse = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states).toEqual(['kept', 'refused', 'kept']);
});

it('lets the screen go when the battery is low, until it charges or has more again', async () => {
  battery.drain(0.15);
  await settle();
  expect([locks[0]?.released, states.at(-1)]).toEqual([true, 'saving']);
  page.turn('visible');
  battery.drain(0.19);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(locks).toHaveLength(1);
  battery.plug();
  await settle();
  expect([locks[1]?.released, states.at(-1)]).toEqual([false, 'kept']);
});

it('gives it back at the end, and asks for nothing after', async () => {
  lifetime.abort();
  expect(locks[0]?.released).toBe(true);
  page.turn('visible');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(locks).toHaveLength(1);
});

it('says so where there is none', () => {
  const said: Awake[] = [];
  keepAwake({ document: page, navigator: {} }, (state) => { said.push(state); }, lifetime.signal);
  expect(said).toEqual(['unsupported']);
});
