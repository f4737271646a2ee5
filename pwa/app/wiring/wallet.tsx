/** The cards on this phone: the list, a new one, and the file to take along. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { getLocale } from '../../../i18n/locale.ts';
import { m } from '../../../i18n/generated/messages.js';
import { countryOf, countries } from '../../wallet/countries.ts';
import { cardOf, isExpired } from '../../wallet/fields.ts';
import { newAmong, readFile, shortestPassphrase, writeFile } from '../../wallet/file.ts';
import type { CardOutline } from '../../wallet/outline.ts';
import { stretchApart } from '../../wallet/stretch-apart.ts';
import { shortestPasscode } from '../../wallet/ways.ts';
import { CardFormScreen, WalletBeginScreen } from '../screens/card-form.tsx';
import { ProblemScreen } from '../screens/problem.tsx';
import { WalletFileScreen } from '../screens/wallet-file.tsx';
import { WalletScreen, type CardView } from '../screens/wallet.tsx';
import type { AppContext } from './context.ts';
import { keepStorage } from './open-client.ts';
import { saveFile } from './save-file.ts';
import { useWallet, type WalletUse } from './wallet-opening.tsx';

interface Props {
  readonly app: AppContext;
}

export const cardViewOf = ({ id, brand, lastFour, expiry, nickname }: CardOutline, now: number): CardView => ({ id, brand, lastFour, expiry, nickname, expired: isExpired(expiry, now) });

const withProblem = (problem: string | undefined): { problem?: string } => (problem === undefined ? {} : { problem });

const loading = (use: WalletUse): JSX.Element =>
  use.problem.value === undefined ? <ProblemScreen view={{ what: 'loading' }} actions={{}} /> : <ProblemScreen view={{ what: 'other', sentence: use.problem.value }} actions={{ retry: () => { location.reload(); } }} />;

export function WalletPlace({ app }: Props): JSX.Element {
  const use = useWallet(app);
  const known = useSignal<readonly string[] | undefined>(undefined);
  const kept = useSignal(true);
  useEffect(() => {
    void app.client.passkeys().then((ids) => { known.value = ids; });
    if ('storage' in navigator) void navigator.storage.persisted().then((persisted) => { kept.value = persisted; });
  }, [app, known, kept]);
  const wallet = use.wallet.value;
  if (!wallet) return loading(use);
  const state = wallet.state.value;
  const opening = wallet.passkeys.value;
  const { router } = app;
  return (
    <>
      <WalletScreen
        view={{
          state: state.name, by: 'by' in state ? state.by : 'passkey', unseen: wallet.unseen.value, cards: wallet.cards.value.map((card) => cardViewOf(card, app.client.now())),
          passkeys: [...new Set([...opening, ...(known.value ?? [])])].map((id) => ({ id, opens: opening.includes(id), gone: known.value !== undefined && !known.value.includes(id) })), mayBeCleared: !kept.value, busy: use.busy.value,
          ...withProblem(use.problem.value),
        }}
        actions={{
          back: () => { router.back(); },
          add: () => { router.go({ name: 'new_card' }); },
          open: () => { use.run(use.open); },
          lock: () => { wallet.lock(); },
          remove: (id) => { use.run((there) => there.remove(id)); },
          letOpen: (id) => { use.run(async (there) => { await use.open(there); await there.letOpen(id); }); },
          forget: (id) => { use.run((there) => there.forget(id)); },
          startOver: () => { use.run((there) => there.startOver()); },
          exportFile: () => { router.go({ name: 'wallet_file', way: 'out' }); },
          importFile: () => { router.go({ name: 'wallet_file', way: 'in' }); },
        }}
      />
      {use.dialog()}
    </>
  );
}

/** Where there is no wallet yet, it is made first. */
function Begin({ app, use }: Props & { readonly use: WalletUse }): JSX.Element {
  const way = useSignal<'passkey' | 'passcode'>('passkey');
  return (
    <WalletBeginScreen
      view={{ way: way.value, shortest: shortestPasscode, busy: use.busy.value, ...withProblem(use.problem.value) }}
      actions={{
        back: () => { app.router.back(); },
        begin: () => {
          use.run(async (wallet) => {
            if (!(await wallet.beginWithPasskey())) way.value = 'passcode';
            await keepStorage().catch(() => false);
          });
        },
        choose: (passcode) => { use.run((wallet) => wallet.beginWithPasscode(passcode)); },
      }}
    />
  );
}

export function NewCard({ app }: Props): JSX.Element {
  const use = useWallet(app);
  const wallet = use.wallet.value;
  if (!wallet) return loading(use);
  if (wallet.state.value.name === 'none') return <Begin app={app} use={use} />;
  if (wallet.state.value.name === 'lost') return <WalletPlace app={app} />;
  return (
    <>
      <CardFormScreen
        view={{ now: app.client.now(), countries: countries(getLocale()), country: countryOf(navigator.languages), busy: use.busy.value, ...withProblem(use.problem.value) }}
        actions={{
          back: () => { app.router.back(); },
          save: (typed, nickname) => {
            use.run(async (there) => {
              await use.open(there);
              await there.save({ card: cardOf(typed), ...(nickname === '' ? {} : { nickname }) });
              app.router.back();
            });
          },
        }}
      />
      {use.dialog()}
    </>
  );
}

export function WalletFile({ app, way }: Props & { readonly way: 'out' | 'in' }): JSX.Element {
  const use = useWallet(app);
  const done = useSignal<string | undefined>(undefined);
  const wallet = use.wallet.value;
  if (!wallet) return loading(use);
  if (way === 'in' && wallet.state.value.name === 'none') return <Begin app={app} use={use} />;
  return (
    <>
      <WalletFileScreen
        view={{ way, shortest: shortestPassphrase, busy: use.busy.value, ...withProblem(use.problem.value), ...(done.value === undefined ? {} : { done: done.value }) }}
        actions={{
          back: () => { app.router.back(); },
          save: (passphrase) => {
            use.run(async (there) => {
              await use.open(there);
              const cards = await Promise.all(there.cards.peek().map(({ id }) => there.read(id)));
              saveFile(new File([await writeFile(cards, passphrase, stretchApart)], 'raise-to-pay-cards.json', { type: 'application/json' }));
              done.value = m.file_saved();
            });
          },
          read: (file, passphrase) => {
            use.run(async (there) => {
              await use.open(there);
              const cards = await readFile(await file.text(), passphrase, stretchApart);
              const fresh = newAmong(cards, await Promise.all(there.cards.peek().map(({ id }) => there.read(id))));
              for (const card of fresh) await there.save(card);
              done.value = m.file_done({ count: fresh.length });
            });
          },
        }}
      />
      {use.dialog()}
    </>
  );
}
