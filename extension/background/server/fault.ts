import { ProblemError } from '../../../protocol/problems.ts';
import type { Fault } from '../../platform/page-messages.ts';

/** Something that went wrong on this desktop itself, beside what the server answers. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** The code under which the user is told of an error. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  if (error instanceof ProblemError) return error.code;
  if (error instanceof DOMException && ['QuotaExceededError', 'InvalidStateError', 'UnknownError'].includes(error.name)) return 'storage';
  return 'internal';
}

/** The server could not be asked at all: the same is worth trying later. */
export const isAway = (error: unknown): boolean => ['offline', 'server_away', 'unavailable', 'internal', 'rate_limited'].includes(faultOf(error));
