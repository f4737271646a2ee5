/** A notification was tapped, or its button. */
import * as v from 'valibot';
import { digest } from '../../protocol/base.ts';
import { stateAnswerSchema } from '../../protocol/messages/requests.ts';
import { takeIn } from '../client/intake.ts';
import { operateByTap, tokenIn } from '../client/tap.ts';
import { context, tellPages } from './context.ts';
import { declineFailedNotice } from './notice.ts';
import { carriedSchema, show, type Carried } from './show.ts';

declare const self: ServiceWorkerGlobalScope;

export async function onNotificationClick(event: NotificationEvent): Promise<void> {
  const { notification, action } = event;
  notification.close();
  const parsed = v.safeParse(carriedSchema, notification.data);
  const carried: Carried = parsed.success ? parsed.output : { path: '/' };
  if (action === 'decline' && carried.request !== undefined) await decline(carried.request, carried, notification.tag);
  else await Promise.all([openPage(carried.path), operate(carried)]);
}

/** The tap is the operation: it is on its way while the page still opens. Whatever becomes of it, the page shows it. */
async function operate({ request, path }: Carried): Promise<void> {
  const token = tokenIn(new URL(path, self.location.origin).hash);
  if (request === undefined || token === undefined) return;
  const { base } = await context();
  if (await operateByTap(base, request, token)) await tellPages({ type: 'request', request });
}

/** A window that is open already goes there without loading anew; else a new one opens, as the platform allows only right after the tap. */
async function openPage(path: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' });
  const open = windows.find(({ visibilityState }) => visibilityState === 'visible') ?? windows[0];
  if (!open) {
    await self.clients.openWindow(path);
    return;
  }
  open.postMessage({ type: 'go', url: path });
  await open.focus();
}

async function decline(request: string, carried: Carried, tag: string): Promise<void> {
  try {
    const { base } = await context();
    const filing = await digest((await base.storage.request(request))?.filing ?? '');
    const { state } = await base.api.write({ path: `/v1/requests/${request}/decisions`, kind: 'decide', claims: { request, filing, decision: 'decline' } }, stateAnswerSchema);
    await takeIn(base, { state });
    await tellPages({ type: 'request', request });
  } catch {
    await show({ ...declineFailedNotice(), tag, carried });
  }
}
