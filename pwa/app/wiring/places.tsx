/** Which screen a place shows, given where this phone stands. */
import type { ComponentChild } from 'preact';
import { problemSentence } from '../../../i18n/problems.ts';
import { lazyScreen } from '../lazy.tsx';
import type { Route } from '../router.ts';
import { ProblemScreen } from '../screens/problem.tsx';
import type { AppContext } from './context.ts';
import { Account, Notifications } from './entry.tsx';
import { Home } from './home.tsx';
import { Request } from './request.tsx';
import { StandBy } from './stand-by.tsx';
import { Welcome } from './welcome.tsx';

// What stands between a tap and the pay page is loaded at once; the rest when it is first shown.
const Pair = lazyScreen(async () => (await import('./pairing.tsx')).Pair);
const ShowCode = lazyScreen(async () => (await import('./pairing.tsx')).ShowCode);
const Scanner = lazyScreen(async () => (await import('./scanner.tsx')).Scanner);
const Devices = lazyScreen(async () => (await import('./settings.tsx')).Devices);
const SettingsPlace = lazyScreen(async () => (await import('./settings.tsx')).SettingsPlace);
const Passkeys = lazyScreen(async () => (await import('./passkeys.tsx')).Passkeys);
const WakingPlace = lazyScreen(async () => (await import('./settings.tsx')).WakingPlace);
const TryRaise = lazyScreen(async () => (await import('./try-raise.tsx')).TryRaise);
const WalletPlace = lazyScreen(async () => (await import('./wallet.tsx')).WalletPlace);
const NewCard = lazyScreen(async () => (await import('./wallet.tsx')).NewCard);
const WalletFile = lazyScreen(async () => (await import('./wallet.tsx')).WalletFile);
const PayCard = lazyScreen(async () => (await import('./pay-card.tsx')).PayCard);
const About = lazyScreen(async () => (await import('./settings.tsx')).About);

export function placeOf(app: AppContext, route: Route): ComponentChild {
  const stage = app.client.stage.value;
  if (route.name === 'about') return <About app={app} />;
  switch (stage.name) {
    case 'loading': return <ProblemScreen view={{ what: 'loading' }} actions={{}} />;
    case 'blocked': return <ProblemScreen view={{ what: 'other', sentence: problemSentence(stage.problem) }} actions={{ retry: () => { location.reload(); } }} />;
    // Who deleted the account here knows why; only a removal from elsewhere needs telling.
    case 'removed': return stage.why === 'deleted' ? newcomer(app, route) : removed(app);
    case 'new': return newcomer(app, route);
    case 'joined': return joined(app, route);
  }
}

function newcomer(app: AppContext, route: Route): ComponentChild {
  if (route.name === 'account') return <Account app={app} mode={route.mode} />;
  return <Welcome router={app.router} install={app.install} address={app.client.publicUrl} />;
}

function removed(app: AppContext): ComponentChild {
  const begin = (): void => {
    app.client.account.begin();
    app.router.go({ name: 'home' }, { replace: true });
  };
  return <ProblemScreen view={{ what: 'removed' }} actions={{ home: begin, signIn: () => { app.client.account.begin(); app.router.go({ name: 'account', mode: 'sign_in' }); } }} />;
}

function joined(app: AppContext, route: Exclude<Route, { name: 'about' }>): ComponentChild {
  const home = (): void => { app.router.go({ name: 'home' }, { replace: true }); };
  switch (route.name) {
    case 'home': return <Home app={app} />;
    // Joining takes a moment after the account is made; the screen goes on by itself.
    case 'account': return app.client.account.step.value === 'idle' ? <Home app={app} /> : <Account app={app} mode={route.mode} />;
    case 'notifications': return <Notifications app={app} />;
    case 'stand_by': return <StandBy app={app} />;
    case 'request': return <Request app={app} id={route.id} />;
    case 'scan': return <Scanner app={app} />;
    case 'pair': return <Pair app={app} />;
    case 'show_code': return <ShowCode app={app} />;
    case 'devices': return <Devices app={app} />;
    case 'passkeys': return <Passkeys app={app} />;
    case 'waking': return <WakingPlace app={app} />;
    case 'try_raise': return <TryRaise app={app} />;
    case 'settings': return <SettingsPlace app={app} />;
    case 'wallet': return <WalletPlace app={app} />;
    case 'new_card': return <NewCard app={app} />;
    case 'wallet_file': return <WalletFile app={app} way={route.way} />;
    case 'pay_card': return <PayCard app={app} id={route.id} />;
    case 'unknown': return <ProblemScreen view={{ what: 'not_found' }} actions={{ home }} />;
  }
}
