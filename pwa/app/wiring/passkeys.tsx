/** The account's passkeys. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { PasskeyInfo, Verification } from '../../client/types.ts';
import { PasskeysScreen } from '../screens/passkeys.tsx';
import { createTask, type AppContext } from './context.ts';

export function Passkeys({ app: { client, router } }: { readonly app: AppContext }): JSX.Element {
  const { passkeys } = client.account;
  const task = useMemo(createTask, []);
  const known = useSignal<readonly PasskeyInfo[] | undefined>(undefined);
  const verification = useSignal<Verification | undefined>(undefined);
  const read = async (): Promise<void> => { known.value = await passkeys.list(); };
  const retry = (): void => { task.run(read); };
  const live = client.connection.value === 'live';
  useEffect(() => { if (!known.peek()) retry(); }, [passkeys, live]);
  const problem = task.problem.value;
  return (
    <PasskeysScreen
      view={{ passkeys: known.value, confirmed: verification.value !== undefined, busy: task.busy.value, ...(problem === undefined ? {} : { problem }) }}
      actions={{
        back: () => { router.back(); },
        retry,
        confirm: () => { task.run(async () => { verification.value = await passkeys.verify(); }); },
        make: () => {
          const verified = verification.peek();
          if (verified) task.run(async () => { await passkeys.add(verified); verification.value = undefined; await read(); });
        },
        cancel: () => { verification.value = undefined; },
        remove: (id) => { task.run(async () => { await passkeys.remove(id); await read(); }); },
      }}
    />
  );
}
