import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Note } from '../parts/controls.tsx';
import { Frame } from '../parts/frame.tsx';
import { Icon, Mark, type IconName } from '../parts/icon.tsx';
import { QrCode } from '../parts/qr-code.tsx';

/** The screen of a browser that has no account yet. */
export interface WelcomeView {
  readonly platform: 'android' | 'ios' | 'desktop' | 'other';
  /** `offer`: the browser can install by itself; `by_hand`: the user must, and is told how. */
  readonly install: 'installed' | 'offer' | 'installing' | 'by_hand';
  /** The app's own address, shown where it should be opened on a phone. */
  readonly address: string;
}

/** Where welcome leads. */
export interface WelcomeActions {
  readonly install: () => void;
  readonly create: () => void;
  readonly signIn: () => void;
  readonly about: () => void;
}

function Step({ icon, children }: { readonly icon: IconName; readonly children: string }): JSX.Element {
  return <li class="step"><span class="step-icon"><Icon name={icon} /></span><span>{children}</span></li>;
}

function InstallSteps({ platform }: { readonly platform: WelcomeView['platform'] }): JSX.Element {
  const steps = platform === 'ios'
    ? [m.install_ios_1(), m.install_ios_2(), m.install_ios_3()]
    : [m.install_android_1(), m.install_android_2(), m.install_android_3()];
  return (
    <section class="card stack">
      <h2>{m.install_title()}</h2>
      <ol class="numbered">{steps.map((step) => <li>{step}</li>)}</ol>
    </section>
  );
}

function OnDesktop({ address }: { readonly address: string }): JSX.Element {
  return (
    <section class="card stack welcome-desktop">
      <h2>{m.welcome_desktop_title()}</h2>
      <p>{m.welcome_desktop_text()}</p>
      <QrCode content={address} label={m.welcome_desktop_code()} />
      <p class="small soft address">{address}</p>
    </section>
  );
}

/** What this is, how to install it, and the two ways in. */
export function WelcomeScreen({ view, actions }: { readonly view: WelcomeView; readonly actions: WelcomeActions }): JSX.Element {
  const first = view.install === 'offer' || view.install === 'installing';
  return (
    <Frame
      class="welcome" title={m.welcome_title()} aside={<Mark />}
      actions={<>
        {first && <Button icon="phone" onPress={actions.install} off={view.install === 'installing'}>{m.install_action()}</Button>}
        <Button kind={first || view.install === 'by_hand' ? 'tint' : 'main'} onPress={actions.create}>{m.create_account()}</Button>
        <Button kind="quiet" onPress={actions.signIn}>{m.have_account()}</Button>
      </>}
    >
      <p class="lead">{m.welcome_lead()}</p>
      <ol class="steps">
        <Step icon="desktop">{m.welcome_step_1()}</Step>
        <Step icon="lift">{m.welcome_step_2()}</Step>
        <Step icon="check">{m.welcome_step_3()}</Step>
      </ol>
      {view.platform === 'desktop' && <OnDesktop address={view.address} />}
      {view.platform !== 'desktop' && view.install === 'by_hand' && <InstallSteps platform={view.platform} />}
      {view.platform === 'ios' && view.install !== 'installed' && <Note>{m.install_ios_note()}</Note>}
      <p class="small soft">{m.welcome_honest()} <button type="button" class="text-button" onClick={actions.about}>{m.welcome_limits()}</button></p>
    </Frame>
  );
}
