/** The push subscription: compared with the server's key and told to the server at every start. Page and worker alike; needs no DOM. */
import { decodeBytes, digest, encodeBytes } from '../../protocol/base.ts';
import { done } from './api.ts';
import type { Base } from './base.ts';
import { ClientFailure } from './failure.ts';

/** What is used of the platform's PushManager. */
export type PushManagerLike = Pick<PushManager, 'getSubscription' | 'subscribe'>;

/** Ms that a browser's push service has to answer: without one, `subscribe()` may never settle. */
const subscribeWithin = 12_000;

/** The subscription that fits the server's key, if there is one; one made with another key is given up. */
export async function fittingSubscription(push: PushManagerLike, applicationServerKey: string): Promise<PushSubscription | undefined> {
  const held = await push.getSubscription();
  if (!held) return undefined;
  const key = held.options.applicationServerKey;
  if (key && encodeBytes(new Uint8Array(key)) === applicationServerKey) return held;
  await held.unsubscribe();
  return undefined;
}

/** Subscribes, or throws `ClientFailure` `unavailable` when the push service did not answer in time. */
export async function subscribe(push: PushManagerLike, applicationServerKey: string): Promise<PushSubscription> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new ClientFailure('unavailable')); }, subscribeWithin);
  });
  try {
    return await Promise.race([push.subscribe({ userVisibleOnly: true, applicationServerKey: decodeBytes(applicationServerKey) }), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tells the server where this phone can be woken; null when nowhere. */
export async function sendSubscription(base: Base, subscription: PushSubscription | null, language: string): Promise<void> {
  const text = subscription && JSON.stringify(subscription.toJSON());
  const claims = { subscription: text === null ? null : await digest(text) };
  await base.api.write({ path: '/v1/subscription', kind: 'subscribe', claims, attach: { subscription: text, language } }, done);
}
