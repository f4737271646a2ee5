import type { JSX } from 'preact';
import { problemSentence } from '../../../i18n/problems.ts';
import { OutcomeScreen, type OutcomeView } from '../screens/outcome.tsx';
import { PayScreen, type PayView } from '../screens/pay.tsx';
import { RequestScreen, type RequestView } from '../screens/request.tsx';
import { StandByScreen, type StandByView } from '../screens/stand-by.tsx';
import { bill, items, longBill, noop, now } from './content.ts';

const requestActions = { back: noop, swipe: noop, tap: noop, match: noop, scan: noop, armRaise: noop, decline: noop };
const request = (change: Partial<RequestView>) => (): JSX.Element => (
  <RequestScreen view={{ bill, expiresAt: now + 287_000, demand: 'any', raise: 'armed', busy: false, ...change }} actions={requestActions} />
);

const payActions = { back: noop, paid: noop, decline: noop, failed: noop, choose: noop, chooseApp: noop, card: noop, copy: () => Promise.resolve(true), picture: () => Promise.resolve() };
const pay = (change: Partial<PayView>) => (): JSX.Element => (
  <PayScreen
    view={{
      bill, items, reference: 'NL-20931', deadlineAt: now + 1_742_000, desktopCancelled: false, busy: false,
      ways: [{ kind: 'link', index: 0, url: 'https://pay.nordlys.example/p/1', host: 'pay.nordlys.example' }, { kind: 'card', index: 1 }], ...change,
    }}
    actions={payActions}
  />
);

const standBy = (change: Partial<StandByView>) => (): JSX.Element => (
  <StandByScreen view={{ raise: 'armed', awake: 'kept', connection: 'live', busy: false, ...change }} actions={{ leave: noop, arm: noop, swipe: noop, tap: noop }} />
);

const outcome = (change: Partial<OutcomeView> & Pick<OutcomeView, 'ending'>) => (): JSX.Element => (
  <OutcomeScreen
    view={{ evidence: [], merchant: bill.merchant, domain: bill.domain, total: bill.total, at: now - 4_000, canSayPaid: false, ...change }}
    actions={{ home: noop, paid: noop }}
  />
);

/** The screens of a request, from its arrival to its ending. */
export const requestScreens: Readonly<Record<string, () => JSX.Element>> = {
  'request': request({}),
  'request-needs-tap': request({ raise: 'needs_tap' }),
  'request-busy': request({ busy: true, byRelay: true }),
  'request-match': request({ demand: 'match' }),
  'request-match-amount': request({ demand: 'match', because: 'amount' }),
  'request-match-account': request({ demand: 'match', because: 'account' }),
  'request-scan': request({ demand: 'scan', because: 'amount' }),
  'request-problem': request({ raise: 'off', problem: problemSentence('offline') }),
  'request-long': request({ bill: longBill }),
  'request-no-total': request({ bill: { ...bill, total: undefined } }),
  'pay': pay({}),
  'pay-code': pay({
    items: [], ways: [{
      kind: 'code', index: 0, format: 'EPC QR', payload: 'BCD\n002\n1\nSCT\n\nNordlys Coffee Roasters\nDE02120300000000202051\nEUR48.60\n\n\nNL-20931',
      facts: [{ label: 'IBAN', value: 'DE02120300000000202051', copy: 'DE02120300000000202051' }, { label: 'Amount', value: '€48.60', copy: '48.60' }],
    }],
  }),
  'pay-wallet': pay({ ways: [{ kind: 'uri', index: 0, uri: 'swish://pay', app: 'Swish', opening: { scheme: 'swish', name: 'Swish', address: 'swish://pay', apps: {} } }, { kind: 'link', index: 1, url: 'https://pay.example', host: 'pay.example', foreign: true }] }),
  'pay-upi': pay({ ways: [{
    kind: 'code', index: 0, format: 'UPI', payload: 'upi://pay?pa=nordlys@bank&am=48.60', facts: [{ label: 'Receiver', value: 'nordlys@bank' }],
    opening: { scheme: 'upi', name: 'PhonePe', address: 'upi://pay', apps: { gpay: 'Google Pay', phonepe: 'PhonePe' }, chosen: 'phonepe' },
  }] }),
  'pay-by-card': pay({ ways: [{ kind: 'card', index: 0, card: 'Visa •••• 4242' }] }),
  'pay-cancelled': pay({ desktopCancelled: true }),
  'pay-evidence': pay({ evidence: 'page' }),
  'pay-long': pay({ bill: longBill, items: Array.from({ length: 9 }, (_, at) => ({ label: `Hand-painted plate, blue, number ${at + 1} of the series`, amount: { currency: 'IDR', value: '14327305.00' } })) }),
  'stand-by': standBy({}),
  'stand-by-needs-tap': standBy({ raise: 'needs_tap', awake: 'unsupported' }),
  'stand-by-offline': standBy({ connection: 'offline' }),
  'stand-by-saving': standBy({ awake: 'saving', raise: 'starting' }),
  'stand-by-missing': standBy({ raise: 'missing', connection: 'offline' }),
  'stand-by-request': standBy({ request: bill }),
  'stand-by-busy': standBy({ request: longBill, busy: true }),
  'outcome-paid': outcome({ ending: 'paid', evidence: [{ source: 'provider' }] }),
  'outcome-paid-page': outcome({ ending: 'paid', evidence: [{ source: 'page' }, { source: 'user' }] }),
  'outcome-paid-user': outcome({ ending: 'paid', evidence: [{ source: 'user' }] }),
  'outcome-declined': outcome({ ending: 'declined', canSayPaid: true }),
  'outcome-cancelled': outcome({ ending: 'cancelled' }),
  'outcome-expired': outcome({ ending: 'expired' }),
  'outcome-failed': outcome({ ending: 'failed', canSayPaid: true }),
  'outcome-match-failed': outcome({ ending: 'declined', reason: 'match_failed' }),
  'outcome-unconfirmed': outcome({ ending: 'unconfirmed', canSayPaid: true }),
  'outcome-too-late': outcome({ ending: 'too_late', by: 'Tom’s phone' }),
  'outcome-not-yours': outcome({ ending: 'not_yours', merchant: undefined, domain: undefined, total: undefined, at: undefined }),
};
