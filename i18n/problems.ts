import type { ProblemCode } from '../protocol/problems.ts';
import { m } from './generated/messages.js';

/** What can go wrong on a device itself, beside the problems that the server answers. */
export type LocalProblemCode =
  | 'offline'
  | 'server_away'
  /** What the server or relay handed over does not bear the other device's signature, or not the content signed. */
  | 'tampered'
  | 'passkey_cancelled'
  | 'passkey_unsupported'
  /** The authenticator that was chosen has a passkey of this account. */
  | 'passkey_exists'
  | 'storage';

const sentences: Readonly<Record<ProblemCode | LocalProblemCode, () => string>> = {
  malformed_body: m.problem_app_fault,
  malformed_statement: m.problem_app_fault,
  wrong_kind: m.problem_app_fault,
  statement_missing: m.problem_app_fault,
  method_not_allowed: m.problem_app_fault,
  unsupported_media_type: m.problem_app_fault,
  expiry_out_of_range: m.problem_app_fault,
  bad_signature: m.problem_not_trusted,
  wrong_audience: m.problem_not_trusted,
  digest_mismatch: m.problem_not_trusted,
  clock_skew: m.problem_clock,
  statement_expired: m.problem_took_too_long,
  statement_reused: m.problem_try_again,
  internal: m.problem_try_again,
  unknown_device: m.problem_unknown_device,
  device_revoked: m.problem_device_revoked,
  wrong_role: m.problem_wrong_role,
  not_found: m.problem_not_found,
  body_too_large: m.problem_too_large,
  rate_limited: m.problem_rate_limited,
  update_required: m.problem_update_required,
  unavailable: m.problem_unavailable,

  last_passkey: m.problem_last_passkey,
  passkey_refused: m.problem_passkey_refused,
  passkey_expired: m.problem_took_too_long,
  verification_required: m.problem_verification_required,
  already_registered: m.problem_already_registered,

  slot_taken: m.problem_try_again,
  pairing_unknown: m.problem_pairing_unknown,
  pairing_expired: m.problem_pairing_expired,
  pairing_void: m.problem_pairing_void,
  pairing_wrong_state: m.problem_pairing_wrong_state,

  no_phones: m.problem_no_phones,
  devices_changed: m.problem_devices_changed,
  request_open: m.problem_request_open,
  request_conflict: m.problem_request_changed,
  filing_mismatch: m.problem_request_changed,
  request_expired: m.problem_request_expired,
  request_settled: m.problem_request_settled,
  already_released: m.problem_already_released,
  not_released: m.problem_not_released,
  not_the_winner: m.problem_not_the_winner,
  operation_not_accepted: m.problem_operation_not_accepted,
  match_required: m.problem_match_required,
  match_failed: m.problem_match_failed,
  scan_required: m.problem_scan_required,
  scan_failed: m.problem_scan_failed,

  endpoint_refused: m.problem_endpoint_refused,
  not_subscribed: m.problem_not_subscribed,
  relay_refused: m.problem_relay_refused,

  offline: m.problem_offline,
  server_away: m.problem_server_away,
  tampered: m.problem_tampered,
  passkey_cancelled: m.problem_passkey_cancelled,
  passkey_unsupported: m.problem_passkey_unsupported,
  passkey_exists: m.problem_passkey_exists,
  storage: m.problem_storage,
};

/** The sentence a shopper reads for a problem, in the language set: what happened and what to do. Exhaustive by type. */
export function problemSentence(code: ProblemCode | LocalProblemCode): string {
  return sentences[code]();
}
