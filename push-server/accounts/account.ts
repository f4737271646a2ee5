/** The account itself: what it demands, and its end. */
import { ProblemError } from '../../protocol/problems.ts';
import { tellDevices, type Parts } from '../act.ts';
import { authenticate, memberOf } from '../authentication.ts';
import { performVerified, type PresentedVerification } from './verified.ts';

interface VerifiedBody {
  statement: string;
  verification?: PresentedVerification | undefined;
}

/** Sets the least that the account demands before a release. */
export async function setPolicy(parts: Parts, { statement, verification }: VerifiedBody): Promise<void> {
  const said = await authenticate(parts, statement, 'policy');
  const { account } = memberOf(said.device, 'phone');
  await performVerified(parts, said, {
    purpose: 'policy',
    verification,
    async effect(act) {
      await act.tx.setMinimum(account, said.claims.minimum);
      await tellDevices(act, account);
    },
    again: async () => undefined,
  });
}

/** Deletes the account with everything in it, and cuts its devices off. */
export async function deleteAccount(parts: Parts, { statement, verification }: VerifiedBody): Promise<void> {
  const said = await authenticate(parts, statement, 'delete-account');
  const { account } = memberOf(said.device, 'phone');
  if (said.claims.account !== account) throw new ProblemError('not_found');
  await performVerified(parts, said, {
    purpose: 'delete-account',
    verification,
    async effect(act) {
      act.closed.push(...(await act.tx.devicesOf(account)).map(({ id }) => id));
      await act.tx.deleteAccount(account);
    },
    again: async () => undefined,
  });
}
