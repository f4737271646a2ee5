/** One error for everything that a call of the client can end in, with a code that i18n has a sentence for. */
import type { LocalProblemCode } from '../../i18n/problems.ts';
import { ProblemError, type ProblemCode } from '../../protocol/problems.ts';
import type { RequestState } from '../../protocol/requests/state.ts';

export class ClientFailure extends Error {
  override readonly name = 'ClientFailure';
  readonly code: ProblemCode | LocalProblemCode;
  /** What won, where the server told the loser of a race. */
  readonly state: RequestState | undefined;

  constructor(code: ProblemCode | LocalProblemCode, options: ErrorOptions & { state?: RequestState | undefined } = {}) {
    super(code, options);
    this.code = code;
    this.state = options.state;
  }
}

/** Names whatever was thrown by a code of the catalogue; what nobody foresaw is `internal`. */
export function asFailure(thrown: unknown): ClientFailure {
  if (thrown instanceof ClientFailure) return thrown;
  if (thrown instanceof Error && thrown.name === 'QuotaExceededError') return new ClientFailure('storage', { cause: thrown });
  if (thrown instanceof ProblemError) return new ClientFailure(thrown.code, { cause: thrown, state: thrown.extra.state });
  return new ClientFailure('internal', { cause: thrown });
}

/** Runs what the user asked for and throws one error for all: `ClientFailure`. */
export async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** The code alone. */
export const problemOf = (thrown: unknown): ProblemCode | LocalProblemCode => asFailure(thrown).code;

/** What a verifier refused came from the server or relay altered, invented or mixed: the shopper reads one sentence for all of it. */
export function asTampered(thrown: unknown): ClientFailure {
  const failure = asFailure(thrown);
  return failure.code === 'scan_required' || failure.code === 'scan_failed' ? failure : new ClientFailure('tampered', { cause: thrown });
}
