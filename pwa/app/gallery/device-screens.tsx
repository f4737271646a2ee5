import type { JSX } from 'preact';
import { problemSentence } from '../../../i18n/problems.ts';
import { AboutScreen } from '../screens/about.tsx';
import { DevicesScreen } from '../screens/devices.tsx';
import { PasskeysScreen, type PasskeysView } from '../screens/passkeys.tsx';
import { SettingsScreen, type SettingsView } from '../screens/settings.tsx';
import { TryRaiseScreen, type TryRaiseView } from '../screens/try-raise.tsx';
import { WakingScreen, type WakingView } from '../screens/waking.tsx';
import { noop, now } from './content.ts';

const waking = (change: Partial<WakingView>) => (): JSX.Element => (
  <WakingScreen
    view={{
      checks: [{ what: 'permission', state: 'good' }, { what: 'subscription', state: 'good' }, { what: 'server', state: 'good' }, { what: 'live', state: 'good' }],
      test: 'idle', ...change,
    }}
    actions={{ back: noop, test: noop, repair: noop }}
  />
);

const passkeys = (change: Partial<PasskeysView>) => (): JSX.Element => (
  <PasskeysScreen
    view={{
      passkeys: [{ id: 'a', madeAt: now - 90 * 86_400_000, portable: false, usedHere: true }, { id: 'b', madeAt: now - 2 * 86_400_000, portable: true, usedHere: false }],
      confirmed: false, busy: false, ...change,
    }}
    actions={{ back: noop, retry: noop, confirm: noop, make: noop, cancel: noop, remove: noop }}
  />
);

const settings = (change: Partial<SettingsView>) => (): JSX.Element => (
  <SettingsScreen
    view={{
      locale: undefined, hideAmounts: false, atOnce: false, raise: 'normal', pocket: false, relay: 'when_needed', amountRule: { demand: 'match', from: [{ currency: 'EUR', value: '250' }, { currency: 'CNY', value: '2000' }] },
      apps: [], minimum: 'any', storage: 'kept', busy: false, ...change,
    }}
    actions={{ back: noop, change: noop, chooseApp: noop, keepStorage: noop, devices: noop, passkeys: noop, waking: noop, tryRaise: noop, about: noop, wallet: noop, exportData: noop, deleteAccount: noop }}
  />
);

/** A phone that lies, comes up, and is held. */
const curve = Array.from({ length: 121 }, (_, i) => ({ ago: 6 - i / 20, tilt: 3 + 58 / (1 + Math.exp(-(i - 62) / 3)) + Math.sin(i * 1.7) * (i > 66 ? 1.2 : 0.2) }));

const tryRaise = (change: Partial<TryRaiseView>) => (): JSX.Element => (
  <TryRaiseScreen
    view={{ motion: 'on', curve, felt: [2.8], last: { confidence: 0.94, angle: 52, height: 0.21, took: 380 }, why: 'raise', sensitivity: 'normal', pocket: false, recording: 'none', seconds: 0, ...change }}
    actions={{ back: noop, arm: noop, choose: noop, setPocket: noop, record: noop, stop: noop, save: noop, discard: noop }}
  />
);

/** The screens of devices, waking and settings. */
export const deviceScreens: Readonly<Record<string, () => JSX.Element>> = {
  'devices': () => (
    <DevicesScreen
      view={{
        devices: [
          { id: 'p', name: 'Pixel 9', role: 'phone', thisOne: true, trusted: true, online: true },
          { id: 'q', name: 'Tom’s phone', role: 'phone', thisOne: false, trusted: false, online: false },
          { id: 'a', name: 'Anna’s desk – Firefox', role: 'desktop', thisOne: false, trusted: true, online: true },
          { id: 'b', name: 'Living room – Chrome', role: 'desktop', thisOne: false, trusted: true, online: false, lastSeen: now - 90_000_000 },
        ],
      }}
      actions={{ back: noop, rename: noop, remove: noop, pair: noop, showCode: noop }}
    />
  ),
  'passkeys': passkeys({}),
  'passkeys-one': passkeys({ passkeys: [{ id: 'a', madeAt: now - 90 * 86_400_000, portable: false, usedHere: true }] }),
  'passkeys-confirmed': passkeys({ confirmed: true }),
  'passkeys-loading': passkeys({ passkeys: undefined, busy: true }),
  'passkeys-offline': passkeys({ passkeys: undefined, problem: problemSentence('offline') }),
  'waking': waking({}),
  'waking-sent': waking({ test: 'sent' }),
  'waking-arrived': waking({ test: 'arrived', took: 840 }),
  'waking-late': waking({ test: 'late', took: 14_300 }),
  'waking-none': waking({ test: 'none' }),
  'waking-broken': waking({ checks: [{ what: 'permission', state: 'good' }, { what: 'subscription', state: 'bad' }, { what: 'server', state: 'checking' }, { what: 'live', state: 'bad' }] }),
  'settings': settings({}),
  'settings-storage': settings({ apps: [{ scheme: 'upi', name: 'UPI', apps: { gpay: 'Google Pay', phonepe: 'PhonePe' }, chosen: 'phonepe' }], storage: 'may_be_cleared', amountRule: undefined, atOnce: true }),
  'try-raise': tryRaise({}),
  'try-raise-why': tryRaise({ felt: [], why: 'turned_away', recording: 'running', seconds: 12, pocket: true }),
  'try-raise-save': tryRaise({ recording: 'done', seconds: 34 }),
  'try-raise-needs-tap': (): JSX.Element => <TryRaiseScreen view={{ motion: 'needs_tap', curve: [], felt: [], why: 'not_up', sensitivity: 'firm', pocket: false, recording: 'none', seconds: 0 }} actions={{ back: noop, arm: noop, choose: noop, setPocket: noop, record: noop, stop: noop, save: noop, discard: noop }} />,
  'try-raise-missing': (): JSX.Element => <TryRaiseScreen view={{ motion: 'missing', curve: [], felt: [], why: 'no_data', sensitivity: 'normal', pocket: false, recording: 'none', seconds: 0 }} actions={{ back: noop, arm: noop, choose: noop, setPocket: noop, record: noop, stop: noop, save: noop, discard: noop }} />,
  'about': () => <AboutScreen view={{ version: '0.1.0', server: 'pay.example.org' }} actions={{ back: noop }} />,
};
