/** Devices, settings, waking, about. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { isLocale } from '../../../i18n/locale.ts';
import { speak } from '../../../i18n/speak.ts';
import { m } from '../../../i18n/generated/messages.js';
import { problemSentence } from '../../../i18n/problems.ts';
import { AboutScreen, DevicesScreen, SettingsScreen, WakingScreen } from '../screens/lazy.ts';
import type { SettingsChange, SettingsView } from '../screens/settings.tsx';
import type { WakingCheck, WakingView } from '../screens/waking.tsx';
import { problemOf } from '../../client/failure.ts';
import { clientVersion } from '../../client/transport.ts';
import { chosenApps, withChoice } from '../../pay/wallets.ts';
import type { Settings, WakeTest } from '../../client/types.ts';
import { createTask, sentenceOf, type AppContext } from './context.ts';
import { isOnline } from './home.tsx';
import { keepStorage } from './open-client.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly app: AppContext;
}

export function Devices({ app }: Props): JSX.Element {
  const { client, router, now } = app;
  const { account } = client;
  const task = useMemo(createTask, []);
  const busy = useSignal<string | undefined>(undefined);
  const refused = useSignal(false);
  // A list that cannot be read now is shown as it was; one that was forged is told of, too.
  useEffect(() => { void account.refresh().catch((thrown: unknown) => { refused.value = problemOf(thrown) === 'tampered'; }); }, [account]);
  const about = (id: string, work: () => Promise<void>): void => {
    busy.value = id;
    task.run(() => work().finally(() => { busy.value = undefined; }));
  };
  const devices = account.devices.value.devices.map(({ id, role, name, trust, seenAt }) => ({
    id, role, name: name ?? (role === 'phone' ? m.unnamed_phone() : m.unnamed_desktop()), thisOne: trust === 'self', trusted: trust !== 'untrusted',
    online: trust === 'self' || isOnline(seenAt, now.value), lastSeen: seenAt,
  }));
  const problem = task.problem.value ?? (refused.value ? problemSentence('bad_signature') : undefined);
  return (
    <DevicesScreen
      view={{ devices, ...(busy.value === undefined ? {} : { busy: busy.value }), ...(problem === undefined ? {} : { problem }) }}
      actions={{
        back: () => { router.back(); },
        rename: (id, name) => { about(id, () => account.rename(id, name)); },
        remove: (id) => { about(id, () => account.revoke(id)); },
        pair: () => { router.go({ name: 'pair' }); },
        showCode: () => { router.go({ name: 'show_code' }); },
      }}
    />
  );
}

/** The screen's words for a setting, in storage's. */
function settingsOf({ locale, hideAmounts, atOnce, raise, pocket, relay }: SettingsChange): Partial<Settings> {
  return {
    ...(locale === undefined ? {} : { language: locale }), ...(hideAmounts === undefined ? {} : { hideAmounts }), ...(atOnce === undefined ? {} : { atOnce }),
    ...(raise === undefined ? {} : { raise }), ...(pocket === undefined ? {} : { pocket }), ...(relay === undefined ? {} : { relay: relay === 'always' ? 'always' : 'when-needed' }),
  };
}

export function SettingsPlace({ app }: Props): JSX.Element {
  const { client, router } = app;
  const task = useMemo(createTask, []);
  const storage = useSignal<SettingsView['storage']>('unknown');
  useEffect(() => {
    if ('storage' in navigator) void navigator.storage.persisted().then((kept) => { storage.value = kept ? 'kept' : 'may_be_cleared'; });
  }, []);
  const { apps = {}, language, hideAmounts, atOnce, raise, pocket = false, relay, amountRule } = client.settings.value;
  const problem = task.problem.value;
  const change = (wanted: SettingsChange): void => {
    const { minimum } = wanted;
    if (minimum !== undefined) task.run(() => client.account.setMinimum(minimum));
    if ('locale' in wanted) void speak(wanted.locale).then((locale) => { app.locale.value = locale; }, () => undefined);
    void client.setSettings({
      ...settingsOf(wanted),
      ...('locale' in wanted ? { language: wanted.locale } : {}), ...('amountRule' in wanted ? { amountRule: wanted.amountRule && { ...wanted.amountRule, from: [...wanted.amountRule.from] } } : {}),
    });
  };
  return (
    <SettingsScreen
      view={{
        locale: isLocale(language) ? language : undefined, hideAmounts, atOnce, raise, pocket, relay: relay === 'always' ? 'always' : 'when_needed', amountRule,
        apps: chosenApps(apps), minimum: client.account.devices.value.minimum, storage: storage.value, busy: task.busy.value, ...(problem === undefined ? {} : { problem }),
      }}
      actions={{
        back: () => { router.back(); },
        change,
        chooseApp: (scheme, app) => { void client.setSettings({ apps: withChoice(apps, scheme, app) }); },
        keepStorage: () => { void keepStorage().then((kept) => { storage.value = kept ? 'kept' : 'may_be_cleared'; }); },
        devices: () => { router.go({ name: 'devices' }); },
        passkeys: () => { router.go({ name: 'passkeys' }); },
        waking: () => { router.go({ name: 'waking' }); },
        tryRaise: () => { router.go({ name: 'try_raise' }); },
        wallet: () => { router.go({ name: 'wallet' }); },
        exportData: () => { task.run(async () => { saveFile(new File([await client.exportAccount()], 'raise-to-pay-account.json', { type: 'application/json' })); }); },
        about: () => { router.go({ name: 'about' }); },
        deleteAccount: () => { task.run(() => client.account.deleteAccount()); },
      }}
    />
  );
}

const tests: Readonly<Record<WakeTest, WakingView['test']>> = { idle: 'idle', sending: 'sending', sent: 'sent', shown: 'arrived', late: 'none', failed: 'none' };

function checksOf({ client }: AppContext): WakingCheck[] {
  const waking = client.waking.state.value;
  const connection = client.connection.value;
  const checking = waking === 'unknown' || waking === 'asking' || waking === 'subscribing' || waking === 'slow';
  const refused = waking === 'denied' || waking === 'ask' || waking === 'unsupported' || waking === 'install_first';
  const subscription = waking === 'on' ? 'good' : checking ? 'checking' : 'bad';
  const live = connection === 'live' ? 'good' : connection === 'connecting' ? 'checking' : 'bad';
  return [
    { what: 'permission', state: refused ? 'bad' : waking === 'unknown' ? 'checking' : 'good' },
    { what: 'subscription', state: subscription },
    { what: 'server', state: waking === 'on' ? 'good' : live === 'good' && !refused ? subscription : live },
    { what: 'live', state: live },
  ];
}

export function WakingPlace({ app }: Props): JSX.Element {
  const { client, router } = app;
  const { waking } = client;
  const began = useSignal(0);
  const took = useSignal(0);
  const test = tests[waking.test.value];
  useEffect(() => { if (test === 'arrived') took.value = client.now() - began.peek(); }, [test]);
  const problem = sentenceOf(waking.problem.value);
  return (
    <WakingScreen
      view={{ checks: checksOf(app), test, ...(test === 'arrived' ? { took: took.value } : {}), ...(problem === undefined ? {} : { problem }) }}
      actions={{
        back: () => { router.back(); },
        test: () => {
          began.value = client.now();
          void waking.runTest();
        },
        repair: () => { router.go({ name: 'notifications' }); void waking.allow(); },
      }}
    />
  );
}

export function About({ app }: Props): JSX.Element {
  return <AboutScreen view={{ version: String(clientVersion), server: app.client.publicUrl.value }} actions={{ back: () => { app.router.back(); } }} />;
}
