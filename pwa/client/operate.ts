/** Operating a request: signed, persisted, sent, sent again as the same bytes, and its answer verified. */
import { digest } from '../../protocol/base.ts';
import type { Claims } from '../../protocol/kinds.ts';
import { operateAnswerSchema } from '../../protocol/messages/requests.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { signStatement } from '../../protocol/statements.ts';
import type { OperationRecord } from '../storage/schema.ts';
import type { Base } from './base.ts';
import { asFailure } from './failure.ts';
import type { RequestStore } from './request-store.ts';
import type { ClientProblem, Operate, RequestEntry } from './types.ts';

/** Milliseconds between two tries while nothing answers, and between two looks at the relay for a stored operation. */
const between = 3_000;

type OperateWith = Pick<Claims<'operate'>, 'operation' | 'digits' | 'scanProof'>;

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

/** Why an operation cannot open this request; undefined when it may be tried. */
export function refusal(entry: RequestEntry, how: Operate, now: number): ClientProblem | undefined {
  if (entry.refused) return 'tampered';
  if (!isBeforeRelease(entry.state.phase)) return entry.won ? undefined : entry.state.winner ? 'already_released' : 'request_settled';
  if (entry.expiresAt <= now) return 'request_expired';
  if (entry.demand.least === 'scan') return 'scan_required';
  if (entry.demand.least === 'match') return how.kind === 'match' ? undefined : 'match_required';
  return entry.operations.includes(how.kind) ? undefined : 'operation_not_accepted';
}

export function createOperating({ base, store, pause, lifetime }: OperatingInput): Operating {
  const busy = new Set<string>();

  async function sign(id: string, how: OperateWith): Promise<OperationRecord> {
    const record = await base.storage.request(id);
    const filing = await digest(record?.filing ?? '');
    const at = base.clock.now();
    const life = Math.max(1, Math.floor((record?.state.expiresAt ?? at) / 1000) - Math.floor(at / 1000));
    const statement = await signStatement('operate', { request: id, filing, at, ...how }, await base.api.signer(), life);
    const operation = { request: id, statement, digest: await digest(statement), at, relayed: false };
    await base.storage.keepOperation(operation);
    return operation;
  }

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
      await work();
    } finally {
      busy.delete(id);
      store.doing(id, { step: 'idle' });
    }
  }

  return {
    send: (id, how) =>
      once(id, async () => {
        await drive(await sign(id, how));
        const { problem } = store.entry(id).peek() ?? {};
        // The clock is corrected by now; the user did operate, so it is signed once more.
        if (problem === 'clock_skew' || problem === 'statement_expired') await drive(await sign(id, how));
      }),
    async resume() {
      const waiting = (await base.storage.operations()).filter(({ request }) => waits(store.entry(request).peek(), base.clock.now()));
      await Promise.all(waiting.map((operation) => once(operation.request, () => drive(operation))));
    },
  };
}

const isPassing = (code: ClientProblem): boolean => code === 'offline' || code === 'server_away' || code === 'unavailable' || code === 'internal' || code === 'rate_limited' || code === 'relay_refused';

/** Whether an operation of this phone may still be answered. A minute is given beyond the expiry, for an answer on its way. */
function waits(entry: RequestEntry | undefined, now: number): boolean {
  if (!entry || entry.refused || entry.details || entry.locked) return false;
  if (isBeforeRelease(entry.state.phase)) return entry.expiresAt + 60_000 > now;
  return entry.won && (entry.state.phase === 'released' || entry.state.phase === 'opened');
}
