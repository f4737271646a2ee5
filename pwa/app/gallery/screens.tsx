import type { JSX } from 'preact';
import { accountScreens } from './account-screens.tsx';
import { deviceScreens } from './device-screens.tsx';
import { pairingScreens } from './pairing-screens.tsx';
import { requestScreens } from './request-screens.tsx';
import { walletScreens } from './wallet-screens.tsx';

/** Every screen in every state worth looking at, by name. */
export const screens: Readonly<Record<string, () => JSX.Element>> = { ...accountScreens, ...requestScreens, ...pairingScreens, ...deviceScreens, ...walletScreens };
