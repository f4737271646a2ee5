/** The push subscription: at every start compared with the server's key and with what the server has. Page and worker alike; needs no DOM. */
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
  await base.storage.changeInstallation({ subscription: subscription ? await markOf(subscription, language) : undefined });
}

/** Whether this very subscription, in this language, is what the server was told last. */
export async function wasSent(base: Base, subscription: PushSubscription, language: string): Promise<boolean> {
  return (await base.storage.installation()).subscription === (await markOf(subscription, language));
}

const markOf = (subscription: PushSubscription, language: string): Promise<string> => digest(JSON.stringify([subscription.toJSON(), language]));
