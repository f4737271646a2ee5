import type { JSX } from 'preact';
import { problemSentence } from '../../../i18n/problems.ts';
import { PairConfirmScreen, type PairConfirmView } from '../screens/pair-confirm.tsx';
import { PairScreen, type PairView } from '../screens/pair.tsx';
import { ScannerScreen, type ScannerView } from '../screens/scanner.tsx';
import { ShowCodeScreen, type ShowCodeView } from '../screens/show-code.tsx';
import { noop, now } from './content.ts';

const pair = (change: Partial<PairView>) => (): JSX.Element => (
  <PairScreen view={{ state: 'idle', fromOutside: false, ...change }} actions={{ back: noop, scan: noop, typed: noop }} />
);

const confirm = (state: PairConfirmView['state'], other: PairConfirmView['other'] = 'desktop') => (): JSX.Element => (
  <PairConfirmScreen
    view={{ other, name: other === 'desktop' ? 'Anna’s desk – Firefox' : 'Tom’s phone', state }}
    actions={{ confirm: noop, refuse: noop, again: noop, done: noop }}
  />
);

const scanner = (change: Partial<ScannerView>) => (): JSX.Element => (
  <ScannerScreen
    view={{ purpose: 'pair', camera: 'on', torch: 'off', busy: false, cameras: [], ...change }}
    actions={{ close: noop, video: noop, torch: noop, retry: noop, choose: noop, image: noop, type: change.purpose === 'request' ? undefined : noop }}
  />
);

const showCode = (state: ShowCodeView['state']) => (): JSX.Element => (
  <ShowCodeScreen
    view={{ state, code: 'https://pay.example.org/pair#c2VjcmV0LXRoYXQtbm8tc2VydmVyLXNlZXM.aGFzaC1vZi1hLWRldmljZS1zdGF0ZW1lbnQ', typed: 'ABCDEFGHJKLM2345', expiresAt: now + 241_000, claimedBy: 'Tom’s phone' }}
    actions={{ back: noop, confirm: noop, refuse: noop, again: noop, done: noop }}
  />
);

/** The screens of pairing and scanning. */
export const pairingScreens: Readonly<Record<string, () => JSX.Element>> = {
  'pair': pair({}),
  'pair-outside': pair({ fromOutside: true }),
  'pair-problem': pair({ problem: problemSentence('pairing_unknown') }),
  'pair-looking': pair({ state: 'looking' }),
  'pair-ask': confirm('ask'),
  'pair-ask-phone': confirm('ask', 'phone'),
  'pair-passkey': confirm('passkey'),
  'pair-waiting': confirm('waiting'),
  'pair-done': confirm('done'),
  'pair-refused': confirm('refused'),
  'pair-void': confirm('void'),
  'pair-expired': confirm('expired'),
  'pair-mismatch': confirm('mismatch'),
  'scanner': scanner({}),
  'scanner-request': scanner({ purpose: 'request', torch: 'absent', hint: { what: 'other_request' } }),
  'scanner-link': scanner({ purpose: 'request', hint: { what: 'link', host: 'restaurant.example' }, cameras: [{ id: 'a', label: 'Back camera' }, { id: 'b', label: 'Back camera, wide' }], current: 'a' }),
  'scanner-nothing-yet': scanner({ purpose: 'request', hint: { what: 'nothing_yet' } }),
  'scanner-busy': scanner({ busy: true, torch: 'on' }),
  'scanner-denied': scanner({ camera: 'denied', torch: 'absent' }),
  'scanner-none': scanner({ camera: 'none', torch: 'absent' }),
  'show-code': showCode('showing'),
  'show-code-claimed': showCode('claimed'),
  'show-code-done': showCode('done'),
  'show-code-expired': showCode('expired'),
};
