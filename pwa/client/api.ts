/** Calls that carry exactly one statement each. Corrects the clock once, tries the same bytes again where that is safe. */
import * as v from 'valibot';
import type { Claims, StatementKind } from '../../protocol/kinds.ts';
import { storedByRelaySchema } from '../../protocol/messages/requests.ts';
import { problemKinds, ProblemError, type Problem } from '../../protocol/problems.ts';
import { signStatement, statementLife, type Signer } from '../../protocol/statements.ts';
import type { Clock } from './clock.ts';
import { ClientFailure } from './failure.ts';
import type { Answer, Call, Transport, Via } from './transport.ts';

interface Write<K extends StatementKind> {
  path: string;
  kind: K;
  claims: Claims<K>;
  /** What the body holds besides the statement. */
  attach?: Record<string, unknown>;
  /** Seconds until `exp`; null for endorsements, which have none. */
  life?: number | null;
  signal?: AbortSignal | undefined;
}

/** `stored`: the relay keeps it for a server that is away, and the answer comes later. */
type Sent<T> = { via: Via; stored: false; answer: T } | { via: 'relay'; stored: true };

export interface Api {
  /** Reads with a `read` statement. */
  read<S extends v.GenericSchema>(path: string, schema: S, signal?: AbortSignal): Promise<v.InferOutput<S>>;
  /** Signs and sends a write. */
  write<K extends StatementKind, S extends v.GenericSchema>(write: Write<K>, schema: S): Promise<v.InferOutput<S>>;
  /** Sends bytes that were signed before (and may have been sent before). */
  send<S extends v.GenericSchema>(path: string, body: string, schema: S, signal?: AbortSignal): Promise<Sent<v.InferOutput<S>>>;
  /** Reads what needs no statement. */
  plain<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>>;
  /** The one who signs, or `unknown_device` when this phone has no keys yet. */
  signer(): Promise<Signer>;
}

export interface ApiPorts {
  transport: Transport;
  clock: Clock;
  signer: () => Promise<Signer>;
  /** Told when the server says that this device is not (or no longer) of its account. */
  onRejected?: (code: 'device_revoked' | 'unknown_device') => void;
  /** Waits so many ms between two tries. */
  wait?: (ms: number) => Promise<void>;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Tries of the same bytes, and the pause before the second, in ms. */
const tries = 3;
const pause = 400;

export function createApi({ transport, clock, signer, onRejected, wait = later }: ApiPorts): Api {
  /** The same bytes until something other than "try again" is answered. */
  async function persist(call: Call): Promise<Answer> {
    for (let turn = 1; ; turn += 1) {
      const answer = await transport(call);
      const again = answer.problem && answer.status >= 500 && problemKinds[answer.problem.code].retry === 'same';
      if (!again || turn === tries) return answer;
      await wait(pause * turn);
    }
  }

  function refuse(problem: Problem): never {
    if (problem.code === 'device_revoked' || problem.code === 'unknown_device') onRejected?.(problem.code);
    const { code, detail, serverTime, retryAfter, state } = problem;
    throw new ProblemError(code, { detail, serverTime, retryAfter, state });
  }

  /** Signs and sends; once more with a fresh statement where clock or age was the fault. */
  async function fresh(make: () => Promise<Call>): Promise<Answer> {
    const answer = await persist(await make());
    if (!answer.problem || problemKinds[answer.problem.code].retry !== 'fresh') return answer;
    if (answer.problem.code !== 'clock_skew' && answer.problem.code !== 'statement_expired') return answer;
    if (answer.problem.serverTime !== undefined) clock.correct(answer.problem.serverTime);
    return persist(await make());
  }

  return {
    signer,
    async read(path, schema, signal) {
      const answer = await fresh(async () => ({ method: 'GET', path, authorization: await signStatement('read', { method: 'GET', path }, await signer()), signal }));
      return answer.problem ? refuse(answer.problem) : understood(schema, answer.content);
    },
    async write({ path, kind, claims, attach, life = statementLife, signal }, schema) {
      const answer = await fresh(async () => {
        const statement = await signStatement(kind, claims, await signer(), life);
        return { method: 'POST', path, body: JSON.stringify({ statement, ...attach }), signal };
      });
      return answer.problem ? refuse(answer.problem) : understood(schema, answer.content);
    },
    async send(path, body, schema, signal) {
      const answer = await persist({ method: 'POST', path, body, signal });
      if (answer.problem) {
        if (answer.problem.code === 'clock_skew' && answer.problem.serverTime !== undefined) clock.correct(answer.problem.serverTime);
        return refuse(answer.problem);
      }
      if (answer.via === 'relay' && v.is(storedByRelaySchema, answer.content)) return { via: 'relay', stored: true };
      return { via: answer.via, stored: false, answer: understood(schema, answer.content) };
    },
    async plain(path, schema) {
      const answer = await persist({ method: 'GET', path });
      return answer.problem ? refuse(answer.problem) : understood(schema, answer.content);
    },
  };
}

function understood<S extends v.GenericSchema>(schema: S, content: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, content);
  if (!parsed.success) throw new ClientFailure('malformed_body', { cause: new v.ValiError(parsed.issues) });
  return parsed.output;
}

/** What a write is answered with when only its success matters. */
export const done = v.object({});
