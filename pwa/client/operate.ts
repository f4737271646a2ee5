/** Operating a request: signed, persisted, sent, sent again as the same bytes, and its answer verified. */
import { operateAnswerSchema } from '../../protocol/messages/requests.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import type { OperationRecord } from '../storage/schema.ts';
import type { Base } from './base.ts';
import { asFailure } from './failure.ts';
import type { RequestStore } from './request-store.ts';
import { isPassing, operationLock, signOperation, type OperateWith } from './operation.ts';
import type { RequestEntry } from './types.ts';

/** Milliseconds between two tries while nothing answers, and between two looks at the relay for a stored operation. */
const between = 3_000;

export interface Operating {
  /** Signs and sends. Does nothing while one is on its way. */
  send(id: string, how: OperateWith): Promise<void>;
  /** Sends what was on its way when the page ended. */
  resume(): Promise<void>;
}

export interface OperatingInput {
  base: Base;
  store: RequestStore;
  /** Waits so many ms, or until the network or the live channel came back. */
  pause: (ms: number) => Promise<void>;
  lifetime: AbortSignal;
}

export function createOperating({ base, store, pause, lifetime }: OperatingInput): Operating {
  const busy = new Set<string>();

  /** One try. True when it is over, for better or worse. */
  async function attempt(operation: OperationRecord): Promise<boolean> {
    const { request, statement } = operation;
    try {
      const sent = await base.api.send(`/v1/requests/${request}/operations`, JSON.stringify({ statement }), operateAnswerSchema, lifetime);
      if (sent.stored) {
        await base.storage.keepOperation({ ...operation, relayed: true });
        store.doing(request, { step: 'relayed', byRelay: true, problem: undefined });
        await look(request);
        return true;
      }
      const { state, ...answer } = sent.answer;
      store.doing(request, { byRelay: sent.via === 'relay', problem: undefined });
      await store.take({ state, ...answer });
      return true;
    } catch (thrown) {
      if (lifetime.aborted) return true;
      const failure = asFailure(thrown);
      store.doing(request, { problem: failure.code });
      if (isPassing(failure.code)) return false;
      await base.storage.dropOperation(request);
      if (failure.state) await store.take({ state: failure.state });
      store.doing(request, { problem: failure.code });
      return true;
    }
  }

  /** Asks for the answer of a stored operation until it is there or the request is over. It may come by push or live channel first. */
  async function look(id: string): Promise<void> {
    while (!lifetime.aborted && waits(store.entry(id).peek(), base.clock.now())) {
      await pause(between);
      await store.load(id);
    }
  }

  async function drive(operation: OperationRecord): Promise<void> {
    const { request } = operation;
    while (!lifetime.aborted && !(await attempt(operation))) {
      const entry = store.entry(request).peek();
      if (!entry || entry.expiresAt <= base.clock.now() || !isBeforeRelease(entry.state.phase)) break;
      await pause(between);
    }
  }

  async function once(id: string, work: () => Promise<void>): Promise<void> {
    if (busy.has(id)) return;
    busy.add(id);
    store.doing(id, { step: 'sending', problem: undefined });
    try {
      // The worker may be sending a tap at this moment; what it brought back is read before anything is sent.
      await base.locked(operationLock(id), async () => {
        await store.reread(id);
        if (waits(store.entry(id).peek(), base.clock.now())) await work();
      });
    } finally {
      busy.delete(id);
      store.doing(id, { step: 'idle' });
    }
  }

  return {
    send: (id, how) =>
      once(id, async () => {
        // One that is on its way already, perhaps from the worker, is sent on: the answer is verified against the one that is kept.
        await drive((await base.storage.operation(id)) ?? (await signOperation(base, id, how)));
        const { problem } = store.entry(id).peek() ?? {};
        // The clock is corrected by now; the user did operate, so it is signed once more.
        if (problem === 'clock_skew' || problem === 'statement_expired') await drive(await signOperation(base, id, how));
      }),
    async resume() {
      const waiting = (await base.storage.operations()).filter(({ request }) => waits(store.entry(request).peek(), base.clock.now()));
      await Promise.all(waiting.map((operation) => once(operation.request, () => drive(operation))));
    },
  };
}

/** Whether an operation of this phone may still be answered. A minute is given beyond the expiry, for an answer on its way. */
function waits(entry: RequestEntry | undefined, now: number): boolean {
  if (!entry || entry.refused || entry.details || entry.locked) return false;
  if (isBeforeRelease(entry.state.phase)) return entry.expiresAt + 60_000 > now;
  return entry.won && (entry.state.phase === 'released' || entry.state.phase === 'opened');
}
