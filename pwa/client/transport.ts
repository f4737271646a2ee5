/** One HTTP exchange with the payment server, straight or through the relay: the same bytes either way. */
import * as v from 'valibot';
import { problemSchema, type Problem } from '../../protocol/problems.ts';
import { ClientFailure } from './failure.ts';

/** This client's version, told in `Raise-To-Pay-Version`. */
export const clientVersion = 1;

/** Milliseconds before a call that the relay can take is sent there instead. */
const beforeRelay = 4_000;
/** Milliseconds before any other call is given up. */
const givenUpAfter = 15_000;

/** What the relay mirrors (it forwards nothing else). */
const relayed = /^\/v1\/requests\/[0-9a-f-]{36}(\/(operations|acknowledgements|openings|decisions))?$/;

export interface Call {
  method: 'GET' | 'POST';
  /** Path with query, as a `read` statement names it. */
  path: string;
  /** For reads: the `read` statement. */
  authorization?: string;
  /** For writes: the exact bytes. */
  body?: string;
  signal?: AbortSignal | undefined;
}

export type Via = 'server' | 'relay';

export type Answer = { via: Via; status: number; content: unknown; problem?: undefined } | { via: Via; status: number; problem: Problem; content?: undefined };

export interface Addresses {
  server: string;
  relay?: string | undefined;
  /** The user prefers the relay. */
  relayFirst: boolean;
}

export interface TransportPorts {
  fetch: typeof globalThis.fetch;
  /** What the platform believes about the network. */
  online: () => boolean;
  addresses: () => Promise<Addresses>;
}

/** Sends a call. Throws `ClientFailure`: `offline` or `server_away` when no way led anywhere. */
export type Transport = (call: Call) => Promise<Answer>;

export function createTransport({ fetch, online, addresses }: TransportPorts): Transport {
  return async (call) => {
    const { server, relay, relayFirst } = await addresses();
    const direct = { via: 'server' as const, base: server };
    const round = relay && relayed.test(call.path) ? { via: 'relay' as const, base: relay } : undefined;
    const ways = !round ? [direct] : relayFirst ? [round, direct] : [direct, round];
    let last: Answer | undefined;
    for (const way of ways) {
      const answer = await exchange(fetch, way.base, way.via, call, ways.length > 1 ? beforeRelay : givenUpAfter);
      if (answer && answer.status < 500) return answer;
      last ??= answer;
    }
    if (last) return last;
    throw new ClientFailure(online() ? 'server_away' : 'offline');
  };
}

/** One way of it; undefined when nothing of ours answered there. */
async function exchange(fetch: typeof globalThis.fetch, base: string, via: Via, call: Call, patience: number): Promise<Answer | undefined> {
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetch(new URL(call.path, base), {
      method: call.method,
      headers: {
        'raise-to-pay-version': String(clientVersion),
        ...(call.authorization ? { authorization: `Statement ${call.authorization}` } : {}),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: call.body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    });
    const content: unknown = await response.json();
    if (response.ok) return { via, status: response.status, content };
    const problem = v.safeParse(problemSchema, content);
    return problem.success ? { via, status: response.status, problem: problem.output } : undefined;
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    return undefined;
  }
}
