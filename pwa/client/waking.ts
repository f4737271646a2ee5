/** Whether this phone can be woken, with every way in which it cannot told apart; and the test of it. */
import { signal } from '@preact/signals-core';
import { encodeBytes, randomBytes } from '../../protocol/base.ts';
import { done } from './api.ts';
import type { Base } from './base.ts';
import { problemOf } from './failure.ts';
import { refreshDevices } from './devices.ts';
import { fittingSubscription, sendSubscription, subscribe, wasSent, type PushManagerLike } from './subscription.ts';
import type { ClientProblem, WakeTest, Waking, WakingState } from './types.ts';

/** The platform's side of it. */
export interface WakingPorts {
  /** The push manager, once the service worker stands; undefined where the browser has none. */
  push: () => Promise<PushManagerLike | undefined>;
  /** `Notification.permission`; undefined where there are no notifications. */
  permission: () => NotificationPermission | undefined;
  askPermission: () => Promise<NotificationPermission>;
  /** This platform wakes only the installed app, and this is not it. */
  installFirst: () => boolean;
  language: () => string;
}

export interface WakingWithNews extends Waking {
  /** At every start: renews what died, tells the server what is. */
  start(): Promise<void>;
  /** The worker showed a test. */
  shown(test: string): void;
}

/** Ms after which "one moment" becomes "slow", and after which a test counts as late. */
const slowAfter = 4_000;
const lateAfter = 20_000;

export function createWaking(base: Base, ports: WakingPorts): WakingWithNews {
  const state = signal<WakingState>('unknown');
  const problem = signal<ClientProblem | undefined>(undefined);
  const test = signal<WakeTest>('idle');
  const testedAt = signal<number | undefined>(undefined);
  let running: string | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  const standing = (): WakingState | undefined => {
    const permission = ports.permission();
    if (ports.installFirst()) return 'install_first';
    if (permission === undefined) return 'unsupported';
    if (permission === 'denied') return 'denied';
    return permission === 'default' ? 'ask' : undefined;
  };

  /** With permission given: finds or makes the subscription and hands it to the server. */
  async function settle(): Promise<void> {
    state.value = 'subscribing';
    problem.value = undefined;
    const slow = setTimeout(() => { if (state.peek() === 'subscribing') state.value = 'slow'; }, slowAfter);
    try {
      const push = await ports.push();
      if (!push) {
        state.value = 'unsupported';
        return;
      }
      const { applicationServerKey } = await base.server();
      const held = await fittingSubscription(push, applicationServerKey);
      const sent = held !== undefined && (await wasSent(base, held, ports.language()));
      const gone = sent && !(await isKept());
      // The server gave it up, as its push service had: this browser was not told.
      if (gone) await held.unsubscribe();
      const standing = held && !gone ? held : await made(push, applicationServerKey);
      if (!standing) return;
      if (!sent || gone) await sendSubscription(base, standing, ports.language());
      state.value = 'on';
    } catch (thrown) {
      problem.value = problemOf(thrown);
      state.value = 'failed';
    } finally {
      clearTimeout(slow);
    }
  }

  /** Whether the server still has what it was told. */
  async function isKept(): Promise<boolean> {
    const { devices } = await refreshDevices(base);
    return devices.some(({ trust, subscribed }) => trust === 'self' && subscribed);
  }

  async function made(push: PushManagerLike, key: string): Promise<PushSubscription | undefined> {
    try {
      return await subscribe(push, key);
    } catch (thrown) {
      state.value = ports.permission() === 'denied' ? 'denied' : problemOf(thrown) === 'unavailable' ? 'timed_out' : 'failed';
      return undefined;
    }
  }

  return {
    state, problem, test, testedAt,
    async start() {
      testedAt.value = (await base.storage.installation()).testedAt;
      const now = standing();
      if (now) {
        state.value = now;
        return;
      }
      await settle();
    },
    async allow() {
      const now = standing();
      if (now && now !== 'ask') {
        state.value = now;
        return;
      }
      state.value = 'asking';
      const permission = await ports.askPermission();
      if (permission === 'granted') await settle();
      else state.value = permission === 'denied' ? 'denied' : 'ask';
    },
    async runTest() {
      running = encodeBytes(randomBytes(12));
      test.value = 'sending';
      problem.value = undefined;
      clearTimeout(late);
      try {
        await base.api.write({ path: '/v1/subscription/test', kind: 'wake-test', claims: { test: running } }, done);
        if (test.peek() === 'sending') test.value = 'sent';
        late = setTimeout(() => { if (test.peek() === 'sent') test.value = 'late'; }, lateAfter);
      } catch (thrown) {
        problem.value = problemOf(thrown);
        test.value = 'failed';
      }
    },
    shown(seen) {
      if (seen !== running) return;
      clearTimeout(late);
      test.value = 'shown';
      testedAt.value = base.clock.now();
      void base.storage.changeInstallation({ testedAt: base.clock.now() });
    },
  };
}
