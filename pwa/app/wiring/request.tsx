/** One address for a request in every phase: asked, open, ended, or nothing of this phone's. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { isBeforeRelease, isOutcome } from '../../../protocol/requests/state.ts';
import { problemSentence } from '../../../i18n/problems.ts';
import { OutcomeScreen, type OutcomeView } from '../screens/outcome.tsx';
import { PayScreen } from '../screens/pay.tsx';
import { ProblemScreen } from '../screens/problem.tsx';
import { RequestScreen, type RequestView } from '../screens/request.tsx';
import type { WayView } from '../screens/way.tsx';
import type { Details } from '../../../protocol/content.ts';
import type { ClientProblem, RequestEntry } from '../../client/types.ts';
import type { PreparedWay } from '../../pay/way.ts';
import { openingOf, withChoice } from '../../pay/wallets.ts';
import { prepareWays } from '../../pay/ways.ts';
import { sentenceOf, type AppContext } from './context.ts';
import { billOf } from './home.tsx';
import { platformOf } from './platform.ts';
import { useProposedCard } from './proposed-card.ts';

interface Props {
  readonly app: AppContext;
  readonly entry: RequestEntry;
}

/** Reads the request when it is not known, or not known well: a reload, a tap before the worker was done. */
export function Request({ app, id }: { readonly app: AppContext; readonly id: string }): JSX.Element {
  const { client, router } = app;
  const source = useMemo(() => client.requests.entry(id), [client, id]);
  const problem = useSignal<ClientProblem | undefined>(undefined);
  const looked = useSignal(false);
  const look = (): void => {
    problem.value = undefined;
    void client.requests.load(id).then((result) => {
      problem.value = result;
      looked.value = true;
    });
  };
  useEffect(look, [id]);
  useEffect(() => app.raising.feel(), [id]);
  const entry = source.value;
  const home = (): void => { router.go({ name: 'home' }, { replace: true }); };
  if (entry) return <Phase app={app} entry={entry} />;
  if (!looked.value) return <ProblemScreen view={{ what: 'loading' }} actions={{}} />;
  if (problem.value === 'offline' || problem.value === 'server_away') return <ProblemScreen view={{ what: problem.value }} actions={{ retry: look, home }} />;
  return <OutcomeScreen view={{ ending: 'not_yours', evidence: [], canSayPaid: false }} actions={{ home, paid: home }} />;
}

function Phase({ app, entry }: Props): JSX.Element {
  const over = isBeforeRelease(entry.state.phase) && entry.expiresAt <= app.now.value && entry.step === 'idle';
  const elsewhere = !isBeforeRelease(entry.state.phase) && !isOutcome(entry.state.phase) && !entry.won;
  if (entry.refused) {
    const home = (): void => { app.router.go({ name: 'home' }, { replace: true }); };
    return <ProblemScreen view={{ what: 'other', sentence: problemSentence('tampered') }} actions={{ home }} />;
  }
  if (isOutcome(entry.state.phase) || over || elsewhere) return <Ended app={app} entry={entry} over={over} elsewhere={elsewhere} />;
  if (entry.won && entry.details) return <Pay app={app} entry={entry} details={entry.details} />;
  return <Asked app={app} entry={entry} />;
}

function raiseOf({ raising, client }: AppContext, { demand, operations }: RequestEntry): RequestView['raise'] {
  if (client.settings.value.raise === 'off' || demand.least !== 'any' || !operations.includes('raise')) return 'off';
  const status = raising.status.value;
  return status === 'needs-tap' ? 'needs_tap' : status === 'on' || status === 'waiting' ? 'armed' : 'off';
}

function Asked({ app, entry }: Props): JSX.Element {
  const { client, router } = app;
  const { requests } = client;
  const bill = billOf(entry);
  if (!bill) return <ProblemScreen view={{ what: 'loading' }} actions={{}} />;
  const problem = sentenceOf(entry.problem);
  const { least, because } = entry.demand;
  const view: RequestView = {
    bill, expiresAt: entry.expiresAt, demand: entry.locked ? 'scan' : least, raise: raiseOf(app, entry),
    busy: entry.step !== 'idle' || (entry.won && !entry.locked), byRelay: entry.byRelay,
    ...(because === undefined ? {} : { because }), ...(problem === undefined ? {} : { problem }),
  };
  return (
    <RequestScreen
      view={view}
      actions={{
        back: () => { router.back(); },
        swipe: () => { void requests.operate(entry.id, { kind: 'swipe' }); },
        tap: () => { void requests.operate(entry.id, { kind: 'tap' }); },
        match: (digits) => { void requests.operate(entry.id, { kind: 'match', digits }); },
        scan: () => {
          app.scanFor.value = entry.id;
          router.go({ name: 'scan' });
        },
        armRaise: () => { app.raising.allow(); },
        decline: () => { void requests.decline(entry.id); },
      }}
    />
  );
}

/** What nobody could look at is warned of. */
const doubted = (way: PreparedWay): PreparedWay => (way.kind === 'link' ? { ...way, foreign: true } : way);

/** The ways at once, and with what they say of themselves as soon as their readers are there. */
function useWays(ways: Details['ways'], shop: string): readonly PreparedWay[] {
  const prepared = useMemo(() => prepareWays(ways), [ways]);
  const explained = useSignal<readonly PreparedWay[] | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void import('../../pay/explain.ts').then(({ explainWays }) => explainWays(prepared, shop), () => prepared.map(doubted)).then((ways) => {
      if (current) explained.value = ways;
    });
    return () => { current = false; };
  }, [prepared, shop]);
  return explained.value ?? prepared;
}

/** A way with what opens its wallet on this phone. */
function openable(way: PreparedWay, apps: Readonly<Record<string, string>>): WayView {
  if ((way.kind !== 'uri' && way.kind !== 'code') || way.uri === undefined) return way;
  const opening = openingOf(way.uri, platformOf(navigator), apps);
  return opening ? { ...way, opening } : way;
}

function Pay({ app, entry, details }: Props & { readonly details: Details }): JSX.Element {
  const { requests } = app.client;
  const { state, id } = entry;
  const phase = state.phase;
  useEffect(() => { if (phase === 'released') void requests.opened(id); }, [id, phase]);
  const { apps = {} } = app.client.settings.value;
  const shop = entry.preview?.merchant.domain ?? '';
  const prepared = useWays(details.ways, shop).map((way) => openable(way, apps));
  const card = useProposedCard(app.client, prepared.some(({ kind }) => kind === 'card'), shop);
  const ways = prepared.map((way) => (way.kind === 'card' && card !== undefined ? { ...way, card } : way));
  const bill = billOf(entry) ?? { merchant: '', domain: '', desktop: '' };
  const problem = sentenceOf(entry.problem);
  const evidence = state.evidence[0]?.source;
  return (
    <PayScreen
      view={{
        bill, items: details.items, ways, deadlineAt: state.deadlineAt ?? entry.expiresAt, desktopCancelled: state.cancelNoticeAt !== undefined,
        busy: entry.step !== 'idle', ...(details.reference === undefined ? {} : { reference: details.reference }),
        ...(evidence === undefined ? {} : { evidence }), ...(problem === undefined ? {} : { problem }),
      }}
      actions={{
        back: () => { app.router.go({ name: 'home' }); },
        paid: () => { void requests.paid(id); },
        decline: () => { void requests.decline(id); },
        failed: () => { void requests.failed(id); },
        choose: () => undefined,
        card: () => { app.router.go({ name: 'pay_card', id }); },
        chooseApp: (scheme, chosen) => { void app.client.setSettings({ apps: withChoice(apps, scheme, chosen) }); },
        copy: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
        picture: async (payload) => (await import('./code-picture.ts')).handOver(payload),
      }}
    />
  );
}

function Ended({ app, entry, over, elsewhere }: Props & { readonly over: boolean; readonly elsewhere: boolean }): JSX.Element {
  const { state, preview } = entry;
  const phase = state.phase;
  const ending: OutcomeView['ending'] = elsewhere ? 'too_late' : over || !isOutcome(phase) ? 'expired' : phase;
  const winner = app.client.account.devices.value.devices.find(({ id }) => id === state.winner && !entry.won);
  const canSayPaid = entry.won && (phase === 'unconfirmed' || phase === 'declined' || phase === 'failed');
  return (
    <OutcomeScreen
      view={{
        ending, evidence: state.evidence, canSayPaid, total: preview?.total,
        ...(state.reason === undefined ? {} : { reason: state.reason }), ...(winner?.name === undefined ? {} : { by: winner.name }),
        ...(preview ? { merchant: preview.merchant.name, domain: preview.merchant.domain } : {}), ...(state.settledAt === undefined ? {} : { at: state.settledAt }),
      }}
      actions={{
        home: () => { app.router.go({ name: 'home' }, { replace: true }); },
        paid: () => { void app.client.requests.paid(entry.id); },
      }}
    />
  );
}
