/** More passkeys than one: added by whoever holds one, removed as long as one is left. */
import { digest } from '../../protocol/base.ts';
import { ProblemError } from '../../protocol/problems.ts';
import type { Parts } from '../act.ts';
import { authenticate, memberOf } from '../authentication.ts';
import { verifyNewPasskey } from './passkeys.ts';
import { performVerified, verifying, type PresentedVerification } from './verified.ts';

interface AddBody {
  statement: string;
  credential: string;
  verification?: PresentedVerification | undefined;
}

/** Adds a passkey that this phone just made. Needs fresh verification by one that the account has. Throws `digest_mismatch`, `passkey_refused`, `passkey_expired`. */
export async function addPasskey(parts: Parts, { statement, credential, verification }: AddBody): Promise<void> {
  const said = await authenticate(parts, statement, 'add-passkey');
  memberOf(said.device, 'phone');
  if ((await digest(credential)) !== said.claims.credential) throw new ProblemError('digest_mismatch', { detail: 'credential' });
  const made = await verifying(() => verifyNewPasskey(parts, { ceremony: said.claims.ceremony, credential }, 'add-passkey', said.device.id));
  await performVerified(parts, said, {
    purpose: 'passkeys',
    verification,
    effect: async (act) => void (await made(act)),
    again: async () => undefined,
  });
}

/** Removes a passkey of the account. Throws `not_found`, and `last_passkey` for the only one. */
export async function removePasskey(parts: Parts, { statement, verification }: Omit<AddBody, 'credential'>): Promise<void> {
  const said = await authenticate(parts, statement, 'remove-passkey');
  const { account } = memberOf(said.device, 'phone');
  await performVerified(parts, said, {
    purpose: 'passkeys',
    verification,
    async effect(act) {
      const all = await act.tx.passkeysOf(account);
      if (!all.some(({ id }) => id === said.claims.passkey)) throw new ProblemError('not_found');
      if (all.length === 1) throw new ProblemError('last_passkey');
      await act.tx.removePasskey(said.claims.passkey);
    },
    again: async () => undefined,
  });
}
