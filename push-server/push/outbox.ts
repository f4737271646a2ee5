/** The push outbox: takes what is due from the store, sends it, and remembers how that went. A crash loses nothing: leases run out. */
import { encodeBytes, randomBytes } from '../../protocol/base.ts';
import type { Outbox, ServerContext } from '../ports.ts';
import type { PushRow } from '../store/records.ts';
import { backoff, judgeAnswer, judgeFailure, type Verdict } from './attempt.ts';
import { badgeOf, contentsOf } from './contents.ts';
import { parseEndpoint, type EndpointPolicy } from './endpoint.ts';
import { buildPushMessage, topicOf } from './message.ts';
import type { PushSender } from './sender.ts';
import { vapidKeysOf } from './vapid.ts';

export interface OutboxParts {
  sender: PushSender;
  policy: EndpointPolicy;
  /** Uniform in 0..1, for jitter. */
  random?: () => number;
  /** Pushes on their way at once. */
  concurrency?: number;
  /** Ms that a claimed push is ours: longer than one attempt may take. */
  lease?: number;
  /** Ms after which the store is asked even when nobody woke us: other nodes may have died over their work. */
  poll?: number;
  /** Ms that `close` waits before it breaks off what is being sent. */
  patience?: number;
}

export function createOutboxOver(context: ServerContext, parts: OutboxParts): Outbox {
  const { concurrency = 16, lease = 15_000, poll = 30_000, patience = 2_000 } = parts;
  const { store, now, log } = context;
  const closing = new AbortController();
  const breaking = new AbortController();
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let filling: Promise<void> | undefined;
  let again = false;
  let closed: Promise<void> | undefined;

  /** One filling at a time; a wake during one is not lost. */
  function wake(): void {
    if (closing.signal.aborted) return;
    again = true;
    filling ??= fillAll().finally(() => {
      filling = undefined;
      if (again) wake(); // it came after the last look
    });
  }

  async function fillAll(): Promise<void> {
    while (again && !closing.signal.aborted) {
      again = false;
      await fill().catch((error: unknown) => {
        log.error({ err: error }, 'the push outbox cannot read its store');
        sleep(1_000);
      });
    }
  }

  async function fill(): Promise<void> {
    const free = concurrency - running.size;
    if (free <= 0) return; // who finishes wakes us
    const dueAt = await store.nextPushDueAt();
    if (dueAt === undefined || dueAt > now()) return sleep(dueAt === undefined ? poll : dueAt - now());
    const rows = await store.transaction((transaction) => transaction.claimDuePushes({ now: now(), leaseUntil: now() + lease, limit: free }));
    for (const row of rows) run(row);
    again = true;
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (closing.signal.aborted) return;
    timer = setTimeout(wake, Math.min(Math.max(ms, 10), poll));
    timer.unref();
  }

  function run(row: PushRow): void {
    const work = deliver(context, parts, row, breaking.signal)
      .catch((error: unknown) => log.error({ err: error, push: row.id }, 'a push could not be settled; its lease runs out'))
      .finally(() => {
        running.delete(work);
        wake();
      });
    running.add(work);
  }

  return {
    start: wake,
    wake,
    assertEndpoint(endpoint) {
      parseEndpoint(endpoint, parts.policy);
    },
    close: () => (closed ??= close()),
  };

  async function close(): Promise<void> {
    closing.abort();
    clearTimeout(timer);
    const hurry = setTimeout(() => breaking.abort(), patience);
    await filling;
    await Promise.all(running);
    clearTimeout(hurry);
    await parts.sender.close();
  }
}

async function deliver(context: ServerContext, parts: OutboxParts, row: PushRow, signal: AbortSignal): Promise<void> {
  const { store, now, log } = context;
  const target = await targetOf(context, row);
  if (!target) return store.transaction((transaction) => transaction.settlePush(row.id));
  const verdict = await attempt(context, parts, row, target, signal);
  if (signal.aborted && verdict.kind === 'retry') return; // broken off by us: the lease runs out, and the next start sends it
  const said = { push: row.id, kind: row.kind, device: row.device, attempts: row.attempts };
  switch (verdict.kind) {
    case 'sent':
      return store.transaction((transaction) => transaction.settlePush(row.id));
    case 'gone':
      log.info(said, 'the push subscription is gone');
      return store.transaction(async (transaction) => {
        await transaction.deleteSubscription(row.device, target.endpoint);
        await transaction.settlePush(row.id);
      });
    case 'retry': {
      const dueAt = Math.round(now() + backoff(row.attempts, verdict.after, parts.random ?? Math.random));
      if (dueAt >= row.expiresAt) return giveUp(`too late to try again: ${verdict.reason}`);
      log.info({ ...said, reason: verdict.reason, dueAt }, 'push will be tried again');
      return store.transaction((transaction) => transaction.reschedulePush(row.id, dueAt));
    }
    case 'dead':
      return giveUp(verdict.reason);
  }

  function giveUp(reason: string): Promise<void> {
    log.warn({ ...said, reason }, 'push given up');
    return store.transaction((transaction) => transaction.deadLetterPush(row.id, reason));
  }
}

type Target = NonNullable<Awaited<ReturnType<typeof targetOf>>>;

/** Whom to send what; undefined when there is nobody, or nothing any more. */
async function targetOf({ store }: ServerContext, row: PushRow) {
  const [subscription, device, data] = await Promise.all([store.subscription(row.device), store.device(row.device), contentsOf(store, row)]);
  return subscription && data && device && device.revokedAt === undefined ? { ...subscription, data } : undefined;
}

async function attempt(context: ServerContext, { sender, policy }: OutboxParts, row: PushRow, target: Target, signal: AbortSignal): Promise<Verdict> {
  const { store, identity, config, now } = context;
  const vapid = await vapidKeysOf(context, target.vapidKey);
  if (!vapid) return { kind: 'dead', reason: 'its VAPID key is gone' };
  const topic = topicOf(identity.secret, row.subject);
  try {
    parseEndpoint(target.endpoint, policy); // the policy may have changed since the subscription came
    const message = buildPushMessage({
      data: target.data,
      publicUrl: config.publicUrl,
      tag: topic,
      language: target.language,
      token: encodeBytes(randomBytes(16)),
      badge: await badgeOf(store, row.device),
    });
    const ttl = Math.max(1, Math.floor((row.expiresAt - now()) / 1_000));
    return judgeAnswer(await sender.send({ ...target, vapid }, message, { ttl, topic, urgency: row.kind === 'ended' ? 'normal' : 'high' }, signal));
  } catch (error) {
    return judgeFailure(error);
  }
}
