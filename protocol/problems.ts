/** Every way in which a call can fail: RFC 9457 problems with stable codes. One table answers status, title and whether to try again. */
import * as v from 'valibot';
import { requestStateSchema } from './requests/state.ts';
import { timestampSchema } from './base.ts';

interface ProblemKind {
  /** HTTP status. */
  status: number;
  /** One sentence for developers; the clients have their own sentences for shoppers. */
  title: string;
  /** What the client does next: the same bytes again, a fresh statement, or nothing by itself. */
  retry: 'same' | 'fresh' | 'never';
}

export const problemKinds = {
  malformed_body: { status: 400, title: 'The body is not what this route takes.', retry: 'never' },
  malformed_statement: { status: 400, title: 'The statement cannot be read, lacks a field or has an unknown one.', retry: 'never' },
  wrong_kind: { status: 400, title: 'The statement is of another kind than this route takes.', retry: 'never' },
  statement_missing: { status: 401, title: 'This call carries no statement.', retry: 'never' },
  bad_signature: { status: 401, title: 'The signature does not match the device.', retry: 'never' },
  wrong_audience: { status: 401, title: 'The statement is meant for another server.', retry: 'never' },
  clock_skew: { status: 401, title: 'The clock of the device is off; the server time is given.', retry: 'fresh' },
  statement_expired: { status: 401, title: 'The statement has expired.', retry: 'fresh' },
  unknown_device: { status: 401, title: 'This device is not registered here.', retry: 'never' },
  device_revoked: { status: 403, title: 'This device was removed from its account.', retry: 'never' },
  wrong_role: { status: 403, title: 'A device of this role may not do this.', retry: 'never' },
  not_found: { status: 404, title: 'There is nothing here for this device.', retry: 'never' },
  statement_reused: { status: 409, title: 'This jti was used with other content.', retry: 'fresh' },
  digest_mismatch: { status: 400, title: 'An attached part is not the one that was signed.', retry: 'never' },
  body_too_large: { status: 413, title: 'The body is larger than this route takes.', retry: 'never' },
  unsupported_media_type: { status: 415, title: 'Only application/json is taken here.', retry: 'never' },
  rate_limited: { status: 429, title: 'Too many calls; wait as Retry-After says.', retry: 'same' },
  update_required: { status: 426, title: 'This version of the client is too old for the server.', retry: 'never' },
  unavailable: { status: 503, title: 'The server cannot take this right now.', retry: 'same' },
  internal: { status: 500, title: 'The server failed.', retry: 'same' },
  method_not_allowed: { status: 405, title: 'This method is not for this address.', retry: 'never' },

  passkey_refused: { status: 403, title: 'The passkey was not accepted.', retry: 'never' },
  passkey_expired: { status: 403, title: 'The passkey challenge has expired or was used.', retry: 'fresh' },
  verification_required: { status: 403, title: 'This needs fresh user verification on a phone.', retry: 'never' },
  last_passkey: { status: 409, title: 'The last passkey of an account stays.', retry: 'never' },
  already_registered: { status: 409, title: 'This device already belongs to an account.', retry: 'never' },

  pairing_unknown: { status: 404, title: 'No open pairing has this code.', retry: 'never' },
  pairing_expired: { status: 410, title: 'The pairing code has expired.', retry: 'never' },
  slot_taken: { status: 409, title: 'This slot is in use; draw another.', retry: 'fresh' },
  pairing_void: { status: 409, title: 'A second device claimed this code; it is void.', retry: 'never' },
  pairing_wrong_state: { status: 409, title: 'The pairing is not at that step.', retry: 'never' },

  no_phones: { status: 409, title: 'The account has no phone to receive this.', retry: 'never' },
  devices_changed: { status: 409, title: 'The devices of the account changed; read them again.', retry: 'fresh' },
  request_open: { status: 409, title: 'A released request of this desktop is not settled yet.', retry: 'never' },
  request_conflict: { status: 409, title: 'This request ID was filed with other content.', retry: 'never' },
  filing_mismatch: { status: 409, title: 'The statement is about another filing of this request.', retry: 'never' },
  request_expired: { status: 409, title: 'The request has expired.', retry: 'never' },
  request_settled: { status: 409, title: 'The request is already settled.', retry: 'never' },
  already_released: { status: 409, title: 'Another operation was first.', retry: 'never' },
  not_released: { status: 409, title: 'The request is not released yet.', retry: 'never' },
  not_the_winner: { status: 403, title: 'Another phone opened this request.', retry: 'never' },
  operation_not_accepted: { status: 409, title: 'The request does not accept this operation.', retry: 'never' },
  match_required: { status: 403, title: 'The two digits are required.', retry: 'never' },
  match_failed: { status: 403, title: 'The two digits were wrong; there is one try.', retry: 'never' },
  scan_required: { status: 403, title: 'The code on the desktop must be scanned.', retry: 'never' },
  scan_failed: { status: 403, title: 'The scanned code is not of this request.', retry: 'never' },
  expiry_out_of_range: { status: 400, title: 'The expiry is outside of what the server allows.', retry: 'never' },

  endpoint_refused: { status: 400, title: 'The push endpoint is not of a known push service.', retry: 'never' },
  not_subscribed: { status: 409, title: 'This phone has no push subscription.', retry: 'never' },
  relay_refused: { status: 403, title: 'The relay is not the one this server knows.', retry: 'never' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

export const problemCodes = Object.keys(problemKinds) as [ProblemCode, ...ProblemCode[]];

/** An RFC 9457 problem as it travels. `state` tells the loser of a race what won. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(problemCodes),
  detail: v.optional(v.string()),
  serverTime: v.optional(timestampSchema),
  retryAfter: v.optional(v.number()),
  state: v.optional(requestStateSchema),
});
export type Problem = v.InferOutput<typeof problemSchema>;

/** An error with a stable code, thrown wherever something of the protocol is refused. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly extra: Pick<Problem, 'detail' | 'serverTime' | 'retryAfter' | 'state'>;

  constructor(code: ProblemCode, extra: Pick<Problem, 'detail' | 'serverTime' | 'retryAfter' | 'state'> = {}, options?: ErrorOptions) {
    super(extra.detail ? `${code}: ${extra.detail}` : code, options);
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return problemKinds[this.code].status;
  }

  /** The problem document for this error. */
  toProblem(): Problem {
    const kind = problemKinds[this.code];
    return { type: `urn:raise-to-pay:problem:${this.code}`, title: kind.title, status: kind.status, code: this.code, ...this.extra };
  }
}
