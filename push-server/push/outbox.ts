/** The push outbox: takes what is due from the store and has it delivered. A crash loses nothing: leases end with the process, or run out. */
import type { Outbox, ServerContext } from '../ports.ts';
import type { PushRow } from '../store/records.ts';
import { deliver, type Prepared } from './delivery.ts';
import { parseEndpoint, type EndpointPolicy } from './endpoint.ts';
import type { PushSender } from './sender.ts';
import { Settling } from './settling.ts';
import { Held } from './held.ts';
import { PushServices, usualServiceLimits, type ServiceLimits } from './services.ts';

export interface OutboxParts {
  sender: PushSender;
  policy: EndpointPolicy;
  /** Uniform in 0..1, for jitter. */
  random?: () => number;
  /** Pushes on their way at once, to whatever services. */
  concurrency?: number;
  /** Pushes that wait in memory for their way besides; more wait in the store. */
  holding?: number;
  service?: Partial<ServiceLimits>;
  /** Ms that a claimed push is ours: longer than one attempt may take. */
  lease?: number;
  /** Ms after which the store is asked even when nobody woke us: other nodes may have died over their work. */
  poll?: number;
  /** Ms that `close` waits before it breaks off what is being sent. */
  patience?: number;
}

export function createOutboxOver(context: ServerContext, parts: OutboxParts): Outbox {
  const { store, now, log } = context;
  const { concurrency = 256, holding = 1_024, lease = 15_000, poll = store.wire ? 3_000 : 30_000, patience = 2_000, random = Math.random } = parts;
  const services = new PushServices({ ...usualServiceLimits, ...parts.service }, random);
  const settling = new Settling(store);
  const held = new Held();
  const delivery = { ...parts, services, random, settle: (id: number) => settling.add(id) };
  const reading = { ...context, store: { ...store, request: inOneTurn(store.request) } };
  const closing = new AbortController();
  const breaking = new AbortController();
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let filling: Promise<void> | undefined;
  let again = false;
  let started = false;
  /** Whether more may be due than was taken. */
  let behind = false;
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
    const dueAt = await store.nextPushDueAt();
    behind = dueAt !== undefined && dueAt <= now();
    if (dueAt === undefined || dueAt > now()) return sleep(dueAt === undefined ? poll : dueAt - now());
    for (const claim of services.claims(now(), concurrency - running.size)) {
      const rows = await store.transaction((tx) => tx.claimDuePushes({ now: now(), leaseUntil: now() + lease, ...claim }));
      for (const row of rows) run(row);
      again ||= rows.length === claim.limit;
    }
    if (!again) sleep(await untilMore());
  }

  /** Ms until more may be due. Who finishes wakes us besides. */
  async function untilMore(): Promise<number> {
    const time = now();
    const times = [await store.nextPushDueAfter(time), services.nextProbeAt(time)].filter((next) => next !== undefined);
    return Math.min(poll, ...times.map((next) => next - time));
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (closing.signal.aborted) return;
    timer = setTimeout(wake, Math.min(Math.max(ms, 10), poll));
    timer.unref();
  }

  function run(row: PushRow, prepared?: Prepared): void {
    const work = deliver(reading, delivery, { row, prepared }, breaking.signal, () => nextOf(row.service))
      .catch((error: unknown) => {
        log.error({ err: error, push: row.id }, 'a push could not be settled; its lease runs out');
        return 'left' as const;
      })
      .then((end) => {
        running.delete(work);
        for (const service of held.services()) nextOf(service);
        if (behind || end === 'left') wake();
      });
    running.add(work);
  }

  /** What was being sent when this process ended last time is due now; other nodes' leases are theirs until they run out. */
  function start(): void {
    const returned = store.wire ? Promise.resolve() : store.transaction((tx) => tx.returnLeases());
    returned
      .catch((error: unknown) => log.error({ err: error }, 'leases run out by themselves'))
      .finally(() => {
        started = true;
        wake();
      });
  }

  /** Sends what waited for room at this service. */
  function nextOf(service: string): void {
    for (let next = held.next(service); next; next = held.next(service)) {
      const { row, prepared } = next;
      const state = closing.signal.aborted ? 'paused' : services.stateOf(service);
      if (state === 'full' || (state === 'open' && running.size >= concurrency)) return held.putBack(next);
      if (state === 'paused') giveBack(row);
      else if (row.dueAt - now() > lease / 2) run(row, prepared);
      else wake(); // the rest of its lease may not be enough for an attempt: it is taken again when that is over
    }
  }

  /** What its service does not take now is due again. */
  function giveBack(row: PushRow): void {
    store.transaction((tx) => tx.reschedulePush(row.id, now())).then(wake, (error: unknown) => log.error({ err: error, push: row.id }, 'a push could not be given back; its lease runs out'));
  }

  return {
    start,
    wake,
    lease: (pushes) => (!started || pushes === 0 || closing.signal.aborted || running.size + held.size + pushes > concurrency + holding ? undefined : now() + lease),
    send(rows, known) {
      if (closing.signal.aborted) return;
      for (const row of rows) held.add({ row, prepared: { target: row.target, badge: row.waiting, record: known.get(row.subject) } });
      for (const service of new Set(rows.map((row) => row.service))) nextOf(service);
    },
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

/** Answers the same question within one turn of the event loop once: the pushes of a request begin together. */
function inOneTurn<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (id) => {
    const known = kept.get(id);
    if (known) return known;
    if (kept.size === 0) setImmediate(() => kept.clear());
    const answer = read(id);
    kept.set(id, answer);
    return answer;
  };
}
