/** The service worker: handlers only wait and dispatch. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import * as v from 'valibot';
import { fittingSubscription, sendSubscription, subscribe } from '../client/subscription.ts';
import { skipWaiting } from '../client/worker-news.ts';
import { getLocale } from '../../i18n/locale.ts';
import { context, tellPages } from './context.ts';
import { onPush } from './push.ts';
import { onNotificationClick } from './tap.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// Every place of the app is one document; the API and what is not the app's go to the network. All files are here by now,
// so it is the document that asks for them at once.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/start.html'), { denylist: [/^\/v1\//, /^\/(health|ready)z$/, /\.\w+$/] }));

self.addEventListener('activate', (event) => { event.waitUntil(self.clients.claim()); });

const messageSchema = v.object({ type: v.literal(skipWaiting.type) });
// A new version waits until the page says that no request is open.
self.addEventListener('message', (event) => {
  if (v.is(messageSchema, event.data)) event.waitUntil(self.skipWaiting());
});

self.addEventListener('push', (event) => { event.waitUntil(onPush(event)); });
self.addEventListener('notificationclick', (event) => { event.waitUntil(onNotificationClick(event)); });
self.addEventListener('pushsubscriptionchange', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(renew());
});

/** The subscription changed under us: make one again and tell the server. What fails here is made good at the next start. */
async function renew(): Promise<void> {
  const { base } = await context();
  const { applicationServerKey } = await base.server();
  const push = self.registration.pushManager;
  const held = (await fittingSubscription(push, applicationServerKey)) ?? (await subscribe(push, applicationServerKey));
  await sendSubscription(base, held, getLocale());
  await tellPages({ type: 'subscription' });
}
