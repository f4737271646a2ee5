/** What every place that needs an open wallet shares: fetching it, opening it, and saying what went wrong. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';
import { problemSentence } from '../../../i18n/problems.ts';
import { problemOf } from '../../client/failure.ts';
import { WalletFailure, type WalletProblem } from '../../wallet/failure.ts';
import type { Wallet } from '../../wallet/wallet.ts';
import { PasscodeDialog } from '../screens/wallet.tsx';
import type { AppContext } from './context.ts';

const sentences: Readonly<Record<WalletProblem, () => string>> = {
  locked: m.wallet_locked, wrong_passcode: m.wallet_wrong_passcode, too_many_tries: m.wallet_too_many_tries, short_passcode: m.wallet_short_passcode,
  other_passkey: m.wallet_other_passkey, no_prf: m.wallet_no_prf, last_way: m.wallet_last_way, bad_file: m.wallet_bad_file,
  wrong_passphrase: m.wallet_wrong_passphrase, not_opened: m.wallet_not_opened, short_passphrase: m.wallet_short_passphrase, no_card: m.wallet_no_card,
};

const walletSentence = (thrown: unknown): string => (thrown instanceof WalletFailure ? sentences[thrown.code]() : problemSentence(problemOf(thrown)));

/** The user closed the dialog for the passcode: nothing went wrong. */
class NotNow extends Error {}

/** A wallet in use on one screen. */
export interface WalletUse {
  /** Undefined while it is fetched. */
  readonly wallet: ReadonlySignal<Wallet | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | undefined>;
  /** Runs one thing at a time. Call it in the tap: a passkey's sheet opens only there. */
  run(work: (wallet: Wallet) => Promise<void>): void;
  /** Opens the wallet unless it is open: by its passkey at once, else by the passcode. */
  open(wallet: Wallet): Promise<void>;
  /** To be drawn over the screen. */
  dialog(): JSX.Element | undefined;
}

interface Asked {
  readonly give: (passcode: string) => void;
  readonly close: () => void;
}

function createUse(app: AppContext): WalletUse & { load(): void } {
  const [wallet, busy, problem] = [signal<Wallet | undefined>(undefined), signal(false), signal<string | undefined>(undefined)];
  const [asked, trying, refused] = [signal<Asked | undefined>(undefined), signal(false), signal<string | undefined>(undefined)];
  const say = (thrown: unknown): void => { if (!(thrown instanceof NotNow)) problem.value = walletSentence(thrown); };

  const askPasscode = (opening: Wallet): Promise<void> => new Promise((resolve, reject) => {
    refused.value = undefined;
    const end = (answer: () => void): void => {
      asked.value = undefined;
      answer();
    };
    asked.value = {
      close: () => { end(() => { reject(new NotNow()); }); },
      give: (passcode) => {
        trying.value = true;
        opening.unlockWithPasscode(passcode)
          .then(() => { end(resolve); }, (thrown: unknown) => { refused.value = walletSentence(thrown); })
          .finally(() => { trying.value = false; });
      },
    };
  });

  return {
    wallet, busy, problem,
    load() { app.client.wallet().then(async (loaded) => {
        await loaded.look();
        wallet.value = loaded;
      }).catch(say); },
    run(work) {
      const there = wallet.peek();
      if (!there || busy.peek()) return;
      busy.value = true;
      problem.value = undefined;
      work(there).catch(say).finally(() => { busy.value = false; });
    },
    async open(there) {
      const state = there.state.peek();
      if (state.name !== 'locked') return;
      if (state.by === 'passcode') return askPasscode(there);
      await there.unlock().catch((thrown: unknown) => { throw problemOf(thrown) === 'passkey_cancelled' ? new WalletFailure('not_opened', { cause: thrown }) : thrown; });
    },
    dialog: () => asked.value && <PasscodeDialog view={{ busy: trying.value, problem: refused.value }} actions={{ open: asked.value.give, close: asked.value.close }} />,
  };
}

export function useWallet(app: AppContext): WalletUse {
  const use = useMemo(() => createUse(app), [app]);
  useEffect(() => { use.load(); }, [use]);
  return use;
}
