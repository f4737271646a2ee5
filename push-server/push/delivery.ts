/** One push of the outbox: composed from what is so now, sent, and settled by what came of it. */
import type { ServerContext } from '../ports.ts';
import { randomNow } from '../random.ts';
import type { PushRow, RequestRecord, SubscriptionRecord } from '../store/records.ts';
import { backoff, experienceOf, judgeAnswer, judgeFailure, type Verdict } from './attempt.ts';
import { contentsOf, recordOf } from './contents.ts';
import { parseEndpoint, type EndpointPolicy } from './endpoint.ts';
import { buildPushMessage, topicOf } from './message.ts';
import type { PushSender } from './sender.ts';
import type { PushServices } from './services.ts';
import { vapidKeysOf } from './vapid.ts';

export interface DeliveryParts {
  sender: PushSender;
  policy: EndpointPolicy;
  services: PushServices;
  /** Uniform in 0..1, for jitter. */
  random: () => number;
  /** Notes that a push is done with. */
  settle: (id: number) => Promise<void>;
}

/** What is known of a push that is sent right after it was queued. */
export interface Prepared {
  target: SubscriptionRecord;
  badge: number;
  record: RequestRecord | undefined;
}

interface Delivery {
  row: PushRow;
  prepared?: Prepared | undefined;
}

/** How a push stands: done with, or left for later. */
type End = 'done' | 'left';

/**
 * Sends what this row is about, and remembers how that went. `signal` breaks it off: then its lease stays, and whoever takes it next sends it.
 * `answered` is called when its service has room again.
 */
export async function deliver(context: ServerContext, parts: DeliveryParts, { row, prepared }: Delivery, signal: AbortSignal, answered: () => void): Promise<End> {
  const end = parts.services.begin(row.service);
  try {
    const target = await targetOf(context, row, prepared);
    if (!target) {
      await parts.settle(row.id);
      return 'done';
    }
    const verdict = await attempt(context, parts, row, target, signal);
    if (signal.aborted && verdict.kind === 'retry') return 'left';
    const pausedUntil = end(context.now(), experienceOf(verdict));
    answered();
    context.observer?.push(row.service, verdict.kind, sinceFiled(row, verdict, target, context.now()));
    if (verdict.kind === 'sent') await parts.settle(row.id);
    else await settle(context, { row, verdict, endpoint: target.endpoint, pausedUntil, random: parts.random });
    return verdict.kind === 'retry' ? 'left' : 'done';
  } finally {
    end(context.now(), { kind: 'unasked' });
    answered();
  }
}

/** Of a request's first push that was taken at once: how long that took since the filing. */
function sinceFiled({ kind, attempts }: PushRow, verdict: Verdict, { data }: Target, now: number): number | undefined {
  return kind === 'request' && data.type === 'request' && verdict.kind === 'sent' && attempts === 1 ? now - data.view.state.filedAt : undefined;
}

type Target = NonNullable<Awaited<ReturnType<typeof targetOf>>>;

/** Whom to send what; undefined when there is nobody, or nothing any more. */
async function targetOf({ store }: ServerContext, row: PushRow, prepared: Prepared | undefined) {
  if (prepared) {
    const data = contentsOf(row, prepared.record ?? (await recordOf(store, row)));
    return data && { ...prepared.target, badge: prepared.badge, data };
  }
  const [subscription, record, badge] = await Promise.all([store.subscription(row.device), recordOf(store, row), store.waitingFor(row.device)]);
  const data = contentsOf(row, record);
  return subscription && data && { ...subscription, badge, data };
}

async function attempt(context: ServerContext, { sender, policy }: DeliveryParts, row: PushRow, target: Target, signal: AbortSignal): Promise<Verdict> {
  const { identity, config, now } = context;
  const vapid = await vapidKeysOf(context, target.vapidKey);
  if (!vapid) return { kind: 'dead', reason: 'its VAPID key is gone', answered: false };
  const topic = topicOf(identity.secret, row.subject);
  try {
    parseEndpoint(target.endpoint, policy); // the policy may have changed since the subscription came
    const message = buildPushMessage({
      data: target.data,
      publicUrl: config.publicUrl,
      tag: topic,
      language: target.language,
      token: randomNow(16).toString('base64url'),
      badge: target.badge,
    });
    const ttl = Math.max(1, Math.floor((row.expiresAt - now()) / 1_000));
    return judgeAnswer(await sender.send({ ...target, vapid }, message, { ttl, topic, urgency: row.kind === 'ended' ? 'normal' : 'high' }, signal));
  } catch (error) {
    return judgeFailure(error);
  }
}

interface Attempted {
  row: PushRow;
  verdict: Exclude<Verdict, { kind: 'sent' }>;
  endpoint: string;
  /** Until when its service is left alone from now on. */
  pausedUntil: number | undefined;
  random: () => number;
}

async function settle(context: ServerContext, attempted: Attempted): Promise<void> {
  const { store, log } = context;
  const { row, verdict, endpoint } = attempted;
  const said = { push: row.id, kind: row.kind, device: row.device, service: row.service, attempts: row.attempts };
  switch (verdict.kind) {
    case 'gone':
      log.info(said, 'the push subscription is gone');
      return store.transaction(async (tx) => {
        await tx.deleteSubscription(row.device, endpoint);
        await tx.settlePushes([row.id]);
      });
    case 'retry':
      return again(context, attempted, verdict, said);
    case 'dead':
      log.warn({ ...said, reason: verdict.reason }, 'push given up');
      return store.transaction((tx) => tx.deadLetterPush(row.id, verdict.reason));
  }
}

/** Later, if there is a later for it; and the whole service later, if it is left alone. */
async function again({ store, now, log }: ServerContext, { row, pausedUntil = 0, random }: Attempted, { after, reason }: Extract<Verdict, { kind: 'retry' }>, said: object): Promise<void> {
  const dueAt = Math.max(pausedUntil, Math.round(now() + backoff(row.attempts, after, random)));
  const late = dueAt >= row.expiresAt;
  if (pausedUntil > 0) log.warn({ service: row.service, until: pausedUntil, reason }, 'push service left alone');
  if (late) log.warn({ ...said, reason }, 'push given up');
  else log.info({ ...said, reason, dueAt }, 'push will be tried again');
  await store.transaction(async (tx) => {
    if (late) await tx.deadLetterPush(row.id, `too late to try again: ${reason}`);
    else await tx.reschedulePush(row.id, dueAt, reason);
    if (pausedUntil > 0) await tx.pauseService(row.service, pausedUntil, reason);
  });
}
