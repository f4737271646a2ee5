import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { countries } from '../../wallet/countries.ts';
import { getLocale } from '../../../i18n/locale.ts';
import { CardFormScreen, WalletBeginScreen } from '../screens/card-form.tsx';
import { PayCardScreen, type PayCardView } from '../screens/pay-card.tsx';
import { WalletFileScreen, type WalletFileView } from '../screens/wallet-file.tsx';
import { PasscodeDialog, WalletScreen, type WalletView } from '../screens/wallet.tsx';
import { bill, noop, now } from './content.ts';

const visa = { id: 'a', brand: 'Visa', lastFour: '4242', expiry: { month: 12, year: 2031 }, expired: false, nickname: 'Everyday' };
const master = { id: 'b', brand: 'Mastercard', lastFour: '4444', expiry: { month: 3, year: 2029 }, expired: false };
const old = { id: 'c', brand: 'American Express', lastFour: '0005', expiry: { month: 1, year: 2024 }, expired: true };

const wallet = (change: Partial<WalletView>, over?: JSX.Element) => (): JSX.Element => (
  <>
    <WalletScreen
      view={{ state: 'locked', by: 'passkey', cards: [visa, master, old], passkeys: [{ id: 'a', opens: true, gone: false }], unseen: false, mayBeCleared: false, busy: false, ...change }}
      actions={{ back: noop, add: noop, open: noop, lock: noop, remove: noop, letOpen: noop, forget: noop, startOver: noop, exportFile: noop, importFile: noop }}
    />
    {over}
  </>
);

const passcode = (view: { busy: boolean; problem?: string }): JSX.Element => <PasscodeDialog view={view} actions={{ open: noop, close: noop }} />;

const begin = (view: { way: 'passkey' | 'passcode'; problem?: string }) => (): JSX.Element => (
  <WalletBeginScreen view={{ shortest: 6, busy: false, ...view }} actions={{ back: noop, begin: noop, choose: noop }} />
);

const file = (change: Partial<WalletFileView>) => (): JSX.Element => (
  <WalletFileScreen view={{ way: 'out', shortest: 12, busy: false, ...change }} actions={{ back: noop, save: noop, read: noop }} />
);

const pay = (change: Partial<PayCardView>) => (): JSX.Element => (
  <PayCardScreen view={{ bill, cards: [{ ...visa, code: false }, { ...master, code: true }], busy: false, ...change }} actions={{ back: noop, add: noop, cards: noop, approve: noop }} />
);

/** The screens of the cards and of paying with one. */
export const walletScreens: Readonly<Record<string, () => JSX.Element>> = {
  'wallet-none': wallet({ state: 'none', cards: [] }),
  'wallet-locked': wallet({}),
  'wallet-open': wallet({ state: 'open', passkeys: [{ id: 'a', opens: true, gone: false }, { id: 'b', opens: false, gone: false }], mayBeCleared: true }),
  'wallet-passkeys': wallet({ state: 'open', cards: [visa], passkeys: [{ id: 'a', opens: true, gone: false }, { id: 'b', opens: true, gone: false }], problem: m.wallet_other_passkey() }),
  'wallet-passkey-gone': wallet({ passkeys: [{ id: 'a', opens: true, gone: true }, { id: 'b', opens: false, gone: false }] }),
  'wallet-restored': wallet({ cards: [], unseen: true }),
  'wallet-empty': wallet({ cards: [] }),
  'wallet-lost': wallet({ state: 'lost', by: 'passcode', cards: [] }),
  'wallet-passcode': wallet({ by: 'passcode' }, passcode({ busy: false, problem: m.wallet_wrong_passcode() })),
  'wallet-passcode-busy': wallet({ by: 'passcode' }, passcode({ busy: true })),
  'wallet-begin': begin({ way: 'passkey' }),
  'wallet-begin-passcode': begin({ way: 'passcode', problem: m.wallet_short_passcode() }),
  'card-form': () => <CardFormScreen view={{ now, countries: countries(getLocale()), country: 'DE', busy: false }} actions={{ back: noop, save: noop }} />,
  'wallet-file-out': file({}),
  'wallet-file-in': file({ way: 'in', problem: m.wallet_wrong_passphrase() }),
  'wallet-file-done': file({ way: 'in', done: m.file_done({ count: 3 }) }),
  'pay-card': pay({}),
  'pay-card-none': pay({ cards: [] }),
  'pay-card-unseen': pay({ cards: [], unseen: true }),
  'pay-card-no-total': pay({ bill: { ...bill, total: undefined } }),
  'pay-card-sending': pay({ handedAt: now }),
  'pay-card-filled': pay({ handedAt: now, answer: 'filled' }),
  'pay-card-resisted': pay({ handedAt: now, answer: 'resisted' }),
  'pay-card-refused': pay({ handedAt: now, answer: 'hidden_form' }),
  'pay-card-silent': pay({ handedAt: now - 61_000 }),
};
