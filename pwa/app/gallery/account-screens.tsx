import type { JSX } from 'preact';
import { problemSentence } from '../../../i18n/problems.ts';
import { AccountScreen, type AccountView } from '../screens/account.tsx';
import { HomeScreen, type HomeView } from '../screens/home.tsx';
import { NotificationsScreen, type NotificationsView } from '../screens/notifications.tsx';
import { ProblemScreen, type ProblemView } from '../screens/problem.tsx';
import { WelcomeScreen, type WelcomeView } from '../screens/welcome.tsx';
import { bill, noop, now } from './content.ts';

const welcome = (change: Partial<WelcomeView>) => (): JSX.Element => (
  <WelcomeScreen
    view={{ platform: 'android', install: 'installed', address: 'https://pay.example.org', ...change }}
    actions={{ install: noop, create: noop, signIn: noop, about: noop }}
  />
);

const account = (change: Partial<AccountView>) => (): JSX.Element => (
  <AccountScreen view={{ mode: 'create', state: 'idle', suggestedName: 'Pixel 9', ...change }} actions={{ back: noop, submit: noop, switchMode: noop }} />
);

const notifications = (state: NotificationsView['state'], platform: NotificationsView['platform'] = 'android') => (): JSX.Element => (
  <NotificationsScreen view={{ state, platform }} actions={{ allow: noop, later: noop, done: noop, installHelp: noop }} />
);

const home = (change: Partial<HomeView>) => (): JSX.Element => (
  <HomeScreen
    view={{
      desktops: [{ id: 'a', name: 'Anna’s desk – Firefox', online: true }, { id: 'b', name: 'Living room – Chrome', online: false }],
      waking: 'works',
      recent: [
        { id: '1', merchant: 'Nordlys Coffee Roasters', total: { currency: 'EUR', value: '48.60' }, outcome: 'paid', evidence: [{ source: 'provider' }], settledAt: now - 3_600_000 },
        { id: '2', merchant: 'City Theatre', total: { currency: 'EUR', value: '112.00' }, outcome: 'paid', evidence: [{ source: 'page' }], settledAt: now - 86_400_000 },
        { id: '3', merchant: 'Bücher am Markt', outcome: 'expired', evidence: [], settledAt: now - 190_000_000 },
      ],
      ...change,
    }}
    actions={{ standBy: noop, openRequest: noop, scan: noop, pair: noop, showCode: noop, devices: noop, waking: noop, settings: noop }}
  />
);

const problem = (view: ProblemView, buttons: readonly ('retry' | 'update' | 'home' | 'signIn')[]) => (): JSX.Element => (
  <ProblemScreen view={view} actions={Object.fromEntries(buttons.map((button) => [button, noop]))} />
);

/** The screens around an account: the way in, home, and what can be in the way. */
export const accountScreens: Readonly<Record<string, () => JSX.Element>> = {
  'welcome': welcome({}),
  'welcome-offer': welcome({ install: 'offer' }),
  'welcome-android': welcome({ install: 'by_hand' }),
  'welcome-ios': welcome({ platform: 'ios', install: 'by_hand' }),
  'welcome-desktop': welcome({ platform: 'desktop', install: 'by_hand' }),
  'account-create': account({}),
  'account-passkey': account({ state: 'passkey' }),
  'account-sign-in': account({ mode: 'sign_in', problem: problemSentence('passkey_cancelled') }),
  'notifications': notifications('ask'),
  'notifications-slow': notifications('slow'),
  'notifications-denied': notifications('denied'),
  'notifications-timed-out': notifications('timed_out'),
  'notifications-install-first': notifications('install_first', 'ios'),
  'notifications-unsupported': notifications('unsupported'),
  'notifications-done': notifications('done'),
  'home': home({}),
  'home-current': home({ current: { id: '9', bill, expiresAt: now + 203_000, opened: false } }),
  'home-empty': home({ desktops: [], recent: [], waking: 'unsure' }),
  'home-first': home({ recent: [], waking: 'off', joining: true }),
  'problem-loading': problem({ what: 'loading' }, []),
  'problem-offline': problem({ what: 'offline', trying: true }, []),
  'problem-server-away': problem({ what: 'server_away', trying: true }, ['retry']),
  'problem-update-required': problem({ what: 'update_required' }, ['update']),
  'problem-removed': problem({ what: 'removed' }, ['signIn']),
  'problem-not-found': problem({ what: 'not_found' }, ['home']),
  'problem-no-storage': problem({ what: 'no_storage' }, ['retry']),
  'problem-other': problem({ what: 'other', sentence: problemSentence('tampered') }, ['home']),
};
