/** What a route is: one description from which both the app and the OpenAPI document are made. */
import * as v from 'valibot';
import type { StatementKind } from '../../protocol/kinds.ts';
import { ProblemError, type ProblemCode } from '../../protocol/problems.ts';
import type { Parts } from '../act.ts';
import { authenticate } from '../authentication.ts';
import type { DeviceRecord } from '../store/records.ts';
import { wayOf, type Way } from '../relay-header.ts';

/** A call as it came in, not believed yet. */
export interface RawCall {
  /** The parsed JSON, and the very text of it. */
  body: unknown;
  text: string;
  params: unknown;
  /** Path and query exactly as requested. */
  url: string;
  authorization: string | undefined;
  relayStatement: string | undefined;
}

interface Reply {
  status: number;
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST';
  /** With `:name` for parameters. */
  path: string;
  summary: string;
  /** The kind of statement that it takes; null for none. */
  kind: StatementKind | null;
  params: v.GenericSchema;
  body?: v.GenericSchema;
  answer: v.GenericSchema;
  /** The status of success. */
  status: number;
  /** Bytes that the body may have. */
  bodyLimit: number;
  /** For senders that no statement of a known device stands for yet: few calls per address. */
  strangers: boolean;
  problems: readonly ProblemCode[];
  handle(parts: Parts, call: RawCall): Promise<Reply>;
}

/** Bytes of a body that carries a statement and little else. */
const smallBody = 16 * 1_024;

const noParams = v.object({});
type NoParams = typeof noParams;

interface WriteDescription<P extends v.GenericSchema, B extends v.GenericSchema, A extends v.GenericSchema> {
  path: string;
  summary: string;
  kind: StatementKind;
  params: P;
  body: B;
  answer: A;
  status?: number;
  bodyLimit?: number;
  strangers?: boolean;
  problems?: readonly ProblemCode[];
  /** Answers; `created: false` gives 200 instead of the route's status. */
  handle(parts: Parts, call: { body: v.InferOutput<B>; params: v.InferOutput<P>; way: Way }): Promise<{ answer: v.InferInput<A>; created?: boolean }>;
}

/** A write: its statement is in the body, and the body's handler authenticates it. */
export function write<P extends v.GenericSchema, B extends v.GenericSchema, A extends v.GenericSchema>(description: WriteDescription<P, B, A>): Route {
  const { handle, status = 200, bodyLimit = smallBody, strangers = false, problems = [], ...rest } = description;
  return {
    ...rest, method: 'POST', status, bodyLimit, strangers, problems,
    async handle(parts, call) {
      const params = parseParams(description.params, call.params);
      const body = parseBody(description.body, call.body);
      const way = await wayOf(parts, call.relayStatement, call.text);
      const { answer, created = true } = await handle(parts, { body, params, way });
      return { status: created ? status : 200, body: answer };
    },
  };
}

interface ReadDescription<P extends v.GenericSchema, A extends v.GenericSchema> {
  path: string;
  summary: string;
  params: P;
  answer: A;
  handle(parts: Parts, call: { device: DeviceRecord; params: v.InferOutput<P> }): Promise<v.InferInput<A>>;
}

/** A read: its statement is in the `Authorization` header and names this very path. */
export function read<P extends v.GenericSchema, A extends v.GenericSchema>(description: ReadDescription<P, A>): Route {
  return {
    ...description, method: 'GET', kind: 'read', status: 200, bodyLimit: 0, strangers: false, problems: [],
    async handle(parts, call) {
      await wayOf(parts, call.relayStatement, call.text);
      const statement = /^Statement (\S+)$/.exec(call.authorization ?? '')?.[1];
      if (statement === undefined || statement.length > 8_192) throw new ProblemError('statement_missing');
      const { device, claims } = await authenticate(parts, statement, 'read');
      if (claims.path !== call.url) throw new ProblemError('wrong_audience', { detail: 'path' });
      await parts.limits.count(device, 'reads', parts.config.deviceReads);
      return { status: 200, body: await description.handle(parts, { device, params: parseParams(description.params, call.params) }) };
    },
  };
}

/** Something that everybody may read. */
export function publicRead<A extends v.GenericSchema>(description: { path: string; summary: string; answer: A; handle(parts: Parts): v.InferInput<A> }): Route {
  return {
    ...description, method: 'GET', kind: null, params: noParams, status: 200, bodyLimit: 0, strangers: false, problems: [],
    handle: async (parts) => ({ status: 200, body: description.handle(parts) }),
  };
}

export const none: NoParams = noParams;

/** An address that cannot be names nothing. */
function parseParams<P extends v.GenericSchema>(schema: P, params: unknown): v.InferOutput<P> {
  const parsed = v.safeParse(schema, params);
  if (!parsed.success) throw new ProblemError('not_found');
  return parsed.output;
}

function parseBody<B extends v.GenericSchema>(schema: B, body: unknown): v.InferOutput<B> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const detail = v.getDotPath(parsed.issues[0]) ?? undefined;
  throw new ProblemError(detail === 'statement' ? statementFault(body) : 'malformed_body', { detail });
}

const statementFault = (body: unknown): ProblemCode =>
  typeof body === 'object' && body !== null && 'statement' in body ? 'malformed_statement' : 'statement_missing';
