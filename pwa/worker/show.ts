/** Showing notifications, and what they carry until they are tapped. */
import * as v from 'valibot';
import { requestIdSchema } from '../../protocol/base.ts';
import { m } from '../../i18n/generated/messages.js';
import { getLocale } from '../../i18n/locale.ts';
import type { Notice } from './notice.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a notification of ours carries. `path` is on the app's own origin, token included. */
export const carriedSchema = v.object({ path: v.string(), request: v.optional(requestIdSchema) });
export type Carried = v.InferOutput<typeof carriedSchema>;

export interface Shown extends Notice {
  tag: string;
  carried: Carried;
  silent?: boolean;
  /** Offers "Decline" where the platform shows buttons. */
  decline?: boolean;
  at?: number;
}

/** `actions`, `badge` and `timestamp` are not in the type library, though platforms know them. */
interface FullOptions extends NotificationOptions {
  actions?: { action: string; title: string }[];
  timestamp?: number;
  renotify?: boolean;
}

export async function show({ title, body, tag, carried, silent = false, decline = false, at }: Shown): Promise<void> {
  const options: FullOptions = {
    body, tag, silent, data: carried, lang: getLocale(), icon: '/icons/icon-192.png', badge: '/icons/badge-96.png',
    requireInteraction: decline,
    ...(at === undefined ? {} : { timestamp: at }),
    ...(decline && actionsShown() ? { actions: [{ action: 'decline', title: m.decline() }] } : {}),
  };
  await self.registration.showNotification(title, options);
}

/** Whether this platform shows buttons on notifications (Safari and Firefox for Android do not). */
function actionsShown(): boolean {
  const most: unknown = Reflect.get(Notification, 'maxActions');
  return typeof most === 'number' && most > 0;
}

export async function isShown(tag: string): Promise<boolean> {
  return (await self.registration.getNotifications({ tag })).length > 0;
}

/** Whether a page of the app is before the user's eyes. Only then may a push leave nothing behind: browsers put a notice of their own otherwise. */
export async function isInSight(): Promise<boolean> {
  return (await self.clients.matchAll({ type: 'window' })).some(({ visibilityState }) => visibilityState === 'visible');
}

export async function close(tag: string): Promise<void> {
  for (const notification of await self.registration.getNotifications({ tag })) notification.close();
}

/** The way to a page of ours from an address that the server wrote: only path and fragment of it count. */
export function pathOf(navigate: string | undefined, fallback: string): string {
  try {
    const { pathname, search, hash } = new URL(navigate ?? fallback, self.location.origin);
    return `${pathname}${search}${hash}`;
  } catch {
    return fallback;
  }
}
