/** One operation: whether it may be tried, and its signed bytes. Page and worker alike; needs no DOM. */
import { digest } from '../../protocol/base.ts';
import type { Claims } from '../../protocol/kinds.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { signStatement } from '../../protocol/statements.ts';
import type { OperationRecord } from '../storage/schema.ts';
import type { Base } from './base.ts';
import type { ClientProblem, Operate, RequestEntry } from './types.ts';

export type OperateWith = Pick<Claims<'operate'>, 'operation' | 'digits' | 'scanProof'>;

/** Why an operation cannot open this request; undefined when it may be tried. */
export function refusal(entry: RequestEntry, how: Operate, now: number): ClientProblem | undefined {
  if (entry.refused) return 'tampered';
  if (!isBeforeRelease(entry.state.phase)) return entry.won ? undefined : entry.state.winner ? 'already_released' : 'request_settled';
  if (entry.expiresAt <= now) return 'request_expired';
  if (entry.demand.least === 'scan') return 'scan_required';
  if (entry.demand.least === 'match') return how.kind === 'match' ? undefined : 'match_required';
  return entry.operations.includes(how.kind) ? undefined : 'operation_not_accepted';
}

/** The lock under which page and worker send operations of one request, one after the other. */
export const operationLock = (id: string): string => `operation ${id}`;

/** Signs an operation and keeps it before it is sent anywhere. */
export async function signOperation(base: Base, id: string, how: OperateWith): Promise<OperationRecord> {
  const record = await base.storage.request(id);
  const filing = await digest(record?.filing ?? '');
  const at = base.clock.now();
  const life = Math.max(1, Math.floor((record?.state.expiresAt ?? at) / 1000) - Math.floor(at / 1000));
  const statement = await signStatement('operate', { request: id, filing, at, ...how }, await base.api.signer(), life);
  const operation = { request: id, statement, digest: await digest(statement), at, relayed: false };
  await base.storage.keepOperation(operation);
  return operation;
}

/** Whether the same bytes may get through later. */
export const isPassing = (code: ClientProblem): boolean => code === 'offline' || code === 'server_away' || code === 'unavailable' || code === 'internal' || code === 'rate_limited' || code === 'relay_refused';
