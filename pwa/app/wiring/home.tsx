import type { JSX } from 'preact';
import { isBeforeRelease, isOutcome } from '../../../protocol/requests/state.ts';
import { m } from '../../../i18n/generated/messages.js';
import type { BillView } from '../parts/bill.tsx';
import { readySound } from '../parts/feel.ts';
import { HomeScreen, type HomeView, type RecentView } from '../screens/home.tsx';
import { isPassing } from '../../client/operation.ts';
import type { RequestEntry, Waking } from '../../client/types.ts';
import type { AppContext } from './context.ts';

/** Ms within which a device counts as present: the server notes every connection and call. */
const present = 120_000;

/** What a verified request is about; undefined for one that was refused. */
export function billOf({ preview }: RequestEntry): BillView | undefined {
  if (!preview) return undefined;
  return { merchant: preview.merchant.name, domain: preview.merchant.domain, total: preview.total, desktop: preview.desktop };
}

function recentOf({ id, state, preview, expiresAt }: RequestEntry): RecentView[] {
  // Open on another phone: it is neither this one's nor over.
  if (!preview || (!isOutcome(state.phase) && !isBeforeRelease(state.phase))) return [];
  const outcome = isOutcome(state.phase) ? state.phase : 'expired';
  return [{ id, merchant: preview.merchant.name, total: preview.total, outcome, evidence: state.evidence, settledAt: state.settledAt ?? expiresAt }];
}

export const isOnline = (seenAt: number, now: number): boolean => now - seenAt < present;

/** Off only when that is known: a server that is away does not undo what was set up before. */
function wakingOf({ state: { value: state }, problem: { value: problem } }: Waking): HomeView['waking'] {
  if (state === 'on') return 'works';
  const unsure = state === 'unknown' || state === 'subscribing' || state === 'slow' || (state === 'failed' && problem !== undefined && isPassing(problem));
  return unsure ? 'unsure' : 'off';
}

function viewOf({ client, now }: AppContext): HomeView {
  const { devices } = client.account.devices.value;
  const current = client.requests.current.value;
  const bill = current && billOf(current);
  const desktops = devices.filter(({ role, trust }) => role === 'desktop' && trust !== 'untrusted');
  return {
    desktops: desktops.map(({ id, name, seenAt }) => ({ id, name: name ?? m.unnamed_desktop(), online: isOnline(seenAt, now.value) })),
    waking: wakingOf(client.waking),
    joining: client.account.joining.value,
    recent: client.requests.recent.value.flatMap(recentOf),
    ...(current && bill ? { current: { id: current.id, bill, expiresAt: current.won ? (current.state.deadlineAt ?? current.expiresAt) : current.expiresAt, opened: current.won } } : {}),
  };
}

export function Home({ app }: { readonly app: AppContext }): JSX.Element {
  const { router, raising } = app;
  return (
    <HomeScreen
      view={viewOf(app)}
      actions={{
        standBy: () => {
          raising.allow();
          readySound();
          router.go({ name: 'stand_by' });
        },
        openRequest: (id) => { router.go({ name: 'request', id }); },
        scan: () => {
          app.scanFor.value = undefined;
          router.go({ name: 'scan' });
        },
        pair: () => { router.go({ name: 'pair' }); },
        showCode: () => { router.go({ name: 'show_code' }); },
        devices: () => { router.go({ name: 'devices' }); },
        waking: () => { router.go({ name: 'waking' }); },
        settings: () => { router.go({ name: 'settings' }); },
      }}
    />
  );
}
