/** The account's passkeys: which there are, one more, one less. What a passkey signs and who knows its key is `own-passkeys.ts`. */
import { digest } from '../../protocol/base.ts';
import { accountExportSchema } from '../../protocol/messages/devices.ts';
import { done } from './api.ts';
import type { Base } from './base.ts';
import { asked } from './failure.ts';
import { passkeysOf, type OwnPasskeys } from './own-passkeys.ts';
import type { Passkeys } from './passkeys.ts';
import type { AccountPasskeys, Verification } from './types.ts';

export interface AccountPasskeysInput {
  base: Pick<Base, 'api' | 'storage'>;
  passkeys: Passkeys;
  ownPasskeys: OwnPasskeys;
}

export function createAccountPasskeys({ base: { api, storage }, passkeys, ownPasskeys }: AccountPasskeysInput): AccountPasskeys {
  /** Asks for a passkey of the account, and learns its key on the way. */
  async function verify(): Promise<Verification> {
    const verification = await passkeys.use('passkeys');
    await ownPasskeys.used(verification.credential);
    return verification;
  }

  async function list(): ReturnType<AccountPasskeys['list']> {
    const [{ passkeys: all }, known] = await Promise.all([api.read('/v1/account', accountExportSchema), passkeysOf(storage)]);
    // What another phone removed is no use here either, and would be told to desktops.
    await Promise.all(known.filter(({ id }) => !all.some((listed) => listed.id === id)).map(({ id }) => storage.dropPasskey(id)));
    return all
      .map(({ id, createdAt, transports }) => ({ id, madeAt: createdAt, portable: !transports.includes('internal') && transports.some((by) => by === 'usb' || by === 'nfc'), usedHere: known.some((own) => own.id === id) }))
      .sort((a, b) => a.madeAt - b.madeAt);
  }

  async function add(verification: Verification): Promise<void> {
    const { ceremony, credential } = await passkeys.create('add-passkey');
    await api.write({ path: '/v1/passkeys', kind: 'add-passkey', claims: { ceremony, credential: await digest(credential) }, attach: { credential, verification } }, done);
    await ownPasskeys.made(credential);
  }

  async function remove(id: string): Promise<void> {
    const verification = await verify();
    await api.write({ path: '/v1/passkeys/removals', kind: 'remove-passkey', claims: { passkey: id }, attach: { verification } }, done);
    await storage.dropPasskey(id);
  }

  return { list: () => asked(list), verify: () => asked(verify), add: (verification) => asked(() => add(verification)), remove: (id) => asked(() => remove(id)) };
}
