import * as v from 'valibot';
import type { Claims, StatementKind } from '../../../protocol/kinds.ts';
import { serverInfoSchema, type ServerInfo } from '../../../protocol/messages/devices.ts';
import { ProblemError, problemKinds, problemSchema, type Problem } from '../../../protocol/problems.ts';
import { signStatement, type Signer } from '../../../protocol/statements.ts';
import { FaultError } from './fault.ts';
import { pauseBefore, type Failure } from './retry.ts';

/** The version of the protocol that this client speaks: the `Raise-To-Pay-Version` header. */
const protocolVersion = 1;
/** Milliseconds that one try of a call may take. */
const callTimeout = 8_000;

export interface ApiParts {
  fetch: typeof fetch;
  online: () => boolean;
  random: () => number;
  /** Resolves after so many ms, or rejects when `signal` is aborted. */
  pause: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Told the server's time when the clocks differ too much. */
  correctClock: (serverTime: number) => void;
}

export interface Api {
  serverInfo: (address: string) => Promise<ServerInfo>;
  /** Sends these very bytes, again and again while that may help. Throws `ProblemError` or `FaultError`. */
  post: <S extends v.GenericSchema>(url: string, body: unknown, schema: S, signal?: AbortSignal) => Promise<v.InferOutput<S>>;
  /** Signs a statement, and once more with a corrected clock, and posts it with its attachments. */
  write: <K extends StatementKind, S extends v.GenericSchema>(call: WriteCall<K, S>) => Promise<v.InferOutput<S>>;
  /** Reads with a `read` statement. `path` begins with /v1. */
  read: <S extends v.GenericSchema>(address: string, path: string, signer: Signer, schema: S) => Promise<v.InferOutput<S>>;
}

interface WriteCall<K extends StatementKind, S extends v.GenericSchema> {
  url: string;
  kind: K;
  claims: Claims<K>;
  signer: Signer;
  schema: S;
  attachments?: Record<string, unknown>;
  signal?: AbortSignal;
}

/** The desktop's side of the API. Knows no state: server, keys and clock are handed in with each call. */
export function createApi(parts: ApiParts): Api {
  async function once(url: string, init: RequestInit): Promise<{ answer: unknown } | { failure: Failure }> {
    try {
      const timeout = AbortSignal.timeout(callTimeout);
      const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
      const response = await parts.fetch(url, { ...init, signal, redirect: 'error', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
      if (response.ok) return { answer: await response.json() };
      return { failure: await readFailure(response) };
    } catch {
      init.signal?.throwIfAborted();
      return { failure: { kind: 'network' } };
    }
  }

  async function call<S extends v.GenericSchema>(url: string, init: RequestInit, schema: S): Promise<v.InferOutput<S>> {
    for (let attempt = 1; ; attempt++) {
      const result = await once(url, init);
      if ('answer' in result) return parseAnswer(schema, result.answer);
      const wait = parts.online() ? pauseBefore(attempt, result.failure, parts.random()) : undefined;
      if (wait === undefined) throw errorOf(result.failure, parts.online());
      await parts.pause(wait, init.signal ?? undefined);
    }
  }

  /** Runs `attempt` once more with a fresh statement when the first one was only out of time. */
  async function freshly<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ProblemError) || !isStale(error)) throw error;
      if (error.extra.serverTime !== undefined) parts.correctClock(error.extra.serverTime);
      return attempt();
    }
  }

  const headers = { 'raise-to-pay-version': String(protocolVersion) };
  const post: Api['post'] = (url, body, schema, signal) =>
    call(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal ? { signal } : {}) }, schema);

  return {
    post,
    serverInfo: (address) => call(`${address}/v1/server`, { headers }, serverInfoSchema),
    write: ({ url, kind, claims, signer, schema, attachments, signal }) =>
      freshly(async () => post(url, { statement: await signStatement(kind, claims, signer), ...attachments }, schema, signal)),
    read: (address, path, signer, schema) =>
      freshly(async () => {
        const statement = await signStatement('read', { method: 'GET', path }, signer);
        return call(address + path, { headers: { ...headers, authorization: `Statement ${statement}` } }, schema);
      }),
  };
}

/** A statement that was refused for its time or its number alone. */
const isStale = (error: ProblemError): boolean => ['clock_skew', 'statement_expired', 'statement_reused'].includes(error.code);

async function readFailure(response: Response): Promise<Failure> {
  const parsed = v.safeParse(problemSchema, await response.json().catch(() => undefined));
  // A proxy's own page is no word of our server: as good as not reached.
  if (!parsed.success) return { kind: 'network' };
  const header = Number(response.headers.get('retry-after'));
  const retryAfter = parsed.output.retryAfter ?? (Number.isFinite(header) && header > 0 ? header : undefined);
  return { kind: 'problem', problem: { ...parsed.output, ...(retryAfter === undefined ? {} : { retryAfter }) } };
}

function errorOf(failure: Failure, online: boolean): Error {
  if (failure.kind === 'problem') return problemError(failure.problem);
  return new FaultError(online ? 'server_away' : 'offline');
}

/** A received problem as the error that it stands for. */
function problemError({ code, detail, serverTime, retryAfter, state }: Problem): ProblemError {
  return new ProblemError(code, { detail, serverTime, retryAfter, state }, { cause: problemKinds[code].title });
}

function parseAnswer<S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer);
  if (!parsed.success) throw new FaultError('tampered', { cause: parsed.issues });
  return parsed.output;
}
