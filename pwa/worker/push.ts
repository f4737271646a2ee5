/** Push messages: each one shows something, whatever it holds (a push that shows nothing costs the subscription). */
import * as v from 'valibot';
import type { Preview } from '../../protocol/content.ts';
import { pushDataSchema, pushMessageSchema, type PushData } from '../../protocol/messages/push.ts';
import { requestViewSchema, type RequestView } from '../../protocol/messages/requests.ts';
import { acknowledge } from '../client/acknowledge.ts';
import { done } from '../client/api.ts';
import type { Base } from '../client/base.ts';
import { refreshDevices } from '../client/devices.ts';
import { refuse, takeIn, type Taken } from '../client/intake.ts';
import { wake } from '../storage/rest.ts';
import { context, tellPages, type WorkerContext } from './context.ts';
import { endedNotice, plainNotice, refusedNotice, requestNotice, responseNotice, testNotice } from './notice.ts';
import { close, isInSight, isShown, pathOf, show } from './show.ts';

/** The parts of a declarative message that the platform hands over itself (`event.notification`). */
const declarativeSchema = v.object({ data: pushDataSchema, tag: v.optional(v.string()), navigate: v.optional(v.string()) });

interface Told {
  data: PushData;
  tag: string;
  navigate?: string | undefined;
}

/** Reads what came, from the platform's own notification or from the bytes. Throws where it is not ours. */
function readPush(event: PushEvent): Told {
  const declarative = v.safeParse(declarativeSchema, Reflect.get(event, 'notification'));
  if (declarative.success) return { tag: 'request', ...declarative.output };
  const { notification } = v.parse(pushMessageSchema, event.data?.json());
  return notification;
}

export async function onPush(event: PushEvent): Promise<void> {
  try {
    const told = readPush(event);
    await handle(await context(), told);
  } catch {
    await show({ ...plainNotice(), tag: 'request', carried: { path: '/' } });
  }
}

function handle(worker: WorkerContext, { data, tag, navigate }: Told): Promise<void> {
  switch (data.type) {
    case 'request':
      return onRequest(worker, data.view, tag, pathOf(navigate, `/requests/${data.view.state.request}`));
    case 'ended':
      return onEnded(worker, data, tag);
    case 'response':
      return onResponse(worker, data, tag);
    case 'test':
      return onTest(worker.base, data.test, tag);
  }
}

/** Verified with the desktop's own key before a word of it is shown. */
async function onRequest({ base, settings }: WorkerContext, pushed: RequestView, tag: string, path: string): Promise<void> {
  const request = pushed.state.request;
  const taken = await take(base, pushed);
  const carried = { path, request };
  if (taken.kind !== 'kept' || taken.record.refused || !taken.content.preview) {
    await show({ ...refusedNotice(), tag, carried });
    await tellPages({ type: 'request', request });
    return;
  }
  const { record, content } = taken;
  const { preview } = taken.content;
  const own = await base.device();
  if (record.state.winner === own.keys.id && content.details) await show({ ...responseNotice(), tag, carried });
  else await show({ ...requestNotice(preview, settings.hideAmounts), tag, carried, decline: true, at: record.state.filedAt });
  await Promise.allSettled([tellPages({ type: 'request', request }), acknowledge(base, record)]);
  await tellPages({ type: 'request', request });
}

/** Takes a pushed request in; what was left out for its size, and a desktop not known yet, are fetched. */
async function take(base: Base, pushed: RequestView): Promise<Taken> {
  const whole = pushed.filing !== undefined && pushed.preview !== undefined;
  const view = whole ? pushed : await base.api.read(`/v1/requests/${pushed.state.request}`, requestViewSchema);
  const taken = await takeIn(base, view);
  if (taken.kind !== 'stranger') return taken;
  await refreshDevices(base).catch(() => undefined);
  const again = await takeIn(base, view);
  if (again.kind === 'stranger') await refuse(base, view);
  return again;
}

/**
 * The request's notification is replaced silently. Where none is left (swiped away, or the phone was out of reach all the while),
 * its ending stays as news for later, unless the app is in sight and tells it itself.
 */
async function onEnded({ base, settings }: WorkerContext, { request, phase }: Extract<PushData, { type: 'ended' }>, tag: string): Promise<void> {
  const standing = await isShown(tag);
  const known = await previewOf(base, request);
  if (!known) await refetch(base, request).catch(() => undefined);
  const preview = known ?? (await previewOf(base, request));
  await show({ ...endedNotice(phase, preview, settings.hideAmounts), tag, silent: true, carried: { path: `/requests/${request}`, request } });
  if (!standing && (await isInSight())) await close(tag);
  if (known) await refetch(base, request).catch(() => undefined);
  await tellPages({ type: 'request', request });
}

async function previewOf(base: Base, request: string): Promise<Preview | undefined> {
  const [record, own] = await Promise.all([base.storage.request(request), base.storage.device()]);
  return record && own ? (await wake(own.restKey, request, record.content)).preview : undefined;
}

/** The answer to an operation that the relay had to keep. */
async function onResponse({ base }: WorkerContext, { request, answer }: Extract<PushData, { type: 'response' }>, tag: string): Promise<void> {
  const record = await base.storage.request(request);
  if (answer && record) await takeIn(base, { state: record.state, ...answer }).catch(() => undefined);
  await show({ ...responseNotice(), tag, carried: { path: `/requests/${request}`, request } });
  await refetch(base, request).catch(() => undefined);
  await tellPages({ type: 'request', request });
}

async function onTest(base: Base, test: string, tag: string): Promise<void> {
  await show({ ...testNotice(), tag, carried: { path: '/waking' } });
  await tellPages({ type: 'test', test });
  await base.api.write({ path: '/v1/subscription/seen', kind: 'wake-seen', claims: { test } }, done).catch(() => undefined);
}

async function refetch(base: Base, request: string): Promise<void> {
  await takeIn(base, await base.api.read(`/v1/requests/${request}`, requestViewSchema));
}
