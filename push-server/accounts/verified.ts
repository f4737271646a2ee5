/** Acts that need fresh user verification. The same bytes again get their answer although the ceremony is used up by then. */
import type { StatementKind, VerificationPurpose } from '../../protocol/kinds.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { performOnce, type Act, type Parts } from '../act.ts';
import type { Authenticated } from '../authentication.ts';
import { verifyPasskey, type Verification } from './passkeys.ts';

export interface PresentedVerification {
  ceremony: string;
  credential: string;
}

/** Verifies first and fails later: whether it matters is known only inside the transaction. */
export async function verifying(verify: () => Promise<Verification>): Promise<(act: Act) => Promise<Verification>> {
  const result = await verify().catch((error: unknown) => (error instanceof ProblemError ? error : Promise.reject(error)));
  return async (act) => {
    if (result instanceof ProblemError) throw result;
    await result.apply(act);
    return result;
  };
}

/** Performs `effect` once, after fresh user verification on this phone for this purpose. Throws `verification_required` without one. */
export async function performVerified<T, K extends StatementKind>(
  parts: Parts,
  said: Authenticated<K>,
  { purpose, verification, effect, again }: {
    purpose: VerificationPurpose;
    verification: PresentedVerification | undefined;
    effect: (act: Act) => Promise<T | ProblemError>;
    again: (act: Act) => Promise<T | ProblemError>;
  },
): Promise<T> {
  const verified = await verifying(async () => {
    if (!verification) throw new ProblemError('verification_required');
    return verifyPasskey(parts, verification, purpose, said.device.id);
  });
  return performOnce(parts, said, {
    async effect(act) {
      await verified(act);
      return effect(act);
    },
    again,
  });
}
