/** Operating: the first accepted operation releases the details; every other one is told what won. */
import { decodeBytes, digest as digestOf } from '../../protocol/base.ts';
import type { Payload } from '../../protocol/kinds.ts';
import type { PaymentResponse } from '../../protocol/messages/requests.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { judge } from '../../protocol/requests/phases.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { digitsHash } from '../../protocol/scan.ts';
import { performOnce, type Act, type Parts } from '../act.ts';
import { authenticate, memberOf, type Authenticated } from '../authentication.ts';
import type { RequestRecord } from '../store/records.ts';
import { findCurrent, findRequest } from './find.ts';
import { paymentResponse, signResponse } from './response.ts';
import { transit } from './transit.ts';

export type OperateAnswer = { state: RequestState } & PaymentResponse;

/** What can be worked out before the transaction, from what never changes. */
interface Prepared {
  response: string;
  scan: 'absent' | 'right' | 'wrong';
  digits: 'absent' | 'right' | 'wrong';
  /** The relay had to store it: the phone no longer waits, so the answer goes by push. */
  byPush: boolean;
}

export async function operate(parts: Parts, statement: string, byPush: boolean): Promise<OperateAnswer> {
  const operation = await authenticate(parts, statement, 'operate');
  const phone = memberOf(operation.device, 'phone');
  const record = await findRequest(parts.store, operation.claims.request, phone.id);
  const prepared = { ...(await check(record, operation.claims)), response: await signResponse(parts, record, phone.id, operation.digest), byPush };
  return performOnce(parts, operation, {
    effect: async (act) => release(act, await findCurrent(act, operation.claims, phone.id), operation, prepared),
    again: async (act) => answerAgain(act, await findCurrent(act, operation.claims, phone.id), operation, byPush),
  });
}

async function check(record: RequestRecord, { scanProof, digits }: Payload<'operate'>): Promise<Pick<Prepared, 'scan' | 'digits'>> {
  const rightScan = scanProof !== undefined && (await digestOf(decodeBytes(scanProof))) === record.scanProof;
  const rightDigits = digits !== undefined && record.salt !== undefined && (await digitsHash(record.salt, digits)) === record.digits;
  return {
    scan: scanProof === undefined ? 'absent' : rightScan ? 'right' : 'wrong',
    digits: digits === undefined ? 'absent' : rightDigits ? 'right' : 'wrong',
  };
}

async function release(act: Act, record: RequestRecord, { claims, device, digest }: Authenticated<'operate'>, prepared: Prepared): Promise<OperateAnswer | ProblemError> {
  const verdict = judge(record.state.phase, 'operate', 'phone', record.state.releasedAt !== undefined);
  if (!verdict.allowed) return new ProblemError(verdict.problem, { state: record.state });
  const refused = demand(record, claims, prepared);
  if (refused === 'match_failed') return failMatch(act, record, device.id);
  if (refused) return new ProblemError(refused, { state: record.state });
  const released = await transit(act, record, {
    cause: 'operate',
    actor: 'phone',
    by: device.id,
    change: { winner: device.id, operation: claims.operation, releasedAt: act.now, deadlineAt: act.deadlineAt(act.now) },
    operationDigest: digest,
    response: prepared.response,
  });
  if (released instanceof ProblemError) return released;
  if (prepared.byPush) act.pushes.push({ device: device.id, kind: 'response', subject: claims.request, expiresAt: released.state.deadlineAt ?? act.now });
  return { state: released.state, ...paymentResponse(released, device.id) };
}

/** What account, desktop or burst demand of this operation; undefined when it is met. A right scan proof meets everything. */
function demand({ state, operations }: RequestRecord, { operation }: Payload<'operate'>, { scan, digits }: Prepared): 'scan_failed' | 'scan_required' | 'match_required' | 'match_failed' | 'operation_not_accepted' | undefined {
  if (scan === 'wrong') return 'scan_failed';
  if (scan === 'right') return undefined;
  if (state.minimum === 'scan') return 'scan_required';
  if (state.minimum === 'match' && operation !== 'match') return 'match_required';
  if (state.minimum !== 'match' && !operations.includes(operation)) return 'operation_not_accepted';
  if (operation !== 'match') return undefined;
  if (digits === 'absent') return 'match_required';
  return digits === 'wrong' ? 'match_failed' : undefined;
}

/** One try: wrong digits settle the request. */
async function failMatch(act: Act, record: RequestRecord, by: string): Promise<ProblemError> {
  const failed = await transit(act, record, { cause: 'mismatch', actor: 'server', by, change: { reason: 'match_failed' } });
  return failed instanceof ProblemError ? failed : new ProblemError('match_failed', { state: failed.state });
}

/** The same bytes again: the winner gets its response (by push when it no longer waits: the first answer may have been lost), everyone else what is so. */
function answerAgain(act: Act, record: RequestRecord, { device, digest }: Authenticated<'operate'>, byPush: boolean): OperateAnswer | ProblemError {
  const { state } = record;
  if (record.operationDigest === digest) {
    if (byPush) act.pushes.push({ device: device.id, kind: 'response', subject: state.request, expiresAt: state.deadlineAt ?? act.now });
    return { state, ...paymentResponse(record, device.id) };
  }
  if (state.reason === 'match_failed') return new ProblemError('match_failed', { state });
  const verdict = judge(state.phase, 'operate', 'phone', state.releasedAt !== undefined);
  return new ProblemError(verdict.allowed ? 'operation_not_accepted' : verdict.problem, { state });
}
