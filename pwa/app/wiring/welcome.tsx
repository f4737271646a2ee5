import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Router } from '../router.ts';
import { WelcomeScreen } from '../screens/welcome.tsx';
import { platformOf, type Install } from './platform.ts';

interface Props {
  readonly router: Router;
  readonly install: Install;
  /** The app's public address. */
  readonly address: ReadonlySignal<string>;
}

/** All that a newcomer's first load shows. It needs no client, so that it is there before the client is. */
export function Welcome({ router, install, address }: Props): JSX.Element {
  return (
    <WelcomeScreen
      view={{ platform: platformOf(navigator), install: install.state.value, address: address.value }}
      actions={{
        install: () => { install.ask(); },
        create: () => { router.go({ name: 'account', mode: 'create' }); },
        signIn: () => { router.go({ name: 'account', mode: 'sign_in' }); },
        about: () => { router.go({ name: 'about' }); },
      }}
    />
  );
}
