/** The screens that are not part of the first load: none of them stands between a tap on a notification and the pay page. */
import { lazyScreen } from '../lazy.tsx';

export const AboutScreen = lazyScreen(async () => (await import('./about.tsx')).AboutScreen);
export const AccountScreen = lazyScreen(async () => (await import('./account.tsx')).AccountScreen);
export const DevicesScreen = lazyScreen(async () => (await import('./devices.tsx')).DevicesScreen);
export const NotificationsScreen = lazyScreen(async () => (await import('./notifications.tsx')).NotificationsScreen);
export const PairConfirmScreen = lazyScreen(async () => (await import('./pair-confirm.tsx')).PairConfirmScreen);
export const PairScreen = lazyScreen(async () => (await import('./pair.tsx')).PairScreen);
export const ScannerScreen = lazyScreen(async () => (await import('./scanner.tsx')).ScannerScreen);
export const SettingsScreen = lazyScreen(async () => (await import('./settings.tsx')).SettingsScreen);
export const ShowCodeScreen = lazyScreen(async () => (await import('./show-code.tsx')).ShowCodeScreen);
export const WakingScreen = lazyScreen(async () => (await import('./waking.tsx')).WakingScreen);
