/** Joining: a phone makes an account with a new passkey, or comes to the account of one it has. */
import { digest } from '../../protocol/base.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { performOnce, tellDevices, type Act, type Parts } from '../act.ts';
import { authenticateAttached, type Authenticated } from '../authentication.ts';
import { verifyNewPasskey, verifyPasskey } from './passkeys.ts';
import { verifying } from './verified.ts';

interface JoinBody {
  statement: string;
  device: string;
  credential: string;
}

export interface Joined {
  account: string;
  counter: number;
}

export async function signUp(parts: Parts, body: JoinBody): Promise<Joined> {
  const said = await authenticateAttached(parts, body.statement, 'sign-up', body.device);
  await assertJoining(said, body);
  const verified = await verifying(() => verifyNewPasskey(parts, { ceremony: said.claims.ceremony, credential: body.credential }, 'sign-up', said.device.id));
  return performOnce(parts, said, {
    async effect(act) {
      if (said.device.account !== undefined) throw new ProblemError('already_registered');
      const { account } = await verified(act);
      await act.tx.putDevice({ ...said.device, account, joinedAt: act.now, seenAt: act.now });
      return { account, counter: 1 };
    },
    again: (act) => joinedBefore(act, said.device.id),
  });
}

export async function signIn(parts: Parts, body: JoinBody): Promise<Joined> {
  const said = await authenticateAttached(parts, body.statement, 'sign-in', body.device);
  await assertJoining(said, body);
  const verified = await verifying(() => verifyPasskey(parts, { ceremony: said.claims.ceremony, credential: body.credential }, 'sign-in', said.device.id));
  return performOnce(parts, said, {
    async effect(act) {
      const { account } = await verified(act);
      await act.tx.hold(account);
      const before = (await act.tx.device(said.device.id))?.account;
      if (before === account) return joinedBefore(act, said.device.id);
      if (before !== undefined) throw new ProblemError('already_registered');
      await act.tx.putDevice({ ...said.device, account, joinedAt: act.now, seenAt: act.now });
      const counter = await act.tx.raiseCounter(account);
      await tellDevices(act, account);
      return { account, counter };
    },
    again: (act) => joinedBefore(act, said.device.id),
  });
}

async function assertJoining({ device, claims }: Authenticated<'sign-up' | 'sign-in'>, body: JoinBody): Promise<void> {
  if (device.role !== 'phone') throw new ProblemError('wrong_role');
  if ((await digest(body.device)) !== claims.device) throw new ProblemError('digest_mismatch', { detail: 'device' });
  if ((await digest(body.credential)) !== claims.credential) throw new ProblemError('digest_mismatch', { detail: 'credential' });
}

async function joinedBefore({ tx }: Act, device: string): Promise<Joined> {
  const { account } = (await tx.device(device)) ?? {};
  const record = account === undefined ? undefined : await tx.account(account);
  if (!record) throw new ProblemError('unknown_device');
  return { account: record.id, counter: record.counter };
}
